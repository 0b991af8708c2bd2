//! `cargo xtask paper`: the guide as a booklet to print, scored by hand with the very same rule, for waiting rooms and for
//! places without a screen. One file for each audience, without script, made from the catalog, `www/paper.html`,
//! `www/paper.css` and `assets/texts/*/paper.ftl`; and as PDF where Chromium is there.
//!
//! Needs have letters and their choices numbers (`A1`), boxes of the safety question `S` and a number, statements a number.

mod asked;
mod groups;
mod score;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use many_paths::catalog::{
    Audience, BoxId, ChoiceId, CountryId, FamilyId, Msg, NeedId, Program, ProgramId, Said, StatementId,
};
use many_paths::sheet;
use many_paths::text::Lang;
use many_paths_content::diagnose::Log;
use many_paths_content::words::read_languages;

use crate::dist;
use crate::pack::fill;
use crate::page::escape;
use crate::run;

const PAGE: &str = include_str!("../../www/paper.html");
const STYLE: &str = include_str!("../../www/paper.css");

/// The booklets and whom they are for. They go beside what is shipped.
pub const BOOKLETS: [(&str, Audience); 2] = [("paper", Audience::Me), ("paper-family", Audience::Family)];

/// Sizes of paper for the PDFs, and what their names end in.
const SIZES: [(&str, &str); 2] = [("", "letter"), ("-a4", "A4")];

/// Writes both booklets, for a country and in a language, into `dist/`, and prints them to PDF where Chromium is there. All but
/// the first language have their tag in the names of the files: `paper-es.html`.
///
/// # Errors
///
/// When there is no such country or language, a word is missing, a file can't be written, or Chromium fails.
pub fn run(country: &str, lang: Option<&str>) -> Result<(), String> {
    let tags = || Lang::all().map(Lang::tag).collect::<Vec<_>>().join(", ");
    let lang = match lang {
        Some(tag) => Lang::named(tag).ok_or_else(|| format!("no words in \"{tag}\": name one of {}", tags()))?,
        None => Lang::default(),
    };
    let known = || CountryId::all().map(|country| country.get().id).collect::<Vec<_>>().join(", ");
    let country = CountryId::named(&country.to_lowercase())
        .ok_or_else(|| format!("no helplines for \"{country}\": name one of {}", known()))?;
    let out = run::root().join(dist::DEFAULT);
    fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    let chromium = run::find("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"], &[])?;
    for (name, audience) in BOOKLETS {
        let html = page(lang, audience, country)?;
        let name = if lang == Lang::default() { name.to_owned() } else { format!("{name}-{}", lang.tag()) };
        write(&out.join(format!("{name}.html")), &html)?;
        if let Some(chromium) = &chromium {
            for (end, size) in SIZES {
                print(chromium, &html, size, &out.join(format!("{name}{end}.pdf")))?;
            }
        }
    }
    if chromium.is_none() {
        println!("No PDF: Chromium is not there. Any browser prints the page.");
    }
    println!("Built the booklets in {}", out.display());
    Ok(())
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))
}

/// Prints a page to PDF, on paper of this size.
fn print(chromium: &Path, html: &str, size: &str, pdf: &Path) -> Result<(), String> {
    let folder = run::target_dir().join("paper");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let sized = html.replace("size: portrait", &format!("size: {size} portrait"));
    let sized = sized.replace("size: landscape", &format!("size: {size} landscape"));
    let file = folder.join("paper.html");
    write(&file, &sized)?;
    let mut command = run::command(chromium);
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]);
    command.args(["--disable-component-update", "--disable-sync", "--no-pdf-header-footer"]);
    command.arg(format!("--user-data-dir={}", folder.join("profile").display()));
    command.arg(format!("--print-to-pdf={}", pdf.display())).arg(format!("file://{}", file.display()));
    run::read(&mut command, "printing the booklet").map(|_| ())
}

/// A booklet in the making.
struct Book {
    lang: Lang,
    audience: Audience,
    /// Whose helplines and notices it has.
    country: CountryId,
    /// The words of the screens, the static page and this booklet, by key.
    words: BTreeMap<String, String>,
}

