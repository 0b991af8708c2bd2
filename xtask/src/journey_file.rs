//! Journey files: one visitor's answers as TOML, for `cargo xtask fit` and for the golden journeys under `tests/`.
//!
//! ```toml
//! story = "A woman, 52, wants to stop drinking for good."   # optional, for people
//! audience = "self"                                         # or "family"
//! safety = ["hurt_before"]                                  # ids of safety boxes
//! important = ["guide", "language"]                         # statements that count twice, needs that are a must
//!
//! [needs]                                                   # need = choice, or a list of choices
//! about = ["alcohol"]
//! goal = "abstinence"
//!
//! [answers]                                                 # statement = answer
//! guide = "yes_very_much"
//! ```
//!
//! Everything but `audience` may be left out. `cargo xtask questions` lists all ids. A table `[expect]` says what a
//! golden journey must show (see [`Expect`]).

use std::path::Path;

use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{Audience, BoxId, NeedId, Pick, StatementId};
use many_paths::journey;
use many_paths_content::diagnose::{Kind, Log, Place};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What a golden journey must show, by the meaning of its words in `tests/journeys/README.md`.
#[derive(Debug, Default)]
pub struct Expect {
    /// At least one of these ranks at the top.
    pub top: Vec<String>,
    /// None of these ranks at the top.
    pub wrong: Vec<String>,
    /// Offered in no group.
    pub never: Vec<String>,
    /// Notices on the result page.
    pub safety: Vec<String>,
    /// Reasons shown with a family.
    pub reasons: Vec<String>,
    /// Answers that decide a family's place.
    pub decides: Vec<String>,
}

/// A journey file, read.
#[derive(Debug)]
pub struct JourneyFile {
    /// The story, for people.
    pub story: String,
    /// What was said.
    pub answers: Answers,
    /// What it must show.
    pub expect: Expect,
}

/// Reads a journey file.
///
/// # Errors
///
/// Every mistake in it as `file:line:column: what is wrong`, each with a hint.
pub fn read(path: &Path) -> Result<JourneyFile, String> {
    let shown = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| {
        format!(
            "{shown}: this file can't be read: {error}\n  hint: name a journey file, such as tests/journeys/v01.toml"
        )
    })?;
    parse(&shown, &text)
}

/// Reads the text of a journey file; `shown` is its name in messages.
///
/// # Errors
///
/// As [`read`].
pub fn parse(shown: &str, text: &str) -> Result<JourneyFile, String> {
    let mut reader = Reader { log: Log::default(), file: 0 };
    reader.file = reader.log.add_file(Path::new(shown), shown, text.to_owned());
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        reader.problem(error.span().unwrap_or(0..0), error.message(), "");
    }
    let journey = errors.is_empty().then(|| reader.journey(table.get_ref()));
    match journey {
        Some(journey) if reader.log.is_clean() => Ok(journey),
        _ => Err(reader.log.told(Kind::Problem).join("\n")),
    }
}

type Word<'a> = (&'a str, std::ops::Range<usize>);

struct Reader {
    log: Log,
    file: usize,
}

impl Reader {
    fn problem(&mut self, span: std::ops::Range<usize>, what: impl AsRef<str>, hint: impl AsRef<str>) {
        let place = Place { file: self.file, span };
        self.log.problem(&place, what, hint);
    }

