// What a site may run before anything else on its page: rrweb and Clarity, both told to hide nothing, and a watcher that
// tries every way a page has. `watch` tells the tests what each of the three holds.
(() => {
  "use strict";
  const events = [], payloads = [], notes = new Set(), messages = [], seen = { keys: [], targets: [], kinds: [] };
  const roots = [];

  rrweb.record({
    emit: (event) => events.push(event),
    recordCrossOriginIframes: true,
    recordCanvas: true,
    inlineImages: true,
    inlineStylesheet: true,
    collectFonts: true,
    maskAllInputs: false,
    maskInputOptions: { password: false },
    sampling: { input: "all", mousemove: 20, scroll: 20 },
  });
  clarity("start", {
    projectId: "willowbend",
    upload: (payload) => payloads.push(JSON.parse(payload)),
    delay: 1000,
    content: true,
    unmask: ["html"],
    throttleDom: false,
    diagnostics: true,
  });

  const kinds = `click auxclick dblclick contextmenu mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave
    wheel pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel touchstart touchend
    touchmove touchcancel keydown keypress keyup beforeinput input change select selectstart selectionchange
    compositionstart compositionupdate compositionend copy cut paste focus blur focusin focusout drag dragstart drop submit
    toggle beforetoggle scroll scrollend resize hashchange popstate visibilitychange error`.split(/\s+/);
  const named = (it) => {
    if (!it || it === window) return "window";
    if (it.nodeType !== Node.ELEMENT_NODE) return it.nodeName;
    return it.localName + (it.id && `#${it.id}`) + [...it.classList].map((name) => `.${name}`).join("");
  };
  // Of the widget, not of the site or of the frames around it.
  const inside = (it) => it.closest && (it.ownerDocument === document ? it.closest("#app") : !it.matches("html, body, iframe"));
  const note = (event) => {
    const [target = event.target] = event.composedPath();
    const told = [event.key, event.code, event.data, event.inputType, target.value, event.clipboardData?.getData("text")];
    notes.add([event.type, named(target), ...told.filter(Boolean)].join(" "));
    if (target.id === "own") return;
    seen.kinds.push(event.type);
    if (event.key) seen.keys.push(event.key);
    if (inside(target)) seen.targets.push(named(target));
  };
  const changed = (records) => {
    for (const { type, target, addedNodes, attributeName } of records) {
      if (type === "characterData") notes.add(target.data);
      if (type === "attributes") notes.add(`${attributeName} ${target.getAttribute(attributeName)}`);
      for (const it of addedNodes) notes.add(it.outerHTML ?? it.data ?? "");
    }
  };
  const observe = (root) => new MutationObserver(changed)
    .observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  const listen = (target) => kinds.forEach((kind) => target.addEventListener(kind, note, true));

  // Everything in a window that lets itself be reached, and in the frames below it.
  const known = new WeakSet();
  const reach = (view) => {
    try {
      const { document } = view;
      if (!known.has(document)) {
        known.add(document);
        listen(view);
        listen(document);
        observe(document);
      }
      notes.add(document.title).add(document.documentElement.outerHTML).add(document.body?.innerText ?? "");
      notes.add(String(view.getSelection()));
      for (const { name } of view.performance.getEntries()) notes.add(name);
    } catch { }
    for (let at = 0; at < view.length; at++) reach(view[at]);
  };

  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    observe(root);
    listen(root);
    return root;
  };
  addEventListener("message", ({ data }) => messages.push(typeof data === "string" ? data : JSON.stringify(data)));
  addEventListener("DOMContentLoaded", () => {
    // What the visitor writes into the site's own box also shows in the page: Clarity hides boxes, but not pages.
    document.getElementById("own").addEventListener("input", ({ target }) => {
      document.getElementById("said").textContent = target.value && `Hello, ${target.value}`;
    });
  });
  reach(window);

  // Every text in a value: names of properties too.
  const texts = (value, into = new Set()) => {
    if (typeof value === "string") into.add(value);
    else if (value && typeof value === "object") {
      for (const [name, inner] of Object.entries(value)) texts(inner, into.add(name));
    }
    return into;
  };
  const plain = (strings) => ` ${[...strings].join(" / ").replace(/[^\p{L}\p{N}]+/gu, " ").toLowerCase()} `;
  const tokens = () => payloads.flatMap(({ a, p = [] }) => [...a, ...p]);
  const interactions = (source) => events.filter(({ type, data }) => type === 3 && data.source === source);

  self.watch = {
    // The widget's frame, wherever it is (rrweb has one without an address, for itself); and whether its private frame is there, or the widget itself.
    frame: () => [document, ...roots].map((root) => root.querySelector("iframe[src]")).find(Boolean),
    there: () => document.getElementById("app") || self.watch.frame()?.contentWindow.length === 2,
    // Looks at all there is to see now, and asks the page for these words.
    look(words) {
      reach(window);
      for (const root of roots) notes.add(root.innerHTML);
      notes.add(`history ${history.length} frames ${frames.length}`);
      for (const it of words) {
        let found = false;
        try { found = window.find?.(it, false, false, true, false, true, false); } catch { }
        if (found) notes.add(`found: ${it}`);
      }
      getSelection().removeAllRanges();
    },
    // What each holds, by counts: [events, clicks, inputs].
    counts: () => ({
      rrweb: [events.length, interactions(2).filter(({ data }) => data.type === 2).length, interactions(5).length],
      clarity: [9, 27].reduce((all, kind) => [...all, tokens().filter((it) => it[1] === kind).length], [tokens().length]),
      watcher: [notes.size, ...[["click"], ["input", "change"]].map((names) =>
        seen.kinds.filter((kind) => names.includes(kind)).length)],
    }),
    // What each holds of these phrases.
    found(phrases) {
      const held = { rrweb: texts(events), clarity: texts(payloads), watcher: [...notes, ...messages] };
      return Object.fromEntries(Object.entries(held).map(([who, strings]) => {
        const text = plain(strings);
        return [who, phrases.filter((phrase) => text.includes(` ${phrase} `))];
      }));
    },
    // Does each hold this phrase among the last things?
    hold: (phrase) => [events.slice(-99), payloads.slice(-9), [...notes].slice(-99)]
      .every((last) => plain(texts(last)).includes(` ${phrase} `)),
    seen: () => ({ messages, ...Object.fromEntries(Object.entries(seen).map(([name, all]) => [name, [...new Set(all)].sort()])) }),
  };
})();