/// The booklet for an audience in a country, as one HTML page.
///
/// # Errors
///
/// When `assets/texts` can't be read, or a place in `www/paper.html` has no words.
pub fn page(lang: Lang, audience: Audience, country: CountryId) -> Result<String, String> {
    let languages = read_languages(&run::root().join("assets"), &mut Log::default());
    let language = languages.into_iter().find(|language| language.tag == lang.tag());
    let language = language.ok_or_else(|| format!("assets/texts/{} can't be read", lang.tag()))?;
    let words = language.messages.into_iter().map(|(key, message)| (key, message.text)).collect();
    let book = Book { lang, audience, country, words };
    let (whom, lead) = match audience {
        Audience::Me => ("paper-for-me", "paper-lead-me"),
        Audience::Family => ("paper-for-family", "paper-lead-family"),
    };
    let mut parts: Vec<(&str, String)> = book.words.iter().map(|(key, text)| (key.as_str(), escape(text))).collect();
    let made = sheet::version(lang);
    parts.extend([
        ("lang", lang.tag().to_owned()),
        ("style", STYLE.to_owned()),
        ("whom", book.say(whom, &[])),
        ("lead", book.say(lead, &[])),
        ("country", book.text(country.get().name)),
        ("made", escape(&made)),
    ]);
    parts.extend(asked::parts(&book));
    parts.extend(score::parts(&book));
    parts.extend(groups::parts(&book));
    let parts: Vec<(&str, &str)> = parts.iter().map(|(key, text)| (*key, text.as_str())).collect();
    let missing = PAGE.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    let missing: Vec<&str> = missing.filter(|name| !parts.iter().any(|(known, _)| known == name)).collect();
    if !missing.is_empty() {
        return Err(format!("www/paper.html: nothing to put in {{{}}}", missing.join("}, {")));
    }
    Ok(fill(PAGE, &parts))
}

impl Book {
    /// The words of a key with its placeholders filled, as HTML.
    fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        let text = self.words.get(key).map_or(key, String::as_str);
        escape(&values.iter().fold(text.to_owned(), |text, (hole, value)| text.replace(&format!("{{{hole}}}"), value)))
    }

    /// A text of the catalog, as HTML.
    fn text(&self, msg: Msg) -> String {
        escape(self.lang.text(msg))
    }

    /// The needs asked, in order: the first is A.
    fn needs(&self) -> Vec<NeedId> {
        NeedId::all().filter(|need| need.get().audiences.has(self.audience)).collect()
    }

    fn boxes(&self) -> Vec<BoxId> {
        BoxId::all().filter(|safety| safety.get().audiences.has(self.audience)).collect()
    }

    fn statements(&self) -> Vec<StatementId> {
        StatementId::all().filter(|statement| statement.get().audience == self.audience).collect()
    }

    /// Families with their programs for this audience.
    fn families(&self) -> Vec<(FamilyId, Vec<&'static Program>)> {
        let programs = |family: FamilyId| {
            let all = family.programs().map(ProgramId::get);
            all.filter(|program| program.audiences.has(self.audience)).collect::<Vec<_>>()
        };
        let families = FamilyId::all().map(|family| (family, programs(family)));
        families.filter(|(_, programs)| !programs.is_empty()).collect()
    }

    /// The letter of a need; none where it is not asked.
    fn letter(&self, need: NeedId) -> Option<char> {
        let place = self.needs().iter().position(|it| *it == need)?;
        ('A'..='Z').nth(place)
    }

    /// The label of a choice, such as `A1`; none where it is not asked.
    fn label(&self, choice: ChoiceId) -> Option<String> {
        let need = choice.get().need;
        let place = need.choices().position(|it| it == choice)?;
        Some(format!("{}{}", self.letter(need)?, place + 1))
    }

    /// The labels of things said, those that are asked.
    fn labels(&self, said: impl IntoIterator<Item = Said>) -> Vec<String> {
        let label = |said| match said {
            Said::Choice(choice) => self.label(choice),
            Said::Safety(safety) => {
                let place = self.boxes().iter().position(|it| *it == safety)?;
                Some(format!("S{}", place + 1))
            }
        };
        said.into_iter().filter_map(label).collect()
    }
}

/// Labels as a list.
fn either(labels: &[String]) -> String {
    labels.join(", ")
}
