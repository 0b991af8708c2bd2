//! `cargo xtask agree`: how far two readings of every stance agree, and whether the catalog says what was settled.
//!
//! `assets/review/*.tsv` holds a line for each program and dimension: what the first reading found, what the second, made
//! without looking at the first, and what was settled, with a reason where they differ. The report stands in
//! `docs/readings.md`. Agreement is Cohen's weighted kappa (1968), with linear and with quadratic weights.

use std::collections::BTreeMap;
use std::fmt::Write;

use many_paths::catalog::{CriterionId, DIMENSIONS, PROGRAMS};

use crate::kept::{self, Keeping};
use crate::run::root;

/// Where the readings stand.
const READINGS: &str = "assets/review/2026-11.tsv";
/// Where the report is kept.
const REPORT: &str = "docs/readings.md";
/// The values a stance can have, the ordered ones first.
const VALUES: [&str; 7] = ["0", "1", "2", "3", "4", "varies", "unknown"];
/// How many of them are ordered.
const ORDERED: usize = 5;

/// One cell, read twice. Values are indexes into [`VALUES`].
struct Cell {
    program: String,
    dimension: String,
    first: usize,
    second: usize,
    settled: usize,
    why: String,
}

/// Reads the lines after the heading.
fn parse(text: &str) -> Result<Vec<Cell>, String> {
    let value = |word: &str, line: usize| {
        VALUES.iter().position(|it| *it == word).ok_or(format!("{READINGS}:{line}: \"{word}\" is none of {VALUES:?}"))
    };
    let cell = |(number, line): (usize, &str)| {
        let parts: Vec<&str> = line.split('\t').collect();
        let [program, dimension, first, second, settled, why] = parts[..] else {
            return Err(format!("{READINGS}:{number}: {} columns in place of 6, parted by tabs", parts.len()));
        };
        let [first, second, settled] = [value(first, number)?, value(second, number)?, value(settled, number)?];
        if first != second && why.is_empty() {
            return Err(format!(
                "{READINGS}:{number}: the readings differ: say in the last column why it was settled so"
            ));
        }
        Ok(Cell { program: program.into(), dimension: dimension.into(), first, second, settled, why: why.into() })
    };
    (1..).zip(text.lines()).skip(1).map(cell).collect()
}

/// Cohen's weighted kappa of pairs of categories below `count`; `weight` is the disagreement, 0 for the same. None where
/// chance alone would bring full agreement.
fn kappa(pairs: &[(usize, usize)], count: usize, weight: impl Fn(usize, usize) -> f64) -> Option<f64> {
    let all = pairs.len() as f64;
    let share = |of: &dyn Fn(&(usize, usize)) -> bool| pairs.iter().filter(|pair| of(pair)).count() as f64 / all;
    let seen: f64 = pairs.iter().map(|(one, two)| weight(*one, *two)).sum::<f64>() / all;
    let mut chance = 0.0;
    for one in 0..count {
        for two in 0..count {
            chance += weight(one, two) * share(&|pair| pair.0 == one) * share(&|pair| pair.1 == two);
        }
    }
    (chance > 0.0).then(|| 1.0 - seen / chance)
}

fn linear(one: usize, two: usize) -> f64 {
    one.abs_diff(two) as f64
}

fn quadratic(one: usize, two: usize) -> f64 {
    linear(one, two).powi(2)
}

fn shown(kappa: Option<f64>) -> String {
    kappa.map_or("-".to_owned(), |kappa| format!("{kappa:.2}"))
}

/// The pairs in which both readings found a number.
fn numbers<'a>(cells: impl Iterator<Item = &'a Cell>) -> Vec<(usize, usize)> {
    cells.map(|cell| (cell.first, cell.second)).filter(|(one, two)| one.max(two) < &ORDERED).collect()
}

/// What the catalog says of a program on a dimension.
fn told(program: &many_paths::catalog::Program, dimension: usize) -> &'static str {
    let stance = program.stance(CriterionId(dimension as u16));
    match stance.position {
        Some(position) => VALUES[usize::from(position.abs_diff(-2))],
        None if stance.varies() => "varies",
        None => "unknown",
    }
}

