//! Documents in YAML that readers read differently.

use std::path::PathBuf;

use crate::diff::{folder, write};
use crate::outcome::{Outcome, call, call_in};
use crate::packages::workspace;

const SECURED: &str = "openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    get:
      operationId: a
      security: [{Key: []}]
      responses: {200: {description: fine}, 401: {description: no}}
components:
  securitySchemes:
    Key: {type: apiKey, in: header, name: X-Key}
";

const MERGED: &str = "      <<: {security: [{Key: []}]}\n";
const WRITTEN: &str = "      security: [{Key: []}]\n";

fn documents(name: &str, new: &str) -> PathBuf {
    let folder = folder(&format!("notation-{name}"));
    write(&folder, "old.yaml", SECURED);
    write(&folder, "new.yaml", new);
    folder
}

fn diff(name: &str, new: &str) -> Outcome {
    call_in(
        &documents(name, new),
        "oasgard diff --fail-on any old.yaml new.yaml",
    )
}

fn lint(name: &str, new: &str) -> Outcome {
    call_in(
        &documents(name, new),
        "oasgard lint --deny warnings new.yaml",
    )
}

const DECIDES: &str = "new.yaml:7:7: `<<` is not merged by every YAML reader, and it decides who may call; write the merged members instead [YAML-01]";

// YAML-01: a merge key, harmless and not
#[test]
fn deciding_merge_key_ends_every_call() {
    let merged = SECURED.replace(WRITTEN, MERGED);
    let refused = format!("error: {DECIDES}");
    assert_eq!(diff("decides", &merged).last_line(2), refused);
    let folder = documents("decides", &merged);
    for words in [
        "matrix new.yaml",
        "import new.yaml",
        "import --fix new.yaml",
    ] {
        let outcome = call_in(&folder, &format!("oasgard {words}"));
        assert_eq!(outcome.last_line(2), refused, "{words}");
        assert_eq!(outcome.stdout, "", "{words}");
    }
    let linted = call_in(&folder, "oasgard lint new.yaml");
    assert_eq!(linted.code, 1);
    assert!(
        linted
            .stdout
            .starts_with("error[YAML-01]: `<<` is not merged"),
        "{}",
        linted.stdout
    );
    assert!(
        linted.stdout.contains("--> new.yaml:7:7\n"),
        "{}",
        linted.stdout
    );
    assert!(
        linted.stdout.ends_with("1 error in new.yaml\n"),
        "{}",
        linted.stdout
    );
}

#[test]
fn harmless_merge_key_is_a_warning() {
    let merged = format!("{SECURED}x-a: {{<<: {{a: 1}}}}\n");
    let warning = "warning: new.yaml:12:7: `<<` is not merged by every YAML reader; write the merged members instead [YAML-01]";
    let folder = documents("warned", &merged);
    for words in [
        "diff --fail-on any old.yaml new.yaml",
        "matrix new.yaml",
        "import new.yaml",
    ] {
        let outcome = call_in(&folder, &format!("oasgard {words}"));
        assert_eq!(outcome.code, 0, "{words}: {}", outcome.stderr);
        assert_eq!(
            outcome.stderr.matches(warning).count(),
            1,
            "{words}: {}",
            outcome.stderr
        );
    }
    let linted = lint("warned", &merged);
    assert_eq!(linted.code, 1);
    assert!(
        linted.stdout.starts_with("warning[YAML-01]"),
        "{}",
        linted.stdout
    );
    assert_eq!(call_in(&folder, "oasgard lint new.yaml").code, 0);
}

// YAML-02: a name that is not the same for every reader
#[test]
fn ambiguous_name_ends_the_call() {
    let named = SECURED
        .replace("[{Key:", "[{no:")
        .replace("    Key:", "    \"no\":");
    let refused = "error: new.yaml:7:19: key `no` is not the same for every YAML reader, and it decides who may call; write `\"no\"` [YAML-02]";
    assert_eq!(diff("named", &named).last_line(2), refused);
    let linted = lint("named", &named);
    assert_eq!(linted.code, 1);
    assert!(
        linted.stdout.ends_with("1 error in new.yaml\n"),
        "{}",
        linted.stdout
    );
    let quoted = named.replace("[{no:", "[{\"no\":");
    assert_eq!(lint("quoted", &quoted).code, 0);
}

#[test]
fn unusual_line_end_ends_every_call() {
    for (end, name) in [
        ("\u{2028}", "U+2028"),
        ("\u{2029}", "U+2029"),
        ("\u{85}", "U+0085"),
        ("\r", "a carriage return"),
    ] {
        let hidden = SECURED.replace(
            "operationId: a",
            &format!("operationId: a # note{end}      security: []"),
        );
        let folder = documents("hidden", &hidden);
        for words in [
            "diff --fail-on any old.yaml new.yaml",
            "diff --fail-on any new.yaml old.yaml",
            "lint new.yaml",
            "matrix new.yaml",
            "import new.yaml",
        ] {
            let outcome = call_in(&folder, &format!("oasgard {words}"));
            let place = format!("error: new.yaml:6:28: {name}");
            assert!(
                outcome.last_line(2).starts_with(&place),
                "{words}: {}",
                outcome.stderr
            );
        }
    }
}

#[test]
fn ambiguous_base_document_is_refused() {
    let folder = workspace();
    let base = "openapi: 3.1.0\npaths:\n  /pets:\n    get:\n      <<: {security: []}\nsecurity: [{Key: []}]\ncomponents:\n  securitySchemes:\n    Key: {type: apiKey, in: header, name: X-Key}\n";
    write(folder, "merging.yaml", base);
    let refused = call("emit --package petstore --base merging.yaml --output -");
    let line = refused.last_line(2);
    assert!(
        line.contains("merging.yaml:5:7: `<<` is not merged"),
        "{line}"
    );
}
