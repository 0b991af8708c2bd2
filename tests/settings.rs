//! What a site may set, and what it is told when it sets something else.
#![cfg(not(target_arch = "wasm32"))]

use many_paths::catalog::Audience;
use many_paths::settings::{Exit, Setting, Settings, Wrong};
use proptest::prelude::*;

const FILE: &str = "https://example.org/a/many-paths.html";

/// What is read from this query or fragment.
fn read(settings: &str) -> Settings {
    Settings::read(&format!("{FILE}{settings}"))
}

/// What is set, and how many things are wrong.
fn check(settings: &str, set: &[(Setting, &str)], wrong: usize) -> Settings {
    let read = read(settings);
    let told: Vec<(Setting, &str)> = read.set.iter().map(|(setting, value)| (*setting, value.as_str())).collect();
    assert_eq!(told, set, "{settings}");
    assert_eq!(read.wrong.len(), wrong, "{settings}: {:?}", read.wrong);
    read
}

#[test]
fn nothing_set_is_the_default() {
    for address in ["", FILE, "file:///tmp/many-paths.html", "about:srcdoc", "?#", "#", "x?&&=#&="] {
        let settings = Settings::read(address);
        assert!(settings.set.is_empty(), "{address}");
        let same = Settings { wrong: settings.wrong.clone(), ..Settings::default() };
        assert_eq!(settings, same, "{address}");
    }
}

#[test]
fn query_and_fragment_are_read_and_the_fragment_wins() {
    let settings = check(
        "?audience=family&lang=en-US#kiosk=on&exit=search&country=us",
        &[
            (Setting::Audience, "family"),
            (Setting::Lang, "English"),
            (Setting::Kiosk, "on"),
            (Setting::Exit, "search"),
            (Setting::Country, "us"),
        ],
        0,
    );
    assert_eq!((settings.audience, settings.kiosk, settings.exit), (Audience::Family, true, Exit::Search));
    assert!(!check("?kiosk=on#kiosk=off", &[(Setting::Kiosk, "off")], 0).kiosk);
}

#[test]
fn a_country_is_named_by_two_letters() {
    for (value, id) in [("us", "us"), ("CA", "ca"), ("uk", "uk"), ("GB", "uk"), ("Ie", "ie"), ("au", "au")] {
        let settings = check(&format!("#country={value}"), &[(Setting::Country, value)], 0);
        assert_eq!(settings.country.get().id, id);
    }
    assert_eq!(Settings::default().country.get().id, "us");
    assert_eq!(Setting::Country.values(), ["us", "ca", "uk", "ie", "au"]);
}

#[test]
fn a_wrong_value_is_told_and_the_default_stays() {
    let settings = check("#lang=tlh&country=XX&accent=teal&audience=all&kiosk=1&exit=https://example.com/", &[], 6);
    assert_eq!(Settings { wrong: Vec::new(), ..settings.clone() }, Settings::default());
    assert_eq!(settings.wrong[3], Wrong::Value(Setting::Audience, "all".to_owned()));
    assert_eq!(Setting::Audience.values(), ["me", "family"]);
}

#[test]
fn an_unknown_name_is_told_in_the_fragment_only() {
    check("?utm_source=mail&acent=0a6b5d", &[], 0);
    let settings = check("#acent=0a6b5d", &[], 1);
    assert_eq!(settings.wrong, [Wrong::Name("acent".to_owned())]);
}

#[test]
fn nothing_that_touches_programs_can_be_set() {
    for name in ["hide", "order", "promote", "programs", "families", "first", "only"] {
        check(&format!("#{name}=aa"), &[], 1);
    }
    assert_eq!(Setting::ALL.map(Setting::name), ["lang", "country", "accent", "audience", "kiosk", "exit"]);
}

#[test]
fn the_loader_is_no_setting_of_the_site() {
    assert!(check("#loader=on", &[], 0).loader);
    assert!(!check("#loader=off", &[], 0).loader);
}

#[test]
fn colors_are_read_in_every_spelling() {
    for value in ["0a6b5d", "0A6B5D", "%230a6b5d"] {
        let accent = check(&format!("#accent={value}"), &[(Setting::Accent, "#0a6b5d")], 0).accent.expect("a color");
        assert_eq!((accent.light.as_str(), accent.changed), ("#0a6b5d", false));
    }
    check("#accent=056", &[(Setting::Accent, "#005566")], 0);
    for value in ["", "12345", "0a6b5", "0a6b5d0", "gggggg", "%23", "%2", "%zz%zz", "ä6b5d0"] {
        check(&format!("#accent={value}"), &[], 1);
    }
}

proptest! {
    #[test]
    fn any_address_is_read(address in "\\PC{0,60}") {
        let settings = Settings::read(&address);
        let long = settings.wrong.iter().any(|wrong| match wrong {
            Wrong::Value(_, text) | Wrong::Name(text) => text.chars().count() > 40,
            Wrong::Color(..) => false,
        });
        prop_assert!(!long, "{:?}", settings.wrong);
    }
}
