//! What a screen reader is given: the accessibility tree of every screen in Chromium, kept in `trees/`; the same roles and names
//! in every engine; and that what appears is announced, once. `UPDATE_EXPECT=1` writes the trees anew.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use expect_test::expect_file;
use many_paths_e2e::screens::screens;
use many_paths_e2e::{DOORS, Engine, Visit, setting, visit_emulated, visit_in};

/// Screens that differ from the one before by what is open. Their trees are only counted, and their names not asked for.
const LONG: [&str; 2] = ["result with everything open", "set aside in full"];
/// Screens whose tree is kept with what surrounds every screen.
const WHOLE: [&str; 2] = ["start", "safety with notices and helplines"];
/// Roles that must have a name.
const NAMED: [&str; 7] = ["button", "link", "radio", "checkbox", "heading", "region", "progressbar"];
/// Roles that WebKitGTK names by their content only when it reads them, not when it is asked: headings of tables.
const NAMED_LATER: [&str; 2] = ["columnheader", "rowheader"];
/// What is wrong with how a screen is announced: it has one heading of the first level, in no live region.
const HEADINGS: &str = r#"
const shown = [...document.querySelectorAll("h1")].filter((it) => it.checkVisibility());
const live = shown.filter((it) => it.closest("[role=status], [role=alert], [role=log], [aria-live]"));
return shown.length === 1 && live.length === 0;
"#;
/// Remembers what is put into the live region from now on.
const LISTEN: &str = r#"
window.said = [];
new MutationObserver((all) => {
    for (const { addedNodes } of all) for (const it of addedNodes) window.said.push(it.dataset?.notice ?? it.nodeName);
}).observe(document.querySelector(".mp-live"), { childList: true, subtree: true });
"#;

type Told = Vec<(String, Vec<[String; 2]>)>;

fn visit_one<T>(engine: Engine, test: impl AsyncFnOnce(&Visit) -> thirtyfour::error::WebDriverResult<T>) -> T {
    let dist = setting("MANY_PATHS_DIST");
    // Chromium's driver tells nothing of elements in a frame of another process.
    if engine == Engine::Chromium { visit_emulated(&dist, test) } else { visit_in(engine, &dist, test) }
}

/// The roles and names of every screen.
fn told(engine: Engine) -> Told {
    visit_one(engine, async |visit| {
        let found = RefCell::new(Vec::new());
        screens(visit, "", async |screen| {
            assert_eq!(visit.js(HEADINGS, &[]).await?, true, "one heading, told once: {screen}");
            if !LONG.contains(&screen) {
                let told = visit.told().await?;
                for [role, name] in &told {
                    assert!(!name.is_empty() || !NAMED.contains(&&**role), "{screen}: a {role} has no name");
                }
                found.borrow_mut().push((screen.to_owned(), told));
            }
            Ok(())
        })
        .await?;
        Ok(found.into_inner())
    })
}

#[test]
fn every_engine_tells_the_same() {
    let chromium = told(Engine::Chromium);
    assert!(chromium.iter().map(|(_, told)| told.len()).sum::<usize>() > 500, "elements are told of");
    for (engine, later) in [(Engine::Firefox, &[][..]), (Engine::WebKit, &NAMED_LATER)] {
        let mut wanted = chromium.clone();
        for [role, name] in wanted.iter_mut().flat_map(|(_, told)| told) {
            if later.contains(&&**role) {
                name.clear();
            }
        }
        for ((screen, wanted), (_, told)) in wanted.iter().zip(&told(engine)) {
            assert_eq!(told, wanted, "{}: {screen}", engine.name());
        }
    }
}

#[test]
fn a_name_that_is_missing_is_seen() {
    for engine in Engine::ALL {
        visit_one(engine, async |visit| {
            visit.open().await?;
            visit.js("document.querySelector('.mp-door').textContent = ''", &[]).await?;
            let nameless = ["button".to_owned(), String::new()];
            assert!(visit.told().await?.contains(&nameless), "{}", engine.name());
            Ok(())
        });
    }
}

#[test]
fn a_notice_is_announced_once_when_it_appears() {
    for engine in Engine::ALL {
        visit_one(engine, async |visit| {
            visit.open().await?;
            visit.turn(DOORS[0]).await?;
            visit.check("document.querySelector('[role=status]').textContent === ''").await?;
            visit.js(LISTEN, &[]).await?;
            visit.click("label[for=mp-daily]").await?;
            visit.until("document.querySelector('.mp-live [data-notice=withdrawal_check]')").await?;
            visit.js("window.said = []", &[]).await?;
            visit.click("label[for=mp-hurt_now]").await?;
            visit.until("document.querySelectorAll('.mp-live [data-notice]').length > 1").await?;
            let said = visit.text("window.said").await?;
            assert!(!said.is_empty() && !said.contains("withdrawal_check"), "{}: {said}", engine.name());
            visit.check("document.querySelector('[role=status]').getAttribute('aria-atomic') === 'false'").await?;
            // The next screen begins with nothing to announce but its heading.
            visit.turn(".mp-primary").await?;
            visit.check("[...document.querySelectorAll('[role=status]')].every((it) => it.textContent === '')").await
        });
    }
}

/// What is kept of a screen's tree.
fn kept(screen: &str, tree: &str) -> String {
    if LONG.contains(&screen) {
        let mut roles = BTreeMap::<&str, usize>::new();
        for line in tree.lines() {
            *roles.entry(line.split_whitespace().next().unwrap_or_default()).or_default() += 1;
        }
        return roles.iter().fold(String::new(), |mut text, (role, count)| {
            let _ = writeln!(text, "{role} {count}");
            text
        });
    }
    if WHOLE.contains(&screen) {
        return tree.to_owned();
    }
    let inside = tree.split_inclusive('\n').skip_while(|line| *line != "  main\n");
    inside.take_while(|line| *line != "  contentinfo\n").collect()
}

#[test]
fn the_trees_are_as_kept() {
    visit_emulated(&setting("MANY_PATHS_DIST"), async |visit| {
        screens(visit, "", async |screen| {
            let tree = visit.tree().await?;
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("trees/{}.txt", screen.replace(' ', "_")));
            expect_file![path].assert_eq(&kept(screen, &tree));
            Ok(())
        })
        .await
    });
}
