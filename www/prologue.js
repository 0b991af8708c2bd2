// The first lines of the inner page's script, before anything else of it runs. They take from the page what no policy
// governs; a frame without an origin of its own has no other page to get it back from. The tests in tests/e2e/tests/audit.rs
// try, with a hostile script after these lines.
// WebRTC.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection"]) delete self[name];
// What is called later is kept here: a script after this one may replace it everywhere else.
{
const { apply } = Reflect, { Blob } = self, { open } = self, { createObjectURL } = URL, { click } = HTMLElement.prototype;
const getter = (of, name) => Object.getOwnPropertyDescriptor(of.prototype, name).get;
const tag = getter(Element, "localName"), href = getter(HTMLAnchorElement, "href");
// A <link> can open a connection, and so can, in Chromium, a frame that its policy then refuses: neither can be made.
for (const way of ["createElement", "createElementNS"]) {
const make = Document.prototype[way];
Document.prototype[way] = function (...words) {
const it = apply(make, this, words), name = apply(tag, it, []);
if (name === "link" || name === "iframe" || name === "frame") throw new TypeError(name);
return it;
};
}
for (const [of, way] of [[DOMImplementation, "createDocument"], [CustomElementRegistry, "define"], [Element, "setHTML"], [ShadowRoot, "setHTML"],
[Document, "open"], [EventTarget, "dispatchEvent"]]) delete of.prototype[way];
delete Document.parseHTML;
delete self.XSLTProcessor;
// A new window is never held on to: whoever holds one can send through it as often as they like.
self.open = (to) => { apply(open, self, [to, "_blank", "noopener,noreferrer"]); };
// Files are plain text, never a page with links of its own, and saving one is all that a click by script is good for.
URL.createObjectURL = (file) => apply(createObjectURL, URL, [new Blob([file], { type: "text/plain" })]);
HTMLElement.prototype.click = function () { if (apply(href, this, [])[0] === "b") apply(click, this, []); };
}
