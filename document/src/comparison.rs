//! Two documents compared with each other: whom each operation admitted, and whom it admits now.

mod class;
mod definition;
mod matching;
mod posture;
mod renaming;
mod routes;
mod servers;
mod stated;
pub mod words;

use std::collections::{BTreeMap, BTreeSet, HashMap};

pub use class::Class;
pub use definition::{Definition, Field, FieldChange, Weight};
pub use posture::Posture;
pub use servers::ServerChange;
pub use stated::{Stated, StatedOperation};

use crate::{Diagnostic, Pointer};
use renaming::Renaming;

/// What changed between two documents, as far as it concerns who may call. All parts are sorted by class, the most severe first, and
/// in a class as the documents have them.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// What changed for operations; those that changed in the same way are together.
    pub operations: Vec<AccessChange>,
    /// What changed in schemes.
    pub schemes: Vec<SchemeChange>,
    /// The servers to which credentials are sent that were not sent there before, or not without TLS.
    pub servers: Vec<ServerChange>,
    scoped: BTreeSet<String>,
}

/// One change and every operation that it befell.
#[derive(Clone, Debug)]
pub struct AccessChange {
    /// What kind of change it is.
    pub class: Class,
    /// What the old document states; none for added operations. A scheme that was renamed has its new name where the new one
    /// has that too.
    pub old: Option<Posture>,
    /// What the new document states; none for removed operations.
    pub new: Option<Posture>,
    /// Which operations.
    pub operations: Vec<ChangedOperation>,
}

/// An operation that changed, as the new document has it; one that was removed as the old document had it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedOperation {
    /// How messages call it: `GET /pets`.
    pub title: String,
    /// Its method.
    pub method: String,
    /// Where it lives: `path`, `webhook`, `callback` or `pathItem`.
    pub home: &'static str,
    /// The path, name or expression that leads to it.
    pub name: String,
    /// Its `operationId`.
    pub id: Option<String>,
    /// Where its document states what it requires.
    pub pointer: Pointer,
}

/// What changed in a scheme.
#[derive(Clone, Debug)]
pub struct SchemeChange {
    /// What kind of change it is.
    pub class: Class,
    /// Its name in the new document; of one that was removed in the old.
    pub name: String,
    /// Its name in the old document, where that is another.
    pub old_name: Option<String>,
    /// What the old document defines.
    pub old: Option<Definition>,
    /// What the new document defines.
    pub new: Option<Definition>,
    /// The fields that changed; none of schemes that were added, removed or renamed.
    pub fields: Vec<FieldChange>,
    /// Where the new document defines it; one that was removed, where the old did.
    pub pointer: Pointer,
    /// How many operations name it: in the new document, or in the old if it was removed.
    pub operations: usize,
}

impl Comparison {
    /// Compares `new` with `old`.
    ///
    /// # Errors
    /// If each of too many servers would have to be looked for in each of too many old lists; with a place of the new document.
    pub fn new(old: &Stated, new: &Stated) -> Result<Self, Diagnostic> {
        let renaming = Renaming::between(old, new);
        let scoped = [old, new].into_iter().flat_map(Stated::scoped_schemes);
        Ok(Self {
            servers: servers::changes(old, new)?,
            operations: operations(old, new, &renaming),
            schemes: schemes(old, new, &renaming),
            scoped: scoped.map(str::to_owned).collect(),
        })
    }

    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.operations.is_empty() && self.schemes.is_empty() && self.servers.is_empty()
    }

    /// How many operations, schemes and servers changed in each way.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<Class, usize> {
        let mut counts = BTreeMap::new();
        for change in &self.operations {
            *counts.entry(change.class).or_default() += change.operations.len();
        }
        let schemes = self.schemes.iter().map(|change| change.class);
        let servers = self.servers.iter().map(|change| change.class);
        for class in schemes.chain(servers) {
            *counts.entry(class).or_default() += 1;
        }
        counts
    }

    /// Whether what is required of the scheme are scopes; of any other they are roles.
    #[must_use]
    pub fn has_scopes(&self, scheme: &str) -> bool {
        self.scoped.contains(scheme)
    }
}

fn operations(old: &Stated, new: &Stated, renaming: &Renaming) -> Vec<AccessChange> {
    let mut changes: Vec<AccessChange> = Vec::new();
    let mut known = HashMap::new();
    for (before, after) in matching::pairs(&old.operations, &new.operations) {
        let new_posture = after.map(|operation| operation.posture.clone());
        let old_posture =
            before.map(|operation| renaming.apply(&operation.posture, new_posture.as_ref()));
        let class = Class::of_operation(old_posture.as_ref(), new_posture.as_ref());
        let (Some(class), Some(operation)) = (class, after.or(before)) else {
            continue;
        };
        let position = *known
            .entry((class, old_posture, new_posture))
            .or_insert_with_key(|(class, old, new)| {
                changes.push(AccessChange {
                    class: *class,
                    old: old.clone(),
                    new: new.clone(),
                    operations: Vec::new(),
                });
                changes.len() - 1
            });
        changes[position].operations.push(operation.into());
    }
    changes.sort_by_key(|change| change.class);
    changes
}

fn schemes(old: &Stated, new: &Stated, renaming: &Renaming) -> Vec<SchemeChange> {
    let mut changes = Vec::new();
    for (name, definition) in &new.schemes {
        let old_name = renaming.old_name(name);
        let before = old.scheme(old_name.unwrap_or(name));
        let fields = before.map_or_else(Vec::new, |before| before.changes(definition));
        let class = match before {
            None => Class::SchemeAdded,
            Some(_) if old_name.is_some() => Class::SchemeRenamed,
            Some(_) if fields.is_empty() => continue,
            Some(_) => Class::of_fields(&fields),
        };
        changes.push(SchemeChange {
            class,
            name: name.clone(),
            old_name: old_name.map(str::to_owned),
            old: before.cloned(),
            new: Some(definition.clone()),
            fields,
            pointer: new.place(name),
            operations: new.uses(name),
        });
    }
    for (name, definition) in &old.schemes {
        if new.scheme(name).is_none() && renaming.new_name(name).is_none() {
            changes.push(SchemeChange {
                class: Class::SchemeRemoved,
                name: name.clone(),
                old_name: None,
                old: Some(definition.clone()),
                new: None,
                fields: Vec::new(),
                pointer: old.place(name),
                operations: old.uses(name),
            });
        }
    }
    changes.sort_by_key(|change| change.class);
    changes
}

impl From<&StatedOperation> for ChangedOperation {
    fn from(operation: &StatedOperation) -> Self {
        Self {
            title: operation.title.clone(),
            method: operation.method.clone(),
            home: operation.home,
            name: operation.name.clone(),
            id: operation.id.clone(),
            pointer: operation.pointer.clone(),
        }
    }
}

#[cfg(test)]
mod tests;
