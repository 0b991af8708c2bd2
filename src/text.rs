//! Languages and words: the only way from a [`Msg`] to something a visitor reads.

use crate::catalog::{LANGUAGES, Msg, TEXTS, words};

/// How many messages share one entry of [`Texts::blocks`].
const BLOCK: usize = 64;

/// One language's words: all in one text, because a pointer for each would cost more bytes than the words need.
pub struct Texts {
    /// All words, one after the other.
    pub text: &'static str,
    /// The length of each message, in bytes.
    pub lengths: &'static [u16],
    /// Where every 64th message begins.
    pub blocks: &'static [u32],
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
        let texts = &TEXTS[usize::from(self.0)];
        let index = usize::from(msg.0);
        let block = index / BLOCK;
        let before: usize = texts.lengths[block * BLOCK..index].iter().map(|length| usize::from(*length)).sum();
        let start = texts.blocks[block] as usize + before;
        &texts.text[start..start + usize::from(texts.lengths[index])]
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