/// Every cell is there once, and the catalog says what was settled.
fn hold(cells: &[Cell]) -> Result<(), String> {
    let mut wrong = Vec::new();
    let mut by_name: BTreeMap<(&str, &str), &Cell> = BTreeMap::new();
    for cell in cells {
        if by_name.insert((&cell.program, &cell.dimension), cell).is_some() {
            wrong.push(format!("{} on {} is there twice", cell.program, cell.dimension));
        }
    }
    for program in &PROGRAMS {
        for (place, dimension) in DIMENSIONS.iter().enumerate() {
            let told = told(program, place);
            match by_name.remove(&(program.id, dimension.id)) {
                None => wrong.push(format!(
                    "{} on {}: no reading: add a line with program, dimension, first, second, settled and why, parted by tabs",
                    program.id, dimension.id
                )),
                Some(cell) if VALUES[cell.settled] != told => wrong.push(format!(
                    "{} on {}: settled as {}, but the catalog says {told}: read it again, and settle it",
                    program.id, dimension.id, VALUES[cell.settled]
                )),
                Some(_) => {}
            }
        }
    }
    wrong.extend(by_name.keys().map(|(program, dimension)| format!("{program} on {dimension}: no such cell")));
    if wrong.is_empty() { Ok(()) } else { Err(format!("{} problems in {READINGS}\n{}", wrong.len(), wrong.join("\n"))) }
}

/// What was found, as figures.
pub struct Agreement {
    /// Cells read twice.
    pub cells: usize,
    /// Cells with the same value in both readings.
    pub same: usize,
    /// Weighted kappa, linear weights, of the cells in which both found a number.
    pub kappa: f64,
}

/// Reads and proves the readings.
///
/// # Errors
///
/// A line that can't be read, a cell without a reading, or a catalog that says something else than was settled.
pub fn agreement() -> Result<Agreement, String> {
    let cells = read()?;
    let same = cells.iter().filter(|cell| cell.first == cell.second).count();
    let kappa = kappa(&numbers(cells.iter()), ORDERED, linear).unwrap_or(1.0);
    Ok(Agreement { cells: cells.len(), same, kappa })
}

fn read() -> Result<Vec<Cell>, String> {
    let text = std::fs::read_to_string(root().join(READINGS)).map_err(|error| format!("{READINGS}: {error}"))?;
    let cells = parse(&text)?;
    hold(&cells)?;
    Ok(cells)
}

