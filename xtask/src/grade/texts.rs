//! Every English text: plain, even-handed, and no number without a study.

use many_paths_content::plain;
use many_paths_content::readable::Measure;

use super::Found;
use super::seen::Seen;

/// Key and what is wrong, for each text that is.
fn wrong(seen: &Seen, of: impl Fn(&str, &str) -> Option<String>) -> Vec<String> {
    seen.content.texts.iter().filter_map(|(key, text, _)| Some(format!("{key}: {}", of(key, text)?))).collect()
}

/// 19: the words to avoid, praise and scorn among them, are nowhere.
pub(super) fn even(seen: &Seen) -> Found {
    let fault = |text: &str| seen.rules.faults(text).into_iter().map(|(what, _)| what).find(|it| !is_grade(it));
    let gaps = wrong(seen, |_, text| fault(text));
    Found::part(seen.content.texts.len(), gaps, "every English text, held to the lists of assets/words.toml")
}

fn is_grade(fault: &str) -> bool {
    fault.starts_with("reading grade")
}

/// 20: the worst and the median reading grade.
pub(super) fn plain(seen: &Seen) -> Found {
    let [highest, highest_median] = Measure::FleschKincaid.limits();
    let grades: Vec<f64> = seen.content.texts.iter().filter_map(|(_, text, _)| seen.rules.score(text)).collect();
    let worst = grades.iter().copied().fold(0.0, f64::max);
    let median = plain::median(&seen.rules, &seen.content.texts).unwrap_or_default();
    let gaps = wrong(seen, |_, text| {
        seen.rules.score(text).filter(|grade| *grade > highest).map(|grade| format!("grade {grade:.1}: {text}"))
    });
    let saw = format!(
        "the Flesch-Kincaid grade of {} English texts of six words or more: median {median:.1} of at most {highest_median}, the hardest \
         {worst:.1} of at most {highest}",
        grades.len()
    );
    let found = Found::all(gaps, saw).unless(median > highest_median, format!("the median is {median:.1}"));
    Found { figure: format!("{worst:.1}"), ..found.unless(grades.is_empty(), "no text was found") }
}

/// Does a text hold a percentage?
fn has_percentage(text: &str) -> bool {
    let words = text.to_lowercase().replace("per cent", "percent");
    text.contains('%') || words.split(|c: char| !c.is_alphanumeric()).any(|word| word == "percent")
}

/// 24: a percentage stands in what research says of a program, which names its studies, and nowhere else.
pub(super) fn numbers(seen: &Seen) -> Found {
    let studied = |key: &str| {
        let mut programs = seen.content.programs.iter();
        programs.any(|it| !it.studies.is_empty() && key == format!("program-{}-evidence", it.id))
    };
    let gaps = wrong(seen, |key, text| (has_percentage(text) && !studied(key)).then(|| text.to_owned()));
    let count = seen.content.texts.iter().filter(|(_, text, _)| has_percentage(text)).count();
    let saw = format!(
        "every English text: {count} with a percentage, which may stand only in what named studies say; no score is one"
    );
    Found::part(seen.content.texts.len(), gaps, saw)
}

/// Studies that a text names in brackets, as `(Name and others 2020)`: the first name and the year.
pub(super) fn cited(text: &str) -> Vec<(String, u16)> {
    let brackets = text.split('(').skip(1).filter_map(|rest| rest.split_once(')')).map(|(inside, _)| inside);
    let name_and_year = brackets.filter_map(|inside| {
        let (names, year) = inside.rsplit_once(' ')?;
        let year = year.parse().ok().filter(|year| (1900..2100).contains(year))?;
        let name = names.split([' ', ',']).next().filter(|name| name.starts_with(char::is_uppercase))?;
        Some((name.to_owned(), year))
    });
    name_and_year.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_seen_in_words_and_signs() {
        for (text, expected) in [
            ("37% came", true),
            ("Forty percent", true),
            ("Ten per cent.", true),
            ("No percentages", false),
            ("About half", false),
            ("27 studies", false),
        ] {
            assert_eq!(has_percentage(text), expected, "{text}");
        }
    }

    #[test]
    fn studies_named_in_brackets_are_found() {
        let check = |text: &str, expected: &[(&str, u16)]| {
            let found = cited(text);
            let found: Vec<(&str, u16)> = found.iter().map(|(name, year)| (name.as_str(), *year)).collect();
            assert_eq!(found, expected, "{text}");
        };
        check(
            "So it is (Atkins and Hawdon 2007). And (Zemore and others 2025).",
            &[("Atkins", 2007), ("Zemore", 2025)],
        );
        check("Cannabis (weed), since (the year) 2020, (about 2020)", &[]);
    }
}
