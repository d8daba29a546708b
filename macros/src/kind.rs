//! The kind of a scheme and what stands in its parentheses.

use oasgard_spec::flow::{Flow, FlowKind, FlowUrl};
use oasgard_spec::json::Object;
use oasgard_spec::rules::{self, Place};
use oasgard_spec::scheme::{Kind, Location};
use oasgard_spec::suggest::nearest;
use oasgard_spec::words;

use crate::arguments::{Argument, Head, Text, Value, refuse_repeated};
use crate::errors::Errors;
use crate::json::read_extension;
use crate::places::Places;

/// Every word that some list of a declaration knows: a word found in the wrong one does not belong.
const ALL_WORDS: [&str; 20] = [
    words::ALLOW_DEPRECATED,
    words::ALLOW_INSECURE,
    words::AUTHORIZATION_URL,
    words::BEARER_FORMAT,
    words::COOKIE,
    words::CRATE,
    words::DEPRECATED,
    words::DESCRIPTION,
    words::DEVICE_AUTHORIZATION_URL,
    words::EXTENSION,
    words::HEADER,
    words::METADATA_URL,
    words::NAME,
    words::PUBLIC,
    words::QUERY,
    words::REFRESH_URL,
    words::ROLES,
    words::SCOPES,
    words::TOKEN_URL,
    words::URL,
];

/// What was read of a kind; a part is missing only where a mistake was told.
pub(crate) struct ReadKind {
    pub(crate) kind: Option<Kind>,
    pub(crate) has_scopes: bool,
    /// How the kind is called in a message.
    pub(crate) title: &'static str,
    pub(crate) places: Places,
    pub(crate) flow_scopes: Vec<FlowScopes>,
    pub(crate) allow_insecure: Option<String>,
}

/// The `scopes(…)` of one flow.
pub(crate) struct FlowScopes {
    pub(crate) flow: FlowKind,
    pub(crate) names: Vec<Text>,
}

/// Tells a word that its list does not know.
pub(crate) fn refuse_unknown(
    argument: &Argument,
    owner: &str,
    known: &[&str],
    errors: &mut Errors,
) {
    let word = argument.spelled();
    errors.push(
        argument.span(),
        rules::unknown_word(&word, owner, known, &ALL_WORDS),
    );
}

/// Whether an argument names a kind of scheme.
pub(crate) fn is_kind(argument: &Argument) -> bool {
    [
        words::API_KEY,
        words::HTTP,
        words::MUTUAL_TLS,
        words::OAUTH2,
        words::OPEN_ID_CONNECT,
    ]
    .contains(&argument.word().as_str())
}

/// Reads `KIND` and judges it.
pub(crate) fn read_kind(argument: &Argument, errors: &mut Errors) -> ReadKind {
    let mut reader = Reader {
        read: ReadKind {
            kind: None,
            has_scopes: false,
            title: "",
            places: Places::new(argument.span()),
            flow_scopes: Vec::new(),
            allow_insecure: None,
        },
        errors,
    };
    let word = argument.word();
    let list = reader.list(argument);
    refuse_repeated(&list, &[words::EXTENSION], reader.errors);
    match word.as_str() {
        words::OAUTH2 => reader.oauth2(&list),
        words::OPEN_ID_CONNECT => reader.open_id_connect(&list),
        words::HTTP => reader.http(&list),
        words::API_KEY => reader.api_key(&list),
        words::MUTUAL_TLS => reader.mutual_tls(&list),
        _ => {
            let finding = rules::unknown_kind(&argument.spelled());
            reader.errors.push(argument.span(), finding);
        }
    }
    let ReadKind {
        kind,
        places,
        allow_insecure,
        ..
    } = &reader.read;
    if let Some(kind) = kind {
        let found = rules::kind(kind, allow_insecure.as_deref());
        places.show(found, reader.errors);
    }
    reader.read
}

struct Reader<'a> {
    read: ReadKind,
    errors: &'a mut Errors,
}

