//! The access model of a document: the security that is in effect for an operation, and the schemes that it names. Whatever
//! shows or compares who may call reads it here.

use oasgard_core::json::Json;
use oasgard_core::requirement::Requirement;

use super::{
    Diagnostic, DocumentView, Named, OperationView, Pointer, Resolved, Unresolved, requirements,
};

/// The security that is in effect for one operation: its own, or that of the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectiveSecurity {
    /// The alternatives as they are written; `{}` and an empty list admit everyone.
    pub written: Vec<Requirement>,
    /// Where they are written.
    pub pointer: Pointer,
}

/// A scheme that requirements can name.
#[derive(Clone, Debug)]
pub struct SchemeView<'a> {
    /// Its name in `components.securitySchemes`, or the URI that leads to it.
    pub name: String,
    /// Where the document writes it.
    pub pointer: Pointer,
    /// What is written there; nothing if it is in another document.
    pub json: Option<&'a Json>,
    /// The object behind all references.
    pub resolved: Result<Resolved<'a>, Unresolved>,
}

impl<'a> DocumentView<'a> {
    /// The security in effect for `operation`; `None` if neither the operation nor the root states one.
    ///
    /// # Errors
    /// With every part that has not the form of OpenAPI 3.2 §4.30.
    pub fn effective_security(
        &self,
        operation: &OperationView<'a>,
    ) -> Result<Option<EffectiveSecurity>, Vec<Diagnostic>> {
        let Some((security, pointer)) = self.stated_security(operation) else {
            return Ok(None);
        };
        let written = requirements(security, &pointer)?;
        Ok(Some(EffectiveSecurity { written, pointer }))
    }

    /// The alternatives with one name for each scheme, however the document refers to it. `undefined` gives a name to what names
    /// no scheme.
    #[must_use]
    pub fn with_one_name(
        &self,
        alternatives: &[Requirement],
        undefined: impl Fn(&str) -> String,
    ) -> Vec<Requirement> {
        let name = |name: &str| {
            let address = self.named(name).address();
            address.unwrap_or_else(|| undefined(name))
        };
        let alternatives = alternatives.iter().map(|one| one.renamed(name));
        alternatives.collect()
    }

    /// Every scheme of the Components Object, and those of the `required` names that only a URI leads to, as OpenAPI 3.2 permits.
    pub fn scheme_views<'n>(
        &self,
        required: impl IntoIterator<Item = &'n str>,
    ) -> Vec<SchemeView<'a>> {
        let components = Pointer::root().child("components").child("securitySchemes");
        let declared = self.schemes().map(|(name, json)| {
            let pointer = components.child(name);
            SchemeView {
                name: name.to_owned(),
                resolved: self.resolve(json, pointer.clone()),
                pointer,
                json: Some(json),
            }
        });
        let behind_uris = required.into_iter().filter_map(|name| {
            let (pointer, resolved) = match self.named(name) {
                Named::Here(there) => (there.pointer.clone(), Ok(there)),
                Named::Elsewhere(place) => (Pointer::root(), Err(Unresolved::Elsewhere(place))),
                _ => return None,
            };
            Some(SchemeView {
                name: name.to_owned(),
                pointer,
                json: None,
                resolved,
            })
        });
        declared.chain(behind_uris).collect()
    }
}