    fn unknown<'a>(&mut self, word: &Word<'_>, kind: &str, known: impl IntoIterator<Item = &'a str>) {
        let place = Place { file: self.file, span: word.1.clone() };
        self.log.unknown(&place, kind, word.0, known);
    }

    fn journey(&mut self, table: &DeTable<'_>) -> JourneyFile {
        let audience = self.audience(table);
        let mut journey =
            JourneyFile { story: String::new(), answers: Answers::new(audience), expect: Expect::default() };
        for (key, value) in table.iter() {
            match key.get_ref().as_ref() {
                "audience" => {}
                "story" => journey.story = self.words(value).first().map_or("", |(text, _)| text).to_owned(),
                "safety" => self.safety(value, &mut journey.answers),
                "needs" => self.each(value, |reader, key, value| reader.need(&key, value, &mut journey.answers)),
                "answers" => self.each(value, |reader, key, value| reader.answer(&key, value, &mut journey.answers)),
                "expect" => self.each(value, |reader, key, value| reader.expect(&key, value, &mut journey.expect)),
                "important" => {}
                other => {
                    let known = ["audience", "story", "safety", "needs", "answers", "important", "expect"];
                    self.unknown(&(other, key.span()), "key", known);
                }
            }
        }
        self.conditions(table, &journey.answers);
        if let Some(value) = table.get("important") {
            self.important(value, &mut journey.answers);
        }
        journey
    }

    fn audience(&mut self, table: &DeTable<'_>) -> Audience {
        let Some(value) = table.get("audience") else {
            self.problem(0..0, "no audience", "begin with audience = \"self\" or audience = \"family\"");
            return Audience::Me;
        };
        match self.words(value).first() {
            Some(("self", _)) => Audience::Me,
            Some(("family", _)) => Audience::Family,
            Some(word) => {
                let word = word.clone();
                self.unknown(&word, "audience", ["self", "family"]);
                Audience::Me
            }
            None => Audience::Me,
        }
    }

    fn safety(&mut self, value: &Spanned<DeValue<'_>>, answers: &mut Answers) {
        for word in self.words(value) {
            match BoxId::named(word.0) {
                Some(safety) if safety.get().audiences.has(answers.audience) => answers.tick(safety, true),
                _ => {
                    let asked = BoxId::all().map(BoxId::get).filter(|it| it.audiences.has(answers.audience));
                    self.unknown(&word, "safety box for this audience", asked.map(|it| it.id));
                }
            }
        }
    }

    fn need(&mut self, key: &Word<'_>, value: &Spanned<DeValue<'_>>, answers: &mut Answers) {
        let Some(need) = NeedId::named(key.0).filter(|need| need.get().audiences.has(answers.audience)) else {
            let asked = NeedId::all().map(NeedId::get).filter(|it| it.audiences.has(answers.audience));
            return self.unknown(key, "need for this audience", asked.map(|it| it.id));
        };
        let words = self.words(value);
        if need.get().pick == Pick::One && words.len() > 1 {
            self.problem(value.span(), format!("\"{}\" takes one choice", key.0), "keep one");
        }
        for word in words {
            match need.choices().find(|choice| choice.get().id == word.0) {
                Some(choice) => answers.choose(choice, true),
                None => self.unknown(&word, "choice", need.choices().map(|choice| choice.get().id)),
            }
        }
    }

    /// A need that is only asked after some other answer must not be answered without it.
    fn conditions(&mut self, table: &DeTable<'_>, answers: &Answers) {
        let Some(DeValue::Table(needs)) = table.get("needs").map(Spanned::get_ref) else { return };
        for (key, _) in needs.iter() {
            let asked = NeedId::named(key.get_ref())
                .is_none_or(|need| !need.get().audiences.has(answers.audience) || journey::is_asked(need, answers));
            if !asked {
                let what = format!("\"{}\" is not asked after these answers", key.get_ref());
                self.problem(key.span(), what, "leave it out, or give the answer it depends on");
            }
        }
    }

    fn answer(&mut self, key: &Word<'_>, value: &Spanned<DeValue<'_>>, answers: &mut Answers) {
        let Some(statement) = StatementId::named(key.0).filter(|it| it.get().audience == answers.audience) else {
            let asked = StatementId::all().map(StatementId::get).filter(|it| it.audience == answers.audience);
            return self.unknown(key, "statement for this audience", asked.map(|it| it.id));
        };
        let known = Answer::ALL.map(answer_id);
        for word in self.words(value) {
            match known.iter().position(|id| *id == word.0) {
                Some(index) => answers.say(statement, Some(Answer::ALL[index])),
                None => self.unknown(&word, "answer", known),
            }
        }
    }

    fn important(&mut self, value: &Spanned<DeValue<'_>>, answers: &mut Answers) {
        for word in self.words(value) {
            let statement = StatementId::named(word.0).filter(|it| it.get().audience == answers.audience);
            let need = NeedId::named(word.0).filter(|it| it.get().audiences.has(answers.audience));
            match (statement, need) {
                (Some(statement), _) if answers.to(statement).is_some() => answers.set_important(statement, true),
                (_, Some(need)) if need.get().must.is_none() => {
                    self.problem(word.1, format!("the need \"{}\" can't be a must", word.0), "leave it out");
                }
                (_, Some(need)) if answers.answered(need) => answers.set_must(need, true),
                (None, None) => {
                    let statements = StatementId::all().map(|it| it.get().id);
                    self.unknown(&word, "statement or need", statements.chain(NeedId::all().map(|it| it.get().id)));
                }
                _ => {
                    let what = format!("\"{}\" is important but has no answer", word.0);
                    self.problem(word.1, what, "answer it under [needs] or [answers], or leave it out");
                }
            }
        }
    }

    fn expect(&mut self, key: &Word<'_>, value: &Spanned<DeValue<'_>>, expect: &mut Expect) {
        let words = self.words(value).into_iter().map(|(text, _)| text.to_owned()).collect();
        match key.0 {
            "top" => expect.top = words,
            "wrong" => expect.wrong = words,
            "never" => expect.never = words,
            "safety" => expect.safety = words,
            "reasons" => expect.reasons = words,
            "decides" => expect.decides = words,
            _ => self.unknown(key, "expectation", ["top", "wrong", "never", "safety", "reasons", "decides"]),
        }
    }

    fn each(&mut self, value: &Spanned<DeValue<'_>>, mut take: impl FnMut(&mut Self, Word<'_>, &Spanned<DeValue<'_>>)) {
        match value.get_ref() {
            DeValue::Table(table) => {
                for (key, value) in table.iter() {
                    take(self, (key.get_ref().as_ref(), key.span()), value);
                }
            }
            _ => self.problem(value.span(), "this must be a table", "write [needs], then one line each"),
        }
    }

    /// One text, or a list of texts.
    fn words<'a>(&mut self, value: &'a Spanned<DeValue<'_>>) -> Vec<Word<'a>> {
        let list: Vec<&Spanned<DeValue<'_>>> = match value.get_ref() {
            DeValue::Array(array) => array.iter().collect(),
            _ => vec![value],
        };
        let mut words = Vec::new();
        for item in list {
            match item.get_ref() {
                DeValue::String(text) => words.push((text.as_ref(), item.span())),
                _ => self.problem(item.span(), "this must be a text", "put it in double quotes"),
            }
        }
        words
    }
}

