//! The old document is what the named path was in the old tree.

#![cfg(unix)]

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;

use tempfile::TempDir;

use crate::checkout::Checkout;
use crate::diff::{NEW, OLD, document};
use crate::outcome::{Outcome, program};

#[test]
fn a_document_that_became_a_link_is_refused() {
    let checkout = Checkout::new();
    checkout.remove("api/openapi.json");
    checkout.link("../docs/example.json", "api/openapi.json");
    checkout.commit();
    assert_eq!(
        checkout.diff("api/openapi.json").last_line(2),
        "error: api/openapi.json is a link now and was not one at `base`, so that api/openapi.json may be another document; \
         name two files, `cargo oasgard diff OLD NEW`"
    );
}

#[test]
fn a_folder_that_became_a_link_is_refused() {
    let checkout = Checkout::new();
    checkout.write("weak/openapi.json", &document(NEW));
    checkout.write("weak/inner/openapi.json", &document(NEW));
    checkout.commit();
    checkout.git("tag --force base");
    checkout.remove("api");
    checkout.link("weak", "api");
    checkout.commit();
    let why = "api is a link now and was not one at `base`, so that api/openapi.json may be";
    checkout.diff("api/openapi.json").assert_refused(why);
    let absolute = checkout.at("api/openapi.json");
    checkout
        .diff(absolute.to_str().unwrap())
        .assert_refused(why);
    // The shell has followed the link to the folder of the call, and knows how it is called.
    let mut call = program(&checkout.at("api"), "diff --against base openapi.json");
    call.env("PWD", checkout.at("api"));
    Outcome::of(call).assert_refused(why);
    checkout
        .diff("api/inner/../openapi.json")
        .assert_refused(why);
}

#[test]
fn a_link_that_became_a_file_is_refused() {
    let checkout = Checkout::new();
    checkout.link("api", "v1");
    checkout.commit();
    checkout.git("tag --force base");
    checkout.remove("v1");
    checkout.write("v1/openapi.json", &document(NEW));
    checkout.commit();
    checkout
        .diff("v1/openapi.json")
        .assert_refused("v1 was a link at `base` and is not one now");
}

#[test]
fn a_link_is_followed_in_each_tree() {
    let checkout = Checkout::new();
    checkout.link("../api/openapi.json", "docs/current.json");
    checkout.link("docs", "pages");
    checkout.commit();
    checkout.git("tag --force base");
    checkout.diff("pages/current.json").last_line(0);
    // What the link leads to has changed, or the link leads to something else.
    checkout.write("api/openapi.json", &document(NEW));
    checkout.diff("pages/current.json").assert_seen();
    checkout.git("checkout --quiet -- api");
    checkout.remove("docs/current.json");
    checkout.link("example.json", "docs/current.json");
    checkout.commit();
    checkout.diff("pages/current.json").assert_seen();
}

#[test]
fn old_link_without_target_is_refused() {
    for (target, why) in [
        ("/etc/hostname", "leads out of the repository"),
        ("../../outside.json", "leads out of the repository"),
        ("openapi.json", "goes through too many links"),
        ("gone.json", "does not exist at `base`"),
        ("../docs", "does not exist at `base`"),
    ] {
        let checkout = Checkout::new();
        checkout.remove("api/openapi.json");
        checkout.link(target, "api/openapi.json");
        checkout.commit();
        checkout.git("tag --force base");
        checkout.remove("api/openapi.json");
        checkout.write("api/openapi.json", &document(NEW));
        checkout.diff("api/openapi.json").assert_refused(why);
    }
}

#[test]
fn dots_behind_a_link_are_refused() {
    let checkout = Checkout::new();
    checkout.write("openapi.json", &document(OLD));
    checkout.write("docs/openapi.json", &document(NEW));
    checkout.write("docs/deep/keep", "");
    checkout.link("docs/deep", "here");
    checkout.commit();
    checkout.git("tag --force base");
    checkout.diff("here/../openapi.json").assert_refused(
        "here/../openapi.json has `..` behind a link, so that it is another file than openapi.json",
    );
}

#[test]
fn document_is_found_by_every_spelling() {
    let checkout = Checkout::new();
    checkout.write("api/openapi.json", &document(NEW));
    checkout.write("api/inner/keep", "");
    let absolute = checkout.at("api/openapi.json").display().to_string();
    for (folder, file) in [
        ("", "api/openapi.json"),
        ("", "./api//openapi.json"),
        ("", "docs/../api/openapi.json"),
        ("api", "openapi.json"),
        ("api/inner", "../openapi.json"),
        ("docs", "../api/openapi.json"),
        ("docs", &absolute),
    ] {
        let words = format!("diff --against base --fail-on any {file}");
        checkout.call(folder, &words).assert_seen();
    }
    // A link that leads to the checkout is not a part of it.
    let outside = TempDir::new().unwrap();
    let link = outside.path().join("work");
    std::os::unix::fs::symlink(checkout.path(), &link).unwrap();
    let named = link.join("api/openapi.json").display().to_string();
    checkout.diff(&named).assert_seen();
    let mut call = program(
        &link.join("api"),
        "diff --against base --fail-on any openapi.json",
    );
    call.env("PWD", link.join("api"));
    Outcome::of(call).assert_seen();
    let deep = outside.path().join("deep");
    std::os::unix::fs::symlink(checkout.at("api"), &deep).unwrap();
    let mut call = program(&deep, "diff --against base --fail-on any openapi.json");
    call.env("PWD", &deep);
    Outcome::of(call).assert_seen();
}

#[test]
fn unusual_file_names_are_found() {
    let names: [&[u8]; 9] = [
        b":(top)x.json",
        b"*.json",
        b"-x.json",
        b"a b.json",
        b"a\tb\n.json",
        b"\"q\".json",
        b"caf\xe9.json",
        "schl\u{fc}ssel.json".as_bytes(),
        b"HEAD:x.json",
    ];
    for name in names {
        let name = OsStr::from_bytes(name);
        let checkout = Checkout::empty();
        let file = checkout.path().join(":odd *").join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, document(OLD)).unwrap();
        checkout.commit();
        checkout.git("tag base");
        std::fs::write(&file, document(NEW)).unwrap();
        for (folder, named) in [
            (checkout.path(), std::path::Path::new(":odd *").join(name)),
            (file.parent().unwrap(), name.into()),
        ] {
            let mut call = program(folder, "diff --against base --fail-on any --");
            call.arg(named);
            let output = call.output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{name:?}: {said}");
        }
    }
}
