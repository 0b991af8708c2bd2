//! Explanations on the page: a long walk of random journeys in a real browser, in which every sentence of the result is the
//! engine's, and "you can stop here" stands where the engine says so.

use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{Audience, NeedId, Pick};
use many_paths::explain::settled;
use many_paths::journey::{self, Step};
use many_paths_e2e::{Done, Engine, Visit, setting, visit_in};
use serde_json::{Value, json};
use xtask::fit::{Shown, shown};

/// Journeys of the long walk.
const JOURNEYS: u64 = 200;

/// Small random numbers, the same in each run (the constants are Knuth's, for MMIX).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

/// Says something at a need; gives the ids of the boxes to click.
fn at_need(chance: &mut Chance, need: NeedId, answers: &mut Answers) -> Vec<String> {
    let choices: Vec<_> = need.choices().collect();
    let mut clicks = Vec::new();
    let picks = if need.get().pick == Pick::One { 1 } else { 1 + chance.below(2) };
    for _ in 0..picks {
        let choice = choices[chance.below(choices.len())];
        // A second click on the same box would take it back.
        if !answers.chose(choice) {
            answers.choose(choice, true);
            clicks.push(format!("mp-{}", choice.get().id));
        }
    }
    if need.get().must.is_some() && chance.one_in(4) {
        answers.set_must(need, true);
        clicks.push("mp-must".to_owned());
    }
    clicks
}

/// A random journey: on each page the ids to click, and whether one can stop there.
fn journey(chance: &mut Chance, audience: Audience) -> (Answers, Value) {
    let mut answers = Answers::new(audience);
    let mut pages = Vec::new();
    let (mut step, wordy) = (Step::Safety, 1 + chance.below(6));
    while step != Step::Result {
        let skips = chance.one_in(wordy + 1);
        let mut stop = false;
        let clicks = match step {
            Step::Need(need) if !skips => at_need(chance, need, &mut answers),
            Step::Statement(statement) => {
                let mut clicks = Vec::new();
                if !skips {
                    let answer = chance.below(Answer::ALL.len());
                    answers.say(statement, Some(Answer::ALL[answer]));
                    clicks.push(format!("mp-answer-{answer}"));
                    if chance.one_in(4) {
                        answers.set_important(statement, true);
                        clicks.push("mp-important".to_owned());
                    }
                }
                stop = settled(&answers, statement).is_some();
                clicks
            }
            _ => Vec::new(),
        };
        pages.push(json!({ "clicks": clicks, "stop": stop }));
        step = journey::next(step, &answers);
    }
    (answers, pages.into())
}

/// Goes through the pages by clicks, as fast as the screens come; tells what is wrong on the way.
const WALK: &str = "
    const [door, pages] = arguments[0], done = arguments[1], wrong = [];
    const title = () => document.getElementById('mp-title');
    const until = async (so) => {
        for (let tries = 0; !so(); tries++) {
            if (tries > 2000) throw new Error('waited in vain on ' + title()?.textContent);
            await new Promise((go) => setTimeout(go));
        }
    };
    const turn = async (button) => { const before = title(); button.click(); await until(() => title() && title() !== before); };
    (async () => {
        await turn(document.querySelectorAll('.mp-door')[door]);
        for (const { clicks, stop } of pages) {
            for (const id of clicks) {
                const box = document.getElementById(id);
                box.click();
                await until(() => box.checked);
            }
            const offered = () => !!document.querySelector('.mp-question .mp-live .mp-few');
            if (document.querySelector('.mp-question .mp-live') && offered() !== stop) {
                await new Promise((go) => setTimeout(go, 30));
                if (offered() !== stop) wrong.push((stop ? 'no ' : '') + 'stop at: ' + title().textContent);
            }
            await turn(document.querySelector('.mp-primary'));
        }
        const texts = (within, css) => [...within.querySelectorAll(css)].map((it) => it.textContent);
        done({
            wrong,
            why: texts(document, '.mp-why :is(h3, p, li)'),
            contrasts: [...document.querySelectorAll('[data-family]')].filter((it) => it.querySelector('.mp-contrast'))
                .map((it) => [it.dataset.family, texts(it, '.mp-contrast :is(p, li)')]),
            back: texts(document, '.mp-ways p'),
        });
    })().catch((error) => done({ wrong: [String(error)] }));";

/// The sentences the engine would say, in the shape of what [`WALK`] reads; contrasts by family.
fn expected(shown: &Shown) -> Value {
    let explained = shown.explained.as_ref().filter(|_| shown.said > 0);
    let why: Vec<&String> = explained.iter().flat_map(|it| &it.words).collect();
    let mut contrasts: Vec<Value> =
        explained.iter().flat_map(|it| &it.contrasts).map(|it| json!([it.family, it.words])).collect();
    contrasts.sort_by_key(ToString::to_string);
    let back: Vec<&String> = shown.ways_back.iter().map(|it| &it.words).collect();
    json!({ "wrong": [], "why": why, "contrasts": contrasts, "back": back })
}

/// One journey, from the start screen and back to it; `met` counts pages to stop at, ways back and changes.
async fn go(visit: &Visit, chance: &mut Chance, number: u64, met: &mut [usize; 3]) -> Done {
    let audience = if number.is_multiple_of(3) { Audience::Family } else { Audience::Me };
    let (answers, pages) = journey(chance, audience);
    let door = usize::from(audience == Audience::Family);
    let mut read = visit.driver.execute_async(WALK, vec![json!([door, &pages])]).await?.json().clone();
    if let Some(contrasts) = read.get_mut("contrasts").and_then(Value::as_array_mut) {
        contrasts.sort_by_key(ToString::to_string);
    }
    let shown = shown(&answers);
    assert_eq!(read, expected(&shown), "journey {number}: {answers:?}");
    let stops = pages.as_array().map_or(0, |pages| pages.iter().filter(|page| page["stop"] == true).count());
    let changes = shown.explained.iter().filter(|it| it.change.is_some()).count();
    for (met, now) in met.iter_mut().zip([stops, shown.ways_back.len(), changes]) {
        *met += now;
    }
    visit.click(".mp-result > .mp-buttons .mp-secondary:last-of-type").await?;
    visit.until("document.querySelector('.mp-door')").await
}

#[test]
fn every_sentence_on_the_page_is_the_engines() {
    // Without the frames, whose prologue refuses clicks by script: it is the same program.
    visit_in(Engine::Chromium, &setting("MANY_PATHS_PLAIN"), async |visit| {
        visit.go("/index.html").await?;
        visit.until("document.querySelector('.mp-door')").await?;
        let mut chance = Chance(20_261_122);
        let mut met = [0; 3];
        for number in 0..JOURNEYS {
            go(visit, &mut chance, number, &mut met).await?;
        }
        let [stops, ways, changes] = met;
        println!("{JOURNEYS} journeys: one could stop on {stops} pages, {ways} ways back, {changes} with a change");
        assert!(met.iter().all(|met| *met > 0), "everything was met: {met:?}");
        Ok(())
    });
}
