//! What looks like an operation where OpenAPI has none, as in an extension. Some readers know it, and then it inherits the root
//! list as any other.

use std::collections::{BTreeSet, HashSet};

use oasgard_core::json::{Json, Object};
use oasgard_core::operation::{Method, holds_operations};

use super::{DocumentView, OperationView, Pointer};

/// What looks like security in a document and is in none of its operations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unrecognized<'a> {
    /// Where something looks like an operation that OpenAPI does not define, in written order.
    pub operations: Vec<Pointer>,
    /// The names in lists of `security` that are neither an operation's nor the document's.
    pub required: BTreeSet<&'a str>,
}

impl<'a> DocumentView<'a> {
    /// What looks like security and is in none of the document's `operations`, which are all that were found.
    #[must_use]
    pub fn unrecognized(&self, operations: &[OperationView<'a>]) -> Unrecognized<'a> {
        let pointers = operations.iter().map(|operation| &operation.pointer);
        let mut search = Search {
            known: pointers.collect(),
            path: Vec::new(),
            found: Unrecognized::default(),
        };
        search.members(self.root);
        search.found
    }
}

struct Search<'a, 'o> {
    known: HashSet<&'o Pointer>,
    path: Vec<Step<'a>>,
    found: Unrecognized<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Member(&'a str),
    Item(usize),
}

impl<'a> Search<'a, '_> {
    fn members(&mut self, object: &'a Object) {
        for (key, value) in object.iter() {
            if key == "security" && value.as_array().is_some() && !self.is_known() {
                self.require(value);
            }
            self.path.push(Step::Member(key));
            if value.as_object().is_some_and(has_fields_of_an_operation)
                && self.is_method()
                && !self.is_known()
            {
                self.found.operations.push(self.here());
            }
            self.look_into(value);
            self.path.pop();
        }
    }

    fn look_into(&mut self, json: &'a Json) {
        match json {
            Json::Object(object) => self.members(object),
            Json::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.path.push(Step::Item(index));
                    self.look_into(item);
                    self.path.pop();
                }
            }
            _ => {}
        }
    }

    fn require(&mut self, list: &'a Json) {
        let alternatives = list.as_array().unwrap_or_default().iter();
        let names = alternatives
            .filter_map(Json::as_object)
            .flat_map(Object::iter);
        self.found.required.extend(names.map(|(name, _)| name));
    }

    /// Whether this place is the document itself or one of its operations.
    fn is_known(&self) -> bool {
        self.path.is_empty() || self.known.contains(&self.here())
    }

    /// Whether the name of this place is a method's. A Link Object and an Example Object, which have fields of an operation too,
    /// may be called so.
    fn is_method(&self) -> bool {
        match self.path.as_slice() {
            [.., Step::Member(map), Step::Member(_)] if holds_operations(map) => true,
            [.., Step::Member("links" | "examples"), Step::Member(_)] => false,
            [.., Step::Member(key)] => Method::new(key).field().is_some(),
            _ => false,
        }
    }

    fn here(&self) -> Pointer {
        let steps = self.path.iter();
        steps.fold(Pointer::root(), |pointer, step| match step {
            Step::Member(key) => pointer.child(key),
            Step::Item(index) => pointer.item(*index),
        })
    }
}

fn has_fields_of_an_operation(object: &Object) -> bool {
    [
        "operationId",
        "summary",
        "tags",
        "parameters",
        "security",
        "responses",
        "requestBody",
        "callbacks",
    ]
    .into_iter()
    .any(|field| object.get(field).is_some())
}
