//! Resolves every reference and applies the rules of the catalog that concern one list at a time.
//!
//! Programs are taken up in [`crate::programs`], questions nobody could reach in [`crate::reach`].

use std::collections::HashMap;

use crate::diagnose::{Log, Place};
use crate::lexicon::Lexicon;
use crate::model::{Audience, Id, Lean};
use crate::plain::Rules;
use crate::read::{Entry, Raw};
use crate::resolve::{Catalog, Choice, Dimension, Need, Said, Source, Stance, Statement};
use crate::words::ASIDE;
use crate::{grade, programs, reach, safety};

/// Ids to indexes, one map a kind.
pub struct Ids<'a> {
    kind: &'static str,
    map: HashMap<&'a str, usize>,
    broken: &'a [String],
}

impl<'a> Ids<'a> {
    /// Collects ids; a second entry with the same id is a problem.
    pub fn collect(
        kind: &'static str,
        ids: impl Iterator<Item = (&'a str, Place)>,
        broken: &'a [String],
        log: &mut Log,
    ) -> Self {
        let mut map = HashMap::new();
        for (index, (id, place)) in ids.enumerate() {
            let family = id.strip_prefix("fam:").unwrap_or(id);
            if family.is_empty()
                || !family.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c))
            {
                log.problem(&place, format!("\"{id}\" can't be an id"), "use lower-case letters, digits and _");
            }
            if map.insert(id, index).is_some() {
                log.problem(&place, format!("the {kind} \"{id}\" is here twice"), "give one of them another id");
            }
        }
        Self { kind, map, broken }
    }

    /// The index of an id; an unknown one is a problem.
    pub fn find(&self, name: &str, place: &Place, log: &mut Log) -> Option<usize> {
        let found = self.map.get(name).copied();
        if found.is_none() && !self.broken.iter().any(|broken| broken == name) {
            log.unknown(place, self.kind, name, self.map.keys().copied());
        }
        found
    }

    /// All indexes of a list of ids.
    pub fn find_all<T>(&self, ids: &[Id], entry: &Entry<T>, log: &mut Log) -> Vec<usize> {
        ids.iter().filter_map(|id| self.find(&id.name, &entry.at(id), log)).collect()
    }
}

/// What later checks look ids up in.
pub struct Lookup<'a> {
    /// Sources.
    pub sources: Ids<'a>,
    /// Dimensions.
    pub dimensions: Ids<'a>,
    /// Needs.
    pub needs: Ids<'a>,
    /// `need.choice` and `safety.box`.
    pub said: HashMap<String, Said>,
    /// Ids that could not be taken up.
    pub broken: &'a [String],
}

impl Lookup<'_> {
    /// What a reference `need.choice` or `safety.box` names.
    pub fn said(&self, name: &str, place: &Place, log: &mut Log) -> Option<Said> {
        let found = self.said.get(name).copied();
        let broken = name.split('.').any(|part| self.broken.iter().any(|broken| broken == part));
        if found.is_none() && !broken {
            log.unknown(place, "answer", name, self.said.keys().map(String::as_str));
        }
        found
    }
}

/// Proves the content; the catalog is whole only when the log stays clean.
pub fn check(raw: &Raw, log: &mut Log) -> Catalog {
    let mut catalog = Catalog::default();
    let mut words = Lexicon::new(&raw.languages);
    catalog.languages = raw.languages.iter().map(|language| language.tag.clone()).collect();
    match raw.languages.first() {
        Some(english) if english.tag == "en" => {
            for (key, message) in &english.messages {
                if ASIDE.iter().any(|prefix| key.starts_with(prefix)) {
                    words.page(key, message, log);
                    continue;
                }
                let word = words.message(key, message, log);
                catalog.screens.push((key.clone(), word, message.holes.clone()));
            }
        }
        _ => log.problem(
            &Place { file: usize::MAX, span: 0..0 },
            "assets/texts/en: no words here",
            "English comes first",
        ),
    }
    let empty = words.message("unknown-stance", &unknown_message(raw), log);
    catalog.stances.push(Stance {
        position: None,
        why: empty,
        // Where its programs looked: each its own.
        sources: None,
        confidence: None,
        inherited: false,
    });

    let lookup = simple_lists(raw, &mut catalog, &mut words, log);
    questions(raw, &lookup, &mut catalog, &mut words, log);
    let mut lookup = lookup;
    lookup.said = said(raw, &catalog);
    safety::check(raw, &lookup, &mut catalog, &mut words, log);
    for (index, entry) in raw.needs.iter().enumerate() {
        catalog.needs[index].ask_when = entry
            .item
            .ask_when
            .iter()
            .filter_map(|id| match lookup.said(&id.name, &entry.at(id), log)? {
                Said::Choice(choice) => Some(choice),
                Said::Safety(_) => {
                    log.problem(&entry.at(id), "a need can't depend on the safety question", "refer to need.choice");
                    None
                }
            })
            .collect();
    }
    programs::check(raw, &lookup, &mut catalog, &mut words, log);
    reach::check(raw, &catalog, log);
    grade::check(raw, &mut catalog, &mut words, log);
    (catalog.words, catalog.texts) = words.finish(&Rules::new(raw), log);
    catalog
}

