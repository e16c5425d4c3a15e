// What a probe finds: a state, a sentence, what to allow, and what is lost without it.
export const works = words => ({ state: "works", words });
export const care = (words, allow = "") => ({ state: "care", words, allow });
export const untried = words => ({ state: "untried", words });
export const blocked = (words, allow, costs = "run") =>
  ({ state: "blocked", words, allow, costs });

export const WORDS = {
  works: "Works", care: "Take care", untried: "Not tried", blocked: "Blocked",
};

export class Late extends Error {}

/** What some work gives, or Late if that takes more seconds than there is patience. */
export function within(seconds, work) {
  let clock;
  const late = new Promise((_, reject) => {
    clock = setTimeout(() => reject(new Late()), seconds * 1000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(clock));
}

const tenths = number => Math.round(number * 10) / 10;

/** A number of bytes as people say it. */
export function size(bytes) {
  if (bytes >= 1e9) return `${tenths(bytes / 1e9)} GB`;
  return bytes >= 1e6 ? `${tenths(bytes / 1e6)} MB` : `${Math.ceil(bytes / 1e3)} kB`;
}
