//! The tables of the catalog, unpacked once, when the first is asked for. What is read here, and in which order, is what
//! `xtask/content/src/emit.rs` writes.

use std::ops::Deref;
use std::sync::OnceLock;

use super::unpack::Reader;
use super::{
    Audience, Audiences, BoxId, CRITERIA, Choice, ChoiceId, Combine, Confidence, Country, CountryId, CriterionId,
    Dimension, Facts, Family, FamilyId, Graded, Helpline, Level, Msg, Need, NeedId, NotWhen, Notice, OnlyFor, Pick,
    Profile, Program, Receipt, Role, STATEMENT_COUNT, SafetyBox, Said, Source, SourceId, Stance, Statement,
};

/// One table of the catalog.
pub struct Table<T: 'static>(fn(&'static Tables) -> &'static Vec<T>);

impl<T> Deref for Table<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        static TABLES: OnceLock<Tables> = OnceLock::new();
        (self.0)(TABLES.get_or_init(Tables::unpack))
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

macro_rules! tables {
    ($($name:ident $field:ident: $item:ty, $doc:literal;)*) => {
        struct Tables { $($field: Vec<$item>,)* }
        $(#[doc = $doc] pub static $name: Table<$item> = Table(|all| &all.$field);)*
    };
}

tables! {
    SOURCES sources: Source, "Sources.";
    DIMENSIONS dimensions: Dimension, "Dimensions: the first criteria.";
    STATEMENTS statements: Statement, "Statements.";
    NEEDS needs: Need, "Needs.";
    CHOICES choices: Choice, "Choices of all needs.";
    BOXES boxes: SafetyBox, "Boxes of the safety question.";
    COUNTRIES countries: Country, "Countries, the default first.";
    HELPLINES helplines: Helpline, "Helplines.";
    NOTICES notices: Notice, "Notices, most pressing first.";
    FAMILIES families: Family, "Families.";
    PROGRAMS programs: Program, "Programs, family by family.";
    SOURCE_LISTS source_lists: &'static [SourceId], "Different lists of sources.";
    STANCES stances: Stance, "All different stances; the first is \"unknown\".";
    CITED cited: SourceId, "Studies that \"How this works\" names.";
    GRADE grade: Graded, "What the tool is held to, and what was found.";
}

impl Tables {
    fn unpack() -> Self {
        let from = &mut Reader::new();
        let sources = from.table(|from| Source { title: from.name(), place: from.name(), year: from.number() });
        let dimensions = from.table(|from| Dimension {
            id: from.name(),
            name: from.word(),
            poles: [from.word(), from.word()],
            ask: from.some_word(),
            contested: audiences(from),
            practical: from.yes(),
        });
        let statements = (0..STATEMENT_COUNT).map(|_| statement(from)).collect();
        let mut choices = Vec::new();
        let needs = (0..from.number()).map(|index| need(from, NeedId(index), &mut choices)).collect();
        let boxes = from.table(|from| SafetyBox { id: from.name(), audiences: audiences(from), text: from.word() });
        let countries =
            from.table(|from| Country { id: from.name(), name: from.word(), naloxone: from.word(), sent: from.word() });
        let helplines = from.table(helpline);
        let notices = from.table(notice);
        let mut programs = Vec::new();
        let mut families: Vec<Family> =
            (0..from.number()).map(|index| family(from, FamilyId(index), &mut programs)).collect();
        let source_lists = from.table(|from| from.list(|from| SourceId(from.number())));
        receipts(from, &source_lists, &mut families, &mut programs);
        let stances = stances(from, &mut programs);
        let cited = from.table(|from| SourceId(from.number()));
        let grade = from.table(graded);
        Self {
            sources,
            dimensions,
            statements,
            needs,
            choices,
            boxes,
            countries,
            helplines,
            notices,
            families,
            programs,
            source_lists,
            stances,
            cited,
            grade,
        }
    }
}

fn audiences(from: &mut Reader) -> Audiences {
    let set = from.number();
    Audiences { me: set & 1 != 0, family: set & 2 != 0 }
}

fn sign(from: &mut Reader) -> i8 {
    if from.yes() { 1 } else { -1 }
}

fn statement(from: &mut Reader) -> Statement {
    Statement {
        id: from.name(),
        audience: if from.yes() { Audience::Family } else { Audience::Me },
        criterion: CriterionId(from.number()),
        sign: sign(from),
        text: from.word(),
        why: from.word(),
        means: from.word(),
    }
}

fn need(from: &mut Reader, index: NeedId, choices: &mut Vec<Choice>) -> Need {
    let first = choices.len() as u16;
    let mut need = Need {
        id: from.name(),
        audiences: audiences(from),
        pick: if from.yes() { Pick::Many } else { Pick::One },
        combine: if from.yes() { Combine::Any } else { Combine::Each },
        scope: from.yes(),
        weight: from.number() as u8,
        ask_when: from.list(|from| ChoiceId(from.number())),
        text: from.word(),
        hint: from.word(),
        why: from.word(),
        must: from.some_word(),
        ask: from.some_word(),
        choices: (first, first),
    };
    choices.extend(from.table(|from| Choice {
        id: from.name(),
        need: index,
        text: from.word(),
        criterion: from.number().checked_sub(1).map(CriterionId),
        sign: sign(from),
        alone: from.yes(),
    }));
    need.choices.1 = choices.len() as u16;
    need
}

fn helpline(from: &mut Reader) -> Helpline {
    Helpline {
        id: from.name(),
        country: CountryId(from.number()),
        role: Role(from.number()),
        name: from.word(),
        purpose: from.word(),
        call: from.some_word(),
        text_to: from.some_word(),
        text_say: from.some_word(),
        source: from.name(),
        checked: from.name(),
    }
}

fn said(from: &mut Reader) -> Said {
    let number = from.number();
    let index = number / 2;
    if number & 1 == 0 { Said::Choice(ChoiceId(index)) } else { Said::Safety(BoxId(index)) }
}

fn notice(from: &mut Reader) -> Notice {
    Notice {
        id: from.name(),
        level: match from.number() {
            0 => Level::Urgent,
            1 => Level::Care,
            _ => Level::Note,
        },
        when: from.list(said),
        title: from.word(),
        first: from.word(),
        mine: from.word(),
        family: from.word(),
        roles: from.list(|from| Role(from.number())),
        countries: from.list(|from| CountryId(from.number())),
        receipt: Receipt { sources: from.list(|from| SourceId(from.number())), confidence: sure(from.number()) },
    }
}

fn profile(from: &mut Reader) -> Profile {
    let words: [Msg; 11] = std::array::from_fn(|_| from.word());
    let [name, short, line, who, first_step, pros @ .., con_1, con_2, con_3] = words;
    Profile { name, short, line, who, first_step, pros, cons: [con_1, con_2, con_3] }
}

fn family(from: &mut Reader, index: FamilyId, programs: &mut Vec<Program>) -> Family {
    let first = programs.len() as u16;
    let (id, profile, facts) = (from.name(), profile(from), facts(from, [Msg(0); 7]));
    programs.extend(from.table(|from| program(from, index, facts)));
    Family { id, profile, facts, receipts: [NO_RECEIPT; 2], programs: (first, programs.len() as u16) }
}

/// Facts of a first meeting: 0 is the family's, 1 a new one, more says how far back it stands.
fn facts(from: &mut Reader, family: Facts) -> Facts {
    family.map(|shared| match from.number() {
        0 => shared,
        1 => from.word(),
        back => Msg(from.word.0 + 1 - back),
    })
}

fn graded(from: &mut Reader) -> Graded {
    Graded {
        text: from.word(),
        looked: from.word(),
        met: match from.number() {
            0 => Some(true),
            1 => Some(false),
            _ => None,
        },
        figure: from.name(),
    }
}

const NO_RECEIPT: Receipt = Receipt { sources: &[], confidence: Confidence::None };

fn sure(number: u16) -> Confidence {
    match number {
        0 => Confidence::None,
        1 => Confidence::High,
        2 => Confidence::Medium,
        _ => Confidence::Low,
    }
}

fn receipts(from: &mut Reader, lists: &[&'static [SourceId]], families: &mut [Family], programs: &mut [Program]) {
    let list = |from: &mut Reader| lists[usize::from(from.number())];
    let receipt = |from: &mut Reader| Receipt { sources: list(from), confidence: sure(from.number()) };
    for family in families {
        family.receipts = [receipt(from), receipt(from)];
    }
    for program in programs {
        program.receipt = receipt(from);
        program.studies = lists[usize::from(from.number())];
        program.meeting = Some(receipt(from)).filter(|it| it.confidence != Confidence::None);
    }
}

fn program(from: &mut Reader, family: FamilyId, shared: Facts) -> Program {
    Program {
        id: from.name(),
        family,
        audiences: audiences(from),
        profile: profile(from),
        facts: facts(from, shared),
        evidence: from.word(),
        web: from.some_word(),
        checked: from.name(),
        receipt: NO_RECEIPT,
        meeting: None,
        studies: &[],
        row: [0; CRITERIA],
        only_for: from.list(|from| OnlyFor { choices: from.list(|from| ChoiceId(from.number())), why: from.word() }),
        not_when: from.list(|from| NotWhen { said: from.list(said), why: from.word() }),
    }
}

/// Stances, and where every program stands on each criterion.
fn stances(from: &mut Reader, programs: &mut [Program]) -> Vec<Stance> {
    let unknown =
        Stance { position: None, why: Msg(0), source_list: None, confidence: Confidence::None, inherited: false };
    let mut stances = vec![unknown; from.number().into()];
    let mut newest = 0;
    for criterion in 0..CRITERIA {
        for program in &mut *programs {
            program.row[criterion] = match from.number() {
                0 => 0,
                1 => {
                    newest += 1;
                    newest
                }
                back => newest + 2 - back,
            };
        }
    }
    for stance in &mut stances {
        let kind = from.number();
        stance.position = (kind % 6).checked_sub(1).map(|position| position as i8 - 2);
        stance.confidence = sure(kind / 6 % 4);
        stance.inherited = kind >= 24;
    }
    for stance in &mut stances {
        stance.source_list = from.number().checked_sub(1);
    }
    for stance in &mut stances {
        stance.why = match from.number() {
            0 => from.word(),
            back => Msg(from.word.0 - back),
        };
    }
    stances
}
