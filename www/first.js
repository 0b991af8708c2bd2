// Runs before the first words show, right after the prologue: the page speaks the language that the site set, else one that the
// visitor's browser asks for, else its first, and has the crisis lines of the country that the site set, else of its first.
// LANGUAGES has the tags of this file, each with its direction; COUNTRIES the ids of all countries.
{
const { documentElement: root, baseURI } = document, { dataset } = root, tags = Object.keys(LANGUAGES);
const set = (name) => [...baseURI.matchAll(`[?#&]${name}=([\\w-]+)`)].pop()?.[1];
const find = (wanted) => tags.find((tag) => tag.toLowerCase() === wanted);
const known = (wanted) => find(wanted.toLowerCase()) ?? find(wanted.toLowerCase().split("-")[0]);
const lang = set("lang"), country = set("country")?.toLowerCase().replace(/^gb$/, "uk");
const tag = (lang ? [lang] : [...navigator.languages]).map(known).find(Boolean) ?? tags[0];
const show = (tag) => {
dataset.lang = tag;
root.dir = LANGUAGES[tag];
};
root.lang = tag;
show(tag);
dataset.country = COUNTRIES.includes(country) ? country : COUNTRIES[0];
// The buttons of languages work while the program is on its way; it then goes on in what was chosen.
addEventListener("click", ({ target }) => {
if (target.matches?.(".mp-lang")) show(target.lang);
});
}
