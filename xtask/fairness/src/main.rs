//! Prints all figures as JSON, for `cargo xtask fairness`, which builds this with optimization.

use many_paths_fairness::{Size, measure};

fn main() -> Result<(), String> {
    let figures = measure(Size::WHOLE)?;
    println!("{}", serde_json::to_string(&figures).map_err(|error| error.to_string())?);
    Ok(())
}
