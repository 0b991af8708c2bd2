//! How the English texts are worded: person-first, even-handed, no promise, no figure that the sources contradict.

use std::collections::BTreeSet;

use many_paths::catalog::{
    BOXES, CHOICES, COUNTRIES, DIMENSIONS, FAMILIES, HELPLINES, Msg, NEEDS, NOTICES, PROGRAMS, Profile, STATEMENTS,
    WORDS,
};
use many_paths::text::Lang;

use super::check_none;

/// Words that label people, judge them, or promise too much; each with what is better.
const BANNED: [(&str, &str); 22] = [
    ("addict", "labels a person: say a person who uses drugs"),
    ("addicts", "labels people: say people who use drugs"),
    ("alcoholic", "labels a person: say a person who drinks"),
    ("alcoholics", "labels people: say people who drink"),
    ("abuse", "blames: say use"),
    ("abuser", "blames: say a person who uses"),
    ("clean", "implies that others are dirty: say not using"),
    ("dirty", "shames: say using"),
    ("junkie", "shames"),
    ("habit", "makes it small: say what it is"),
    ("denial", "blames: say not ready"),
    ("relapse", "blames: say return to use"),
    ("relapsing", "blames: say returning to use"),
    ("replacement therapy", "it replaces nothing: say medicine"),
    ("programme", "American spelling: program"),
    ("programmes", "American spelling: programs"),
    ("best for you", "fit is comfort, not what works best"),
    ("proven", "promises too much"),
    ("guaranteed", "promises too much"),
    ("press 3", "that option of 988 is closed"),
    ("37 studies", "the review has 27"),
    ("10,020", "the review has 10,565"),
];
/// Names, and what members call themselves, exactly as they may stand.
const ALLOWED: [&str; 8] = [
    "Alcoholics Anonymous",
    "Adult Children of Alcoholics",
    "JACS: Jewish Alcoholics, Chemically Dependent Persons and Significant Others",
    "Sex Addicts Anonymous",
    "Internet and Technology Addicts Anonymous",
    "hurt, habit or hang-up",
    "some members call themselves alcoholics",
    "National Domestic Abuse Helpline",
];
/// Marks that stand nowhere.
const MARKS: [(&str, &str); 3] = [
    ("\u{2014}", "an em dash: use a comma or a full stop"),
    ("\u{2013}", "an en dash: use a comma or \"to\""),
    ("20-60", "this figure is not in the review"),
];

/// Every text with the id of what it belongs to.
fn texts() -> Vec<(String, Msg)> {
    let mut all: Vec<(String, Msg)> = Vec::new();
    let mut add = |owner: String, msgs: Vec<Msg>| all.extend(msgs.into_iter().map(|msg| (owner.clone(), msg)));
    for it in &DIMENSIONS {
        add(format!("dimension {}", it.id), [it.name].into_iter().chain(it.poles).chain(it.ask).collect());
    }
    for it in &STATEMENTS {
        add(format!("statement {}", it.id), vec![it.text, it.why, it.means]);
    }
    for it in &NEEDS {
        add(format!("need {}", it.id), [it.text, it.hint, it.why].into_iter().chain(it.must).chain(it.ask).collect());
    }
    for it in &CHOICES {
        add(format!("choice {}.{}", it.need.get().id, it.id), vec![it.text]);
    }
    for it in &BOXES {
        add(format!("safety box {}", it.id), vec![it.text]);
    }
    for it in &NOTICES {
        add(format!("notice {}", it.id), vec![it.title, it.first, it.mine, it.family]);
    }
    for it in &COUNTRIES {
        add(format!("country {}", it.id), vec![it.name, it.naloxone, it.sent]);
    }
    for it in &HELPLINES {
        add(format!("helpline {}", it.id), vec![it.name, it.purpose]);
    }
    for it in &FAMILIES {
        add(format!("family {}", it.id), of_profile(&it.profile));
    }
    for (it, criterion) in PROGRAMS.iter().flat_map(|it| (0..it.row.len() as u16).map(move |number| (it, number))) {
        let why = it.stance(many_paths::catalog::CriterionId(criterion)).why;
        add(format!("stance of program {}", it.id), vec![why]);
    }
    for it in &PROGRAMS {
        add(format!("program {}", it.id), of_profile(&it.profile));
        add(format!("program {}", it.id), vec![it.cost, it.evidence]);
        let rules = it.only_for.iter().map(|rule| rule.why).chain(it.not_when.iter().map(|rule| rule.why));
        add(format!("entry rule of program {}", it.id), rules.collect());
    }
    add("the screens".to_owned(), (0..WORDS).map(Msg).collect());
    let mut seen = BTreeSet::new();
    all.retain(|(_, msg)| seen.insert(*msg));
    all
}

