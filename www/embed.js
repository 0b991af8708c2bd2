// <many-paths>: puts the guide into a page of yours. Optional: an <iframe> of many-paths.html does without it. It makes
// the frame, gives it its height, leaves the page when a visitor asks to, and shows crisis lines where the frame can't load.
// It learns three things and no more: the frame is ready, someone began, someone wants to leave. Never an answer.
(() => {
  "use strict";
  const tag = "many-paths";
  if (customElements.get(tag)) return;
  // A script without an address of its own, such as one that was made part of the page, has no file beside it.
  const script = document.currentScript?.src;
  const home = /^(https?|file):/.test(script) ? script : document.baseURI;
  const settings = ["lang", "country", "accent", "audience", "kiosk", "exit"];
  const exits = {
    __proto__: null,
    weather: "https://www.weather.gov/",
    search: "https://www.google.com/",
    encyclopedia: "https://en.wikipedia.org/",
  };
  // Crisis lines by country, in English and in Spanish, for where the frame can't load.
  const lines = {
    __proto__: null,
    us: [["988", "Call or text 988", "Llame o envíe un texto al 988 (oprima 2)"], ["911", "Call 911", "Llame al 911"]],
    ca: [["988", "Call or text 988", "Llame o envíe un texto al 988"], ["911", "Call 911", "Llame al 911"]],
    uk: [["116123", "Call Samaritans at 116 123", "Llame a Samaritans: 116 123"], ["999", "Call 999", "Llame al 999"]],
    ie: [["116123", "Call Samaritans at 116 123", "Llame a Samaritans: 116 123"], ["112", "Call 112 or 999", "Llame al 112 o 999"]],
    au: [["131114", "Call Lifeline at 13 11 14", "Llame a Lifeline: 13 11 14"], ["000", "Call 000", "Llame al 000"]],
  };
  const words = [
    ["Many Paths: a private guide to support groups", "In a crisis? ", "Open the guide to support groups on a page of its own"],
    ["Many Paths: una guía privada de grupos de apoyo", "¿En crisis? ", "Abra la guía de grupos de apoyo en su propia página"],
  ];
  lines.gb = lines.uk;
  const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";
  // Milliseconds that the frame may take once it is to be seen.
  const patience = 8000;

  customElements.define(tag, class extends HTMLElement {
    #root;
    #end;

    connectedCallback() {
      const style = new CSSStyleSheet();
      // A shadow root, so that no rule of the page's theme reaches the frame; its own style sheet, so that a policy
      // against inline styles does not either.
      this.#root ??= this.attachShadow({ mode: "closed" });
      this.#root.adoptedStyleSheets = [style];
      // Pixels: what a rem is, a page decides.
      let height = "700px";
      const show = (lost) => style.replaceSync(
        `:host{display:block!important;width:100%}:host([hidden]){display:none!important}` +
        `iframe{display:block;width:100%;height:${height};border:0}slot{display:${lost ? "block" : "none"}}`);

      const frame = document.createElement("iframe");
      frame.src = this.getAttribute("src") || new URL("many-paths.html", home);
      // As they are: whether they make sense is told by the guide itself.
      const set = settings.filter((name) => this.hasAttribute(name));
      const page = joined(frame.src, set.map((name) => `${name}=${encodeURIComponent(this.getAttribute(name))}`));
      frame.src = joined(page, ["loader=on"]);
      const spanish = +/^es\b/i.test(this.closest("[lang]")?.lang);
      frame.title = this.title || words[spanish][0];
      frame.setAttribute("sandbox", sandbox);
      frame.referrerPolicy = "no-referrer";
      frame.loading = "lazy";

      let timer;
      // Out of sight it is not loaded, and the time does not run.
      const sight = new IntersectionObserver((seen) => {
        if (!seen.some((it) => it.isIntersecting)) return;
        sight.disconnect();
        timer = setTimeout(() => {
          if (!this.firstElementChild && !this.textContent.trim()) this.append(fallback(page, this.getAttribute("country"), spanish));
          show(true);
        }, patience);
      });
      const hear = ({ source, data }) => {
        // The frame has no origin of its own, so only its window tells who speaks: the inner page of our own frame.
        if (!source || source !== frame.contentWindow?.[0]) return;
        const [, what, pixels] = /^many-paths (begun|leave|ready (\d{1,5}))$/.exec(data) || [];
        if (!what) return;
        stop();
        if (what === "leave") return leave(page);
        // Once begun, as high as the window lets a page be read at once: the same for every visitor and every result.
        height = pixels ? `${Math.min(Math.max(pixels, 400), 1600)}px` : "clamp(560px,92vh,1000px)";
        show(false);
      };
      const stop = () => {
        sight.disconnect();
        clearTimeout(timer);
      };
      this.#end = () => {
        stop();
        removeEventListener("message", hear);
      };
      addEventListener("message", hear);
      show(false);
      this.#root.replaceChildren(document.createElement("slot"), frame);
      sight.observe(this);
    }

    // Moved with all that it holds (moveBefore): everything stays as it is.
    connectedMoveCallback() {}

    disconnectedCallback() {
      this.#end();
    }
  });

  function joined(address, words) {
    return words.length ? address + (address.includes("#") ? "&" : "#") + words.join("&") : address;
  }

  function leave(page) {
    let away = exits.weather;
    for (const [, name] of page.matchAll(/[?#&]exit=(\w+)/g)) away = exits[name] || away;
    // At once, also where the way is long.
    document.documentElement.remove();
    // A page that is itself in a frame leaves as a whole, where it may.
    try {
      if (top !== self) top.location.replace(away);
    } catch {}
    location.replace(away);
  }

  function fallback(page, country, spanish) {
    const help = document.createElement("p");
    const link = (href, text) => Object.assign(document.createElement("a"), { href, textContent: text });
    const calls = lines[country?.toLowerCase()] || lines.us, [, crisis, open] = words[spanish];
    help.lang = spanish ? "es" : "en";
    help.append(crisis, ...calls.flatMap(([tel, ...texts]) => [link(`tel:${tel}`, texts[spanish]), ". "]), link(page, open), ".");
    return help;
  }
})();
