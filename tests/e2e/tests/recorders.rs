//! Session recorders in a site's page see nothing of a journey through the guide in its frames, and all of it when the same
//! program stands in the page itself.

use many_paths_e2e::Engine;
use many_paths_e2e::recorders::{Held, Run, Setup, run};

/// What a site's page may notice: that the frame has the focus, and that the mouse came to it.
const NOTICED: [&str; 10] = [
    "blur",
    "focus",
    "focusin",
    "focusout",
    "mouseenter",
    "mouseleave",
    "mouseover",
    "pointerenter",
    "pointerleave",
    "pointerover",
];

/// Every recorder holds every phrase, the clicks and the choices; the watcher holds keys and targets.
fn check_seen(run: &Run) {
    assert!(run.screens > 30 && run.phrases > 200 && run.chosen.len() > 15, "a whole journey: {run:?}");
    assert!(run.fixed.is_empty(), "nothing is set apart");
    for Held { who, clicks, inputs, told, names, .. } in &run.held {
        assert_eq!(told.len(), run.phrases, "{who} holds what was asked, chosen and told");
        assert!(*clicks > 30 && *inputs > 30, "{who}: {clicks} clicks, {inputs} inputs");
        assert!(names.len() > 50, "{who} holds {names:?}");
    }
    for key in [" ", "ArrowDown", "Enter", "Tab", "s", "o"] {
        assert!(run.keys.iter().any(|seen| seen == key), "{key:?} is not among {:?}", run.keys);
    }
    assert!(run.targets.iter().any(|target| target == "input#mp-answer-1"), "{:?}", run.targets);
}

/// No recorder holds anything of this visitor, and the page noticed nothing but that someone is there.
fn check_unseen(run: &Run) {
    assert!(run.screens > 30 && run.phrases > 200 && run.chosen.len() > 15, "a whole journey: {run:?}");
    assert!(
        run.chosen.iter().all(|answer| !run.fixed.contains(answer)),
        "an answer stands in the file: {:?}",
        run.fixed
    );
    for Held { who, clicks, inputs, told, names, .. } in &run.held {
        assert_eq!((told, names), (&vec![], &vec![]), "{who}");
        assert_eq!((*clicks, *inputs), (0, 0), "{who}: clicks and inputs");
    }
    assert_eq!((&run.keys, &run.targets), (&vec![], &vec![]), "keys and targets");
    assert!(run.kinds.iter().all(|kind| NOTICED.contains(&&**kind)), "{:?}", run.kinds);
}

fn check_page(engine: Engine) {
    check_seen(&run(engine, Setup::Page));
}

fn check_frame(engine: Engine) {
    let run = run(engine, Setup::Frame);
    check_unseen(&run);
    assert!(run.fixed.len() < 30, "few phrases stand in the file: {:?}", run.fixed);
    assert_eq!(run.messages, Vec::<String>::new());
}

fn check_element(engine: Engine) {
    let run = run(engine, Setup::Element);
    check_unseen(&run);
    assert_eq!(run.fixed, ["call or text 988"], "the loader has one phrase in common with the guide");
    let [ready, begun] = &run.messages[..] else { panic!("{:?}", run.messages) };
    assert!(ready.starts_with("many-paths ready ") && begun == "many-paths begun", "{:?}", run.messages);
}

#[test]
fn chromium_without_frames_tells_all() {
    check_page(Engine::Chromium);
}

#[test]
fn firefox_without_frames_tells_all() {
    check_page(Engine::Firefox);
}

#[test]
fn webkit_without_frames_tells_all() {
    check_page(Engine::WebKit);
}

#[test]
fn chromium_tells_nothing_from_a_plain_frame() {
    check_frame(Engine::Chromium);
}

#[test]
fn firefox_tells_nothing_from_a_plain_frame() {
    check_frame(Engine::Firefox);
}

#[test]
fn webkit_tells_nothing_from_a_plain_frame() {
    check_frame(Engine::WebKit);
}

#[test]
fn chromium_tells_nothing_from_the_loader() {
    check_element(Engine::Chromium);
}

#[test]
fn firefox_tells_nothing_from_the_loader() {
    check_element(Engine::Firefox);
}

#[test]
fn webkit_tells_nothing_from_the_loader() {
    check_element(Engine::WebKit);
}
