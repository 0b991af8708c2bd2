//! The static page inside the file: the first words before the program runs, and what stands there where it can't: crisis
//! lines, the helplines of every country, and every family of programs. Made from `www/body.html`, `www/help.html` and the same
//! content as the program, once for each language.

use std::path::Path;

use many_paths::catalog::{CountryId, FAMILIES, FamilyId, Helpline, PROGRAMS, words};
use many_paths::text::Lang;
use many_paths::{help, phrase};
use many_paths_content::diagnose::Log;
use many_paths_content::pseudo::Pseudo;
use many_paths_content::words::read_languages;

use crate::pack::fill;
use crate::run;

const BODY: &str = include_str!("../../www/body.html");
const HELP: &str = include_str!("../../www/help.html");

/// What stands in the file around the program.
pub struct Static {
    /// The title of both documents, as HTML: in every language, because the outer one is the same for all.
    pub title: String,
    /// The body of the inner page, as HTML.
    pub body: String,
    /// Rules that show the words of the page's language alone, and its country's crisis lines. Without scripts all languages are
    /// shown, and the lines of the first country.
    pub style: String,
    /// The tags of all languages with their directions, as a script's object.
    pub languages: String,
    /// The ids of all countries, as a script's list.
    pub countries: String,
}

/// Are there languages, each with words in `assets/texts`, or made up for tests beside one that has?
///
/// # Errors
///
/// When one is not known; says which there are.
pub fn known(tags: &[&str]) -> Result<(), String> {
    let made = |tag: &str| Pseudo::ALL.iter().any(|made| made.tag() == tag);
    let known: Vec<&str> = Lang::all().map(Lang::tag).collect();
    match tags.iter().find(|tag| !known.contains(tag) && !made(tag)) {
        Some(tag) => Err(format!("no language \"{tag}\" in assets/texts: there are {}", known.join(", "))),
        None if tags.first().is_none_or(|first| made(first)) => Err("name a real language first".to_owned()),
        None => Ok(()),
    }
}

/// What stands around a program in these languages.
///
/// # Errors
///
/// When a place in `www/body.html` or `www/help.html` has no words, or `assets/texts` can't be read.
pub fn page(tags: &[&str]) -> Result<Static, String> {
    let assets = run::root().join("assets");
    let langs: Vec<Lang> = Lang::all().filter(|lang| tags.contains(&lang.tag())).collect();
    let langs = || tags.iter().filter_map(|tag| langs.iter().copied().find(|lang| lang.tag() == *tag));
    let titles: Vec<String> = langs().map(|lang| escape(lang.text(words::START_TITLE))).collect();
    let choice = |shown: Lang| match tags.len() {
        1 => String::new(),
        _ => choice(shown, langs()),
    };
    let all =
        |template| langs().map(|lang| filled(template, lang, choice(lang), &assets)).collect::<Result<String, _>>();
    let (body, help) = (all(BODY)?, all(HELP)?);
    let mut style = String::new();
    let countries: Vec<&str> = CountryId::all().map(|id| id.get().id).collect();
    for id in &countries {
        style.push_str(&format!("[data-country={id}] [data-at]:not([data-at={id}]),"));
    }
    style.push_str(&format!(":root:not([data-country]) [data-at]:not([data-at={}]){{display:none}}", countries[0]));
    let mut directions = Vec::new();
    for tag in tags {
        let own = langs().find(|lang| lang.tag() == *tag);
        let shown = own.map_or(tags[0], |lang| lang.tag());
        style.push_str(&format!("[data-lang={tag}] .mp-in:not([lang={shown}]){{display:none}}"));
        let direction = own.map_or(if *tag == Pseudo::RightToLeft.tag() { "rtl" } else { "ltr" }, Lang::direction);
        directions.push(format!("\"{tag}\":\"{direction}\""));
    }
    Ok(Static {
        title: format!("Many Paths: {}", titles.join(" · ")),
        body: format!(
            "<div id=\"app\">\n{body}</div>\n<div id=\"help\" class=\"mp-late\" role=\"complementary\">\n{help}</div>"
        ),
        style,
        languages: format!("{{{}}}", directions.join(",")),
        countries: format!("[\"{}\"]", countries.join("\",\"")),
    })
}

/// A button for each language, as the program has them; `www/first.js` hears them.
fn choice(shown: Lang, langs: impl Iterator<Item = Lang>) -> String {
    let button = |lang: Lang| {
        let (tag, name, pressed) = (lang.tag(), lang.name(), lang == shown);
        format!("<button class=\"mp-lang\" type=\"button\" lang=\"{tag}\" aria-pressed=\"{pressed}\">{name}</button>")
    };
    let label = escape(shown.text(words::LANGUAGE_LABEL));
    let buttons: String = langs.map(button).collect();
    format!("<div class=\"mp-langs\" role=\"group\" aria-label=\"{label}\">{buttons}</div>\n")
}

