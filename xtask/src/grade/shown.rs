//! What the pages show, by their snapshots, and which tests show the rest in browsers.

use many_paths::catalog::{Audience, PROGRAMS};
use many_paths::report::MOST_PICKS;
use many_paths::sheet;
use many_paths::text::{Lang, month};

use super::outline::Node;
use super::seen::{Seen, WHOLE};
use super::{Found, gap, texts};

/// Met when these words stand on this page.
fn says(seen: &Seen, page: &str, keys: &[&str], saw: &str) -> Found {
    Found::all(seen.lacking(page, keys), format!("{saw}: tests/pages/{page}.txt"))
}

/// The pages of one snapshot, by id.
fn sections(snapshot: &str) -> Vec<(&str, &str)> {
    snapshot.split("== ").skip(1).map(|section| section.split_once('\n').unwrap_or((section, ""))).collect()
}

/// Every question: its id, the keys of its words begin with this, and its page.
fn questions(seen: &Seen) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (kind, name) in [("need", "needs"), ("statement", "statements")] {
        let snapshot = seen.page(name);
        all.extend(sections(&snapshot).into_iter().map(|(id, page)| (format!("{kind}-{id}"), page.to_owned())));
    }
    all
}

/// How many questions there are.
fn count(seen: &Seen) -> usize {
    seen.content.needs.len() + seen.content.statements.len()
}

/// 1: what it is about.
pub(super) fn problem(seen: &Seen) -> Found {
    let lead = seen.text("start-lead");
    let named = ["alcohol", "drugs"].iter().all(|word| lead.to_lowercase().contains(word));
    says(seen, "start", &["start-lead"], "what it is about").unless(!named, "the lead does not name alcohol and drugs")
}

/// 2: which choice is to be made, as a question.
pub(super) fn decision(seen: &Seen) -> Found {
    let title = format!("h1 {}", seen.text("start-title"));
    let asked = seen.page("start").lines().any(|line| line.trim() == title) && title.ends_with('?');
    Found::all(
        gap(asked, "the title of the first page is no question").into_iter().collect(),
        "the title of the first page: tests/pages/start.txt",
    )
}

/// 3: every program for oneself, or for family, is on that result page; trying several, other help and waiting as well.
pub(super) fn options(seen: &Seen) -> Found {
    let mut gaps = Vec::new();
    for program in &PROGRAMS {
        let lacks = [Audience::Me, Audience::Family].into_iter().zip(&seen.results).find(|(audience, result)| {
            program.audiences.has(*audience) && !cards(result).iter().any(|card| id(card) == program.id)
        });
        gaps.extend(lacks.map(|(audience, _)| format!("{} is not on the result page for {audience:?}", program.id)));
    }
    let mut lacking = seen.lacking("start", &["start-two"]);
    lacking.extend(seen.lacking("next_for_me", &["after-try", "after-more", "ready-fine"]));
    Found::part(
        PROGRAMS.len(),
        gaps,
        "both result pages: each program that is for these visitors; trying several, other help, and waiting",
    )
    .unless(!lacking.is_empty(), lacking.join("; "))
}

/// Cards of programs, open or set aside.
fn cards(result: &Node) -> Vec<&Node> {
    let mut found = Vec::new();
    result.all("data-program", &mut found);
    result.all("data-aside", &mut found);
    found
}

fn id(card: &Node) -> &str {
    card.attribute("data-program").or_else(|| card.attribute("data-aside")).unwrap_or_default()
}

/// 9: each program says when it was checked; so do the sheet and the pages about the tool.
pub(super) fn dated(seen: &Seen) -> Found {
    let cards: Vec<&Node> = seen.results.iter().flat_map(cards).collect();
    let gaps = cards.iter().filter(|card| !card.receipts().iter().any(|(_, it)| it.dated));
    let gaps: Vec<String> = gaps.map(|card| format!("{} does not say when it was checked", id(card))).collect();
    let newest = PROGRAMS.iter().map(|program| program.checked).max().unwrap_or_default();
    let told = !newest.is_empty() && sheet::version(Lang::EN).contains(&month(Lang::EN, newest));
    Found::part(cards.len(), gaps, "each card of a program on both result pages; the version line on the sheet")
        .unless(!told, "the version line does not say when the content was last checked")
}

/// 12: who pays.
pub(super) fn money(seen: &Seen) -> Found {
    says(seen, "about_makers", &["about-money-title", "about-money"], "who pays")
}

/// 13: how it may go without a group, with the study.
pub(super) fn without(seen: &Seen) -> Found {
    let mut gaps = seen.lacking("how_for_family", &["how-without"]);
    gaps.extend(seen.lacking("how_for_me", &["how-without"]));
    let named = !texts::cited(seen.text("how-without")).is_empty();
    Found::all(gaps, "\"How this works\" on both results, and its study").unless(!named, "no study is named")
}

/// 14: any programs that are open, up to three, side by side.
pub(super) fn compare(seen: &Seen) -> Found {
    let mut gaps = Vec::new();
    for page in ["compare", "compare_for_family"] {
        let shown = seen.page(page);
        // The columns of the first table: what it is about, and the programs.
        let heads = shown
            .split("tbody")
            .next()
            .unwrap_or_default()
            .lines()
            .filter(|line| line.trim().starts_with("th ") && !line.contains('['))
            .count();
        gaps.extend(gap(heads == MOST_PICKS + 1, format!("{page}: {heads} columns in place of {}", MOST_PICKS + 1)));
    }
    Found::all(
        gaps,
        format!("the table of {MOST_PICKS} programs on both pages that compare; any program can be chosen"),
    )
    .tested(seen, &["session::choosing_programs_to_compare_keeps_the_last_three_that_are_offered"])
}

