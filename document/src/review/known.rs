//! The document's components, found by name.

use std::collections::{HashMap, HashSet};

use oasgard_core::json::Json;
use oasgard_core::scheme::Scheme;

use crate::rules::{self, Rule};
use crate::{Diagnostic, DocumentView, Elsewhere, Named, Pointer, ReadScheme, Resolved};

/// The components that a review looks up again and again.
pub(super) struct Known<'a> {
    /// By name; a scheme outside of the components that is required by its URI, by that.
    pub(super) schemes: HashMap<String, KnownScheme>,
    /// What is wrong with the schemes, in written order.
    pub(super) diagnostics: Vec<Diagnostic>,
    parameters: HashMap<&'a str, &'a Json>,
    /// The schemes that others refer to.
    pub(super) referred: HashSet<Pointer>,
    /// The names of the components, in written order.
    pub(super) names: Vec<&'a str>,
    /// What each name in a requirement means.
    named: HashMap<&'a str, Named<'a>>,
    reported: HashSet<(Pointer, Rule)>,
    /// The places in other documents of which it is reported that they are not read.
    elsewhere: HashSet<String>,
}

pub(super) struct KnownScheme {
    /// `None` if it cannot be read, or is in another document.
    pub(super) scheme: Option<Scheme>,
    /// Its place, after following all references.
    pub(super) pointer: Pointer,
    /// The scopes of all flows; `None` where they are not listed in the document, or not legibly.
    pub(super) scopes: Option<HashSet<String>>,
}

impl<'a> Known<'a> {
    pub(super) fn of(document: &DocumentView<'a>) -> Self {
        let mut known = Self {
            schemes: HashMap::new(),
            diagnostics: Vec::new(),
            parameters: document.component("parameters").collect(),
            referred: HashSet::new(),
            names: Vec::new(),
            named: HashMap::new(),
            reported: HashSet::new(),
            elsewhere: HashSet::new(),
        };
        for (name, json) in document.schemes() {
            if name == "$ref" && json.as_str().is_some() {
                let pointer = schemes_at().child(name);
                let finding = rules::document::reference_for_all_schemes();
                known.diagnostics.push(Diagnostic { pointer, finding });
                continue;
            }
            if let Some(Ok(there)) = reference(json).map(|it| document.follow(it)) {
                known.referred.insert(there.pointer);
            }
            let read = document.scheme(name, json);
            if read.pointer != schemes_at().child(name) {
                known.referred.insert(read.pointer.clone());
            }
            let diagnostics = known.keep(name, read);
            known.diagnostics.extend(diagnostics);
            let unread = known.unread(document, name);
            known.diagnostics.extend(unread.and_then(|unread| {
                let pointer = unread.pointer?;
                let finding = unread.finding;
                Some(Diagnostic { pointer, finding })
            }));
            known.names.push(name);
        }
        known
    }

    /// The scheme that `name` names, if it is in another document and that is not reported yet.
    pub(super) fn unread(&mut self, document: &DocumentView<'a>, name: &str) -> Option<Elsewhere> {
        let unread = document.scheme_elsewhere(name)?;
        self.elsewhere
            .insert(unread.reference.clone())
            .then_some(unread)
    }

    /// Keeps a scheme; what is wrong with it, of one behind several references once.
    fn keep(&mut self, name: &str, read: ReadScheme) -> Vec<Diagnostic> {
        let mut diagnostics = read.diagnostics.clone();
        self.schemes.insert(name.to_owned(), read.into());
        diagnostics.retain(|diagnostic| {
            let reported = (diagnostic.pointer.clone(), diagnostic.finding.rule);
            self.reported.insert(reported)
        });
        diagnostics
    }

    /// Looks up what a requirement names, and reads a scheme that only its URI leads to; what is wrong with that.
    pub(super) fn meet(&mut self, document: &DocumentView<'a>, name: &'a str) -> Vec<Diagnostic> {
        if self.named.contains_key(name) {
            return Vec::new();
        }
        let named = document.named(name);
        let mut diagnostics = Vec::new();
        if let (Named::Here(there), Some(address)) = (&named, named.address())
            && !self.schemes.contains_key(&address)
        {
            let read = document.scheme_behind(&address, there.clone());
            diagnostics = self.keep(&address, read);
        }
        self.named.insert(name, named);
        diagnostics
    }

    /// The scheme of a name, if it could be read.
    pub(super) fn scheme(&self, name: &str) -> Option<&Scheme> {
        self.schemes.get(name)?.scheme.as_ref()
    }

    /// What a requirement that was met names.
    pub(super) fn named(&self, name: &str) -> Option<&Named<'a>> {
        self.named.get(name)
    }

    /// The one name of a scheme that has several.
    pub(super) fn address(&self, name: &str) -> String {
        let address = self.named(name).and_then(Named::address);
        address.unwrap_or_else(|| name.to_owned())
    }

    /// Every scheme that is known, those of the components first.
    pub(super) fn each(&self) -> impl Iterator<Item = (&str, &KnownScheme)> {
        let elsewhere = self.schemes.keys().filter(|name| name.starts_with('#'));
        let mut elsewhere: Vec<_> = elsewhere.map(String::as_str).collect();
        elsewhere.sort_unstable();
        let names = self.names.iter().copied();
        let names = names.filter(|name| !name.starts_with('#')).chain(elsewhere);
        names.map(|name| (name, &self.schemes[name]))
    }

    /// A parameter, be it behind references; `None` if it is kept elsewhere.
    pub(super) fn parameter(
        &self,
        document: &DocumentView<'a>,
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

impl From<ReadScheme> for KnownScheme {
    fn from(read: ReadScheme) -> Self {
        let scopes = read
            .scopes_are_known()
            .then(|| scopes(read.scheme.as_ref()?));
        Self {
            scopes: scopes.flatten(),
            scheme: read.scheme,
            pointer: read.pointer,
        }
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