/// One language's part.
fn filled(template: &str, lang: Lang, choice: String, assets: &Path) -> Result<String, String> {
    let languages = read_languages(assets, &mut Log::default());
    let language = languages.iter().find(|language| language.tag == lang.tag());
    let messages = &language.ok_or_else(|| format!("assets/texts/{} can't be read", lang.tag()))?.messages;
    let even = words::start_even(lang, &PROGRAMS.len().to_string(), &FAMILIES.len().to_string());
    let mut parts: Vec<(&str, String)> =
        messages.iter().map(|(key, message)| (key.as_str(), escape(&message.text))).collect();
    parts.retain(|(key, _)| *key != "start-even");
    parts.push(("start-even", escape(&even)));
    parts.push(("language-tag", lang.tag().to_owned()));
    parts.push(("languages", choice));
    parts.push(("always", always(lang)));
    let here = |id: CountryId| {
        let (id, name) = (id.get().id, escape(lang.text(id.get().name)));
        format!("<p class=\"mp-hint mp-here\" data-at=\"{id}\">({name})</p>")
    };
    parts.push(("here", CountryId::all().map(here).collect()));
    parts.push(("helplines", CountryId::all().map(|id| country(lang, id)).collect()));
    parts.push(("families", FamilyId::all().map(|id| family(lang, id)).collect()));
    let parts: Vec<(&str, &str)> = parts.iter().map(|(key, text)| (*key, text.as_str())).collect();
    let filled = fill(template, &parts);
    match filled.split_once('{') {
        None => Ok(filled),
        Some((_, place)) => {
            let name = place.split('}').next().unwrap_or_default();
            Err(format!(
                "www/body.html or www/help.html: nothing to put in {{{name}}}: add `{name} = ...` to assets/texts/{}",
                lang.tag()
            ))
        }
    }
}

/// The lines of the crisis bar in every country: `www/first.js` knows which the site set, and the page's style shows these. Where a
/// button will be, it has the country's name.
fn always(lang: Lang) -> String {
    let line = |id: CountryId, line: &Helpline| {
        let (href, id) = (format!("tel:{}", phrase::digits(lang.text(line.call?))), id.get().id);
        let label = escape(&help::how(lang, line));
        Some(format!(" <a class=\"mp-call\" href=\"{}\" data-at=\"{id}\">{label}</a>", escape(&href)))
    };
    CountryId::all().flat_map(|id| help::always(id).filter_map(move |it| line(id, it))).collect()
}

fn country(lang: Lang, id: CountryId) -> String {
    let lines: String = help::lines(id).map(|line| helpline(lang, line)).collect();
    format!("<h3>{}</h3>\n<ul class=\"mp-lines\">{lines}</ul>\n", escape(lang.text(id.get().name)))
}

fn helpline(lang: Lang, line: &Helpline) -> String {
    let name = escape(lang.text(line.name));
    let ways: String = phrase::ways(lang, line).iter().map(|(href, label)| call(href, label)).collect();
    format!("<li class=\"mp-line\"><span class=\"mp-line-name\">{name}</span>{ways}</li>\n")
}

fn call(href: &str, label: &str) -> String {
    format!(" <a class=\"mp-call\" href=\"{}\">{}</a>", escape(href), escape(label))
}

fn family(lang: Lang, id: FamilyId) -> String {
    let programs: Vec<String> = id
        .programs()
        .map(|program| {
            let program = program.get();
            let name = escape(lang.text(program.profile.short));
            program.web.map_or(name.clone(), |web| {
                format!(
                    "<a href=\"{}\" target=\"_blank\" rel=\"noopener noreferrer\">{name}</a>",
                    escape(lang.text(web))
                )
            })
        })
        .collect();
    let name = escape(lang.text(id.get().profile.name));
    format!("<li><strong>{name}</strong>: {}</li>\n", programs.join(", "))
}

/// Text as HTML, also inside an attribute.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_static_page_names_every_family_and_every_helpline_in_every_language() {
        let tags: Vec<&str> = Lang::all().map(Lang::tag).collect();
        let page = page(&tags).unwrap();
        for lang in Lang::all() {
            let has = |text: &str| assert!(page.body.contains(&escape(text)), "{}: {text}", lang.tag());
            FamilyId::all().for_each(|id| has(lang.text(id.get().profile.name)));
            for line in &many_paths::catalog::HELPLINES {
                for (href, _) in phrase::ways(lang, line) {
                    assert!(page.body.contains(&format!("\"{}\"", escape(&href))), "{}: {href}", line.id);
                }
            }
            CountryId::all().for_each(|id| has(lang.text(id.get().name)));
            [words::START_TITLE, words::START_PRIVATE].into_iter().for_each(|it| has(lang.text(it)));
            assert!(page.title.contains(lang.text(words::START_TITLE)), "{}", page.title);
            assert!(page.languages.contains(&format!("\"{}\":\"{}\"", lang.tag(), lang.direction())));
        }
    }

    #[test]
    fn the_first_words_of_a_made_up_language_are_those_of_the_first() {
        let page = page(&["en", "ar-XB"]).unwrap();
        assert!(page.style.contains("[data-lang=ar-XB] .mp-in:not([lang=en])"), "{}", page.style);
        assert_eq!(page.languages, "{\"en\":\"ltr\",\"ar-XB\":\"rtl\"}");
        assert!(known(&["xx"]).unwrap_err().contains("there are en"));
        assert!(known(&["en-XA"]).is_err() && known(&["en", "en-XA"]).is_ok());
    }

    #[test]
    fn markup_in_words_is_only_words() {
        assert_eq!(escape("a<b> & \"c\""), "a&lt;b> &amp; &quot;c&quot;");
    }
}
