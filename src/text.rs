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

/// A date of the content (`2026-11`) in words.
#[must_use]
pub fn month(lang: Lang, date: &str) -> String {
    let (year, month) = date.split_once('-').unwrap_or((date, ""));
    let words = match month {
        "01" => words::month_1,
        "02" => words::month_2,
        "03" => words::month_3,
        "04" => words::month_4,
        "05" => words::month_5,
        "06" => words::month_6,
        "07" => words::month_7,
        "08" => words::month_8,
        "09" => words::month_9,
        "10" => words::month_10,
        "11" => words::month_11,
        _ => words::month_12,
    };
    words(lang, year)
}

/// The words of a message with its placeholders filled. The build has proved that the names agree.
#[must_use]
pub(crate) fn fill(lang: Lang, msg: Msg, values: &[(&str, &str)]) -> String {
    let mut rest = lang.text(msg);
    let mut filled = String::with_capacity(rest.len() + 16);
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = tail;
    }
    filled.push_str(rest);
    filled
}
