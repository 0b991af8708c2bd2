//! What the visitor said: a small value, compared and copied freely, forgotten with the page.

use serde::{Deserialize, Serialize};

use crate::catalog::{Audience, BoxId, ChoiceId, NeedId, Pick, STATEMENT_COUNT, Said, StatementId};

/// An answer to a statement. There is no bare "neutral" (users confuse it with "not sure"; see ADR 5).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// "Yes, very much": +2.
    YesVeryMuch,
    /// "Somewhat": +1.
    Somewhat,
    /// "Not really": -1.
    NotReally,
    /// "No, not for me": -2.
    NotForMe,
    /// "I'm not sure": no value.
    NotSure,
}

impl Answer {
    /// All answers, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::YesVeryMuch, Self::Somewhat, Self::NotReally, Self::NotForMe, Self::NotSure];

    /// -2, -1, +1 or +2; none for "not sure".
    #[must_use]
    pub const fn value(self) -> Option<i8> {
        match self {
            Self::YesVeryMuch => Some(2),
            Self::Somewhat => Some(1),
            Self::NotReally => Some(-1),
            Self::NotForMe => Some(-2),
            Self::NotSure => None,
        }
    }
}

/// A set of small numbers (ids).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Bits([u64; 4]);

impl Bits {
    fn has(&self, index: u16) -> bool {
        let index = usize::from(index);
        self.0.get(index / 64).is_some_and(|word| word >> (index % 64) & 1 == 1)
    }
    fn set(&mut self, index: u16, on: bool) {
        let index = usize::from(index);
        if let Some(word) = self.0.get_mut(index / 64) {
            let bit = 1 << (index % 64);
            *word = if on { *word | bit } else { *word & !bit };
        }
    }
    fn is_empty(&self) -> bool {
        self.0 == [0; 4]
    }
}

/// Everything one visitor said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answers {
    /// For whom.
    pub audience: Audience,
    boxes: Bits,
    choices: Bits,
    musts: Bits,
    important: Bits,
    statements: [Option<Answer>; STATEMENT_COUNT],
}

impl Answers {
    /// No answer yet.
    #[must_use]
    pub fn new(audience: Audience) -> Self {
        Self {
            audience,
            boxes: Bits::default(),
            choices: Bits::default(),
            musts: Bits::default(),
            important: Bits::default(),
            statements: [None; STATEMENT_COUNT],
        }
    }

    /// Was this safety box ticked?
    #[must_use]
    pub fn ticked(&self, safety: BoxId) -> bool {
        self.boxes.has(safety.0)
    }

    /// Ticks or clears a safety box.
    pub fn tick(&mut self, safety: BoxId, on: bool) {
        self.boxes.set(safety.0, on);
    }

    /// Was this choice made?
    #[must_use]
    pub fn chose(&self, choice: ChoiceId) -> bool {
        self.choices.has(choice.0)
    }

    /// Makes or takes back a choice. One-choice needs lose their other choice, and "none of these" excludes the rest.
    pub fn choose(&mut self, choice: ChoiceId, on: bool) {
        let need = choice.get().need;
        if on {
            let only = need.get().pick == Pick::One || choice.get().alone;
            for other in need.choices().filter(|other| only || other.get().alone) {
                self.choices.set(other.0, false);
            }
        }
        self.choices.set(choice.0, on);
        if !self.answered(need) {
            self.musts.set(need.0, false);
        }
    }

    /// The choices made for a need, in order.
    pub fn choices(&self, need: NeedId) -> impl Iterator<Item = ChoiceId> {
        need.choices().filter(|choice| self.chose(*choice))
    }

    /// Was any choice made for this need?
    #[must_use]
    pub fn answered(&self, need: NeedId) -> bool {
        self.choices(need).next().is_some()
    }

    /// Takes back every choice of a need.
    pub fn clear_need(&mut self, need: NeedId) {
        for choice in need.choices() {
            self.choices.set(choice.0, false);
        }
        self.musts.set(need.0, false);
    }

    /// Is this need a must? Only a need with an answer can be.
    #[must_use]
    pub fn is_must(&self, need: NeedId) -> bool {
        self.musts.has(need.0) && self.answered(need)
    }

    /// Makes a need a must, or a wish again.
    pub fn set_must(&mut self, need: NeedId, on: bool) {
        self.musts.set(need.0, on && need.get().must.is_some());
    }

    /// The answer to a statement; none when it was skipped.
    #[must_use]
    pub fn to(&self, statement: StatementId) -> Option<Answer> {
        self.statements[usize::from(statement.0)]
    }

    /// Answers a statement, or takes the answer back.
    pub fn say(&mut self, statement: StatementId, answer: Option<Answer>) {
        self.statements[usize::from(statement.0)] = answer;
    }

    /// Does this statement matter a lot?
    #[must_use]
    pub fn is_important(&self, statement: StatementId) -> bool {
        self.important.has(statement.0)
    }

    /// Marks a statement as mattering a lot, or not.
    pub fn set_important(&mut self, statement: StatementId, on: bool) {
        self.important.set(statement.0, on);
    }

    /// 1, or 2 when the statement matters a lot.
    #[must_use]
    pub fn weight(&self, statement: StatementId) -> u8 {
        1 + u8::from(self.is_important(statement))
    }

    /// Was this said?
    #[must_use]
    pub fn said(&self, said: Said) -> bool {
        match said {
            Said::Choice(choice) => self.chose(choice) && crate::journey::is_asked(choice.get().need, self),
            Said::Safety(safety) => self.ticked(safety),
        }
    }

    /// True when nothing at all was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.boxes.is_empty() && self.choices.is_empty() && self.statements.iter().all(Option::is_none)
    }
}
