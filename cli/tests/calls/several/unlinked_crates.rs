//! What the message about a crate that is not linked advises: it concerns the program at hand and no other one.

use std::fs;

use super::{call_in, changed};

#[test]
fn advice_leaves_other_executables_checked() {
    let table = "allow-unlinked = [\"public_api\"]\n";
    let folder = changed("services-advice", "services/Cargo.toml", table, "");
    let refused = call_in(&folder, "emit --package services --bin admin --output -");
    let advice = "`allow-unlinked = [\"public_api\"]` in `[package.metadata.oasgard.bin.admin]` if";
    assert!(refused.last_line(1).contains(advice), "{}", refused.stderr);
    let manifest = folder.join("services/Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let head = "[package.metadata.oasgard.bin.admin]\n";
    assert!(text.contains(head), "{text}");
    fs::write(&manifest, text.replace(head, &format!("{head}{table}"))).unwrap();
    call_in(&folder, "emit --package services --bin admin --output -").printed();
    let other = call_in(&folder, "emit --package services --bin migrate --output -");
    other.last_line(1);
    assert!(
        other.stderr.contains("crate `public_api`"),
        "{}",
        other.stderr
    );
}

#[test]
fn an_example_is_advised_for_itself() {
    let folder = changed(
        "services-example",
        "booking/examples/demo.rs",
        "public_api::list();",
        "",
    );
    let words = "emit --package booking --example demo --output -";
    assert_eq!(
        call_in(&folder, words).last_line(1),
        "error: crate `public_api` has 1 declaration that the program lacks, since the crate is not linked into it; write \
         `use public_api as _;` in a source file of example `demo`, or call with `--allow-unlinked public_api` if the program does \
         not serve it"
    );
    call_in(&folder, &format!("{words} --allow-unlinked public_api")).printed();
}
