//! The app as a component, in a real browser: each test mounts it into a fresh element, clicks, and looks.
#![cfg(target_arch = "wasm32")]

#[path = "browser/shown.rs"]
mod shown;

use gloo::utils::{body, document, window};
use shown::{MANY, Shown};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Event, HtmlElement};
use yew::scheduler;

wasm_bindgen_test_configure!(run_in_browser);

/// The two doors of the start screen.
const FOR_ME: &str = ".mp-door:nth-of-type(1)";
const FOR_FAMILY: &str = ".mp-door:nth-of-type(2)";

#[wasm_bindgen_test]
async fn it_begins_with_the_start_screen() {
    let shown = Shown::new().await;
    assert_eq!(shown.count("h1"), 1);
    assert_eq!(shown.count(".mp-door"), 2);
    assert_eq!(shown.count(".mp-bar .mp-leave"), 1);
    assert_eq!(shown.count("input, .mp-clear"), 0);
}

#[wasm_bindgen_test]
async fn loading_leaves_the_focus_where_it_is_and_going_on_moves_it_to_the_heading() {
    let host = document().create_element("button").unwrap().unchecked_into::<HtmlElement>();
    body().append_child(&host).unwrap();
    host.focus().unwrap();
    let shown = Shown::new().await;
    assert_eq!(document().active_element().as_ref(), Some(host.as_ref()), "loading takes no focus");
    host.remove();
    shown.click(FOR_ME).await;
    assert_eq!(shown.count("form fieldset legend h1"), 1, "the safety question");
    shown.check_focus_on_title();
    for button in [".mp-primary", ".mp-secondary", ".mp-back"] {
        shown.click(button).await;
        shown.check_focus_on_title();
    }
}

#[wasm_bindgen_test]
async fn the_page_is_told_its_language() {
    let _shown = Shown::new().await;
    let root = document().document_element().unwrap();
    assert_eq!(root.get_attribute("lang").as_deref(), Some("en"));
    assert_eq!(root.get_attribute("dir").as_deref(), Some("ltr"));
}

#[wasm_bindgen_test]
async fn radios_are_native_and_exclude_each_other() {
    let shown = Shown::new().await;
    shown.click(FOR_ME).await;
    shown.on_to("[name=goal]").await;
    assert_eq!(shown.count("fieldset input"), shown.count("[type=radio][name=goal]"));
    for chosen in ["mp-abstinence", "mp-moderation", "mp-deciding", "mp-abstinence"] {
        shown.click(&format!("#{chosen}")).await;
        assert_eq!(shown.checked(), [chosen]);
    }
    shown.on_to("[name=mp-answer]").await;
    for answer in 0..5 {
        shown.click(&format!("label[for=mp-answer-{answer}]")).await;
        assert_eq!(shown.checked(), [format!("mp-answer-{answer}")]);
    }
}

#[wasm_bindgen_test]
async fn every_control_shows_the_state_after_going_on_and_back() {
    let shown = Shown::new().await;
    shown.click(FOR_ME).await;
    shown.click("#mp-daily").await;
    shown.click("#mp-watched").await;
    shown.on_to("[name=goal]").await;
    shown.click("#mp-moderation").await;
    shown.click("#mp-must").await;
    shown.click(".mp-primary").await;
    assert_eq!(shown.checked(), [""; 0], "the next page is its own");
    shown.click(".mp-back").await;
    assert_eq!(shown.checked(), ["mp-moderation", "mp-must"]);
    for radio in ["mp-abstinence", "mp-moderation", "mp-deciding"] {
        assert_eq!(shown.input(&format!("#{radio}")).checked(), radio == "mp-moderation", "{radio}");
    }
    for _ in 0..2 {
        shown.click(".mp-back").await;
    }
    assert_eq!(shown.checked(), ["mp-watched", "mp-daily"]);
    shown.on_to("[name=mp-answer]").await;
    shown.click("#mp-answer-2").await;
    shown.click("#mp-important").await;
    shown.click(".mp-primary").await;
    assert_eq!(shown.checked(), [""; 0], "the next statement is its own");
    shown.click(".mp-back").await;
    assert_eq!(shown.checked(), ["mp-answer-2", "mp-important"]);
}

