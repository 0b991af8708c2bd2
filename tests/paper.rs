//! The booklet is the engine on paper: with nothing but the numbers printed in it, added up by hand, every program gets the same
//! points, is struck out by the same rules, and stands in the same first group.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/chance.rs"]
mod chance;
#[path = "paper/hand.rs"]
mod hand;

use std::collections::BTreeSet;

use chance::Chance;
use hand::{Booklet, Filled};
use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{Audience, BoxId, CountryId, HELPLINES, NeedId, Pick, Role, StatementId};
use many_paths::text::Lang;
use many_paths::{fit, help, journey};
use xtask::paper::{BOOKLETS, page};

const VISITORS: usize = 500;

/// Someone who answers most things, on screen and on paper.
fn visitor(audience: Audience, chance: &mut Chance) -> (Answers, Filled) {
    let (mut answers, mut filled) = (Answers::new(audience), Filled::default());
    for (place, safety) in BoxId::all().filter(|it| it.get().audiences.has(audience)).enumerate() {
        if chance.below(8) == 0 {
            answers.tick(safety, true);
            filled.ticked.insert(format!("S{}", place + 1));
        }
    }
    for (need, letter) in NeedId::all().filter(|it| it.get().audiences.has(audience)).zip('A'..='Z') {
        if chance.below(4) == 0 || !journey::is_asked(need, &answers) {
            continue;
        }
        let count = if need.get().pick == Pick::One { 1 } else { 1 + chance.below(3) };
        for _ in 0..count {
            let choices: Vec<_> = need.choices().collect();
            answers.choose(choices[chance.below(choices.len())], true);
        }
        for (place, choice) in need.choices().enumerate() {
            if answers.chose(choice) {
                filled.ticked.insert(format!("{letter}{}", place + 1));
            }
        }
        if need.get().must.is_some() && chance.below(5) == 0 {
            answers.set_must(need, true);
            filled.musts.insert(letter);
        }
    }
    for (place, statement) in StatementId::all().filter(|it| it.get().audience == audience).enumerate() {
        let answer = Answer::ALL[chance.below(5)];
        if chance.below(6) > 0 {
            answers.say(statement, Some(answer));
            answers.set_important(statement, chance.below(4) == 0);
            if answer.value().is_some() {
                let words = Lang::EN.text(many_paths::phrase::answer(answer)).to_owned();
                filled.said.insert(place + 1, (words, answers.is_important(statement)));
            }
        }
    }
    (answers, filled)
}

fn html(audience: Audience, country: CountryId) -> String {
    page(Lang::EN, audience, country).expect("it can be made")
}

fn booklet(audience: Audience) -> Booklet {
    Booklet::read(&html(audience, CountryId(0)))
}

#[test]
fn by_hand_every_program_gets_the_points_of_the_engine() {
    for (_, audience) in BOOKLETS {
        let (booklet, mut chance) = (booklet(audience), Chance(0x7061_7065));
        for _ in 0..VISITORS {
            let (answers, filled) = visitor(audience, &mut chance);
            let outcome = fit::fit(&answers);
            assert_eq!(booklet.programs().count(), outcome.fits.len());
            for fit in &outcome.fits {
                let name = Lang::EN.text(fit.program.get().profile.short);
                assert_eq!(booklet.total(name, &filled), fit.score, "{name}: {filled:?}");
                assert_eq!(booklet.is_out(name, &filled), !fit.is_offered(), "{name}: {filled:?}");
            }
        }
    }
}

#[test]
fn by_hand_the_first_group_is_that_of_the_engine() {
    for (_, audience) in BOOKLETS {
        let (booklet, mut chance) = (booklet(audience), Chance(0x6772_6f75));
        for _ in 0..60 {
            let (answers, filled) = visitor(audience, &mut chance);
            let outcome = fit::fit(&answers);
            let first = outcome.programs.iter().filter(|it| it.group == 1).map(|it| outcome.fits[it.fit].program);
            let first: BTreeSet<String> =
                first.map(|program| Lang::EN.text(program.get().profile.short).to_owned()).collect();
            assert_eq!(booklet.close(&filled), first, "{filled:?}");
        }
    }
}

#[test]
fn the_booklet_stands_alone() {
    for (_, audience) in BOOKLETS {
        let html = html(audience, CountryId(0));
        for never in ["<script", "<link", "<img", "src=", "href=", "url(", "@import", "<form", "<input"] {
            assert!(!html.contains(never), "{never}");
        }
        for need in NeedId::all().filter(|need| need.get().audiences.has(audience)) {
            assert!(html.contains(Lang::EN.text(need.get().text)), "{}", need.get().id);
        }
    }
}

#[test]
fn it_has_the_helplines_of_every_country_and_the_notices_of_its_own() {
    for (_, audience) in BOOKLETS {
        for country in CountryId::all() {
            let html = html(audience, country);
            assert!(!html.contains(['\u{1}', '\u{2}', '\u{3}', '\u{4}']), "a place in a notice is not filled");
            for line in &HELPLINES {
                assert!(html.contains(&Lang::EN.text(line.name).replace('&', "&amp;")), "{}", line.id);
            }
            let (_, notices) = html.split_once("class=\"notice\"").expect("there are notices");
            let (notices, _) = notices.split_once("</section>").expect("they end");
            let emergency = |country| help::lines(country).find(|line| line.role == Role::EMERGENCY);
            let own = emergency(country).map(|line| help::number(Lang::EN, line)).expect("there is a number");
            assert!(notices.contains(&format!("call {own}")), "{}", country.get().id);
        }
    }
}
