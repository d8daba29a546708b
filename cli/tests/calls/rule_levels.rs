//! Rules that are allowed or denied, by Cargo.toml and by flags.

use crate::outcome::{Outcome, call};
use crate::packages::{workspace, written};

const ADMITS_MORE: &str = "`GET /health` admits callers whom the base document refuses; declare what it requires, or change the \
                           base document if this is intended [MRG-09]";

/// The messages that name a rule; rustc warns too.
fn judged<'a>(call: &'a Outcome, start: &str) -> Vec<&'a str> {
    let lines = call.stderr.lines();
    let named = lines.filter(|line| line.starts_with(start) && line.ends_with(']'));
    named.collect()
}

#[test]
fn denied_rule_of_cargo_toml_is_an_error() {
    for command in ["emit", "check", "matrix"] {
        let refused = call(&format!("{command} --quiet --package strict"));
        assert_eq!(refused.last_line(1), format!("error: {ADMITS_MORE}"));
        // DOC-10 is allowed there: that the scheme of the base document is left out is not reported.
        assert_eq!(judged(&refused, "").len(), 1, "{}", refused.stderr);
    }
    assert!(!workspace().join("strict/openapi.json").exists());
}

#[test]
fn flags_precede_cargo_toml() {
    let words = "emit --quiet --package strict --output -";
    let silent = call(&format!("{words} --allow mrg-09"));
    assert_eq!(silent.last_line(0), "");
    let all = call(&format!("{words} --allow MRG-09 --deny DOC-10"));
    assert!(all.last_line(1).ends_with(" [DOC-10]"), "{}", all.stderr);
}

#[test]
fn denied_warnings_are_errors() {
    written(
        "denied.yaml",
        "{openapi: 3.1.0, info: {title: a, version: a}, security: [{Old: []}], components: {securitySchemes: {Old: {type: http, \
         scheme: basic}}}, paths: {/pets: {get: {}, post: {}}, /health: {get: {}}}}",
    );
    let words = "emit --quiet --package petstore --base denied.yaml --output -";
    let warned = call(words);
    assert!(warned.printed().contains("/pets"));
    let warnings = judged(&warned, "warning: ").len();
    assert!(warnings > 2, "{}", warned.stderr);
    let denied = call(&format!("{words} --deny warnings"));
    denied.last_line(1);
    assert_eq!(denied.stdout, "");
    assert_eq!(judged(&denied, "error: ").len(), warnings);
    let partly = call(&format!("{words} --deny warnings --allow MRG-02,MRG-09"));
    assert!(
        partly.last_line(1).ends_with(" [DOC-10]"),
        "{}",
        partly.stderr
    );
}

#[test]
fn warning_without_base_can_be_denied() {
    let words = "emit --quiet --package idle --output -";
    assert!(call(words).stderr.contains("warning: scheme `Idle`"));
    assert!(
        call(&format!("{words} --deny DOC-10"))
            .last_line(1)
            .starts_with("error: scheme `Idle`")
    );
    assert_eq!(call(&format!("{words} --allow DOC-10")).last_line(0), "");
}

#[test]
fn matrix_without_base_has_its_warnings() {
    let words = "matrix --quiet --package idle";
    let shown = call(words);
    assert!(shown.printed().contains("/health"));
    let warning = "warning: scheme `Idle` is required by no operation";
    assert_eq!(judged(&shown, warning).len(), 1, "{}", shown.stderr);
    assert_eq!(call(&format!("{words} --allow DOC-10")).last_line(0), "");
    let built = workspace().with_file_name("built").join("debug/idle");
    let program = format!("matrix --quiet --program {}", built.display());
    for words in [words, &program] {
        for denied in ["DOC-10", "warnings"] {
            let refused = call(&format!("{words} --deny {denied}"));
            let line = refused.last_line(1);
            assert!(line.starts_with("error: scheme `Idle`"), "{line}");
            assert_eq!(refused.stdout, "");
        }
        call(&format!("{words} --deny warnings --allow DOC-10")).printed();
    }
}

#[test]
fn errors_cannot_be_allowed() {
    let refused = |rule: &str| {
        let call = call(&format!("emit --package petstore --allow {rule}"));
        call.last_line(2).to_owned()
    };
    let weaker = "is an error that keeps the document from being wrong or weaker than what is declared; correct what it reports \
                  (`allow-undeclared` and `allow-unmatched` permit operations without a declaration, and the reverse)";
    for rule in ["MRG-05", "PATH-02", "REQ-17"] {
        assert_eq!(
            refused(rule),
            format!("error: `{rule}` in `allow` {weaker}")
        );
    }
    assert_eq!(
        refused("URL-05"),
        "error: `URL-05` in `allow` is reported while the program compiles; write the reason that its message names at the \
         declaration"
    );
    assert_eq!(
        refused("BEAR-03"),
        "error: `BEAR-03` in `allow` is reported by `cargo oasgard lint` only; give it to that command instead"
    );
}

#[test]
fn contradictory_levels_are_refused() {
    assert_eq!(
        call("check --package undecided").last_line(2),
        "error: `MRG-09` is in `allow` and in `deny`; remove it from one"
    );
    for words in ["emit --package petstore", "lint absent.yaml"] {
        assert_eq!(
            call(&format!("{words} --allow DOC-10 --deny DOC-10")).last_line(2),
            "error: `DOC-10` is given to `--allow` and to `--deny`; remove it from one"
        );
    }
}

#[test]
fn lint_makes_a_rule_an_error() {
    let document = "{openapi: 3.1.0, info: {title: a, version: a}, paths: {/a: {get: {security: [], responses: {200: {description: \
                    a}}}}}}";
    written("public.yaml", document);
    assert_eq!(call("lint public.yaml").code, 0);
    let denied = call("lint public.yaml --deny DOC-05");
    assert_eq!(denied.code, 1);
    assert!(denied.stdout.contains("error[DOC-05]"), "{}", denied.stdout);
    assert_eq!(call("lint public.yaml --deny DOC-06").code, 0);
}
