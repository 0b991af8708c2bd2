//! How long the full result takes, with all that its page shows: `cargo xtask bench` runs this natively and, built as what
//! is shipped is, in Chromium. It prints and proves nothing: times depend on the machine. A line for each figure, with tabs: what
//! it is (a whole `result`, or a `part`, both in milliseconds, or a `ratio`), its name, the number. In a browser they stand in
//! the page, which then gets a title.

mod sets;
mod time;

use std::hint::black_box;

use fastrand::Rng;
use many_paths::answers::Answers;
use many_paths::catalog::Audience;
use many_paths::explain;
use many_paths::fit::Outcome;

/// As what is shipped has it.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// How many answer sets are timed for each audience.
const SETS: usize = 300;
/// As many programs as there are, and ten times as many.
const PROGRAMS: [usize; 2] = [60, 600];
/// How many answer sets are timed with so many programs.
const CROWDS: usize = 10;

type Work<'a> = &'a dyn Fn(&Answers, &Outcome);

/// Every figure. The clock tells milliseconds since some moment.
fn figures(clock: &dyn Fn() -> f64) -> String {
    let mut text = String::new();
    let mut tell = |what: &str, name: &str, value: f64| text += &format!("{what}\t{name}\t{value}\n");
    let mut chance = Rng::with_seed(1);
    for (audience, name) in [(Audience::Me, "for oneself"), (Audience::Family, "for family")] {
        let took: Vec<f64> = (0..SETS)
            .map(|_| {
                let answers = sets::everything(audience, &mut chance);
                time::of(clock, || sets::page(&answers))
            })
            .collect();
        tell("result", &format!("{name}, average"), took.iter().sum::<f64>() / SETS as f64);
        tell("result", &format!("{name}, worst"), took.iter().copied().fold(0.0, f64::max));
    }
    let several: Vec<Answers> = (0..CROWDS).map(|_| sets::everything(Audience::Me, &mut chance)).collect();
    let crowds = PROGRAMS.map(|count| several.iter().map(|it| sets::crowd(count, it, &mut chance)).collect::<Vec<_>>());
    let whole: Work = &|answers, outcome| {
        black_box(sets::arranged(outcome));
        black_box(explain::explain(answers, outcome));
    };
    let explained: Work = &|answers, outcome| _ = black_box(explain::explain(answers, outcome));
    for (work, name) in [(whole, "the whole result"), (explained, "its explanations")] {
        let [few, many] = [0, 1].map(|it| {
            let each = several.iter().zip(&crowds[it]);
            let took = each.map(|(answers, outcome)| time::of(clock, || work(answers, outcome))).sum::<f64>();
            tell("part", &format!("{name}: {} programs", PROGRAMS[it]), took / CROWDS as f64);
            took
        });
        tell("ratio", &format!("{name}: ratio"), many / few);
    }
    text
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let start = std::time::Instant::now();
    print!("{}", figures(&|| start.elapsed().as_secs_f64() * 1000.0));
}

#[cfg(target_arch = "wasm32")]
fn main() {
    let window = web_sys::window();
    let Some((clock, document)) = window.and_then(|window| Some((window.performance()?, window.document()?))) else {
        return;
    };
    let figures = figures(&|| clock.now());
    if let Some(body) = document.body() {
        body.set_text_content(Some(&figures));
    }
    document.set_title("done");
}
