// <many-paths>: puts the guide into a page of yours. Optional: an <iframe> of many-paths.html does without it. It makes
// the frame, gives it its height, leaves the page when a visitor asks to, and shows crisis lines where the frame can't load.
// It learns three things and no more: the frame is ready, someone began, someone wants to leave. Never an answer.
(() => {
  "use strict";
  const home = document.currentScript ? document.currentScript.src : document.baseURI;
  const settings = ["lang", "country", "accent", "audience", "kiosk", "exit"];
  const exits = {
    weather: "https://www.weather.gov/",
    search: "https://www.google.com/",
    encyclopedia: "https://en.wikipedia.org/",
  };
  const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";
  const patience = 8000;
  const frames = new Map();

  addEventListener("message", (event) => {
    for (const [element, { frame, say }] of frames) {
      // The frame has no origin of its own, so only its window tells who speaks: the inner page of our own frame.
      if (event.source && frame.contentWindow && event.source === frame.contentWindow[0]) say(event.data, element);
    }
  });

  customElements.define("many-paths", class extends HTMLElement {
    connectedCallback() {
      const file = new URL(this.getAttribute("src") || "many-paths.html", this.hasAttribute("src") ? document.baseURI : home);
      const address = new URL(file);
      const wanted = new URLSearchParams({ loader: "on" });
      for (const name of settings) if (this.hasAttribute(name)) wanted.set(name, this.getAttribute(name));
      address.hash = wanted;
      if (!this.hasChildNodes()) this.append(fallback(file));
      // A shadow root, so that no rule of the page's theme reaches the frame; its own style sheet, so that a policy
      // against inline styles does not either.
      const root = this.root || (this.root = this.attachShadow({ mode: "closed" }));
      const style = new CSSStyleSheet();
      const show = (height, lost) => style.replaceSync(
        `:host{display:block!important}iframe{display:block;width:100%;height:${height};border:0}slot{display:${lost ? "block" : "none"}}`);
      root.adoptedStyleSheets = [style];
      const frame = document.createElement("iframe");
      frame.title = this.getAttribute("title") || "Many Paths: a private guide to support groups";
      frame.setAttribute("sandbox", sandbox);
      frame.referrerPolicy = "no-referrer";
      frame.loading = "lazy";
      frame.src = address;
      let height = "44rem";
      const timer = setTimeout(() => show(height, true), patience);
      show(height, false);
      frames.set(this, {
        frame,
        say(words) {
          const [, what, pixels] = /^many-paths (ready|begun|leave)(?: (\d{3,4}))?$/.exec(words) || [];
          if (what === "ready") {
            clearTimeout(timer);
            show(height = `${Math.min(Math.max(pixels || 700, 400), 1600)}px`, false);
          } else if (what === "begun") {
            // As high as the window lets a page be read at once: the same for every visitor and every result.
            show(height = "clamp(35rem,92vh,62rem)", false);
          } else if (what === "leave") {
            document.documentElement.hidden = true;
            location.replace(exits[this.getAttribute("exit")] || exits.weather);
          }
        },
      });
      root.replaceChildren(frame, document.createElement("slot"));
    }

    disconnectedCallback() {
      frames.delete(this);
    }
  });

  function fallback(file) {
    const lines = document.createElement("p");
    const link = (href, words) => Object.assign(document.createElement("a"), { href, textContent: words });
    lines.append("In a crisis? ", link("tel:988", "Call or text 988"), ". ", link("tel:911", "Emergency: 911"), ". ",
      link(file, "Open the guide to support groups on a page of its own"), ".");
    return lines;
  }
})();
