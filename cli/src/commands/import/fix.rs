//! Makes a document that breaks rules into the nearest one that does not, and never into one that asks for less.

mod alternatives;
mod members;
mod operations;
mod paths;
mod round;
mod schemes;
mod scopes;
mod security;
mod taken_out;
mod urls;
mod version;

use std::collections::HashSet;

use oasgard::Json;
use oasgard_core::rules::Rule;
use oasgard_document::{Diagnostic, DocumentView, Pointer};

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
    lost: HashSet<String>,
    /// Methods and paths that are left to a person, by whatever name another operation would come to them later.
    left: HashSet<String>,
}

/// More rounds than this one after another lead nowhere.
const MOST_ROUNDS: usize = 64;

/// Fixes what can be fixed, and takes out what cannot.
///
/// # Errors
/// With what is wrong with the document as a whole.
pub(crate) fn fix(json: Json) -> Result<Fixed, Vec<Diagnostic>> {
    let mut fixed = Fixed {
        json,
        changes: Vec::new(),
        unresolved: Vec::new(),
        round: Round::default(),
        lost: HashSet::new(),
        left: HashSet::new(),
    };
    let mut mended = HashSet::new();
    for _ in 0..MOST_ROUNDS {
        let mut diagnostics = fixed.examine();
        if diagnostics.is_empty() {
            return Ok(fixed);
        }
        // An operation is silent only after the list of its path item has been moved down.
        let is_list_of_item = |diagnostic: &Diagnostic| diagnostic.finding.rule == Rule::Doc01;
        if diagnostics.iter().any(is_list_of_item) {
            diagnostics.retain(is_list_of_item);
        }
        // From the end on, so that no item of a list moves before its turn.
        diagnostics.sort_by_cached_key(|diagnostic| std::cmp::Reverse(order(&diagnostic.pointer)));
        let before = fixed.changes.len();
        for diagnostic in &diagnostics {
            let this = (diagnostic.pointer.clone(), diagnostic.finding.rule);
            if !mended.contains(&this) && fixed.mend(diagnostic) {
                mended.insert(this);
            }
        }
        // What could not be mended may be gone with what was: only what stays is taken out.
        if fixed.changes.len() == before {
            for diagnostic in &diagnostics {
                fixed.take_out(diagnostic);
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

    /// Does what its rule asks for, if nothing would have to be invented.
    fn mend(&mut self, diagnostic: &Diagnostic) -> bool {
        let pointer = &diagnostic.pointer;
        let (json, round) = (&mut self.json, &mut self.round);
        let message = if is_within(
            pointer,
            &Pointer::root().child("components").child("securitySchemes"),
        ) {
            schemes::mend(json, diagnostic, round)
        } else if security::depth(pointer).is_some() {
            security::mend(json, diagnostic)
        } else if is_within(pointer, &Pointer::root().child("paths"))
            || pointer.keys().any(|key| key == "pathItems")
        {
            paths::mend(json, diagnostic, round)
                .or_else(|| operations::mend(json, diagnostic, round))
        } else {
            None
        };
        let is_mended = message.is_some();
        if let Some(message) = message {
            self.tell(diagnostic, message);
        }
        is_mended
    }

    fn tell(&mut self, diagnostic: &Diagnostic, message: String) {
        self.changes.push(Change {
            rule: diagnostic.finding.rule,
            pointer: diagnostic.pointer.clone(),
            message,
        });
    }
}

#[cfg(test)]
mod tests;
