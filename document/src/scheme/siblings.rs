//! What is beside the `$ref` of a scheme: most readers ignore it, and some add it to the scheme.

use oasgard_core::json::{Json, Object};
use oasgard_core::version::Version;

use crate::rules;
use crate::{Diagnostic, DocumentView, LONGEST_CHAIN, Pointer, Resolved};

const REFERENCE_FIELDS: [&str; 2] = ["summary", "description"];

impl<'a> DocumentView<'a> {
    /// The members beside a `$ref` that OpenAPI does not allow there, of each reference that leads to the scheme at `pointer`.
    pub(super) fn siblings_of_references(
        &self,
        json: &'a Json,
        pointer: &Pointer,
    ) -> Vec<(Pointer, &'a str)> {
        let pointer = pointer.clone();
        json.as_object().map_or_else(Vec::new, |object| {
            self.siblings_from(Resolved { object, pointer })
        })
    }

    fn siblings_from(&self, start: Resolved<'a>) -> Vec<(Pointer, &'a str)> {
        let has_text = self.version >= Version::V3_1;
        let is_allowed = |key: &str| {
            key == "$ref" || key.starts_with("x-") || has_text && REFERENCE_FIELDS.contains(&key)
        };
        let mut here = start;
        let mut found = Vec::new();
        for _ in 0..LONGEST_CHAIN {
            let Some(reference) = reference(here.object) else {
                break;
            };
            let siblings = here.object.iter().filter(|(key, _)| !is_allowed(key));
            found.extend(siblings.map(|(key, _)| (here.pointer.child(key), key)));
            match self.follow(reference) {
                Ok(next) => here = next,
                Err(_) => break,
            }
        }
        found
    }

    /// The members beside a `$ref` that change the scheme that `name` names in a requirement, for readers that add them to it.
    pub(crate) fn disputed_siblings(&self, name: &str) -> Vec<Diagnostic> {
        let component = self.component_scheme(name).and_then(Json::as_object);
        let start = match component {
            Some(object) => {
                let schemes = Pointer::root().child("components").child("securitySchemes");
                Some(Resolved {
                    object,
                    pointer: schemes.child(name),
                })
            }
            None if self.version >= Version::V3_2 => self.follow(name).ok(),
            None => None,
        };
        let siblings = start.map_or_else(Vec::new, |start| self.siblings_from(start));
        let siblings = siblings.into_iter();
        siblings
            .filter(|(_, key)| !REFERENCE_FIELDS.contains(key))
            .map(|(pointer, key)| Diagnostic {
                finding: rules::reference::disputed_sibling(key),
                pointer,
            })
            .collect()
    }
}

fn reference(object: &Object) -> Option<&str> {
    object.get("$ref")?.as_str()
}
