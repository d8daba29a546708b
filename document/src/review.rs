//! Everything that is wrong with the security of a document.

mod known;
mod links;
mod operations;
mod path_items;
mod root;
mod security;
mod servers;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use known::Known;

use super::{Diagnostic, DocumentView, OperationView, Pointer, Servers, UnreadablePart};
use crate::rules::Finding;

impl DocumentView<'_> {
    /// Every broken rule, each where it is broken, once. What a declaration may do for a written reason is a warning here, since
    /// a document can give none. What is in other documents is not checked.
    #[must_use]
    pub fn review(&self) -> Vec<Diagnostic> {
        let mut review = Review::of(*self);
        review.root();
        review.schemes();
        review.path_items();
        review.operations();
        review.servers();
        review.links();
        review.unused_schemes();
        review.ambiguities();
        review.diagnostics
    }
}

struct Review<'a> {
    document: DocumentView<'a>,
    known: Known<'a>,
    operations: Vec<OperationView<'a>>,
    unread: Vec<UnreadablePart>,
    /// The schemes that something requires or refers to, by their places.
    used: HashSet<Pointer>,
    diagnostics: Vec<Diagnostic>,
    /// Whether some `security` list is malformed.
    has_unreadable_list: bool,
    /// The inherited lists that were checked for deprecated alternatives already.
    checked_inherited: HashSet<Pointer>,
    /// The lists of servers by their places, with the schemes whose credentials are sent there.
    sent: BTreeMap<Pointer, (Servers<'a>, BTreeSet<String>)>,
    /// How often the nearest word may still be looked for, since each look is through all words.
    suggestions: usize,
}

impl<'a> Review<'a> {
    fn of(document: DocumentView<'a>) -> Self {
        let (mut operations, unread) = document.operations_and_unread();
        // Several paths may refer to one path item: it is checked once.
        let mut seen = HashSet::new();
        operations.retain(|operation| seen.insert(operation.pointer.clone()));
        Self {
            document,
            known: Known::of(&document),
            unread,
            operations,
            used: HashSet::new(),
            diagnostics: Vec::new(),
            has_unreadable_list: false,
            checked_inherited: HashSet::new(),
            sent: BTreeMap::new(),
            suggestions: 100,
        }
    }

    /// What readers disagree about, in place of everything else that is wrong with the same members.
    fn ambiguities(&mut self) {
        let found = self.document.ambiguities_around(&self.operations);
        if found.is_empty() {
            return;
        }
        let places: HashSet<_> = found.iter().map(|diagnostic| &diagnostic.pointer).collect();
        self.diagnostics.retain(|diagnostic| {
            !diagnostic
                .pointer
                .and_owners()
                .any(|place| places.contains(&place))
        });
        self.diagnostics.extend(found);
    }

    fn report(&mut self, pointer: Pointer, finding: Finding) {
        self.diagnostics.push(Diagnostic { pointer, finding });
    }

    fn report_some(&mut self, pointer: &Pointer, finding: Option<Finding>) {
        if let Some(finding) = finding {
            self.report(pointer.clone(), finding);
        }
    }
}
