//! A Security Scheme Object as it is written: the scheme that it means, and everything that is wrong with it.

mod fields;
mod flows;
mod reader;
mod siblings;

use oasgard_core::json::Json;
use oasgard_core::scheme::Scheme;
use oasgard_core::wording::Wording;

use super::{Diagnostic, DocumentView, Pointer, Resolved, Unresolved};
use crate::rules::{self, Finding};
use reader::Reader;

/// What could be read of a Security Scheme Object.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadScheme {
    /// The scheme, if one can be read, even with mistakes.
    pub scheme: Option<Scheme>,
    /// Everything that is wrong with it, each at its place.
    pub diagnostics: Vec<Diagnostic>,
    /// Its place, after following all references.
    pub pointer: Pointer,
}

impl ReadScheme {
    fn unread(pointer: Pointer, diagnostics: Vec<Diagnostic>) -> Self {
        Self {
            scheme: None,
            diagnostics,
            pointer,
        }
    }

    /// Whether all of its flows and their scopes could be read.
    #[must_use]
    pub fn scopes_are_known(&self) -> bool {
        let hides_scopes =
            |rule| rules::flow::hides_scopes(rule) || rules::scheme::hides_scopes(rule);
        self.diagnostics
            .iter()
            .all(|diagnostic| !hides_scopes(diagnostic.finding.rule))
    }
}

impl<'a> DocumentView<'a> {
    /// Reads the entry `name` of `components.securitySchemes`, whose value is `json`. References are followed within the
    /// document; for one that leads into another document nothing is reported, and nothing is known.
    #[must_use]
    pub fn scheme(&self, name: &str, json: &'a Json) -> ReadScheme {
        let pointer = Pointer::root()
            .child("components")
            .child("securitySchemes")
            .child(name);
        let mut diagnostics: Vec<_> = rules::document::check_scheme_name(self.wording(), name)
            .into_iter()
            .map(|finding| Diagnostic {
                pointer: pointer.clone(),
                finding,
            })
            .collect();
        let siblings = self.siblings_of_references(json, &pointer).into_iter();
        diagnostics.extend(siblings.map(|(pointer, key)| Diagnostic {
            finding: rules::reference::ignored_sibling(key),
            pointer,
        }));
        match self.resolve_scheme(name, json, &pointer) {
            Ok(resolved) => {
                let mut read = self.scheme_behind(name, resolved);
                diagnostics.append(&mut read.diagnostics);
                ReadScheme {
                    diagnostics,
                    ..read
                }
            }
            Err(diagnostic) => {
                diagnostics.extend(diagnostic);
                ReadScheme::unread(pointer, diagnostics)
            }
        }
    }

    /// Reads the scheme to which all references lead.
    pub(super) fn scheme_behind(&self, name: &str, resolved: Resolved<'a>) -> ReadScheme {
        let mut reader = Reader::new(self.version, resolved);
        ReadScheme {
            scheme: reader.scheme(name),
            diagnostics: reader.fields.diagnostics,
            pointer: reader.fields.pointer,
        }
    }

    /// The wording for readers of this document.
    #[must_use]
    pub fn wording(&self) -> Wording {
        Wording::Document(self.version)
    }

    fn resolve_scheme(
        &self,
        name: &str,
        json: &'a Json,
        pointer: &Pointer,
    ) -> Result<Resolved<'a>, Option<Diagnostic>> {
        let at = |pointer: Pointer, finding| Some(Diagnostic { pointer, finding });
        let resolved = self
            .resolve(json, pointer.clone())
            .map_err(|why| match why {
                Unresolved::NotAnObject if json.as_object().is_none() => at(
                    pointer.clone(),
                    rules::document::scheme_not_an_object(name, json),
                ),
                Unresolved::NotAnObject => at(pointer.child("$ref"), not_a_scheme(json)),
                Unresolved::Missing(reference) => {
                    let finding = rules::reference::dangling(&reference, "scheme");
                    at(pointer.child("$ref"), finding)
                }
                Unresolved::Circle(reference) => {
                    let finding = rules::reference::circular(&reference, "scheme");
                    at(pointer.child("$ref"), finding)
                }
                Unresolved::Elsewhere(_) => None,
            })?;
        if !resolved.pointer.may_hold_scheme() {
            return Err(at(pointer.child("$ref"), not_a_scheme(json)));
        }
        Ok(resolved)
    }
}

fn not_a_scheme(json: &Json) -> Finding {
    let reference = json.as_object().and_then(|object| object.get("$ref"));
    rules::reference::to_something_else(reference.and_then(Json::as_str).unwrap_or_default())
}
