//! What is built into the file and its pages: the locks of the frames, the style for paper, links, the version.

use many_paths::answers::Answers;
use many_paths::catalog::Audience;
use many_paths::report::report;
use many_paths::sheet::{self, Line};
use many_paths::text::Lang;

use super::engine::sheet_of;
use super::seen::Seen;
use super::{Found, gap};
use crate::pack;

/// What all pages must forbid, and what the sandbox must not allow.
const LOCKS: [&str; 4] = ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"];
const KEYS: [&str; 4] = ["allow-same-origin", "allow-forms", "allow-top-navigation", "allow-pointer-lock"];

/// Which locks a built file lacks: its outer page, and the two inner ones that stand in it as attributes.
fn open_locks(file: &str) -> Vec<String> {
    let mut pages = file.split("srcdoc='").map(|page| page.replace("&#39;", "'").replace("&amp;", "&"));
    let mut gaps = Vec::new();
    for name in ["outer", "inner", "carrying"] {
        let page = pages.next().unwrap_or_default();
        let policy = page
            .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
            .and_then(|(_, rest)| rest.split_once('"'));
        let policy = policy.map_or("", |(policy, _)| policy);
        gaps.extend(
            LOCKS
                .iter()
                .filter(|lock| !policy.split("; ").any(|part| part == **lock))
                .map(|lock| format!("the {name} page lacks {lock}")),
        );
    }
    for frame in file.split("<iframe").skip(1) {
        let sandbox = frame.split_once("sandbox=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(keys, _)| keys);
        gaps.extend(gap(sandbox.is_some(), "a frame has no sandbox"));
        let keys = KEYS.iter().filter(|key| sandbox.is_some_and(|it| it.contains(**key)));
        gaps.extend(keys.map(|key| format!("a sandbox has {key}")));
    }
    gaps
}

/// 28: the browser is told to let nothing out, and it is shown that it does not.
pub(super) fn private(seen: &Seen) -> Found {
    let built = pack::framed(&pack::Page::EMPTY).unwrap_or_default();
    let mut lacking = open_locks(&built);
    lacking.extend(seen.lacking("start", &["start-private", "footer-private"]));
    lacking.extend(gap(seen.file("docs/privacy-proof.md").contains("Chromium"), "docs/privacy-proof.md is not there"));
    let tests =
        ["audit::nothing_leaves_in_chromium", "audit::nothing_leaves_in_firefox", "audit::nothing_leaves_in_webkit"];
    Found::part(tests.len(), seen.missing(&tests), "the policies and the sandboxes of all frames as they are built; in three browsers, what leaves them (docs/privacy-proof.md)")
        .unless(!lacking.is_empty(), lacking.join("; "))
        .tested(seen, &tests)
        .tested(seen, &["privacy::a_journey_asks_the_server_for_one_file_and_can_keep_nothing"])
}

/// 29: one sheet, on paper.
pub(super) fn print(seen: &Seen) -> Found {
    let style = seen.file("www/styles.css");
    let paper = style.split_once("@media print").is_some_and(|(_, rest)| rest.contains(".mp-sheet { display: block;"));
    let mut gaps = seen.lacking("whole_for_me", &["sheet-print", "sheet-save"]);
    gaps.extend(gap(paper, "the style for paper does not show the sheet"));
    Found::all(gaps, "the style for paper; printing in Chromium, saving the same sheet in three browsers").tested(
        seen,
        &[
            "sheet::paper_shows_the_sheet_and_nothing_else",
            "sheet::chromium_prints_and_saves",
            "sheet::firefox_saves",
            "sheet::webkit_saves",
        ],
    )
}

/// 30: a link opens a new tab, so that the page stays as it is.
pub(super) fn back(seen: &Seen) -> Found {
    let note = seen.text("program-web-new-tab").rsplit('}').next().unwrap_or_default().to_owned();
    let (mut of, mut gaps) = (0, Vec::new());
    for page in ["next_for_me", "next_for_family", "compare", "compare_for_family"] {
        let shown = seen.page(page);
        let lines: Vec<&str> = shown.lines().collect();
        for pair in lines.windows(2).filter(|pair| pair[0].contains("[href=http")) {
            of += 1;
            gaps.extend(gap(!note.is_empty() && pair[1].ends_with(&note), format!("{page}: {}", pair[1].trim())));
        }
    }
    let dom = seen.file("src/ui/dom.rs");
    Found::part(of, gaps, "each link on four pages says that it opens a new tab; where an old phone clears a tab in the back, one starts again, because nothing is kept")
        .unless(!dom.contains("address.into(), \"_blank\".into()"), "links no longer open a new tab")
        .tested(seen, &["links::chromium_opens_links_that_tell_nothing", "links::firefox_opens_links_that_tell_nothing", "links::webkit_opens_links_that_tell_nothing"])
}

/// 34: program, content and rules carry one version, on a page and on the sheet.
pub(super) fn version(seen: &Seen) -> Found {
    let version = sheet::version(Lang::EN);
    let shown = |page: &str| {
        gap(seen.page(page).contains(&version), format!("tests/pages/{page}.txt does not say \"{version}\""))
    };
    let gaps = ["about_makers", "about_grade"].into_iter().filter_map(shown).collect();
    let numbered = version.contains(env!("CARGO_PKG_VERSION"));
    let paper = [Audience::Me, Audience::Family].into_iter().all(|audience| {
        let answers = Answers::new(audience);
        matches!(sheet_of(&answers, &report(&answers)).last(), Some(Line::Text(text)) if text.starts_with(&version))
    });
    Found::all(
        gaps,
        "the pages about the tool, and the last line of the sheet; rules and content are part of the program",
    )
    .unless(!numbered, "the version line has no version")
    .unless(!paper, "the last line of the sheet is not the version")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_that_is_left_open_is_seen() {
        let built = pack::framed(&pack::Page::EMPTY).expect("an empty page");
        assert_eq!(open_locks(&built), Vec::<String>::new());
        let check = |old: &str, new: &str, told: &str| {
            let gaps = open_locks(&built.replacen(old, new, 1));
            assert!(gaps.len() == 1 && gaps[0].contains(told), "{gaps:?}");
        };
        check("connect-src 'none'", "connect-src *", "outer page lacks connect-src");
        check("connect-src &#39;none&#39;", "connect-src &#39;self&#39;", "inner page lacks connect-src");
        check("allow-scripts ", "allow-scripts allow-same-origin ", "allow-same-origin");
        check("\"allow-scripts\"", "\"allow-scripts allow-same-origin\"", "allow-same-origin");
        check("hidden sandbox=", "hidden box=", "no sandbox");
        assert!(open_locks(&pack::bare(&pack::Page::EMPTY)).len() > LOCKS.len());
    }
}
