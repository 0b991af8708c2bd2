// A page that wants to let something out: every channel fires at an origin of its own. What stands before this file are
// the constants AWAY (their addresses), STUN, QUIC, HOME (the page's own origin) and FIRE (which to fire).
const together = {}; // fired in one load
const alone = {}; // may end the page: each in a load of its own
const clicked = {}; // fired by a visitor's real click, each in a load of its own

const make = (tag, attributes, parent = document.body) => {
  const [space, name] = tag.startsWith("svg:") ? ["http://www.w3.org/2000/svg", tag.slice(4)]
    : tag.startsWith("math:") ? ["http://www.w3.org/1998/Math/MathML", tag.slice(5)]
    : ["http://www.w3.org/1999/xhtml", tag];
  const it = document.createElementNS(space, name);
  const { text, ...rest } = attributes;
  for (const [key, value] of Object.entries(rest)) it.setAttribute(key, value);
  if (text) it.textContent = text;
  parent.append(it);
  return it;
};
const link = (rel, href, more = {}) => make("link", { rel, href, ...more }, document.head);
const blob = (text, type = "text/javascript") => URL.createObjectURL(new Blob([text], { type }));
const press = (it) => it.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, view: self }));
const inside = (name) => make("iframe", { name });

// Requests made by script.
together["fetch"] = (to) => fetch(to);
together["fetch-no-cors"] = (to) => fetch(to, { mode: "no-cors", method: "POST", body: "x" });
together["fetch-keepalive"] = (to) => fetch(to, { keepalive: true, mode: "no-cors" });
together["fetch-later"] = (to) => fetchLater(to, { activateAfter: 0 });
together["xhr"] = (to) => { const it = new XMLHttpRequest(); it.open("GET", to); it.send(); };
together["beacon"] = (to) => navigator.sendBeacon(to, "x");
together["websocket"] = (to) => void new WebSocket(to.replace("http", "ws"));
together["eventsource"] = (to) => void new EventSource(to);
together["webtransport"] = () => new WebTransport(`https://${QUIC}/`).ready;

// Scripts and workers.
together["script"] = (to) => make("script", { src: to });
together["script-module"] = (to) => make("script", { src: to, type: "module" });
together["script-svg"] = (to) => make("svg:script", { href: to }, make("svg:svg", {}));
together["import-dynamic"] = (to) => import(to);
together["import-json"] = (to) => import(to, { with: { type: "json" } });
together["import-css"] = (to) => import(to, { with: { type: "css" } });
together["worker"] = () => void new Worker(`${HOME}/x/worker`);
together["worker-import"] = (to) => void new Worker(blob(`importScripts("${to}")`));
together["worker-fetch"] = (to) => void new Worker(blob(`fetch("${to}")`));
together["worker-shared"] = () => void new SharedWorker(`${HOME}/x/worker-shared`);
together["worker-service"] = () => navigator.serviceWorker.register(`${HOME}/x/worker-service`);
together["worklet-paint"] = (to) => CSS.paintWorklet.addModule(to);
together["worklet-audio"] = (to) => new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule(to);

