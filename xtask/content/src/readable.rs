//! How hard a text is to read, by the formula that is used for its language.
//!
//! English: Flesch and Kincaid's grade (Kincaid and others 1975), as `textstat` computes it. Spanish: the ease of Szigriszt
//! (1993) on the INFLESZ scale (Barrio-Cantalejo and others 2008): 55 to 65 is "normal", the ease of a newspaper; 65 to 80
//! "quite easy"; below 40 "very hard". Another language has none until somebody adds its formula here.

/// A formula.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Measure {
    /// In US school years: more is harder.
    FleschKincaid,
    /// From 100 (easy) to 0: less is harder.
    Inflesz,
}

impl Measure {
    /// The formula of a language.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        match tag.split('-').next() {
            Some("en") => Some(Self::FleschKincaid),
            Some("es") => Some(Self::Inflesz),
            _ => None,
        }
    }

    /// What it says of a text.
    #[must_use]
    pub fn score(self, text: &str) -> f64 {
        match self {
            Self::FleschKincaid => textstat::flesch_kincaid_grade(text),
            Self::Inflesz => inflesz(text),
        }
    }

    /// What it is called in a message.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::FleschKincaid => "reading grade",
            Self::Inflesz => "INFLESZ reading ease",
        }
    }

    /// The hardest that one text may be, and the hardest that the median of all may be.
    #[must_use]
    pub fn limits(self) -> [f64; 2] {
        match self {
            Self::FleschKincaid => [8.0, 6.0],
            Self::Inflesz => [40.0, 65.0],
        }
    }

    /// Is a score beyond a limit?
    #[must_use]
    pub fn is_harder(self, score: f64, limit: f64) -> bool {
        match self {
            Self::FleschKincaid => score > limit,
            Self::Inflesz => score < limit,
        }
    }
}

/// 206.835 less 62.3 syllables a word, less the words a sentence.
fn inflesz(text: &str) -> f64 {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let ends = |(at, mark): (usize, char)| {
        ".!?:;…".contains(mark)
            && text[at + mark.len_utf8()..].chars().next().is_none_or(|next| !next.is_alphanumeric())
    };
    let sentences = text.char_indices().filter(|it| ends(*it)).count().max(1);
    let count = words.len().max(1) as f64;
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    206.835 - 62.3 * syllables as f64 / count - count / sentences as f64
}

/// Syllables of a Spanish word: its vowels, less those that sound with the one before. Two strong vowels (a, e, o) and a weak
/// one with an accent (í, ú) are apart; the `u` of `que`, `gui` is silent; `y` at the end is a vowel.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let word = ["que", "qui", "qué", "quí", "gue", "gui", "gué", "guí"]
        .iter()
        .fold(word, |word, silent| word.replace(silent, &silent.replacen('u', "", 1)));
    let word = word.strip_suffix('y').map_or(word.clone(), |start| format!("{start}i"));
    let strong = |c: char| "aeoáéó".contains(c);
    let accented = |c: char| "íú".contains(c);
    let mut count = 0;
    let mut before = None;
    for letter in word.chars() {
        let vowel = Some(letter).filter(|c| "aeiouáéíóúü".contains(*c));
        if let Some(now) = vowel {
            let together = before.is_some_and(|was| !(accented(now) || accented(was) || strong(now) && strong(was)));
            count += usize::from(!together);
        }
        before = vowel;
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spanish_syllables() {
        for (word, expected) in [
            ("agua", 2),
            ("reunión", 2),
            ("que", 1),
            ("guía", 2),
            ("pingüino", 3),
            ("leer", 2),
            ("muy", 1),
            ("yo", 1),
            ("país", 2),
            ("cuida", 2),
            ("Alcohólicos", 5),
            ("x", 1),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn hard_spanish_is_harder_than_plain_spanish() {
        let plain = Measure::Inflesz.score("Llame a un doctor. Diga qué tomó y cuándo. No se quede sin ayuda.");
        let hard = Measure::Inflesz.score(
            "La administración concomitante de medicamentos depresores del sistema nervioso central incrementa \
             considerablemente la probabilidad de complicaciones respiratorias potencialmente irreversibles.",
        );
        assert!(plain > 80.0 && hard < 20.0, "{plain} {hard}");
        assert!(Measure::Inflesz.is_harder(hard, 40.0) && !Measure::Inflesz.is_harder(plain, 65.0));
    }

    #[test]
    fn a_language_without_a_formula_has_none() {
        assert_eq!(Measure::of("es-MX"), Some(Measure::Inflesz));
        assert_eq!(Measure::of("pl"), None);
    }
}
