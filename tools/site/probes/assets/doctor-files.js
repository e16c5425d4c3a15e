// Each host, and a file of each kind from each: does it come, and is it the file?
import { firstScript } from "./doctor-browser.js";
import { judged } from "./doctor-content.js";
import { Late, blocked, size, untried, within, works } from "./doctor-result.js";

export function fileProbes(told) {
  const files = told.files.map(file => {
    const address = new URL(file.address, document.baseURI);
    return { ...file, address, host: address.host };
  });
  const hosts = [...new Set(files.map(file => file.host))];
  return [
    ...hosts.flatMap(name => host(told, name, files.filter(f => f.host === name))),
    { name: "script", what: "Python's first script",
      probe: found => firstScript(told, found) },
  ];
}

function host(told, name, files) {
  const reached = {
    name: `host ${name}`, what: `The host ${name}`,
    probe: () => reach(told.patience, name, files),
  };
  return [reached, ...files.map(file => ({
    name: file.address.href,
    what: `A ${file.kind} file ${from(name)}: ${last(file.address)}`,
    probe: found => found[reached.name].state === "works"
      ? fetched(told.patience, file) : untried("The host is blocked."),
  }))];
}

const last = ({ pathname }) => pathname.split("/").pop();

const from = name => (name === location.host ? "of this site" : `from ${name}`);

const dear = files => (files.some(file => file.costs === "run") ? "run" : "pictures");

/** Any answer of a host will do, a refusal too: the files are looked at one by one. */
async function reach(patience, name, files) {
  const stop = new AbortController();
  const told = { mode: "no-cors", cache: "no-store", signal: stop.signal };
  try {
    await within(patience,
      Promise.any(files.map(({ address }) => fetch(address, told))));
    return works("It answers.");
  } catch (error) {
    const words = error instanceof Late
      ? `${name} did not answer within ${patience} seconds.`
      : `${name} cannot be reached from here.`;
    return blocked(words, `Allow https (port 443) to ${name}.`, dear(files));
  } finally {
    stop.abort();
  }
}

/** Fetch a file whole; patience is for each piece, so that a slow line may be slow. */
async function fetched(patience, file) {
  const stop = new AbortController();
  const pieces = [];
  try {
    const response = await within(
      patience, fetch(file.address, { cache: "no-store", signal: stop.signal }));
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await within(patience, reader.read());
      if (done) break;
      pieces.push(value);
    }
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return await judged(file, response, bytes);
  } catch (error) {
    const came = pieces.reduce((sum, piece) => sum + piece.length, 0);
    return error instanceof Late ? slow(patience, file, came) : noFile(patience, file);
  } finally {
    stop.abort();
  }
}

function slow(patience, file, came) {
  const words = came
    ? `It began to come, and stopped after ${size(came)} for ${patience} seconds.`
    : `It did not begin to come within ${patience} seconds.`;
  return blocked(
    `${words} The line is too slow, or something on the way holds the file back.`,
    `Let files that end in ${file.kind} through from ${file.host}, and try again.`,
    file.costs);
}

/** What the browser may not read may still be answered, by who stands in between. */
async function noFile(patience, { address, kind, host: name, costs }) {
  const allow = `Let files that end in ${kind} through from ${name}, unchanged.`;
  try {
    const told = { mode: "no-cors", cache: "no-store" };
    await within(patience, fetch(address, told));
  } catch {
    return blocked(`Files that end in ${kind} do not come through from ${name}.`, allow,
      costs);
  }
  return blocked(
    `Something answers in the place of ${name}, and the browser may not read it. A `
    + "filter that shows its own page does so.", allow, costs);
}
