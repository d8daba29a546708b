//! Workspaces and packages with several executables.

mod built_programs;
mod executables_of_one_name;
mod required_features;
mod unlinked_crates;

use std::fs;
use std::path::Path;
use std::sync::{Mutex, OnceLock, PoisonError};

use crate::outcome::{self, Outcome};
use crate::packages::{Source, filled, write};

const SOURCES: &[Source] = &[
    Source {
        package: "public-api",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/lib.rs",
            r#"
                #[oasgard::security(get "/rooms", public = "everyone sees them")]
                pub fn list() {}
            "#,
        )],
    },
    Source {
        package: "admin-api",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/lib.rs",
            r#"
                #[oasgard::security_scheme(http(basic))]
                pub struct Admin;
                #[oasgard::security(delete "/rooms", Admin)]
                pub fn clear() {}
            "#,
        )],
    },
    // Three executables: each serves another library, the last one none. It does not depend on the attributes itself.
    Source {
        package: "services",
        manifest: r#"
            [package.metadata.oasgard]
            servers = ["https://rooms.example.com"]
            [package.metadata.oasgard.bin.public]
            output = "public.json"
            allow-unlinked = ["admin_api"]
            [package.metadata.oasgard.bin.admin]
            output = "admin.yaml"
            info = { title = "Administration" }
            allow-unlinked = ["public_api"]
            [dependencies]
            public-api = { path = "../public-api" }
            admin-api = { path = "../admin-api" }
        "#,
        files: &[
            ("src/bin/public.rs", "fn main() { public_api::list(); }"),
            ("src/bin/admin.rs", "fn main() { admin_api::clear(); }"),
            ("src/bin/migrate.rs", "fn main() {}"),
        ],
    },
    Source {
        package: "booking",
        manifest: "
            [dependencies]
            oasgard.workspace = true
            public-api = { path = \"../public-api\" }
        ",
        files: &[
            (
                "src/main.rs",
                r#"
                    #[oasgard::security(get "/bookings", public = "a demonstration")]
                    fn list_bookings() {}
                    fn main() { public_api::list(); }
                "#,
            ),
            (
                "examples/demo.rs",
                r#"
                    #[oasgard::security(get "/demo", public = "an example")]
                    fn demo() {}
                    fn main() { public_api::list(); }
                "#,
            ),
        ],
    },
];

fn services() -> &'static Path {
    static FOLDER: OnceLock<std::path::PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| filled("services", "", SOURCES.iter()))
}

fn call(words: &str) -> Outcome {
    call_in(services(), words)
}

/// One call after the other: cargo gives packages of the same name in two workspaces the same files.
fn call_in(folder: &Path, words: &str) -> Outcome {
    static BUILDS: Mutex<()> = Mutex::new(());
    let _alone = BUILDS.lock().unwrap_or_else(PoisonError::into_inner);
    outcome::call_in(folder, words)
}

/// A workspace of its own, for a test that changes files in it.
fn changed(name: &str, file: &str, old: &str, new: &str) -> std::path::PathBuf {
    let folder = filled(name, "", SOURCES.iter());
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(old), "{text}");
    write(&path, &text.replace(old, new));
    folder
}

#[test]
fn executables_declare_what_they_serve() {
    let public = call("emit --package services --bin public --output -");
    assert!(public.printed().contains("\"get\""), "{}", public.stdout);
    assert!(!public.stdout.contains("\"delete\""), "{}", public.stdout);
    let admin = call("emit --package services --bin admin --output - --format json");
    assert!(admin.printed().contains("\"delete\""), "{}", admin.stdout);
    assert!(!admin.stdout.contains("\"get\""), "{}", admin.stdout);
    assert!(admin.stdout.contains("\"title\": \"Administration\""));
    // What the executable does not state comes from the package.
    assert!(admin.stdout.contains("https://rooms.example.com"));
}

#[test]
fn unlinked_crates_are_allowed_by_name() {
    let words = "emit --package services --bin migrate --output -";
    let refused = call(words);
    refused.last_line(1);
    assert!(
        refused.stderr.contains(
            "the crate is not linked into it; write `use admin_api as _;` in a source file of executable `migrate`, or \
             `allow-unlinked = [\"admin_api\"]` in `[package.metadata.oasgard.bin.migrate]` if the program does not serve it"
        ),
        "{}",
        refused.stderr
    );
    let partly = call(&format!("{words} --allow-unlinked public_api"));
    partly.last_line(1);
    assert!(!partly.stderr.contains("`public_api`"), "{}", partly.stderr);
    let none = call(&format!("{words} --allow-unlinked public_api,admin_api"));
    assert!(
        none.last_line(1)
            .contains("the program has no declarations"),
        "{}",
        none.stderr
    );
    assert_eq!(
        call(&format!("{words} --allow-unlinked public_ap")).last_line(2),
        "error: `allow-unlinked` names `public_ap`, and there is no such crate; write `public_api`"
    );
}

