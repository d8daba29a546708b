//! The fields of a Security Scheme Object.

use oasgard_core::client::{Client, is_own_name};
use oasgard_core::json::Object;
use oasgard_core::scheme::{Kind, Location, Scheme};
use oasgard_core::version::Version;
use oasgard_core::wording::{Wording, deprecated_key, metadata_url_key};

use super::fields::{Field, Fields};
use super::flows;
use crate::rules::scheme::{field_of_wrong_type, is_about_location};
use crate::rules::{self, Located, Part, Place, Rule};
use crate::{Diagnostic, Pointer, Resolved};

/// Reads one Security Scheme Object.
pub(super) struct Reader<'a> {
    version: Version,
    wording: Wording,
    pub(super) fields: Fields<'a>,
}

const FIELDS: [&str; 2] = ["type", "description"];

/// The fields that one type or another has.
const TYPE_FIELDS: [&str; 6] = [
    "bearerFormat",
    "flows",
    "in",
    "name",
    "openIdConnectUrl",
    "scheme",
];

impl<'a> Reader<'a> {
    pub(super) fn new(version: Version, resolved: Resolved<'a>) -> Self {
        Self {
            version,
            wording: Wording::Document(version),
            fields: Fields::new(resolved.object, resolved.pointer),
        }
    }

    pub(super) fn scheme(&mut self, name: &str) -> Option<Scheme> {
        let missing = rules::scheme::without_type(self.wording);
        let kind = self
            .fields
            .required_text("type", field_of_wrong_type, missing)?;
        let (own, title): (&[&str], _) = match kind {
            "apiKey" => (&["name", "in"], "an API key"),
            "http" => (&["scheme", "bearerFormat"], "an HTTP scheme"),
            "mutualTLS" => (&[], rules::scheme::MUTUAL_TLS),
            "oauth2" => (
                &["flows", metadata_url_key(self.version)],
                "an oauth2 scheme",
            ),
            "openIdConnect" => (&["openIdConnectUrl"], "an OpenID Connect scheme"),
            unknown => {
                let finding = rules::scheme::unknown_type(self.wording, unknown);
                self.fields.report_member("type", finding);
                return None;
            }
        };
        let deprecated = deprecated_key(self.version);
        let known = [&FIELDS[..], &[deprecated], own].concat();
        self.fields
            .check_keys(title, &known, &TYPE_FIELDS, self.version);
        let description = self.fields.text("description", field_of_wrong_type).given();
        let is_deprecated = self.fields.flag(deprecated, field_of_wrong_type).given();
        let mut kind = match kind {
            "apiKey" => self.api_key(),
            "http" => self.http(),
            "mutualTLS" => Some(Kind::MutualTls),
            "oauth2" => self.oauth2(),
            _ => self.open_id_connect(),
        }?;
        self.check_scheme_kind(&kind);
        flows::forget_unread_urls(&mut kind);
        let mut extensions = self.fields.extensions(&known);
        if let Kind::OAuth2 { client, .. } = &mut kind {
            *client = self.client(&mut extensions);
        }
        let scheme = Scheme {
            name: name.to_owned(),
            kind,
            description: description.map(str::to_owned),
            deprecated: is_deprecated.unwrap_or_default(),
            extensions,
        };
        if let Some(finding) = rules::scheme::check_version(self.wording, self.version, &scheme) {
            self.fields.report_member("type", finding);
        }
        Some(scheme)
    }

    /// What oasgard's own extensions state about clients. They are not checked if they were written by hand.
    fn client(&self, extensions: &mut Object) -> Option<Box<Client>> {
        let client = Client::from_object(self.fields.object)??;
        *extensions = std::mem::take(extensions)
            .into_iter()
            .filter(|(name, _)| !is_own_name(name))
            .collect();
        Some(Box::new(client))
    }

    fn api_key(&mut self) -> Option<Kind> {
        let missing = rules::scheme::api_key::without_name(self.wording);
        let name = self
            .fields
            .required_text("name", field_of_wrong_type, missing);
        let missing = rules::scheme::api_key_without_location();
        let place = self
            .fields
            .required_text("in", field_of_wrong_type, missing)?;
        let mut places = Location::ALL.into_iter();
        let location = places.find(|location| location.word() == place);
        if location.is_none() {
            let finding = rules::scheme::api_key::unknown_location(self.wording, place);
            self.fields.report_member("in", finding);
        }
        Some(Kind::ApiKey {
            location: location?,
            name: name?.to_owned(),
        })
    }

    fn http(&mut self) -> Option<Kind> {
        let missing = rules::scheme::http::without_scheme(self.wording);
        let scheme = self
            .fields
            .required_text("scheme", field_of_wrong_type, missing);
        let bearer_format = self
            .fields
            .text("bearerFormat", field_of_wrong_type)
            .given();
        Some(Kind::Http {
            scheme: scheme?.to_owned(),
            bearer_format: bearer_format.map(str::to_owned),
        })
    }

    fn open_id_connect(&mut self) -> Option<Kind> {
        let missing = rules::oidc::without_url(self.wording);
        let field = "openIdConnectUrl";
        let url = self
            .fields
            .required_text(field, rules::oidc::field_of_wrong_type, missing)?;
        Some(Kind::OpenIdConnect {
            url: url.to_owned(),
        })
    }

    fn oauth2(&mut self) -> Option<Kind> {
        let metadata_key = metadata_url_key(self.version);
        let metadata_url = self.fields.text(metadata_key, field_of_wrong_type).given();
        let flows = self.fields.object("flows", field_of_wrong_type);
        if let Field::Absent = flows {
            self.fields
                .report(rules::scheme::oauth2_without_flow(self.wording));
        }
        let pointer = self.fields.pointer.child("flows");
        let mut flows = flows::Reader::new(self.version, flows.given()?, pointer);
        let read = flows.read();
        let extensions = flows.extensions();
        self.fields.diagnostics.append(&mut flows.into_faults());
        Some(Kind::OAuth2 {
            flows: read,
            metadata_url: metadata_url.map(str::to_owned),
            client: None,
            extensions,
        })
    }

    fn check_scheme_kind(&mut self, kind: &Kind) {
        for Located { place, finding } in rules::scheme::check_kind(self.wording, kind, None) {
            let pointer = self.pointer(place, finding.rule);
            self.fields
                .diagnostics
                .push(Diagnostic { pointer, finding });
        }
    }

    /// Where a part of the scheme is in the document.
    fn pointer(&self, place: Place, rule: Rule) -> Pointer {
        let mut pointer = self.fields.pointer.clone();
        if let Some(flow) = place.flow {
            pointer = pointer.child("flows").child(self.wording.flow(flow));
        }
        match place.part {
            Part::Whole | Part::Client(_) => pointer,
            Part::Word(_) | Part::Value(_) if is_about_location(rule) => pointer.child("in"),
            Part::Word(word) | Part::Value(word) => pointer.child(self.wording.field(word)),
        }
    }
}
