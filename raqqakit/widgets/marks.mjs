// Marks on a text, as values: nothing here changes what it is given. A mark is
// {start, end, label}, in code points, `end` not included. Marks never overlap.

/** Whether two marks or stretches share a letter. */
export function overlap(one, other) {
  return one.start < other.end && other.start < one.end;
}

/** Lay a mark on the others: those it overlaps give way, and are named. */
export function put(marks, mark) {
  const replaced = marks.filter((m) => overlap(m, mark));
  if (replaced.length === 1 && same(replaced[0], mark)) return { marks, replaced: [] };
  return { marks: sorted([...without(marks, mark), mark]), replaced };
}

/** Take away every mark that a stretch touches; they are named. */
export function take(marks, stretch) {
  return { marks: without(marks, stretch), taken: marks.filter((m) => overlap(m, stretch)) };
}

function without(marks, stretch) {
  return marks.filter((m) => !overlap(m, stretch));
}

/** The mark at a place, or undefined. */
export function markAt(marks, place) {
  return marks.find((m) => m.start <= place && place < m.end);
}

/** The next mark after a stretch (step 1) or before it (-1), round the end. */
export function nextMark(marks, stretch, step) {
  const ordered = step > 0 ? sorted(marks) : sorted(marks).reverse();
  const beyond = (m) => (step > 0 ? m.start > stretch.start : m.start < stretch.start);
  return ordered.find(beyond) ?? ordered[0];
}

/** Whether two marks have the same place and label. */
export function same(one, other) {
  return one.start === other.start && one.end === other.end && one.label === other.label;
}

/** Whether two lists hold the same marks. */
export function alike(some, others) {
  const [a, b] = [sorted(some), sorted(others)];
  return a.length === b.length && a.every((mark, i) => same(mark, b[i]));
}

/** The marks in order of place. */
export function sorted(marks) {
  return [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
}

// A history of marks: what they were, are, and would be again.

/** A history that begins with some marks. */
export function begin(now) {
  return { past: [], now, future: [] };
}

/** Go on to new marks; nothing happens if they are the same. */
export function change(history, marks) {
  if (alike(history.now, marks)) return history;
  return { past: [...history.past, history.now], now: marks, future: [] };
}

/** One step back; the same history if there is none. */
export function undo({ past, now, future }) {
  if (!past.length) return { past, now, future };
  return { past: past.slice(0, -1), now: past.at(-1), future: [now, ...future] };
}

/** One step forward again; the same history if there is none. */
export function redo({ past, now, future }) {
  if (!future.length) return { past, now, future };
  return { past: [...past, now], now: future[0], future: future.slice(1) };
}

// Keys that mark: the number of a label, and its first letter where no other label
// and no other key of the annotator has it.

const TAKEN = ["n", "p"];

/** The label that a key stands for, or undefined. */
export function labelFor(key, labels) {
  if (/^[1-9]$/.test(key)) return labels[Number(key) - 1];
  const letter = key.toLowerCase();
  if (TAKEN.includes(letter)) return undefined;
  const found = labels.filter((label) => firstLetter(label) === letter);
  return found.length === 1 ? found[0] : undefined;
}

/** The key to show beside a label: its letter, or its number. */
export function keyOf(label, labels) {
  const letter = firstLetter(label);
  if (labelFor(letter, labels) === label) return letter.toUpperCase();
  const number = labels.indexOf(label) + 1;
  return number <= 9 ? String(number) : "";
}

function firstLetter(label) {
  return [...label][0]?.toLowerCase() ?? "";
}
