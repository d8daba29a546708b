//! Declarations that are compiled twice.

use crate::outcome::call;

#[test]
fn debug_handler_changes_no_document() {
    let debug = call("emit --package debugged --output -");
    assert!(debug.printed().contains("\"/above\""), "{}", debug.stdout);
    assert!(debug.stdout.contains("\"/below\""), "{}", debug.stdout);
    assert!(
        debug
            .stderr
            .ends_with(" 2 operations, 2 secured, 0 public\n"),
        "{}",
        debug.stderr
    );
    let released = call("emit --package debugged --output - --release");
    assert_eq!(released.printed(), debug.stdout);
}

#[test]
fn module_of_two_targets_counts_once() {
    for name in ["doubled", "server", "alone"] {
        let call = call(&format!("emit --package doubled --bin {name} --output -"));
        assert!(call.printed().contains("\"/pets\""), "{}", call.stdout);
        let summary = ": 1 scheme, 1 operation, 1 secured, 0 public\n";
        assert!(call.stderr.ends_with(summary), "{}", call.stderr);
    }
}