#[wasm_bindgen_test]
async fn none_of_these_clears_the_others_and_they_clear_it() {
    let shown = Shown::new().await;
    shown.click(FOR_ME).await;
    shown.on_to("#mp-serious_condition").await;
    shown.click("#mp-trauma").await;
    shown.click("#mp-grief").await;
    assert_eq!(shown.checked(), ["mp-trauma", "mp-grief"]);
    shown.click("#mp-none").await;
    assert_eq!(shown.checked(), ["mp-none"]);
    shown.click("#mp-grief").await;
    assert_eq!(shown.checked(), ["mp-grief"]);
    shown.click("#mp-grief").await;
    assert_eq!(shown.checked(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_safety_box_shows_its_notice_in_a_live_region() {
    let shown = Shown::new().await;
    shown.click(FOR_ME).await;
    let region = shown.one("[role=status]");
    assert_eq!(region.child_element_count(), 0, "the region is there before it says something");
    shown.click("#mp-hurt_now").await;
    assert_eq!(shown.count("[role=status] [data-notice=domestic_violence_line] a[href^='tel:']"), 3);
    assert_eq!(shown.one("[role=status]"), region, "it is the same region");
    shown.click("#mp-hurt_now").await;
    assert_eq!(shown.count("[data-notice]"), 0);
    assert_eq!(document().active_element().map(|it| it.id()), Some("mp-title".into()), "the focus stays");
}

#[wasm_bindgen_test]
async fn another_country_changes_the_bar_and_the_notices() {
    let shown = Shown::new().await;
    shown.click(FOR_ME).await;
    shown.click("#mp-thoughts_of_dying").await;
    let (bar, notices) = (".mp-crisis-lines a[href^='tel:']", "[data-notice] a[href^='tel:']");
    let dialed = |css: &str| shown.all(css).iter().map(|it| it.get_attribute("href").unwrap()).collect::<Vec<_>>();
    assert_eq!(
        (dialed(bar), dialed(notices)),
        (vec!["tel:988".into(), "tel:911".into()], vec!["tel:988".into(), "tel:911".into()])
    );
    for (place, lines) in
        [(3, ["tel:116123", "tel:999"]), (5, ["tel:131114", "tel:000"]), (4, ["tel:116123", "tel:112"])]
    {
        shown.click(&format!(".mp-where button:nth-of-type({place})")).await;
        assert_eq!(dialed(bar), lines);
        assert_eq!(dialed(notices), lines);
        assert_eq!(shown.count(".mp-where [aria-pressed=true]"), 1);
        assert!(!shown.one("main").text_content().unwrap_or_default().contains("911"), "no number of another country");
        assert_eq!(shown.count(":checked"), 1, "the answer stays");
    }
    shown.click(".mp-primary").await;
    assert_eq!(dialed(bar), ["tel:116123", "tel:112"], "it stays on the next page");
    shown.click(".mp-clear").await;
    assert_eq!(dialed(bar), ["tel:988", "tel:911"], "clearing forgets it too");
}

#[wasm_bindgen_test]
async fn clearing_leaves_the_start_screen_and_nothing_checked() {
    let shown = Shown::new().await;
    for door in [FOR_ME, FOR_FAMILY] {
        shown.click(door).await;
        shown.click("#mp-watched").await;
        shown.on_to("[name=mp-answer]").await;
        shown.click("#mp-answer-0").await;
        shown.click(".mp-clear").await;
        assert_eq!(shown.count(".mp-door"), 2);
        assert_eq!(shown.count(".mp-clear"), 0);
        shown.check_focus_on_title();
        shown.click(door).await;
        for _ in 0..MANY {
            assert_eq!(shown.checked(), [""; 0]);
            if shown.count(".mp-check") > 0 {
                break;
            }
            shown.click(".mp-primary").await;
        }
        assert_eq!(shown.count(".mp-row"), shown.count(".mp-skipped"), "nothing was said");
        shown.click(".mp-primary").await;
        shown.click(".mp-result > .mp-buttons .mp-secondary:nth-of-type(2)").await;
    }
}

/// What the browser says when the page goes away.
async fn go_away() {
    let gone = Event::new("pagehide").unwrap();
    window().dispatch_event(&gone).unwrap();
    scheduler::flush().await;
}

#[wasm_bindgen_test]
async fn going_away_forgets_everything() {
    let shown = Shown::new().await;
    shown.click(FOR_ME).await;
    shown.click("#mp-daily").await;
    go_away().await;
    assert_eq!(shown.count(".mp-door"), 2);
    shown.click(FOR_ME).await;
    assert_eq!(shown.checked(), [""; 0]);
}

#[wasm_bindgen_test]
async fn it_can_be_mounted_twice_and_again() {
    let (mut first, second) = (Shown::new().await, Shown::new().await);
    first.click(FOR_ME).await;
    first.click("#mp-daily").await;
    assert_eq!(second.count(".mp-door"), 2, "each has its own state");
    second.click(FOR_FAMILY).await;
    assert_eq!(second.checked(), [""; 0]);
    assert_eq!(first.checked(), ["mp-daily"]);
    first.unmount().await;
    assert_eq!(first.root.child_element_count(), 0, "nothing is left behind");
    go_away().await;
    assert_eq!(second.count(".mp-door"), 2, "the other one still listens");
    first.mount().await;
    assert_eq!(first.count(".mp-door"), 2);
    first.click(FOR_ME).await;
    assert_eq!(first.checked(), [""; 0], "a new app is a new session");
    first.click("#mp-daily").await;
    assert_eq!(first.count("[data-notice=withdrawal_check]"), 1);
}

#[wasm_bindgen_test]
async fn every_question_leads_to_the_result() {
    for (door, least) in [(FOR_ME, 25), (FOR_FAMILY, 15)] {
        let shown = Shown::new().await;
        let questions = shown.walk(door).await;
        assert!(questions >= least, "{questions} questions");
        shown.check_focus_on_title();
        assert!(shown.count("[data-family]") > 0);
        assert!(shown.count("[data-program]") > 0);
        assert!(shown.count(".mp-reason .mp-receipt li") > 0);
        assert_eq!(shown.count("[style], script"), 0, "classes only");
    }
}

#[wasm_bindgen_test]
async fn one_answer_is_changed_from_the_check_page() {
    let shown = Shown::new().await;
    shown.walk(FOR_ME).await;
    shown.click(".mp-result > .mp-buttons .mp-secondary").await;
    let said = |shown: &Shown| shown.all(".mp-row").iter().map(|it| it.inner_text()).collect::<Vec<_>>();
    let (before, last) = (said(&shown), ".mp-check:last-of-type .mp-row:last-child .mp-link");
    shown.click(last).await;
    assert_eq!(shown.count(":checked"), 1, "the answer is shown");
    shown.click("fieldset input:not(:checked)").await;
    shown.click(".mp-primary").await;
    let after = said(&shown);
    assert_eq!(before[..before.len() - 1], after[..after.len() - 1], "the others stay");
    assert_ne!(before.last(), after.last());
    // Going back from a change keeps it as well.
    shown.click(last).await;
    shown.click(".mp-back").await;
    assert_eq!(said(&shown), after);
}

#[wasm_bindgen_test]
async fn what_is_set_aside_is_shown_in_full_and_hidden_again() {
    let shown = Shown::new().await;
    shown.walk(FOR_ME).await;
    let button = ".mp-aside .mp-secondary";
    let expanded = |shown: &Shown| shown.one(button).get_attribute("aria-expanded");
    assert_eq!(expanded(&shown).as_deref(), Some("false"));
    let asides = shown.count("[data-aside]");
    assert!(asides > 0);
    for _ in 0..2 {
        assert_eq!(shown.count("[data-aside] .mp-about"), 0);
        shown.click(button).await;
        assert_eq!(expanded(&shown).as_deref(), Some("true"));
        assert!(shown.count("[data-aside] .mp-about") >= asides);
        shown.click(button).await;
        assert_eq!(expanded(&shown).as_deref(), Some("false"));
    }
}

#[wasm_bindgen_test]
async fn another_language_keeps_what_was_said_and_where_one_is() {
    let shown = Shown::new().await;
    shown.click(FOR_ME).await;
    shown.click("#mp-daily").await;
    let title = shown.one("#mp-title").text_content();
    shown.click(".mp-lang[lang=es]").await;
    assert_ne!(shown.one("#mp-title").text_content(), title);
    assert_eq!(shown.checked(), ["mp-daily"]);
    let root = document().document_element().expect("there is a page");
    let told = |name: &str| root.get_attribute(name).unwrap_or_default();
    assert_eq!((told("lang"), told("dir")), ("es".to_owned(), "ltr".to_owned()));
    shown.click(".mp-lang[lang=en]").await;
    assert_eq!((shown.one("#mp-title").text_content(), told("lang")), (title, "en".to_owned()));
}
