//! Links that somebody else put where a call writes, as a pull request does with a folder of its own: no call writes what a link
//! leads to.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::outcome::call_in;

const DOCUMENT: &str = r#"{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/a":{"get":{"security":[]}}}}"#;

/// A checkout beside a folder in which nothing may be changed.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        for name in ["checkout", "outside", "outside/empty"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        fs::write(folder.path().join("outside/victim"), "precious").unwrap();
        let place = Self { folder };
        fs::write(place.checkout().join("new.json"), DOCUMENT).unwrap();
        fs::write(
            place.checkout().join("old.json"),
            DOCUMENT.replace("/a", "/b"),
        )
        .unwrap();
        place
    }

    fn checkout(&self) -> PathBuf {
        self.folder.path().join("checkout")
    }

    fn link(&self, target: &str, name: &str) {
        symlink(target, self.checkout().join(name)).unwrap();
    }

    #[track_caller]
    fn assert_refused(&self, words: &str, why: &str) {
        let outcome = call_in(&self.checkout(), words);
        assert_eq!(outcome.code, 2, "{words}: {}", outcome.stdout);
        assert!(
            outcome.last_line(2).contains(why),
            "{words}: {}",
            outcome.stderr
        );
        let outside = self.folder.path().join("outside");
        assert_eq!(names(&outside), ["empty", "victim"], "{words}");
        assert_eq!(names(&outside.join("empty")), [""; 0], "{words}");
        let victim = fs::read_to_string(outside.join("victim")).unwrap();
        assert_eq!(victim, "precious", "{words}");
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

/// Calls that write the file `@`.
const WRITE: [&str; 4] = [
    "matrix new.json --format csv -o @",
    "diff old.json new.json -o @",
    "diff old.json old.json -o @",
    "import new.json --fix --output @",
];

const SCAFFOLD: &str = "import new.json --fix --scaffold @";

#[test]
fn a_file_behind_a_link_is_not_written() {
    let place = Place::new();
    place.link("../outside/victim", "file");
    place.link("../outside/fresh", "dangling");
    place.link("file", "second");
    place.link("circle", "circle");
    place.link("/dev/null", "device");
    place.link("old.json", "inner");
    for file in ["file", "dangling", "second", "circle", "device", "./inner"] {
        for words in WRITE {
            let words = words.replace('@', file);
            let why = if words.starts_with("import") {
                format!("{file} exists; name a new file, or remove it")
            } else if words.starts_with("diff") && file == "./inner" {
                "is a document that this command reads".to_owned()
            } else {
                format!("{file}: is a symbolic link; name the file that it leads to")
            };
            place.assert_refused(&words, &why);
        }
    }
}

#[test]
fn a_folder_behind_a_link_is_not_written() {
    let place = Place::new();
    place.link("../outside", "out");
    place.link("../outside/empty", "empty");
    place.link("out", "second");
    fs::create_dir(place.checkout().join("deep")).unwrap();
    place.link("../../outside", "deep/out");
    let absolute = place.checkout().join("out").display().to_string();
    let why = "a symbolic link leads out of the current folder; name the folder to which it leads";
    for folder in [
        "out",
        "out/empty",
        "out/new",
        "empty",
        "second",
        "deep/out",
        "deep/../out",
        &absolute,
    ] {
        for words in WRITE {
            let is_import = words.starts_with("import");
            let name = if is_import { "fresh" } else { "victim" };
            let words = words.replace('@', &format!("{folder}/{name}"));
            place.assert_refused(&words, why);
        }
        place.assert_refused(&SCAFFOLD.replace('@', &format!("{folder}/fresh")), why);
    }
    place.assert_refused("man --output out", why);
}

#[test]
fn scaffold_behind_a_link_is_refused() {
    let place = Place::new();
    place.link("../outside/empty", "crate");
    place.link("../outside/fresh", "dangling");
    for folder in [
        "crate",
        "crate/",
        "crate/.",
        "./crate//",
        "dangling",
        "dangling/",
    ] {
        let why = "is a symbolic link; name the folder that it leads to";
        place.assert_refused(&SCAFFOLD.replace('@', folder), why);
    }
}

#[test]
fn link_within_the_folder_is_followed() {
    let place = Place::new();
    fs::create_dir_all(place.checkout().join("shared/api")).unwrap();
    place.link("shared/api", "api");
    for words in WRITE {
        let file = format!("api/{}", &words[..1]);
        call_in(&place.checkout(), &words.replace('@', &file));
    }
    call_in(&place.checkout(), &SCAFFOLD.replace('@', "api/crate")).last_line(0);
    let written = names(&place.checkout().join("shared/api"));
    assert_eq!(written, ["crate", "d", "i", "m"]);
}

#[test]
fn named_folder_is_written() {
    let place = Place::new();
    let outside = place.folder.path().join("outside");
    symlink("outside", place.folder.path().join("named")).unwrap();
    let absolute = place.folder.path().join("named").display().to_string();
    for folder in ["../outside", "../named", &absolute] {
        for words in WRITE {
            let words = words.replace('@', &format!("{folder}/{}", &words[..1]));
            let code = call_in(&place.checkout(), &words).code;
            assert_eq!(code, 0, "{words}");
        }
        for name in ["m", "d", "i"] {
            fs::remove_file(outside.join(name)).unwrap();
        }
    }
}

#[test]
fn leftover_does_not_stop_the_next_call() {
    let place = Place::new();
    let there = place.checkout().join("crate");
    fs::create_dir_all(there.join(".oasgard-a1B2c3/src")).unwrap();
    fs::write(place.checkout().join(".oasgard-a1B2c3"), "half").unwrap();
    call_in(&place.checkout(), &SCAFFOLD.replace('@', "crate")).last_line(0);
    assert_eq!(names(&there), [".oasgard-a1B2c3", "Cargo.toml", "src"]);
    call_in(&place.checkout(), "matrix new.json -o access.csv").last_line(0);
}
