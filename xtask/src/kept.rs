//! Reports that are kept in the repository: printed, written anew, or compared with what is found now.

use std::fs;

use clap::Args;

use crate::run::root;

/// What is done with a report besides printing it.
#[derive(Args, Clone, Copy)]
pub struct Keeping {
    /// Keep it in the repository
    #[arg(long)]
    write: bool,
    /// Fail unless the one kept is the same
    #[arg(long, conflicts_with = "write")]
    check: bool,
}

impl Keeping {
    /// Is it to be kept or compared?
    #[must_use]
    pub fn is_set(self) -> bool {
        self.write || self.check
    }

    /// Is it to be compared?
    #[must_use]
    pub fn is_check(self) -> bool {
        self.check
    }
}

/// Prints the files of a report, given as path and text, writes them, or compares them with those kept.
///
/// # Errors
///
/// A file that can't be written, or that is not what `command` would write.
pub fn report(files: &[(&str, &str)], keeping: Keeping, command: &str) -> Result<(), String> {
    for (path, text) in files {
        let file = root().join(path);
        if keeping.write {
            fs::write(&file, text).map_err(|error| format!("{path}: {error}"))?;
            println!("wrote {path}");
        } else if !keeping.check {
            print!("{text}");
        } else if fs::read_to_string(&file).is_ok_and(|kept| kept == *text) {
            println!("{path} is as found now.");
        } else {
            return Err(format!(
                "{path} is not what is found now: look at it with `git diff` after `{command} --write`"
            ));
        }
    }
    Ok(())
}
