//! The proved catalog: every reference is an index, every word a number into the table of words.

use std::collections::{BTreeMap, HashMap};

use crate::diagnose::{Log, Place};
use crate::forms;
use crate::grade::Graded;
use crate::model::{Audience, Combine, Confidence, EvidenceLevel, Pick, SourceKind};
use crate::plain::{self, Rules, Text};
use crate::safety::{Country, Helpline, Notice, SafetyBox};
use crate::words::{Language, Message};

/// Index of a text in the table of words.
pub type Word = usize;

/// Something a visitor can say that a rule may refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// A choice of a need, by its index over all choices.
    Choice(usize),
    /// A box of the safety question.
    Safety(usize),
}

/// A dimension.
pub struct Dimension {
    /// Id.
    pub id: String,
    /// Name, what 0 means, what 4 means.
    pub words: [Word; 3],
    /// A question to bring to a group about it.
    pub ask: Option<Word>,
    /// Audiences for whom it is contested.
    pub contested: Vec<Audience>,
    /// Told of every program.
    pub practical: bool,
}

/// A stance, shared by all cells that say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stance {
    /// Position from -2 to +2, or none where none was found or it varies from meeting to meeting.
    pub position: Option<i8>,
    /// The reason.
    pub why: Word,
    /// Indexes of sources; none means the program's own.
    pub sources: Option<Vec<usize>>,
    /// How sure.
    pub confidence: Option<Confidence>,
    /// True when it is the family's stance.
    pub inherited: bool,
}

/// A source.
pub struct Source {
    /// Id.
    pub id: String,
    /// Citation.
    pub title: String,
    /// Year, 0 when unknown.
    pub year: u16,
    /// Where.
    pub place: String,
    /// Kind.
    pub kind: SourceKind,
    /// Named in "How this works".
    pub cited: bool,
}

/// A statement.
pub struct Statement {
    /// Id.
    pub id: String,
    /// Who is asked.
    pub audience: Audience,
    /// Its dimension, as an index of criteria.
    pub criterion: usize,
    /// +1 when agreeing leans to 4, -1 otherwise.
    pub sign: i8,
    /// Text, why, what it means.
    pub words: [Word; 3],
}

/// A need.
pub struct Need {
    /// Id.
    pub id: String,
    /// Who is asked.
    pub audiences: Vec<Audience>,
    /// One or many.
    pub pick: Pick,
    /// How several choices count.
    pub combine: Combine,
    /// What it is about.
    pub scope: bool,
    /// 1 or 2.
    pub weight: u8,
    /// Asked only after one of these choices.
    pub ask_when: Vec<usize>,
    /// Text, hint, why.
    pub words: [Word; 3],
    /// Words of the must box.
    pub must: Option<Word>,
    /// The question to bring to a group.
    pub ask: Option<Word>,
    /// Range of its choices.
    pub choices: std::ops::Range<usize>,
}

/// A choice.
pub struct Choice {
    /// Id, without the need's.
    pub id: String,
    /// Its need.
    pub need: usize,
    /// Its words.
    pub text: Word,
    /// What it asks for.
    pub criterion: Option<usize>,
    /// Direction on the criterion.
    pub sign: i8,
    /// Excludes the other choices.
    pub alone: bool,
}

/// The words programs and families share: name, short, line, who, first step, three pros, three cons.
pub type Profile = [Word; 11];

/// Where words come from.
pub struct Receipt {
    /// Indexes of sources.
    pub sources: Vec<usize>,
    /// How sure.
    pub confidence: Confidence,
}

/// A family.
pub struct Family {
    /// Id.
    pub id: String,
    /// Its words.
    pub profile: Profile,
    /// A first meeting, fact by fact, and the cost.
    pub facts: [Word; 7],
    /// Where its words come from, and where the first meeting does.
    pub receipts: [Receipt; 2],
    /// Range of its programs.
    pub programs: std::ops::Range<usize>,
}

/// A program.
pub struct Program {
    /// Id.
    pub id: String,
    /// Its family.
    pub family: usize,
    /// Audiences.
    pub audiences: Vec<Audience>,
    /// Its words.
    pub profile: Profile,
    /// A first meeting, fact by fact, and the cost, where they differ from its family.
    pub facts: [Option<Word>; 7],
    /// What research says.
    pub evidence: Word,
    /// How much evidence.
    pub level: EvidenceLevel,
    /// The studies.
    pub studies: Vec<usize>,
    /// How sure we are of its words.
    pub confidence: Confidence,
    /// Where its own facts of a first meeting come from.
    pub meeting: Option<Receipt>,
    /// Web address.
    pub web: Option<String>,
    /// Date checked.
    pub checked: String,
    /// Indexes of the sources of its words and what it is open to.
    pub sources: Vec<usize>,
    /// One stance per criterion.
    pub row: Vec<usize>,
    /// Entry rules: allowed choices of one need, and the reason.
    pub only_for: Vec<(Vec<usize>, Word)>,
    /// Entry rules: what excludes, and the reason.
    pub not_when: Vec<(Vec<Said>, Word)>,
}

/// The proved catalog.
#[derive(Default)]
pub struct Catalog {
    /// Languages, English first.
    pub languages: Vec<String>,
    /// Which of them the program is to have, the one it begins with first.
    pub built: Vec<usize>,
    /// All words: one row a text, one column a language.
    pub words: Vec<Vec<String>>,
    /// Every English text with its key and place.
    pub texts: Vec<Text>,
    /// The screens' messages: key, word, placeholders.
    pub screens: Vec<(String, Word, Vec<String>)>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Dimensions (the first criteria).
    pub dimensions: Vec<Dimension>,
    /// Ids of all criteria: dimensions, then the choices that programs list.
    pub criteria: Vec<String>,
    /// All different stances; the first is "unknown".
    pub stances: Vec<Stance>,
    /// Statements.
    pub statements: Vec<Statement>,
    /// Needs.
    pub needs: Vec<Need>,
    /// Choices of all needs.
    pub choices: Vec<Choice>,
    /// Safety boxes.
    pub boxes: Vec<SafetyBox>,
    /// Notices, most pressing first.
    pub notices: Vec<Notice>,
    /// Countries, the default first.
    pub countries: Vec<Country>,
    /// Helplines.
    pub helplines: Vec<Helpline>,
    /// Families.
    pub families: Vec<Family>,
    /// Programs, family by family.
    pub programs: Vec<Program>,
    /// How good the tool is, in the order of the list.
    pub grade: Vec<Graded>,
}

impl Catalog {
    /// The index of a stance, added when it is new.
    pub fn stance(&mut self, stance: Stance) -> usize {
        match self.stances.iter().position(|known| *known == stance) {
            Some(index) => index,
            None => {
                self.stances.push(stance);
                self.stances.len() - 1
            }
        }
    }
}

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
    for (category, _) in written {
        if !forms::categories(tag).contains(&category) {
            let what = format!("{tag}: no number has the form [{category}] of \"{key}\"");
            log.problem(&message.place, what, format!("its forms are {}", forms::categories(tag).join(", ")));
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
        let word = *self.known.entry(row.clone()).or_insert_with(|| {
            self.rows.push(row);
            self.rows.len() - 1
        });
        self.used.insert(key.to_owned(), word);
        word
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
