//! Every rule, once: what the standards ask of a declaration, and the words in which a mistake is told.
//!
//! A function here looks at plain data and says what is wrong and what to write instead. Where the mistake stands is
//! the caller's knowledge: the macros map a [`Place`] to a token.

mod ambiguous;
mod api_key;
mod catalogue;
mod client;
mod credentials;
mod declarable;
mod dialect;
mod document;
mod flow;
pub mod form;
mod host;
mod http;
mod merge;
mod names;
mod notation;
mod opt_in;
mod program;
mod record;
mod requirement;
mod resource;
mod route;
mod scheme;
mod scope;
mod secret;
mod security;
mod surroundings;
mod url;
mod well_known;
mod word;

pub use ambiguous::*;
pub use api_key::*;
pub use catalogue::{Rule, Stage, Verdict};
pub use client::*;
pub use credentials::*;
pub use declarable::*;
pub use dialect::*;
pub use document::*;
pub use flow::{flow, unknown_flow, url_outside_flow};
pub use http::*;
pub use merge::*;
pub use names::{extension, scheme_name};
pub use notation::*;
pub use opt_in::{idle_opt_in, reason, without_reason};
pub use program::*;
pub use record::declaration;
pub use requirement::*;
pub use route::*;
pub use scheme::*;
pub use scope::*;
pub use secret::*;
pub use security::*;
pub use surroundings::*;
pub use url::{resolves_without_tls, url};
pub use well_known::{discovery_url, metadata_url};
pub use word::*;

use std::fmt;

use crate::flow::FlowKind;
use crate::wording::Wording;

/// Whether a finding stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// the declaration is refused
    Error,
    /// the declaration is accepted, and a warning is shown
    Warning,
}

/// A broken rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which one.
    pub rule: Rule,
    /// Whether the declaration is refused.
    pub severity: Severity,
    /// What is wrong; what to write instead.
    pub message: String,
    /// The one word to write in place of the wrong one, if it is known.
    pub instead: Option<String>,
}

/// The message, then the rule's ID in brackets.
impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} [{}]", self.message, self.rule)
    }
}

impl Finding {
    fn error(rule: Rule, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: Severity::Error,
            message: message.into(),
            instead: None,
        }
    }

    fn warning(rule: Rule, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(rule, message)
        }
    }

    /// Broken by a thing that a declaration may do for a written reason.
    fn unless_allowed(wording: Wording, rule: Rule, message: impl Into<String>) -> Self {
        Self {
            severity: wording.without_permission(),
            ..Self::error(rule, message)
        }
    }

    fn with_instead<'a>(self, word: impl Into<Option<&'a str>>) -> Self {
        Self {
            instead: word.into().map(str::to_owned),
            ..self
        }
    }

    /// The finding at a place of a scheme.
    #[must_use]
    pub fn at(self, place: Place) -> Located {
        Located {
            place,
            finding: self,
        }
    }
}

/// A part of a scheme's declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The flow it belongs to, if any.
    pub flow: Option<FlowKind>,
    /// Which part of the flow, or of the scheme.
    pub part: Part,
}

/// What a finding points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// the word that names the kind or the flow
    Whole,
    /// the word of an argument
    Word(&'static str),
    /// what is assigned to that word
    Value(&'static str),
    /// a part of `client(…)`
    Client(ClientPart),
}

impl Place {
    /// The word that names the scheme's kind.
    pub const KIND: Self = Self {
        flow: None,
        part: Part::Whole,
    };

    /// What is assigned to `word` in the scheme.
    #[must_use]
    pub fn value(word: &'static str) -> Self {
        Self {
            flow: None,
            part: Part::Value(word),
        }
    }

    /// The word of an argument of the scheme.
    #[must_use]
    pub fn word(word: &'static str) -> Self {
        Self {
            flow: None,
            part: Part::Word(word),
        }
    }

    /// A part of a flow.
    #[must_use]
    pub fn in_flow(flow: FlowKind, part: Part) -> Self {
        Self {
            flow: Some(flow),
            part,
        }
    }
}

/// A broken rule and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The part of the declaration.
    pub place: Place,
    /// What is wrong with it.
    pub finding: Finding,
}

/// A text with its noun, as the subject of a sentence; the noun alone if there is no text.
fn named(noun: &str, text: &str) -> String {
    if text.is_empty() {
        noun.to_owned()
    } else {
        format!("{noun} `{text}`")
    }
}

/// `` `a` ``, `` `a` or `b` ``, `` `a`, `b` or `c` ``.
pub(crate) fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut quoted: Vec<_> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match quoted.pop() {
        None => String::new(),
        Some(only) if quoted.is_empty() => only,
        Some(last) => format!("{} or {last}", quoted.join(", ")),
    }
}
