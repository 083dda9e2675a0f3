// The offline store. Registered by the page once the lab is ready; it then keeps everything that the page loads, and a
// model whole once the reader has used it. Only one service worker governs a folder, so it must stand here.

// written by tools/precache.py: begin
const PREFIX = "parallel-minds-";
const CORE = {
  "cache": "parallel-minds-core-0002bc24630a",
  "files": {
    "py/lab/__init__.py": "28c194f9d219134f36d0c3c0c9f3ef81eb3854437891a34d500114125c8c6362",
    "py/lab/border.py": "e54258bcaf94cc738d847b7e7bfec4e702e020ec135fc5561be59a2eedacce82",
    "py/lab/download.py": "b240c100a034ef1169cb6d93eac52e502b5676b19f228b2f002cffd8aaa08163",
    "py/lab/encoder_session.py": "efbf980d93fc2dc07cf89ed990305abba28535fc222f2a4256138f6a7006666a",
    "py/lab/figures/__init__.py": "52fe66ffaecf5162c3359911886c2b3ccd7b8a978006d1abf5f37df73494baf8",
    "py/lab/figures/attention.py": "02453204bdcaafa3b21aaac21d291be493b0038d6df04c350068342fb21a8933",
    "py/lab/figures/drawing.py": "4797fbf9ad490a317fb698ed8bc493c4d2ec1544517b6ef239dbb6aa2f7c326f",
    "py/lab/figures/retention.py": "49414f197c641950c52623b90ed3c8446fd4268a85f6cc8b1bf22b40f0e42441",
    "py/lab/figures/style.py": "7115d22ccbd398d8c7f9f944750ae327496f7632be219eae7d3987c23a2ad3ab",
    "py/lab/figures/words.py": "b2671fdddd657da560a8fb49f300698d5dd44f21290fcddaa9bc4868a24180d5",
    "py/lab/long_work.py": "85f434f24f5428c52ba6b02e6339fc1fae157ccd421e350f6d3a4176ab1fd583",
    "py/lab/measure/__init__.py": "b0d7fea000386136abdbd9bf11c0d2b7a930ffb4e4a62666c523a576e7de9e4e",
    "py/lab/measure/curves.py": "1fd806afb568181dd0aacebf160cc95e103f5c2a7c43e9def617b82a7bcbb768",
    "py/lab/measure/retention.py": "3d79f8ca36bc709c5ddff279779e5696790f757c76dc5e6a9eee319688165056",
    "py/lab/models/__init__.py": "37114e60b85875d312bf2f82cc614c5068b49e79ec1d03894b286a0689c7ce40",
    "py/lab/models/encoder.py": "830d934724d2f4fca53814c9677f00bc349d97d76c9e37ea386f208c9d9079b0",
    "py/lab/models/gru.py": "708985f41e761cb3df756cc3fefbf1ac22f319b25c4d4e1d97655a78a82c9c96",
    "py/lab/models/lstm.py": "35cf279867696c4f3dae24e3c16128c47a3d53c1718b6f77e8fd1250219114fa",
    "py/lab/models/numerics.py": "0c04720d31bf8bb81ae659506d5cf1cd6aadc903f791f792b57b4a3f17b9955f",
    "py/lab/models/rnn.py": "5b2a4b2432b1daaee8f3a789be14c45371853c06dc5033535126f1b8be7d00d0",
    "py/lab/models/transformer.py": "3f9f3abd169e7cc9453a7cb948e3067c6bf3feac280718239e1f5fa528f0f8a0",
    "py/lab/models/weights.py": "0c3d524d5481f39549d913f3e4b410f5a94c6a74552e574d3537fe6fb8795391",
    "py/lab/models/wordpiece.py": "8a28f9253aada130aa115573b3512b077e882ef6523120b359320fee78a84268",
    "py/lab/worker.py": "99e71e7aeb5b7cd465e6c41c494c63c625195cda8b57bfe80522390751cb545b",
    "py/page/architecture.py": "f019f2981a7b93325c88986e3bd909979ec90aedb9a8da643357f3413438f0c1",
    "py/page/attention.py": "f447d00f23e723fd38c107e611ea379493fef1e590c3dacd4468f568ccd6298e",
    "py/page/channel.py": "17d5d6d3af5e7ff1d3a3858eeb35bc1eca2961a9644ea4957830cd472d5d5276",
    "py/page/chart.py": "35887dcd326958a43fa3d4b2f75d59326df3eb59b903bb6cce230e8e6345c4f3",
    "py/page/choices.py": "bace709080b714d68350164619e7dad40efb4db46307fdde7a6ac0be39665ca2",
    "py/page/dom.py": "634ba6dabc5a96c2cb7a54abff336db1eefc86de6dc71027b999e2371cd1b560",
    "py/page/encoder.py": "da8b67e40a8e5734cbc9e4899f63422211465ce3d8a18cfb66c033f61967f40e",
    "py/page/lab.py": "768f19d283930c8a2c6031443b3474458520d7ac6c8f1f8e0d384541fd7065b0",
    "py/page/lab_start.py": "f3800791f57b931a6dff4b8463379b459e3718e4d245de6ffebad90924cb7296",
    "py/page/main.py": "d328fba6843074b8aee32593cd1bd630a0e923adeb0eb0529d638bd07f19eadd",
    "py/page/messages.py": "d040b4bec0b349b550fd4a1660fc9a81075630af945fb9d67cf49d5e02ac474c",
    "py/page/offline.py": "28f68928fb46f33ac94867b9e082da1ed7954e79bd792757c71ac95822802326",
    "py/page/pipeline.py": "5054a4e224feeed556f40400e93c0e0344d5f67dcb86a336b3194d28014da8e0",
    "py/page/retention.py": "19f2bf9e4c350927797042027b40f29f6e93d6626a62a7b76d9177a5f6f93416",
    "py/page/sources.py": "891197a9eb8aa9ab35d99e6c10948e792ffeda81e45f6fdf69d6afcb1d79e8aa",
    "py/page/table.py": "dfb4a5b526c35c8dd8d4136b757728b836450efb8a752590e056c257c8faabd4",
    "py/page/wording.py": "2c64fa97e8617f862586aa91d47df9f4511e2f20455389f3168b032a31963440",
    "py/page/words.py": "81a6f4db76d0adf81e3acdcf12a8e6543e3d35ff15d353c78280d272dc3be846",
    "pyscript.toml": "b80697550039fe509f0095eb095cdd3d86e83f600cabfcbb30f464a6fa572784",
    "static/fonts/inter-latin-400-normal.ttf": "a54e2f9b99c4b3c5ca188e65ded9f701c4d4c743e4176ada3bad66104bb001ae",
    "static/fonts/inter-latin-wght-normal.woff2": "3100e775e8616cd2611beecfa23a4263d7037586789b43f035236a2e6fbd4c62",
    "static/fonts/jetbrains-mono-latin-wght-normal.woff2": "18be452724bfdc236c074ca94a249a7f41a86752c7d04ab258ce9ed5651f6a7e",
    "static/fonts/source-serif-4-latin-wght-italic.woff2": "b4f56ddc9873487f1c9a3ad5bbce31982fe89b951f57e4604f62b4c8a540fb19",
    "static/fonts/source-serif-4-latin-wght-normal.woff2": "382475f38242c52d42a3e5ff8dc69b5d73f10d0d21e4550b5fe232984688779a",
    "static/icons/icon.svg": "18a29d06f3f26e762d4cc52a1b97a532821a1d5eaf798f172f491bb6cbf1bbf1",
    "static/page.css": "dc9af738e486455b364a35329f3e77675e3fcb8b4dd66c1401e4f45051129951",
    "static/site.webmanifest": "35b27ddcd366e66ae0ff0184d132ea98a643494fcd8a4faa4ae79623778d2c9b",
    "static/vendor/micropython/micropython.mjs": "c2be87e7ba24e3b47d133022b009a66bff07f4720aa23d816d216ef8cc47014c",
    "static/vendor/micropython/micropython.wasm": "06338c955b03c5700aa0069015d3e392d76836ef8e2ce25bedbe59b88ccd373c",
    "static/vendor/pyodide/pyodide-lock.json": "4cc01e19bb1066fd30888bc036c7b3cf9c6b28b8e36112df5ef9296edffa1059",
    "static/vendor/pyodide/pyodide.asm.mjs": "f7cdc8ece80678ceb712f8e65ebe6d3a83203a180c399865f49612a051693635",
    "static/vendor/pyodide/pyodide.asm.wasm": "cc36e3cab04fdfc9a63ff13eb52eae2b911bf46c025cc7b281f394bd3de1d5e6",
    "static/vendor/pyodide/pyodide.mjs": "6f1d60f7bf529beb300f0f47983c921d3982363640ba20af0e38efdddbc66109",
    "static/vendor/pyodide/python_stdlib.zip": "fa1957e5777068fc4f7437f96d860ae2fbe9c19732ba06c84e004ec16dd7dd7a",
    "static/vendor/pyscript/core-C9KDLldu.js": "6ebd3fd9f13faa7859f54bed5304c532da8a194fffbe14baf1986af1a1f17dd6",
    "static/vendor/pyscript/core.js": "e3c6992c6625630423d8e720ebba6cfe1d2ad7a9e4be7224a1e4a3c52edc8d07",
    "static/vendor/pyscript/error-D2315lOB.js": "872d9b91b2b1ba283fc6d0d98af1e49dedebfa1a026c15265d712e5f84a599ee",
    "static/vendor/pyscript/pyodide_graph-CX6fRcVL.js": "46c1b3a9290317e4bb651c66f743e62d9e5dc56eb099c71a8264fdbb340bb2ca",
    "static/vendor/pyscript/toml-V4Savzlc.js": "b8ddc7914a2d7b2e502ca841a5b92fdb9fc9a565bbd762cd3e0f32c60629178e",
    "static/vendor/wheels/autograd-1.9.1-py3-none-any.whl": "da5019b27a5ddb3f32a3a6b2aded605810eec76cec2c8e0db7fc1e8739ee6aab",
    "static/vendor/wheels/contourpy-1.4.0-cp314-cp314-pyemscripten_2026_0_wasm32.whl": "b2fb12e9f4b4d84c8a69a7295867ce4b713e590c1721002adeb27ae224db64c5",
    "static/vendor/wheels/cycler-0.12.1-py3-none-any.whl": "e1b242f6c4b08a0d4a4b46a663c16630c1df88a70e6be02de0ea638428058cf9",
    "static/vendor/wheels/kiwisolver-1.5.0-cp314-cp314-pyemscripten_2026_0_wasm32.whl": "d33ef8e075b863d0c652f5cbb7dd182fbd8418544b9a04ebed2472afa851971d",
    "static/vendor/wheels/matplotlib-3.10.8-cp314-cp314-pyemscripten_2026_0_wasm32.whl": "c2088cc8ad8d75f523b3824157329212c9810c6fc23340e3c38aed8c0cdd0e31",
    "static/vendor/wheels/numpy-2.4.6-cp314-cp314-pyemscripten_2026_0_wasm32.whl": "a2b0eceed5df4566ec62db683cd9a5fea25d1ded1274cd2a1588cf37db7a097a",
    "static/vendor/wheels/packaging-26.3-py3-none-any.whl": "62a973a7ec4a0a0a5f040de2253734f22e539260bdec7e7faf5f8d85d9e2674a",
    "static/vendor/wheels/pillow-12.2.0-cp314-cp314-pyemscripten_2026_0_wasm32.whl": "ed0e966d5dbadebf3acfbff9cb43a8d8e93cca4ee1e44e5591254347f9c36e63",
    "static/vendor/wheels/pyparsing-3.3.3-py3-none-any.whl": "62abd8061b183593ad4af257ace1c179a70367fc546942564e722403ff65c20d",
    "static/vendor/wheels/python_dateutil-4.0.0-py3-none-any.whl": "d074489d35aa5f6d0d66bd44bc4e5b34a207fa1a278d393f35ea9be1f251cf56",
    "static/vendor/wheels/six-1.17.0-py2.py3-none-any.whl": "103d3bf664c5c0909c769e713d0a2f206afeb16e4b1613879316a0ff89ed6b50"
  }
};
const MODELS = {
  "encoder": {
    "cache": "parallel-minds-encoder-b5ef4636cc58",
    "folder": "static/models/encoder/",
    "manifest": "b5ef4636cc585f6931c195d7aeb8d1eb3a6572fff8d67d2ce8e4ba7a21c81adf"
  }
};
// written by tools/precache.py: end

