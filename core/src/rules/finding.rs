//! What a rule finds: the broken rule, how serious that is, and the part of the declaration.

use std::fmt;

use super::Rule;
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
    /// A rule whose breach stops the build.
    #[must_use]
    pub fn error(rule: Rule, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: Severity::Error,
            message: message.into(),
            instead: None,
        }
    }

    /// A rule whose breach is only reported.
    #[must_use]
    pub fn warning(rule: Rule, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(rule, message)
        }
    }

    /// Broken by a thing that a declaration may do for a written reason. A document cannot give one.
    #[must_use]
    pub fn unless_allowed(wording: Wording, rule: Rule, message: impl Into<String>) -> Self {
        Self {
            severity: wording.choose(Severity::Error, Severity::Warning),
            ..Self::error(rule, message)
        }
    }

    /// The same with the one word that belongs in place of the wrong one, if there is one.
    #[must_use]
    pub fn with_instead<'a>(self, word: impl Into<Option<&'a str>>) -> Self {
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

/// A part of `client(…)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClientPart {
    /// the word of a key
    Word(&'static str),
    /// what is given to that key
    Value(&'static str),
    /// one item of the list that is given to that key
    Item(&'static str, usize),
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

    /// A part of `client(…)`.
    #[must_use]
    pub fn in_client(part: ClientPart) -> Self {
        Self {
            flow: None,
            part: Part::Client(part),
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
