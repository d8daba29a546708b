//! What is written, where, and what is said of it.

use std::fs;
use std::process::Command;

use crate::outcome::{call, call_in};
use crate::packages::workspace;

#[test]
fn a_file_is_written_once() {
    let words = "emit --package petstore --output petstore.json";
    let first = call(words);
    let summary = "2 schemes, 3 operations, 2 secured, 1 public";
    assert_eq!(
        first.last_line(0),
        format!("wrote petstore.json: {summary}")
    );
    assert_eq!(first.stdout, "");
    assert!(first.stderr.contains("Finished"), "{}", first.stderr);

    let again = call(words);
    assert_eq!(
        again.last_line(0),
        format!("petstore.json is up to date: {summary}")
    );

    let written = fs::read_to_string(workspace().join("petstore.json")).unwrap();
    assert_eq!(call("emit --package petstore -o -").printed(), written);
    for part in [
        r#""openapi": "3.1.2""#,
        r#""title": "Pet Store""#,
        r#""description": "A store for pets""#,
        r#""version": "1.2.3""#,
        r#""identifier": "MIT""#,
        r#""url": "https://pets.example.com""#,
        r#""operationId": "list_pets""#,
    ] {
        assert!(written.contains(part), "{part} in {written}");
    }
}

#[test]
fn a_dynamic_library_belongs_to_its_program() {
    let call = call("emit --package near --output -");
    for path in ["/near", "/far"] {
        assert!(
            call.printed().contains(&format!("\"{path}\": {{")),
            "{}",
            call.stdout
        );
    }
}

#[test]
fn a_missing_folder_is_made() {
    let folder = workspace().join("petstore/made");
    let _ = fs::remove_dir_all(&folder);
    let call = call("emit --package petstore --output petstore/made/for/this.json --jobs 1");
    assert!(
        call.last_line(0)
            .starts_with("wrote petstore/made/for/this.json: ")
    );
    assert!(folder.join("for/this.json").is_file());
}

#[test]
fn each_version_can_be_chosen() {
    for (version, release) in [("3.0", "3.0.4"), ("3.1", "3.1.2"), ("3.2", "3.2.0")] {
        let call = call(&format!(
            "emit --package petstore --output - --openapi {version}"
        ));
        let start = format!("{{\n  \"openapi\": \"{release}\",\n");
        assert!(call.printed().starts_with(&start), "{}", call.stdout);
    }
}

#[test]
fn cargo_toml_sets_file_format_and_version() {
    let summary = "1 scheme, 1 operation, 1 secured, 0 public";
    assert_eq!(
        call("emit --package placed").last_line(0),
        format!("wrote placed/description.yaml: {summary}")
    );
    let written = fs::read_to_string(workspace().join("placed/description.yaml")).unwrap();
    assert!(
        written.starts_with("openapi: \"3.0.4\"\ninfo:\n  title: placed\n"),
        "{written}"
    );
    assert!(
        written.contains("    \"yes\":\n      type: apiKey\n"),
        "{written}"
    );
    assert_eq!(
        call("check --package placed").last_line(0),
        format!("placed/description.yaml is up to date: {summary}")
    );
    let json = call("emit --package placed --output - --openapi 3.2");
    assert!(json.printed().starts_with("{\n  \"openapi\": \"3.2.0\""));
}

#[test]
fn format_comes_from_flag_or_extension() {
    let yaml = call("emit --package petstore --output - --format yaml");
    assert!(
        yaml.printed().starts_with("openapi: \"3.1.2\"\n"),
        "{}",
        yaml.stdout
    );
    call("emit --package petstore --output petstore.yml").last_line(0);
    let written = fs::read_to_string(workspace().join("petstore.yml")).unwrap();
    assert_eq!(written, yaml.stdout);
    let beside = call("emit --package petstore --format yaml");
    assert!(
        beside
            .last_line(0)
            .starts_with("wrote petstore/openapi.yaml: ")
    );
}

