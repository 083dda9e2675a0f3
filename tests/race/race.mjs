// Sets up both encoders on this page's one thread; race(pieces) then lets them run in turns on the same input.

import * as ort from "../../.venv/race/ort.wasm.min.mjs";
import { loadPyodide } from "../../static/vendor/pyodide/pyodide.mjs";

const FILES = ["__init__.py", "models/__init__.py", "models/encoder.py", "models/weights.py"];
const WARM_UP = 5, ROUNDS = 21;

ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = new URL("../../.venv/race/", import.meta.url).href;
const session = await ort.InferenceSession.create(`${ort.env.wasm.wasmPaths}encoder.onnx`, { executionProviders: ["wasm"] });

const text = async (address) => (await fetch(address)).text();
const pyodide = await loadPyodide({ indexURL: new URL("../../static/vendor/pyodide/", import.meta.url).href });
await pyodide.loadPackage("numpy");
pyodide.FS.mkdirTree("/race/lab/models");
for (const file of FILES) pyodide.FS.writeFile(`/race/lab/${file}`, await text(`../../py/lab/${file}`));
pyodide.FS.writeFile("/race/ours.py", await text("ours.py"));
const ours = pyodide.runPython("import sys; sys.path.append('/race'); import ours; ours");
await ours.load(new URL("../../static/models/encoder/", import.meta.url).href);

async function once(pieces, input, found) {
  found.ours.push(ours.run(pieces));
  const started = performance.now();
  const output = await session.run({ words: input });
  found.theirs.push(performance.now() - started);
  return output[session.outputNames[0]].data;
}

window.race = async (pieces) => {
  const found = { ours: [], theirs: [] };
  const numbers = ours.words(pieces).toJs();
  const input = new ort.Tensor("float32", numbers, [pieces, numbers.length / pieces]);
  for (let round = 0; round < WARM_UP; round++) await once(pieces, input, { ours: [], theirs: [] });
  let state;
  for (let round = 0; round < ROUNDS; round++) state = await once(pieces, input, found);
  return { ...found, difference: ours.difference(pyodide.toPy(state)) };
};
