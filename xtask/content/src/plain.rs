//! Plain, neutral words: every text a visitor can meet is held to a measure of reading ([`readable`](crate::readable)), to the
//! list of words to avoid, and to the list of abbreviations. The lists, with a reason each, are in `assets/words.toml`, and
//! for a translation in `words.toml` of its folder.

use crate::diagnose::{Log, Place};
use crate::forms;
use crate::model::WordList;
use crate::read::Raw;
use crate::readable::Measure;
use crate::words::Language;

/// Shorter texts are labels: a formula of words a sentence says nothing of them.
pub const WORDS: usize = 6;
/// How many times more words one side of a program may have than the other.
pub const BALANCE: f64 = 1.25;

/// A text, its key, and where it stands.
pub type Text = (String, String, Place);

/// What stands for a name while grades are taken: one word of one syllable.
const NAME: &str = "Ann";

/// What the lists say, ready to use.
pub struct Rules {
    /// How reading is measured in this language; none where nobody knows how.
    measure: Option<Measure>,
    /// Where the lists stand.
    file: String,
    /// Names, longest first: of programs, and those of the list.
    names: Vec<String>,
    avoid: Vec<(String, String)>,
    short: Vec<String>,
}

impl Rules {
    /// For English: the lists, and the names of all programs, families and helplines.
    #[must_use]
    pub fn new(raw: &Raw) -> Self {
        let programs = raw.families.iter().flat_map(|file| &file.programs).map(|entry| &entry.item);
        let mut names: Vec<String> = programs.flat_map(|program| [&program.name, &program.short]).cloned().collect();
        names.extend(raw.helplines.iter().map(|entry| entry.item.name.clone()));
        Self::from(raw.words.as_ref(), names, "en", "assets/words.toml")
    }

    /// For a translation whose folder has lists of its own.
    #[must_use]
    pub fn of(language: &Language) -> Option<Self> {
        let named = |key: &str| {
            let parts: Vec<&str> = key.split('-').collect();
            matches!(parts[..], ["program" | "family", _, "name" | "short"] | ["helpline", _])
        };
        let names = language.messages.iter().filter(|(key, _)| named(key)).map(|(_, message)| message.text.clone());
        let file = format!("assets/texts/{}/words.toml", language.tag);
        Some(Self::from(Some(language.plain.as_ref()?), names.collect(), &language.tag, &file))
    }

    fn from(words: Option<&WordList>, mut names: Vec<String>, tag: &str, file: &str) -> Self {
        names.extend(words.iter().flat_map(|words| &words.names).flat_map(|it| &it.words).cloned());
        names.sort_by_key(|name| (std::cmp::Reverse(name.len()), name.clone()));
        names.dedup();
        let avoid = words.iter().flat_map(|words| &words.avoid).flat_map(|entry| {
            let hint =
                format!("{}{}", entry.say.iter().fold(String::new(), |_, say| format!("say {say}; ")), entry.why);
            entry.words.iter().map(move |word| (word.to_lowercase(), hint.clone()))
        });
        let short = words.iter().flat_map(|words| &words.short).flat_map(|it| &it.words).cloned();
        let (measure, file) = (Measure::of(tag), file.to_owned());
        Self { measure, file, names, avoid: avoid.collect(), short: short.collect() }
    }

    /// The text with names, placeholders and quoted self-labels taken out.
    fn bare(&self, text: &str) -> String {
        let mut bare = String::new();
        let mut rest = text;
        while let Some((before, (_, after))) = rest.split_once('{').and_then(|(a, b)| Some((a, b.split_once('}')?))) {
            bare.extend([before, NAME]);
            rest = after;
        }
        bare.push_str(rest);
        for name in &self.names {
            if bare.contains(name) {
                bare = replace_word(&bare, name, NAME);
            }
        }
        bare
    }

    /// How hard a text is to read; none for a label, and in a language without a measure.
    #[must_use]
    pub fn score(&self, text: &str) -> Option<f64> {
        let (measure, bare) = (self.measure?, self.bare(text));
        (bare.split_whitespace().count() >= WORDS).then(|| measure.score(&bare))
    }

    /// How reading is measured in this language.
    #[must_use]
    pub fn measure(&self) -> Option<Measure> {
        self.measure
    }