// Pictures, media, fonts and styles.
together["image"] = (to) => { new Image().src = to; };
together["image-srcset"] = (to) => make("img", { srcset: `${to} 1x` });
together["image-picture"] = (to) => { const it = make("picture", {}); make("source", { srcset: to }, it); make("img", {}, it); };
together["image-input"] = (to) => make("input", { type: "image", src: to });
together["image-background"] = (to) => document.body.setAttribute("background", to);
together["image-attribution"] = (to) => make("img", { attributionsrc: to });
together["svg-image"] = (to) => make("svg:image", { href: to, width: 9, height: 9 }, make("svg:svg", {}));
together["svg-use"] = () => make("svg:use", { href: `${HOME}/x/svg-use#a` }, make("svg:svg", {}));
together["svg-filter"] = (to) => {
  const it = make("svg:svg", {});
  make("svg:feImage", { href: to }, make("svg:filter", { id: "f" }, it));
  make("svg:rect", { width: 9, height: 9, filter: "url(#f)" }, it);
};
together["audio"] = (to) => { new Audio(to).preload = "auto"; };
together["video"] = (to) => make("video", { src: to, preload: "auto" });
together["video-poster"] = (to) => make("video", { poster: to });
together["video-source"] = (to) => make("source", { src: to }, make("video", { preload: "auto" }));
together["video-track"] = (to) => {
  const it = make("video", { crossorigin: "anonymous" });
  make("track", { kind: "subtitles", src: to, default: "" }, it).track.mode = "showing";
};
together["font"] = (to) => new FontFace("a", `url(${to})`).load();
together["style-import"] = (to) => make("style", { text: `@import url(${to});` });
together["style-background"] = (to) => {
  make("style", { text: `#style-background { background: url(${to}) }` });
  make("p", { id: "style-background", text: "x" });
};
together["style-font"] = (to) => {
  make("style", { text: `@font-face { font-family: "b"; src: url(${to}) } #style-font { font-family: "b" }` });
  make("p", { id: "style-font", text: "x" });
};
together["style-property"] = (to) => { make("p", { text: "x" }).style.backgroundImage = `url(${to})`; };
together["style-mask"] = (to) => { make("p", { text: "x" }).style.maskImage = `url(${to})`; };
together["style-adopted"] = (to) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`#style-adopted { background: url(${to}) }`);
  document.adoptedStyleSheets = [sheet];
  make("p", { id: "style-adopted", text: "x" });
};
// These two stand in the page's own style, which its policy names.
together["sheet-background-image"] = () => make("p", { id: "sheet", text: "x" });
together["sheet-style-import"] = () => {};

// Links in the head, and what browsers fetch ahead.
together["link-stylesheet"] = (to) => link("stylesheet", to);
together["link-prefetch"] = (to) => link("prefetch", to);
together["link-preload"] = (to) => link("preload", to, { as: "image" });
together["link-preload-fetch"] = (to) => link("preload", to, { as: "fetch", crossorigin: "" });
together["link-modulepreload"] = (to) => link("modulepreload", to);
together["link-prerender"] = (to) => link("prerender", to);
together["link-icon"] = (to) => link("icon", to);
together["link-manifest"] = (to) => link("manifest", to, { crossorigin: "anonymous" });
together["link-dictionary"] = (to) => link("compression-dictionary", to, { crossorigin: "anonymous" });
together["link-dns-prefetch"] = () => link("dns-prefetch", "http://many-paths.invalid");
together["speculation-prefetch"] = (to) =>
  make("script", { type: "speculationrules", text: JSON.stringify({ prefetch: [{ source: "list", urls: [to], eagerness: "immediate" }] }) });
together["speculation-prerender"] = () =>
  make("script", { type: "speculationrules", text: JSON.stringify({ prerender: [{ source: "list", urls: [`${HOME}/x/speculation-prerender`], eagerness: "immediate" }] }) });

// A connection and no request: a link made in every way that a script can make one.
const connecting = (it, to) => { it.rel = "preconnect"; it.href = to; document.documentElement.append(it); };
together["preconnect"] = (to) => link("preconnect", to);
together["preconnect-anonymous"] = (to) => link("preconnect", to, { crossorigin: "" });
together["preconnect-created"] = (to) => connecting(document.createElement("LINK"), to);
together["preconnect-implementation"] = (to) => connecting(document.implementation.createHTMLDocument().createElement("link"), to);
together["preconnect-document"] = (to) => connecting(document.implementation.createDocument("http://www.w3.org/1999/xhtml", "link").documentElement, to);
together["preconnect-custom"] = (to) => {
  class Custom extends Object.getPrototypeOf(HTMLAnchorElement) {}
  customElements.define("x-one", class extends (self.HTMLLinkElement ?? Custom) {}, { extends: "link" });
  connecting(new (customElements.get("x-one"))(), to);
};
together["preconnect-custom-is"] = (to) => {
  customElements.define("x-two", class extends HTMLLinkElement {}, { extends: "link" });
  connecting(document.createElement("link", { is: "x-two" }), to);
};
together["preconnect-inner-html"] = (to) => { make("p", {}).innerHTML = `<link rel="preconnect" href="${to}">`; };
together["preconnect-set-html"] = (to) => make("p", {}).setHTML(`<link rel="preconnect" href="${to}">`,
  { sanitizer: { elements: [{ name: "link", attributes: ["rel", "href"] }] } });
