//! Turns words into numbers, with every language's own words, and proves that each language has them all.

use std::collections::{BTreeMap, HashMap};

use crate::diagnose::{Log, Place};
use crate::forms;
use crate::plain::{self, Rules, Text};
use crate::resolve::Word;
use crate::words::{Language, Message};

/// Holds the words of a translation against the lists in its folder.
fn translated(language: &Language, log: &mut Log) {
    let Some(rules) = Rules::of(language) else { return };
    let texts = language.messages.iter();
    let texts = texts.map(|(key, message)| (key.clone(), message.text.clone(), message.place.clone()));
    plain::check(&rules, &texts.collect::<Vec<_>>(), log);
}

/// Every form that the numbers of this language ask for is there.
fn whole(tag: &str, key: &str, message: &Message, log: &mut Log) {
    let Some((number, written)) = forms::split(&message.text) else { return };
    for wanted in forms::categories(tag) {
        if !written.iter().any(|(category, _)| *category == wanted) {
            let what = format!("{tag}: \"{key}\" has no words for the form [{wanted}] of {{ ${number} }}");
            log.problem(&message.place, what, format!("add a line `[{wanted}] ...`"));
        }
    }
}

/// Turns words into numbers, with every language's own words.
pub struct Lexicon<'a> {
    languages: &'a [Language],
    rows: Vec<Vec<String>>,
    known: HashMap<Vec<String>, Word>,
    /// Keys met so far: a family's words are met once a program.
    used: BTreeMap<String, Word>,
    /// Every English text with its key and place, once a key.
    texts: Vec<Text>,
}

impl<'a> Lexicon<'a> {
    /// An empty table for these languages, English first.
    #[must_use]
    pub fn new(languages: &'a [Language]) -> Self {
        Self { languages, rows: Vec::new(), known: HashMap::new(), used: BTreeMap::new(), texts: Vec::new() }
    }

    /// The number of a text of the catalog: English as written at `place`, other languages by `key`.
    pub fn word(&mut self, key: &str, english: &str, place: &Place, log: &mut Log) -> Word {
        if english.trim().is_empty() {
            log.problem(place, format!("no words for {key}"), "write at least one sentence");
        }
        if english.contains(['{', '}']) {
            log.problem(place, "words of the catalog have no { placeholders }", "write the words out");
        }
        let key = key.replace([':', '.'], "-");
        let message = Message { text: english.trim().to_owned(), holes: Vec::new(), place: place.clone() };
        self.number(&key, &message, log)
    }

    /// The same for what a language has its own of where it wants to, such as an address or the word of a text message; `good`
    /// tells of its own whether it may stand in the place of English.
    pub fn own(&mut self, key: &str, english: &str, good: impl Fn(&str) -> bool, log: &mut Log) -> Word {
        let mut row = vec![english.to_owned()];
        for language in self.languages.iter().skip(1) {
            let own = language.messages.get(key);
            if let Some(wrong) = own.filter(|own| !good(&own.text)) {
                let what = format!("{}: \"{}\" can't stand for \"{english}\"", language.tag, wrong.text);
                log.problem(&wrong.place, what, "the same number, or an address that begins with https://");
            }
            row.push(own.map_or(english, |own| &own.text).to_owned());
        }
        if self.has(key) {
            self.used.insert(key.to_owned(), usize::MAX);
        }
        self.entry(row)
    }

    /// Does any language have its own words for a key?
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.languages.iter().any(|language| language.messages.contains_key(key))
    }

    /// The number of a message of the screens.
    pub fn message(&mut self, key: &str, english: &Message, log: &mut Log) -> Word {
        if english.text.is_empty() {
            log.problem(&english.place, format!("no words for {key}"), "write at least one word");
        }
        self.number(key, english, log)
    }

    /// Proves words that only the static page around the program shows: every language has them, no table does.
    pub fn page(&mut self, key: &str, english: &Message, log: &mut Log) {
        self.texts.push((key.to_owned(), english.text.clone(), english.place.clone()));
        self.row(key, english, log);
        self.used.insert(key.to_owned(), usize::MAX);
    }

    pub(crate) fn number(&mut self, key: &str, english: &Message, log: &mut Log) -> Word {
        if let Some(word) = self.used.get(key).filter(|word| self.rows[**word][0] == english.text) {
            return *word;
        }
        self.texts.push((key.to_owned(), english.text.clone(), english.place.clone()));
        let row = self.row(key, english, log);
        let word = self.entry(row);
        self.used.insert(key.to_owned(), word);
        word
    }

    fn entry(&mut self, row: Vec<String>) -> Word {
        *self.known.entry(row.clone()).or_insert_with(|| {
            self.rows.push(row);
            self.rows.len() - 1
        })
    }

    /// The words in every language, English first.
    fn row(&self, key: &str, english: &Message, log: &mut Log) -> Vec<String> {
        let mut row = vec![english.text.clone()];
        whole("en", key, english, log);
        for language in self.languages.iter().skip(1) {
            if let Some(made) = language.made {
                row.push(made.words(key, &english.text));
                continue;
            }
            let Some(message) = language.messages.get(key) else {
                let words = english.text.replace('{', "{ $").replace('}', " }");
                let hint = format!("add `{key} = ...` for: {words}");
                log.problem(&language.place, format!("{}: words missing for \"{key}\"", language.tag), hint);
                continue;
            };
            for hole in &english.holes {
                if !message.holes.contains(hole) {
                    let what = format!("{}: placeholder {{ ${hole} }} is missing in \"{key}\"", language.tag);
                    log.problem(&message.place, what, format!("the English words are: {}", english.text));
                }
            }
            for hole in &message.holes {
                if !english.holes.contains(hole) {
                    let what = format!("{}: unknown placeholder {{ ${hole} }} in \"{key}\"", language.tag);
                    log.problem(&message.place, what, format!("the English words are: {}", english.text));
                }
            }
            whole(&language.tag, key, message, log);
            row.push(message.text.clone());
        }
        row
    }

    /// Reports words that are not plain, or no longer belong to anything, and gives the table and every English text.
    pub fn finish(self, rules: &Rules, log: &mut Log) -> (Vec<Vec<String>>, Vec<Text>) {
        plain::check(rules, &self.texts, log);
        for language in self.languages.iter().skip(1) {
            translated(language, log);
            for (key, message) in &language.messages {
                if !self.used.contains_key(key) {
                    let near = self.used.keys().map(String::as_str);
                    log.unknown(&message.place, "key", key, near);
                }
            }
        }
        (self.rows, self.texts)
    }
}
