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
    /// The language the program begins with: English, unless the build leaves it out.
    pub const EN: Self = Self(0);

    /// All languages, the first one first.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        (0..LANGUAGES.len() as u8).map(Self)
    }

    /// The language with this tag, in any case; else the one of its first part: `es-MX` is `es`.
    #[must_use]
    pub fn named(tag: &str) -> Option<Self> {
        let find = |tag: &str| Self::all().find(|lang| lang.tag().eq_ignore_ascii_case(tag));
        find(tag).or_else(|| find(tag.split('-').next()?))
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

    /// Its name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.text(words::LANGUAGE_NAME)
    }

    /// The words of a message.
    #[must_use]
    pub fn text(self, msg: Msg) -> &'static str {
        let at = |lang: Self| TEXTS[usize::from(lang.0)].lines()[usize::from(msg.0)];
        // What a language says like the first is packed with the first alone.
        let own = at(self);
        if own.is_empty() { at(Self::default()) } else { own }
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

/// A number of the program's texts as digits.
fn digits(text: &str) -> usize {
    text.bytes().fold(0, |number, digit| number * 10 + usize::from(digit & 15))
}

/// A date of the content (`2026-11`) in words.
#[must_use]
pub fn month(lang: Lang, date: &str) -> String {
    let (year, month) = date.split_once('-').unwrap_or((date, ""));
    let name = MONTHS.get(digits(month).wrapping_sub(1)).map_or("", |name| lang.text(*name));
    words::month_of_year(lang, name, year)
}

/// Stands before the forms of a message that depend on a number.
const FORM: char = '\u{1e}';

/// The words of a message with its placeholders filled. The build has put the character 1 for the first one, and so on. Where
/// a message has forms, the placeholder of their number comes first, and then each form.
#[must_use]
pub(crate) fn fill(lang: Lang, msg: Msg, values: &[&str]) -> String {
    let value = |letter: char| values.get((letter as usize).wrapping_sub(1));
    let mut text = lang.text(msg);
    if let Some(rest) = text.strip_prefix(FORM) {
        let mut parts = rest.split(FORM);
        let number = parts.next().and_then(|it| it.chars().next()).and_then(value);
        text = parts.nth(form(lang, number.unwrap_or(&""))).unwrap_or_default();
    }
    let mut filled = String::new();
    for letter in text.chars() {
        match value(letter) {
            Some(value) => filled.push_str(value),
            None => filled.push(letter),
        }
    }
    filled
}

/// Which form a number takes: the language's table knows the first 200, and then the last two digits decide.
fn form(lang: Lang, number: &str) -> usize {
    let number = digits(number);
    let place = if number < 200 { number } else { 100 + number % 100 };
    lang.text(words::FORMS).as_bytes().get(place).map_or(0, |digit| usize::from(digit & 15))
}
