//! Operations: who may call each, and what is said to whoever may not.

use std::collections::{HashMap, HashSet};

use oasgard_core::json::{Json, Object};
use oasgard_core::requirement::Requirement;
use oasgard_core::scheme::Scheme;

use super::Review;
use crate::operations::item_of;
use crate::rules::{self, Finding};
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

/// What the root list says.
enum Root {
    Silent,
    Illegible,
    Says(Vec<Requirement>),
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
                        self.openness(&alternatives, &own, Some(operation));
                        self.answers(operation, &alternatives);
                        self.doors(operation, &alternatives, &own);
                        self.credentials(operation, &alternatives);
                    }
                }
                None if is_misspelt => {}
                None => self.inherited(operation, &root),
            }
        }
        self.repeated_ids(&operations);
        self.operations = operations;
    }

    fn root_security(&mut self) -> Root {
        let Some(json) = self.document.security() else {
            return Root::Silent;
        };
        let pointer = Pointer::root().child("security");
        match self.security(json, &pointer, "security") {
            None => Root::Illegible,
            Some(alternatives) if alternatives.is_empty() => Root::Silent,
            Some(alternatives) => {
                self.openness(&alternatives, &pointer, None);
                Root::Says(alternatives)
            }
        }
    }

    /// An operation for which the root list speaks.
    fn inherited(&mut self, operation: &OperationView<'a>, root: &Root) {
        match root {
            Root::Illegible => {}
            Root::Silent => {
                if is_called(operation) {
                    let finding =
                        rules::requirement::operation_without_security(&operation.title());
                    self.tell(operation.pointer.clone(), finding);
                }
            }
            Root::Says(alternatives) => {
                self.answers(operation, alternatives);
                self.doors(operation, alternatives, &Pointer::root().child("security"));
                self.credentials(operation, alternatives);
            }
        }
    }

    /// Whether nobody is asked, or need not be. `operation` is the one whose own list it is.
    fn openness(
        &mut self,
        alternatives: &[Requirement],
        pointer: &Pointer,
        operation: Option<&OperationView<'a>>,
    ) {
        if operation.is_some_and(|operation| !is_called(operation)) {
            return;
        }
        let Some(open) = alternatives.iter().position(asks_for_nothing) else {
            if let Some(operation) = operation.filter(|_| alternatives.is_empty()) {
                self.tell(
                    pointer.clone(),
                    rules::document::open_to_anyone(&operation.title()),
                );
            }
            return;
        };
        let finding = match operation {
            Some(operation) if alternatives.iter().all(asks_for_nothing) => {
                rules::document::open_to_anyone(&operation.title())
            }
            _ => rules::document::open_alternative(),
        };
        self.tell(pointer.item(open), finding);
    }

    /// Whether whoever is turned away is told so in the document.
    fn answers(&mut self, operation: &OperationView<'a>, alternatives: &[Requirement]) {
        let is_secured = !alternatives.is_empty() && !alternatives.iter().any(asks_for_nothing);
        if !is_secured || !is_called(operation) {
            return;
        }
        let responses = operation.object.get("responses").and_then(Json::as_object);
        let Some(responses) = responses.filter(|responses| !responses.is_empty()) else {
            return;
        };
        let is_refusal = |code: &str| {
            ["401", "403", "default", "$ref"].contains(&code) || code.eq_ignore_ascii_case("4xx")
        };
        if !responses.iter().any(|(code, _)| is_refusal(code)) {
            let finding = rules::bearer::check_responses(&operation.title());
            self.tell(operation.pointer.child("responses"), finding);
        }
    }

    /// Whether every way in is one that clients should no longer use.
    fn doors(
        &mut self,
        operation: &OperationView<'a>,
        alternatives: &[Requirement],
        pointer: &Pointer,
    ) {
        let is_inherited = operation.security().is_none();
        if !is_called(operation) || is_inherited && !self.judged_doors.insert(pointer.clone()) {
            return;
        }
        let deprecated = self.in_every_alternative(alternatives, |scheme| scheme.deprecated);
        let old = self.in_every_alternative(alternatives, |scheme| {
            rules::requirement::has_only_deprecated_flows(&scheme.kind)
        });
        let title = operation.title();
        let only = |name, rule: fn(&str, &str) -> Finding| Some(rule(&title, name?));
        let found = [
            only(deprecated, rules::scheme::only_deprecated),
            only(old, rules::requirement::only_deprecated_flows),
        ];
        for finding in found {
            self.tell_some(pointer, finding);
        }
    }

    /// If every way in needs a scheme that `applies`: the first such scheme.
    fn in_every_alternative<'r>(
        &self,
        alternatives: &'r [Requirement],
        applies: impl Fn(&Scheme) -> bool,
    ) -> Option<&'r str> {
        let found: Option<Vec<_>> = alternatives
            .iter()
            .map(|alternative| {
                let mut names = alternative.iter().map(|(name, _)| name);
                names.find(|name| {
                    let known = self.known.schemes.get(*name);
                    known
                        .and_then(|known| known.scheme.as_ref())
                        .is_some_and(&applies)
                })
            })
            .collect();
        found?.first().copied()
    }

    /// Header parameters that stand for a credential, each where it stands, once.
    fn parameters(&mut self, operation: &OperationView<'a>, seen: &mut HashSet<Pointer>) {
        let item = item_of(&operation.pointer);
        for (owner, pointer) in [
            (operation.item, item),
            (operation.object, operation.pointer.clone()),
        ] {
            let list = owner.get("parameters").and_then(Json::as_array);
            for (index, parameter) in list.unwrap_or_default().iter().enumerate() {
                let pointer = pointer.child("parameters").item(index);
                let read = self.known.parameter(&self.document, parameter, pointer);
                let Some(read) = read.filter(|read| is_ignored(read.object)) else {
                    continue;
                };
                if seen.insert(read.pointer.clone()) {
                    let name = read.object.get("name").and_then(Json::as_str);
                    let finding = rules::document::ignored_parameter(name.unwrap_or_default());
                    self.tell(read.pointer.child("name"), finding);
                }
            }
        }
    }

    fn repeated_ids(&mut self, operations: &[OperationView<'a>]) {
        let mut first: HashMap<&str, &OperationView<'a>> = HashMap::new();
        for operation in operations {
            let Some(id) = operation.id() else {
                continue;
            };
            match first.get(id) {
                None => {
                    first.insert(id, operation);
                }
                Some(first) => {
                    let titles = [first, operation].map(|it| format!("`{}`", it.title()));
                    let wording = self.document.wording();
                    let finding = rules::document::repeated_id(wording, id, &titles[0], &titles[1]);
                    self.tell(operation.pointer.child("operationId"), finding);
                }
            }
        }
    }
}

/// Whether the server is called, and not its clients.
fn is_called(operation: &OperationView) -> bool {
    matches!(operation.home, Home::Path(_))
}

fn asks_for_nothing(alternative: &Requirement) -> bool {
    alternative.iter().len() == 0
}

fn is_ignored(parameter: &Object) -> bool {
    let text = |key| parameter.get(key).and_then(Json::as_str);
    text("in") == Some("header")
        && text("name").is_some_and(|name| name.eq_ignore_ascii_case("authorization"))
}
