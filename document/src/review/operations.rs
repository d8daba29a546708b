//! Operations: who may call each, and how other callers are answered.

use std::collections::HashSet;

use oasgard_core::json::Json;
use oasgard_core::requirement::Requirement;

use super::Review;
use crate::operations::item_of;
use crate::rules;
use crate::{Home, OperationView, Pointer};

const OPERATION_FIELDS: [&str; 12] = [
    "tags",
    "summary",
    "description",
    "externalDocs",
    "operationId",
    "parameters",
    "requestBody",
    "responses",
    "callbacks",
    "deprecated",
    "security",
    "servers",
];

/// What the root list states.
enum Root {
    Unstated,
    Unreadable,
    Stated(Vec<Requirement>),
}

impl<'a> Review<'a> {
    pub(super) fn operations(&mut self) {
        let root = self.root_security();
        let operations = std::mem::take(&mut self.operations);
        let mut parameters = HashSet::new();
        for operation in &operations {
            let ours = ["security", "operationId"];
            let (object, pointer) = (operation.object, &operation.pointer);
            let is_misspelt =
                self.misspelt(object, pointer, "an operation", &ours, &OPERATION_FIELDS);
            self.parameters(operation, &mut parameters);
            let own = pointer.child("security");
            match operation.security() {
                Some(json) => {
                    if let Some(alternatives) = self.security(json, &own, &operation.title()) {
                        self.check_openness(&alternatives, &own, Some(operation));
                        self.check_error_responses(operation, &alternatives);
                        self.check_deprecated_only(operation, &alternatives, &own);
                        self.credentials(operation, &alternatives);
                    }
                }
                None if is_misspelt => {}
                None => self.inherited(operation, &root),
            }
        }
        self.unique_ids(&operations);
        self.operations = operations;
    }

    fn root_security(&mut self) -> Root {
        let Some(json) = self.document.security() else {
            return Root::Unstated;
        };
        let pointer = Pointer::root().child("security");
        match self.security(json, &pointer, "security") {
            None => Root::Unreadable,
            Some(alternatives) if alternatives.is_empty() => Root::Unstated,
            Some(alternatives) => {
                self.check_openness(&alternatives, &pointer, None);
                Root::Stated(alternatives)
            }
        }
    }

    /// An operation that inherits the root list.
    fn inherited(&mut self, operation: &OperationView<'a>, root: &Root) {
        match root {
            Root::Unreadable => {}
            Root::Unstated => {
                if is_called(operation) {
                    let finding =
                        rules::requirement::operation_without_security(&operation.title());
                    self.report(operation.pointer.clone(), finding);
                }
            }
            Root::Stated(alternatives) => {
                self.check_error_responses(operation, alternatives);
                self.check_deprecated_only(
                    operation,
                    alternatives,
                    &Pointer::root().child("security"),
                );
                self.credentials(operation, alternatives);
            }
        }
    }

    /// Whether anonymous callers are admitted. `operation` is the one whose own list it is.
    fn check_openness(
        &mut self,
        alternatives: &[Requirement],
        pointer: &Pointer,
        operation: Option<&OperationView<'a>>,
    ) {
        if operation.is_some_and(|operation| !is_called(operation)) {
            return;
        }
        let Some(open) = alternatives.iter().position(is_anonymous) else {
            if let Some(operation) = operation.filter(|_| alternatives.is_empty()) {
                self.report(
                    pointer.clone(),
                    rules::document::open_to_anyone(&operation.title()),
                );
            }
            return;
        };
        let finding = match operation {
            Some(operation) if alternatives.iter().all(is_anonymous) => {
                rules::document::open_to_anyone(&operation.title())
            }
            _ => rules::document::open_alternative(),
        };
        self.report(pointer.item(open), finding);
    }

    /// Whether the document describes the response to a refused caller.
    fn check_error_responses(
        &mut self,
        operation: &OperationView<'a>,
        alternatives: &[Requirement],
    ) {
        let is_secured = !alternatives.is_empty() && !alternatives.iter().any(is_anonymous);
        if !is_secured || !is_called(operation) {
            return;
        }
        let responses = operation.object.get("responses").and_then(Json::as_object);
        let finding = responses
            .and_then(|responses| rules::bearer::check_responses(&operation.title(), responses));
        self.report_some(&operation.pointer.child("responses"), finding);
    }

    /// Whether every alternative is deprecated.
    fn check_deprecated_only(
        &mut self,
        operation: &OperationView<'a>,
        alternatives: &[Requirement],
        pointer: &Pointer,
    ) {
        let is_inherited = operation.security().is_none();
        if !is_called(operation) || is_inherited && !self.checked_inherited.insert(pointer.clone())
        {
            return;
        }
        let title = operation.title();
        let scheme = |name: &str| self.known.scheme(name);
        let found = [
            rules::scheme::check_deprecated(&title, alternatives, scheme),
            rules::requirement::check_deprecated_flows(&title, alternatives, scheme),
        ];
        for finding in found {
            self.report_some(pointer, finding);
        }
    }

    /// Header parameters that describe a credential, each at its place, once.
    fn parameters(&mut self, operation: &OperationView<'a>, seen: &mut HashSet<Pointer>) {
        for owner in [operation.item, operation.object] {
            let Some(list) = owner.get("parameters").and_then(Json::as_array) else {
                continue;
            };
            let owner = if std::ptr::eq(owner, operation.item) {
                item_of(&operation.pointer)
            } else {
                operation.pointer.clone()
            };
            let list_at = owner.child("parameters");
            for (index, parameter) in list.iter().enumerate() {
                let pointer = list_at.item(index);
                let read = self.known.parameter(&self.document, parameter, pointer);
                let Some(read) = read else {
                    continue;
                };
                if let Some(finding) = rules::document::check_parameter(read.object)
                    && seen.insert(read.pointer.clone())
                {
                    self.report(read.pointer.child("name"), finding);
                }
            }
        }
    }

    fn unique_ids(&mut self, operations: &[OperationView<'a>]) {
        let with_ids: Vec<_> = operations
            .iter()
            .filter_map(|operation| Some((operation.id()?, operation)))
            .collect();
        let titles = with_ids
            .iter()
            .map(|(id, operation)| (*id, format!("`{}`", operation.title()), None));
        for (index, finding) in rules::document::check_unique_ids(self.document.wording(), titles) {
            let (_, operation) = with_ids[index];
            self.report(operation.pointer.child("operationId"), finding);
        }
    }
}

/// Whether the server is called, and not its clients.
fn is_called(operation: &OperationView) -> bool {
    matches!(operation.home, Home::Path(_))
}

fn is_anonymous(alternative: &Requirement) -> bool {
    alternative.iter().len() == 0
}
