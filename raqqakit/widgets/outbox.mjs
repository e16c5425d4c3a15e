// The outbox: what the kernel has not saved yet is kept in the browser. It is a
// convenience: a browser may forbid it, and marking must go on.

function outboxKey(view) {
  return `reading-raqqa:${view.model.get("slot")}`;
}

export function writeOutbox(view, draft) {
  try {
    localStorage.setItem(outboxKey(view), JSON.stringify(draft));
  } catch { /* as above */ }
}

export function readOutbox(view) {
  try {
    return JSON.parse(localStorage.getItem(outboxKey(view)));
  } catch {
    return null;
  }
}

export function clearOutbox(view) {
  try {
    localStorage.removeItem(outboxKey(view));
  } catch { /* as above */ }
}