together["preconnect-parse-html"] = (to) => document.body.append(Document.parseHTML(`<link rel="preconnect" href="${to}">`,
  { sanitizer: { elements: ["html", "head", "body", { name: "link", attributes: ["rel", "href"] }] } }).querySelector("link"));
together["preconnect-fragment"] = (to) => document.body.append(document.createRange().createContextualFragment(`<link rel="preconnect" href="${to}">`));
together["preconnect-parser"] = (to) => document.body.append(new DOMParser().parseFromString(`<link rel="preconnect" href="${to}">`, "text/html").querySelector("link"));
together["preconnect-command"] = (to) => {
  const it = make("p", { contenteditable: "true", text: "x" });
  it.focus();
  getSelection().selectAllChildren(it);
  document.execCommand("insertHTML", false, `<link rel="preconnect" href="${to}">`);
};
together["preconnect-xslt"] = (to) => {
  const space = "http://www.w3.org/1999/XSL/Transform";
  const sheet = document.implementation.createHTMLDocument();
  const root = sheet.createElementNS(space, "xsl:stylesheet");
  root.setAttribute("version", "1.0");
  const template = sheet.createElementNS(space, "xsl:template");
  template.setAttribute("match", "/");
  const element = sheet.createElementNS(space, "xsl:element");
  element.setAttribute("name", "link");
  element.setAttribute("namespace", "http://www.w3.org/1999/xhtml");
  template.append(element);
  root.append(template);
  const xslt = new XSLTProcessor();
  xslt.importStylesheet(root);
  connecting(xslt.transformToFragment(document, document).querySelector("link"), to);
};

// Pages inside the page, new windows.
together["object"] = (to) => make("object", { data: to });
together["embed"] = (to) => make("embed", { src: to });
together["frame"] = (to) => make("iframe", { src: to });
together["frame-srcdoc"] = (to) => make("iframe", { srcdoc: `<img src="${to}">` });
together["frame-blob"] = (to) => make("iframe", { src: blob(`<img src="${to}">`, "text/html") });
together["frame-data"] = (to) => make("iframe", { src: `data:text/html,<img src="${to}">` });
together["frame-location"] = (to) => { inside("one").contentWindow.location = to; };
together["frame-link"] = (to) => { inside("two"); press(make("a", { href: to, target: "two" })); };
together["frame-form"] = (to) => { inside("three"); make("form", { action: to, target: "three" }).submit(); };
together["frame-image"] = (to) => { new (inside("four").contentWindow.Image)().src = to; };
together["popup"] = (to) => void open(to);
together["popup-link"] = (to) => press(make("a", { href: to, target: "_blank" }));
together["popup-link-inside"] = (to) => make("span", {}, make("a", { href: to, target: "_blank" })).click();
together["popup-link-label"] = (to) => {
  make("output", { id: "out" }, make("a", { href: to, target: "_blank" }));
  make("label", { for: "out" }).click();
};
together["popup-link-shadow"] = (to) =>
  make("span", {}, make("span", {}, make("a", { href: to, target: "_blank" })).attachShadow({ mode: "open" })).click();
together["popup-form"] = (to) => make("form", { action: to, target: "_blank", method: "post" }).submit();

// WebRTC: its own constructors, and those of a page inside the page.
const call = (Peer) => {
  const peer = new Peer({ iceServers: [{ urls: STUN }] });
  peer.createDataChannel("x");
  return peer.createOffer().then((offer) => peer.setLocalDescription(offer));
};
together["webrtc"] = () => call(self.RTCPeerConnection ?? webkitRTCPeerConnection);
together["webrtc-frame"] = () => call(inside("five").contentWindow.RTCPeerConnection);

