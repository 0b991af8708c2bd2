// The demonstration page's own script: runs two session recorders as many websites do, from the first moment, and shows
// live what they hold. What they note stays in this page. The build puts `manyPathsWords`, the words to look for, before it.
(() => {
  "use strict";
  const panel = "#panel";
  const plain = (text) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ").trim().toLowerCase()} `;
  const short = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

  // What a recorder holds: every text, and what it noted last, in words.
  const recorder = () => ({ noted: 0, texts: new Set(), last: [], name: "" });
  const rec = { rrweb: recorder(), clarity: recorder() };
  const keep = (who, value) => {
    if (typeof value === "string") who.texts.add(value);
    else if (value && typeof value === "object") Object.values(value).forEach((inner) => keep(who, inner));
  };
  const note = (who, words) => {
    who.noted++;
    if (who.last[0] !== words) who.last = [words, ...who.last].slice(0, 4);
  };

  const pressed = ["mouse button up", "mouse button down", "click", "right click", "double click", "focus came", "focus went",
    "finger down", "finger moved", "finger up", "touch ended"];
  const changes = ({ texts = [], adds = [] }) => {
    const written = [...texts.map((it) => it.value), ...adds.map((it) => it.node.textContent)].filter((it) => it?.trim());
    return written.length ? `text of this page: “${short(written.at(-1).trim())}”` : "a change of this page";
  };
  const rrwebWords = ({ type, data }) => {
    if (type === 2) return "all of this page, as text";
    if (type !== 3) return "size and address of this page";
    if (data.source === 5 && data.text) rec.rrweb.name = data.text;
    return [changes, () => "where the mouse moved", () => pressed[data.type] ?? "a touch", () => "scrolling",
      () => "a new window size", () => (data.text === "" ? "a box was emptied" : `someone wrote: “${short(data.text)}”`),
      () => "where a finger moved"][data.source]?.(data) ?? "a small thing";
  };
  rrweb.record({
    emit(event) {
      keep(rec.rrweb, event);
      note(rec.rrweb, rrwebWords(event));
    },
    recordCrossOriginIframes: true,
    maskAllInputs: false,
    sampling: { input: "all" },
    // Else it would record what is shown about it, and never come to rest.
    blockSelector: panel,
  });

  const clarityWords = {
    5: "all of this page, as text", 9: "click", 10: "scrolling", 11: "a new window size", 12: "where the mouse moved",
    13: "mouse button down", 14: "mouse button up", 16: "double click", 17: "finger down", 18: "finger up",
    19: "where a finger moved", 21: "words were marked", 27: "someone wrote in a box", 42: "a box was changed",
    28: "this page was shown or hidden", 50: "focus came or went",
  };
  const clarityToken = (token) => {
    const [, kind] = token;
    // Tags, attributes, short signs and what Clarity covers with dots are left out: the panel is not to count itself.
    const texts = token.slice(2).filter((it) => /\p{L}{2}/u.test(it) && !/^[A-Z0-9:*]+$|^[a-z-]+=|•/.test(it));
    const fresh = texts.filter((it) => !rec.clarity.texts.has(it));
    keep(rec.clarity, token);
    if (kind in clarityWords) note(rec.clarity, clarityWords[kind]);
    if (kind === 6 && fresh.length) {
      const said = fresh.at(-1).trim();
      if (said.startsWith("Hello, ")) rec.clarity.name = said;
      note(rec.clarity, `text of this page: “${short(said)}”`);
    }
  };
  const startClarity = () => clarity("start", {
    projectId: "willowbend",
    // A function instead of an address: nothing is sent.
    upload(payload) {
      const { e, a, p = [] } = JSON.parse(payload);
      [...a, ...p].forEach(clarityToken);
      // It stops by itself after a while; here it goes on.
      if (e[9]) setTimeout(startClarity);
    },
    track: false,
    content: true,
    unmask: ["body"],
    mask: [panel],
    // Also where the browser asks not to be tracked: this is a demonstration.
    diagnostics: true,
  });
  startClarity();

  // What the page itself can notice of the guide.
  const noticed = ["This page was opened."];
  const notice = (words) => noticed.at(-1) !== words && noticed.push(words);
  const messages = { ready: "The guide is ready.", begun: "Someone began.", leave: "Someone wants to leave." };
  addEventListener("message", ({ data }) => {
    const [, what] = /^many-paths (ready|begun|leave)( \d+)?$/.exec(data) ?? [];
    if (what) notice(messages[what]);
  });
  addEventListener("blur", () => document.activeElement?.localName === "many-paths" && notice("Someone is in the guide."));
  addEventListener("focus", () => notice("Someone is back on this page."));

  addEventListener("DOMContentLoaded", () => {
    const find = (css) => document.querySelector(css);
    const show = (css, text) => {
      const it = find(css);
      if (it.textContent !== text) it.textContent = text;
    };
    const list = (css, lines) => {
      const it = find(css);
      if ([...it.children].map((line) => line.textContent).join("\n") === lines.join("\n")) return;
      it.replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
    };
    const phrases = manyPathsWords.map(plain);
    const held = (who) => plain([...who.texts].join(" / "));
    const look = () => {
      const found = new Set();
      for (const [name, who] of Object.entries(rec)) {
        const text = held(who), words = phrases.filter((phrase) => text.includes(phrase));
        words.forEach((phrase) => found.add(phrase));
        show(`#${name} [data-noted]`, String(who.noted));
        show(`#${name} [data-guide]`, String(words.length));
        show(`#${name} [data-name]`, who.name || "nothing yet");
        list(`#${name} ul`, who.last);
      }
      show("#found", String(found.size));
      show("#of", String(phrases.length));
      find("#verdict").classList.toggle("bad", found.size > 0);
      list("#noticed", noticed.slice(-5));
    };
    const search = () => {
      const words = plain(find("#words").value);
      const is = (who) => (held(who).includes(words) ? "yes" : "no");
      show("#answer", words.trim() ? `rrweb holds these words: ${is(rec.rrweb)}. Clarity: ${is(rec.clarity)}.` : "");
    };
    find("#name").addEventListener("input", ({ target }) => {
      find("#hello").textContent = target.value ? `Hello, ${target.value}` : "";
    });
    find("#words").addEventListener("input", search);
    setInterval(() => {
      look();
      search();
    }, 500);
  });
})();
