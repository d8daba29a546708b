//! The routes to each operation, in every place of the document: a path item and a callback may be behind references.

use std::collections::{HashMap, HashSet};
use std::{iter, ptr};

use oasgard_core::json::{Json, Object};
use oasgard_core::operation::path_shape;
use oasgard_core::text;

use crate::repetition::{BYTES_OF_AN_OPERATION, MAX_REPEATED};
use crate::rules;
use crate::{Callback, Diagnostic, DocumentView, Home, LONGEST_CHAIN, OperationView, Pointer};

/// An operation and what leads to it.
#[derive(Clone, Debug)]
pub(super) struct Routed<'a> {
    pub(super) operation: OperationView<'a>,
    /// What leads to it, wherever the document keeps its parts.
    pub(super) address: Vec<String>,
    /// The same without the names of path parameters.
    pub(super) shape: Vec<String>,
}

/// Callbacks of callbacks that go deeper do not occur in honest documents: they are identified by their place.
const MAX_DEPTH: usize = 16;

/// These operations of a document, each followed by its callbacks. A callback to which several operations refer stands there
/// once for each, so that it is compared for each when one of them gets its own.
///
/// # Errors
/// If what is repeated is too much: the root list for the operations without one, or callbacks for those that refer to them.
pub(super) fn routes<'a>(
    document: &DocumentView<'a>,
    operations: Vec<OperationView<'a>>,
) -> Result<Vec<Routed<'a>>, Diagnostic> {
    if let Some(diagnostic) = document.too_much_inherited(&operations) {
        return Err(diagnostic);
    }
    let operations = operations.into_iter();
    let (callbacks, called): (Vec<_>, Vec<_>) =
        operations.partition(|operation| matches!(operation.home, Home::Callback(_)));
    let callbacks = Callbacks::new(*document, callbacks);
    let mut routes = Vec::new();
    let mut repeated = 0;
    for operation in called {
        let pointer = operation.pointer.child("callbacks");
        let found = callbacks.from(Routed::alone(operation));
        repeated += found[1..].iter().map(Routed::bytes).sum::<usize>();
        routes.extend(found);
        if repeated > MAX_REPEATED {
            let finding = rules::reference::callbacks_repeated_too_often();
            return Err(Diagnostic { pointer, finding });
        }
    }
    let reached: HashSet<_> = routes.iter().map(|one| place(&one.operation)).collect();
    let uncalled = callbacks.operations.into_iter();
    let uncalled = uncalled.filter(|one| !reached.contains(&place(one)));
    routes.extend(uncalled.map(Routed::alone));
    Ok(routes)
}

/// The operations of callbacks, which are looked for from those whose callbacks they are.
struct Callbacks<'a> {
    document: DocumentView<'a>,
    operations: Vec<OperationView<'a>>,
    /// Which of them stand in which path item behind which expression.
    of_items: HashMap<(*const Object, &'a str), Vec<usize>>,
}

impl<'a> Callbacks<'a> {
    fn new(document: DocumentView<'a>, mut operations: Vec<OperationView<'a>>) -> Self {
        let mut seen = HashSet::new();
        operations.retain(|one| seen.insert(place(one)));
        let mut of_items: HashMap<_, Vec<_>> = HashMap::new();
        for (index, operation) in operations.iter().enumerate() {
            if let Home::Callback(expression) = operation.home {
                let item = (ptr::from_ref(operation.item), expression);
                of_items.entry(item).or_default().push(index);
            }
        }
        Self {
            document,
            operations,
            of_items,
        }
    }

    /// An operation and its callbacks, those of the callbacks too. A callback that leads back to itself is visited once.
    fn from(&self, caller: Routed<'a>) -> Vec<Routed<'a>> {
        let mut passed = HashSet::new();
        let mut found = Vec::new();
        let mut waiting = vec![(caller, 0)];
        while let Some((routed, depth)) = waiting.pop() {
            if depth < MAX_DEPTH && passed.insert(place(&routed.operation)) {
                let callbacks = self.of(&routed).into_iter().rev();
                waiting.extend(callbacks.map(|callback| (callback, depth + 1)));
            }
            found.push(routed);
        }
        found
    }

    /// The callbacks of one operation.
    fn of(&self, caller: &Routed<'a>) -> Vec<Routed<'a>> {
        let mut found = Vec::new();
        let at = caller.operation.pointer.child("callbacks");
        let callbacks = caller.operation.object.get("callbacks");
        let callbacks = callbacks.and_then(Json::as_object).into_iter();
        for (name, callback) in callbacks.flat_map(Object::iter) {
            let Ok(callback) = self.document.resolve(callback, at.child(name)) else {
                continue;
            };
            let label = Callback {
                name,
                caller: Some(caller.operation.title()),
                has_several: callback.object.iter().count() > 1,
            };
            for (expression, item) in callback.object.iter() {
                let operations = self.behind(expression, item);
                found.extend(operations.map(|operation| caller.callback(&label, operation)));
            }
        }
        found
    }

    /// The operations of a path item, and of those that it refers to.
    fn behind(
        &self,
        expression: &'a str,
        item: &'a Json,
    ) -> impl Iterator<Item = &OperationView<'a>> {
        let next = |item: &&'a Object| {
            let reference = item.get("$ref")?.as_str()?;
            Some(self.document.follow(reference).ok()?.object)
        };
        let items = iter::successors(item.as_object(), next).take(LONGEST_CHAIN + 1);
        items
            .filter_map(move |item| self.of_items.get(&(ptr::from_ref(item), expression)))
            .flatten()
            .map(|index| &self.operations[*index])
    }
}

impl<'a> Routed<'a> {
    /// One that no other operation calls; such a callback is identified by its place.
    fn alone(operation: OperationView<'a>) -> Self {
        Self {
            address: address(&operation, str::to_owned),
            shape: address(&operation, shape),
            operation,
        }
    }

    fn bytes(&self) -> usize {
        let names = self.address.iter().map(String::len).sum::<usize>();
        BYTES_OF_AN_OPERATION + names
    }

    /// One that this operation calls.
    fn callback(&self, label: &Callback, operation: &OperationView<'a>) -> Self {
        let expression = operation.home.name();
        let longer = |address: &[String]| {
            let method = operation.method.as_str();
            let own = ["callbacks", label.name, expression, method];
            let own = own.into_iter().map(str::to_owned);
            address.iter().cloned().chain(own).collect()
        };
        Self {
            address: longer(&self.address),
            shape: longer(&self.shape),
            operation: OperationView {
                callback: Some(label.label(expression)),
                ..operation.clone()
            },
        }
    }
}

/// Where an operation is, and the last name that leads there.
fn place(operation: &OperationView) -> (Pointer, String) {
    let name = operation.home.name().to_owned();
    (operation.pointer.clone(), name)
}

fn address(operation: &OperationView, path: fn(&str) -> String) -> Vec<String> {
    let method = operation.method.to_string();
    let (home, name) = match operation.home {
        Home::Path(name) => ("paths", path(name)),
        Home::Webhook(name) => ("webhooks", name.to_owned()),
        Home::Component(name) => ("pathItems", name.to_owned()),
        Home::Callback(_) => ("callbacks", operation.pointer.to_string()),
    };
    vec![method, home.to_owned(), name]
}

/// The path without the names of its parameters; where its braces do not pair up, as it is.
fn shape(path: &str) -> String {
    match text::template(path) {
        Some(_) => path_shape(path),
        None => path.to_owned(),
    }
}
