//! Schemes that are in another document.

use oasgard_core::json::{Json, Object};

use super::{DocumentView, Named, Pointer, Unresolved};
use crate::rules::{self, Finding};

/// A scheme that cannot be read, since it is in another document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// What names its place in the other document.
    pub reference: String,
    /// The `$ref` of this document that leads there; `None` where the requirement itself names the place.
    pub pointer: Option<Pointer>,
    /// The finding about it.
    pub finding: Finding,
}

impl DocumentView<'_> {
    /// The place of the scheme that `name` names in a requirement, if it is in another document.
    #[must_use]
    pub fn scheme_elsewhere(&self, name: &str) -> Option<Elsewhere> {
        match self.named(name) {
            Named::Component(component) => self.component_elsewhere(&component),
            Named::Elsewhere(reference) => Some(Elsewhere {
                finding: rules::requirement::unread(name),
                pointer: None,
                reference,
            }),
            Named::Undefined => self.schemes_elsewhere(),
            Named::Here(_) | Named::SomethingElse | Named::Nothing => None,
        }
    }

    fn component_elsewhere(&self, name: &str) -> Option<Elsewhere> {
        let pointer = schemes().child(name);
        match self.resolve(self.scheme_map()?.get(name)?, pointer.clone()) {
            Err(Unresolved::Elsewhere(reference)) => Some(Elsewhere {
                finding: rules::reference::unread_scheme(name, &reference),
                pointer: Some(pointer.child("$ref")),
                reference,
            }),
            _ => None,
        }
    }

    /// One reference in place of all schemes.
    fn schemes_elsewhere(&self) -> Option<Elsewhere> {
        let reference = self.scheme_map()?.get("$ref")?.as_str()?.to_owned();
        Some(Elsewhere {
            finding: rules::document::reference_for_all_schemes(),
            pointer: Some(schemes().child("$ref")),
            reference,
        })
    }

    fn scheme_map(&self) -> Option<&Object> {
        let components = self.root.get("components").and_then(Json::as_object)?;
        components.get("securitySchemes")?.as_object()
    }
}

fn schemes() -> Pointer {
    Pointer::root().child("components").child("securitySchemes")
}