fn unknown_message(raw: &Raw) -> crate::words::Message {
    let known = raw.languages.first().and_then(|english| english.messages.get("unknown-stance"));
    known.cloned().unwrap_or(crate::words::Message {
        text: "No stated position was found.".to_owned(),
        holes: Vec::new(),
        place: Place { file: usize::MAX, span: 0..0 },
    })
}

pub(crate) fn ids<'a, T>(
    kind: &'static str,
    entries: &'a [Entry<T>],
    id: impl Fn(&T) -> &Id + 'a,
    raw: &'a Raw,
    log: &mut Log,
) -> Ids<'a> {
    let list = entries.iter().map(|entry| (id(&entry.item).name.as_str(), entry.at(id(&entry.item))));
    Ids::collect(kind, list, &raw.broken, log)
}

fn simple_lists<'a>(raw: &'a Raw, catalog: &mut Catalog, words: &mut Lexicon<'_>, log: &mut Log) -> Lookup<'a> {
    let lookup = Lookup {
        sources: ids("source", &raw.sources, |s| &s.id, raw, log),
        dimensions: ids("dimension", &raw.dimensions, |d| &d.id, raw, log),
        needs: ids("need", &raw.needs, |n| &n.id, raw, log),
        said: HashMap::new(),
        broken: &raw.broken,
    };
    for entry in &raw.sources {
        let source = &entry.item;
        if source.title.trim().is_empty() {
            log.problem(&entry.at(&source.id), "a source needs a title", "say what it is, in one line");
        }
        catalog.sources.push(Source {
            id: source.id.name.clone(),
            title: source.title.trim().to_owned(),
            year: source.year.unwrap_or(0),
            place: source.place.clone(),
            kind: source.kind,
            cited: source.cited,
        });
    }
    for entry in &raw.dimensions {
        let dimension = &entry.item;
        let (id, at) = (&dimension.id.name, entry.at(&dimension.id));
        catalog.dimensions.push(Dimension {
            id: id.clone(),
            words: [
                words.word(&format!("dimension-{id}"), &dimension.name, &at, log),
                words.word(&format!("dimension-{id}-low"), &dimension.low, &at, log),
                words.word(&format!("dimension-{id}-high"), &dimension.high, &at, log),
            ],
            ask: dimension.ask.as_ref().map(|ask| words.word(&format!("dimension-{id}-ask"), ask, &at, log)),
            contested: dimension.contested.clone(),
            practical: dimension.practical,
        });
        catalog.criteria.push(dimension.id.name.clone());
    }
    lookup
}

