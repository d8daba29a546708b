//! Which program is built and read, and how: cargo's own flags.

use std::path::PathBuf;

use clap::Args;

/// Which program to read, and how it is built.
#[derive(Debug, Args)]
pub(crate) struct Compilation {
    #[command(flatten)]
    pub(crate) program: ProgramOptions,
    #[command(flatten)]
    pub(crate) features: FeatureOptions,
    #[command(flatten)]
    pub(crate) build: BuildOptions,
    #[command(flatten)]
    pub(crate) lock: LockOptions,
    /// Print only problems: neither the output of cargo nor what was written
    #[arg(short, long, display_order = 901)]
    pub(crate) quiet: bool,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Program")]
pub(crate) struct ProgramOptions {
    /// Package to read [default: the package of this directory]
    #[arg(short, long, value_name = "NAME")]
    pub(crate) package: Option<String>,
    /// Executable to read [default: the only one, else `default-run`]
    #[arg(long, value_name = "NAME", conflicts_with_all = ["example", "lib"])]
    pub(crate) bin: Option<String>,
    /// Example to read
    #[arg(long, value_name = "NAME", conflicts_with = "lib")]
    pub(crate) example: Option<String>,
    /// Read the library and the libraries it depends on [default where there is no executable]
    #[arg(long)]
    pub(crate) lib: bool,
    /// Cargo.toml of the package or the workspace
    #[arg(long, value_name = "PATH")]
    pub(crate) manifest_path: Option<PathBuf>,
    /// Read this executable as it is, no matter who built it; settings come from Cargo.toml only with `--manifest-path`
    #[arg(
        long,
        value_name = "PATH",
        conflicts_with_all = ["package", "bin", "example", "lib", "allow_unlinked", "FeatureOptions", "BuildOptions", "LockOptions"]
    )]
    pub(crate) program: Option<PathBuf>,
    /// Crates whose declarations the program may lack, since it does not serve them, separated by commas
    #[arg(long, value_name = "CRATES", value_delimiter = ',')]
    pub(crate) allow_unlinked: Vec<String>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Features")]
pub(crate) struct FeatureOptions {
    /// Features to activate, separated by spaces or commas
    #[arg(short = 'F', long)]
    features: Vec<String>,
    /// Activate all features
    #[arg(long)]
    all_features: bool,
    /// Do not activate the `default` feature
    #[arg(long)]
    no_default_features: bool,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Compilation")]
pub(crate) struct BuildOptions {
    /// Build with the release profile
    #[arg(short, long, conflicts_with = "profile")]
    release: bool,
    /// Build with this profile
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,
    /// Build for this target triple
    #[arg(long, value_name = "TRIPLE")]
    pub(crate) target: Option<String>,
    /// How many jobs to run in parallel
    #[arg(short, long, value_name = "N")]
    jobs: Option<String>,
}

#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Dependencies")]
pub(crate) struct LockOptions {
    /// Fail if Cargo.lock would be changed
    #[arg(long)]
    locked: bool,
    /// Do not use the network
    #[arg(long)]
    offline: bool,
    /// Both of the above
    #[arg(long)]
    frozen: bool,
}

impl FeatureOptions {
    /// The same flags for cargo.
    pub(crate) fn cargo_arguments(&self) -> Vec<String> {
        let features = self
            .features
            .iter()
            .map(|list| format!("--features={list}"));
        let all = flag("--all-features", self.all_features);
        let no_default = flag("--no-default-features", self.no_default_features);
        features.chain(all).chain(no_default).collect()
    }
}

impl BuildOptions {
    /// The same flags for cargo.
    pub(crate) fn cargo_arguments(&self) -> Vec<String> {
        let release = flag("--release", self.release);
        let profile = self.profile.iter().map(|name| format!("--profile={name}"));
        let target = self
            .target
            .iter()
            .map(|triple| format!("--target={triple}"));
        let jobs = self.jobs.iter().map(|number| format!("--jobs={number}"));
        release
            .into_iter()
            .chain(profile)
            .chain(target)
            .chain(jobs)
            .collect()
    }
}

impl LockOptions {
    /// The same flags for cargo.
    pub(crate) fn cargo_arguments(&self) -> Vec<String> {
        let locked = flag("--locked", self.locked);
        let offline = flag("--offline", self.offline);
        let frozen = flag("--frozen", self.frozen);
        locked.into_iter().chain(offline).chain(frozen).collect()
    }
}

fn flag(word: &str, given: bool) -> Option<String> {
    given.then(|| word.to_owned())
}