const HERE = new URL("./", self.location).href;

self.addEventListener("install", (event) => event.waitUntil(storeCore()));
self.addEventListener("activate", (event) => event.waitUntil(dropOld().then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(HERE)) event.respondWith(answer(event.request));
});
self.addEventListener("message", (event) => {
  if (event.data.store) event.waitUntil(storeModel(event.data.store));
  if (event.data.isStored) event.waitUntil(report(event.data.isStored));
});

// Everything or nothing: a store with a hole would fail later, without a network to mend it.
async function storeCore() {
  const cache = await caches.open(CORE.cache);
  const page = await fetch("./", { cache: "no-cache" });
  if (!page.ok) throw new Error(`the page: the server answered ${page.status}`);
  await cache.put("./index.html", page.clone());
  await cache.put("./", page);
  const files = Object.entries(CORE.files).map(([name, sha256]) => ({ url: new URL(name, HERE).href, sha256 }));
  await storeAll(cache, files, () => {});
}

// Six files at a time; `stored(file)` after each.
async function storeAll(cache, files, stored) {
  const queue = files.slice();
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      await cache.put(file.url, await checked(file));
      await stored(file);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
}

// What the browser has just downloaded is taken from its own cache, whatever its age, if it is the right version; a
// damaged file must never be stored, because it would be answered from the store for ever.
async function checked(file) {
  const name = file.url.slice(HERE.length);
  for (const cache of ["force-cache", "reload"]) {
    const response = await fetch(file.url, { cache });
    if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
    const bytes = await response.arrayBuffer();
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const hex = Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (hex === file.sha256) return new Response(bytes, { headers: { "Content-Type": response.headers.get("Content-Type") ?? "" } });
  }
  throw new Error(`${name}: it is not the file of this version`);
}