fn of_profile(profile: &Profile) -> Vec<Msg> {
    let one = [profile.name, profile.short, profile.line, profile.who, profile.meeting, profile.first_step];
    one.into_iter().chain(profile.pros).chain(profile.cons).collect()
}

/// Lower case, one space between words, every other mark gone but those inside a word or number.
fn plain(text: &str) -> String {
    let kept = text.to_lowercase();
    let words = kept.split(|c: char| !(c.is_alphanumeric() || ",-'.".contains(c)));
    let words = words.map(|word| word.trim_matches([',', '-', '\'', '.'])).filter(|word| !word.is_empty());
    format!(" {} ", words.collect::<Vec<_>>().join(" "))
}

/// What is wrong with the wording of a text.
fn faults(text: &str) -> Vec<String> {
    let unnamed = ALLOWED.iter().fold(text.to_owned(), |text, name| text.replace(name, "*"));
    let words = plain(&unnamed);
    let banned = BANNED.iter().filter(|(word, _)| words.contains(&format!(" {word} ")));
    let marked = MARKS.iter().filter(|(mark, _)| unnamed.contains(mark));
    banned.chain(marked).map(|(word, why)| format!("{word:?} ({why})")).collect()
}

#[test]
fn the_lint_finds_whole_words_and_spares_names() {
    let check = |text: &str, count: usize| assert_eq!(faults(text).len(), count, "{text}: {:?}", faults(text));
    check("Alcoholics Anonymous is for people who want to stop drinking.", 0);
    check("It cleans up. A habitat, an inhabitant, addiction and addicted are other words.", 0);
    check("For any hurt, habit or hang-up; for a habit.", 1);
    check("Clean? Dirty! (Relapse.) Programme, best for you: replacement therapy", 6);
    check("Call 988, press 3. It has 10,020 people, 37 studies, and 20-60 percent.", 4);
    check("One \u{2014} two \u{2013} three", 2);
}

#[test]
fn texts_are_person_first_even_handed_and_without_promises() {
    let wrong = texts().into_iter().flat_map(|(owner, msg)| {
        let text = Lang::EN.text(msg);
        faults(text).into_iter().map(move |fault| format!("{owner}: {fault} in: {text}"))
    });
    check_none(&wrong.collect::<Vec<_>>());
}

#[test]
fn percentages_stand_only_in_what_research_says() {
    let evidence: BTreeSet<Msg> = PROGRAMS.iter().map(|it| it.evidence).collect();
    let wrong = texts().into_iter().filter(|(_, msg)| !evidence.contains(msg) && Lang::EN.text(*msg).contains('%'));
    check_none(&wrong.map(|(owner, msg)| format!("{owner}: {}", Lang::EN.text(msg))).collect::<Vec<_>>());
}

#[test]
fn points_in_favor_and_against_are_told_in_equal_detail() {
    let count =
        |points: [Msg; 3]| -> usize { points.iter().map(|it| Lang::EN.text(*it).split_whitespace().count()).sum() };
    let families = FAMILIES.iter().map(|it| (it.id, &it.profile));
    let wrong = families.chain(PROGRAMS.iter().map(|it| (it.id, &it.profile))).filter_map(|(id, profile)| {
        let (pros, cons) = (count(profile.pros), count(profile.cons));
        let uneven = 4 * pros.abs_diff(cons) > pros.max(cons);
        uneven.then(|| format!("{id}: {pros} words in favor, {cons} against"))
    });
    check_none(&wrong.collect::<Vec<_>>());
}
