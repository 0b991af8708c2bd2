//! Every text in every language: whole, its own, in order, and shown without a word of another.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::path::Path;

use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{Audience, CountryId, FAMILIES, HELPLINES, Msg, NeedId, PROGRAMS, StatementId, WORDS, words};
use many_paths::journey::Step;
use many_paths::report::report;
use many_paths::session::{About, Action, Screen, Session, View};
use many_paths::text::Lang;
use many_paths::ui::{App, AppProps};
use many_paths::{phrase, sheet};
use many_paths_content::plain::{self, Rules, Text};
use many_paths_content::{compile, diagnose::Log, words::read_languages};

fn others() -> impl Iterator<Item = Lang> {
    Lang::all().skip(1)
}

/// Texts that say the same in two languages: names, signs, and words that both have.
fn same(lang: Lang) -> Vec<&'static str> {
    let texts = (0..WORDS).map(Msg).filter(|msg| lang.text(*msg) == Lang::EN.text(*msg));
    texts.map(|msg| Lang::EN.text(msg)).collect::<BTreeSet<_>>().into_iter().collect()
}

/// A text that could not stand in another language: five words or more that begin small.
fn is_sentence(text: &str) -> bool {
    text.split_whitespace().filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase())).count() >= 5
}

#[test]
fn every_text_is_there_and_is_the_languages_own() {
    for lang in others() {
        for msg in (0..WORDS).map(Msg) {
            assert!(!lang.text(msg).is_empty() || Lang::EN.text(msg).is_empty(), "{}: {}", lang.tag(), msg.0);
        }
        let left: Vec<&str> = same(lang).into_iter().filter(|text| is_sentence(text)).collect();
        assert!(left.is_empty(), "{}: still in English: {left:#?}", lang.tag());
        assert!(same(lang).len() * 10 < usize::from(WORDS), "{}: {} texts as in English", lang.tag(), same(lang).len());
    }
}

#[test]
fn a_language_is_named_in_itself_and_runs_in_one_direction() {
    let names: BTreeSet<&str> = Lang::all().map(Lang::name).collect();
    assert_eq!(names.len(), Lang::all().len());
    assert!(names.contains("English") && names.contains("Español"), "{names:?}");
    for lang in Lang::all() {
        assert!(["ltr", "rtl"].contains(&lang.direction()));
        assert_eq!(Lang::named(lang.tag()), Some(lang));
    }
    assert_eq!(Lang::named("es-MX").map(Lang::tag), Some("es"));
    assert_eq!((Lang::named("ES").map(Lang::tag), Lang::named("tlh")), (Some("es"), None));
}

/// The HTML of a screen in a language. Effects, which need a browser, are not run.
fn html(lang: Lang, session: Session) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime on this thread");
    let props = AppProps { session: Session { lang: Some(lang), ..session }, ..AppProps::default() };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// Everybody's answers, so that a result has every part.
fn answered(audience: Audience) -> Answers {
    let mut answers = Answers::new(audience);
    for need in NeedId::all().filter(|it| it.get().audiences.has(audience)) {
        need.choices().take(1).for_each(|choice| answers.choose(choice, true));
    }
    for (place, statement) in StatementId::all().filter(|it| it.get().audience == audience).enumerate() {
        answers.say(statement, Some(Answer::ALL[place % 5]));
        answers.set_important(statement, place % 3 == 0);
    }
    answers
}

/// Every screen of both journeys, and every view of their results.
fn screens() -> Vec<Session> {
    let mut all = vec![Session::default()];
    all.extend([About::Makers, About::Grade].map(|about| Session { about: Some(about), ..Session::default() }));
    for audience in [Audience::Me, Audience::Family] {
        let answers = answered(audience);
        let at = |step| Session { screen: Screen::Step(step), answers: answers.clone(), ..Session::default() };
        all.push(at(Step::Safety));
        all.extend(NeedId::all().filter(|it| it.get().audiences.has(audience)).map(|it| at(Step::Need(it))));
        let asked = StatementId::all().filter(|it| it.get().audience == audience);
        all.extend(asked.map(|it| at(Step::Statement(it))));
        all.push(at(Step::Check));
        let views = [View::Page, View::Compare, View::Unnamed];
        all.extend(views.map(|view| Session { view, show_set_aside: true, ..at(Step::Result) }));
    }
    all
}

