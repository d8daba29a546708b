//! The kind of a scheme and the contents of its parentheses.

use oasgard_core::flow::FlowKind;
use oasgard_core::keywords;
use oasgard_core::rules::{self, Place};
use oasgard_core::scheme::{Kind, Location};
use oasgard_core::wording::Wording;

use proc_macro2::TokenTree;

use crate::arguments::{Argument, Head, Value, text};
use crate::errors::Errors;
use crate::places::Places;
use crate::reader::{ALL_WORDS, Beside, Family, ReadKind, Reader, refuse_unknown, resembles};
use crate::{api_key_form, permission};

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
pub(crate) fn read_kind(
    argument: &Argument,
    permissions: &[Argument],
    is_inline: bool,
    errors: &mut Errors,
) -> Option<ReadKind> {
    if let Some(flow) = FlowKind::ALL
        .into_iter()
        .find(|flow| flow.word() == argument.word())
    {
        let right = format!("oauth2({}(…))", flow.word());
        let finding = rules::scheme::kind_in_another_form(flow.word(), &right);
        errors.push(argument.span(), finding);
        return None;
    }
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
        is_inline,
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
    reader.permissions_beside(permissions);
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
    /// Reports permissions that are beside the kind, and gives each to what needs it.
    fn permissions_beside(&mut self, permissions: &[Argument]) {
        for argument in permissions {
            let word = argument.word();
            let own = &mut self.read.allow_insecure;
            let kind = self.read.kind.as_mut();
            let right = kind.and_then(|kind| permission::give_to_kind(&word, kind, own));
            match right {
                Some(right) => {
                    let finding = rules::document::key::belongs_inside(&word, &right);
                    self.errors.push(argument.span(), finding);
                }
                None => {
                    let place = Beside {
                        owner: "the scheme itself",
                        known: &[],
                        given: &[],
                    };
                    refuse_unknown(argument, place, self.errors);
                }
            }
        }
    }

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
                "issuer" | "jwks_uri" | "jwks_url" => {
                    let right = discovery_url(argument);
                    let finding = rules::document::key::part_of_metadata(&argument.word(), &right);
                    self.errors.push(argument.span(), finding);
                    is_given = true;
                }
                word => {
                    is_given |= resembles(word, keywords::URL);
                    let known = [keywords::URL, keywords::ALLOW_INSECURE];
                    self.refuse(argument, "an OpenID Connect scheme", &known, list);
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
            } else if is_token_format(argument) {
                let finding = rules::form::token_format(&argument.spelled());
                self.errors.push(argument.span(), finding);
            } else if is_http_scheme(argument) || argument.word() == keywords::SCHEME {
                self.errors
                    .push(argument.span(), rules::form::second_http_scheme());
            } else {
                let known = [keywords::BEARER_FORMAT];
                self.refuse(argument, "an HTTP scheme", &known, list);
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
            (Head::Word(word), Value::Assigned(tokens))
                if [keywords::SCHEME, "type"].iter().any(|known| word == known) =>
            {
                let finding =
                    rules::scheme::http::scheme_as_key(&word.to_string(), &scheme_word(tokens));
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
        if let Some((argument, right)) = api_key_form::in_openapi_words(list) {
            let finding = rules::scheme::api_key::in_another_form(&argument.spelled(), &right);
            self.errors.push(argument.span(), finding);
            return;
        }
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
                    self.refuse(argument, "an API key", &known, list);
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
            self.refuse(argument, rules::scheme::MUTUAL_TLS, &[], list);
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

/// Whether an argument is the format of a token, as in `http(bearer, "JWT")`.
fn is_token_format(argument: &Argument) -> bool {
    matches!(argument.value, Value::None)
        && argument
            .spelled()
            .trim_matches('"')
            .eq_ignore_ascii_case("jwt")
}

/// An HTTP scheme as it is written, given the value of `scheme = …`.
fn scheme_word(tokens: &[TokenTree]) -> String {
    let value = match tokens.first().map(|first| (first, text(first))) {
        Some((_, Some(text))) => text.value,
        Some((other, None)) => other.to_string(),
        None => String::new(),
    };
    let lower = value.to_ascii_lowercase();
    if rules::scheme::http::WORDS.contains(&lower.as_str()) {
        lower
    } else {
        format!("\"{value}\"")
    }
}

/// The discovery URL that follows from an issuer.
pub(crate) fn discovery_url(argument: &Argument) -> String {
    let issuer = match &argument.value {
        Value::Assigned(tokens) if argument.word() == "issuer" => text(&tokens[0]),
        _ => None,
    };
    let issuer = issuer.map_or("https://…".to_owned(), |text| text.value);
    let issuer = issuer.trim_end_matches('/');
    format!("url = \"{issuer}/.well-known/openid-configuration\"")
}

/// A word of some other list. `name` is none of them in an API key: it is OpenAPI's own word there.
fn is_misplaced(word: &str) -> bool {
    ALL_WORDS.contains(&word) && word != keywords::NAME
}
