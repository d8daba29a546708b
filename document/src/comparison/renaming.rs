//! Schemes that have another name in the new document.

use std::collections::HashMap;

use super::{Definition, Posture, Stated};

/// Which scheme of the old document has which other name in the new one.
///
/// Two names are one scheme if the one is only in the old document and the other only in the new one, both are defined in the
/// same words, descriptions included, and no further scheme of either document is defined so. In doubt a renamed scheme is
/// one that was removed and one that was added, and the operations that name it admit other callers.
pub(super) struct Renaming {
    to_new: HashMap<String, String>,
    to_old: HashMap<String, String>,
}

impl Renaming {
    pub(super) fn between(old: &Stated, new: &Stated) -> Self {
        let only = unique_definitions(old);
        let pairs: Vec<_> = unique_definitions(new)
            .into_iter()
            .filter_map(|(definition, name)| Some((*only.get(&definition)?, name)))
            .filter(|(before, after)| new.scheme(before).is_none() && old.scheme(after).is_none())
            .map(|(before, after)| (before.to_owned(), after.to_owned()))
            .collect();
        Self {
            to_old: pairs.iter().cloned().map(|(old, new)| (new, old)).collect(),
            to_new: pairs.into_iter().collect(),
        }
    }

    /// The name in the old document of a scheme that has another one in the new.
    pub(super) fn old_name(&self, new: &str) -> Option<&str> {
        self.to_old.get(new).map(String::as_str)
    }

    /// The name in the new document of a scheme that has another one in the old.
    pub(super) fn new_name(&self, old: &str) -> Option<&str> {
        self.to_new.get(old).map(String::as_str)
    }

    /// What the old document states about an operation, with the names that the new one has for it. A scheme that the new document
    /// does not name there keeps its old name.
    pub(super) fn apply(&self, old: &Posture, new: Option<&Posture>) -> Posture {
        let Some(new) = new.filter(|_| !self.to_new.is_empty()) else {
            return old.clone();
        };
        let named = new.schemes();
        old.renamed(|name| {
            let renamed = self.new_name(name).filter(|name| named.contains(name));
            renamed.unwrap_or(name).to_owned()
        })
    }
}

/// The names of schemes that are defined like no other of their document.
fn unique_definitions(stated: &Stated) -> HashMap<Definition, &str> {
    let mut names: HashMap<_, Vec<_>> = HashMap::new();
    for (name, definition) in &stated.schemes {
        names
            .entry(definition.folded())
            .or_default()
            .push(name.as_str());
    }
    let unique = names.into_iter().filter(|(_, names)| names.len() == 1);
    unique
        .map(|(definition, names)| (definition, names[0]))
        .collect()
}
