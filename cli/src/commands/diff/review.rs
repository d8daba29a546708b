//! A comparison, ready to be shown.

use std::collections::HashMap;

use oasgard_document::comparison::{
    AccessChange, ChangedOperation, Class, Comparison, Definition, Field, FieldChange,
    SchemeChange, ServerChange,
};

use crate::source::{Position, Source};
use oasgard_document::comparison::words::title;

pub(super) struct Review<'a> {
    /// How the old document is called.
    pub(super) old: String,
    /// How the new document is called.
    pub(super) new: String,
    pub(super) comparison: &'a Comparison,
    places: HashMap<String, Position>,
}

/// What changed in one way.
pub(super) enum Entry<'a> {
    Operations(&'a AccessChange),
    Scheme(&'a SchemeChange),
    Server(&'a ServerChange),
}

/// A line of the description of a scheme.
pub(super) struct Line {
    pub(super) label: String,
    pub(super) text: String,
}

impl<'a> Review<'a> {
    pub(super) fn new(old: String, new: &Source, comparison: &'a Comparison) -> Self {
        let operations = comparison
            .operations
            .iter()
            .filter(|change| change.new.is_some());
        let schemes = comparison.schemes.iter();
        let schemes = schemes.filter(|change| change.new.is_some());
        let servers = comparison.servers.iter();
        let pointers: Vec<_> = operations
            .flat_map(|change| &change.operations)
            .map(|operation| operation.pointer.as_str().to_owned())
            .chain(schemes.map(|scheme| scheme.pointer.as_str().to_owned()))
            .chain(servers.map(|server| server.pointer.as_str().to_owned()))
            .collect();
        Self {
            old,
            new: new.path.display().to_string(),
            comparison,
            places: new.positions(pointers.iter().map(String::as_str)),
        }
    }

    /// Everything that changed in one way, the most severe first.
    pub(super) fn by_class(&self) -> Vec<(Class, Vec<Entry<'a>>)> {
        let classes = Class::ALL.into_iter().map(|class| {
            let operations = self.comparison.operations.iter();
            let operations = operations
                .filter(|one| one.class == class)
                .map(Entry::Operations);
            let schemes = self.comparison.schemes.iter();
            let schemes = schemes.filter(|one| one.class == class).map(Entry::Scheme);
            let servers = self.comparison.servers.iter();
            let servers = servers.filter(|one| one.class == class).map(Entry::Server);
            let entries = operations.chain(schemes).chain(servers);
            (class, entries.collect::<Vec<_>>())
        });
        classes.filter(|(_, entries)| !entries.is_empty()).collect()
    }

    /// Where the new document states what an operation requires; `None` for one that it does not have.
    pub(super) fn place(
        &self,
        change: &AccessChange,
        operation: &ChangedOperation,
    ) -> Option<Position> {
        change.new.as_ref()?;
        self.places.get(operation.pointer.as_str()).copied()
    }

    /// Where the new document defines a scheme; `None` for one that it has not.
    pub(super) fn scheme_place(&self, change: &SchemeChange) -> Option<Position> {
        change.new.as_ref()?;
        self.places.get(change.pointer.as_str()).copied()
    }

    /// Where the new document has a server.
    pub(super) fn server_place(&self, change: &ServerChange) -> Option<Position> {
        self.places.get(change.pointer.as_str()).copied()
    }

    /// `newly public: 2, weakened: 1`
    pub(super) fn summary(&self, of: impl Fn(Class) -> bool) -> String {
        let counts = self
            .comparison
            .counts()
            .into_iter()
            .filter(|(class, _)| of(*class));
        let counts = counts.map(|(class, count)| format!("{}: {count}", title(class)));
        counts.collect::<Vec<_>>().join(", ")
    }
}

/// Whether a reviewer has to see it: it may let callers in who could not get in before.
///
/// An operation that is gone from the document may still be served, to anyone.
pub(super) fn is_grave(class: Class) -> bool {
    class <= Class::SchemeChanged || class == Class::Removed
}

/// The old and the new description of a scheme, as far as they differ.
pub(super) fn lines(change: &SchemeChange) -> Vec<(Option<Line>, Option<Line>)> {
    match change.class {
        Class::SchemeAdded | Class::SchemeRemoved => {
            let kind = |definition: &Definition| Line {
                label: "type".into(),
                text: kind(definition),
            };
            vec![(change.old.as_ref().map(kind), change.new.as_ref().map(kind))]
        }
        Class::SchemeRenamed => {
            let line = |name: &str| Line {
                label: "name".into(),
                text: name.to_owned(),
            };
            let old = change.old_name.as_deref().map(line);
            vec![(old, Some(line(&change.name)))]
        }
        _ => change
            .fields
            .iter()
            .map(|field| field_lines(change, field))
            .collect(),
    }
}

fn field_lines(change: &SchemeChange, field: &FieldChange) -> (Option<Line>, Option<Line>) {
    let line = |definition: &Option<Definition>, text: &Option<String>| {
        let text = text.as_ref()?;
        Some(match &field.field {
            Field::Scheme(name) => Line {
                label: name.clone(),
                text: text.clone(),
            },
            Field::Flow(flow) => Line {
                label: format!("flow {flow}"),
                text: definition
                    .as_ref()
                    .map_or_else(String::new, |definition| flow_text(definition, flow)),
            },
            Field::FlowField(flow, name) => Line {
                label: format!("flow {flow}, {name}"),
                text: text.clone(),
            },
            Field::Scope(flow, scope) => Line {
                label: format!("flow {flow}, scope {scope}"),
                text: if text.is_empty() {
                    "no description".to_owned()
                } else {
                    text.clone()
                },
            },
        })
    };
    (line(&change.old, &field.old), line(&change.new, &field.new))
}

/// The description of a flow, in one line.
fn flow_text(definition: &Definition, flow: &str) -> String {
    let mut parts = Vec::new();
    let mut scopes = Vec::new();
    for (field, text) in definition.iter() {
        match field {
            Field::FlowField(of, name) if of == flow => parts.push(format!("{name} {text}")),
            Field::Scope(of, scope) if of == flow => scopes.push(scope.as_str()),
            _ => {}
        }
    }
    if !scopes.is_empty() {
        parts.push(format!("scopes {}", scopes.join(", ")));
    }
    if parts.is_empty() {
        "without URL".to_owned()
    } else {
        parts.join(", ")
    }
}

/// `apiKey, header X-API-Key`
fn kind(definition: &Definition) -> String {
    let field = |name: &str| definition.field(name);
    let mut parts = vec![field("type").unwrap_or("without type").to_owned()];
    let place = field("in").zip(field("name"));
    parts.extend(place.map(|(place, name)| format!("{place} {name}")));
    for name in ["scheme", "openIdConnectUrl", "$ref"] {
        parts.extend(field(name).map(str::to_owned));
    }
    let flows = definition.iter().filter_map(|(field, _)| match field {
        Field::Flow(flow) => Some(flow.clone()),
        _ => None,
    });
    parts.extend(flows);
    parts.join(", ")
}