// Navigation.
alone["location"] = (to) => { location.href = to; };
alone["location-replace"] = (to) => location.replace(to);
alone["navigation"] = (to) => navigation.navigate(to);
alone["anchor"] = (to) => make("a", { href: to }).click();
alone["anchor-svg"] = (to) => press(make("svg:a", { href: to }, make("svg:svg", {})));
alone["anchor-math"] = (to) => press(make("math:mrow", { href: to }, make("math:math", {})));
alone["anchor-download"] = (to) => make("a", { href: to, download: "x" }).click();
alone["anchor-ping"] = (to) => make("a", { href: `${HOME}/`, ping: to }).click();
alone["anchor-top"] = (to) => make("a", { href: to, target: "_top" }).click();
alone["refresh"] = (to) => make("meta", { "http-equiv": "refresh", content: `0;url=${to}` }, document.head);
alone["form"] = (to) => make("form", { action: to }).submit();
alone["form-post"] = (to) => make("form", { action: to, method: "post" }).requestSubmit();
alone["open-self"] = (to) => void open(to, "_self");
alone["open-top"] = (to) => void open(to, "_top");
alone["top-location"] = (to) => { top.location = to; };
alone["parent-location"] = (to) => { parent.location = to; };
alone["beside-location"] = (to) => { parent[1].location = to; };

alone["blob-refresh"] = (to) => { location.href = blob(`<meta http-equiv="refresh" content="0;url=${to}">`, "text/html"); };
alone["blob-image"] = (to) => { location.href = blob(`<img src="${to}">`, "text/html"); };
alone["preconnect-blob"] = (to) => { location.href = blob(`<link rel="preconnect" href="${to}">`, "text/html"); };

// After a real click: first those by which a visitor means to leave.
clicked["link-new-tab"] = (to) => { target({ href: to, target: "_blank", rel: "noopener noreferrer" }); };
clicked["open"] = (to) => { target().onclick = () => void open(to); };
clicked["open-then-send"] = (to) => { target().onclick = () => { const it = open(""); it.location = to; }; };
clicked["open-then-fetch"] = (to) => { target().onclick = () => { open("").fetch(to, { mode: "no-cors" }); }; };
clicked["open-then-webrtc"] = () => { target().onclick = () => { call(open("").RTCPeerConnection); }; };
clicked["link-by-script"] = (to) => { target().onclick = () => make("a", { href: to, target: "_blank" }).click(); };
clicked["open-by-document"] = (to) => { target().onclick = () => { document.open(to, "_blank", "").location = to; }; };
clicked["form-new-tab"] = (to) => { target().onclick = () => make("form", { action: to, target: "_blank" }).submit(); };
clicked["link"] = (to) => { target({ href: to }); };
clicked["link-top"] = (to) => { target({ href: to, target: "_top" }); };
clicked["link-ping"] = (to) => { target({ href: `${HOME}/`, ping: to }); };
clicked["link-download"] = (to) => { target({ href: to, download: "x" }); };
clicked["location-on-click"] = (to) => { target().onclick = () => { location.href = to; }; };
clicked["top-on-click"] = (to) => { target().onclick = () => { top.location = to; }; };
const target = (attributes) => make(attributes ? "a" : "button", { id: "target", text: "Go on", ...attributes });

// What became of each: an error that was thrown, or that it went without one.
const fired = self.fired = {};
for (const kind of [together, alone, clicked]) {
  for (const [name, channel] of Object.entries(kind)) {
    if (FIRE !== name && !(FIRE === "together" && kind === together)) continue;
    const failed = (error) => { fired[name] = String(error).slice(0, 160); };
    fired[name] = "";
    try {
      Promise.resolve(channel(AWAY[name])).catch(failed);
    } catch (error) {
      failed(error);
    }
  }
}
self.done = true;
