//! How long a full result takes. It prints and proves nothing: times depend on the machine.
#![cfg(not(target_arch = "wasm32"))]

use std::hint::black_box;
use std::time::Instant;

use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{Audience, NeedId, StatementId};
use many_paths::{fit, report};

const RUNS: u32 = 200;

/// Every question answered: the first choice that asks for something, and statements by turns.
fn everything(audience: Audience) -> Answers {
    let mut answers = Answers::new(audience);
    for need in NeedId::all().filter(|need| need.get().audiences.has(audience)) {
        if let Some(choice) = need.choices().find(|choice| choice.get().criterion.is_some()) {
            answers.choose(choice, true);
        }
    }
    let statements = StatementId::all().filter(|statement| statement.get().audience == audience);
    for (statement, answer) in statements.zip(Answer::ALL[..4].iter().cycle()) {
        answers.say(statement, Some(*answer));
    }
    answers
}

fn time(name: &str, work: impl Fn()) {
    let start = Instant::now();
    (0..RUNS).for_each(|_| work());
    println!("{name}: {:?} on average over {RUNS} runs", start.elapsed() / RUNS);
}

#[test]
#[ignore = "prints times: cargo test --release --test speed -- --ignored --nocapture"]
fn a_full_result() {
    for audience in [Audience::Me, Audience::Family] {
        let answers = everything(audience);
        let said = fit::fit(&answers).said;
        time(&format!("{audience:?}, {said} things said, fit"), || drop(black_box(fit::fit(black_box(&answers)))));
        time(&format!("{audience:?}, {said} things said, fit and report"), || {
            drop(black_box(report::report(black_box(&answers))));
        });
    }
}
