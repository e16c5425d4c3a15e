// A worker as Python's: a module, which brings in another, maybe from another host.
import { made, wasm } from "../assets/doctor-able.js";

onmessage = async ({ data: script }) => {
  if (!script) {
    postMessage({ wasm: wasm(), made: made() });
    return;
  }
  try {
    await import(script);
    postMessage({ script: "" });
  } catch (error) {
    postMessage({ script: String(error) });
  }
};
