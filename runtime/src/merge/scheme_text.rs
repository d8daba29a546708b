//! The text of schemes: what OpenAPI has for readers, which changes nothing in who may call.
//!
//! In every version this is `description` of the Security Scheme Object, CommonMark, and the values of `scopes` in the OAuth
//! Flow Object, "a short description" of each scope. Everything else may steer a client and is none: the names of scopes,
//! `bearerFormat`, `deprecated`, extensions, and whatever is not a string.

use oasgard_core::json::{Json, Object};
use oasgard_core::scheme::Scheme;
use oasgard_core::version::Version;

const DESCRIPTION: &str = "description";
const FLOWS: &str = "flows";
const SCOPES: &str = "scopes";

/// A scheme of the base document, and what is declared, with the same text in both: the declared one, and that of the base
/// document where none is declared.
pub(super) struct SameText {
    pub(super) base: Object,
    pub(super) declared: Object,
    /// What became another text in the base document, as messages call it.
    pub(super) replaced: Vec<String>,
}

impl SameText {
    pub(super) fn of(base: &Object, scheme: &Scheme, version: Version) -> Self {
        let mut same = Self {
            base: base.clone(),
            declared: scheme.object(version),
            replaced: Vec::new(),
        };
        let name = DESCRIPTION.to_owned();
        share(
            &mut same.base,
            &mut same.declared,
            DESCRIPTION,
            name,
            &mut same.replaced,
        );
        for flow in scheme.kind.flows() {
            same.share_scopes(flow.kind.key(version));
        }
        same
    }

    fn share_scopes(&mut self, flow: &str) {
        let of_base = scopes(&mut self.base, flow);
        let (Some(of_base), Some(declared)) = (of_base, scopes(&mut self.declared, flow)) else {
            return;
        };
        let tokens: Vec<_> = declared.iter().map(|(token, _)| token.to_owned()).collect();
        for token in tokens {
            // Whether a scope is there at all is no matter of its text.
            if of_base.get(&token).is_some() {
                let name = format!("{SCOPES}.{token}");
                share(of_base, declared, &token, name, &mut self.replaced);
            }
        }
    }
}

/// Gives both the same text under `key`, if what they have there is text.
fn share(
    base: &mut Object,
    declared: &mut Object,
    key: &str,
    name: String,
    replaced: &mut Vec<String>,
) {
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let of_base = match base.get(key) {
        Some(Json::String(text)) => said(text),
        Some(_) => return,
        None => None,
    };
    let ours = match declared.get(key) {
        Some(Json::String(text)) => said(text),
        _ => None,
    };
    match (of_base, ours) {
        (of_base, Some(ours)) => {
            if of_base.as_ref() != Some(&ours) {
                base.set(key, ours);
                if of_base.is_some() {
                    replaced.push(name);
                }
            }
        }
        (_, None) => match base.get(key) {
            Some(text) => declared.set(key, text.clone()),
            None => {
                declared.remove(key);
            }
        },
    }
}

fn scopes<'a>(scheme: &'a mut Object, flow: &str) -> Option<&'a mut Object> {
    let flows = scheme.get_mut(FLOWS)?.as_object_mut()?;
    let flow = flows.get_mut(flow)?.as_object_mut()?;
    flow.get_mut(SCOPES)?.as_object_mut()
}
