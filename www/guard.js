// The last resort: when the program stops, show the static help instead of a blank box. Says nothing to the console and
// knows nothing of any answer.
(function () {
  "use strict";
  function help() {
    var app = document.getElementById("app");
    var box = document.getElementById("help");
    if (!box || !box.hidden) return;
    // What yew drew must go: it may still hold answers, and its listeners lead nowhere.
    if (app) app.remove();
    box.hidden = false;
    box.querySelector("h1").focus();
  }
  addEventListener("error", function (event) {
    var ours = /many-paths|wasm/.test(event.filename || "");
    var trap = typeof WebAssembly === "object" && event.error instanceof WebAssembly.RuntimeError;
    if (ours || trap) help();
  });
  addEventListener("unhandledrejection", help);
  if (typeof WebAssembly !== "object") addEventListener("DOMContentLoaded", help);
})();
