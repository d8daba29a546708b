//! What declared handlers cost to compile: one rustc run over a generated API, by peer and by number of handlers.

mod measure;
mod packages;
mod peers;
mod rustc_run;
mod templates;

use std::{fs::File, process::ExitCode, time::SystemTime};

use measure::{Cost, Table, median, megabytes};
use packages::Package;
use peers::{AIDE, KYNOS, OASGARD, PLAIN, Peer, UTOIPA_AXUM};

/// The first is what the others are compared with.
const PEERS: [&Peer; 5] = [&PLAIN, &OASGARD, &AIDE, &KYNOS, &UTOIPA_AXUM];
const SIZES: [u32; 3] = [75, 150, 300];
const SOURCE: &str = "src/lib.rs";
const ROUNDS: usize = 7;

fn main() -> ExitCode {
    if let Some(exit) = rustc_run::as_wrapper() {
        return exit;
    }
    if measure::asked_for() {
        println!("{}", table(&measured()));
    }
    ExitCode::SUCCESS
}

/// One peer's API in one size, and what compiling it cost each time.
struct Sample {
    package: Package,
    costs: Vec<Cost>,
}

type Growth = [Sample; SIZES.len()];

/// Interleaved, so that a busy minute of the machine falls on every peer alike.
fn measured() -> Vec<Growth> {
    let mut peers: Vec<Growth> = PEERS
        .map(|peer| SIZES.map(|size| Sample::new(peer, size)))
        .into();
    for _ in 0..ROUNDS {
        peers.iter_mut().flatten().for_each(Sample::measure);
    }
    peers
}

impl Sample {
    fn new(peer: &Peer, handlers: u32) -> Self {
        let name = format!("{}-{handlers}", peer.package);
        let source = peer.source(handlers);
        Self {
            package: Package::write(&name, peer.dependencies, (SOURCE, &source)),
            costs: Vec::new(),
        }
    }

    fn measure(&mut self) {
        touch(&self.package);
        let mut check = self.package.cargo("check");
        let cost = rustc_run::cost(check.env("CARGO_INCREMENTAL", "0"));
        self.costs.push(cost);
    }

    fn seconds(&self) -> f64 {
        median(self.costs.iter().map(|cost| cost.user_cpu)).as_secs_f64()
    }

    fn memory(&self) -> String {
        megabytes(median(self.costs.iter().map(|cost| cost.peak_memory)))
    }
}

fn touch(package: &Package) {
    let source = File::options().append(true).open(package.file(SOURCE));
    let touched = source.and_then(|source| source.set_modified(SystemTime::now()));
    touched.expect("the package was written before");
}

fn table(peers: &[Growth]) -> Table {
    let header = [
        "300 handlers",
        "rustc, user CPU",
        "to axum alone",
        "added per handler",
        "peak memory",
        "75 / 150 / 300 handlers",
    ];
    let mut table = Table::new(header);
    let [.., plain] = &peers[0];
    for (peer, growth) in PEERS.iter().zip(peers) {
        let [few, some, many] = growth;
        let extra = (many.seconds() - plain.seconds()) * 1000.0 / f64::from(SIZES[2]);
        table.row([
            peer.title.to_owned(),
            format!("{:.2} s", many.seconds()),
            format!("{:.1} ×", many.seconds() / plain.seconds()),
            format!("{extra:.2} ms"),
            many.memory(),
            format!(
                "{:.2} / {:.2} / {:.2} s",
                few.seconds(),
                some.seconds(),
                many.seconds()
            ),
        ]);
    }
    table
}
