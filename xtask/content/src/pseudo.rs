//! Languages that nobody speaks, made from the English words, to see what a real one would break: one whose words are two
//! fifths longer, one that runs from right to left. They are in a build that asks for them by their tags, as Android and
//! Chromium name theirs, and never in what is shipped.

/// A made-up language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pseudo {
    /// `en-XA`: longer words, with accents, between brackets that show where a text is cut.
    Longer,
    /// `ar-XB`: every word runs from right to left.
    RightToLeft,
}

impl Pseudo {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Longer, Self::RightToLeft];

    /// Its tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Longer => "en-XA",
            Self::RightToLeft => "ar-XB",
        }
    }

    /// The English words of a message in this language. Placeholders and forms stay as they are.
    #[must_use]
    pub fn words(self, key: &str, english: &str) -> String {
        match (self, key) {
            (_, "language-name") => self.tag().to_owned(),
            (Self::RightToLeft, "language-direction") => "rtl".to_owned(),
            (_, "language-direction") => english.to_owned(),
            _ => match crate::forms::split(english) {
                None => self.text(english),
                Some((number, forms)) => {
                    let forms = forms.into_iter().map(|(category, form)| (category.to_owned(), self.text(form)));
                    crate::forms::joined(number, &forms.collect::<Vec<_>>())
                }
            },
        }
    }

    fn text(self, english: &str) -> String {
        let words: Vec<String> = english.split(' ').map(|word| self.word(word)).collect();
        let text = words.join(" ");
        if self == Self::Longer { format!("[{text}]") } else { text }
    }

    fn word(self, word: &str) -> String {
        if word.contains(['{', '}']) {
            return word.to_owned();
        }
        match self {
            Self::Longer => word.chars().flat_map(longer).collect(),
            // Between an override and its end; marks of punctuation go with their word.
            Self::RightToLeft => format!("\u{202e}{word}\u{202c}"),
        }
    }
}

/// A vowel twice, with an accent: a little more than two fifths more letters.
fn longer(letter: char) -> Vec<char> {
    let accent = match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ó',
        'u' => 'ú',
        'A' => 'Á',
        'E' => 'É',
        'I' => 'Í',
        'O' => 'Ó',
        'U' => 'Ú',
        other => return vec![other],
    };
    vec![accent, letter]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_get_longer_and_placeholders_stay() {
        let english = "Call {number}, and say what is going on today.";
        let longer = Pseudo::Longer.words("call", english);
        assert_eq!(longer, "[Cáall {number}, áand sáay wháat íis góoíing óon tóodáay.]");
        let (before, after) = (english.replace("{number}", "").len(), longer.replace("{number}", "").chars().count());
        assert!(after * 10 >= before * 13, "{before} letters became {after}");
        assert_eq!(Pseudo::RightToLeft.words("call", "Call {number}"), "\u{202e}Call\u{202c} {number}");
        assert_eq!(Pseudo::RightToLeft.words("language-direction", "ltr"), "rtl");
    }

    #[test]
    fn every_form_is_made() {
        let english = crate::forms::joined("n", &[("one".into(), "a".into()), ("other".into(), "{n} o".into())]);
        let made = Pseudo::Longer.words("days", &english);
        let (number, forms) = crate::forms::split(&made).unwrap();
        assert_eq!((number, forms), ("n", vec![("one", "[áa]"), ("other", "[{n} óo]")]));
    }
}