fn report(cells: &[Cell]) -> String {
    let mut out = String::from(
        "# Two readings of every stance\n\nMade by `cargo xtask agree --write`. Every program was read on every dimension twice, the second time without looking \
         at the first. Both readings were made by the same team from public pages, so they show how clear the scale is, not that \
         two independent people agree. Kappa is Cohen's weighted kappa over the cells in which both readings found a number.\n\n",
    );
    let pairs = numbers(cells.iter());
    let close = pairs.iter().filter(|(one, two)| one.abs_diff(*two) <= 1).count();
    let same = cells.iter().filter(|cell| cell.first == cell.second).count();
    let kind = |value: usize| value.saturating_sub(ORDERED - 1);
    let kinds: Vec<(usize, usize)> = cells.iter().map(|cell| (kind(cell.first), kind(cell.second))).collect();
    let differ = |one: usize, two: usize| if one == two { 0.0 } else { 1.0 };
    let second = cells.iter().filter(|cell| cell.first != cell.second && cell.settled == cell.second).count();
    let first = cells.iter().filter(|cell| cell.first != cell.second && cell.settled == cell.first).count();
    let rows = [
        ("cells read twice", cells.len().to_string()),
        ("the same in both", format!("{same} ({} %)", 100 * same / cells.len().max(1))),
        ("a number in both", pairs.len().to_string()),
        ("of these, at most one step apart", format!("{close} ({} %)", 100 * close / pairs.len().max(1))),
        ("weighted kappa, linear weights", shown(kappa(&pairs, ORDERED, linear))),
        ("weighted kappa, quadratic weights", shown(kappa(&pairs, ORDERED, quadratic))),
        ("kappa of number, varies, unknown", shown(kappa(&kinds, 3, differ))),
        ("differences settled as the first reading", first.to_string()),
        ("differences settled as the second", second.to_string()),
        ("differences settled in another way", (cells.len() - same - first - second).to_string()),
    ];
    out.push_str("| | |\n| --- | --- |\n");
    for (name, value) in rows {
        let _ = writeln!(out, "| {name} | {value} |");
    }
    out.push_str(
        "\n## By dimension\n\n| dimension | numbers in both | same | kappa, linear |\n| --- | --- | --- | --- |\n",
    );
    for dimension in &DIMENSIONS {
        let pairs = numbers(cells.iter().filter(|cell| cell.dimension == dimension.id));
        let same = pairs.iter().filter(|(one, two)| one == two).count();
        let kappa = shown(kappa(&pairs, ORDERED, linear));
        let _ = writeln!(out, "| {} | {} | {same} | {kappa} |", dimension.id, pairs.len());
    }
    out.push_str("\n## Differences of two steps or more, or of kind, and how they were settled\n\n");
    out.push_str("| program | dimension | first | second | settled | why |\n| --- | --- | --- | --- | --- | --- |\n");
    for cell in cells.iter().filter(|cell| {
        kind(cell.first) != kind(cell.second) || (kind(cell.first) == 0 && cell.first.abs_diff(cell.second) > 1)
    }) {
        let [first, second, settled] = [cell.first, cell.second, cell.settled].map(|value| VALUES[value]);
        let _ =
            writeln!(out, "| {} | {} | {first} | {second} | {settled} | {} |", cell.program, cell.dimension, cell.why);
    }
    out
}

/// Prints the report, keeps it, or proves that the one kept is still true.
///
/// # Errors
///
/// As [`agreement`]; or the report kept is not what is found now.
pub fn run(keeping: Keeping) -> Result<(), String> {
    kept::report(&[(REPORT, &report(&read()?))], keeping, "cargo xtask agree")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kappa_is_as_published() {
        let check = |pairs: &[(usize, usize)], weight: fn(usize, usize) -> f64, expected: f64| {
            let found = kappa(pairs, 3, weight).expect("not all the same");
            assert!((found - expected).abs() < 0.005, "{found} in place of {expected}");
        };
        let table = |rows: [[usize; 3]; 3]| -> Vec<(usize, usize)> {
            let cell = |one: usize, two: usize| std::iter::repeat_n((one, two), rows[one][two]);
            (0..3).flat_map(|one| (0..3).flat_map(move |two| cell(one, two))).collect()
        };
        // Worked by hand: seen disagreement 0.30, by chance 0.8778; 1 - 0.30 / 0.8778.
        check(&table([[10, 2, 0], [3, 5, 2], [0, 2, 6]]), linear, 0.658);
        check(&table([[5, 0, 0], [0, 5, 0], [0, 0, 5]]), quadratic, 1.0);
        check(&table([[0, 0, 5], [0, 5, 0], [5, 0, 0]]), quadratic, -1.0);
        assert_eq!(kappa(&[(1, 1), (1, 1)], 3, linear), None);
    }

    #[test]
    fn a_wrong_line_is_told() {
        let check = |line: &str, told: &str| {
            let error = parse(&format!("program\n{line}")).err().unwrap_or_default();
            assert!(error.contains(told), "{error}");
        };
        check("aa\tsponsor\t4\t4\t4", "5 columns");
        check("aa\tsponsor\t4\t7\t4\t", "\"7\" is none of");
        check("aa\tsponsor\t4\t3\t4\t", "the readings differ");
        assert!(parse("program\naa\tsponsor\t4\t4\t4\t").is_ok());
    }
}
