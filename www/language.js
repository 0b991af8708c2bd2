// Runs before the first words show, right after the prologue: the page speaks the language that the site set, else one that the
// visitor's browser asks for, else its first. LANGUAGES has the tags of this file, each with its direction.
{
const { documentElement: root, baseURI } = document, tags = Object.keys(LANGUAGES);
const find = (wanted) => tags.find((tag) => tag.toLowerCase() === wanted);
const known = (wanted) => find(wanted.toLowerCase()) ?? find(wanted.toLowerCase().split("-")[0]);
const set = [...baseURI.matchAll(/[?#&]lang=([\w-]+)/g)].pop();
const tag = (set ? [set[1]] : [...navigator.languages]).map(known).find(Boolean) ?? tags[0];
const show = (tag) => {
root.dataset.lang = tag;
root.dir = LANGUAGES[tag];
};
root.lang = tag;
show(tag);
// The buttons of languages work while the program is on its way; it then goes on in what was chosen.
addEventListener("click", ({ target }) => {
if (target.matches?.(".mp-lang")) show(target.lang);
});
}
