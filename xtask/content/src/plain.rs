//! Plain, neutral words: every English text a visitor can meet is held to a reading grade, to the list of words to avoid, and to
//! the list of abbreviations. The lists, with a reason each, are in `assets/words.toml`; the formula is Flesch and Kincaid's
//! (Kincaid and others 1975), as `textstat` computes it.

use crate::diagnose::{Log, Place};
use crate::read::Raw;

/// The highest grade a text may have, in US school years.
pub const GRADE: f64 = 8.0;
/// The highest median grade of all texts.
pub const MEDIAN: f64 = 6.0;
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
    /// Names, longest first: of programs, and those of the list.
    names: Vec<String>,
    avoid: Vec<(String, String)>,
    short: Vec<String>,
}

impl Rules {
    /// The lists, and the names of all programs and families.
    #[must_use]
    pub fn new(raw: &Raw) -> Self {
        let programs = raw.families.iter().flat_map(|file| &file.programs).map(|entry| &entry.item);
        let mut names: Vec<String> = programs.flat_map(|program| [&program.name, &program.short]).cloned().collect();
        names.extend(raw.helplines.iter().map(|entry| entry.item.name.clone()));
        names.extend(raw.words.iter().flat_map(|words| &words.names).flat_map(|it| &it.words).cloned());
        names.sort_by_key(|name| (std::cmp::Reverse(name.len()), name.clone()));
        names.dedup();
        let avoid = raw.words.iter().flat_map(|words| &words.avoid).flat_map(|entry| {
            let hint =
                format!("{}{}", entry.say.iter().fold(String::new(), |_, say| format!("say {say}; ")), entry.why);
            entry.words.iter().map(move |word| (word.to_lowercase(), hint.clone()))
        });
        let short = raw.words.iter().flat_map(|words| &words.short).flat_map(|it| &it.words).cloned();
        Self { names, avoid: avoid.collect(), short: short.collect() }
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

    /// The reading grade of a text; none for a label.
    #[must_use]
    pub fn grade(&self, text: &str) -> Option<f64> {
        let bare = self.bare(text);
        (bare.split_whitespace().count() >= WORDS).then(|| textstat::flesch_kincaid_grade(&bare))
    }

    /// What is wrong with a text, and how to mend it.
    #[must_use]
    pub fn faults(&self, text: &str) -> Vec<(String, String)> {
        let mut faults = Vec::new();
        if let Some(grade) = self.grade(text).filter(|grade| *grade > GRADE) {
            let what = format!("reading grade {grade:.1} of at most {GRADE}: \"{text}\"");
            faults.push((what, "use shorter sentences and shorter words".to_owned()));
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
                let hint = "write the words out, or list it under [[short]] in assets/words.toml with a reason";
                faults.push((format!("the abbreviation \"{word}\" in: \"{text}\""), hint.to_owned()));
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
        for (what, hint) in rules.faults(text) {
            // At the text's own line, where it stands in the file as it is.
            let start = place.span.start;
            let within = (place.file != usize::MAX).then(|| log.text(place.file).get(start..)?.find(text)).flatten();
            let place = Place { file: place.file, span: within.map_or(start, |at| start + at)..start };
            log.problem(&place, what, hint);
        }
    }
    if let Some(median) = median(rules, texts).filter(|median| *median > MEDIAN) {
        let place = Place { file: usize::MAX, span: 0..0 };
        log.problem(
            &place,
            format!("the median reading grade is {median:.1} of at most {MEDIAN}"),
            "write more plainly",
        );
    }
}

/// The median grade of all texts that have one.
#[must_use]
pub fn median(rules: &Rules, texts: &[Text]) -> Option<f64> {
    let mut grades: Vec<f64> = texts.iter().filter_map(|(_, text, _)| rules.grade(text)).collect();
    grades.sort_by(f64::total_cmp);
    grades.get(grades.len() / 2).copied()
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
