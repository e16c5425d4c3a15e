// What the annotator says in its line that is read aloud.

import { quoted } from "./dom.mjs";
import { slice } from "./offsets.mjs";

export function say(view, ...words) {
  view.parts.status.replaceChildren(...words);
}

export function wordsOf(view, { start, end }) {
  return quoted(slice(view.text, view.units, start, end), view.language);
}

export function named(view, marks) {
  return marks.flatMap((m, i) => [i ? ", " : "", wordsOf(view, m), ` (${m.label})`]);
}
