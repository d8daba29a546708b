//! The kind of a scheme and the contents of its parentheses.

use oasgard_core::keywords;
use oasgard_core::rules::{self, Place};
use oasgard_core::scheme::{Kind, Location};
use oasgard_core::wording::Wording;

use crate::arguments::{Argument, Head, Value};
use crate::errors::Errors;
use crate::places::Places;
use crate::reader::{ALL_WORDS, Family, ReadKind, Reader, refuse_unknown, resembles};

/// Whether an argument names a kind of scheme.
pub(crate) fn is_kind(argument: &Argument) -> bool {
    [
        keywords::API_KEY,
        keywords::HTTP,
        keywords::MUTUAL_TLS,
        keywords::OAUTH2,
        keywords::OPEN_ID_CONNECT,
    ]
    .contains(&argument.word().as_str())
}

/// Reads `KIND` and checks it; `None` if it could not be read at all, which is reported.
pub(crate) fn read_kind(argument: &Argument, errors: &mut Errors) -> Option<ReadKind> {
    if !is_kind(argument) {
        let finding = rules::scheme::unknown_type(Wording::Declaration, &argument.spelled());
        errors.push(argument.span(), finding);
        return None;
    }
    let mut reader = Reader {
        read: ReadKind {
            kind: None,
            flows_are_known: true,
            family: Family {
                title: rules::scheme::MUTUAL_TLS,
                noun: keywords::ROLE,
            },
            places: Places::new(argument.span()),
            flow_scopes: Vec::new(),
            default_scopes: Vec::new(),
            allow_insecure: None,
        },
        errors,
    };
    let list = reader.list(argument)?;
    match argument.word().as_str() {
        keywords::OAUTH2 => reader.oauth2(&list),
        keywords::OPEN_ID_CONNECT => reader.open_id_connect(&list),
        keywords::HTTP => reader.http(&list),
        keywords::API_KEY => reader.api_key(&list),
        _ => reader.mutual_tls(&list),
    }
    let ReadKind {
        kind,
        places,
        allow_insecure,
        ..
    } = &reader.read;
    if let Some(kind) = kind {
        let found =
            rules::scheme::check_kind(Wording::Declaration, kind, allow_insecure.as_deref());
        places.show(found, reader.errors);
    }
    Some(reader.read)
}

