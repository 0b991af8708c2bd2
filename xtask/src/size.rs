//! What a visitor downloads, and whether that is still small. `cargo xtask size` fails above the budget, and names the
//! file.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::{Compression, write::GzEncoder};

use crate::{dist, run, tools};

/// What is shipped and the most that each may weigh, gzipped, in bytes. The guide: what it was in English before it explained its
/// results, 27 KB for that and for receipts of every sentence, and 36 KB for all of it in Spanish; the loader: 2 KB.
pub const BUDGETS: [(&str, usize); 2] = [(dist::SHIPPED[0], 112_472 + 63 * 1024), (dist::SHIPPED[1], 2 * 1024)];

/// One shipped file, its sizes in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// Its name.
    pub name: &'static str,
    /// As it is on disk.
    pub raw: usize,
    /// After `gzip -9`.
    pub gzip: usize,
    /// After brotli at quality 11.
    pub brotli: usize,
    /// The most that `gzip` may be.
    pub budget: usize,
}

/// `cargo xtask size`: builds `dist/`, prints the table, and holds it against the budgets.
///
/// # Errors
///
/// When the build fails, or a file is above its budget.
pub fn run() -> Result<(), String> {
    let folder = run::root().join(dist::DEFAULT);
    dist::build(&tools::set_up(tools::BUILD)?, &folder, None)?;
    let weights = measure(&folder)?;
    print!("{}", table(&weights));
    let guide = folder.join(dist::SHIPPED[0]);
    let guide = fs::read_to_string(&guide).map_err(|e| format!("cannot read {}: {e}", guide.display()))?;
    print!("{}", parts(&guide).map_err(|e| format!("cannot compress the guide's parts: {e}"))?);
    verdict(&weights)
}

/// What the guide would weigh less, gzipped, without each of its parts, as text.
fn parts(guide: &str) -> std::io::Result<String> {
    const PARTS: [(&str, &str, &str); 4] = [
        ("program and words", ".postMessage(\"", "\""),
        ("static page", "<body>", "<script type=\"module\">"),
        ("scripts", "<script type=\"module\">", "</script>"),
        ("styles", "<style>", "</style>"),
    ];
    let mut text = format!("\n{:<20}{:>10}{:>10}\n", "of the guide", "raw", "gzip -9");
    let (mut left, mut weight) = (guide.to_owned(), squeeze(guide.as_bytes())?.0);
    for (name, begin, end) in PARTS {
        // The last one: the outer page has a style of its own.
        let Some((before, rest)) = left.rsplit_once(begin) else { continue };
        let Some((part, after)) = rest.split_once(end) else { continue };
        let (raw, without) = (part.len(), [before, begin, end, after].concat());
        let lighter = squeeze(without.as_bytes())?.0;
        text += &format!("{name:<20}{raw:>10}{:>10}\n", weight.saturating_sub(lighter));
        (left, weight) = (without, lighter);
    }
    Ok(text + &format!("{:<20}{:>10}{weight:>10}\n", "frames, policies", left.len()))
}

/// Weighs what is shipped in `folder`.
///
/// # Errors
///
/// When a file cannot be read.
pub fn measure(folder: &Path) -> Result<Vec<Weight>, String> {
    let weigh = |(name, budget): (&'static str, usize)| {
        let path = folder.join(name);
        let bytes = fs::read(&path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        let (gzip, brotli) = squeeze(&bytes).map_err(|e| format!("cannot compress {name}: {e}"))?;
        Ok(Weight { name, raw: bytes.len(), gzip, brotli, budget })
    };
    BUDGETS.into_iter().map(weigh).collect()
}

/// The table of sizes, as text.
#[must_use]
pub fn table(weights: &[Weight]) -> String {
    let mut text = format!("{:<20}{:>10}{:>10}{:>12}{:>16}\n", "bytes", "raw", "gzip -9", "brotli 11", "gzip, at most");
    for Weight { name, raw, gzip, brotli, budget } in weights {
        text += &format!("{name:<20}{raw:>10}{gzip:>10}{brotli:>12}{budget:>16}\n");
    }
    text
}

/// Whether every file keeps to its budget.
///
/// # Errors
///
/// When one does not: which, and by how much.
pub fn verdict(weights: &[Weight]) -> Result<(), String> {
    let over = weights.iter().filter(|weight| weight.gzip > weight.budget);
    let told: Vec<String> = over
        .map(|it| {
            format!("{} is {} bytes over its budget ({} of {} gzip)", it.name, it.gzip - it.budget, it.gzip, it.budget)
        })
        .collect();
    if told.is_empty() { Ok(()) } else { Err(told.join("; ")) }
}

fn squeeze(bytes: &[u8]) -> std::io::Result<(usize, usize)> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let mut brotli = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &best)?;
    Ok((gzip.finish()?.len(), brotli.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_itself_is_allowed_and_one_byte_more_is_not() {
        let weight = |gzip| Weight { name: "a", raw: 1, gzip, brotli: 1, budget: 10 };
        assert_eq!(verdict(&[weight(10), weight(1)]), Ok(()));
        assert_eq!(verdict(&[weight(1), weight(11)]).unwrap_err(), "a is 1 bytes over its budget (11 of 10 gzip)");
    }

    #[test]
    fn every_part_is_weighed_once() {
        let guide = "<style>o</style><style>mine</style><body>words<script type=\"module\">go(later)</script>go.postMessage(\"123456\")";
        let told = parts(guide).unwrap();
        let raw: Vec<&str> = told.lines().skip(2).filter_map(|line| line.get(20..30)).map(str::trim).collect();
        assert_eq!(raw, ["6", "5", "9", "4", "86"], "{told}");
    }

    #[test]
    fn repetition_squeezes() {
        let (gzip, brotli) = squeeze(&[b'a'; 10_000]).unwrap();
        assert!(gzip < 100 && brotli < 100, "{gzip} {brotli}");
    }
}