/// The id of an answer in journey files.
#[must_use]
pub fn answer_id(answer: Answer) -> &'static str {
    match answer {
        Answer::YesVeryMuch => "yes_very_much",
        Answer::Somewhat => "somewhat",
        Answer::NotReally => "not_really",
        Answer::NotForMe => "not_for_me",
        Answer::NotSure => "not_sure",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistakes(text: &str) -> String {
        parse("visit.toml", text).err().unwrap_or_default()
    }

    #[test]
    fn a_good_file_is_read() {
        let text = "audience = \"self\"\nimportant = [\"guide\"]\n[needs]\nabout = \"alcohol\"\n[answers]\nguide = \"somewhat\"\n";
        let journey = parse("visit.toml", text).expect("this file is right");
        let guide = StatementId::named("guide").expect("a statement of the catalog");
        assert_eq!(journey.answers.to(guide), Some(Answer::Somewhat));
        assert_eq!(journey.answers.weight(guide), 2);
    }

    #[test]
    fn every_mistake_is_told_with_its_place_and_the_mend() {
        let told =
            mistakes("audience = \"self\"\nsafty = []\n[needs]\nabout = [\"alcohl\"]\n[answers]\nguide = \"maybe\"\n");
        for part in [
            "visit.toml:2:1: unknown key \"safty\"\n  hint: did you mean \"safety\"?",
            "visit.toml:4:10: unknown choice \"alcohl\"\n  hint: did you mean \"alcohol\"?",
            "visit.toml:6:9: unknown answer \"maybe\"",
        ] {
            assert!(told.contains(part), "{part:?} is not in:\n{told}");
        }
    }

    #[test]
    fn broken_toml_a_missing_audience_and_wrong_types_are_told() {
        assert!(mistakes("audience = ").contains("visit.toml:1:"));
        assert!(mistakes("story = \"x\"\n").contains("no audience"));
        assert!(mistakes("audience = 3\n").contains("this must be a text"));
        assert!(mistakes("audience = \"family\"\nneeds = 3\n").contains("this must be a table"));
        assert!(mistakes("audience = \"family\"\n[needs]\ngoal = \"abstinence\"\n").contains("need for this audience"));
        assert!(mistakes("audience = \"self\"\n[needs]\nlast_use = \"months\"\n").contains("is not asked"));
        assert!(mistakes("audience = \"self\"\nimportant = [\"guide\"]\n").contains("has no answer"));
    }
}
