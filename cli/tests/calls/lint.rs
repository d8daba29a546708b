//! Existing documents, linted.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::outcome::{Outcome, call_in};
use crate::packages::workspace;

const FAULTY: &str = r#"openapi: 3.1.0
info: { title: Shop, version: "1" }
servers: [{ url: https://api.example.com }]
paths:
  /orders:
    get:
      security:
        - Shop: [orders:raed]
components:
  securitySchemes:
    Shop:
      type: oauth2
      flows:
        clientCredentials:
          tokenUrl: http://id.example.com/token # for now
          scopes:
            "orders:read": Read orders
    Key: { type: apiKey, in: query, name: key }
"#;

const CLEAN: &str = r#"{"openapi":"3.1.0","paths":{"/a":{"get":{"security":[{"Key":[]}]}}},
    "components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#;

const WARNED: &str =
    r#"{"openapi":"3.1.0","paths":{"/a":{"get":{}},"/b":{"get":{"security":[]}}}}"#;

/// A folder of its own with these files in it.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = workspace().with_file_name("linted").join(name);
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    folder
}

fn lint(name: &str, text: &str, words: &str) -> Outcome {
    let folder = folder(name, &[("openapi.json", text)]);
    call_in(&folder, &format!("lint {words} openapi.json"))
}

#[test]
fn findings_are_shown_with_their_lines() {
    let folder = folder("shown", &[("openapi.yaml", FAULTY)]);
    let reported = call_in(&folder, "oasgard lint openapi.yaml");
    assert_eq!(reported.code, 1);
    assert_eq!(reported.stderr, "");
    assert_eq!(
        reported.stdout,
        r"error[REQ-09]: scope `orders:raed` is not in any flow of `Shop`; write `orders:read`
 --> openapi.yaml:8:18
  |
8 |         - Shop: [orders:raed]
  |                  ^^^^^^^^^^^
  = at /paths/~1orders/get/security/0/Shop/0

error[URL-05]: `tokenUrl` does not use HTTPS; write an `https://` URL
  --> openapi.yaml:15:11
   |
15 |           tokenUrl: http://id.example.com/token # for now
   |           ^^^^^^^^
   = at /components/securitySchemes/Shop/flows/clientCredentials/tokenUrl

warning[DOC-10]: scheme `Key` is required by no operation; require it or remove it
  --> openapi.yaml:18:5
   |
18 |     Key: { type: apiKey, in: query, name: key }
   |     ^^^
   = at /components/securitySchemes/Key

warning[SCH-08]: API key is sent in the URL; write `in: header`
  --> openapi.yaml:18:26
   |
18 |     Key: { type: apiKey, in: query, name: key }
   |                          ^^
   = at /components/securitySchemes/Key/in

2 errors and 2 warnings in openapi.yaml
"
    );
}

#[test]
fn clean_document_prints_nothing() {
    let clean = lint("clean", CLEAN, "--deny warnings");
    assert_eq!((clean.code, &*clean.stdout, &*clean.stderr), (0, "", ""));
}

#[test]
fn warnings_fail_only_if_denied() {
    assert_eq!(lint("warned", WARNED, "").code, 0);
    assert_eq!(lint("warned", WARNED, "--deny warnings").code, 1);
    let allowed = lint(
        "warned",
        WARNED,
        "--deny warnings --allow REQ-17 --allow doc-05",
    );
    assert_eq!((allowed.code, &*allowed.stdout), (0, ""));
    let both = lint("warned", WARNED, "--deny warnings --allow REQ-17,doc-05");
    assert_eq!((both.code, &*both.stdout), (0, ""));
}

#[test]
fn unknown_rule_in_allow_is_refused() {
    for (allowed, remedy) in [
        ("DOC-5", "write `DOC-05`"),
        ("RQE09", "write `REQ-09`"),
        ("REQ-99", "`cargo oasgard explain` lists all"),
        ("silence", "`cargo oasgard explain` lists all"),
    ] {
        let refused = lint("misspelt", WARNED, &format!("--allow {allowed}"));
        assert_eq!(refused.code, 2);
        let said = format!("unknown rule; {remedy}");
        assert!(refused.stderr.contains(&said), "{}", refused.stderr);
    }
}

#[test]
fn missing_rule_does_not_list_all_rules() {
    let folder = folder("no-rule", &[("openapi.json", WARNED)]);
    let refused = call_in(&folder, "lint openapi.json --allow");
    assert_eq!(refused.code, 2);
    assert!(!refused.stderr.contains("DOC-02"), "{}", refused.stderr);
}

#[test]
fn unreadable_file_does_not_hide_others() {
    let files = [
        ("faulty.yaml", FAULTY),
        ("old.json", r#"{"swagger":"2.0"}"#),
        ("package.json", r#"{"name":"shop"}"#),
        ("broken.yaml", "openapi: [3.1.0"),
    ];
    let folder = folder("several", &files);
    let reported = call_in(
        &folder,
        "lint old.json gone.json package.json broken.yaml faulty.yaml",
    );
    assert_eq!(reported.code, 2);
    assert!(
        reported
            .stdout
            .ends_with("\n2 errors and 2 warnings in faulty.yaml\n")
    );
    let lines: Vec<_> = reported.stderr.lines().collect();
    assert_eq!(lines.len(), 4, "{}", reported.stderr);
    assert_eq!(
        lines[0],
        "error: old.json:1:2: OpenAPI 2.0 is not supported; choose 3.0, 3.1 or 3.2"
    );
    assert!(lines[1].starts_with("error: gone.json: "), "{}", lines[1]);
    assert_eq!(
        lines[2],
        "error: package.json:1:1: this is not an OpenAPI document; write an object with `openapi: 3.1.2` or another version at its root"
    );
    assert!(lines[3].starts_with("error: broken.yaml:"), "{}", lines[3]);
}

#[test]
fn standard_input_is_linted() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-oasgard"))
        .args(["lint", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(FAULTY.as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout.contains(" --> standard input:8:18\n"), "{stdout}");
}

#[test]
fn json_has_every_finding() {
    let reported = lint("for_programs", WARNED, "--format json");
    assert_eq!(
        reported.printed(),
        r#"{
  "findings": [
    {
      "rule": "REQ-17",
      "severity": "warning",
      "message": "`GET /a` has no security; add a `security` list, `[]` if anyone may call it",
      "file": "openapi.json",
      "line": 1,
      "column": 35,
      "pointer": "/paths/~1a/get"
    },
    {
      "rule": "DOC-05",
      "severity": "warning",
      "message": "anyone may call `GET /b`; name a scheme, or keep it if this is intended",
      "file": "openapi.json",
      "line": 1,
      "column": 58,
      "pointer": "/paths/~1b/get/security"
    }
  ],
  "errors": 0,
  "warnings": 2
}
"#
    );
    let clean = lint("for_programs_clean", CLEAN, "--format json");
    assert!(clean.printed().contains("\"findings\": []"));
    let slip = r#"{"openapi":"3.1.0","paths":{"/a":{"GET":{}}}}"#;
    let reported = lint("for_programs_faulty", slip, "--format json").stdout;
    assert!(reported.contains(r#""instead": "get""#), "{reported}");
}

#[test]
fn sarif_log_has_findings_and_places() {
    let folder = folder("scanned", &[("my api.yaml", FAULTY)]);
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-oasgard"))
        .args(["lint", "--format", "sarif", "./my api.yaml"])
        .current_dir(folder)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let log = String::from_utf8(output.stdout).unwrap();
    for part in [
        r#""version": "2.1.0""#,
        r#""id": "URL-05""#,
        r#""uri": "my%20api.yaml""#,
        r#""startLine": 15"#,
        r#""level": "error""#,
        r#""fullyQualifiedName": "/components/securitySchemes/Key/in""#,
        r#""oasgard/v1": ""#,
    ] {
        assert!(log.contains(part), "{part} is missing in {log}");
    }
}

#[test]
fn sarif_paths_start_at_the_checkout() {
    let folder = folder("checkout/api", &[("o.yaml", FAULTY)]);
    let sarif = |file: &str, stdin: Stdio| {
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-oasgard"))
            .args(["lint", "--format", "sarif", file])
            .env("GITHUB_WORKSPACE", folder.parent().unwrap())
            .current_dir(&folder)
            .stdin(stdin)
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(sarif("o.yaml", Stdio::null()).contains(r#""uri": "api/o.yaml""#));
    let document = fs::File::open(folder.join("o.yaml")).unwrap();
    assert!(sarif("-", document.into()).contains(r#""uri": "stdin""#));
}

#[test]
fn a_pull_request_gets_annotations() {
    let folder = folder("annotated", &[("a,b.yaml", FAULTY)]);
    let reported = call_in(&folder, "lint --format github a,b.yaml");
    assert_eq!(reported.code, 1);
    assert_eq!(
        reported.stdout,
        "\
::error file=a%2Cb.yaml,line=8,col=18,title=REQ-09::scope `orders:raed` is not in any flow of `Shop`; write `orders:read`
::error file=a%2Cb.yaml,line=15,col=11,title=URL-05::`tokenUrl` does not use HTTPS; write an `https://` URL
::warning file=a%2Cb.yaml,line=18,col=5,title=DOC-10::scheme `Key` is required by no operation; require it or remove it
::warning file=a%2Cb.yaml,line=18,col=26,title=SCH-08::API key is sent in the URL; write `in: header`
"
    );
}

#[test]
fn findings_per_rule_are_limited() {
    let paths: Vec<_> = (0..25)
        .map(|number| format!(r#""/{number}":{{"get":{{}}}}"#))
        .collect();
    let text = format!(r#"{{"openapi":"3.1.0","paths":{{{}}}}}"#, paths.join(",\n"));
    let some = lint("flooded", &text, "");
    assert_eq!(some.printed().matches("warning[REQ-17]").count(), 10);
    assert!(
        some.stdout.ends_with(
            "… 15 more of REQ-17; `--all` shows them, `--allow REQ-17` leaves them out\n\n25 warnings in openapi.json\n"
        ),
        "{}",
        some.stdout
    );
    let all = lint("flooded", &text, "--all");
    assert_eq!(all.printed().matches("warning[REQ-17]").count(), 25);
}

#[test]
fn names_cannot_be_terminal_commands() {
    let text =
        r#"{"openapi":"3.1.0","paths":{"/a":{"get":{"security":[{"\u001b[2J\u202e":[]}]}}}}"#;
    let reported = lint("hostile", text, "");
    assert_eq!(reported.code, 1);
    assert!(
        !reported.stdout.contains(['\u{1b}', '\u{202e}']),
        "{}",
        reported.stdout
    );
    assert!(
        reported
            .stdout
            .contains(r"`\u{1b}[2J\u{202e}` is not a security scheme")
    );
}

#[test]
fn long_line_is_not_shown() {
    let spaces = " ".repeat(200);
    let text = WARNED.replace("\"paths\"", &format!("{spaces}\"paths\""));
    let reported = lint("one_line", &text, "");
    assert!(
        reported
            .printed()
            .contains(" --> openapi.json:1:235\n  = at /paths/~1a/get\n"),
        "{}",
        reported.stdout
    );
}
