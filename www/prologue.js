// The first lines of the inner page's script, before anything else of it runs. They take from the page what no policy
// governs; a frame without an origin of its own has no other page to get it back from. The tests in tests/e2e/tests/audit.rs
// try, with a hostile script after these lines.
// WebRTC.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection"]) delete self[name];
// What is called later is kept here: a script after this one may replace it everywhere else.
{
const { apply } = Reflect, { Blob } = self, { open } = self, { createObjectURL } = URL;
const { click } = HTMLElement.prototype, { closest } = Element.prototype, { dispatchEvent } = EventTarget.prototype;
const getter = (of, name) => Object.getOwnPropertyDescriptor(of.prototype, name).get;
const tag = getter(Element, "localName"), href = getter(HTMLAnchorElement, "href");
// A <link> can open a connection, and so can, in Chromium, a frame that its policy then refuses: neither can be made.
const refused = { __proto__: null, link: true, iframe: true, frame: true };
for (const way of ["createElement", "createElementNS"]) {
const make = Document.prototype[way];
Document.prototype[way] = function (...words) {
const it = apply(make, this, words), name = apply(tag, it, []);
if (refused[name]) throw new TypeError(name);
return it;
};
}
for (const [of, way] of [[DOMImplementation, "createDocument"], [CustomElementRegistry, "define"], [Element, "setHTML"], [ShadowRoot, "setHTML"],
[Element, "attachShadow"], [Document, "open"]]) delete of.prototype[way];
delete Document.parseHTML;
delete self.XSLTProcessor;
// A new window is never held on to: whoever holds one can send through it as often as they like.
self.open = (to) => { apply(open, self, [to, "_blank", "noopener,noreferrer"]); };
// Files are plain text, never a page with links of its own.
URL.createObjectURL = (file) => apply(createObjectURL, URL, [new Blob([file], { type: "text/plain" })]);
// A link is followed by a visitor's click. By script it saves a file and does nothing else: WebKit would open a connection
// to where it leads before it refuses to go there.
HTMLElement.prototype.click = function () {
const link = apply(closest, this, ["a,area,label"]);
if (link === null || apply(href, link, [])[0] === "b") apply(click, this, []);
};
EventTarget.prototype.dispatchEvent = function (event) {
return (this === undefined || this === self) && apply(dispatchEvent, self, [event]);
};
}