/// Needs that ask for a fact, not for a wish: they count once.
const FACTS: [&str; 2] = ["need-relation", "need-age"];

/// 15: each statement can be made to matter a lot, each wish a must; both count twice.
pub(super) fn matters(seen: &Seen) -> Found {
    let counts = |key: &str| {
        let need = seen.content.needs.iter().find(|it| format!("need-{}", it.id) == key);
        need.is_none_or(|it| seen.content.choices[it.choices.clone()].iter().any(|choice| choice.criterion.is_some()))
    };
    let all = questions(seen);
    let asked: Vec<_> = all.iter().filter(|(key, _)| counts(key) && !FACTS.contains(&key.as_str())).collect();
    let gaps = asked.iter().filter(|(key, page)| {
        let words = if key.starts_with("need-") { seen.text(&format!("{key}-must")) } else { seen.text("important") };
        words.is_empty() || !page.contains(words)
    });
    let gaps: Vec<String> = gaps.map(|(key, _)| format!("{key} can't be made to matter more")).collect();
    Found::part(asked.len(), gaps, "each statement (matters a lot) and each wish (a must); how old someone is and whose relative are facts, and count once")
        .unless(all.len() != count(seen), "a question has no snapshot")
}

/// 18: families of a group and programs set aside stand by name, whatever the order of the files.
pub(super) fn order(seen: &Seen) -> Found {
    let mut lists = Vec::new();
    for result in &seen.results {
        lists_of(result, "data-family", &mut lists);
        lists_of(result, "data-aside", &mut lists);
    }
    let gaps = lists.iter().filter(|names| !names.is_sorted()).map(|names| format!("not by name: {names:?}")).collect();
    let lacking = seen.lacking("whole_for_me", &["group-hint"]);
    Found::part(lists.len(), gaps, "each group of families and each list of what was set aside, by name, on both result pages; the rule is told there")
        .unless(!lacking.is_empty(), lacking.join("; "))
        .tested(seen, &["properties::the_order_of_the_catalog_changes_nothing", "properties::the_order_of_the_answers_changes_nothing"])
}

/// The names of cards that stand in one part of the page.
fn lists_of(node: &Node, attribute: &str, lists: &mut Vec<Vec<String>>) {
    let cards = node.inside.iter().filter(|card| card.attribute(attribute).is_some());
    let names: Vec<String> = cards.filter_map(|card| card.texts().first()?.last().map(|it| it.text.clone())).collect();
    if !names.is_empty() {
        lists.push(names);
    }
    node.inside.iter().for_each(|inside| lists_of(inside, attribute, lists));
}

/// 21: who made it, their ties, and those of the site around it.
pub(super) fn ties(seen: &Seen) -> Found {
    says(
        seen,
        "about_makers",
        &["about-who", "about-ties", "about-site"],
        "who made it, their ties, and those the site may have",
    )
}

/// 26: why each question is asked, and what it means.
pub(super) fn why(seen: &Seen) -> Found {
    let all = questions(seen);
    let lacks = |(key, page): &(String, String)| {
        let parts = if key.starts_with("need-") { ["-why", "-hint"] } else { ["-why", "-means"] };
        let said = parts.iter().all(|part| {
            let text = seen.text(&format!("{key}{part}"));
            !text.is_empty() && page.contains(text)
        });
        gap(
            said && page.contains(seen.text("why-we-ask")),
            format!("{key} does not say why it is asked, or what it means"),
        )
    };
    Found::part(all.len(), all.iter().filter_map(lacks).collect(), "the page of each question")
        .unless(all.len() != count(seen), "a question has no snapshot")
}

/// 27: one question a page, its words being the heading, in native controls.
pub(super) fn page(seen: &Seen) -> Found {
    let all = questions(seen);
    let lacks = |(key, page): &(String, String)| {
        let titles: Vec<&str> = page.lines().filter_map(|line| line.trim().strip_prefix("h1 ")).collect();
        let controls = page.lines().filter(|line| line.trim().starts_with("input ")).count();
        gap(titles == [seen.text(key)] && controls > 1, format!("{key} is not one question with its own page"))
    };
    Found::part(
        all.len(),
        all.iter().filter_map(lacks).collect(),
        "the page of each question: one heading, which is the question, and native controls",
    )
    .unless(all.len() != count(seen), "a question has no snapshot")
    .tested(
        seen,
        &[
            "access::axe_finds_nothing_in_english",
            "keyboard::chromium_for_oneself",
            "keyboard::chromium_for_family",
            "keyboard::going_back_by_keyboard_keeps_the_answer",
            "keyboard::no_page_traps_the_focus",
        ],
    )
}

/// 31: do you feel ready? Before print.
pub(super) fn ready(seen: &Seen) -> Found {
    let result = seen.page(WHOLE[0]);
    let place = |key: &str| result.find(seen.text(key)).filter(|_| !seen.text(key).is_empty());
    let before = place("ready-title").zip(place("sheet-title")).is_some_and(|(ready, print)| ready < print);
    let lacking = seen.lacking("next_for_me", &["ready-first", "ready-meeting", "ready-matters", "ready-someone"]);
    Found::part(4, lacking, "four questions in \"What now?\", before the sheet")
        .unless(!before, "they do not stand before the sheet")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_part_by_part() {
        let page = Node::read(
            "main\n  section\n    article [data-family=a]\n      - Beta\n      - line\n    article [data-family=b]\n      details\n        summary\n          - Alpha\n  section\n    article [data-family=c]\n      - Gamma\n",
        );
        let mut lists = Vec::new();
        lists_of(&page, "data-family", &mut lists);
        assert_eq!(lists, [vec!["Beta", "Alpha"], vec!["Gamma"]]);
    }
}
