//! What one attribute costs to compile, by the number of scopes, roles or operands in it.

mod measure;
mod packages;
mod rustc_run;

use std::{fmt::Write as _, process::ExitCode};

use measure::{Table, median};
use packages::Package;

const SIZES: [usize; 4] = [500, 1_000, 2_000, 4_000];
const ROUNDS: usize = 5;

/// A source with an attribute of so many parts.
type Source = fn(usize) -> String;

const SHAPES: [(&str, Source); 3] = [
    ("scopes of a scheme", scopes),
    ("roles of a scheme", roles),
    ("operands joined with `&`", operands),
];

fn main() -> ExitCode {
    if let Some(exit) = rustc_run::as_wrapper() {
        return exit;
    }
    if measure::asked_for() {
        println!("{}", table());
    }
    ExitCode::SUCCESS
}

fn table() -> Table {
    let mut table = Table::new(["rustc, user CPU", "500", "1000", "2000", "4000"]);
    for (number, (title, source)) in SHAPES.into_iter().enumerate() {
        let seconds =
            SIZES.map(|size| seconds(&format!("attribute-{number}-{size}"), &source(size)));
        let [a, b, c, d] = seconds.map(|seconds| format!("{seconds:.2} s"));
        table.row([title.to_owned(), a, b, c, d]);
    }
    table
}

fn seconds(name: &str, source: &str) -> f64 {
    let dependencies = "oasgard = { path = 'WORKSPACE/runtime' }\n";
    let costs = (0..ROUNDS).map(|round| {
        // Cargo compiles again what has another text.
        let source = format!("{source}// round {round}\n");
        let package = Package::write(name, dependencies, ("src/lib.rs", &source));
        let mut check = package.cargo("check");
        rustc_run::cost(check.env("CARGO_INCREMENTAL", "0")).user_cpu
    });
    median(costs).as_secs_f64()
}

fn scopes(count: usize) -> String {
    let kind = r#"oauth2(client_credentials(token_url = "https://id.example.com/token"))"#;
    scheme(kind, "scope", count)
}

fn roles(count: usize) -> String {
    scheme("http(bearer)", "role", count)
}

fn scheme(kind: &str, noun: &str, count: usize) -> String {
    let mut text = format!("#[oasgard::security_scheme({kind})]\npub enum Shop {{\n");
    for number in 0..count {
        let _ = writeln!(
            text,
            "    /// Number {number}\n    #[{noun}(\"s{number}\")]\n    S{number},"
        );
    }
    text + "}\n"
}

fn operands(count: usize) -> String {
    let operands: Vec<_> = (0..count)
        .map(|number| format!("Shop::S{number}"))
        .collect();
    let expression = operands.join(" & ");
    let handler =
        format!("#[oasgard::security(get \"/all\", {expression})]\npub async fn all() {{}}\n");
    roles(count) + &handler
}
