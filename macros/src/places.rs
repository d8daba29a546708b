//! Where each part of a scheme's declaration is among the tokens.

use oasgard_core::flow::FlowKind;
use oasgard_core::rules::{ClientPart, Located, Part, Place};
use proc_macro2::Span;

use crate::arguments::{Argument, Value};
use crate::errors::Errors;

/// The spans of a declaration's words and values.
pub(crate) struct Places {
    kind: Span,
    flows: Vec<(FlowKind, Span)>,
    arguments: Vec<(Option<FlowKind>, String, Span, Span)>,
    client: Vec<(ClientPart, Span)>,
}

impl Places {
    /// Nothing but the word that names the kind.
    pub(crate) fn new(kind: Span) -> Self {
        Self {
            kind,
            flows: Vec::new(),
            arguments: Vec::new(),
            client: Vec::new(),
        }
    }

    /// Remembers where a flow's word is.
    pub(crate) fn flow(&mut self, kind: FlowKind, span: Span) {
        self.flows.push((kind, span));
    }

    /// Remembers where an argument's word and value are.
    pub(crate) fn argument(&mut self, flow: Option<FlowKind>, argument: &Argument) {
        self.value(
            flow,
            &argument.word(),
            argument.span(),
            value_span(argument),
        );
    }

    /// Remembers where a key of `client(…)` and its value are.
    pub(crate) fn client_key(&mut self, key: &'static str, argument: &Argument) {
        self.client_part(ClientPart::Word(key), argument.span());
        self.client_part(ClientPart::Value(key), value_span(argument));
    }

    /// Remembers where a part of `client(…)` is.
    pub(crate) fn client_part(&mut self, part: ClientPart, span: Span) {
        self.client.push((part, span));
    }

    /// Remembers where a word and a value are that are not a plain argument.
    pub(crate) fn value(&mut self, flow: Option<FlowKind>, name: &str, word: Span, value: Span) {
        self.arguments.push((flow, name.to_owned(), word, value));
    }

    /// Shows findings where they belong.
    pub(crate) fn show(&self, found: impl IntoIterator<Item = Located>, errors: &mut Errors) {
        for Located { place, finding } in found {
            errors.push(self.span(place), finding);
        }
    }

    fn span(&self, place: Place) -> Span {
        let argument = |name: &str| {
            self.arguments
                .iter()
                .find(|(flow, word, ..)| *flow == place.flow && word == name)
        };
        let found = match place.part {
            Part::Whole => self
                .flows
                .iter()
                .find(|(kind, _)| Some(*kind) == place.flow)
                .map(|(_, span)| *span),
            Part::Word(name) => argument(name).map(|(.., word, _)| *word),
            Part::Value(name) => argument(name).map(|(.., value)| *value),
            Part::Client(part) => self
                .client
                .iter()
                .find(|(known, _)| *known == part)
                .map(|(_, span)| *span),
        };
        found.unwrap_or(self.kind)
    }
}

fn value_span(argument: &Argument) -> Span {
    match &argument.value {
        Value::Assigned(tokens) => tokens[0].span(),
        Value::List(group) => group.span(),
        Value::None | Value::Other(_) => argument.span(),
    }
}
