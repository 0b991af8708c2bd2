//! Reads every content file and keeps going after a mistake.
//!
//! Files are parsed with recovery, and each entry of a file is taken up by itself, so that one broken entry hides
//! neither its neighbors' mistakes nor its own id from those who refer to it.

use std::ops::Range;
use std::path::Path;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use crate::diagnose::{Log, Place};
use crate::model::{
    Country, Dimension, Family, GradeItem, Graded, Helpline, Id, Need, Notice, Program, SafetyBox, Source, Statement,
    WordList,
};
use crate::words::{self, Language};

/// An entry with the file it stands in.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    /// Index of the file in the log.
    pub file: usize,
    /// Byte range of the whole entry.
    pub span: Range<usize>,
    /// The entry.
    pub item: T,
}

impl<T> Entry<T> {
    /// The place of the whole entry.
    pub fn place(&self) -> Place {
        Place { file: self.file, span: self.span.start..self.span.start }
    }
    /// The place of an id inside the entry.
    pub fn at(&self, id: &Id) -> Place {
        Place { file: self.file, span: id.span.clone() }
    }
}

/// A family with its programs, as they stand in one file.
pub struct FamilyFile {
    /// The family.
    pub family: Entry<Family>,
    /// Its programs, in file order.
    pub programs: Vec<Entry<Program>>,
}

/// Everything below `assets/`, parsed but not yet proved.
#[derive(Default)]
pub struct Raw {
    /// `sources.toml`
    pub sources: Vec<Entry<Source>>,
    /// `dimensions.toml`
    pub dimensions: Vec<Entry<Dimension>>,
    /// `statements.toml`
    pub statements: Vec<Entry<Statement>>,
    /// `needs.toml`
    pub needs: Vec<Entry<Need>>,
    /// `safety.toml`, `[[boxes]]`
    pub boxes: Vec<Entry<SafetyBox>>,
    /// `safety.toml`, `[[notices]]`
    pub notices: Vec<Entry<Notice>>,
    /// `helplines.toml`, `[[countries]]`
    pub countries: Vec<Entry<Country>>,
    /// `helplines.toml`, `[[helplines]]`
    pub helplines: Vec<Entry<Helpline>>,
    /// `grade.toml`
    pub items: Vec<Entry<GradeItem>>,
    /// `graded.toml`
    pub graded: Vec<Entry<Graded>>,
    /// `programs/*.toml`
    pub families: Vec<FamilyFile>,
    /// `words.toml`
    pub words: Option<WordList>,
    /// `texts/<language>/*.ftl`, English first.
    pub languages: Vec<Language>,
    /// Ids of entries that could not be taken up, so that references to them are not reported as well.
    pub broken: Vec<String>,
}

/// Reads everything below `assets`.
pub fn read(assets: &Path, log: &mut Log) -> Raw {
    let mut raw = Raw::default();
    let mut broken = Vec::new();
    for (name, lists) in [
        ("sources.toml", &["sources"][..]),
        ("dimensions.toml", &["dimensions"]),
        ("statements.toml", &["statements"]),
        ("needs.toml", &["needs"]),
        ("safety.toml", &["boxes", "notices"]),
        ("helplines.toml", &["countries", "helplines"]),
        ("grade.toml", &["items"]),
        ("graded.toml", &["graded"]),
    ] {
        let Some(file) = text_of(assets, name, log) else { continue };
        let text = log.text(file).to_owned();
        let Some(mut table) = parse(file, &text, log) else { continue };
        match name {
            "sources.toml" => raw.sources = list(&mut table, "sources", file, &mut broken, log),
            "dimensions.toml" => raw.dimensions = list(&mut table, "dimensions", file, &mut broken, log),
            "statements.toml" => raw.statements = list(&mut table, "statements", file, &mut broken, log),
            "needs.toml" => raw.needs = list(&mut table, "needs", file, &mut broken, log),
            "grade.toml" => raw.items = list(&mut table, "items", file, &mut broken, log),
            "graded.toml" => raw.graded = list(&mut table, "graded", file, &mut broken, log),
            "helplines.toml" => {
                raw.countries = list(&mut table, "countries", file, &mut broken, log);
                raw.helplines = list(&mut table, "helplines", file, &mut broken, log);
            }
            _ => {
                raw.boxes = list(&mut table, "boxes", file, &mut broken, log);
                raw.notices = list(&mut table, "notices", file, &mut broken, log);
            }
        }
        nothing_else(&table, lists, file, log);
    }
    for name in folder(&assets.join("programs"), "toml") {
        let Some(file) = text_of(assets, &format!("programs/{name}"), log) else { continue };
        let text = log.text(file).to_owned();
        let Some(mut table) = parse(file, &text, log) else { continue };
        let programs = list(&mut table, "programs", file, &mut broken, log);
        let id = known_id(&DeValue::Table(table.clone()));
        match take_up::<Family>(Spanned::new(0..0, DeValue::Table(table)), file, log) {
            Some(family) => raw.families.push(FamilyFile { family, programs }),
            None => broken.extend(id),
        }
    }
    raw.words = word_list(assets, "words.toml", log);
    raw.languages = words::read_languages(assets, log);
    raw.broken = broken;
    raw
}