    /// What is wrong with a text, and how to mend it.
    #[must_use]
    pub fn faults(&self, text: &str) -> Vec<(String, String)> {
        let mut faults = Vec::new();
        if let (Some(measure), Some(score)) = (self.measure, self.score(text)) {
            let (name, [limit, _]) = (measure.name(), measure.limits());
            if measure.is_harder(score, limit) {
                let what = format!("{name} {score:.1}, beyond {limit}: \"{text}\"");
                faults.push((what, "use shorter sentences and shorter words".to_owned()));
            }
        }
        let bare = unquoted(&self.bare(text));
        let lower = bare.to_lowercase();
        for (word, hint) in &self.avoid {
            if lower.contains(word) && replace_word(&lower, word, "") != lower {
                faults.push((format!("\"{word}\" in: \"{text}\""), hint.clone()));
            }
        }
        for mark in ['\u{2013}', '\u{2014}'] {
            if bare.contains(mark) {
                faults.push((format!("a dash in: \"{text}\""), "use a comma or a full stop".to_owned()));
            }
        }
        for word in bare.split(|c: char| !(c.is_alphanumeric() || c == '+')) {
            let capitals = word.chars().filter(char::is_ascii_uppercase).count();
            if capitals >= 2 && !word.chars().any(|c| c.is_ascii_lowercase()) && !self.short.iter().any(|it| it == word)
            {
                let hint = format!("write the words out, or list it under [[short]] in {} with a reason", self.file);
                faults.push((format!("the abbreviation \"{word}\" in: \"{text}\""), hint));
            }
        }
        faults
    }
}

/// Replaces a word or phrase where it stands alone.
fn replace_word(text: &str, word: &str, by: &str) -> String {
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let (mut out, mut from) = (String::new(), 0);
    while let Some(found) = text[from..].find(word).map(|at| from + at) {
        let end = found + word.len();
        let alone = edge(text[..found].chars().next_back()) && edge(text[end..].chars().next());
        out.push_str(&text[from..found]);
        out.push_str(if alone { by } else { word });
        from = end;
    }
    out + &text[from..]
}

/// The text without what it quotes in three words or fewer: what people call themselves is theirs.
fn unquoted(text: &str) -> String {
    let even = text.replace(['\u{201c}', '\u{201d}'], "\"");
    let parts = even.split('"').enumerate();
    parts.filter(|(place, part)| place % 2 == 0 || part.split_whitespace().count() > 3).map(|(_, part)| part).collect()
}

/// Reports every text that is not plain or not neutral.
pub fn check(rules: &Rules, texts: &[Text], log: &mut Log) {
    for (_, text, place) in texts {
        for (form, (what, hint)) in
            forms::each(text).flat_map(|form| rules.faults(form).into_iter().map(move |it| (form, it)))
        {
            // At the text's own line, where it stands in the file as it is.
            let start = place.span.start;
            let within = (place.file != usize::MAX).then(|| log.text(place.file).get(start..)?.find(form)).flatten();
            let place = Place { file: place.file, span: within.map_or(start, |at| start + at)..start };
            log.problem(&place, what, hint);
        }
    }
    let (Some(measure), Some(median)) = (rules.measure, median(rules, texts)) else { return };
    let (name, [_, limit]) = (measure.name(), measure.limits());
    if measure.is_harder(median, limit) {
        let place = Place { file: usize::MAX, span: 0..0 };
        log.problem(&place, format!("the median {name} is {median:.1}, beyond {limit}"), "write more plainly");
    }
}

/// The median score of all texts that have one.
#[must_use]
pub fn median(rules: &Rules, texts: &[Text]) -> Option<f64> {
    let mut scores: Vec<f64> =
        texts.iter().flat_map(|(_, text, _)| forms::each(text)).filter_map(|form| rules.score(form)).collect();
    scores.sort_by(f64::total_cmp);
    scores.get(scores.len() / 2).copied()
}

/// Reports two sides of unequal length.
pub fn balanced(id: &str, pros: &[String], cons: &[String], at: &Place, log: &mut Log) {
    let count = |side: &[String]| side.iter().flat_map(|point| point.split_whitespace()).count();
    let (pros, cons) = (count(pros), count(cons));
    if pros.max(cons) as f64 > BALANCE * pros.min(cons) as f64 {
        let what = format!("\"{id}\" has {pros} words in favor and {cons} against");
        log.problem(at, what, "both sides in equal measure: at most a quarter more words on one side");
    }
}
