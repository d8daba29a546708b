//! The declared security in an existing document.

use std::fs;

use crate::outcome::call;
use crate::packages::{workspace, written};

const BASE: &str = r#"
openapi: 3.0.3
x-origin: { made-by: hand, at: 1.50 }
info: { title: Pets, version: "7" }
security: [{ Old: [] }]
paths:
  /pets:
    post:
      responses: { 201: { description: made } }
    get:
      security: [{ Key: [] }, {}]
      responses: { default: { description: pets } }
  /health: { get: { operationId: alive, responses: { 200: { description: fine } } } }
components:
  securitySchemes:
    Old: { type: http, scheme: basic }
    Key: { type: apiKey, in: header, name: X-API-Key }
"#;

#[test]
fn changes_are_reported_old_beside_new() {
    written("hand.yaml", BASE);
    let words = "emit --package petstore --base hand.yaml --output merged.yaml";
    let first = call(words);
    assert_eq!(
        first.last_line(0),
        "wrote merged.yaml: 3 of 3 operations of the base document are declared"
    );
    let reported: Vec<_> = first
        .stderr
        .lines()
        .skip_while(|line| !line.contains("Finished"))
        .skip(1)
        .collect();
    assert_eq!(
        reported.join("\n"),
        "warning: scheme `Old` of the base document is left out, since nothing requires it any more [DOC-10]
warning: `POST /pets` no longer needs `Old` from the base document; add it to the expression where it is still needed [MRG-02]
warning: `GET /health` admits callers whom the base document refuses; declare what it requires, or change the base document if this is intended [MRG-09]
security that differs from the base document:
  POST /pets
    was  Old (root list)
    is   Session
  GET /pets
    was  Key | anyone
    is   Key | Session
  GET /health
    was  Old (root list)
    is   anyone
wrote merged.yaml: 3 of 3 operations of the base document are declared"
    );
    let merged = fs::read_to_string(workspace().join("merged.yaml")).unwrap();
    assert_eq!(
        merged,
        r#"openapi: "3.0.3"
x-origin:
  made-by: hand
  at: 1.50
info:
  title: Pets
  version: "7"
paths:
  /pets:
    post:
      responses:
        "201":
          description: made
        "401":
          description: No valid credentials were given.
        "403":
          description: The credentials do not permit this.
      security:
      - Session: []
    get:
      security:
      - Key: []
      - Session: []
      responses:
        default:
          description: pets
  /health:
    get:
      operationId: alive
      responses:
        "200":
          description: fine
      security: []
components:
  securitySchemes:
    Key:
      type: apiKey
      in: header
      name: X-API-Key
    Session:
      type: http
      scheme: bearer
"#
    );

    let check = words.replace("emit", "check");
    assert!(
        call(&check)
            .last_line(0)
            .starts_with("merged.yaml is up to date: ")
    );
    written("hand.yaml", &BASE.replace("title: Pets", "title: Animals"));
    assert!(
        call(&check)
            .last_line(1)
            .contains("merged.yaml is not what the program declares")
    );
}

#[test]
fn an_overlay_goes_beside_the_document() {
    written("overlaid.yaml", BASE);
    let call = call("emit --package petstore --base overlaid.yaml --as overlay");
    assert!(
        call.last_line(0)
            .starts_with("wrote petstore/openapi.overlay.json: ")
    );
    let overlay = fs::read_to_string(workspace().join("petstore/openapi.overlay.json")).unwrap();
    for part in [
        r#""overlay": "1.0.0""#,
        r#""target": "$.security","#,
        r#""target": "$.paths['/pets'].get.security","#,
    ] {
        assert!(overlay.contains(part), "{part} in {overlay}");
    }
}

#[test]
fn cargo_toml_names_the_base_document() {
    let call = call("emit --package based --output -");
    assert!(
        call.printed()
            .starts_with("{\n  \"openapi\": \"3.1.0\",\n  \"x-kept\": true,\n")
    );
    assert!(call.stdout.contains("\"security\": []"), "{}", call.stdout);
}

/// `allow-undeclared` and `allow-unmatched` in `Cargo.toml` count for every command.
#[test]
fn cargo_toml_permits_gaps_for_every_call() {
    for words in ["emit --package gradual", "check --package gradual"] {
        call(words).last_line(0);
    }
    let shown = call("matrix --package gradual");
    assert!(shown.printed().contains("/items"), "{}", shown.stdout);
}

