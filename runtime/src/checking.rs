//! Comparing a document with the file in which it is kept.

mod difference;

use std::collections::HashMap;
use std::env;
use std::io;
use std::path::{Path, PathBuf};

use oasgard_core::json::Json;
use oasgard_document::comparison::words::{Summary, summary};

use crate::api::Operation;
use crate::error::Error;
use crate::program::on_one_line;
use crate::reading::read_text;
use crate::writing::write_if_changed;

/// The environment variable that lets a test write what it would refuse.
const UPDATE: &str = "OASGARD_UPDATE";

/// The program of a test, as cargo builds it beside the programs that ship.
#[derive(Clone, Debug)]
pub(crate) struct TestProgram(PathBuf);

impl TestProgram {
    /// The program at `path`, if cargo built it for a test.
    pub(crate) fn at(path: &Path) -> Option<Self> {
        let folder = path.parent()?.file_name()?;
        (folder == "deps").then(|| Self(path.to_owned()))
    }
}

/// What a file should contain.
pub(crate) struct Expected<'a> {
    pub(crate) text: &'a str,
    /// What brings the file up to date.
    pub(crate) remedy: &'static str,
    pub(crate) test: Option<&'a TestProgram>,
    /// The declared operations, by method and path.
    pub(crate) declared: HashMap<(String, String), &'a Operation>,
}

impl Expected<'_> {
    /// Compares the file with the text, or writes it where the environment says so.
    pub(crate) fn check(&self, path: &Path) -> Result<(), Error> {
        self.check_or_update(path, env::var_os(UPDATE).is_some_and(|value| value == "1"))
    }

    fn check_or_update(&self, path: &Path, updates: bool) -> Result<(), Error> {
        if is_yaml(path) {
            return Err(Error::Settings(format!(
                "{}: only JSON is compared here; use `cargo oasgard check`, which writes YAML too, or keep the document as JSON",
                path.display()
            )));
        }
        let old = match read_text(path) {
            Ok(old) => Some(old),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(Error::io(path, error)),
        };
        let message = match old {
            None => format!("there is no such file; {}", self.remedy),
            Some(old) if old == self.text => return Ok(()),
            Some(old) => match self.difference(&old) {
                None => return Ok(()),
                Some(difference) => {
                    format!(
                        "not what the program declares; {}\n{difference}",
                        self.remedy
                    )
                }
            },
        };
        if updates {
            return write_if_changed(path, self.text).map(|_| ());
        }
        Err(Error::Outdated {
            path: path.to_owned(),
            message,
        })
    }

    /// What differs, in words and in the first place of the document; none if only the notation does.
    fn difference(&self, old: &str) -> Option<String> {
        let (kept, declared) = match (
            Json::parse(old.as_bytes()),
            Json::parse(self.text.as_bytes()),
        ) {
            (Ok(kept), Ok(declared)) => (kept, declared),
            (Err(error), _) | (_, Err(error)) => {
                return Some(format!("the file is not JSON: {error}"));
            }
        };
        let first = difference::first(&kept, &declared)?;
        let Summary { sentences, added } = summary(&kept, &declared, quoted);
        let mut lines = sentences;
        lines.extend(self.compiled_for_the_test(&added));
        lines.push(first.to_string());
        Some(lines.join("\n"))
    }

    /// An operation that only the program has may be compiled for the test alone: then no other program will ever agree.
    fn compiled_for_the_test(&self, added: &[(String, String)]) -> Option<String> {
        let TestProgram(program) = self.test?;
        let place = |route| {
            let operation = self.declared.get(route)?;
            Some(format!("{}:{}", operation.file(), operation.line()))
        };
        let mut places: Vec<_> = added.iter().filter_map(place).collect();
        places.sort();
        places.dedup();
        if places.is_empty() {
            return None;
        }
        let what = places.join(" and ");
        let are = if places.len() == 1 { "is" } else { "are" };
        Some(format!(
            "this is the test program, {}: if `cargo oasgard emit` does not write what is new, {what} {are} compiled only here, by `#[cfg(test)]`, a dev-dependency, or features that other packages of the workspace turn on",
            program.display()
        ))
    }
}

fn is_yaml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending == "yaml" || ending == "yml")
}

fn quoted(name: &str) -> String {
    format!("`{}`", on_one_line(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    use tempfile::TempDir;

    const DECLARED: &str = r#"{
  "openapi": "3.1.0",
  "paths": {
    "/pets": {
      "get": {
        "security": [
          {
            "Key": []
          }
        ]
      }
    }
  },
  "components": {
    "securitySchemes": {
      "Key": {
        "type": "http",
        "scheme": "bearer"
      }
    }
  }
}
"#;

    fn expected(text: &str) -> Expected<'_> {
        Expected {
            text,
            remedy: "run X",
            test: None,
            declared: HashMap::new(),
        }
    }

    /// A file with this text.
    fn file(text: &str) -> (TempDir, PathBuf) {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("openapi.json");
        fs::write(&path, text).unwrap();
        (folder, path)
    }

    #[test]
    fn yaml_file_is_not_called_outdated() {
        let reported = expected("{}").check_or_update(Path::new("openapi.yaml"), false);
        let reported = reported.unwrap_err().to_string();
        assert!(
            reported.contains("only JSON is compared here"),
            "{reported}"
        );
    }

    #[test]
    fn notation_is_no_difference() {
        let compact: String = DECLARED.split_whitespace().collect();
        for text in [
            DECLARED.replace('\n', "\r\n"),
            DECLARED.replace("  ", "\t"),
            DECLARED.replace("/pets", r"\/\u0070ets"),
            compact,
        ] {
            let (_folder, path) = file(&text);
            expected(DECLARED).check_or_update(&path, false).unwrap();
            expected(DECLARED).check_or_update(&path, true).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
    }

    #[test]
    fn what_a_change_means_comes_first() {
        let (_folder, path) = file(&DECLARED.replace(r#""Key": []"#, r#""Key": ["admin"]"#));
        let reported = expected(DECLARED).check_or_update(&path, false);
        let reported = reported.unwrap_err().to_string();
        let (_, message) = reported.split_once(": ").unwrap();
        assert_eq!(
            message,
            "not what the program declares; run X\n\
             weakened: `GET /pets`: newly allowed: anyone who has `Key` (role `admin` no longer needed)\n\
             at /paths/~1pets/get/security\n  in the file: [{\"Key\":[\"admin\"]}]\n  declared:    [{\"Key\":[]}]"
        );
    }

    #[test]
    fn update_writes_what_is_refused_else() {
        let (_folder, path) = file("{}");
        assert!(expected(DECLARED).check_or_update(&path, false).is_err());
        expected(DECLARED).check_or_update(&path, true).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), DECLARED);
        fs::remove_file(&path).unwrap();
        let missing = expected(DECLARED).check_or_update(&path, false);
        let missing = missing.unwrap_err().to_string();
        assert!(
            missing.ends_with("there is no such file; run X"),
            "{missing}"
        );
        expected(DECLARED).check_or_update(&path, true).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), DECLARED);
    }

    #[test]
    fn only_programs_of_tests_are_called_so() {
        for (path, is_test) in [
            ("/work/target/debug/deps/shop-0123", true),
            ("/work/target/debug/shop", false),
            (
                "/work/target/debug/build/shop-0123/build-script-build",
                false,
            ),
        ] {
            assert_eq!(
                TestProgram::at(Path::new(path)).is_some(),
                is_test,
                "{path}"
            );
        }
    }
}
