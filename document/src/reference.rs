//! References: `{"$ref": "#/components/…"}`.

use oasgard_core::json::{Json, Object};
use oasgard_core::version::Version;

use super::{DocumentView, Pointer, Unresolved};

/// An object and its place, after following references.
#[derive(Clone, Debug)]
pub struct Resolved<'a> {
    /// The object itself, no reference.
    pub object: &'a Object,
    /// Its place.
    pub pointer: Pointer,
}

/// Longer chains of references do not occur in honest documents.
pub(crate) const LONGEST_CHAIN: usize = 64;

impl<'a> DocumentView<'a> {
    /// The object at `pointer`, whose value is `json`: itself, or what its `$ref` leads to.
    ///
    /// # Errors
    /// If there is no object, or its reference leads to none within this document.
    pub fn resolve(&self, json: &'a Json, pointer: Pointer) -> Result<Resolved<'a>, Unresolved> {
        let object = json.as_object().ok_or(Unresolved::NotAnObject)?;
        self.behind(Resolved { object, pointer })
    }

    /// An object, or what its `$ref` leads to.
    pub(super) fn behind(&self, mut here: Resolved<'a>) -> Result<Resolved<'a>, Unresolved> {
        for _ in 0..LONGEST_CHAIN {
            match reference(here.object) {
                None => return Ok(here),
                Some(reference) => here = self.follow(reference)?,
            }
        }
        let reference = reference(here.object).unwrap_or_default();
        Err(Unresolved::Circle(reference.to_owned()))
    }

    /// The object to which one reference leads.
    ///
    /// # Errors
    /// If it leads to none within this document.
    pub fn follow(&self, reference: &str) -> Result<Resolved<'a>, Unresolved> {
        let fragment = self
            .within(reference)
            .ok_or_else(|| Unresolved::Elsewhere(reference.to_owned()))?;
        let nothing = || Unresolved::Missing(reference.to_owned());
        let pointer = Pointer::parse(&decoded(fragment)).ok_or_else(nothing)?;
        let mut keys = pointer.keys();
        let Some(first) = keys.next() else {
            return Err(Unresolved::NotAnObject);
        };
        let start = self.root.get(&first).ok_or_else(nothing)?;
        let rest = keys.fold(Pointer::root(), |pointer, key| pointer.child(&key));
        match rest.find(start) {
            Some(Json::Object(object)) => Ok(Resolved { object, pointer }),
            Some(_) => Err(Unresolved::NotAnObject),
            None => Err(nothing()),
        }
    }

    /// The fragment of a reference into this very document, which may be named by its `$self` since OpenAPI 3.2.
    fn within<'r>(&self, reference: &'r str) -> Option<&'r str> {
        let (document, fragment) = reference.split_once('#')?;
        let has_own_name = self.version >= Version::V3_2;
        let own = self.root.get("$self").filter(|_| has_own_name);
        let own = own.and_then(Json::as_str);
        (document.is_empty() || own == Some(document)).then_some(fragment)
    }
}

fn reference(object: &Object) -> Option<&str> {
    object.get("$ref")?.as_str()
}

/// The text of a URI fragment.
fn decoded(fragment: &str) -> String {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = (*first == b'%')
            .then(|| after.get(..2))
            .flatten()
            .and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() {
            &after[2..]
        } else {
            after
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(reference: &str) -> Result<String, Unresolved> {
        let text = r##"{
            "openapi": "3.2.0", "$self": "https://a.example/api.json",
            "components": { "x": {
                "start": { "$ref": "<reference>" },
                "a b": {}, "s/t": {}, "list": [],
                "far": { "$ref": "other.json#/x" },
                "one": { "$ref": "#/components/x/two" }, "two": { "$ref": "#/components/x/one" },
                "through": { "$ref": "#/components/x/a%20b" }
            } }
        }"##;
        let json = Json::parse(text.replace("<reference>", reference).as_bytes()).unwrap();
        let pointer = Pointer::parse("/components/x/start").unwrap();
        let start = pointer.find(&json).unwrap();
        let resolved = DocumentView::read(&json).unwrap().resolve(start, pointer)?;
        Ok(resolved.pointer.to_string())
    }

    #[test]
    fn references_resolve_in_this_document() {
        for (reference, pointer) in [
            ("#/components/x/a%20b", "/components/x/a b"),
            ("#/components/x/s~1t", "/components/x/s~1t"),
            ("#/components/x/through", "/components/x/a b"),
            (
                "https://a.example/api.json#/components/x/s~1t",
                "/components/x/s~1t",
            ),
        ] {
            assert_eq!(resolved(reference).as_deref(), Ok(pointer));
        }
    }

    #[test]
    fn unresolved_references_have_a_reason() {
        let text = str::to_owned;
        for (reference, why) in [
            (
                "other.json#/x",
                Unresolved::Elsewhere(text("other.json#/x")),
            ),
            (
                "#/components/x/far",
                Unresolved::Elsewhere(text("other.json#/x")),
            ),
            (
                "#/components/x/gone",
                Unresolved::Missing(text("#/components/x/gone")),
            ),
            ("#named", Unresolved::Missing(text("#named"))),
            ("#/components/x/list", Unresolved::NotAnObject),
            (
                "#/components/x/one",
                Unresolved::Circle(text("#/components/x/one")),
            ),
        ] {
            assert_eq!(resolved(reference), Err(why), "{reference}");
        }
    }

    #[test]
    fn self_uri_is_used_since_openapi_3_2() {
        for (version, is_here) in [("3.0.4", false), ("3.1.2", false), ("3.2.0", true)] {
            let text = format!(
                r#"{{"openapi":"{version}","$self":"other.yaml","components":{{"x":{{}}}}}}"#
            );
            let json = Json::parse(text.as_bytes()).unwrap();
            let document = DocumentView::read(&json).unwrap();
            let reference = "other.yaml#/components/x";
            match document.follow(reference) {
                Ok(there) => assert!(is_here, "{version}: {}", there.pointer),
                Err(why) => {
                    assert_eq!(why, Unresolved::Elsewhere(reference.to_owned()));
                    assert!(!is_here, "{version}");
                }
            }
        }
    }
}
