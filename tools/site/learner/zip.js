// ZIP archives, as far as a learner's work needs them: written without compression,
// read with and without. The format is PKWARE's APPNOTE.

const LOCAL = 0x04034b50, CENTRAL = 0x02014b50, END = 0x06054b50;
const UTF8 = 0x0800, STORED = 0, DEFLATED = 8;
const MOST_FILES = 5000, MOST_BYTES = 200_000_000;
export const UNREADABLE = "it cannot be read as a file of work";
export const TOO_LARGE = "it is larger than any work with this kit";

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc(bytes) {
  let c = ~0;
  for (const byte of bytes) c = TABLE[(c ^ byte) & 255] ^ (c >>> 8);
  return ~c >>> 0;
}

// Numbers of two and of four bytes, the lowest byte first.
function numbers(...pairs) {
  const size = pairs.reduce((sum, [, width]) => sum + width, 0);
  const view = new DataView(new ArrayBuffer(size));
  let at = 0;
  for (const [value, width] of pairs) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(view.buffer);
}

// What the local and the central header have alike.
function common(name, bytes) {
  const date = ((2020 - 1980) << 9) | (1 << 5) | 1;
  return [[20, 2], [UTF8, 2], [STORED, 2], [0, 2], [date, 2], [crc(bytes), 4],
    [bytes.length, 4], [bytes.length, 4], [name.length, 2], [0, 2]];
}

/** An archive, as a Blob, of files by their paths. */
export function write(files) {
  const parts = [], central = [];
  let at = 0;
  for (const [path, bytes] of files) {
    const name = new TextEncoder().encode(path);
    const local = [numbers([LOCAL, 4], ...common(name, bytes)), name, bytes];
    central.push(numbers([CENTRAL, 4], [20, 2], ...common(name, bytes),
      [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), name);
    parts.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const count = central.length / 2;
  const end = numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]);
  return new Blob([...parts, ...central, end], { type: "application/zip" });
}

function endOf(view) {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 66000; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Error(UNREADABLE);
}

async function inflated(bytes, size) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const whole = new Uint8Array(size);
  for (let at = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return whole;
    // What is larger than it says would fill the memory.
    if (at + value.length > size) throw new Error(UNREADABLE);
    whole.set(value, at);
    at += value.length;
  }
}

async function content(view, entry) {
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true)
    + view.getUint16(entry.at + 28, true);
  const raw = new Uint8Array(view.buffer, start, entry.packed);
  if (entry.method === STORED && entry.packed === entry.size) return raw.slice();
  if (entry.method !== DEFLATED) throw new Error(UNREADABLE);
  return inflated(raw, entry.size);
}

function entryAt(view, at) {
  if (view.getUint32(at, true) !== CENTRAL) throw new Error(UNREADABLE);
  const [n, extra, comment] = [28, 30, 32].map((d) => view.getUint16(at + d, true));
  const name = new TextDecoder("utf-8").decode(new Uint8Array(view.buffer, at + 46, n));
  const [crcOf, packed, size] = [16, 20, 24].map((d) => view.getUint32(at + d, true));
  const method = view.getUint16(at + 10, true);
  const next = at + 46 + n + extra + comment;
  return { name, crcOf, packed, size, method, at: view.getUint32(at + 42, true), next };
}

function entries(view) {
  const end = endOf(view), count = view.getUint16(end + 10, true);
  const found = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    found.push(entryAt(view, at));
    at = found[n].next;
  }
  return found.filter((entry) => !entry.name.endsWith("/"));
}

/** The files of an archive by their paths; rejects with why it cannot be read. */
export async function read(buffer) {
  try {
    return await files(new DataView(buffer));
  } catch (error) {
    throw error.message === TOO_LARGE ? error : new Error(UNREADABLE);
  }
}

async function files(view) {
  const found = entries(view);
  const size = found.reduce((sum, entry) => sum + entry.size, 0);
  if (found.length > MOST_FILES || size > MOST_BYTES) throw new Error(TOO_LARGE);
  const whole = new Map();
  for (const entry of found) {
    const bytes = await content(view, entry);
    if (crc(bytes) !== entry.crcOf) throw new Error(UNREADABLE);
    whole.set(entry.name, bytes);
  }
  return whole;
}
