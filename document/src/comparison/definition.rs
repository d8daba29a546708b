//! What a document states about a scheme, field by field, in every version, also if it is faulty.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use oasgard_core::flow::{FlowKind, FlowUrl};
use oasgard_core::json::{Json, Object};
use oasgard_core::origin::{Host, Origin};
use oasgard_core::version::Version;
use oasgard_core::wording::{deprecated_key, metadata_url_key};

use crate::{DocumentView, Pointer};

/// The fields of a Security Scheme Object. Those of older versions have the names that OpenAPI 3.2 gives them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Definition(BTreeMap<Field, String>);

/// A field of a Security Scheme Object.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// a field of the object itself
    Scheme(String),
    /// a flow, with any contents
    Flow(String),
    /// a field of a flow
    FlowField(String, String),
    /// a scope that a flow can grant, with its description
    Scope(String, String),
}

/// A field that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Which one.
    pub field: Field,
    /// Its old value; `None` if it was not there.
    pub old: Option<String>,
    /// Its new value; `None` if it is gone.
    pub new: Option<String>,
}

/// What a field means to a caller, the most severe first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// what a caller has to send
    Credential,
    /// how a caller obtains it
    Issuance,
    /// what a caller should know of it
    Notice,
    /// words for people
    Wording,
}

impl Definition {
    /// Reads the entry of `components.securitySchemes` at `pointer`.
    pub(super) fn read(document: &DocumentView, json: &Json, pointer: Pointer) -> Self {
        match document.resolve(json, pointer) {
            Ok(there) if there.pointer.may_hold_scheme() => {
                Self::of(there.object, document.version())
            }
            // What leads to no scheme is at least compared as it is written.
            _ => Self::reference(json),
        }
    }

    /// Reads a Security Scheme Object.
    pub(super) fn of(scheme: &Object, version: Version) -> Self {
        let mut definition = Self::default();
        definition.read_scheme(scheme, version);
        definition
    }

    fn reference(json: &Json) -> Self {
        let reference = json.as_object().and_then(|object| object.get("$ref"));
        let mut definition = Self::default();
        definition.put(Field::Scheme("$ref".to_owned()), reference.unwrap_or(json));
        definition
    }

    fn read_scheme(&mut self, scheme: &Object, version: Version) {
        for (key, value) in scheme.iter() {
            match (key, value) {
                ("flows", Json::Object(flows)) => self.read_flows(flows, version),
                (_, Json::Bool(false)) if key == deprecated_key(version) => {}
                _ => self.put(Field::Scheme(scheme_field(key, version).to_owned()), value),
            }
        }
    }

    fn read_flows(&mut self, flows: &Object, version: Version) {
        for (key, value) in flows.iter() {
            let flow = flow_name(key, version);
            match value {
                Json::Object(object) if !key.starts_with("x-") || flow != key => {
                    self.0.insert(Field::Flow(flow.to_owned()), String::new());
                    self.read_flow(flow, object, version);
                }
                _ => self.put(Field::Flow(flow.to_owned()), value),
            }
        }
    }

    fn read_flow(&mut self, flow: &str, object: &Object, version: Version) {
        for (key, value) in object.iter() {
            match (key, value) {
                ("scopes", Json::Object(scopes)) => {
                    for (scope, description) in scopes.iter() {
                        self.put(Field::Scope(flow.to_owned(), scope.to_owned()), description);
                    }
                }
                _ => {
                    let field = flow_field(key, version).to_owned();
                    self.put(Field::FlowField(flow.to_owned(), field), value);
                }
            }
        }
    }

    fn put(&mut self, field: Field, value: &Json) {
        let text = match value {
            Json::String(text) => text.to_string(),
            other => in_key_order(other).to_line(),
        };
        self.0.insert(field, text);
    }

    /// The value of a field.
    #[must_use]
    pub fn get(&self, field: &Field) -> Option<&str> {
        self.0.get(field).map(String::as_str)
    }

