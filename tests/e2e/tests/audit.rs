//! Nothing leaves our frames: a hostile script fires every known channel, in every engine. The same script without the
//! frames shows that the channels work.

use std::fs;
use std::path::{Path, PathBuf};

use many_paths_e2e::audit::{Audit, Reach, Setup, run, run_changed};
use many_paths_e2e::{Engine, visit_in};
use xtask::pack::{self, Page};

/// Channels that send something where nothing protects, at least; some are unknown to each engine.
const PROVEN: usize = 60;
/// A page that tries to leave does not get away, but Chromium has opened a connection by then.
const LEAVING: [&str; 4] = ["location", "location-replace", "navigation", "refresh"];
/// By a visitor's own click a new tab is opened. WebKit makes one of a link to the page around, too.
const WAY_OUT: [&str; 3] = ["link-new-tab", "open", "link-top"];

/// Names of the channels that came so far.
fn of(audit: &Audit, reach: Reach) -> Vec<&str> {
    audit.rows.iter().filter(|row| row.reach == reach).map(|row| &*row.channel).collect()
}

fn check(engine: Engine) {
    let control = run(engine, Setup::Control);
    let sent = of(&control, Reach::Sent);
    assert!(sent.len() >= PROVEN, "only {} channels work without protection: {sent:?}", sent.len());
    assert!(of(&control, Reach::Connected).contains(&"preconnect"), "a preconnect is seen");
    // WebKitGTK has no WebRTC.
    assert!(engine == Engine::WebKit || control.stun > 0, "a STUN packet is seen");
    for setup in [Setup::Framed, Setup::Hosted] {
        let audit = run(engine, setup);
        let told = format!("{} {}, {}", engine.name(), audit.version, setup.name());
        assert_eq!(of(&audit, Reach::Sent), [""; 0], "{told}");
        assert_eq!(audit.stun, 0, "{told}");
        let mut connected = of(&audit, Reach::Connected);
        connected.retain(|channel| engine != Engine::Chromium || !LEAVING.contains(channel));
        assert_eq!(connected, [""; 0], "{told}");
        for row in &audit.clicked {
            let expected = row.channel == "link-new-tab";
            assert!(!expected || row.reach == Reach::Sent, "{told}: a visitor can follow a link");
            assert!(row.reach < Reach::Sent || WAY_OUT.contains(&&*row.channel), "{told}: {row:?}");
        }
    }
}

#[test]
fn nothing_leaves_in_chromium() {
    check(Engine::Chromium);
}

#[test]
fn nothing_leaves_in_firefox() {
    check(Engine::Firefox);
}

#[test]
fn nothing_leaves_in_webkit() {
    check(Engine::WebKit);
}

#[test]
fn a_missing_part_of_the_frames_is_seen() {
    let open = |file: &str| file.replace("frame-src tel:", "frame-src * tel:");
    assert_eq!(run_changed(Engine::Firefox, "location", open), Reach::Sent);
    assert_eq!(run_changed(Engine::Firefox, "location", str::to_owned), Reach::Nothing);
}

/// Saves a text by a link that is clicked, and by one that a click makes.
const SAVING: &str = r#"
const file = (name) => Object.assign(document.createElement("a"), {
    download: name, id: "save", textContent: "Save", href: URL.createObjectURL(new Blob(["words"])),
});
document.body.append(file("by-link.txt"));
document.querySelector("button").onclick = () => file("by-script.txt").click();
"#;

/// Is there such a file somewhere in the folder?
fn holds(folder: &Path, name: &str) -> bool {
    let mut inside = fs::read_dir(folder).into_iter().flatten().flatten();
    inside.any(|entry| {
        let path = entry.path();
        let it = path.is_file() && entry.file_name() == name && fs::read(&path).is_ok_and(|text| text == b"words");
        it || (path.is_dir() && !path.is_symlink() && holds(&path, name))
    })
}

#[test]
fn a_text_can_be_saved_from_our_frames() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("saving");
    fs::create_dir_all(&folder).expect("a folder can be made");
    let page = Page { title: "A page", style: "", body: "<button>Save</button>", script: SAVING, ..Page::EMPTY };
    fs::write(folder.join("index.html"), pack::framed(&page).expect("it can be packed")).expect("it can be written");
    for engine in Engine::ALL {
        visit_in(engine, &folder, async |visit| {
            for (css, name) in [("#save", "by-link.txt"), ("button", "by-script.txt")] {
                visit.go("/").await?;
                visit.enter(&[0]).await?;
                visit.until("document.getElementById('save')").await?;
                visit.click(css).await?;
                visit.wait(|| holds(&visit.home, name), &format!("{} saves {name}", engine.name())).await;
            }
            Ok(())
        });
    }
}
