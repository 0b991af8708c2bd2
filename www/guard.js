// The last resort: when the program stops, show the static help instead of a blank box. Says nothing to the console and
// knows nothing of any answer.
(function () {
  "use strict";
  function help() {
    if (document.readyState === "loading") return addEventListener("DOMContentLoaded", help);
    var app = document.getElementById("app");
    var box = document.getElementById("help");
    if (!box || !box.hidden) return;
    // What yew drew must go: it may still hold answers, and its listeners lead nowhere.
    if (app) app.remove();
    box.hidden = false;
    box.querySelector("h1").focus();
  }
  // Capturing: a script that can't be loaded tells only its own element.
  addEventListener("error", function (event) {
    var ours = /many-paths|wasm/.test(event.filename || "");
    var trap = typeof WebAssembly === "object" && event.error instanceof WebAssembly.RuntimeError;
    var missing = event.target && event.target.tagName === "SCRIPT";
    if (ours || trap || missing) help();
  }, true);
  addEventListener("unhandledrejection", help);
  if (typeof WebAssembly !== "object") help();
})();
