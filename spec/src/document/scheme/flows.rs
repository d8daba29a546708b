//! The OAuth Flows Object as somebody wrote it.

use std::collections::BTreeMap;

use super::fields::{Field, Fields};
use crate::document::{Fault, Pointer};
use crate::flow::{Flow, FlowKind, FlowUrl};
use crate::json::{Json, Object};
use crate::rules::{self, Rule};
use crate::scheme::Kind;
use crate::version::Version;
use crate::words;

pub(super) struct Reader<'a> {
    version: Version,
    fields: Fields<'a>,
}

/// Stands in for a URL that is there and is no string; no rule has anything to say of it.
const UNREAD_URL: &str = "/.no-string";

/// Takes the stand-ins out again.
pub(super) fn forget_unread_urls(kind: &mut Kind) {
    for flow in kind.flows_mut() {
        flow.urls.retain(|_, url| url != UNREAD_URL);
    }
}

impl<'a> Reader<'a> {
    pub(super) fn new(version: Version, flows: &'a Object, pointer: Pointer) -> Self {
        let fields = Fields::new(flows, pointer);
        Self { version, fields }
    }

    pub(super) fn into_faults(self) -> Vec<Fault> {
        self.fields.faults
    }

    pub(super) fn extensions(&self) -> Object {
        self.fields.extensions(&self.keys())
    }

    fn keys(&self) -> [&'static str; 5] {
        FlowKind::ALL.map(|kind| kind.key(self.version))
    }

    /// The flows in the order in which OpenAPI lists them.
    pub(super) fn read(&mut self) -> Vec<Flow> {
        for key in self.fields.unknown(&self.keys()) {
            let finding = match self.url(key) {
                Some(url) => rules::url_outside_flow(url),
                None => rules::unknown_flow(key),
            };
            self.fields.tell_of(key, finding);
        }
        let mut flows = Vec::new();
        for kind in FlowKind::ALL {
            if let Field::Given(object) = self.fields.object(kind.key(self.version), Rule::Flow01) {
                flows.push(self.flow(kind, object));
            }
        }
        if self.fields.object.is_empty() {
            self.fields.tell(rules::oauth2_without_flow());
        }
        flows
    }

    fn url(&self, key: &str) -> Option<FlowUrl> {
        let mut urls = FlowUrl::ALL.into_iter();
        urls.find(|url| url.key(self.version) == key)
    }

    fn flow(&mut self, kind: FlowKind, object: &'a Object) -> Flow {
        let pointer = self.fields.pointer.child(kind.key(self.version));
        let mut fields = Fields::new(object, pointer);
        let mut flow = Flow::new(kind);
        let urls = FlowUrl::ALL.map(|url| url.key(self.version));
        let known = [&urls, &["scopes"][..]].concat();
        for key in fields.unknown(&known) {
            let title = format!("the {} flow", kind.title());
            let finding = rules::unknown_field(key, &title, &known, &[], self.version);
            fields.tell_of(key, finding);
        }
        for url in FlowUrl::ALL {
            let rule = match url {
                FlowUrl::Refresh => Rule::Flow10,
                _ => Rule::Flow11,
            };
            let text = match fields.text(url.key(self.version), rule) {
                Field::Absent => continue,
                Field::Refused => UNREAD_URL,
                Field::Given(text) => text,
            };
            flow.urls.insert(url, text.to_owned());
        }
        match fields.object("scopes", Rule::Flow08) {
            Field::Absent => fields.tell(rules::flow_without_scopes(kind)),
            Field::Refused => {}
            Field::Given(scopes) => {
                let pointer = fields.pointer.child("scopes");
                flow.scopes = read_scopes(scopes, &pointer, &mut fields.faults);
            }
        }
        flow.extensions = fields.extensions(&known);
        self.fields.faults.append(&mut fields.faults);
        flow
    }
}

fn read_scopes(
    scopes: &Object,
    pointer: &Pointer,
    faults: &mut Vec<Fault>,
) -> BTreeMap<String, String> {
    let mut read = BTreeMap::new();
    for (token, description) in scopes.iter() {
        let found = [
            rules::scope_token(words::SCOPE, token),
            scope_description(token, description),
        ];
        for finding in found.into_iter().flatten() {
            let pointer = pointer.child(token);
            faults.push(Fault { pointer, finding });
        }
        let text = description.as_str().unwrap_or_default();
        read.insert(token.to_owned(), text.to_owned());
    }
    read
}

fn scope_description(token: &str, description: &Json) -> Option<rules::Finding> {
    match description.as_str() {
        Some("") => Some(rules::undescribed_scope(token, "say what it permits")),
        Some(_) => None,
        None => Some(rules::wrong_type(
            Rule::Flow09,
            token,
            description,
            "a string that says what the scope permits",
        )),
    }
}
