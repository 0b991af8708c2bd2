//! Where help is: every notice that can come up, for everyone who may see it, in every country.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use many_paths::answers::Answers;
use many_paths::catalog::{
    Audience, BoxId, ChoiceId, Confidence, CountryId, HELPLINES, Helpline, Level, NOTICES, Notice, NoticeId,
};
use many_paths::help;
use many_paths::journey::Step;
use many_paths::phrase;
use many_paths::report;
use many_paths::session::{Screen, Session};
use many_paths::settings::Settings;
use many_paths::text::Lang;
use many_paths::ui::{App, AppProps};

/// What a visitor may read of a notice in one screen, besides its title, its first step and its lines.
const MOST_WORDS: usize = 60;

/// Every number of three digits or more in a text, digits only.
fn numbers(text: &str) -> BTreeSet<String> {
    let runs = text.split(|c: char| !(c.is_ascii_digit() || " -+".contains(c)));
    let digits = runs.map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>());
    digits.filter(|digits| digits.len() > 2).collect()
}

/// The numbers that lines may be reached by, digits only.
fn reached<'a>(lines: impl Iterator<Item = &'a Helpline>) -> BTreeSet<String> {
    let ways = lines.flat_map(|line| phrase::ways(Lang::EN, line));
    ways.flat_map(|(href, label)| numbers(&href).into_iter().chain(numbers(&label))).collect()
}

/// Everything a visitor can say by one answer, with its id.
fn single_answers(audience: Audience) -> Vec<(&'static str, Answers)> {
    let boxes = BoxId::all().filter(|it| it.get().audiences.has(audience)).map(|safety| {
        let mut answers = Answers::new(audience);
        answers.tick(safety, true);
        (safety.get().id, answers)
    });
    let choices = ChoiceId::all().filter(|it| it.get().need.get().audiences.has(audience)).map(|choice| {
        let mut answers = Answers::new(audience);
        answers.choose(choice, true);
        (choice.get().id, answers)
    });
    boxes.chain(choices).collect()
}

/// The notices shown for these answers in a country.
fn shown(answers: &Answers, country: CountryId) -> Vec<&'static Notice> {
    report::notices(answers).into_iter().map(NoticeId::get).filter(|notice| notice.is_for(country)).collect()
}

fn check(notice: &Notice, audience: Audience, country: CountryId, said: &str) {
    let body = if audience == Audience::Family { notice.family } else { notice.mine };
    let text = [notice.title, notice.first, body].map(|msg| help::filled(Lang::EN, country, msg)).join("\n");
    let at = format!("{} after {said} for {audience:?} in {}: {text}", notice.id, country.get().id);
    assert!(!text.contains(|c: char| c.is_control() && c != '\n') && !text.contains(['{', '}']), "{at}");
    let known = reached(help::always(country));
    let strange: Vec<String> = numbers(&text).difference(&known).cloned().collect();
    assert!(strange.is_empty(), "{strange:?}: {at}");
    let words = help::filled(Lang::EN, country, body).split_whitespace().count();
    assert!(words <= MOST_WORDS, "{words} words: {at}");
    assert!(notice.lines(country).all(|line| line.country == country), "{at}");
    assert!(notice.lines(country).next().is_some() || notice.level == Level::Note, "no line: {at}");
}

#[test]
fn every_notice_is_right_wherever_it_is_shown() {
    let mut met = BTreeSet::new();
    for country in CountryId::all() {
        for audience in [Audience::Me, Audience::Family] {
            for (said, answers) in single_answers(audience) {
                for notice in shown(&answers, country) {
                    check(notice, audience, country, said);
                    met.insert(notice.id);
                }
            }
        }
    }
    assert_eq!(met.len(), NOTICES.len(), "each is shown somewhere");
}

#[test]
fn what_is_so_in_one_country_only_is_told_there_only() {
    let told = |id: &str, country: &str| {
        let notice = NoticeId::named(id).expect("a notice").get();
        help::filled(Lang::EN, CountryId::named(country).expect("a country"), notice.mine)
    };
    for country in ["us", "ca", "uk", "ie", "au"] {
        assert_eq!(told("legal_note", country).contains("In the US"), country == "us", "{country}");
        assert_eq!(told("naloxone_info", country).contains("Pharmacies sell it"), country == "us", "{country}");
    }
}

#[test]
fn each_country_has_its_own_lines_and_every_line_a_place_and_a_date() {
    for country in CountryId::all() {
        let always: Vec<&str> = help::always(country).map(|line| line.id).collect();
        assert_eq!(always.len(), 2, "{}: {always:?}", country.get().id);
        assert!(help::lines(country).count() >= 8, "{}", country.get().id);
    }
    assert_eq!(CountryId::all().map(|it| help::lines(it).count()).sum::<usize>(), HELPLINES.len());
    for line in &HELPLINES {
        assert!(line.source.len() > 5 && line.checked.starts_with("20"), "{}", line.id);
    }
    assert!(NOTICES.iter().all(|it| !it.receipt.sources.is_empty() && it.receipt.confidence != Confidence::None));
}

#[test]
fn what_to_do_is_said_as_a_sentence() {
    let said = |country: &str| {
        let lines = help::always(CountryId::named(country).expect("a country"));
        lines.map(|line| help::how(Lang::EN, line)).collect::<Vec<_>>()
    };
    assert_eq!(said("us"), ["Call or text 988", "Call 911"]);
    assert_eq!(said("ca"), ["Call or text 988", "Call 911"]);
    assert_eq!(said("uk"), ["Call Samaritans at 116 123", "Call 999"]);
    assert_eq!(said("ie"), ["Call Samaritans at 116 123", "Call 112 or 999"]);
    assert_eq!(said("au"), ["Call Lifeline at 13 11 14", "Call 000"]);
}

/// The HTML of a screen, as a site set it. Effects, which need a browser, are not run.
fn html(settings: Settings, session: Session) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime on this thread");
    let renderer = yew::LocalServerRenderer::<App>::with_props(AppProps { settings, session }).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// Where the links of a page lead that dial or write.
fn dialed(html: &str) -> BTreeSet<String> {
    let links = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|it| it.starts_with("tel:") || it.starts_with("sms:")).flat_map(numbers).collect()
}

#[test]
fn a_page_dials_only_the_country_set_or_chosen() {
    for country in CountryId::all() {
        let known = reached(help::lines(country));
        for audience in [Audience::Me, Audience::Family] {
            for step in [Step::Safety, Step::Result] {
                let mut answers = Answers::new(audience);
                BoxId::all().filter(|it| it.get().audiences.has(audience)).for_each(|it| answers.tick(it, true));
                let session = Session { screen: Screen::Step(step), answers, ..Session::default() };
                let set = html(Settings { country, ..Settings::default() }, session.clone());
                let chosen = html(Settings::default(), Session { country: Some(country), ..session });
                assert_eq!(set, chosen, "{}", country.get().id);
                assert!(dialed(&set).is_subset(&known), "{}: {:?}", country.get().id, dialed(&set));
                assert!(dialed(&set).len() >= known.len() / 2, "all lines of the country are on the page");
            }
        }
    }
}
