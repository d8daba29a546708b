//! The OAuth Flows Object as it is written.

use oasgard_core::flow::{Flow, FlowKind, FlowUrl};
use oasgard_core::json::{Json, Object};
use oasgard_core::keywords;
use oasgard_core::scheme::Kind;
use oasgard_core::version::Version;
use oasgard_core::wording::Wording;

use super::fields::{Field, Fields};
use crate::fields::is_later_field;
use crate::rules;
use crate::{Diagnostic, Pointer};

pub(super) struct Reader<'a> {
    version: Version,
    fields: Fields<'a>,
}

/// Replaces a URL that is not a string; it breaks no rule.
const UNREAD_URL: &str = "/.no-string";

/// Removes these replacements again.
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

    pub(super) fn into_faults(self) -> Vec<Diagnostic> {
        self.fields.diagnostics
    }

    pub(super) fn extensions(&self) -> Object {
        self.fields.extensions(&self.keys())
    }

    fn keys(&self) -> [&'static str; 5] {
        FlowKind::ALL.map(|kind| kind.key(self.version))
    }

    /// The flows in the order in which OpenAPI lists them.
    pub(super) fn read(&mut self) -> Vec<Flow> {
        self.check_keys();
        let mut flows = Vec::new();
        for kind in FlowKind::ALL {
            if let Field::Given(object) = self
                .fields
                .object(kind.key(self.version), rules::flow::flow_of_wrong_type)
            {
                flows.push(self.flow(kind, object));
            }
        }
        if self.fields.object.is_empty() {
            self.fields.report(rules::flow::empty());
        }
        flows
    }

    fn check_keys(&mut self) {
        let (known, wording) = (self.keys(), Wording::Document(self.version));
        for (key, _) in self.fields.object.iter() {
            let finding = if known.contains(&key) {
                None
            } else if key.starts_with("x-") {
                rules::extension::reserved(key, self.version)
            } else if let Some(url) = self.url(key) {
                Some(rules::document::key::url_outside_flow(wording, url))
            } else if is_later_field(key, self.version) {
                Some(rules::document::unknown_field(
                    key,
                    "",
                    &known,
                    &[],
                    self.version,
                ))
            } else {
                Some(rules::flow::unknown(wording, key, &[]))
            };
            if let Some(finding) = finding {
                self.fields.report_member(key, finding);
            }
        }
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
        let title = format!("the {} flow", kind.title());
        fields.check_keys(&title, &known, &[], self.version);
        for url in FlowUrl::ALL {
            let text = match fields.text(url.key(self.version), rules::flow::field_of_wrong_type) {
                Field::Absent => continue,
                Field::Refused => UNREAD_URL,
                Field::Given(text) => text,
            };
            flow.urls.insert(url, text.to_owned());
        }
        match fields.object("scopes", rules::flow::field_of_wrong_type) {
            Field::Absent => fields.report(rules::flow::without_scopes(kind)),
            Field::Refused => {}
            Field::Given(scopes) => {
                for (token, description) in scopes.iter() {
                    self.check_scope_entry(token, description, &mut fields);
                    let text = description.as_str().unwrap_or_default();
                    flow.scopes.insert(token.to_owned(), text.to_owned());
                }
            }
        }
        flow.extensions = fields.extensions(&known);
        self.fields.diagnostics.append(&mut fields.diagnostics);
        flow
    }

    fn check_scope_entry(&self, token: &str, description: &Json, fields: &mut Fields<'a>) {
        let wording = Wording::Document(self.version);
        let found = [
            rules::scope::check_token(wording, keywords::SCOPE, token),
            rules::pattern::check_scope(wording, keywords::SCOPE, token),
            scope_description(token, description),
        ];
        for finding in found.into_iter().flatten() {
            let pointer = fields.pointer.child("scopes").child(token);
            fields.diagnostics.push(Diagnostic { pointer, finding });
        }
    }
}

fn scope_description(token: &str, description: &Json) -> Option<rules::Finding> {
    match description.as_str() {
        Some("") => Some(rules::flow::scope_without_description(
            token,
            "say what it permits",
        )),
        Some(_) => None,
        None => Some(rules::flow::scope_without_text(token, description)),
    }
}
