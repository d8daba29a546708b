//! What the document's components say, found by name.

use std::collections::{HashMap, HashSet};

use crate::document::{Document, Fault, Pointer, Resolved};
use crate::json::Json;
use crate::rules;
use crate::scheme::Scheme;

/// The components that a review asks for again and again.
pub(super) struct Known<'a> {
    pub(super) schemes: HashMap<&'a str, KnownScheme>,
    /// What is wrong with the schemes, in written order.
    pub(super) faults: Vec<Fault>,
    parameters: HashMap<&'a str, &'a Json>,
    /// The schemes that others refer to.
    pub(super) referred: HashSet<Pointer>,
    /// The names under which the schemes stand, in written order.
    pub(super) names: Vec<&'a str>,
}

pub(super) struct KnownScheme {
    /// `None` if it cannot be read, or stands in another document.
    pub(super) scheme: Option<Scheme>,
    /// Where it stands, behind all references.
    pub(super) pointer: Pointer,
    /// The scopes of all flows; `None` where they are not listed in the document, or not legibly.
    pub(super) scopes: Option<HashSet<String>>,
}

impl<'a> Known<'a> {
    pub(super) fn of(document: &Document<'a>) -> Self {
        let mut known = Self {
            schemes: HashMap::new(),
            faults: Vec::new(),
            parameters: document.component("parameters").collect(),
            referred: HashSet::new(),
            names: Vec::new(),
        };
        let mut seen = HashSet::new();
        for (name, json) in document.schemes() {
            if name == "$ref" && json.as_str().is_some() {
                let pointer = schemes_at().child(name);
                let finding = rules::reference_for_all_schemes();
                known.faults.push(Fault { pointer, finding });
                continue;
            }
            let mut read = document.scheme(name, json);
            let scopes = read
                .scopes_are_known()
                .then(|| scopes(read.scheme.as_ref()?));
            if read.pointer != schemes_at().child(name) {
                known.referred.insert(read.pointer.clone());
            }
            // A scheme behind several references is told of once.
            read.faults
                .retain(|fault| seen.insert((fault.pointer.clone(), fault.finding.rule)));
            known.faults.append(&mut read.faults);
            let scheme = KnownScheme {
                scheme: read.scheme,
                pointer: read.pointer,
                scopes: scopes.flatten(),
            };
            known.schemes.insert(name, scheme);
            known.names.push(name);
        }
        known
    }

    /// A parameter, be it behind references; `None` if it is kept elsewhere.
    pub(super) fn parameter(
        &self,
        document: &Document<'a>,
        json: &'a Json,
        pointer: Pointer,
    ) -> Option<Resolved<'a>> {
        let prefix = "#/components/parameters/";
        let name = reference(json).and_then(|reference| reference.strip_prefix(prefix));
        let there = name.and_then(|name| Some((name, self.parameters.get(name)?)));
        let (json, pointer) = match there {
            Some((name, json)) => {
                let parameters = Pointer::root().child("components").child("parameters");
                (*json, parameters.child(name))
            }
            None => (json, pointer),
        };
        document.resolve(json, pointer).ok()
    }
}

pub(super) fn schemes_at() -> Pointer {
    Pointer::root().child("components").child("securitySchemes")
}

fn reference(json: &Json) -> Option<&str> {
    json.as_object()?.get("$ref")?.as_str()
}

/// The scopes that a scheme lists; openIdConnect lists none, the other kinds have none.
fn scopes(scheme: &Scheme) -> Option<HashSet<String>> {
    let is_oauth2 = scheme.kind.has_scopes() && scheme.kind.type_name() == "oauth2";
    let flows = scheme.kind.flows().iter();
    is_oauth2.then(|| flows.flat_map(|flow| flow.scopes.keys().cloned()).collect())
}
