// The names of a learner's files: which are safe, which are free, what they say.

export const RECORD = /(^|\/)my-record(-\d+)?\.jsonl$/;
const ANSWERS = /(^|\/)answers-[^/]*\.json$/;
const MARKS = /(^|\/)my-marks-[^/]*\.jsonl$/;
// Names that a Windows keeps for itself, so that the work can go there.
const DEVICE = /^(con|prn|aux|nul|(com|lpt)\d)(\..*)?$/i;
const LONGEST = 240; // letters of a path

/** Whether a path leads to a place among the learner's own files, and nowhere else. */
export function isSafe(path) {
  if (!path || path.length > LONGEST || /[\\:\0-\x1f\x7f]/.test(path)) return false;
  const fits = (part) => part.trim() && !part.startsWith(".") && !DEVICE.test(part);
  return path.split("/").every(fits);
}

/** A name beside another that nothing has: "a.json", "a-2.json", "a-3.json". */
export function free(path, isTaken) {
  if (!isTaken(path)) return path;
  const [, stem, ending] = path.match(/^(.*?)(\.[^./]*)?$/s);
  for (let n = 2; ; n++) {
    const other = `${stem}-${n}${ending ?? ""}`;
    if (!isTaken(other)) return other;
  }
}

/** The name under which an edit is kept when the lesson comes back, with the day. */
export function older(path, day = today()) {
  return path.replace(/(\.ipynb)?$/, `.mine-${day}$1`);
}

/** The day, as the learner's calendar has it. */
export function today(now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What a file is, in a few words. */
export function kind(path) {
  if (path.endsWith(".ipynb")) return "notebook";
  if (ANSWERS.test(path)) return "answers";
  if (RECORD.test(path)) return "record of your answers";
  if (MARKS.test(path)) return "marks on a text";
  return "file";
}

/** The folders that a path lies in, the outermost first. */
export function folders(path) {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, n) => parts.slice(0, n + 1).join("/"));
}