#[test]
fn overlay_for_aliases_is_a_warning() {
    let aliased = BASE.replace("get:\n", "get: &pets\n") + "x-again: *pets\n";
    written("aliased.yaml", &aliased);
    let words = "emit --package petstore --base aliased.yaml --output aliased.json";
    let warning = "warning: the base document has YAML aliases";
    assert!(!call(words).stderr.contains(warning));
    let overlay = call(&format!("{words} --as overlay"));
    assert!(overlay.stderr.contains(warning), "{}", overlay.stderr);
}

/// Handlers and operations without a partner are reported, and flags permit them.
#[test]
fn unmatched_are_reported_or_permitted() {
    written(
        "partners.json",
        r#"{"openapi":"3.1.0","paths":{"/pets":{"get":{}},"/owners":{"get":{}}}}"#,
    );
    let words = "emit --package petstore --base partners.json --output partnered.json";
    let refused = call(words);
    refused.last_line(1);
    let reported = refused.stderr.split_once("Finished").unwrap().1;
    let reported = reported.split_once('\n').unwrap().1;
    assert_eq!(
        reported,
        "error: the base document has no operation for 2 declarations; add each there, correct its route, or leave it out with `--allow-unmatched` [MRG-08]
  GET /health of `health` (petstore/src/main.rs:19)
  POST /pets of `create_pet` (petstore/src/main.rs:16)
error: the base document has 1 operation without a declaration; add `#[security(…)]` to each handler, with an expression or `public = \"reason\"`, or keep what the base document declares with `--allow-undeclared` [REQ-17]
  GET /owners
"
    );
    assert!(!workspace().join("partnered.json").exists());
    let relaxed = call(&format!("{words} --allow-undeclared --allow-unmatched"));
    assert!(relaxed.last_line(0).starts_with("wrote partnered.json: "));
}

#[test]
fn differing_scheme_is_shown_both_ways() {
    written("two.yaml", &BASE.replace("name: X-API-Key", "name: X-Key"));
    let call = call("emit --package petstore --base two.yaml --output -");
    assert_eq!(
        call.last_line(1),
        r#"  declared:      {"type":"apiKey","in":"header","name":"X-API-Key"}"#
    );
    let base = r#"  base document: {"type":"apiKey","in":"header","name":"X-Key"}"#;
    assert!(call.stderr.contains(base), "{}", call.stderr);
}

#[test]
fn bad_base_is_refused_before_the_build() {
    written("cut.json", r#"{"openapi":"3.1.0","paths":{"#);
    written("twice.yaml", "openapi: 3.1.0\nopenapi: 3.0.0\n");
    written("binary.json", "\u{7f}ELF\0\0");
    written("deep.json", &"[".repeat(100_000));
    written("list.json", "[]");
    fs::write(
        workspace().join("latin1.yaml"),
        b"openapi: 3.1.0\ninfo: \xe9\n",
    )
    .unwrap();
    for file in [
        "cut.json",
        "twice.yaml",
        "binary.json",
        "deep.json",
        "list.json",
        "latin1.yaml",
        "missing.json",
        "petstore",
    ] {
        let call = call(&format!(
            "emit --package petstore --base {file} --output refused.json"
        ));
        let line = call.last_line(2);
        assert!(line.starts_with(&format!("error: {file}:")), "{line}");
        assert_eq!(call.stderr.lines().count(), 1, "{}", call.stderr);
    }
    assert!(!workspace().join("refused.json").exists());
}

#[test]
fn other_kinds_and_versions_are_refused() {
    written("swagger.json", r#"{"swagger":"2.0","paths":{}}"#);
    assert_eq!(
        call("emit --package petstore --base swagger.json --output -").last_line(2),
        "error: swagger.json: base document, `/swagger`: OpenAPI 2.0 is not supported; choose 3.0, 3.1 or 3.2 [DOC-15]"
    );
    written("older.yaml", BASE);
    assert_eq!(
        call("emit --package petstore --base older.yaml --openapi 3.1 --output -").last_line(2),
        "error: older.yaml: the base document is OpenAPI 3.0, and 3.1 is requested; leave the version out, or convert the base document to 3.1 first"
    );
}

/// Flags of a base document require one, and the output never overwrites it.
#[test]
fn base_flags_need_a_base_and_never_lose_it() {
    for flag in ["--as overlay", "--allow-undeclared", "--allow-unmatched"] {
        assert_eq!(
            call(&format!("emit --package petstore {flag}")).last_line(2),
            format!("error: `{flag}` requires a base document; add `--base FILE`")
        );
    }
    written("own.yaml", BASE);
    assert_eq!(
        call("emit --package petstore --base own.yaml --output ./own.yaml").last_line(2),
        "error: ./own.yaml would overwrite the base document; write `--output` with another file"
    );
    assert_eq!(
        fs::read_to_string(workspace().join("own.yaml")).unwrap(),
        BASE
    );
}
