//! The words of the screens: Fluent files, one folder a language, English first.
//!
//! Messages are plain words with named placeholders (`{ $name }`), or one choice of forms by a number ([`crate::forms`]);
//! nobody's gender is known, so sentences are written to need none. English words of the catalog stand in the TOML files
//! beside their facts; a translation gives them under derived keys such as `statement-higher_power` (see
//! [`crate::resolve`]).

use std::collections::BTreeMap;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement, Variant, VariantKey};

use crate::diagnose::{Log, Place};
use crate::forms;
use crate::model::WordList;
use crate::pseudo::Pseudo;
use crate::read::{folder, text_of, word_list};

/// How keys begin whose words only the static page around the program shows, or the booklet to print: they are not in the
/// program's tables.
pub const ASIDE: [&str; 2] = ["page-", "paper-"];

/// One message: its text with placeholders as `{name}`, and where it stands.
#[derive(Clone, Debug)]
pub struct Message {
    /// The text; a placeholder is written `{name}`, several forms as [`forms::joined`] does.
    pub text: String,
    /// Names of the placeholders, in order of first use.
    pub holes: Vec<String>,
    /// Where the message stands.
    pub place: Place,
}

/// One language's messages.
#[derive(Clone, Debug, Default)]
pub struct Language {
    /// Language tag, the folder's name.
    pub tag: String,
    /// Where to report that something is missing.
    pub place: Place,
    /// Messages by key.
    pub messages: BTreeMap<String, Message>,
    /// What its words are held to, when its folder says so.
    pub plain: Option<WordList>,
    /// Made from the English words, for tests: it has no messages of its own.
    pub made: Option<Pseudo>,
}

/// Reads `texts/<language>/*.ftl`, English first.
pub fn read_languages(assets: &Path, log: &mut Log) -> Vec<Language> {
    let root = assets.join("texts");
    let mut tags: Vec<String> = std::fs::read_dir(&root)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    tags.sort_by_key(|tag| (tag != "en", tag.clone()));
    tags.into_iter().map(|tag| read_language(assets, tag, log)).collect()
}

/// The places of the languages that `wanted` names, in its order; all when it names none. Made-up ones are added.
pub fn chosen(languages: &mut Vec<Language>, wanted: Option<&str>, log: &mut Log) -> Vec<usize> {
    let Some(wanted) = wanted.filter(|wanted| !wanted.is_empty()) else { return (0..languages.len()).collect() };
    let mut places = Vec::new();
    for tag in wanted.split(',').map(str::trim) {
        let made = Pseudo::ALL.into_iter().find(|made| made.tag() == tag);
        if let Some(made) = made.filter(|_| !languages.iter().any(|language| language.tag == tag)) {
            languages.push(Language { tag: tag.to_owned(), made: Some(made), ..Language::default() });
        }
        match languages.iter().position(|language| language.tag == tag) {
            Some(place) if places.contains(&place) => {}
            Some(place) => places.push(place),
            None => {
                let known: Vec<&str> = languages.iter().map(|language| language.tag.as_str()).collect();
                let place = Place { file: usize::MAX, span: 0..0 };
                let hint = format!("there are: {}", known.join(", "));
                log.problem(&place, format!("no language \"{tag}\" in assets/texts"), hint);
            }
        }
    }
    places
}

fn read_language(assets: &Path, tag: String, log: &mut Log) -> Language {
    let mut language = Language { tag, ..Language::default() };
    for name in folder(&assets.join("texts").join(&language.tag), "ftl") {
        let Some(file) = text_of(assets, &format!("texts/{}/{name}", language.tag), log) else { continue };
        if language.messages.is_empty() {
            language.place = Place { file, span: 0..0 };
        }
        read_file(file, &mut language.messages, log);
    }
    let folder = format!("texts/{}", language.tag);
    if assets.join(&folder).join("words.toml").is_file() {
        language.plain = word_list(assets, &format!("{folder}/words.toml"), log);
    }
    direction(&language, log);
    language
}

/// Is the direction one of the two there are?
fn direction(language: &Language, log: &mut Log) {
    let Some(message) = language.messages.get("language-direction") else { return };
    if !["ltr", "rtl"].contains(&message.text.as_str()) {
        log.problem(&message.place, format!("\"{}\" is no direction", message.text), "write ltr or rtl");
    }
}

fn read_file(file: usize, messages: &mut BTreeMap<String, Message>, log: &mut Log) {
    let text = log.text(file).to_owned();
    let resource = match fluent_syntax::parser::parse(text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let place = Place { file, span: error.pos.clone() };
                log.unreadable(&place, error.kind.to_string(), "a message is written `key = words`");
            }
            resource
        }
    };
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name.to_owned();
        let place = Place { file, span: key_span(&text, &key) };
        let Some(pattern) = message.value else {
            log.problem(&place, format!("message \"{key}\" has no words"), "write them after the `=`");
            continue;
        };
        let Some((words, holes)) = plain(&pattern.elements) else {
            log.problem(
                &place,
                format!("message \"{key}\" uses more than words, {{ $names }} and one choice by a number"),
                "write the whole message in each form: { $count -> [one] ... *[other] ... }",
            );
            continue;
        };
        if messages.insert(key.clone(), Message { text: words, holes, place: place.clone() }).is_some() {
            log.problem(&place, format!("message \"{key}\" is here twice"), "keep one");
        }
    }
}

/// A text as it is written in a Fluent file: `{name}` as `{ $name }`.
#[must_use]
pub fn written(text: &str) -> String {
    let words = |text: &str| text.replace('{', "{ $").replace('}', " }");
    let Some((number, forms)) = forms::split(text) else { return words(text) };
    let line = |(place, (category, form)): (usize, &(&str, &str))| {
        let default = if place + 1 == forms.len() { "*" } else { " " };
        format!("   {default}[{category}] {}\n", words(form))
    };
    let lines: String = forms.iter().enumerate().map(line).collect();
    format!("{{ ${number} ->\n{lines}}}")
}

fn key_span(text: &str, key: &str) -> std::ops::Range<usize> {
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        if line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('=')) {
            return offset..offset + key.len();
        }
        offset += line.len();
    }
    0..0
}

/// The words of a message; none when it uses what is not accepted here.
fn plain(elements: &[PatternElement<&str>]) -> Option<(String, Vec<String>)> {
    let mut holes = Vec::new();
    let words = match elements {
        [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] => {
            let InlineExpression::VariableReference { id } = selector else { return None };
            holes.push(id.name.to_owned());
            let form = |variant: &Variant<&str>| {
                let VariantKey::Identifier { name } = variant.key else { return None };
                Some((name.to_owned(), line(&variant.value.elements, &mut holes)?))
            };
            let forms: Option<Vec<_>> = variants.iter().map(form).collect();
            forms::joined(id.name, &forms?)
        }
        _ => line(elements, &mut holes)?,
    };
    Some((words, holes))
}

/// Words and placeholders, and nothing else.
fn line(elements: &[PatternElement<&str>], holes: &mut Vec<String>) -> Option<String> {
    let mut words = String::new();
    for element in elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                words.push_str(&format!("{{{}}}", id.name));
                if !holes.iter().any(|hole| hole == id.name) {
                    holes.push(id.name.to_owned());
                }
            }
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                words.push_str(value)
            }
            PatternElement::Placeable { .. } => return None,
        }
    }
    Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
}
