//! What was said, and why, in a language's words: phrases that the screens, the sheet and the static page share.

use crate::answers::{Answer, Answers};
use crate::catalog::{BoxId, Helpline, Msg, Said, words};
use crate::fit::{Asked, Because};
use crate::journey::Step;
use crate::next::{Question, Why};
use crate::text::Lang;

/// What the facts of a first meeting are about.
pub const FACTS: [Msg; 7] = [
    words::FACT_LEADS,
    words::FACT_SILENT,
    words::FACT_PRAYER,
    words::FACT_CAMERAS,
    words::FACT_ASKED,
    words::FACT_ENDS,
    words::PROGRAM_COST,
];

/// The words of an answer.
#[must_use]
pub fn answer(answer: Answer) -> Msg {
    match answer {
        Answer::YesVeryMuch => words::ANSWER_YES_VERY_MUCH,
        Answer::Somewhat => words::ANSWER_SOMEWHAT,
        Answer::NotReally => words::ANSWER_NOT_REALLY,
        Answer::NotForMe => words::ANSWER_NOT_FOR_ME,
        Answer::NotSure => words::ANSWER_NOT_SURE,
    }
}

/// The words of the answer with this value, -2 to +2.
#[must_use]
pub fn value(value: i8) -> Msg {
    answer(Answer::ALL.into_iter().find(|answer| answer.value() == Some(value)).unwrap_or(Answer::NotSure))
}

/// The words of a statement or a choice.
#[must_use]
pub fn asked(lang: Lang, asked: Asked) -> &'static str {
    lang.text(match asked {
        Asked::Statement(statement) => statement.get().text,
        Asked::Choice(choice) => choice.get().text,
    })
}

/// The question of a step.
#[must_use]
pub fn question(step: Step) -> Msg {
    match step {
        Step::Need(need) => need.get().text,
        Step::Statement(statement) => statement.get().text,
        Step::Safety | Step::Check | Step::Result => words::SAFETY_TITLE,
    }
}

/// What was said at a step, and whether it is a must or matters a lot.
#[must_use]
pub fn said_at(answers: &Answers, step: Step) -> (Vec<Msg>, Option<Msg>) {
    match step {
        Step::Safety => {
            let ticked = BoxId::all().filter(|safety| answers.ticked(*safety));
            (ticked.map(|safety| safety.get().text).collect(), None)
        }
        Step::Need(need) => {
            let chosen = answers.choices(need).map(|choice| choice.get().text).collect();
            (chosen, answers.is_must(need).then_some(words::CHECK_MUST))
        }
        Step::Statement(statement) => {
            let said = answers.to(statement).map(answer);
            let important = answers.is_important(statement) && said.is_some();
            (said.into_iter().collect(), important.then_some(words::CHECK_IMPORTANT))
        }
        Step::Check | Step::Result => (Vec::new(), None),
    }
}

/// One thing said; `value` is the answer's, from -2 to +2, and counts for statements only.
#[must_use]
pub fn said(lang: Lang, asked: Asked, value: i8) -> String {
    match asked {
        Asked::Choice(choice) => words::reason_chose(lang, lang.text(choice.get().text)),
        Asked::Statement(statement) => {
            let said = lang.text(self::value(value));
            words::reason_said(lang, said, lang.text(statement.get().text))
        }
    }
}

/// A question to bring to a group.
#[must_use]
pub fn ask(lang: Lang, question: &Question) -> String {
    let (name, ask) = match question.asked {
        Asked::Choice(choice) => (Some(choice.get().text), choice.get().need.get().ask),
        Asked::Statement(statement) => (None, statement.get().criterion.dimension().and_then(|about| about.ask)),
    };
    let parts: Vec<&str> = name.into_iter().chain(ask).map(|part| lang.text(part)).collect();
    parts.join(": ")
}

/// Whom to ask it, and why.
#[must_use]
pub fn ask_whom(lang: Lang, question: &Question) -> String {
    let each = [
        (Why::Unknown, words::NEXT_UNKNOWN),
        (Why::Between, words::NEXT_BETWEEN),
        (Why::Unchecked, words::NEXT_UNCHECKED),
    ];
    let mut told: Vec<String> = Vec::new();
    for (why, say) in each {
        let programs = question.of.iter().filter(|(_, it)| *it == why);
        let programs: Vec<&str> = programs.map(|(program, _)| lang.text(program.get().profile.short)).collect();
        if !programs.is_empty() {
            told.push([lang.text(say), &*programs.join(", ")].join(": "));
        }
    }
    told.join(". ")
}

/// Why a program was set aside.
#[must_use]
pub fn because(lang: Lang, because: &Because) -> String {
    match because {
        Because::Scope(_) => lang.text(words::ASIDE_SCOPE).to_owned(),
        Because::Must(choice) => words::aside_must(lang, lang.text(choice.get().text)),
        Because::Only(_, why) => words::aside_only(lang, lang.text(*why)),
        Because::Rule(said, why) => {
            let said = match said {
                Said::Choice(choice) => choice.get().text,
                Said::Safety(safety) => safety.get().text,
            };
            words::aside_rule(lang, lang.text(said), lang.text(*why))
        }
    }
}

/// How to reach a helpline: address and label of each way.
#[must_use]
pub fn ways(lang: Lang, line: &Helpline) -> Vec<(String, String)> {
    let mut ways = Vec::new();
    let text = |msg| lang.text(msg);
    if let Some(number) = line.call.map(text) {
        ways.push((format!("tel:{}", digits(number)), words::line_call(lang, number)));
    }
    if let Some(number) = line.text_to.map(text) {
        let to = digits(number);
        ways.push(match line.text_say.map(text).filter(|word| !word.is_empty()) {
            Some(word) => (format!("sms:{to}?&body={word}"), words::line_text_word(lang, word, number)),
            None => (format!("sms:{to}"), words::line_text(lang, number)),
        });
    }
    ways
}

/// What is dialed of a number: "988" of "988, then press 1".
#[must_use]
pub fn digits(number: &str) -> String {
    number.chars().take_while(|c| c.is_ascii_digit() || " -".contains(*c)).filter(char::is_ascii_digit).collect()
}
