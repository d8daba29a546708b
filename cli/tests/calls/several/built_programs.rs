//! Examples, and executables that somebody has built.

use std::fs;

use super::{call, call_in, services};
use crate::packages::write;

#[test]
fn example_is_read_like_an_executable() {
    let example = call("emit --package booking --example demo --output -");
    assert!(
        example.printed().contains("\"/demo\""),
        "{}",
        example.stdout
    );
    assert!(!example.stdout.contains("/bookings"), "{}", example.stdout);
    assert_eq!(
        call("emit --package booking --example dema").last_line(2),
        "error: package `booking` has no example `dema`; choose one of `demo`"
    );
    assert_eq!(
        call("emit --package services --example demo").last_line(2),
        "error: package `services` has no example `demo`; leave `--example` out"
    );
}

/// An executable that is there is read without cargo.
#[test]
fn built_program_is_read_as_it_is() {
    call("emit --package booking --output -").printed();
    let built = services().with_file_name("built").join("debug/booking");
    let elsewhere = services().with_file_name("elsewhere");
    fs::create_dir_all(&elsewhere).unwrap();
    let copy = elsewhere.join("booking");
    fs::copy(built, &copy).unwrap();

    let matrix = call_in(&elsewhere, "matrix --program booking");
    assert!(matrix.printed().contains("/bookings"), "{}", matrix.stdout);
    assert_eq!(
        matrix.stderr,
        "note: booking is read as it is: libraries that are not linked into it, and crates that cannot have written a record, \
         were not looked for\n"
    );
    assert_eq!(
        call_in(&elsewhere, "emit --program booking").last_line(2),
        "error: no Cargo.toml states where the document of a program is that is there; write `--output FILE`, or \
         `--manifest-path` with the Cargo.toml of its package"
    );
    let emitted = call_in(
        &elsewhere,
        "emit --quiet --program booking --output booking.json",
    );
    assert_eq!(emitted.last_line(0), "");
    call_in(&elsewhere, "check --program booking --output booking.json").last_line(0);

    let same = call_in(
        &elsewhere,
        "diff booking.json --program booking --fail-on any",
    );
    assert_eq!(
        same.last_line(0),
        "no change in who may call: 2 operations, 0 schemes"
    );
    let text = fs::read_to_string(elsewhere.join("booking.json")).unwrap();
    fs::write(
        elsewhere.join("old.json"),
        text.replace("/bookings", "/orders").replace(
            "\"tags\": [\n    {",
            "\"servers\": [{\"url\": \"https://a.example\"}],\n  \"tags\": [\n    {",
        ),
    )
    .unwrap();
    let changed = call_in(
        &elsewhere,
        "diff old.json --program booking --fail-on removed",
    );
    changed.last_line(1);
    assert!(
        changed.stdout.contains("GET /bookings"),
        "{}",
        changed.stdout
    );
    assert!(!changed.stdout.contains("server"), "{}", changed.stdout);
}

#[test]
fn built_program_reads_a_named_manifest() {
    call("emit --package services --bin admin --output -").printed();
    let built = services().with_file_name("built").join("debug/admin");
    let words = format!(
        "emit --quiet --program {} --output - --format json",
        built.display()
    );
    let alone = call(&words);
    assert!(
        alone.printed().contains("\"title\": \"admin_api\""),
        "{}",
        alone.stdout
    );
    let named = call(&format!("{words} --manifest-path services/Cargo.toml"));
    assert!(
        named.printed().contains("\"title\": \"Administration\""),
        "{}",
        named.stdout
    );
    assert_eq!(
        call(&format!("{words} --manifest-path Cargo.toml")).last_line(2),
        "error: `--manifest-path` names a Cargo.toml without a package; name that of the package whose program it is"
    );
}

#[test]
fn what_is_no_program_is_refused() {
    write(&services().join("notes.txt"), "not a program");
    let refused = call("matrix --program notes.txt");
    assert!(
        refused
            .last_line(2)
            .contains("this is not a program that can be read"),
        "{}",
        refused.stderr
    );
    assert_eq!(call("matrix --program absent").code, 2);
}
