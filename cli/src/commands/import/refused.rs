//! What keeps a document from being declared as it is.

use std::collections::{BTreeSet, HashSet};

use oasgard_core::keywords;
use oasgard_core::requirement::{MAX_ALTERNATIVES, Requirement};
use oasgard_document::rules::{self, Finding, Severity};
use oasgard_document::{Diagnostic, DocumentView, Home, Pointer, requirements};

use super::decisions::{Remedy, is_undeclarable, remedy};
use super::declarations::{Declarations, DeclaredScheme};
use super::declare::{declare, scheme_pointer};

/// The declarations of a document, and everything for which they are not to be written.
pub(crate) fn examine(document: &DocumentView) -> (Declarations, Vec<Diagnostic>) {
    let (declarations, undeclarable) = declare(document);
    let reported = document.review().into_iter().filter(|diagnostic| {
        let is_refused = diagnostic.finding.severity == Severity::Error
            || is_undeclarable(diagnostic.finding.rule);
        is_refused && concerns_handlers(&diagnostic.pointer)
    });
    let mut diagnostics = Faults::default();
    reported
        .chain(undeclarable)
        .for_each(|diagnostic| diagnostics.push(diagnostic));
    for declared in &declarations.schemes {
        refuse_scheme(declared, document, &mut diagnostics);
    }
    refuse_operations(document, &declarations, &mut diagnostics);
    (declarations, diagnostics.once())
}

/// What is in webhooks, callbacks, tags and the like does not declare a handler.
fn concerns_handlers(pointer: &Pointer) -> bool {
    let keys: Vec<_> = pointer.keys().collect();
    let keys: Vec<_> = keys.iter().map(String::as_str).collect();
    match keys.as_slice() {
        ["paths", rest @ ..] | ["components", "pathItems", rest @ ..] => !rest
            .iter()
            .skip(1)
            .any(|key| ["callbacks", "parameters", "servers", "responses"].contains(key)),
        ["components", member, ..] => *member == "securitySchemes",
        [first, ..] => !["tags", "servers", "webhooks", "info", "externalDocs"].contains(first),
        [] => true,
    }
}

/// Faults, and the places where they are.
#[derive(Default)]
struct Faults {
    list: Vec<Diagnostic>,
    places: BTreeSet<Pointer>,
}

impl Faults {
    fn push(&mut self, diagnostic: Diagnostic) {
        self.places.insert(diagnostic.pointer.clone());
        self.list.push(diagnostic);
    }

    fn report(&mut self, pointer: &Pointer, finding: Finding) {
        self.push(Diagnostic {
            pointer: pointer.clone(),
            finding,
        });
    }

    /// Whether there is a mistake at a place or at a part of it.
    fn are_within(&self, place: &Pointer) -> bool {
        let below = place.child("");
        let next = self.places.range(&below..).next();
        self.places.contains(place) || next.is_some_and(|next| is_within(next, place))
    }

    /// Each place has a broken rule once.
    fn once(self) -> Vec<Diagnostic> {
        let mut diagnostics = self.list;
        let mut seen = HashSet::new();
        diagnostics.retain(|diagnostic| {
            seen.insert((diagnostic.pointer.clone(), diagnostic.finding.rule))
        });
        diagnostics
    }
}

/// Whether a place is another one or a part of it.
pub(super) fn is_within(pointer: &Pointer, whole: &Pointer) -> bool {
    let rest = pointer.as_str().strip_prefix(whole.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The last check of what will be compiled: everything that the macros would refuse is refused here.
fn refuse_scheme(declared: &DeclaredScheme, document: &DocumentView, diagnostics: &mut Faults) {
    let DeclaredScheme {
        scheme,
        allow_insecure,
        variants,
        ..
    } = declared;
    let pointer = scheme_pointer(document, &scheme.name);
    if !diagnostics.are_within(&pointer) {
        for located in rules::scheme::check_kind(document.wording(), &scheme.kind, *allow_insecure)
        {
            if located.finding.severity == Severity::Error {
                diagnostics.report(&pointer, located.finding);
            }
        }
    }
    for (name, _) in scheme.extensions.iter() {
        if let Some(finding) = rules::extension::check_name(name) {
            diagnostics.report(&pointer.child(name), finding);
        }
    }
    let noun = if scheme.kind.has_scopes() {
        keywords::SCOPE
    } else {
        keywords::ROLE
    };
    for variant in variants {
        let token = &variant.scope.token;
        let finding = if variant.scope.is_pattern {
            rules::pattern::check(noun, token)
        } else {
            rules::scope::check_token(document.wording(), noun, token)
        };
        let Some(finding) = finding else {
            continue;
        };
        let mut flows = scheme
            .kind
            .flows()
            .iter()
            .filter(|flow| flow.scopes.contains_key(token))
            .peekable();
        if flows.peek().is_none() && remedy(finding.rule) == Remedy::RenamePattern {
            diagnostics.report(&pointer, finding.clone());
        }
        for flow in flows {
            let key = document.wording().flow(flow.kind);
            let there = pointer
                .child("flows")
                .child(key)
                .child("scopes")
                .child(token);
            diagnostics.report(&there, finding.clone());
        }
    }
}

fn refuse_operations(
    document: &DocumentView,
    declarations: &Declarations,
    diagnostics: &mut Faults,
) {
    let operations = document.operations();
    if let Some(diagnostic) = document.too_much_inherited(&operations) {
        diagnostics.push(diagnostic);
    }
    for operation in operations {
        if !matches!(operation.home, Home::Path(_)) {
            continue;
        }
        let own = operation.pointer.child("security");
        let pointer = if operation.security().is_some() {
            own
        } else {
            Pointer::root().child("security")
        };
        let id = operation.object.get("operationId");
        if id.is_some_and(|id| id.as_str().is_none_or(|id| id.trim().is_empty())) {
            diagnostics.report(&operation.pointer.child("operationId"), blank_id());
        }
        let Some(Ok(alternatives)) = document
            .security_of(&operation)
            .map(|json| requirements(json, &pointer))
        else {
            continue;
        };
        if alternatives.len() > MAX_ALTERNATIVES {
            diagnostics.report(
                &pointer,
                rules::normal_form::too_many_alternatives(alternatives.len()),
            );
        }
        let names = alternatives
            .iter()
            .flat_map(Requirement::iter)
            .map(|(name, _)| name);
        let unknown = names
            .into_iter()
            .find(|name| super::declare::scheme_of(document, declarations, name).is_none());
        if let Some(name) = unknown
            && !diagnostics.are_within(&pointer)
            && !diagnostics.are_within(&scheme_pointer(document, name))
        {
            diagnostics.report(&pointer, rules::reference::kept_elsewhere("scheme", name));
        }
    }
}

fn blank_id() -> Finding {
    rules::document::check_operation_id("").expect("an empty id is refused")
}
