//! Turns a document that breaks rules into the nearest one that does not, and never into one that requires less.

mod alternatives;
mod members;
mod operations;
mod paths;
mod removal;
mod round;
mod schemes;
mod scopes;
mod security;
mod urls;
mod version;

use std::collections::HashSet;

use oasgard::Json;
use oasgard_core::rules::Rule;
use oasgard_document::{Diagnostic, DocumentView, Pointer};

use super::decisions::{Remedy, remedy};
use super::declarations::Declarations;
use super::refused::{examine, is_within};
use round::Round;

/// What was done about a broken rule, and where that was in the document as it was then.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    pub(crate) rule: Rule,
    pub(crate) pointer: Pointer,
    /// The old → the new.
    pub(crate) message: String,
}

/// A document that obeys the rules, and how it came to that.
#[derive(Debug)]
pub(crate) struct Fixed {
    pub(crate) json: Json,
    pub(crate) changes: Vec<Change>,
    /// Operations that a person has to declare, and why.
    unresolved: Vec<String>,
    /// The document as it was when the round began.
    round: Round,
    /// Schemes that had to be left out.
    removed_schemes: HashSet<String>,
    /// Methods and paths that are left to a person, by whatever name another operation would come to them later.
    left: HashSet<String>,
}

/// A document that needs more rounds cannot be fixed.
const MAX_ROUNDS: usize = 64;

/// Fixes what can be fixed, and removes what cannot.
///
/// # Errors
/// With what is wrong with the document as a whole.
pub(crate) fn fix(json: Json) -> Result<Fixed, Vec<Diagnostic>> {
    let mut fixed = Fixed {
        json,
        changes: Vec::new(),
        unresolved: Vec::new(),
        round: Round::default(),
        removed_schemes: HashSet::new(),
        left: HashSet::new(),
    };
    let mut handled = HashSet::new();
    for _ in 0..MAX_ROUNDS {
        let mut diagnostics = fixed.examine();
        if diagnostics.is_empty() {
            return Ok(fixed);
        }
        // Whether an operation is unstated is known only after the list of its path item has been moved down.
        let is_list_of_item =
            |diagnostic: &Diagnostic| remedy(diagnostic.finding.rule) == Remedy::MoveSecurity;
        if diagnostics.iter().any(is_list_of_item) {
            diagnostics.retain(is_list_of_item);
        }
        // From the end on, so that no item of a list moves before its turn.
        diagnostics.sort_by_cached_key(|diagnostic| std::cmp::Reverse(order(&diagnostic.pointer)));
        let before = fixed.changes.len();
        for diagnostic in &diagnostics {
            let this = (diagnostic.pointer.clone(), diagnostic.finding.rule);
            if !handled.contains(&this) && fixed.fix_fault(diagnostic) {
                handled.insert(this);
            }
        }
        // What could not be fixed may be gone with what was: only what remains is removed.
        if fixed.changes.len() == before {
            for diagnostic in &diagnostics {
                fixed.remove_part(diagnostic);
            }
        }
        if fixed.changes.len() == before {
            return Err(diagnostics);
        }
        fixed.round.finish(&mut fixed.json);
    }
    Err(fixed.examine())
}

/// Items of a list by number, not by text.
fn order(pointer: &Pointer) -> Vec<(usize, String)> {
    let key = |key: String| (key.parse().unwrap_or(usize::MAX), key);
    pointer.keys().map(key).collect()
}

impl Fixed {
    /// The declarations of `document`, which is the fixed one; none of what is left to a person.
    pub(crate) fn declarations(&self, document: &DocumentView) -> Declarations {
        let (mut declarations, _) = examine(document);
        declarations.operations.retain(|operation| {
            let title = format!("{} {}", operation.method, operation.path);
            !self.left.contains(&title)
        });
        declarations.unresolved.clone_from(&self.unresolved);
        declarations
    }

    fn examine(&mut self) -> Vec<Diagnostic> {
        let document = match DocumentView::read(&self.json) {
            Ok(document) => document,
            Err(diagnostic) => return vec![diagnostic],
        };
        self.round = Round::of(&document);
        examine(&document).1
    }

    /// Does what its rule requires, if nothing would have to be invented.
    fn fix_fault(&mut self, diagnostic: &Diagnostic) -> bool {
        let pointer = &diagnostic.pointer;
        let (json, round) = (&mut self.json, &mut self.round);
        let message = if is_within(
            pointer,
            &Pointer::root().child("components").child("securitySchemes"),
        ) {
            schemes::fix(json, diagnostic, round)
        } else if security::depth(pointer).is_some() {
            security::fix(json, diagnostic)
        } else if is_within(pointer, &Pointer::root().child("paths"))
            || pointer.keys().any(|key| key == "pathItems")
        {
            paths::fix(json, diagnostic, round).or_else(|| operations::fix(json, diagnostic, round))
        } else {
            None
        };
        let is_fixed = message.is_some();
        if let Some(message) = message {
            self.report(diagnostic, message);
        }
        is_fixed
    }

    fn report(&mut self, diagnostic: &Diagnostic, message: String) {
        self.changes.push(Change {
            rule: diagnostic.finding.rule,
            pointer: diagnostic.pointer.clone(),
            message,
        });
    }
}

#[cfg(test)]
mod tests;
