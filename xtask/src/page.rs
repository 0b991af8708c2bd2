//! The static page inside the file: the first words before the program runs, and what stands there where it can't: crisis
//! lines, the helplines of every country, and every family of programs. Made from `www/body.html` and the same content as the program.

use std::path::Path;

use many_paths::catalog::{CountryId, FAMILIES, FamilyId, Helpline, PROGRAMS, words};
use many_paths::text::Lang;
use many_paths::{help, phrase};
use many_paths_content::diagnose::Log;
use many_paths_content::words::read_languages;

use crate::pack::fill;
use crate::run;

const BODY: &str = include_str!("../../www/body.html");

/// The body of the inner page in a language, as HTML.
///
/// # Errors
///
/// When a place in `www/body.html` has no words, or `assets/texts` can't be read.
pub fn body(lang: Lang) -> Result<String, String> {
    body_from(lang, &run::root().join("assets"))
}

fn body_from(lang: Lang, assets: &Path) -> Result<String, String> {
    let languages = read_languages(assets, &mut Log::default());
    let language = languages.iter().find(|language| language.tag == lang.tag());
    let messages = &language.ok_or_else(|| format!("assets/texts/{} can't be read", lang.tag()))?.messages;
    let even = words::start_even(lang, &PROGRAMS.len().to_string(), &FAMILIES.len().to_string());
    let mut parts: Vec<(&str, String)> =
        messages.iter().map(|(key, message)| (key.as_str(), escape(&message.text))).collect();
    parts.retain(|(key, _)| *key != "start-even");
    parts.push(("start-even", escape(&even)));
    parts.push(("always", always(lang)));
    parts.push(("helplines", CountryId::all().map(|id| country(lang, id)).collect()));
    parts.push(("families", FamilyId::all().map(|id| family(lang, id)).collect()));
    let parts: Vec<(&str, &str)> = parts.iter().map(|(key, text)| (*key, text.as_str())).collect();
    let filled = fill(BODY, &parts);
    match filled.split_once('{') {
        None => Ok(filled),
        Some((_, place)) => {
            let name = place.split('}').next().unwrap_or_default();
            Err(format!(
                "www/body.html: nothing to put in {{{name}}}: add `{name} = ...` to assets/texts/{}",
                lang.tag()
            ))
        }
    }
}

/// The title of the page.
#[must_use]
pub fn title(lang: Lang) -> String {
    format!("Many Paths: {}", escape(lang.text(words::START_TITLE)))
}

/// Until the program runs, where the visitor is can't be known: the crisis bar has the default country's lines, and its name.
fn always(lang: Lang) -> String {
    let line = |line: &Helpline| Some(call(&format!("tel:{}", phrase::digits(line.call?)), &help::how(lang, line)));
    let name = escape(lang.text(CountryId(0).get().name));
    help::always(CountryId(0)).filter_map(line).collect::<String>() + &format!(" <span>({name})</span>")
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
                format!("<a href=\"{}\" target=\"_blank\" rel=\"noopener noreferrer\">{name}</a>", escape(web))
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
    fn the_static_page_names_every_family_and_every_helpline() {
        let page = body(Lang::EN).unwrap();
        for id in FamilyId::all() {
            assert!(page.contains(&escape(Lang::EN.text(id.get().profile.name))), "{}", id.get().id);
        }
        for line in &many_paths::catalog::HELPLINES {
            for (href, _) in phrase::ways(Lang::EN, line) {
                assert!(page.contains(&format!("\"{}\"", escape(&href))), "{}: {href}", line.id);
            }
        }
        for id in CountryId::all() {
            assert!(page.contains(&format!("<h3>{}</h3>", Lang::EN.text(id.get().name))), "{}", id.get().id);
        }
        assert!(page.contains(Lang::EN.text(words::START_TITLE)) && page.contains(Lang::EN.text(words::START_PRIVATE)));
    }

    #[test]
    fn markup_in_words_is_only_words() {
        assert_eq!(escape("a<b> & \"c\""), "a&lt;b> &amp; &quot;c&quot;");
    }
}
