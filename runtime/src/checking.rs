//! Comparing a document with the file in which it is kept.

mod difference;

use std::fs;
use std::io;
use std::path::Path;

use oasgard_core::json::Json;

use crate::error::Error;

/// Compares the file with `text`.
pub(crate) fn check(path: &Path, text: &str) -> Result<(), Error> {
    if path
        .extension()
        .is_some_and(|ending| ending == "yaml" || ending == "yml")
    {
        return Err(Error::Settings(format!(
            "{}: only JSON is compared here; use `cargo oasgard check`, which writes YAML too, or keep the document as JSON",
            path.display()
        )));
    }
    let outdated = |message: String| Error::Outdated {
        path: path.to_owned(),
        message,
    };
    let old = match fs::read_to_string(path) {
        Ok(old) => old,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(outdated(
                "there is no such file; run `cargo oasgard emit`".to_owned(),
            ));
        }
        Err(error) => return Err(Error::io(path, error)),
    };
    if old == text {
        return Ok(());
    }
    let difference = match (Json::parse(old.as_bytes()), Json::parse(text.as_bytes())) {
        (Ok(kept), Ok(declared)) => difference::first(&kept, &declared).map_or_else(
            || "only white space differs".to_owned(),
            |found| found.to_string(),
        ),
        (Err(error), _) | (_, Err(error)) => format!("the file is not JSON: {error}"),
    };
    Err(outdated(format!(
        "not what the program declares; run `cargo oasgard emit`\n{difference}"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_file_is_not_called_outdated() {
        let reported = check(Path::new("openapi.yaml"), "{}")
            .unwrap_err()
            .to_string();
        assert!(
            reported.contains("only JSON is compared here"),
            "{reported}"
        );
    }
}