/// What stands in an element alone: its words, without markup.
fn shown(html: &str) -> BTreeSet<String> {
    let texts =
        html.split(['<', '>']).skip(2).step_by(2).map(|text| text.replace("&quot;", "\"").replace("&amp;", "&"));
    texts.map(|text| text.replace("&#x27;", "'").trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

#[test]
fn every_screen_speaks_one_language() {
    for lang in others() {
        let known = same(lang);
        let english: BTreeSet<&str> = (0..WORDS).map(|it| Lang::EN.text(Msg(it))).collect();
        let mut seen = 0;
        for session in screens() {
            let told = format!("{:?} {:?} {:?}", session.screen, session.view, session.about);
            for text in shown(&html(lang, session)) {
                let foreign = english.contains(&*text) && !known.contains(&&*text) && text != "English";
                assert!(!foreign, "{}: {told}: {text}", lang.tag());
                seen += 1;
            }
        }
        assert!(seen > 2000, "{seen} texts");
    }
}

#[test]
fn the_sheet_speaks_one_language() {
    for lang in others() {
        let known = same(lang);
        for audience in [Audience::Me, Audience::Family] {
            let answers = answered(audience);
            let report = report(&answers).sorted(lang);
            let picked = report.picked(None);
            let lines = sheet::plain(&sheet::sheet(lang, CountryId(0), &answers, &report, &picked, false));
            for msg in (0..WORDS).map(Msg).filter(|msg| is_sentence(Lang::EN.text(*msg))) {
                let text = Lang::EN.text(msg);
                assert!(known.contains(&text) || !lines.contains(text), "{}: {text}", lang.tag());
            }
            assert!(lines.contains(lang.text(words::FOOTER_NOT_ADVICE)) || lines.len() > 1000);
        }
    }
}

#[test]
fn families_stand_in_the_order_of_their_own_alphabet() {
    for lang in Lang::all() {
        let names: Vec<&str> = FAMILIES.iter().map(|it| lang.text(it.profile.name)).collect();
        let mut by_letters = names.clone();
        by_letters.sort_by_key(|name| name.to_lowercase().replace('á', "a").replace('é', "e").replace('í', "i"));
        let mut as_shown = names;
        as_shown.sort_unstable();
        assert_eq!(as_shown, by_letters, "{}: order by letters, not by code", lang.tag());
    }
}

#[test]
fn the_same_number_is_dialed_in_every_language() {
    for lang in others() {
        for line in &HELPLINES {
            let ways = |lang| phrase::ways(lang, line).into_iter().map(|(href, _)| href).collect::<Vec<_>>();
            let number = |href: &String| href.split('?').next().unwrap_or_default().to_owned();
            let dialed = |lang| ways(lang).iter().map(number).collect::<Vec<_>>();
            assert_eq!(dialed(lang), dialed(Lang::EN), "{}", line.id);
        }
        for program in &PROGRAMS {
            let web = program.web.map(|web| lang.text(web));
            assert!(web.is_none_or(|web| web.starts_with("https://")), "{}: {web:?}", program.id);
        }
    }
}

#[test]
fn the_language_changes_on_any_screen_and_nothing_is_lost() {
    for session in screens() {
        for lang in Lang::all() {
            let turned = session.clone().apply(Action::Language(lang));
            assert_eq!(turned, Session { lang: Some(lang), ..session.clone() });
        }
    }
    let left = Session { screen: Screen::Left, ..Session::default() };
    assert_eq!(left.clone().apply(Action::Language(Lang::EN)), left, "who has left has left");
}

#[test]
fn a_number_chooses_the_form() {
    let one = words::result_few(Lang::EN, "1");
    assert!(one.starts_with("You answered one question that counts."), "{one}");
    let check = |lang: Lang, number: &str| {
        let text = words::result_few(lang, number);
        assert!(text.contains(&format!(" {number} ")), "{text}");
    };
    Lang::all().for_each(|lang| ["2", "11", "21", "101", "201"].iter().for_each(|number| check(lang, number)));
    let one = words::result_few(Lang::named("es").expect("Spanish"), "1");
    assert!(one.contains("una sola pregunta"), "{one}");
}

#[test]
fn the_words_of_a_translation_are_held_to_its_own_lists() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let languages = read_languages(&assets, &mut Log::default());
    let spanish = languages.iter().find(|language| language.tag == "es").expect("Spanish");
    let rules = Rules::of(spanish).expect("assets/texts/es/words.toml");
    for (text, fault) in [
        ("Es para adictos que quieren parar ya.", "adictos"),
        ("¿Cómo te llamas tú en la reunión de hoy?", "tú"),
        ("Lo mejor — de todo — es que es gratis.", "dash"),
        ("Consideraciones metodológicas extraordinariamente complejas sobre intervenciones terapéuticas.", "INFLESZ"),
    ] {
        let faults = rules.faults(text);
        assert!(faults.iter().any(|(what, _)| what.contains(fault)), "{text}: {faults:?}");
    }
    assert_eq!(rules.faults("Pregunte quién dirige la reunión. Puede irse cuando quiera."), []);
    let texts: Vec<Text> =
        spanish.messages.iter().map(|(key, it)| (key.clone(), it.text.clone(), it.place.clone())).collect();
    let median = plain::median(&rules, &texts).expect("Spanish has a measure");
    assert!(median >= 65.0, "{median}");
    assert!(compile(&assets).catalog.languages.contains(&"es".to_owned()));
}