fn questions(raw: &Raw, lookup: &Lookup<'_>, catalog: &mut Catalog, words: &mut Lexicon<'_>, log: &mut Log) {
    ids("statement", &raw.statements, |s| &s.id, raw, log);
    for entry in &raw.statements {
        let statement = &entry.item;
        let (id, at) = (&statement.id.name, entry.at(&statement.id));
        let criterion = lookup.dimensions.find(&statement.dimension.name, &entry.at(&statement.dimension), log);
        if criterion.is_some_and(|it| catalog.dimensions[it].ask.is_none()) {
            log.problem(&at, "there is no question to bring about this dimension", "give the dimension an `ask`");
        }
        catalog.statements.push(Statement {
            id: id.clone(),
            audience: statement.audience,
            criterion: criterion.unwrap_or(0),
            sign: sign(statement.agree),
            words: [
                words.word(&format!("statement-{id}"), &statement.text, &at, log),
                words.word(&format!("statement-{id}-why"), &statement.why, &at, log),
                words.word(&format!("statement-{id}-means"), &statement.means, &at, log),
            ],
        });
    }
    for (index, entry) in raw.needs.iter().enumerate() {
        let need = &entry.item;
        let (id, at) = (&need.id.name, entry.at(&need.id));
        let first = catalog.choices.len();
        let names = need.choices.iter().map(|choice| (choice.id.name.as_str(), entry.at(&choice.id)));
        Ids::collect("choice", names, &raw.broken, log);
        for choice in &need.choices {
            let at = entry.at(&choice.id);
            let criterion = match (&choice.dimension, choice.silent) {
                (Some(_), true) => {
                    log.problem(&at, "a silent choice has no dimension", "remove one of the two");
                    None
                }
                (None, true) => None,
                (Some(dimension), false) => {
                    if choice.lean.is_none() {
                        log.problem(&at, "which end of the dimension?", "add lean = \"high\" or \"low\"");
                    }
                    lookup.dimensions.find(&dimension.name, &entry.at(dimension), log)
                }
                (None, false) => {
                    if need.yes.is_none() || need.no.is_none() {
                        log.problem(
                            &at,
                            "the need has no words for a program that is open, or not, to this",
                            "give it `yes` and `no` (and `some`)",
                        );
                    }
                    catalog.criteria.push(format!("{id}.{}", choice.id.name));
                    Some(catalog.criteria.len() - 1)
                }
            };
            let text = words.word(&format!("need-{id}-{}", choice.id.name), &choice.text, &at, log);
            let sign = choice.lean.map_or(1, sign);
            catalog.choices.push(Choice {
                id: choice.id.name.clone(),
                need: index,
                text,
                criterion,
                sign,
                alone: choice.alone,
            });
        }
        if !(1..=2).contains(&need.weight) {
            log.problem(&at, format!("{} is no weight", need.weight), "1, or 2 where it matters more");
        }
        if need.choices.len() < 2 {
            log.problem(&at, format!("the need \"{id}\" has fewer than two choices"), "a question needs a choice");
        }
        if need.ask.is_none() && need.choices.iter().any(|choice| !choice.silent) {
            log.problem(&at, format!("there is no question to bring about \"{id}\""), "give the need an `ask`");
        }
        let ask = need.ask.as_ref().map(|text| words.word(&format!("need-{id}-ask"), text, &at, log));
        let must = need.must.as_ref().map(|text| words.word(&format!("need-{id}-must"), text, &at, log));
        catalog.needs.push(Need {
            id: id.clone(),
            audiences: need.audiences.clone(),
            pick: need.pick,
            combine: need.combine,
            scope: need.scope,
            weight: need.weight,
            ask_when: Vec::new(),
            words: [
                words.word(&format!("need-{id}"), &need.text, &at, log),
                words.word(&format!("need-{id}-hint"), &need.hint, &at, log),
                words.word(&format!("need-{id}-why"), &need.why, &at, log),
            ],
            must,
            ask,
            choices: first..catalog.choices.len(),
        });
    }
}

fn said(raw: &Raw, catalog: &Catalog) -> HashMap<String, Said> {
    let choices = catalog
        .choices
        .iter()
        .enumerate()
        .map(|(index, choice)| (format!("{}.{}", catalog.needs[choice.need].id, choice.id), Said::Choice(index)));
    let boxes = raw
        .boxes
        .iter()
        .enumerate()
        .map(|(index, entry)| (format!("safety.{}", entry.item.id.name), Said::Safety(index)));
    choices.chain(boxes).collect()
}

/// A date is a year and a month.
pub(crate) fn date(text: &str, place: &Place, log: &mut Log) {
    let good = text.len() == 7
        && text.as_bytes()[4] == b'-'
        && text[..4].parse::<u16>().is_ok_and(|year| year >= 2020)
        && text[5..].parse::<u8>().is_ok_and(|month| (1..=12).contains(&month));
    if !good {
        log.problem(place, format!("\"{text}\" is no date"), "write year and month, such as 2026-11");
    }
}

pub(crate) fn sign(lean: Lean) -> i8 {
    match lean {
        Lean::High => 1,
        Lean::Low => -1,
    }
}

/// The name of an audience in messages.
pub(crate) fn audience_name(audience: Audience) -> &'static str {
    match audience {
        Audience::Me => "self",
        Audience::Family => "family",
    }
}