#[test]
fn unknown_extension_is_refused() {
    let file = workspace().join("document.txt");
    let _ = fs::remove_file(&file);
    for task in ["emit", "check"] {
        let refused = call(&format!("{task} --package petstore --output document.txt"));
        assert_eq!(
            refused.last_line(2),
            "error: cannot infer the format from the extension of document.txt; choose one with `--format`, or use `.json`, `.yaml` or `.yml`"
        );
    }
    assert!(!file.exists());
    call("emit --package petstore --output document.txt --format yaml").last_line(0);
    let written = fs::read_to_string(&file).unwrap();
    assert!(written.starts_with("openapi: "), "{written}");
    call("emit --package petstore --output document").last_line(0);
    let written = fs::read_to_string(workspace().join("document")).unwrap();
    assert!(written.starts_with("{\n"), "{written}");
}

#[test]
fn quiet_call_prints_only_problems() {
    for words in [
        "emit --package library --output hushed.json -q",
        "emit --package library --output hushed.json --quiet",
        "check --package library --output hushed.json -q",
        "matrix --package library --output hushed.html -q",
        "matrix hushed.json --output hushed.md -q",
    ] {
        let hushed = call(words);
        assert_eq!(hushed.printed(), "", "{words}");
        assert_eq!(hushed.stderr, "", "{words}");
    }
    let warned = call("emit --package checked --output - -q");
    assert!(!warned.printed().is_empty());
    assert!(warned.stderr.starts_with("warning: "), "{}", warned.stderr);
    let wrong = call("check --package petstore --output gone.json -q");
    assert!(
        wrong
            .last_line(1)
            .starts_with("error: gone.json does not exist")
    );
}

/// Cargo adds the word `oasgard` to the call; without Cargo it may be missing.
#[test]
fn call_works_with_and_without_oasgard() {
    let words = "emit --package petstore --output -";
    assert_eq!(
        call(&format!("oasgard {words}")).printed(),
        call(words).printed()
    );
}

#[test]
fn call_works_anywhere_in_the_workspace() {
    let from_root = call("emit --package petstore --output -");
    let inside = workspace().join("petstore/src");
    assert_eq!(
        call_in(&inside, "emit --output -").printed(),
        from_root.stdout
    );
    let elsewhere = call_in(
        &workspace().join("silent"),
        "emit --output - --manifest-path ../petstore/Cargo.toml",
    );
    assert_eq!(elsewhere.printed(), from_root.stdout);
}

#[test]
fn features_and_target_reach_the_build() {
    assert!(
        !call("emit --package featured -o -")
            .printed()
            .contains("/all")
    );
    for flags in [
        "--features admin",
        "-F admin --no-default-features",
        "--all-features",
    ] {
        let featured = call(&format!("emit --package featured -o - {flags}"));
        assert!(featured.printed().contains("\"/all\""), "{flags}");
    }
    let host = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    if cfg!(all(target_os = "linux", target_env = "gnu")) {
        let built_for_host = call(&format!("emit --package petstore -o - --target {host}"));
        assert_eq!(
            built_for_host.printed(),
            call("emit --package petstore -o -").stdout
        );
    }
}

#[test]
fn document_is_written_despite_warnings() {
    let call = call("emit --package checked --output -");
    assert!(call.printed().contains("/health"));
    assert!(
        call.stderr.contains("\nwarning: scheme `Unused` "),
        "{}",
        call.stderr
    );
}

#[test]
fn colors_are_there_on_request() {
    let colored = call("emit --package checked --output - --color always");
    assert!(
        colored.stderr.contains("warning\u{1b}[0m: "),
        "{:?}",
        colored.stderr
    );
    assert!(
        !call("emit --package checked -o -")
            .stderr
            .contains('\u{1b}')
    );
}

#[test]
fn ids_by_module_are_of_the_library_too() {
    call("emit --package modules").last_line(0);
    let document = fs::read_to_string(workspace().join("modules/openapi.json")).unwrap();
    for id in [
        "list",
        "rooms_list",
        "rooms_method",
        "rooms_inline",
        "written",
        "api_rooms_list",
    ] {
        let member = format!("\"operationId\": \"{id}\"");
        assert_eq!(document.matches(&member).count(), 1, "{id}: {document}");
    }
    let test = Command::new(env!("CARGO"))
        .args(["test", "--quiet", "--offline", "--package", "modules"])
        .current_dir(workspace())
        .env("CARGO_TARGET_DIR", workspace().with_file_name("built"))
        .output()
        .unwrap();
    assert!(
        test.status.success(),
        "{}",
        String::from_utf8_lossy(&test.stdout)
    );
}
