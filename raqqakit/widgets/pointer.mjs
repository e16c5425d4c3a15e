// Mouse and finger: a click or a tap chooses a word, a drag chooses all it touches.

import { chooseMark, choose, chosenStretch, mark } from "./marking.mjs";
import { markAt } from "./marks.mjs";
import { pointOf, touched, unitsOf } from "./offsets.mjs";

export function clicked(view, event) {
  const token = event.target.closest("[data-token]");
  if (!token || !document.getSelection().isCollapsed) return;
  const number = Number(token.dataset.token);
  choose(view, event.shiftKey ? view.anchor : number, number);
}

export function doubleClicked(view) {
  if (!view.tokens.length) return;
  const here = markAt(view.history.now, chosenStretch(view).start);
  if (here) chooseMark(view, here);
  else mark(view, view.label);
}

/** Choose the whole words that the browser's own selection touches. */
export function followDrag(view) {
  const selection = document.getSelection();
  const { box } = view.parts.text;
  if (selection.isCollapsed || !box.contains(selection.anchorNode)) return;
  const range = selection.getRangeAt(0);
  const from = placeOf(view, range.startContainer, range.startOffset);
  const to = placeOf(view, range.endContainer, range.endOffset);
  const found = touched(view.tokens, from, to);
  if (found) choose(view, ...found);
}

/** The code point at a place of the page; the end of the text if it lies beyond. */
function placeOf(view, node, offset) {
  const { box } = view.parts.text;
  if (!box.contains(node)) return view.units.length - 1;
  if (node === box) {
    const child = box.childNodes[offset];
    return child ? Number(child.dataset.start) : view.units.length - 1;
  }
  const piece = (node.closest ? node : node.parentElement).closest("[data-start]");
  const begins = Number(piece.dataset.start);
  const words = piece.firstChild?.textContent ?? "";
  // Behind the words stands the label, which is no part of the text.
  const within = node === piece.firstChild ? offset : offset && words.length;
  return begins + pointOf(unitsOf(words), within);
}
