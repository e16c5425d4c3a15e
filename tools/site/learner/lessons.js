// What a notebook says of itself, and whether anything in it is the learner's.

const KIT = "raqqakit";
const VIEW = "application/vnd.jupyter.widget-view+json";

function whole(source) {
  return Array.isArray(source) ? source.join("") : source;
}

/** The hash of what stands in the cells; tools/copies.py finds the same in Python. */
export async function hashOfCells(notebook) {
  const cells = notebook.cells.map((cell) => [cell.cell_type, whole(cell.source)]);
  const text = new TextEncoder().encode(JSON.stringify(cells));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, "0"));
  return hex.join("").slice(0, 16);
}

/** The hash of the lesson that an edit was begun on; "" where it does not say. */
export function begunOn(notebook) {
  return notebook.metadata?.[KIT]?.begun ?? "";
}

/** The hash of the lesson beside which the learner chose to keep the edit. */
export function keptBeside(notebook) {
  return notebook.metadata?.[KIT]?.kept ?? begunOn(notebook);
}

/** Note in a notebook that it is kept though the lesson is now another one. */
export function keep(notebook, shipped) {
  const metadata = { ...notebook.metadata };
  metadata[KIT] = { ...metadata[KIT], kept: shipped };
  return { ...notebook, metadata };
}

/** Take out of a notebook the views of widgets that no Python holds now.

What they say in words is shown until their cells run again. Returns whether it did. */
export function takeViews(notebook) {
  const outputs = (notebook.cells ?? []).flatMap((cell) => cell.outputs ?? []);
  const views = outputs.filter(({ data }) => data?.[VIEW] && data["text/plain"]);
  for (const { data } of views) delete data[VIEW];
  return views.length > 0;
}

/** Whether every cell is as the kit gave it: results are no work of the learner's. */
export async function isUntouched(notebook, shipped = "") {
  try {
    const hash = await hashOfCells(notebook);
    return hash === begunOn(notebook) || hash === shipped;
  } catch {
    return false; // no notebook at all, or a browser that cannot tell
  }
}
