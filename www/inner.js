// Starts the widget inside the private frame, and shows the static help where it can't run. Says nothing to the console
// and knows nothing of any answer.
import { initSync } from "./many-paths.js";
import { joined } from "./operands.js";
import { unlzma } from "./unlzma.js";

let running = false;
const box = document.getElementById("help");
const help = () => {
  // What yew drew must go: it may still hold answers, and its listeners lead nowhere.
  document.getElementById("app")?.remove();
  box.classList.remove("mp-late");
  // Now it is all there is.
  box.setAttribute("role", "main");
  box.hidden = false;
  // Before that, nobody was here. Of all languages the visitor's is shown.
  if (running) [...box.querySelectorAll("h1")].find((title) => title.offsetParent).focus();
};
addEventListener("error", (event) => {
  if (!running || event.error instanceof WebAssembly.RuntimeError) help();
});
addEventListener("unhandledrejection", help);

// The wasm, a .lzma file in base64, comes from the frame beside this one and from nowhere else, once (www/carrier.js). As long as
// that frame is not there, to look for it would be an error.
const beside = () => parent.length > 1 && parent[1];
const sent = await new Promise((come) => {
  addEventListener("message", function hear({ source, data }) {
    if (source !== beside()) return;
    removeEventListener("message", hear);
    come(data);
  });
  if (beside()) beside().postMessage("", "*");
});
// A plain loop: `Uint8Array.from` with a function takes five times as long, ten milliseconds.
const letters = atob(sent), packed = new Uint8Array(letters.length);
for (let i = 0; i < packed.length; i++) packed[i] = letters.charCodeAt(i);
const module = await WebAssembly.compile(joined(unlzma(packed)));
// On a very slow line the help shows while the program is on its way: whoever went on to it reads on, and it goes with the start
// screen (www/styles.css).
const reading = getComputedStyle(box).visibility === "visible" && (scrollY > 0 || box.contains(document.activeElement));
initSync({ module });
running = true;
box.hidden = !reading;
