//! Forms of a message for a number: "one question", "2 questions", and in other languages up to six. Which form a number
//! takes is the language's rule, as the Unicode CLDR has it; a message is written with Fluent's select expression.
//!
//! Inside this crate all forms of a message are one text ([`joined`], [`split`]), so that it is a row of the table of words
//! like any other. The program gets the forms in the order of [`categories`], and a table that tells the form of a number
//! ([`table`]).

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// Stands before each part of a text with forms.
pub const MARK: char = '\u{1e}';

/// Numbers with an entry in the table. From here on the last two digits decide, in every language that has rules.
pub const NUMBERS: usize = 200;

/// The forms, by category, as one text that begins with the name of the number.
#[must_use]
pub fn joined(number: &str, forms: &[(String, String)]) -> String {
    let forms = forms.iter().map(|(category, form)| format!("{MARK}{category}{MARK}{form}"));
    format!("{MARK}{number}{}", forms.collect::<String>())
}

/// The name of the number, and the forms by category; none for a text without forms.
#[must_use]
pub fn split(text: &str) -> Option<(&str, Vec<(&str, &str)>)> {
    let mut parts = text.strip_prefix(MARK)?.split(MARK);
    let number = parts.next()?;
    let mut forms = Vec::new();
    while let (Some(category), Some(form)) = (parts.next(), parts.next()) {
        forms.push((category, form));
    }
    Some((number, forms))
}

/// Each form of a text, or the text itself.
pub fn each(text: &str) -> impl Iterator<Item = &str> {
    let forms = split(text).map_or(vec![text], |(_, forms)| forms.into_iter().map(|(_, form)| form).collect());
    forms.into_iter()
}

/// The categories that whole numbers have in a language, in the order of the CLDR.
#[must_use]
pub fn categories(tag: &str) -> Vec<&'static str> {
    let found = numbers(tag);
    ALL.into_iter().filter(|category| found.contains(category)).collect()
}

/// For each number below [`NUMBERS`], the place of its form among the [`categories`], as a digit.
#[must_use]
pub fn table(tag: &str) -> String {
    let categories = categories(tag);
    let place = |category| categories.iter().position(|it| *it == category).unwrap_or_default();
    numbers(tag).into_iter().map(|category| place(category).to_string()).collect()
}

const ALL: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

/// The rules of a language; none for one that the CLDR does not know.
fn rules(tag: &str) -> Option<PluralRules> {
    let language: LanguageIdentifier = tag.split('-').next()?.parse().ok()?;
    PluralRules::create(language, PluralRuleType::CARDINAL).ok()
}

/// The category of each number below [`NUMBERS`]; `other` for all in a language without known rules.
fn numbers(tag: &str) -> Vec<&'static str> {
    let rules = rules(tag);
    let category = |number| rules.as_ref().and_then(|rules| rules.select(number).ok()).map_or("other", name);
    (0..NUMBERS).map(category).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_forms() {
        assert_eq!(categories("en"), ["one", "other"]);
        assert_eq!(categories("es-MX"), ["one", "other"]);
        assert_eq!(categories("ar"), ["zero", "one", "two", "few", "many", "other"]);
        assert_eq!(categories("vi"), ["other"]);
        assert_eq!(&table("en")[..3], "101");
        assert_eq!(table("pl")[..25].matches('1').count(), 6, "2, 3, 4, 22, 23, 24");
        // What is said of larger numbers holds.
        for tag in ["en", "es", "ar", "pl", "ru", "cy", "ga"] {
            let rules = rules(tag).unwrap();
            let (categories, table) = (categories(tag), table(tag));
            for number in NUMBERS..1000 {
                let digit = table.as_bytes()[100 + number % 100] - b'0';
                let name = name(rules.select(number).unwrap());
                assert_eq!(categories[usize::from(digit)], name, "{tag}: {number}");
            }
        }
    }

    #[test]
    fn forms_become_one_text_and_forms_again() {
        let forms = [("one", "{count} day"), ("other", "{count} days")];
        let text = joined("count", &forms.map(|(category, form)| (category.to_owned(), form.to_owned())));
        assert_eq!(split(&text), Some(("count", forms.to_vec())));
        assert_eq!(each(&text).collect::<Vec<_>>(), ["{count} day", "{count} days"]);
        assert_eq!(split("a day"), None);
        assert_eq!(each("a day").collect::<Vec<_>>(), ["a day"]);
    }
}
