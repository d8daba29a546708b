//! The document as text, written path by path: a large one is never in memory twice.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Document, paths};

/// The JSON text, indented by two spaces, with a line end at its end.
pub(super) fn pretty(document: &Document) -> String {
    let mut text = serde_json::to_string_pretty(&Root(document))
        .expect("keys are strings and numbers are finite");
    text.push('\n');
    text
}

struct Root<'a>(&'a Document);

struct Paths<'a>(&'a Document);

impl Serialize for Root<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in self.0.before_paths().iter() {
            map.serialize_entry(key, value)?;
        }
        map.serialize_entry("paths", &Paths(self.0))?;
        if let Some(components) = self.0.components() {
            map.serialize_entry("components", &components)?;
        }
        map.end()
    }
}

impl Serialize for Paths<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(paths::items(&self.0.api, self.0.version()))
    }
}
