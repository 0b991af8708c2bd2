//! Problems in content files: where, what is wrong, and how to mend it.

use std::ops::Range;
use std::path::{Path, PathBuf};

/// A place in a content file.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// Index into the log's files.
    pub file: usize,
    /// Byte range in that file.
    pub span: Range<usize>,
}

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A mistake: nothing is built.
    Problem,
    /// Something to look after.
    Warning,
    /// Something to know.
    Note,
}

struct Problem {
    kind: Kind,
    file: usize,
    offset: usize,
    text: String,
}

/// The files read so far and every problem found in them.
#[derive(Default)]
pub struct Log {
    unreadable: bool,
    files: Vec<(PathBuf, String, String)>,
    problems: Vec<Problem>,
}

impl Log {
    /// Remembers a file; `shown` is the path as an editor would type it. Returns the file's index.
    pub fn add_file(&mut self, path: &Path, shown: &str, text: String) -> usize {
        self.files.push((path.to_owned(), shown.to_owned(), text));
        self.files.len() - 1
    }

    /// The text of a file.
    #[must_use]
    pub fn text(&self, file: usize) -> &str {
        &self.files[file].2
    }

    /// Records something to look after.
    pub fn warning(&mut self, place: &Place, what: String) {
        self.add(Kind::Warning, place, what);
    }

    /// Records something to know.
    pub fn note(&mut self, place: &Place, what: String) {
        self.add(Kind::Note, place, what);
    }

    fn add(&mut self, kind: Kind, place: &Place, text: String) {
        self.problems.push(Problem { kind, file: place.file, offset: place.span.start, text });
    }

    /// Records that a file can't be read to its end: what is checked after that would only echo it.
    pub fn unreadable(&mut self, place: &Place, what: impl AsRef<str>, hint: &str) {
        self.unreadable = true;
        self.problem(place, what, hint);
    }

    /// Could every file be read to its end?
    #[must_use]
    pub fn is_readable(&self) -> bool {
        !self.unreadable
    }

    /// Records a problem. `hint` says how to mend it; an empty hint is left out.
    pub fn problem(&mut self, place: &Place, what: impl AsRef<str>, hint: impl AsRef<str>) {
        let hint = hint.as_ref();
        let text =
            if hint.is_empty() { what.as_ref().to_owned() } else { format!("{}\n  hint: {hint}", what.as_ref()) };
        self.add(Kind::Problem, place, text);
    }

    /// Records that `word` names nothing known, suggesting the nearest of `known`.
    pub fn unknown<'a>(&mut self, place: &Place, kind: &str, word: &str, known: impl IntoIterator<Item = &'a str>) {
        let mut known: Vec<&str> = known.into_iter().collect();
        known.sort_unstable();
        let hint = match nearest(word, &known) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None if known.is_empty() => String::new(),
            None => format!("known: {}", known.iter().take(12).copied().collect::<Vec<_>>().join(", ")),
        };
        self.problem(place, format!("unknown {kind} \"{word}\""), hint);
    }

    /// True when nothing is wrong.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.problems.iter().all(|it| it.kind != Kind::Problem)
    }

    /// Every file read.
    #[must_use]
    pub fn paths(&self) -> Vec<PathBuf> {
        self.files.iter().map(|(path, ..)| path.clone()).collect()
    }

    /// All of a kind as `file:line:column: what`, in file order.
    #[must_use]
    pub fn told(&self, kind: Kind) -> Vec<String> {
        let mut problems: Vec<&Problem> = self.problems.iter().filter(|it| it.kind == kind).collect();
        problems.sort_by_key(|p| (p.file, p.offset));
        let mut messages: Vec<String> = Vec::new();
        for problem in problems {
            let message = match self.files.get(problem.file) {
                Some((_, shown, text)) => {
                    let (line, column) = line_column(text, problem.offset);
                    format!("{shown}:{line}:{column}: {}", problem.text)
                }
                None => problem.text.clone(),
            };
            if messages.last() != Some(&message) {
                messages.push(message);
            }
        }
        messages
    }
}

/// One-based line and column (in characters) of a byte offset.
#[must_use]
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    (line, column)
}

/// The known word nearest to `word`, when it is near enough to be meant.
#[must_use]
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), *candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len().max(word.len()) / 4)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_characters_from_one() {
        assert_eq!(line_column("a\nbé = 1", 5), (2, 3));
        assert_eq!(line_column("", 0), (1, 1));
    }

    #[test]
    fn near_words_are_offered_and_far_ones_are_not() {
        assert_eq!(nearest("alcohl", &["alcohol", "opioids"]), Some("alcohol"));
        assert_eq!(nearest("zzz", &["alcohol", "opioids"]), None);
    }
}