impl Reader<'_> {
    /// The arguments of the kind; one without parentheses has none.
    fn list(&mut self, argument: &Argument) -> Vec<Argument> {
        match argument.value {
            Value::None => Vec::new(),
            _ => argument.list(self.errors).unwrap_or_default(),
        }
    }

    fn tell(&mut self, place: Place, finding: rules::Finding) {
        self.read.places.show([finding.at(place)], self.errors);
    }

    /// Reads `word = "…"` and remembers where it stands.
    fn text(&mut self, argument: &Argument) -> Option<String> {
        self.read.places.argument(None, argument);
        Some(argument.text(self.errors)?.value)
    }

    fn allow_insecure(&mut self, argument: &Argument) {
        self.read.places.argument(None, argument);
        self.read.allow_insecure = argument.reason(self.errors);
    }

    fn oauth2(&mut self, list: &[Argument]) {
        (self.read.title, self.read.has_scopes) = ("an oauth2 scheme", true);
        let known = [words::METADATA_URL, words::EXTENSION, words::ALLOW_INSECURE];
        let mut flows = Vec::new();
        let mut names_a_flow = false;
        let mut metadata_url = None;
        let mut extensions = Object::new();
        for argument in list {
            match argument.word().as_str() {
                words::METADATA_URL => metadata_url = self.text(argument),
                words::EXTENSION => read_extension(argument, &mut extensions, self.errors),
                words::ALLOW_INSECURE => self.allow_insecure(argument),
                word => {
                    let flow = FlowKind::ALL.into_iter().find(|flow| flow.word() == word);
                    if let Some(flow) = flow {
                        names_a_flow = true;
                        flows.push(self.flow(flow, argument));
                    } else if ALL_WORDS.contains(&word)
                        || matches!(argument.value, Value::Assigned(..))
                    {
                        refuse_unknown(argument, "an oauth2 scheme", &known, self.errors);
                    } else {
                        names_a_flow = true;
                        let finding = rules::unknown_flow(&argument.spelled());
                        self.errors.push(argument.span(), finding);
                    }
                }
            }
        }
        if !names_a_flow {
            self.tell(Place::KIND, rules::oauth2_without_flow());
        }
        flows.sort_by_key(|flow| flow.kind);
        self.read.kind = Some(Kind::OAuth2 {
            flows,
            metadata_url,
            extensions,
        });
    }

    fn flow(&mut self, kind: FlowKind, argument: &Argument) -> Flow {
        self.read.places.flow(kind, argument.span());
        let list = self.list(argument);
        refuse_repeated(&list, &[words::EXTENSION], self.errors);
        let mut flow = Flow::new(kind);
        for argument in &list {
            let word = argument.word();
            let url = FlowUrl::ALL.into_iter().find(|url| url.word() == word);
            if let Some(url) = url {
                self.read.places.argument(Some(kind), argument);
                // What is in no readable form was told; it is not missing too.
                let text = argument.text(self.errors);
                let text = text.map_or_else(|| UNREAD_URL.to_owned(), |text| text.value);
                flow.urls.insert(url, text);
                continue;
            }
            match word.as_str() {
                words::SCOPES => self.flow_scopes(kind, argument),
                words::EXTENSION => {
                    read_extension(argument, &mut flow.extensions, self.errors);
                }
                words::ALLOW_DEPRECATED => {
                    self.read.places.argument(Some(kind), argument);
                    flow.allow_deprecated = argument.reason(self.errors).or_else(unread_reason);
                }
                words::ALLOW_INSECURE => {
                    self.read.places.argument(Some(kind), argument);
                    flow.allow_insecure = argument.reason(self.errors);
                }
                _ => {
                    let owner = format!("the {} flow", kind.title());
                    let known = flow_words(kind);
                    refuse_unknown(argument, &owner, &known, self.errors);
                    // A misspelt URL is not missing too.
                    let meant = nearest(&word, FlowUrl::ALL.map(FlowUrl::word));
                    let url = FlowUrl::ALL
                        .into_iter()
                        .find(|url| Some(url.word()) == meant);
                    if let Some(url) = url.filter(|url| kind.required_urls().contains(url)) {
                        flow.urls
                            .entry(url)
                            .or_insert_with(|| UNREAD_URL.to_owned());
                    }
                }
            }
        }
        flow
    }

    fn flow_scopes(&mut self, flow: FlowKind, argument: &Argument) {
        let Some(list) = argument.list(self.errors) else {
            return;
        };
        if list.is_empty() {
            self.errors.form(
                argument.span(),
                "`scopes()` names no scope; name those of this flow, or leave it out if it has all",
            );
        }
        let mut names: Vec<Text> = Vec::new();
        for item in &list {
            let name = match (&item.head, &item.value) {
                (Head::Word(word), Value::None) => Text {
                    value: word.to_string(),
                    span: word.span(),
                },
                (Head::Text(text), Value::None) => text.clone(),
                _ => {
                    let finding = rules::wrong_form(words::SCOPES, "scopes(Read, Write)");
                    self.errors.push(item.span(), finding);
                    continue;
                }
            };
            if names.iter().any(|known| known.value == name.value) {
                self.errors
                    .push(name.span, rules::repeated_word(&name.value));
            } else {
                names.push(name);
            }
        }
        self.read.flow_scopes.push(FlowScopes { flow, names });
    }

    fn open_id_connect(&mut self, list: &[Argument]) {
        (self.read.title, self.read.has_scopes) = ("an open id connect scheme", true);
        let mut is_given = false;
        for argument in list {
            match argument.word().as_str() {
                words::URL => {
                    is_given = true;
                    self.read.kind = self.text(argument).map(|url| Kind::OpenIdConnect { url });
                }
                words::ALLOW_INSECURE => self.allow_insecure(argument),
                _ => refuse_unknown(
                    argument,
                    "an open id connect scheme",
                    &[words::URL, words::ALLOW_INSECURE],
                    self.errors,
                ),
            }
        }
        if !is_given {
            self.tell(Place::KIND, rules::open_id_connect_without_url());
        }
    }

    fn http(&mut self, list: &[Argument]) {
        self.read.title = "an http scheme";
        let mut scheme = None;
        let mut bearer_format = None;
        let mut is_given = false;
        for argument in list {
            match (&argument.head, &argument.value) {
                (Head::Text(text), Value::None) if !is_given => {
                    is_given = true;
                    scheme = Some(text.value.clone());
                    let places = &mut self.read.places;
                    places.value(None, words::SCHEME, text.span, text.span);
                }
                (Head::Word(word), Value::None) if !is_given => {
                    is_given = true;
                    let written = word.to_string();
                    if rules::HTTP_WORDS.contains(&written.as_str()) {
                        scheme = Some(written);
                        let places = &mut self.read.places;
                        places.value(None, words::SCHEME, word.span(), word.span());
                    } else {
                        let finding = rules::unknown_http_word(&written);
                        self.errors.push(word.span(), finding);
                    }
                }
                _ if argument.word() == words::BEARER_FORMAT => {
                    bearer_format = self.text(argument);
                }
                _ => refuse_unknown(
                    argument,
                    "an http scheme",
                    &[words::BEARER_FORMAT],
                    self.errors,
                ),
            }
        }
        if !is_given {
            self.tell(Place::KIND, rules::http_without_scheme());
        }
        self.read.kind = scheme.map(|scheme| Kind::Http {
            scheme,
            bearer_format,
        });
    }

    fn api_key(&mut self, list: &[Argument]) {
        self.read.title = "an api key";
        let mut is_given = false;
        for argument in list {
            let word = argument.word();
            let location = Location::ALL
                .into_iter()
                .find(|location| location.word() == word);
            match location {
                Some(_) if matches!(argument.value, Value::None) => {
                    is_given = true;
                    let finding = rules::api_key_without_name();
                    self.errors.push(argument.span(), finding);
                }
                Some(_) if is_given => {
                    self.errors.form(
                        argument.span(),
                        "the api key is in two places; write one scheme for each",
                    );
                }
                Some(location) => {
                    is_given = true;
                    self.read.kind = self
                        .text(argument)
                        .map(|name| Kind::ApiKey { location, name });
                }
                None if word == words::ALLOW_INSECURE => self.allow_insecure(argument),
                None if ALL_WORDS.contains(&word.as_str()) => {
                    refuse_unknown(argument, "an api key", &[], self.errors);
                }
                None => {
                    is_given = true;
                    let finding = rules::unknown_location(&argument.spelled());
                    self.errors.push(argument.span(), finding);
                }
            }
        }
        if !is_given {
            self.tell(Place::KIND, rules::api_key_without_name());
        }
    }

    fn mutual_tls(&mut self, list: &[Argument]) {
        self.read.title = rules::MUTUAL_TLS;
        for argument in list {
            refuse_unknown(argument, rules::MUTUAL_TLS, &[], self.errors);
        }
        self.read.kind = Some(Kind::MutualTls);
    }
}

/// Stands in for a URL that is there and was refused for its form; no rule has anything to say of it.
const UNREAD_URL: &str = "/";

/// A reason that was refused for its form is a reason all the same.
fn unread_reason() -> Option<String> {
    Some(String::new())
}

fn flow_words(kind: FlowKind) -> Vec<&'static str> {
    let urls = kind.required_urls().iter().map(|url| url.word());
    let refresh = (kind != FlowKind::Implicit).then_some(words::REFRESH_URL);
    let reason = kind.is_deprecated().then_some(words::ALLOW_DEPRECATED);
    urls.chain(refresh)
        .chain([words::SCOPES])
        .chain(reason)
        .chain([words::EXTENSION, words::ALLOW_INSECURE])
        .collect()
}
