//! What a dependency adds to the first build of a service: user CPU of `cargo build` into an empty target directory.

mod measure;
mod packages;
mod peers;
mod templates;

use std::{fs, time::Duration};

use measure::{Table, median};
use packages::Package;
use peers::{OASGARD, PLAIN, Peer, UTOIPA, UTOIPA_AXUM};

/// The first is what the others are compared with.
const PEERS: [&Peer; 4] = [&PLAIN, &OASGARD, &UTOIPA, &UTOIPA_AXUM];
const HANDLERS: u32 = 10;
const ROUNDS: usize = 3;

/// What every service holds already, whatever describes its security.
const DEPENDENCIES: &str = r#"serde = { version = "1", features = ["derive"] }
tokio = { version = "1", features = ["full"] }
"#;

const MAIN: &str = r#"
#[derive(serde::Serialize)]
struct Pet {
    name: String,
}

async fn pets() -> axum::Json<Vec<Pet>> {
    axum::Json(vec![Pet { name: "Bello".to_owned() }])
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    axum::serve(listener, router().route("/pets", get(pets))).await.unwrap();
}
"#;

fn main() {
    if measure::asked_for() {
        println!("{}", table(&measured()));
    }
}

type Runs = Vec<Duration>;

/// Interleaved, so that a busy minute of the machine falls on every peer alike.
fn measured() -> [Runs; PEERS.len()] {
    let services = PEERS.map(service);
    let mut measured = services.each_ref().map(|_| Runs::new());
    for _ in 0..ROUNDS {
        for (service, runs) in services.iter().zip(&mut measured) {
            runs.push(clean_build(service));
        }
    }
    measured
}

fn service(peer: &Peer) -> Package {
    let dependencies = peer.dependencies.to_owned() + DEPENDENCIES;
    let main = peer.source(HANDLERS) + MAIN;
    Package::write(peer.package, &dependencies, ("src/main.rs", &main))
}

fn clean_build(service: &Package) -> Duration {
    let target = packages::target();
    if target.exists() {
        fs::remove_dir_all(target).expect("nobody else works in this folder");
    }
    let (_, cost) = measure::cost_of_children(|| measure::run(&mut service.cargo("build")));
    cost.user_cpu
}

fn table(measured: &[Runs; PEERS.len()]) -> Table {
    let mut table = Table::new([
        "service on axum, serde, tokio",
        "clean build, user CPU",
        "more than alone",
        "all runs",
    ]);
    let seconds = |runs: &Runs| median(runs.iter().copied()).as_secs_f64();
    for (peer, runs) in PEERS.iter().zip(measured) {
        table.row([
            peer.title.to_owned(),
            format!("{:.1} s", seconds(runs)),
            format!("{:+.1} s", seconds(runs) - seconds(&measured[0])),
            each(runs),
        ]);
    }
    table
}

fn each(runs: &Runs) -> String {
    let seconds: Vec<String> = runs
        .iter()
        .map(|run| format!("{:.1}", run.as_secs_f64()))
        .collect();
    seconds.join(" / ")
}
