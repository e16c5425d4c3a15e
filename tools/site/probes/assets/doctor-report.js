// What is said at the end: a sentence to all, and a text for who keeps the network.
import { size } from "./doctor-result.js";

const count = number => (number === 1 ? "One thing is blocked"
  : `${number} things are blocked`);

const LOST = {
  run: "The lessons can be read here, but not run.",
  pictures: "The lessons can be run here, but their pictures cannot be drawn.",
  keep: "The lessons can be run here, but the work may not be kept: download it.",
};

export function verdict(results) {
  const stopped = results.filter(({ state }) => state === "blocked");
  if (!stopped.length) return "Everything the kit needs works here.";
  const worst = ["run", "pictures", "keep"].filter(
    costs => stopped.some(result => result.costs === costs));
  const lost = worst[0] === "run" ? ["run"] : worst;
  return [`${count(stopped.length)}.`, ...lost.map(costs => LOST[costs])].join(" ");
}

export function lines(told, results) {
  const own = [location.host, ...told.files.map(
    ({ address }) => new URL(address, document.baseURI).host)];
  const kinds = [...new Set(told.files.map(({ kind }) => kind))].sort();
  const stopped = results.filter(({ state }) => state === "blocked");
  return [
    "Reading Raqqa is a website with lessons in Python that run in the browser. Please "
    + "allow, for the computers of the learners:",
    `- hosts, by https (port 443): ${[...new Set(own)].join(", ")}`,
    `- files, unchanged, that end in ${kinds.join(" ")}; `
    + ".wasm as application/wasm, .js and .mjs as text/javascript",
    "- in the browser: JavaScript, WebAssembly, workers, service workers, and "
    + `IndexedDB with room for ${size(told.room)}`,
    stopped.length ? `${count(stopped.length)} now:` : "Nothing is blocked now.",
    ...stopped.map(({ what, words, allow }) => `- ${what}: ${words} ${allow}`),
    `Tried on ${location.origin}${location.pathname} with ${navigator.userAgent}`,
  ].join("\n");
}