#[test]
fn workspace_has_one_build_and_one_verdict() {
    let folder = changed(
        "services-all",
        "booking/src/main.rs",
        "a demonstration",
        "all see it",
    );
    let emitted = call_in(&folder, "emit --workspace");
    emitted.last_line(0);
    for line in [
        "note: executable `migrate` of package `services` has no declarations",
        "wrote booking/openapi.json: 0 schemes, 2 operations, 0 secured, 2 public",
        "wrote services/public.json: 0 schemes, 1 operation, 0 secured, 1 public",
        "wrote services/admin.yaml: 1 scheme, 1 operation, 1 secured, 0 public",
    ] {
        assert!(
            emitted.stderr.lines().any(|it| it == line),
            "{line}\n{}",
            emitted.stderr
        );
    }
    assert_eq!(emitted.stderr.matches("Finished").count(), 1);
    let checked = call_in(&folder, "check --workspace");
    checked.last_line(0);
    assert_eq!(checked.stderr.matches(" is up to date: ").count(), 3);

    let one = folder.join("services/public.json");
    let text = fs::read_to_string(&one).unwrap();
    fs::write(&one, text.replace("/rooms", "/halls")).unwrap();
    let outdated = call_in(&folder, "check --workspace");
    outdated.last_line(1);
    assert_eq!(outdated.stderr.matches(" is up to date: ").count(), 2);
    assert_eq!(outdated.stderr.matches("error: ").count(), 1);
    assert!(
        outdated.stderr.contains(
            "error: services/public.json is not what the program declares; run `cargo oasgard emit --workspace`"
        ),
        "{}",
        outdated.stderr
    );
    // The executable had declarations once: its document is there.
    fs::write(folder.join("services/openapi.json"), "{}").unwrap();
    let lost = call_in(&folder, "emit --workspace");
    lost.last_line(1);
    assert!(
        lost.stderr
            .contains("error: executable `migrate` of package `services`: "),
        "{}",
        lost.stderr
    );
    assert!(
        fs::read_to_string(&one).unwrap().contains("/halls"),
        "nothing is written"
    );
}

#[test]
fn two_executables_need_two_documents() {
    let folder = changed(
        "services-one",
        "services/Cargo.toml",
        "admin.yaml",
        "./public.json",
    );
    let manifest = folder.join("services/Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    for output in [
        "./public.json",
        "src/../public.json",
        "../services/public.json",
    ] {
        fs::write(&manifest, text.replace("./public.json", output)).unwrap();
        let refused = call_in(&folder, "emit --workspace");
        let line = refused.last_line(2);
        assert!(
            line.starts_with(
                "error: executable `admin` of package `services` and executable `public` of package `services` have one document, "
            ) && line.ends_with(
                "/public.json; write `output = \"…\"` in `[package.metadata.oasgard.bin.NAME]` of each"
            ),
            "{line}"
        );
        assert!(!folder.join("services/public.json").exists());
    }
}

#[test]
fn unknown_executable_settings_are_refused() {
    let folder = changed(
        "services-unknown",
        "services/Cargo.toml",
        "bin.public",
        "bin.pubilc",
    );
    for words in ["emit --package services --bin admin", "check --workspace"] {
        assert_eq!(
            call_in(&folder, words).last_line(2),
            "error: `[package.metadata.oasgard.bin.pubilc]` is not an executable of package `services`; write `public`"
        );
    }
}

#[test]
fn default_members_are_heeded() {
    let settings = "default-members = [\"booking\", \"public-api\"]\n";
    let folder = filled("services-default", settings, SOURCES.iter());
    let emitted = call_in(&folder, "emit --output -");
    assert!(
        emitted.printed().contains("/bookings"),
        "{}",
        emitted.stdout
    );
}

#[test]
fn packages_reaching_declarations_are_named() {
    assert_eq!(
        call("emit").last_line(2),
        "error: several packages of this workspace have executables in which declarations can be: `booking`, `services`; \
         choose one with `--package`"
    );
}

#[test]
fn contradictory_choices_are_refused() {
    for other in [
        "--package services",
        "--bin public",
        "--output a.json",
        "--lib",
        "--program a",
    ] {
        let refused = call(&format!("emit --workspace {other}"));
        assert_eq!(refused.code, 2, "{other}");
        assert!(
            refused.stderr.contains("cannot be used with"),
            "{}",
            refused.stderr
        );
    }
    for other in [
        "--package services",
        "--bin public",
        "--example demo",
        "--lib",
        "--release",
        "--features a",
        "--locked",
        "--target x",
        "--allow-unlinked a",
    ] {
        for command in ["emit", "check", "matrix"] {
            let refused = call(&format!("{command} --program a {other}"));
            assert_eq!(refused.code, 2, "{command} {other}");
            assert!(
                refused.stderr.contains("cannot be used with"),
                "{}",
                refused.stderr
            );
        }
    }
}
