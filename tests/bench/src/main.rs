//! How long the full result takes, with all that its page shows: `cargo xtask bench` runs this natively and, built as what
//! is shipped is, in Chromium. It prints and proves nothing: times depend on the machine. A line for each figure, with tabs: what
//! it is (a whole `result`, or a `part`, both in milliseconds, or a `ratio`), its name, the number. In a browser they stand in
//! the page, which then gets a title.

mod sets;
mod time;

use fastrand::Rng;
use many_paths::catalog::Audience;
use many_paths::report;

/// As what is shipped has it.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// How many answer sets are timed for each audience.
const SETS: usize = 300;
/// As many programs as there are, and ten times as many.
const PROGRAMS: [usize; 2] = [60, 600];

/// Every figure. The clock tells milliseconds since some moment.
fn figures(clock: &dyn Fn() -> f64) -> String {
    let mut text = String::new();
    let mut tell = |what: &str, name: &str, value: f64| text += &format!("{what}\t{name}\t{value}\n");
    let mut chance = Rng::with_seed(1);
    for (audience, name) in [(Audience::Me, "for oneself"), (Audience::Family, "for family")] {
        let took: Vec<f64> = (0..SETS)
            .map(|_| {
                let answers = sets::everything(audience, &mut chance);
                time::of(clock, || report::report(&answers))
            })
            .collect();
        tell("result", &format!("{name}, average"), took.iter().sum::<f64>() / SETS as f64);
        tell("result", &format!("{name}, worst"), took.iter().copied().fold(0.0, f64::max));
    }
    let [few, many] = PROGRAMS.map(|count| {
        let fits = sets::programs(count, &mut Rng::with_seed(2));
        let took = time::of(clock, || sets::result(&fits));
        tell("part", &format!("{count} programs"), took);
        took
    });
    tell("ratio", "their ratio", many / few);
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
