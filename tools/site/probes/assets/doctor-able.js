// What the page and its worker may do: each has its own rules, so both are asked.
const TINY = [0, 97, 115, 109, 1, 0, 0, 0];
// One function: try, catch_all, end, end. Python's own errors need it.
const CATCHES = [
  ...TINY, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11,
];

/** "" if WebAssembly works here, or what is the matter: missing, refused, old. */
export function wasm() {
  if (typeof WebAssembly !== "object") return "missing";
  try {
    new WebAssembly.Module(Uint8Array.from(TINY));
  } catch {
    return "refused";
  }
  return WebAssembly.validate(Uint8Array.from(CATCHES)) ? "" : "old";
}

/** "" if code may be made out of text, as Python does to begin, or "refused". */
export function made() {
  try {
    return Function("return ''")();
  } catch {
    return "refused";
  }
}