async function dropOld() {
  const kept = [CORE.cache, ...Object.values(MODELS).map((model) => model.cache)];
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && !kept.includes(name)).map((name) => caches.delete(name)));
}

// What is stored is answered from the store, whole versions at a time; everything else from the network.
async function answer(request) {
  const core = await caches.open(CORE.cache);
  const stored = await core.match(request, { ignoreSearch: request.mode === "navigate" });
  if (stored) return stored;
  for (const model of Object.values(MODELS)) {
    if (!request.url.startsWith(new URL(model.folder, HERE).href)) continue;
    const found = await (await caches.open(model.cache)).match(request);
    if (found) return found;
  }
  return fetch(request);
}

async function tell(message) {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

async function report(name) {
  const missing = await missingFiles(name).catch(() => ["manifest.json"]);
  await tell({ state: missing.length ? "core" : "stored", model: name });
}

async function manifestOf(model) {
  const file = { url: new URL(model.folder + "manifest.json", HERE).href, sha256: model.manifest };
  const cache = await caches.open(model.cache);
  if (!(await cache.match(file.url))) await cache.put(file.url, await checked(file));
  return (await cache.match(file.url)).json();
}

async function missingFiles(name) {
  const model = MODELS[name];
  const manifest = await manifestOf(model);
  const cache = await caches.open(model.cache);
  const have = new Set((await cache.keys()).map((request) => request.url));
  const files = Object.entries(manifest.files).map(([file, listed]) => ({ url: new URL(model.folder + file, HERE).href, ...listed }));
  return files.filter((file) => !have.has(file.url));
}

// All files of a model; a second try fetches what the first did not get.
async function storeModel(name) {
  try {
    const missing = await missingFiles(name);
    const total = missing.reduce((sum, file) => sum + file.bytes, 0);
    let done = 0;
    let told = 0;
    await storeAll(await caches.open(MODELS[name].cache), missing, async (file) => {
      done += file.bytes;
      if (done - told < 1e6) return;
      told = done;
      await tell({ state: "storing", model: name, done, total });
    });
    await tell({ state: "stored", model: name });
  } catch (error) {
    await tell({ state: "failed", model: name, reason: error.message });
  }
}
