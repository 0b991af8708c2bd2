//! What `docs/for-site-owners.md` tells people to copy works as it stands there, in three engines.

use std::fs;

use many_paths_e2e::hosts::{Site, Way, page};
use many_paths_e2e::{DOORS, Engine};
use xtask::serve::Server;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/for-site-owners.md");
/// Stands in the page for another server of the site's.
const OTHER: &str = "https://files.example.org";

/// The blocks of the page in this language.
fn blocks(language: &str) -> Vec<String> {
    let text = fs::read_to_string(PAGE).expect("the page for site owners can be read");
    let begin = format!("```{language}\n");
    let parts = text.split(begin.as_str()).skip(1);
    parts.map(|part| part.split("```").next().unwrap_or_default().to_owned()).collect()
}

fn way(snippet: &str) -> Way {
    if snippet.contains("<many-paths") { Way::Element } else { Way::Plain }
}

#[test]
fn the_snippets_work_as_they_stand_there() {
    let site = Site::new();
    site.install("many-paths/");
    let other = Server::start(site.folder(), 0).expect("another server starts");
    let snippets: Vec<String> = blocks("html").iter().map(|it| it.replace(OTHER, &other.url())).collect();
    let policies = blocks("http");
    assert!(snippets.len() >= 4 && policies.len() == 1, "{} snippets, {} policies", snippets.len(), policies.len());
    let mut headers = String::new();
    for (number, snippet) in snippets.iter().enumerate() {
        site.write(&format!("{number}.html"), page(snippet));
        // The policy is for files on the same server.
        if !snippet.contains(&other.url()) {
            headers += &format!("/{number}.html\n  {}\n", policies[0].trim());
        }
    }
    site.write("_headers", headers);
    for engine in Engine::ALL {
        println!("{}", engine.name());
        site.visit(engine, async |visit| {
            for (number, snippet) in snippets.iter().enumerate() {
                println!("{snippet}");
                visit.leave().await?;
                visit.go(&format!("/{number}.html")).await?;
                way(snippet).open(visit).await?;
                assert_eq!(visit.count(".mp-owner").await?, 0, "its settings are right");
                visit.turn(DOORS[0]).await?;
                visit.check("document.querySelector('.mp-question')").await?;
            }
            Ok(())
        });
    }
}
