//! Declarations that a dependency plants in a program: they claim a crate that did not write them.

use crate::outcome::call;

/// One after the other, since each builds the same program.
#[test]
#[cfg(target_os = "linux")]
fn planted_records_are_refused() {
    for (feature, message) in [
        (
            "own",
            "the declaration `evil` (src/main.rs:10) claims to be in crate `planter`, which does not depend on `oasgard`; find the dependency that writes this record, and remove it",
        ),
        (
            "other",
            "package `planter` contains the declaration `evil` (src/main.rs:10), which claims to be in crate `victim`; remove the package",
        ),
        (
            "nobody",
            "package `planter` contains the declaration `evil` (src/main.rs:10), which claims to be in crate `nobody`; remove the package",
        ),
    ] {
        let emit = format!("emit --package victim --features {feature} --output -");
        assert_eq!(call(&emit).last_line(1), format!("error: {message}"));
    }
    let emit = call("emit --package victim --features file --output -");
    let warning = "warning: the declaration `evil` (victim/src/main.rs:10) of crate `planter` names a file of package `victim`, which that crate does not use; find out why the crate does this";
    assert!(emit.printed().contains("/evil"));
    assert!(
        emit.stderr.lines().any(|line| line == warning),
        "{}",
        emit.stderr
    );
    let document = call("emit --package victim --output -");
    assert!(document.printed().contains("/health"));
}
