//! What keeps a document from being declared as it is.

use std::collections::HashSet;

use oasgard_spec::document::{Document, Fault, Home, Pointer, requirements};
use oasgard_spec::requirement::{MOST_ALTERNATIVES, Requirement};
use oasgard_spec::rules::{self, Finding, Rule, Severity};
use oasgard_spec::words;

use super::declarations::{Declarations, DeclaredScheme};
use super::declare::{declare, scheme_pointer};

/// What is a warning in a document, and nothing that a declaration can say.
const UNDECLARABLE: [Rule; 6] = [
    Rule::Ext02,
    Rule::Flow02,
    Rule::Ref02,
    Rule::Req11,
    Rule::Req12,
    Rule::Req17,
];

/// The declarations of a document, and everything for which they are not to be written.
pub(crate) fn examine(document: &Document) -> (Declarations, Vec<Fault>) {
    let (declarations, undeclarable) = declare(document);
    let told = document.review().into_iter().filter(|fault| {
        let is_refused =
            fault.finding.severity == Severity::Error || UNDECLARABLE.contains(&fault.finding.rule);
        is_refused && concerns_handlers(&fault.pointer)
    });
    let mut faults: Vec<_> = told.collect();
    faults.extend(undeclarable);
    for declared in &declarations.schemes {
        refuse_scheme(declared, document, &mut faults);
    }
    refuse_operations(document, &declarations, &mut faults);
    let mut seen = HashSet::new();
    faults.retain(|fault| seen.insert((fault.pointer.clone(), fault.finding.rule)));
    (declarations, faults)
}

/// What stands in webhooks, callbacks, tags and the like declares no handler.
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

fn tell(faults: &mut Vec<Fault>, pointer: &Pointer, finding: Finding) {
    faults.push(Fault {
        pointer: pointer.clone(),
        finding,
    });
}

fn is_told(faults: &[Fault], within: &Pointer) -> bool {
    faults.iter().any(|fault| is_within(&fault.pointer, within))
}

/// Whether a place is another one or a part of it.
pub(super) fn is_within(pointer: &Pointer, whole: &Pointer) -> bool {
    let rest = pointer.as_str().strip_prefix(whole.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The last look at what will be compiled: whatever the macros would refuse is refused here.
fn refuse_scheme(declared: &DeclaredScheme, document: &Document, faults: &mut Vec<Fault>) {
    let DeclaredScheme {
        scheme,
        allow_insecure,
        variants,
        ..
    } = declared;
    let pointer = scheme_pointer(document, &scheme.name);
    if !is_told(faults, &pointer) {
        for located in rules::kind(document.wording(), &scheme.kind, *allow_insecure) {
            if located.finding.severity == Severity::Error {
                tell(faults, &pointer, located.finding);
            }
        }
    }
    for (name, _) in scheme.extensions.iter() {
        if let Some(finding) = rules::extension(name) {
            tell(faults, &pointer.child(name), finding);
        }
    }
    let noun = if scheme.kind.has_scopes() {
        words::SCOPE
    } else {
        words::ROLE
    };
    for variant in variants {
        let token = &variant.scope.token;
        let finding = if variant.scope.is_pattern {
            rules::pattern(noun, token)
        } else {
            rules::scope_token(document.wording(), noun, token)
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
        if flows.peek().is_none() && finding.rule == Rule::Dyn02 {
            tell(faults, &pointer, finding.clone());
        }
        for flow in flows {
            let key = document.wording().flow(flow.kind);
            let there = pointer
                .child("flows")
                .child(key)
                .child("scopes")
                .child(token);
            tell(faults, &there, finding.clone());
        }
    }
}

fn refuse_operations(document: &Document, declarations: &Declarations, faults: &mut Vec<Fault>) {
    let operations = document.operations();
    if let Some(fault) = document.too_much_inherited(&operations) {
        faults.push(fault);
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
            tell(faults, &operation.pointer.child("operationId"), blank_id());
        }
        let Some(Ok(alternatives)) = document
            .security_of(&operation)
            .map(|json| requirements(json, &pointer))
        else {
            continue;
        };
        if alternatives.len() > MOST_ALTERNATIVES {
            tell(
                faults,
                &pointer,
                rules::too_many_alternatives(alternatives.len()),
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
            && !is_told(faults, &pointer)
            && !is_told(faults, &scheme_pointer(document, name))
        {
            tell(faults, &pointer, rules::kept_elsewhere("scheme", name));
        }
    }
}

fn blank_id() -> Finding {
    rules::operation_id("").expect("an empty id is refused")
}
