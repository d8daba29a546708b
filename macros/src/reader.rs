//! What every reader of a kind, a flow or a client shares.

use oasgard_core::client;
use oasgard_core::flow::FlowKind;
use oasgard_core::rules::{self, Place};
use oasgard_core::scheme::Kind;
use oasgard_core::suggest::nearest;
use oasgard_core::words;
use proc_macro2::Span;

use crate::arguments::{Argument, Head, Text, Value, refuse_repeated};
use crate::errors::Errors;
use crate::places::Places;

/// Every word that some list of a declaration knows: a word found in the wrong one does not belong.
pub(crate) const ALL_WORDS: [&str; 21] = [
    words::ALLOW_DEPRECATED,
    words::ALLOW_INSECURE,
    words::AUTHORIZATION_URL,
    words::BEARER_FORMAT,
    words::CLIENT,
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

/// How messages call a kind, and the strings of its requirements.
#[derive(Clone, Copy)]
pub(crate) struct Family {
    /// With its article.
    pub(crate) title: &'static str,
    /// `scope` or `role`
    pub(crate) noun: &'static str,
}

/// What was read of a kind; a part is missing only where a mistake was told.
pub(crate) struct ReadKind {
    pub(crate) kind: Option<Kind>,
    /// Whether every flow could be read.
    pub(crate) flows_are_known: bool,
    pub(crate) family: Family,
    pub(crate) places: Places,
    pub(crate) flow_scopes: Vec<FlowScopes>,
    /// The `default_scopes(…)` of `client(…)`.
    pub(crate) default_scopes: Vec<Text>,
    pub(crate) allow_insecure: Option<String>,
}

/// The `scopes(…)` of one flow.
pub(crate) struct FlowScopes {
    pub(crate) flow: FlowKind,
    pub(crate) names: Vec<Text>,
    pub(crate) span: Span,
}

/// Tells a word that its list does not know.
pub(crate) fn refuse_unknown(
    argument: &Argument,
    owner: &str,
    known: &[&str],
    errors: &mut Errors,
) {
    let word = argument.spelled();
    let finding = match (&argument.head, known) {
        (Head::Text(_) | Head::Other(_), [first, ..]) => {
            rules::document::key::value_without_key(&word, first)
        }
        _ => rules::client::secret::check_key(&word).unwrap_or_else(|| {
            let keys = client::KEYS.map(|(key, _)| key);
            let elsewhere = [&ALL_WORDS[..], &keys].concat();
            rules::document::key::unknown(&word, owner, known, &elsewhere)
        }),
    };
    errors.push(argument.span(), finding);
}

/// Reads what stands in a kind's parentheses.
pub(crate) struct Reader<'a> {
    pub(crate) read: ReadKind,
    pub(crate) errors: &'a mut Errors,
}

impl Reader<'_> {
    /// The arguments of a kind or flow, each word once; one without parentheses has none.
    pub(crate) fn list(&mut self, argument: &Argument) -> Option<Vec<Argument>> {
        let mut list = match argument.value {
            Value::None => Vec::new(),
            Value::List(_) => argument.list(self.errors)?,
            _ if argument.word() == words::MUTUAL_TLS => {
                argument.flag(self.errors);
                return None;
            }
            _ => argument.list(self.errors)?,
        };
        refuse_repeated(&mut list, &[words::EXTENSION], self.errors);
        Some(list)
    }

    pub(crate) fn tell(&mut self, place: Place, finding: rules::Finding) {
        self.read.places.show([finding.at(place)], self.errors);
    }

    /// Reads `word = "…"` and remembers where it stands.
    pub(crate) fn text(&mut self, argument: &Argument) -> Option<String> {
        self.read.places.argument(None, argument);
        Some(argument.text(self.errors)?.value)
    }

    pub(crate) fn allow_insecure(&mut self, argument: &Argument) {
        self.read.places.argument(None, argument);
        self.read.allow_insecure = Some(given_reason(argument, self.errors));
    }
}

/// A reason that was refused for its form is a reason all the same.
pub(crate) fn given_reason(argument: &Argument, errors: &mut Errors) -> String {
    argument.reason(errors).unwrap_or_default()
}

/// Whether an argument that was refused stands where `word` should: it is misspelt, or there is a value only.
pub(crate) fn means(written: &str, word: &str) -> bool {
    written.is_empty() || nearest(written, [word]).is_some()
}