/// Reads a file of words to avoid, names and abbreviations.
pub(crate) fn word_list(assets: &Path, name: &str, log: &mut Log) -> Option<WordList> {
    let file = text_of(assets, name, log)?;
    let text = log.text(file).to_owned();
    let list = parse(file, &text, log).map(|table| Spanned::new(0..0, DeValue::Table(table)));
    list.and_then(|list| take_up(list, file, log)).map(|entry| entry.item)
}

/// The files of a folder with an ending, sorted by name; an absent folder has none.
pub(crate) fn folder(path: &Path, ending: &str) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(path)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name.rsplit_once('.').is_some_and(|(_, end)| end == ending))
        .collect();
    names.sort();
    names
}

/// Reads and registers one file; a missing one is a problem.
pub(crate) fn text_of(assets: &Path, name: &str, log: &mut Log) -> Option<usize> {
    let path = assets.join(name);
    let shown = format!("assets/{name}");
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(log.add_file(&path, &shown, text)),
        Err(error) => {
            let file = log.add_file(&path, &shown, String::new());
            log.problem(
                &Place { file, span: 0..0 },
                format!("this file can't be read: {error}"),
                "every content file must be there, as UTF-8 text",
            );
            None
        }
    }
}

fn parse<'text>(file: usize, text: &'text str, log: &mut Log) -> Option<DeTable<'text>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    // The first mistake tells; what the parser finds after it only follows from it.
    let Some(error) = errors.into_iter().next() else { return Some(table.into_inner()) };
    let span = error.span().unwrap_or(0..0);
    log.unreadable(&Place { file, span }, error.message(), "");
    None
}

/// Takes the array of tables `key` out of a file's table, entry by entry.
fn list<T: DeserializeOwned>(
    table: &mut DeTable<'_>,
    key: &str,
    file: usize,
    broken: &mut Vec<String>,
    log: &mut Log,
) -> Vec<Entry<T>> {
    let Some(value) = table.remove(key) else {
        log.problem(
            &Place { file, span: 0..0 },
            format!("no [[{key}]] here"),
            format!("begin each entry with a line [[{key}]]"),
        );
        return Vec::new();
    };
    let span = value.span();
    let DeValue::Array(entries) = value.into_inner() else {
        log.problem(&Place { file, span }, format!("`{key}` must be a list"), format!("write [[{key}]]"));
        return Vec::new();
    };
    let mut taken = Vec::new();
    for entry in entries {
        let id = known_id(entry.get_ref());
        match take_up(entry, file, log) {
            Some(entry) => taken.push(entry),
            None => broken.extend(id),
        }
    }
    taken
}

fn take_up<T: DeserializeOwned>(value: Spanned<DeValue<'_>>, file: usize, log: &mut Log) -> Option<Entry<T>> {
    let span = value.span();
    match T::deserialize(ValueDeserializer::from(value)) {
        Ok(item) => Some(Entry { file, span, item }),
        Err(error) => {
            let span = error.span().unwrap_or(span);
            let message = error.message().to_owned();
            let hint = hint_for(&message);
            log.problem(&Place { file, span }, message, hint);
            None
        }
    }
}

/// The nearest of the words a parser's message offers for the word it refuses.
fn hint_for(message: &str) -> String {
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let (Some(word), true) = (quoted.first(), quoted.len() > 1) else { return String::new() };
    match crate::diagnose::nearest(word, &quoted[1..]) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => String::new(),
    }
}

fn known_id(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::Table(table) => table.get("id").and_then(|id| id.get_ref().as_str()).map(str::to_owned),
        _ => None,
    }
}

fn nothing_else(table: &DeTable<'_>, lists: &[&str], file: usize, log: &mut Log) {
    for (key, _) in table.iter() {
        let place = Place { file, span: key.span() };
        log.unknown(&place, "list", key.get_ref(), lists.iter().copied());
    }
}
