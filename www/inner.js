// Starts the widget inside the private frame, and shows the static help where it can't run. Says nothing to the console
// and knows nothing of any answer. PACKED is the wasm: deflated, then base64.
import { initSync } from "./many-paths.js";

const box = document.getElementById("help");
const help = () => {
  // What yew drew must go: it may still hold answers, and its listeners lead nowhere.
  document.getElementById("app")?.remove();
  box.classList.remove("mp-late");
  box.hidden = false;
  box.querySelector("h1").focus();
};
let running = false;
addEventListener("error", (event) => {
  if (!running || event.error instanceof WebAssembly.RuntimeError) help();
});
addEventListener("unhandledrejection", help);

const bytes = Uint8Array.from(atob(PACKED), (letter) => letter.charCodeAt(0));
const wasm = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
// As a response, it is compiled while it is inflated.
const response = new Response(wasm, { headers: { "content-type": "application/wasm" } });
initSync({ module: await WebAssembly.compileStreaming(response) });
running = true;
box.hidden = true;
