//! JSON Pointer, RFC 6901.

use std::fmt;

use oasgard_core::json::Json;

/// Names a place in a document, as in `/paths/~1pets/get/security`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// The place that `text` names; `None` if it is not a pointer.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_pointer = text.is_empty()
            || text.starts_with('/')
                && !text
                    .split('~')
                    .skip(1)
                    .any(|escaped| !escaped.starts_with(['0', '1']));
        is_pointer.then(|| Self(text.to_owned()))
    }

    /// The member `key` of this place.
    #[must_use]
    pub fn child(&self, key: &str) -> Self {
        let escapes = key.bytes().filter(|byte| b"~/".contains(byte)).count();
        let mut text = String::with_capacity(self.0.len() + 1 + key.len() + escapes);
        text.push_str(&self.0);
        text.push('/');
        let mut rest = key;
        while let Some(end) = rest.find(['~', '/']) {
            text.push_str(&rest[..end]);
            text.push_str(if rest[end..].starts_with('~') {
                "~0"
            } else {
                "~1"
            });
            rest = &rest[end + 1..];
        }
        text.push_str(rest);
        Self(text)
    }

    /// The item `index` of this place.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        Self(format!("{}/{index}", self.0))
    }

    /// The place that this one is a member or an item of; the document for the document itself.
    #[must_use]
    pub fn parent(&self) -> Self {
        let end = self.0.rfind('/').unwrap_or_default();
        Self(self.0[..end].to_owned())
    }

    /// The key or index under which the place is a member or an item, unescaped; none of the document itself.
    #[must_use]
    pub fn last_key(&self) -> Option<String> {
        self.0.rsplit_once('/').map(|(_, key)| unescaped(key))
    }

    /// This place and every object and list that contains it, the document last.
    pub fn and_owners(&self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self.clone()), |place| {
            (!place.0.is_empty()).then(|| place.parent())
        })
    }

    /// The pointer's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The keys and indices that lead to the place, unescaped.
    pub fn keys(&self) -> impl Iterator<Item = String> {
        self.0.split('/').skip(1).map(unescaped)
    }

    /// The value there.
    #[must_use]
    pub fn find<'a>(&self, json: &'a Json) -> Option<&'a Json> {
        self.keys().try_fold(json, |json, key| match json {
            Json::Object(object) => object.get(&key),
            Json::Array(items) => items.get(index(&key)?),
            _ => None,
        })
    }

    /// The value there, to be changed.
    pub fn find_mut<'a>(&self, json: &'a mut Json) -> Option<&'a mut Json> {
        self.keys().try_fold(json, |json, key| match json {
            Json::Object(object) => object.get_mut(&key),
            Json::Array(items) => items.get_mut(index(&key)?),
            _ => None,
        })
    }
}

fn unescaped(key: &str) -> String {
    key.replace("~1", "/").replace("~0", "~")
}

/// A place on the way through a document, below the places that led there. It is written out only where something is reported:
/// most places of a document are passed without a word.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Trail<'t> {
    At(&'t Pointer),
    Member(&'t Trail<'t>, &'t str),
    Item(&'t Trail<'t>, usize),
}

impl Trail<'_> {
    pub(crate) fn pointer(&self) -> Pointer {
        match self {
            Self::At(pointer) => (*pointer).clone(),
            Self::Member(owner, key) => owner.pointer().child(key),
            Self::Item(owner, index) => owner.pointer().item(*index),
        }
    }
}

/// An index is written without leading zeros.
fn index(key: &str) -> Option<usize> {
    let is_canonical = key == "0" || !key.starts_with(['0', '+']);
    is_canonical.then(|| key.parse().ok())?
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_and_tildes_in_keys_are_escaped() {
        let json = Json::parse(br#"{"paths":{"/a~b/{id}":{"get":[10,20]}}}"#).unwrap();
        let pointer = Pointer::root()
            .child("paths")
            .child("/a~b/{id}")
            .child("get")
            .item(1);
        assert_eq!(pointer.as_str(), "/paths/~1a~0b~1{id}/get/1");
        assert_eq!(pointer.find(&json), Some(&Json::from(20)));
        assert_eq!(Pointer::parse(pointer.as_str()), Some(pointer));
    }

    #[test]
    fn missing_member_is_not_found() {
        let mut json = Json::parse(br#"{"a":[1]}"#).unwrap();
        for text in ["/b", "/a/1", "/a/00", "/a/+0", "/a/-", "/a/0/x"] {
            let pointer = Pointer::parse(text).unwrap();
            assert_eq!(pointer.find(&json), None, "{text}");
            assert_eq!(pointer.find_mut(&mut json), None, "{text}");
        }
        for text in ["a", "/~2", "/~"] {
            assert_eq!(Pointer::parse(text), None, "{text}");
        }
    }
}
