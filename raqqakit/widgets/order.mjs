// An order of lines, as values: a list of {line, indent, out}, `line` being its number
// in the order first shown, `out` whether it is left out.

export const DEEPEST = 6;

/** The order with one line a step up (-1) or down (1); the same at the ends. */
export function moved(order, place, step) {
  const goal = place + step;
  if (goal < 0 || goal >= order.length) return order;
  const next = [...order];
  [next[place], next[goal]] = [next[goal], next[place]];
  return next;
}

/** The order with one line a step deeper (1) or less deep (-1). */
export function indented(order, place, step) {
  const indent = order[place].indent + step;
  if (indent < 0 || indent > DEEPEST) return order;
  return order.map((entry, n) => (n === place ? { ...entry, indent } : entry));
}

/** The order with one line left out, or taken in again. */
export function toggled(order, place) {
  return order.map((entry, n) => (n === place ? { ...entry, out: !entry.out } : entry));
}
