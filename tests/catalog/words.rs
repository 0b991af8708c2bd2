//! What no text may claim: what the first collected texts about these programs said and primary sources contradict.

use std::path::Path;

use many_paths_content::compile;

use super::check_none;

/// Phrases and figures, each with what is known instead. A phrase matches in any case, wherever it stands.
const WRONG: [(&str, &str); 55] = [
    ("37 studies", "the Cochrane review of 2020 has 27"),
    ("35 studies", "the Cochrane review of 2020 has 27"),
    ("10,020", "the review has 10,565 people"),
    ("10,080", "the review has 10,565 people"),
    ("8 RCTs", "the review has 21 randomized or nearly randomized studies"),
    ("eight randomized", "the review has 21 randomized or nearly randomized studies"),
    ("20-60", "this figure is not in the review"),
    ("20 to 60 percent", "this figure is not in the review"),
    ("60 percent more", "this figure is not in the review"),
    ("60% more", "this figure is not in the review"),
    ("more effective than", "better for continuous abstinence only, equal on other outcomes, for alcohol only"),
    ("24 and 36 months", "it mixes two measures: no months are told"),
    ("better at 24", "it mixes two measures: no months are told"),
    ("proven", "it holds for alcohol and for help into twelve-step groups alone"),
    ("similar success rates", "no clear difference once goals are taken into account"),
    ("as effective as", "no clear difference once goals are taken into account"),
    ("equally effective", "no clear difference once goals are taken into account"),
    ("mirror neuron", "speculative"),
    ("cortisol", "speculative"),
    ("oxytocin", "speculative"),
    ("dopamine", "not supported"),
    ("reward system", "not supported"),
    ("rewire", "not supported"),
    ("buffers stress", "the review calls it promising, with limited data"),
    ("improves public health", "the review did not study access"),
    ("strong predictor", "the study could not be found; helping others goes with doing better"),
    ("chronic brain disease", "people and programs differ on this"),
    ("widely recognized as", "people and programs differ on this"),
    ("hundreds of thousands of groups", "more than 100,000"),
    ("2.5 million", "2 million or more"),
    ("Statements of Affirmation", "Women for Sobriety calls them Acceptance Statements"),
    ("Self-Direction", "the third S of LifeRing is Self-Help"),
    ("sobriety, secularity, and self-direction", "the third S of LifeRing is Self-Help"),
    ("37% of", "a survey of the 1980s"),
    ("53% of", "a survey of the 1980s"),
    ("Kelly 2023", "not found"),
    ("820 smokers", "not found"),
    ("n=820", "not found"),
    ("Garza", "no trace of it"),
    ("Pagano and Kelly 2014", "no trace of it"),
    ("Zemore and Kaskutas 2017", "no trace of it: the study of 2017 is by Zemore and others"),
    ("Zemore and Pollack", "no trace of it"),
    ("Horvath and Rotgers", "no trace of it"),
    ("Kaskutas 2003", "it is not about the group it was cited for"),
    ("Maton 1988", "cited with a wrong journal"),
    ("TIP 60", "it is about technology"),
    ("Best 2015", "the authors are Best, Beckwith, Haslam and others"),
    ("cost-effective", "true of chats, not of meetings everywhere"),
    ("24/7", "true of chats, not of meetings everywhere"),
    ("APA 2022", "no title given, so it can't be checked"),
    ("SAMHSA 2023", "no title given, so it can't be checked"),
    ("NIDA 2020", "no title given, so it can't be checked"),
    ("press 3", "that option of 988 ended on July 17, 2025"),
    ("cult", "answered absolutely, where groups differ: if you are pressed, leave and tell someone"),
    ("star wars", "book advertisements"),
];

/// The phrases in a text, as whole words.
fn claims(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let stands = |phrase: &str| {
        lower
            .match_indices(phrase)
            .any(|(at, _)| edge(lower[..at].chars().next_back()) && edge(lower[at + phrase.len()..].chars().next()))
    };
    let found = WRONG.iter().filter(|(phrase, _)| stands(&phrase.to_lowercase()));
    found.map(|(phrase, known)| format!("\"{phrase}\" ({known})")).collect()
}

#[test]
fn wrong_claims_are_found_and_right_ones_are_not() {
    let check = |text: &str, count: usize| assert_eq!(claims(text).len(), count, "{text}: {:?}", claims(text));
    check("A review of 27 studies with 10,565 people.", 0);
    check("A review of 37 studies with 10,020 people: proven!", 3);
    check("It may difficult to say, and cultures differ.", 0);
    check("Call 988, PRESS 3.", 1);
    check("Groups are as effective as therapy.", 1);
}

#[test]
fn nothing_known_to_be_wrong_is_repeated() {
    let outcome = compile(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/assets")));
    let texts = outcome.catalog.texts.iter().map(|(key, text, _)| (key.clone(), text.clone()));
    let sources = outcome.catalog.sources.iter().map(|it| (it.id.clone(), format!("{} {}", it.title, it.place)));
    let all: Vec<(String, String)> = texts.chain(sources).collect();
    assert!(all.len() > 2000, "{} texts were looked at", all.len());
    let wrong = all
        .iter()
        .flat_map(|(key, text)| claims(text).into_iter().map(move |claim| format!("{key}: {claim} in: {text}")));
    check_none(&wrong.collect::<Vec<_>>());
}

#[test]
fn percentages_stand_only_in_what_research_says() {
    let outcome = compile(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/assets")));
    let texts = outcome.catalog.texts.iter().filter(|(key, ..)| !key.ends_with("-evidence"));
    let wrong = texts.filter(|(_, text, _)| text.contains('%')).map(|(key, text, _)| format!("{key}: {text}"));
    check_none(&wrong.collect::<Vec<_>>());
}