    /// The value of a field of the object itself.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        self.get(&Field::Scheme(name.to_owned()))
    }

    /// Every field with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&Field, &str)> {
        self.0.iter().map(|(field, text)| (field, text.as_str()))
    }

    /// The value of each field; of lists and objects every text in them.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.0.values().flat_map(|text| {
            let is_nested = text.starts_with(['[', '{']);
            let parts = is_nested.then(|| text.split(['[', ']', '{', '}', ',', '"']));
            let parts = parts.into_iter().flatten();
            std::iter::once(text.as_str()).chain(parts.map(|part| part.trim_matches(':')))
        })
    }

    pub(super) fn has_scopes(&self) -> bool {
        matches!(self.field("type"), Some("oauth2" | "openIdConnect"))
    }

    /// Whether the host to which one of its URLs leads is that of a server.
    pub(super) fn has_relative_url(&self) -> bool {
        self.iter().any(|(field, url)| {
            let is_url = match field {
                Field::Scheme(name) => {
                    name == "openIdConnectUrl" || name == metadata_url_key(Version::V3_2)
                }
                Field::FlowField(_, name) => {
                    let mut urls = FlowUrl::ALL.into_iter();
                    urls.any(|url| url.key(Version::V3_2) == name)
                }
                Field::Flow(_) | Field::Scope(..) => false,
            };
            is_url && Origin::of(url).host == Host::Document
        })
    }

    /// The fields that differ in `new`. Of a flow that was added or removed, that is the one change.
    #[must_use]
    pub fn changes(&self, new: &Self) -> Vec<FieldChange> {
        let fields: BTreeSet<_> = self.0.keys().chain(new.0.keys()).collect();
        let differs = |field: &&Field| {
            self.get(field) != new.get(field) && self.compared(field) != new.compared(field)
        };
        let stands_alone = |field: &&Field| match field {
            Field::FlowField(flow, _) | Field::Scope(flow, _) => {
                let flow = Field::Flow(flow.clone());
                self.get(&flow).is_some() == new.get(&flow).is_some()
            }
            Field::Scheme(_) | Field::Flow(_) => true,
        };
        let changed = fields.into_iter().filter(differs).filter(stands_alone);
        changed
            .map(|field| FieldChange {
                field: field.clone(),
                old: self.get(field).map(str::to_owned),
                new: new.get(field).map(str::to_owned),
            })
            .collect()
    }

    /// The same with everything in lower case that is the same in any case.
    pub(super) fn folded(&self) -> Self {
        let fields = self.0.keys().filter_map(|field| {
            let text = self.compared(field)?.into_owned();
            Some((field.clone(), text))
        });
        Self(fields.collect())
    }

    /// What counts of a field's text: names of header fields and of http schemes are the same in any case.
    fn compared(&self, field: &Field) -> Option<Cow<'_, str>> {
        let text = self.get(field)?;
        let is_folded = match field {
            Field::Scheme(name) if name == "scheme" => true,
            Field::Scheme(name) if name == "name" => self.field("in") == Some("header"),
            _ => false,
        };
        Some(if is_folded {
            text.to_ascii_lowercase().into()
        } else {
            text.into()
        })
    }
}

impl FieldChange {
    /// What the change means to a caller.
    #[must_use]
    pub fn weight(&self) -> Weight {
        match &self.field {
            Field::Scheme(name) => match name.as_str() {
                "type" | "in" | "name" | "scheme" | "$ref" => Weight::Credential,
                "openIdConnectUrl" | "oauth2MetadataUrl" | "flows" => Weight::Issuance,
                "description" => Weight::Wording,
                _ => Weight::Notice,
            },
            Field::Scope(..) if self.old.is_some() && self.new.is_some() => Weight::Wording,
            Field::FlowField(_, name) if name.starts_with("x-") => Weight::Notice,
            Field::Flow(name) if name.starts_with("x-") => Weight::Notice,
            Field::Flow(_) | Field::FlowField(..) | Field::Scope(..) => Weight::Issuance,
        }
    }
}

/// The same with the members of each object in one order, which has no meaning.
fn in_key_order(json: &Json) -> Json {
    match json {
        Json::Object(object) => {
            let mut members: Vec<_> = object.iter().collect();
            members.sort_unstable_by_key(|(key, _)| *key);
            let members = members
                .into_iter()
                .map(|(key, value)| (key.to_owned(), in_key_order(value)));
            Json::Object(members.collect())
        }
        Json::Array(items) => items.iter().map(in_key_order).collect::<Vec<_>>().into(),
        other => other.clone(),
    }
}

fn scheme_field(key: &str, version: Version) -> &str {
    if key == deprecated_key(version) {
        deprecated_key(Version::V3_2)
    } else if key == metadata_url_key(version) {
        metadata_url_key(Version::V3_2)
    } else {
        key
    }
}

fn flow_name(key: &str, version: Version) -> &str {
    let kind = FlowKind::ALL
        .into_iter()
        .find(|kind| kind.key(version) == key);
    kind.map_or(key, |kind| kind.key(Version::V3_2))
}

fn flow_field(key: &str, version: Version) -> &str {
    let url = FlowUrl::ALL.into_iter().find(|url| url.key(version) == key);
    url.map_or(key, |url| url.key(Version::V3_2))
}
