//! What a visitor downloads, and whether that is still small. `cargo xtask size` fails above the budget, and names the
//! files that weigh most.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::{Compression, write::GzEncoder};

use crate::{dist, run, tools};

/// The most that all files of the widget may weigh together, gzipped, in bytes: 130 KB.
pub const BUDGET: usize = 130 * 1024;

/// One file of the widget, its sizes in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// Path inside the widget's folder.
    pub name: String,
    /// As it is on disk.
    pub raw: usize,
    /// After `gzip -9`.
    pub gzip: usize,
    /// After brotli at quality 11.
    pub brotli: usize,
}

/// `cargo xtask size`: builds `dist/`, prints the table, and holds it against the budget.
///
/// # Errors
///
/// When the build fails, or the widget is above the budget.
pub fn run() -> Result<(), String> {
    let folder = run::root().join(dist::DEFAULT);
    dist::build(&tools::set_up(tools::BUILD)?, &folder)?;
    let weights = measure(&folder.join("widget"))?;
    print!("{}", table(&weights));
    verdict(&weights)
}

/// Weighs every file in `folder` and below, by name.
///
/// # Errors
///
/// When a file cannot be read.
pub fn measure(folder: &Path) -> Result<Vec<Weight>, String> {
    let mut weights = Vec::new();
    for file in dist::files(folder)? {
        let bytes =
            fs::read(folder.join(&file)).map_err(|e| format!("cannot read {}: {e}", folder.join(&file).display()))?;
        let (gzip, brotli) = squeeze(&bytes).map_err(|e| format!("cannot compress {}: {e}", file.display()))?;
        let name = file.to_string_lossy().into_owned();
        weights.push(Weight { name, raw: bytes.len(), gzip, brotli });
    }
    Ok(weights)
}

/// The table of sizes with its total, as text.
#[must_use]
pub fn table(weights: &[Weight]) -> String {
    let mut text = format!("{:<32}{:>10}{:>10}{:>10}\n", "downloaded by a visitor", "raw", "gzip -9", "brotli 11");
    for Weight { name, raw, gzip, brotli } in weights.iter().chain([&total(weights)]) {
        text += &format!("{name:<32}{raw:>10}{gzip:>10}{brotli:>10}\n");
    }
    text + &format!("budget, gzip: {} of {BUDGET} bytes\n", total(weights).gzip)
}

/// Whether `weights` keep to [`BUDGET`].
///
/// # Errors
///
/// When they do not: by how much, and the three heaviest files.
pub fn verdict(weights: &[Weight]) -> Result<(), String> {
    let gzip = total(weights).gzip;
    if gzip <= BUDGET {
        return Ok(());
    }
    let mut heaviest: Vec<&Weight> = weights.iter().collect();
    heaviest.sort_by_key(|weight| std::cmp::Reverse(weight.gzip));
    let parts: Vec<String> = heaviest.iter().take(3).map(|w| format!("{} {}", w.name, w.gzip)).collect();
    Err(format!(
        "the widget is {} bytes over its budget ({gzip} of {BUDGET} bytes gzip); make the largest parts smaller: {}",
        gzip - BUDGET,
        parts.join(", ")
    ))
}

fn total(weights: &[Weight]) -> Weight {
    let sum = |of: fn(&Weight) -> usize| weights.iter().map(of).sum();
    Weight { name: "total".to_owned(), raw: sum(|w| w.raw), gzip: sum(|w| w.gzip), brotli: sum(|w| w.brotli) }
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

    fn weight(name: &str, gzip: usize) -> Weight {
        Weight { name: name.to_owned(), raw: gzip * 2, gzip, brotli: gzip }
    }

    #[test]
    fn the_budget_itself_is_allowed_and_one_byte_more_is_not() {
        assert_eq!(verdict(&[weight("a", BUDGET - 1), weight("b", 1)]), Ok(()));
        let message = verdict(&[weight("a", 1), weight("b", BUDGET)]).unwrap_err();
        assert!(message.contains("1 bytes over") && message.contains("b 133120, a 1"), "{message}");
    }

    #[test]
    fn the_total_adds_every_column() {
        let text = table(&[weight("a", 10), weight("b", 5)]);
        let total = text.lines().find(|line| line.starts_with("total")).unwrap();
        assert_eq!(total.split_whitespace().collect::<Vec<_>>(), ["total", "30", "15", "15"]);
    }

    #[test]
    fn repetition_squeezes() {
        let (gzip, brotli) = squeeze(&[b'a'; 10_000]).unwrap();
        assert!(gzip < 100 && brotli < 100, "{gzip} {brotli}");
    }
}
