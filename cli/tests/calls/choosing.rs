//! Which package and which of its programs is read.

use crate::outcome::{call, call_in};
use crate::packages::workspace;

#[test]
fn several_packages_ask_for_one() {
    let call = call("emit");
    assert_eq!(
        call.last_line(2),
        "error: several packages of this workspace have executables in which declarations can be: `based`, `broken`, `checked`, \
         `clashing`, `debugged`, `doubled`, `featured`, `forgetful`, `generous`, `gradual`, `idle`, `modules`, `mutual`, `near`, \
         `peculiar`, `petstore`, `placed`, `sealed`, `sparing`, `strict`, `tested`, `twins`, `undecided`, `victim`; choose one with `--package`"
    );
}

#[test]
fn an_unknown_package_lists_the_others() {
    let call = call("emit --package petstor");
    let line = call.last_line(2);
    let start = "error: the workspace has no package `petstor`; choose one of `based`, `broken`, ";
    assert!(line.starts_with(start), "{line}");
}

#[test]
fn several_executables_ask_for_one() {
    assert_eq!(
        call("emit --package twins --output -").last_line(2),
        "error: package `twins` has several executables: `first`, `second`; choose one with `--bin`, or set `default-run` \
         in its Cargo.toml"
    );
    for name in ["first", "second"] {
        let chosen = call(&format!("emit --package twins --bin {name} --output -"));
        assert!(
            chosen.printed().contains(&format!("\"/{name}\"")),
            "{}",
            chosen.stdout
        );
        assert!(
            chosen.stderr.ends_with(" 0 secured, 1 public\n"),
            "{}",
            chosen.stderr
        );
    }
}

#[test]
fn an_unknown_executable_lists_the_others() {
    assert_eq!(
        call("emit --package twins --bin third").last_line(2),
        "error: package `twins` has no executable `third`; choose one of `first`, `second`"
    );
    assert_eq!(
        call("emit --package library --bin library").last_line(2),
        "error: package `library` has no executable `library`; leave `--bin` out"
    );
}

#[test]
fn missing_library_is_reported() {
    assert_eq!(
        call("emit --package twins --lib").last_line(2),
        "error: package `twins` has no library; leave `--lib` out"
    );
}

#[test]
fn library_is_read_with_linked_libraries() {
    let usual = call_in(&workspace().join("library"), "emit --output -");
    assert!(usual.printed().contains("\"/books\""), "{}", usual.stdout);
    assert!(usual.stdout.contains("\"/session\""), "{}", usual.stdout);
    assert!(!usual.stdout.contains("\"/tools\""), "{}", usual.stdout);
    let asked = call("emit --package library --lib --output -");
    assert_eq!(asked.printed(), usual.stdout);
}

#[test]
fn lto_executable_is_read_but_rlib_is_not() {
    let executable = call("emit --package petstore --output - --profile optimized");
    assert_eq!(
        executable.printed(),
        call("emit --package petstore --output -").stdout
    );
    let library = call("emit --package sign-in --output - --profile optimized");
    let line = library.last_line(2);
    let remedy = "the library was built for link-time optimization and contains no machine code; read the executable, or build \
                  the library with the dev profile";
    assert!(line.ends_with(remedy), "{line}");
}
