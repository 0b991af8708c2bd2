//! `cargo xtask`: reads the command line and hands over to one module. An error is printed once, and the exit code is 1.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::{
    agree, bench, check, dist, fairness, fit, grade, graph, kept, paper, questions, refresh, screens, size, suite,
    texts,
};

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "The build of Many Paths")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the widget and show it on http://127.0.0.1:8080/
    Serve {
        /// Port to listen on; 0 picks a free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Show the dist/ folder as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Run every test: native, in the browser, end to end
    Test {
        /// Run one part only
        #[arg(long)]
        only: Option<suite::Part>,
    },
    /// Measure in every browser what can leave the widget, and print the report
    Privacy,
    /// Check format, clippy, docs, licences and advisories
    Lint,
    /// Build the release into dist/
    Dist {
        /// Folder to build into
        #[arg(long, default_value = "dist")]
        out: PathBuf,
        /// Tags of the languages it has, such as en or es,en: the first one first
        #[arg(long)]
        languages: Option<String>,
    },
    /// Build the release and hold its download size against the budget
    Size,
    /// Take pictures of every screen, on many displays, and lay them out in target/screens/
    Screens,
    /// Write the living page of tokens and components into target/components.html
    Components,
    /// Time the full result, natively and in Chromium, beside what it may take
    Bench,
    /// Show the result of one file of answers
    Fit {
        /// The file of answers
        file: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// List every question
    Questions {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Draw the questionnaire
    Graph,
    /// Tell how far two readings of every stance agree
    Agree(kept::Keeping),
    /// Grade the tool by published lists of criteria
    Grade(kept::Keeping),
    /// Tell what every language says, or begin a new one
    Texts {
        /// Tag of the language to begin, such as es
        #[arg(long)]
        add: Option<String>,
    },
    /// Tell who is shown what, over sampled visitors
    Fairness(kept::Keeping),
    /// Make the booklets to print and score by hand
    Paper {
        /// Whose helplines stand first and whose notices are told
        #[arg(long, default_value = "us")]
        country: String,
        /// The language it is in
        #[arg(long)]
        lang: Option<String>,
    },
    /// Write anew what is derived from the content
    Refresh,
    /// Prove the content
    Check,
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Serve { port, no_build } => dist::show(port, no_build),
        Command::Test { only } => suite::test(only),
        Command::Privacy => suite::privacy(),
        Command::Lint => suite::lint(),
        Command::Dist { out, languages } => dist::run(&out, languages.as_deref()),
        Command::Size => size::run(),
        Command::Screens => screens::run(),
        Command::Components => screens::components(),
        Command::Bench => bench::run(),
        Command::Fit { file, json } => fit::run(&file, json),
        Command::Questions { json } => questions::run(json),
        Command::Graph => graph::run(),
        Command::Agree(keeping) => agree::run(keeping),
        Command::Grade(keeping) => grade::run(keeping),
        Command::Texts { add } => texts::run(add.as_deref()),
        Command::Fairness(keeping) => fairness::run(keeping),
        Command::Paper { country, lang } => paper::run(&country, lang.as_deref()),
        Command::Refresh => refresh::run(),
        Command::Check => check::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}
