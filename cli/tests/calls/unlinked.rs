//! Libraries that are not linked, or of which that is not known.

use crate::outcome::call;

/// The warnings about libraries that cannot be looked into.
fn not_looked_into(stderr: &str) -> Vec<&str> {
    let lines = stderr.lines();
    lines
        .filter(|line| line.contains("cannot be looked into"))
        .collect()
}

#[test]
fn library_of_bitcode_is_a_warning() {
    for profile in ["optimized", "thin"] {
        let call = call(&format!(
            "emit --package forgetful --output - --profile {profile}"
        ));
        assert!(call.printed().contains("\"/health\""), "{}", call.stdout);
        let warning = |name: &str| {
            format!(
                "warning: crate `{name}` cannot be looked into, since it was built for link-time optimization, and the program has \
                 no declaration of it; if it has handlers, write `use {name} as _;` in a source file of executable `forgetful`, or \
                 build once without `lto` to see whether it has"
            )
        };
        assert_eq!(
            not_looked_into(&call.stderr),
            [warning("forgetful"), warning("accounts")],
            "{profile}"
        );
    }
}

#[test]
fn linked_library_of_bitcode_is_silent() {
    let call = call("emit --package generous --output - --profile optimized");
    assert!(call.printed().contains("\"/base\""), "{}", call.stdout);
    assert!(not_looked_into(&call.stderr).is_empty(), "{}", call.stderr);
}

#[test]
fn fewer_features_elsewhere_hide_nothing() {
    for profile in ["dev", "release"] {
        let call = call(&format!(
            "emit --package sparing --output - --profile {profile}"
        ));
        assert_eq!(
            call.last_line(1),
            "error: crate `gated` has 2 declarations that the program lacks, since the crate is not linked into it; write \
             `use gated as _;` in a source file of executable `sparing`, or `allow-unlinked = [\"gated\"]` in `[package.metadata.oasgard]` if the \
             program does not serve it"
        );
    }
}

#[test]
fn more_features_elsewhere_are_accepted() {
    let call = call("emit --package generous --output -");
    assert!(call.printed().contains("\"/base\""), "{}", call.stdout);
    assert!(!call.stdout.contains("\"/more\""), "{}", call.stdout);
}
