//! Takes facts and words out of their packed form, in the order in which `xtask/content/src/pack.rs` put them in. It
//! never fails: where nothing is left, numbers are 0 and words empty.

use super::{FACTS, Msg, WORDS};
use crate::text::Lang;

/// Reads one after the other.
pub(super) struct Reader {
    facts: std::slice::Iter<'static, u8>,
    /// The next text.
    pub(super) word: Msg,
    /// The next name; names follow the English words.
    name: Msg,
}

impl Reader {
    pub(super) fn new() -> Self {
        Self { facts: FACTS.iter(), word: Msg(0), name: Msg(WORDS) }
    }

    fn byte(&mut self) -> u16 {
        self.facts.next().copied().unwrap_or_default().into()
    }

    /// A number below 128 is one byte, others are two.
    pub(super) fn number(&mut self) -> u16 {
        let low = self.byte();
        if low < 128 { low } else { low - 128 + 128 * self.byte() }
    }

    pub(super) fn yes(&mut self) -> bool {
        self.number() != 0
    }

    pub(super) fn word(&mut self) -> Msg {
        let word = self.word;
        self.word.0 += 1;
        word
    }

    pub(super) fn some_word(&mut self) -> Option<Msg> {
        self.yes().then(|| self.word())
    }

    pub(super) fn name(&mut self) -> &'static str {
        let name = self.name;
        self.name.0 += 1;
        Lang::default().text(name)
    }

    /// Entries, and how many there are.
    pub(super) fn table<T>(&mut self, entry: impl Fn(&mut Self) -> T) -> Vec<T> {
        let count = self.number();
        (0..count).map(|_| entry(self)).collect()
    }

    /// A table that stands in another.
    pub(super) fn list<T>(&mut self, entry: impl Fn(&mut Self) -> T) -> &'static [T] {
        self.table(entry).leak()
    }
}
