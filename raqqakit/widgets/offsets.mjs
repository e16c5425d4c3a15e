// Offsets in a text. Python counts code points; a browser counts UTF-16 units, and a
// letter such as 𐌰 or 🕊 takes two of them. Tokens and sentences are [start, end]
// pairs of code points, made by Python so that both sides cut the text alike.

/** The unit at which each code point begins, and behind the last the text's length. */
export function unitsOf(text) {
  const units = [];
  let unit = 0;
  for (const letter of text) {
    units.push(unit);
    unit += letter.length;
  }
  units.push(unit);
  return units;
}

/** How many code points stand before a UTF-16 unit; half a letter counts as begun. */
export function pointOf(units, unit) {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle] < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words between two offsets, both in code points. */
export function slice(text, units, start, end) {
  return text.slice(units[start], units[end]);
}

/** The first and last token that a stretch touches, or null if it touches none. */
export function touched(tokens, start, end) {
  const first = tokens.findIndex(([, to]) => to > start);
  let last = tokens.length - 1;
  while (last >= 0 && tokens[last][0] >= end) last -= 1;
  return first < 0 || first > last ? null : [first, last];
}

/** The number of the sentence that a token stands in; the last before it if in none. */
export function sentenceOf(sentences, token) {
  let found = 0;
  sentences.forEach(([start], number) => {
    if (start <= token[0]) found = number;
  });
  return found;
}

/** The token to go to: by "word", "sentence", "edge" (of the sentence) or "text". */
export function goTo(tokens, sentences, from, unit, step) {
  const last = tokens.length - 1;
  if (unit === "word") return Math.min(last, Math.max(0, from + step));
  if (unit === "text") return step < 0 ? 0 : last;
  const here = sentenceOf(sentences, tokens[from]);
  const [first, end] = tokensIn(tokens, sentences[here]);
  if (unit === "edge") return step < 0 ? first : end;
  if (step < 0 && from > first) return first;
  const goal = neighbour(tokens, sentences, here, step);
  return goal === null ? (step < 0 ? first : end) : goal;
}

/** The first token of the next sentence (or the one before) that has any. */
function neighbour(tokens, sentences, here, step) {
  for (let n = here + step; n >= 0 && n < sentences.length; n += step) {
    const found = tokensIn(tokens, sentences[n]);
    if (found) return found[0];
  }
  return null;
}

/** The first and last token of a stretch, or null if there is none in it. */
export function tokensIn(tokens, [start, end]) {
  return touched(tokens, start, end);
}
