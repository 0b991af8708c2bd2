//! Languages and words: the only way from a [`Msg`] to something a visitor reads.

use std::sync::OnceLock;

use crate::catalog::{LANGUAGES, Msg, TEXTS, words};

/// One language's words, packed as one stream, and unpacked once: a pointer for each would cost more bytes than many of
/// the words, and letters pack better the more of them stand before.
pub struct Texts {
    packed: &'static [u8],
    lines: OnceLock<Vec<&'static str>>,
}

impl Texts {
    /// A packed stream, in which each text ends in a zero byte.
    pub(crate) const fn new(packed: &'static [u8]) -> Self {
        Self { packed, lines: OnceLock::new() }
    }

    /// All texts, in the order of [`Msg`].
    fn lines(&self) -> &[&'static str] {
        self.lines.get_or_init(|| {
            let text = many_paths_codec::unpack(self.packed).leak();
            std::str::from_utf8(text).unwrap_or_default().split('\0').collect()
        })
    }
}

/// A language the program speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Lang(u8);

impl Lang {
    /// English, the source language.
    pub const EN: Self = Self(0);

    /// All languages, English first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..LANGUAGES.len() as u8).map(Self)
    }

    /// The language with this tag.
    #[must_use]
    pub fn named(tag: &str) -> Option<Self> {
        Self::all().find(|lang| lang.tag() == tag)
    }

    /// Its tag, such as `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        LANGUAGES[usize::from(self.0)]
    }

    /// `ltr` or `rtl`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        self.text(words::LANGUAGE_DIRECTION)
    }

    /// The words of a message.
    #[must_use]
    pub fn text(self, msg: Msg) -> &'static str {
        TEXTS[usize::from(self.0)].lines()[usize::from(msg.0)]
    }
}

/// The names of the months.
const MONTHS: [Msg; 12] = [
    words::MONTH_1,
    words::MONTH_2,
    words::MONTH_3,
    words::MONTH_4,
    words::MONTH_5,
    words::MONTH_6,
    words::MONTH_7,
    words::MONTH_8,
    words::MONTH_9,
    words::MONTH_10,
    words::MONTH_11,
    words::MONTH_12,
];

/// A date of the content (`2026-11`) in words.
#[must_use]
pub fn month(lang: Lang, date: &str) -> String {
    let (year, month) = date.split_once('-').unwrap_or((date, ""));
    let number = month.bytes().fold(0, |number, digit| number * 10 + usize::from(digit & 15));
    let name = MONTHS.get(number.wrapping_sub(1)).map_or("", |name| lang.text(*name));
    words::month_of_year(lang, name, year)
}

/// The words of a message with its placeholders filled. The build has put the character 1 for the first one, and so on.
#[must_use]
pub(crate) fn fill(lang: Lang, msg: Msg, values: &[&str]) -> String {
    let mut filled = String::new();
    for letter in lang.text(msg).chars() {
        match values.get((letter as usize).wrapping_sub(1)) {
            Some(value) => filled.push_str(value),
            None => filled.push(letter),
        }
    }
    filled
}
