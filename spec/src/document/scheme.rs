//! A Security Scheme Object as somebody wrote it: the scheme that it means, and everything that is wrong with it.

mod fields;
mod flows;

use fields::{Field, Fields};

use super::{Document, Fault, Pointer, Unresolved};
use crate::json::{Json, Object};
use crate::rules::{self, Part, Place, Rule};
use crate::scheme::{Kind, Location, Scheme};
use crate::version::Version;
use crate::wording::{Wording, deprecated_key, metadata_url_key};

/// What could be read of a Security Scheme Object.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadScheme {
    /// The scheme, if one can be made of what stands there, be it faulty.
    pub scheme: Option<Scheme>,
    /// Everything that is wrong with it, each at its place.
    pub faults: Vec<Fault>,
}

impl<'a> Document<'a> {
    /// Reads the entry `name` of `components.securitySchemes`, whose value is `json`. References are followed within the
    /// document; of one that leads into another document nothing is said, and nothing is known.
    #[must_use]
    pub fn scheme(&self, name: &str, json: &'a Json) -> ReadScheme {
        let pointer = Pointer::root()
            .child("components")
            .child("securitySchemes")
            .child(name);
        let mut faults = Vec::new();
        let mut tell = |pointer: &Pointer, finding| {
            let pointer = pointer.clone();
            faults.push(Fault { pointer, finding });
        };
        if let Some(finding) = rules::scheme_name(name) {
            tell(&pointer, finding);
        }
        let resolved = match self.resolve(json, pointer.clone()) {
            Ok(resolved) => resolved,
            Err(why) => {
                match why {
                    Unresolved::NoObject => {
                        tell(&pointer, rules::scheme_is_no_object(name, json));
                    }
                    Unresolved::Nothing(reference) | Unresolved::Circle(reference) => {
                        let finding = rules::dangling_reference(&reference, "scheme");
                        tell(&pointer.child("$ref"), finding);
                    }
                    Unresolved::Elsewhere(_) => {}
                }
                return ReadScheme {
                    scheme: None,
                    faults,
                };
            }
        };
        let mut reader = Reader::new(self.version, resolved.object, resolved.pointer);
        let scheme = reader.scheme(name);
        faults.append(&mut reader.fields.faults);
        ReadScheme { scheme, faults }
    }
}

struct Reader<'a> {
    version: Version,
    fields: Fields<'a>,
}

const FIELDS: [&str; 2] = ["type", "description"];

const TYPE_FIELDS: [&str; 6] = [
    "bearerFormat",
    "flows",
    "in",
    "name",
    "openIdConnectUrl",
    "scheme",
];

impl<'a> Reader<'a> {
    fn new(version: Version, object: &'a Object, pointer: Pointer) -> Self {
        let fields = Fields::new(object, pointer);
        Self { version, fields }
    }

    fn scheme(&mut self, name: &str) -> Option<Scheme> {
        let kind = self
            .fields
            .required_text("type", Rule::Sch01, || rules::scheme_without_kind())?;
        let (own, title): (&[&str], _) = match kind {
            "apiKey" => (&["name", "in"], "an api key"),
            "http" => (&["scheme", "bearerFormat"], "an http scheme"),
            "mutualTLS" => (&[], rules::MUTUAL_TLS),
            "oauth2" => (
                &["flows", metadata_url_key(self.version)],
                "an oauth2 scheme",
            ),
            "openIdConnect" => (&["openIdConnectUrl"], "an open id connect scheme"),
            unknown => {
                self.fields.tell_of("type", rules::unknown_kind(unknown));
                return None;
            }
        };
        let deprecated = deprecated_key(self.version);
        let known = [&FIELDS[..], &[deprecated], own].concat();
        self.refuse_unknown(title, &known);
        let description = self.fields.text("description", Rule::Sch03).given();
        let is_deprecated = self.fields.flag(deprecated, Rule::Sch16).given();
        let mut kind = match kind {
            "apiKey" => self.api_key(),
            "http" => self.http(),
            "mutualTLS" => Some(Kind::MutualTls),
            "oauth2" => self.oauth2(),
            _ => self.open_id_connect(),
        }?;
        self.judge(&kind);
        flows::forget_unread_urls(&mut kind);
        Some(Scheme {
            name: name.to_owned(),
            kind,
            description: description.map(str::to_owned),
            deprecated: is_deprecated.unwrap_or_default(),
            extensions: self.fields.extensions(&known),
        })
    }

    fn refuse_unknown(&mut self, title: &str, known: &[&str]) {
        for key in self.fields.unknown(known) {
            let finding = rules::unknown_field(key, title, known, &TYPE_FIELDS, self.version);
            self.fields.tell_of(key, finding);
        }
    }

    fn api_key(&mut self) -> Option<Kind> {
        let name = self
            .fields
            .required_text("name", Rule::Sch04, rules::api_key_without_name);
        let place = self
            .fields
            .required_text("in", Rule::Sch05, rules::api_key_without_place)?;
        let location = Location::ALL
            .into_iter()
            .find(|location| location.word() == place);
        if location.is_none() {
            self.fields.tell_of("in", rules::unknown_location(place));
        }
        Some(Kind::ApiKey {
            location: location?,
            name: name?.to_owned(),
        })
    }

    fn http(&mut self) -> Option<Kind> {
        let scheme = self
            .fields
            .required_text("scheme", Rule::Sch09, rules::http_without_scheme);
        let bearer_format = self.fields.text("bearerFormat", Rule::Sch13).given();
        Some(Kind::Http {
            scheme: scheme?.to_owned(),
            bearer_format: bearer_format.map(str::to_owned),
        })
    }

    fn open_id_connect(&mut self) -> Option<Kind> {
        let url = self.fields.required_text(
            "openIdConnectUrl",
            Rule::Oidc01,
            rules::open_id_connect_without_url,
        )?;
        Some(Kind::OpenIdConnect {
            url: url.to_owned(),
        })
    }

    fn oauth2(&mut self) -> Option<Kind> {
        let metadata_key = metadata_url_key(self.version);
        let metadata_url = self.fields.text(metadata_key, Rule::Sch15).given();
        let flows = self.fields.object("flows", Rule::Sch14);
        if let Field::Absent = flows {
            self.fields.tell(rules::oauth2_without_flow());
        }
        let pointer = self.fields.pointer.child("flows");
        let mut flows = flows::Reader::new(self.version, flows.given()?, pointer);
        let read = flows.read();
        let extensions = flows.extensions();
        self.fields.faults.append(&mut flows.into_faults());
        Some(Kind::OAuth2 {
            flows: read,
            metadata_url: metadata_url.map(str::to_owned),
            extensions,
        })
    }

    fn judge(&mut self, kind: &Kind) {
        for rules::Located { place, finding } in rules::kind(kind, None) {
            let pointer = self.pointer(place, finding.rule);
            self.fields.faults.push(Fault { pointer, finding });
        }
    }

    /// Where a part of the scheme stands in the document.
    fn pointer(&self, place: Place, rule: Rule) -> Pointer {
        let wording = Wording::Document(self.version);
        let mut pointer = self.fields.pointer.clone();
        if let Some(flow) = place.flow {
            pointer = pointer.child("flows").child(wording.flow(flow));
        }
        match place.part {
            Part::Whole => pointer,
            Part::Word(_) | Part::Value(_) if matches!(rule, Rule::Sch08) => pointer.child("in"),
            Part::Word(word) | Part::Value(word) => pointer.child(wording.field(word)),
        }
    }
}
