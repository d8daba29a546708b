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

use super::{Diagnostic, DocumentView, OperationView, Pointer, Servers, Unread};
use crate::rules::Finding;

impl DocumentView<'_> {
    /// Every broken rule, each where it is broken, once. What a declaration may do for a written reason is a warning here, since
    /// a document can give none. What is in other documents is not judged.
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
    unread: Vec<Unread>,
    /// The schemes that something requires or refers to, by the place where they stand.
    used: HashSet<Pointer>,
    diagnostics: Vec<Diagnostic>,
    /// Whether some `security` has not its form.
    has_illegible_list: bool,
    /// The inherited lists of which it is known whether every way in is an old one.
    judged_doors: HashSet<Pointer>,
    /// The lists of servers by their places, with the schemes whose credentials are sent there.
    sent: BTreeMap<Pointer, (Servers<'a>, BTreeSet<String>)>,
    /// How often the nearest word may still be looked for, since each look is through all words.
    suggestions: usize,
}

impl<'a> Review<'a> {
    fn of(document: DocumentView<'a>) -> Self {
        let mut operations = document.operations();
        // Several paths may refer to one path item: it is judged once.
        let mut seen = HashSet::new();
        operations.retain(|operation| seen.insert(operation.pointer.clone()));
        Self {
            document,
            known: Known::of(&document),
            unread: document.unread(),
            operations,
            used: HashSet::new(),
            diagnostics: Vec::new(),
            has_illegible_list: false,
            judged_doors: HashSet::new(),
            sent: BTreeMap::new(),
            suggestions: 100,
        }
    }

    /// What readers disagree about, in place of everything else that is wrong with the same members.
    fn ambiguities(&mut self) {
        let found = self.document.ambiguities();
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

    fn tell(&mut self, pointer: Pointer, finding: Finding) {
        self.diagnostics.push(Diagnostic { pointer, finding });
    }

    fn tell_some(&mut self, pointer: &Pointer, finding: Option<Finding>) {
        if let Some(finding) = finding {
            self.tell(pointer.clone(), finding);
        }
    }
}
