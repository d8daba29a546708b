//! An operation, and how messages call it.

use oasgard_core::json::{Json, Object};
use oasgard_core::operation::{Method, holds_operations};

use super::Pointer;

/// An operation and its place.
#[derive(Clone, Debug)]
pub struct OperationView<'a> {
    /// What leads to it.
    pub home: Home<'a>,
    /// Its method.
    pub method: Method,
    /// The Operation Object.
    pub object: &'a Object,
    /// The Path Item Object whose member it is.
    pub item: &'a Object,
    /// Its place; for a path item behind a reference, the target's.
    pub pointer: Pointer,
    /// Of which callback it is: `done of POST /orders`.
    pub callback: Option<String>,
}

/// What leads to an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home<'a> {
    /// an entry of `paths`: the server is called
    Path(&'a str),
    /// an entry of `webhooks`, OpenAPI 3.1 and later: the server calls
    Webhook(&'a str),
    /// a callback, by the expression of its URL: the server calls
    Callback(&'a str),
    /// an entry of `components.pathItems` that nothing of this document refers to
    Component(&'a str),
}

impl Home<'_> {
    /// The path, name or expression.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Path(name)
            | Self::Webhook(name)
            | Self::Callback(name)
            | Self::Component(name) => name,
        }
    }
}

impl<'a> OperationView<'a> {
    /// Its `operationId`.
    #[must_use]
    pub fn id(&self) -> Option<&'a str> {
        self.object.get("operationId")?.as_str()
    }

    /// Its own `security`.
    #[must_use]
    pub fn security(&self) -> Option<&'a Json> {
        self.object.get("security")
    }

    /// How messages call it: `GET /pets`, `POST webhook newPet`, `POST callback done of POST /orders`.
    #[must_use]
    pub fn title(&self) -> String {
        title(&self.method, self.home, self.callback.as_deref())
    }
}

pub(super) fn title(method: &Method, home: Home, callback: Option<&str>) -> String {
    match home {
        Home::Path(path) => format!("{method} {path}"),
        Home::Webhook(name) => format!("{method} webhook {name}"),
        Home::Callback(expression) => {
            format!("{method} callback {}", callback.unwrap_or(expression))
        }
        Home::Component(name) => format!("{method} path item {name}"),
    }
}

/// A callback, as messages call it.
pub(crate) struct Callback<'a> {
    pub(crate) name: &'a str,
    /// The operation to which it belongs; none for a callback of the components.
    pub(crate) caller: Option<String>,
    /// Whether it has several URLs.
    pub(crate) has_several: bool,
}

impl Callback<'_> {
    /// How messages call the one with this expression.
    pub(crate) fn label(&self, expression: &str) -> String {
        let name = self.name;
        let own = if self.has_several {
            format!("{name} {expression}")
        } else {
            name.to_owned()
        };
        match &self.caller {
            Some(caller) => format!("{own} of {caller}"),
            None => own,
        }
    }
}

/// The path item of the operation at `pointer`.
pub(super) fn item_of(pointer: &Pointer) -> Pointer {
    let parent = pointer.parent();
    if parent.last_key().is_some_and(|key| holds_operations(&key)) {
        parent.parent()
    } else {
        parent
    }
}
