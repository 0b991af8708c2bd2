//! Two sheets beside each other: every pair of statements.

use many_paths::answers::Answers;
use many_paths::catalog::{Audience, FamilyId, StatementId};
use many_paths::explain::{Together, Topic, together};
use many_paths::fit;
use many_paths::text::Lang;

use super::CASES;
use super::chance::{self, Chance, Talk};
use super::reasons::Told;

/// Sheets that are paired at random.
const SHEETS: u64 = 150;

fn first(answers: &Answers) -> Vec<FamilyId> {
    let mut first: Vec<FamilyId> =
        fit::fit(answers).families.iter().filter(|it| it.group == 1).map(|it| it.family).collect();
    first.sort_by_key(|family| Lang::EN.text(family.get().profile.name));
    first
}

fn topics(own: &Answers, theirs: &Answers) -> Vec<Topic> {
    let mut topics = Vec::new();
    for mine in StatementId::all() {
        for other in StatementId::all() {
            let (one, two) = (mine.get(), other.get());
            let asked = one.audience == own.audience && two.audience == theirs.audience;
            let (Some(said), Some(heard)) = (own.to(mine), theirs.to(other)) else { continue };
            let (Some(lean), Some(their_lean)) = (said.value(), heard.value()) else { continue };
            if asked && one.criterion == two.criterion {
                let alike = (lean * one.sign).signum() == (their_lean * two.sign).signum();
                topics.push(Topic { own: (mine, said), theirs: (other, heard), alike });
            }
        }
    }
    topics
}

fn sheets(audience: Audience) -> Vec<(Answers, Vec<FamilyId>)> {
    let talk = Talk { statements: 18, choices: 6, musts: 1, quiet: false };
    let said = (0..SHEETS).map(|case| chance::answers(&mut Chance::of(case), audience, talk));
    said.map(|answers| (answers.clone(), first(&answers))).collect()
}

#[test]
fn two_sheets_are_compared_statement_by_statement() {
    let (own, theirs) = (sheets(Audience::Family), sheets(Audience::Me));
    let mut topics_seen = [0; 2];
    for case in 0..CASES {
        let mut chance = Chance::of(case);
        let _guard = Told(case);
        let (one, two) = (&own[chance.below(own.len())], &theirs[chance.below(theirs.len())]);
        let told = together(&one.0, &two.0);
        let topics = topics(&one.0, &two.0);
        topics.iter().for_each(|topic| topics_seen[usize::from(topic.alike)] += 1);
        assert_eq!(told, Together { own: one.1.clone(), theirs: two.1.clone(), topics });
    }
    println!("topics apart, alike: {topics_seen:?}");
    assert!(topics_seen.iter().all(|seen| *seen > 1000));
}
