//! What every reader of a kind, a flow or a client shares.

use oasgard_core::client;
use oasgard_core::flow::FlowKind;
use oasgard_core::keywords;
use oasgard_core::rules::{self, Place};
use oasgard_core::scheme::Kind;
use oasgard_core::suggest::nearest;
use proc_macro2::Span;

use crate::arguments::{Argument, Head, Text, Value, refuse_repeated};
use crate::errors::Errors;
use crate::places::Places;

/// Every word that some list of a declaration knows: a word found in the wrong one does not belong.
pub(crate) const ALL_WORDS: [&str; 21] = [
    keywords::ALLOW_DEPRECATED,
    keywords::ALLOW_INSECURE,
    keywords::AUTHORIZATION_URL,
    keywords::BEARER_FORMAT,
    keywords::CLIENT,
    keywords::COOKIE,
    keywords::CRATE,
    keywords::DEPRECATED,
    keywords::DESCRIPTION,
    keywords::DEVICE_AUTHORIZATION_URL,
    keywords::EXTENSION,
    keywords::HEADER,
    keywords::METADATA_URL,
    keywords::NAME,
    keywords::PUBLIC,
    keywords::QUERY,
    keywords::REFRESH_URL,
    keywords::ROLES,
    keywords::SCOPES,
    keywords::TOKEN_URL,
    keywords::URL,
];

/// How messages call a kind, and the strings of its requirements.
#[derive(Clone, Copy)]
pub(crate) struct Family {
    /// With its article.
    pub(crate) title: &'static str,
    /// `scope` or `role`
    pub(crate) noun: &'static str,
}

/// What was read of a kind; a part is missing only where a mistake was reported.
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

/// Reports a word that is not in its list.
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

/// Reads the contents of a kind's parentheses.
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
            _ if argument.word() == keywords::MUTUAL_TLS => {
                argument.flag(self.errors);
                return None;
            }
            _ => argument.list(self.errors)?,
        };
        refuse_repeated(&mut list, &[keywords::EXTENSION], self.errors);
        Some(list)
    }

    pub(crate) fn report(&mut self, place: Place, finding: rules::Finding) {
        self.read.places.show([finding.at(place)], self.errors);
    }

    /// Reads `word = "…"` and remembers where it is.
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

/// Whether an argument that was refused is in the place of `word`: it is misspelt, or there is only a value.
pub(crate) fn resembles(written: &str, word: &str) -> bool {
    written.is_empty() || nearest(written, [word]).is_some()
}
