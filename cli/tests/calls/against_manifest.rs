//! Without a file, the old Cargo.toml says which document was the old one.

use crate::checkout::Checkout;
use crate::diff::{NEW, OLD, document};

fn manifest(name: &str, more: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"1.0.0\"\nedition = \"2024\"\n{more}")
}

const DEPENDS: &str = "[dependencies]\noasgard = \"0.1\"\n";

/// A package whose document, `openapi.json`, has become weaker.
fn package() -> Checkout {
    let checkout = Checkout::empty();
    checkout.write("Cargo.toml", &manifest("service", DEPENDS));
    checkout.write("src/lib.rs", "");
    checkout.write("openapi.json", &document(OLD));
    checkout.write("docs/other.json", &document(NEW));
    checkout.commit();
    checkout.git("tag base");
    checkout.write("openapi.json", &document(NEW));
    checkout.commit();
    checkout
}

/// Two packages, `real` with the document and `decoy` with a weak one, of which the first can declare.
fn workspace(root: &str) -> Checkout {
    let checkout = Checkout::empty();
    checkout.write("Cargo.toml", root);
    checkout.write("real/Cargo.toml", &manifest("real", DEPENDS));
    checkout.write("decoy/Cargo.toml", &manifest("decoy", ""));
    for (package, operations) in [("real", OLD), ("decoy", NEW)] {
        checkout.write(&format!("{package}/src/main.rs"), "");
        checkout.write(&format!("{package}/openapi.json"), &document(operations));
    }
    checkout.commit();
    checkout.git("tag base");
    checkout
}

const BOTH: &str = "[workspace]\nresolver = \"3\"\nmembers = [\"real\", \"decoy\"]\n";

#[test]
fn the_document_of_the_package_is_compared() {
    let checkout = package();
    checkout.diff("").assert_seen();
    checkout
        .call("src", "diff --against base --fail-on any")
        .assert_seen();
    checkout
        .diff("--manifest-path Cargo.toml --package service")
        .assert_seen();
}

#[test]
fn a_package_of_a_workspace_is_compared() {
    let checkout = workspace(BOTH);
    checkout.write("real/openapi.json", &document(NEW));
    checkout.diff("").assert_seen();
    checkout.diff("--package real").assert_seen();
    checkout
        .diff("--manifest-path real/Cargo.toml")
        .assert_seen();
    checkout
        .call("real/src", "diff --against base --fail-on any")
        .assert_seen();
}

#[test]
fn changed_output_does_not_choose_the_file() {
    let checkout = package();
    for output in ["docs/other.json", "docs/../docs/./other.json"] {
        let more = format!("[package.metadata.oasgard]\noutput = \"{output}\"\n{DEPENDS}");
        checkout.write("Cargo.toml", &manifest("service", &more));
        checkout.commit();
        checkout.diff("").assert_refused(
            "the document of this package was openapi.json at `base` and is docs/other.json now, by the Cargo.toml of each; \
             name the file, `cargo oasgard diff --against base FILE`, or name two files, `cargo oasgard diff OLD NEW`",
        );
    }
    checkout.diff("openapi.json").assert_seen();
}

#[test]
fn other_package_does_not_choose_the_file() {
    let was = "the document of this package was real/openapi.json at `base` and is decoy/openapi.json now";
    // The only package that can declare is another one.
    let checkout = workspace(BOTH);
    checkout.write("real/Cargo.toml", &manifest("real", ""));
    checkout.write("decoy/Cargo.toml", &manifest("decoy", DEPENDS));
    checkout.diff("").assert_refused(was);
    // The name is that of another one.
    let checkout = workspace(BOTH);
    checkout.write("real/Cargo.toml", &manifest("decoy", DEPENDS));
    checkout.write("decoy/Cargo.toml", &manifest("real", ""));
    checkout.diff("--package real").assert_refused(was);
    // The members are others.
    let checkout = workspace("[workspace]\nresolver = \"3\"\nmembers = [\"real\"]\n");
    let decoys = "[workspace]\nresolver = \"3\"\nmembers = [\"decoy\"]\nexclude = [\"real\"]\n";
    checkout.write("Cargo.toml", decoys);
    checkout.write("decoy/Cargo.toml", &manifest("real", DEPENDS));
    checkout.diff("").assert_refused(was);
    checkout.diff("--package real").assert_refused(was);
}

#[test]
fn nearer_package_does_not_choose_the_file() {
    let checkout = package();
    let decoy = format!("[workspace]\n{DEPENDS}");
    checkout.write("src/Cargo.toml", &manifest("decoy", &decoy));
    checkout.write("src/src/lib.rs", "");
    checkout.write("src/openapi.json", &document(NEW));
    checkout.commit();
    checkout
        .call("src", "diff --against base")
        .assert_refused("was openapi.json at `base` and is src/openapi.json now");
}

#[test]
fn old_tree_without_package_asks_for_file() {
    let checkout = Checkout::empty();
    checkout.write("openapi.json", &document(OLD));
    checkout.commit();
    checkout.git("tag base");
    checkout.write("Cargo.toml", &manifest("service", DEPENDS));
    checkout.write("src/lib.rs", "");
    checkout.write("openapi.json", &document(NEW));
    checkout.diff("").assert_refused(
        "the document at `base` is not known: there is no Cargo.toml; name the file",
    );
    checkout.diff("openapi.json").assert_seen();
}
