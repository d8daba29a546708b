//! Under whose names `client(…)` is written.

use crate::outcome::call;

#[test]
fn dialect_flag_overrides_cargo_toml() {
    let usual = call("emit --package peculiar --output -");
    assert!(
        usual.printed().contains("\"x-usePkce\": true"),
        "{}",
        usual.stdout
    );
    for own_name in ["x-oasgard-credentials", "x-oasgard-scopeDelimiter"] {
        assert!(usual.stdout.contains(own_name), "{}", usual.stdout);
    }
    let asked = call("emit --package peculiar --output - --dialect scalar");
    for part in [
        "\"x-usePkce\": \"SHA-256\"",
        "\"x-scalar-credentials-location\": \"body\"",
        "\"x-oasgard-scopeDelimiter\": \",\"",
    ] {
        assert!(asked.printed().contains(part), "{}", asked.stdout);
    }
    assert!(
        !asked.stdout.contains("x-oasgard-credentials"),
        "{}",
        asked.stdout
    );
}

#[test]
fn check_needs_the_dialect_of_the_file() {
    let file = "--package peculiar --output peculiar.json";
    call(&format!("emit {file} --dialect speakeasy,scalar")).last_line(0);
    call(&format!("check {file} --dialect speakeasy,scalar")).last_line(0);
    let line = call(&format!("check {file}")).last_line(1).to_owned();
    assert!(
        line.starts_with("error: peculiar.json is not what the program declares"),
        "{line}"
    );
}

#[test]
fn contradicting_dialects_are_refused() {
    let refused = call("emit --package peculiar --output - --dialect redocly,scalar");
    assert_eq!(refused.code, 2, "{}", refused.stderr);
    assert!(
        refused.stderr.contains(
            "dialects `redocly` and `scalar` cannot be written together, since `x-usePkce` is `true` in the first and `\"SHA-256\"` in the second; choose one"
        ),
        "{}",
        refused.stderr
    );
    assert_eq!(refused.stdout, "");
}

#[test]
fn unknown_dialect_lists_the_known_ones() {
    let refused = call("emit --package peculiar --output - --dialect swagger");
    assert_eq!(refused.code, 2, "{}", refused.stderr);
    let said = "unknown dialect `swagger`; write `speakeasy`, `scalar`, `redocly` or `rapidoc`";
    assert!(refused.stderr.contains(said), "{}", refused.stderr);
}

/// An extension under a name that the dialect gives to a key is refused.
#[test]
fn extension_named_like_a_key_is_refused() {
    let refused = call("emit --package peculiar --output - --dialect rapidoc");
    assert_eq!(
        refused.last_line(1),
        "error: `credentials` in the `client(…)` of scheme `Shop` is written as `x-receive-token-in` for dialect `rapidoc`, \
         and `extension(\"x-receive-token-in\" = …)` is there too; remove one of them [CLIENT-16]"
    );
}
