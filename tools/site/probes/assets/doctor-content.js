// Whether what came is the file that was asked for: status, type, size, first bytes.
import { blocked, size, works } from "./doctor-result.js";

const SCRIPT = /^(text|application)\/(javascript|ecmascript|x-javascript)$/;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const BEGIN = { ".wasm": [0, 0x61, 0x73, 0x6d], ".whl": ZIP, ".zip": ZIP };
// A browser runs a file of these kinds only if the server says that it is one.
const TYPES = {
  ".wasm": [/^application\/wasm$/, "application/wasm"],
  ".js": [SCRIPT, "text/javascript"],
  ".mjs": [SCRIPT, "text/javascript"],
};

/** A result for a file, the answer to it, and the bytes of that. */
export async function judged(file, response, bytes) {
  const matter = noAnswer(file, response) ?? await otherFile(file, bytes)
    ?? otherType(file, response);
  if (!matter) return works(`It came whole (${size(bytes.length)}).`);
  return blocked(...matter, file.costs);
}

const through = file =>
  `Let files that end in ${file.kind} through from ${file.host}, unchanged.`;

function noAnswer(file, { ok, status }) {
  if (ok) return undefined;
  if (status === 404 || status === 410) {
    return [`${file.host} answered ${status}: it has no such file, or hides its kind.`,
      "Put the whole folder of the kit on the server, and let it serve files that end "
      + `in ${file.kind}.`];
  }
  return [`The answer was ${status} in place of the file.`, through(file)];
}

async function otherFile(file, bytes) {
  const text = new TextDecoder().decode(bytes.subarray(0, 4000)).trimStart();
  if (file.kind !== ".html" && /^<(!doctype|html|head|body|!--)/i.test(text)) {
    return [`A web page${title(text)} came in the place of the file, as if all were `
      + "well. A filter shows its own page so.", through(file)];
  }
  if (!begins(file, bytes, text)) {
    return [`What came is no ${file.kind} file: its first bytes are others.`,
      through(file)];
  }
  if (file.size !== null && bytes.length < file.size) {
    return [`Only ${bytes.length} of ${file.size} bytes came.`,
      `${through(file)} A limit on the size of a download may be the cause.`];
  }
  if (await changed(file, bytes)) {
    return [`The file came changed${file.kind === ".html" ? title(text) : ""}: `
      + "something on the way rewrites it, or the server has another version of it.",
      `${through(file)} If nothing does, put the whole folder on the server anew.`];
  }
  return undefined;
}

const title = text => {
  const found = /<title[^>]*>([^<]{1,80})/i.exec(text)?.[1].trim();
  return found ? ` ("${found}")` : "";
};

function begins({ kind }, bytes, text) {
  if (kind in BEGIN) return BEGIN[kind].every((byte, place) => bytes[place] === byte);
  if (kind === ".json" || kind === ".ipynb") return /^[{[]/.test(text);
  return kind !== ".html" || text.startsWith("<");
}

async function changed({ size, sha256 }, bytes) {
  if (size !== null && bytes.length !== size) return true;
  // Without https a browser has no checksums; the size has to do.
  if (sha256 === null || !globalThis.crypto?.subtle) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = [...digest].map(byte => byte.toString(16).padStart(2, "0")).join("");
  return found !== sha256;
}

function otherType(file, { headers }) {
  if (!(file.kind in TYPES)) return undefined;
  const [wanted, name] = TYPES[file.kind];
  const found = (headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
  if (wanted.test(found)) return undefined;
  return [`The file came, but with the type ${found || "of nothing"} in place of `
    + `${name}, and with that the browser will not run it.`,
    `Let ${file.host} send files that end in ${file.kind} with the type ${name}.`];
}