impl Reader<'_> {
    fn open_id_connect(&mut self, list: &[Argument]) {
        self.read.family = Family {
            title: "an OpenID Connect scheme",
            noun: keywords::SCOPE,
        };
        let mut is_given = false;
        for argument in list {
            match argument.word().as_str() {
                keywords::URL => {
                    is_given = true;
                    self.read.kind = self.text(argument).map(|url| Kind::OpenIdConnect { url });
                }
                keywords::ALLOW_INSECURE => self.allow_insecure(argument),
                word => {
                    is_given |= resembles(word, keywords::URL);
                    let known = [keywords::URL, keywords::ALLOW_INSECURE];
                    refuse_unknown(argument, "an OpenID Connect scheme", &known, self.errors);
                }
            }
        }
        if !is_given {
            self.report(Place::KIND, rules::oidc::without_url(Wording::Declaration));
        }
    }

    fn http(&mut self, list: &[Argument]) {
        self.read.family.title = "an HTTP scheme";
        let mut scheme = None;
        let mut bearer_format = None;
        let mut is_given = false;
        for argument in list {
            if argument.word() == keywords::BEARER_FORMAT {
                bearer_format = self.text(argument);
            } else if !is_given && !ALL_WORDS.contains(&argument.word().as_str()) {
                is_given = true;
                scheme = self.http_scheme(argument);
            } else if argument.word() == "format" {
                let finding =
                    rules::document::key::unknown_but_meant("format", keywords::BEARER_FORMAT);
                self.errors.push(argument.span(), finding);
            } else if is_http_scheme(argument) {
                self.errors
                    .push(argument.span(), rules::form::second_http_scheme());
            } else {
                let known = [keywords::BEARER_FORMAT];
                refuse_unknown(argument, "an HTTP scheme", &known, self.errors);
            }
        }
        if !is_given {
            self.report(
                Place::KIND,
                rules::scheme::http::without_scheme(Wording::Declaration),
            );
        }
        self.read.kind = scheme.map(|scheme| Kind::Http {
            scheme,
            bearer_format,
        });
    }

    /// Reads `bearer` or `"DPoP"`.
    fn http_scheme(&mut self, argument: &Argument) -> Option<String> {
        let span = argument.span();
        let scheme = match (&argument.head, &argument.value) {
            (Head::Text(text), Value::None) => text.value.clone(),
            (Head::Word(word), Value::None) if is_http_scheme(argument) => word.to_string(),
            (Head::Word(word), _) if word == keywords::BEARER => {
                let form = "http(bearer, bearer_format = \"JWT\")";
                let finding = rules::document::key::wrong_form(keywords::BEARER, form);
                self.errors.push(span, finding);
                return None;
            }
            (Head::Word(word), _)
                if rules::scheme::http::WORDS.iter().any(|known| word == known) =>
            {
                argument.flag(self.errors);
                return None;
            }
            (Head::Word(word), _) if word == keywords::SCHEME => {
                let finding = rules::document::key::wrong_form(keywords::SCHEME, "http(bearer)");
                self.errors.push(span, finding);
                return None;
            }
            _ => {
                let finding = rules::scheme::http::unknown_word(&argument.spelled());
                self.errors.push(span, finding);
                return None;
            }
        };
        self.read.places.value(None, keywords::SCHEME, span, span);
        Some(scheme)
    }

    fn api_key(&mut self, list: &[Argument]) {
        self.read.family.title = "an API key";
        let location_of = |argument: &Argument| {
            let word = argument.word();
            Location::ALL
                .into_iter()
                .find(|location| location.word() == word)
        };
        let has_place = list.iter().any(|argument| location_of(argument).is_some());
        let mut is_given = false;
        for argument in list {
            let word = argument.word();
            match location_of(argument) {
                Some(_) if matches!(argument.value, Value::None) => {
                    is_given = true;
                    let finding = rules::scheme::api_key::without_name(Wording::Declaration);
                    self.errors.push(argument.span(), finding);
                }
                Some(_) if is_given => {
                    self.errors
                        .push(argument.span(), rules::form::second_api_key_place());
                }
                Some(location) => {
                    is_given = true;
                    self.read.kind = self
                        .text(argument)
                        .map(|name| Kind::ApiKey { location, name });
                }
                None if word == keywords::ALLOW_INSECURE => self.allow_insecure(argument),
                None if has_place || is_misplaced(&word) => {
                    let known = [keywords::ALLOW_INSECURE];
                    refuse_unknown(argument, "an API key", &known, self.errors);
                }
                None if is_given => {}
                None => {
                    is_given = true;
                    let finding = rules::scheme::api_key::unknown_location(
                        Wording::Declaration,
                        &argument.spelled(),
                    );
                    self.errors.push(argument.span(), finding);
                }
            }
        }
        if !is_given {
            self.report(
                Place::KIND,
                rules::scheme::api_key::without_name(Wording::Declaration),
            );
        }
    }

    fn mutual_tls(&mut self, list: &[Argument]) {
        for argument in list {
            refuse_unknown(argument, rules::scheme::MUTUAL_TLS, &[], self.errors);
        }
        self.read.kind = Some(Kind::MutualTls);
    }
}

/// Whether an argument is `bearer` or `"DPoP"`.
fn is_http_scheme(argument: &Argument) -> bool {
    match (&argument.head, &argument.value) {
        (Head::Word(word), Value::None) => {
            rules::scheme::http::WORDS.iter().any(|known| word == known)
        }
        (Head::Text(_), Value::None) => true,
        _ => false,
    }
}

/// A word of some other list. `name` is none of them in an API key: it is OpenAPI's own word there.
fn is_misplaced(word: &str) -> bool {
    ALL_WORDS.contains(&word) && word != keywords::NAME
}
