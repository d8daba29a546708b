//! Lists of arguments: `word`, `word = …`, `word(…)`, each read for itself, also after one that is wrong.

use oasgard_spec::rules;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;

use crate::errors::Errors;

/// One argument of a list.
pub(crate) struct Argument {
    pub(crate) head: Head,
    pub(crate) value: Value,
}

/// What an argument begins with.
pub(crate) enum Head {
    Word(Ident),
    Text(Text),
    Other(Span),
}

/// What follows the head.
pub(crate) enum Value {
    None,
    Assigned(Vec<TokenTree>, Span),
    List(Group),
    Other,
}

/// A string literal.
#[derive(Clone)]
pub(crate) struct Text {
    pub(crate) value: String,
    pub(crate) span: Span,
}

/// Reads the arguments of a list.
pub(crate) fn arguments(list: TokenStream) -> Vec<Argument> {
    chunks(list)
        .into_iter()
        .map(|chunk| Argument::read(&chunk))
        .collect()
}

/// Splits a list at its commas; what stands between two commas is never empty.
pub(crate) fn chunks(list: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut chunks = vec![Vec::new()];
    for token in flat(list) {
        if is_punct(&token, ',') {
            chunks.push(Vec::new());
        } else if let Some(chunk) = chunks.last_mut() {
            chunk.push(token);
        }
    }
    chunks.retain(|chunk| !chunk.is_empty());
    chunks
}

/// Opens the invisible groups in which `macro_rules!` hands its fragments on. One that holds an operator becomes a pair of
/// parentheses, since the operator binds inside it.
fn flat(list: TokenStream) -> Vec<TokenTree> {
    let mut tokens = Vec::new();
    for token in list {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                let inner = flat(group.stream());
                let is_operation = inner
                    .iter()
                    .any(|token| is_punct(token, '&') || is_punct(token, '|'));
                if is_operation {
                    let mut parentheses =
                        Group::new(Delimiter::Parenthesis, inner.into_iter().collect());
                    parentheses.set_span(group.span());
                    tokens.push(TokenTree::Group(parentheses));
                } else {
                    tokens.extend(inner);
                }
            }
            other => tokens.push(other),
        }
    }
    tokens
}

pub(crate) fn is_punct(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}

/// The string literal that a token is.
pub(crate) fn text(token: &TokenTree) -> Option<Text> {
    let TokenTree::Literal(literal) = token else {
        return None;
    };
    let parsed: syn::LitStr = syn::parse2(TokenTree::Literal(literal.clone()).into()).ok()?;
    Some(Text {
        value: parsed.value(),
        span: literal.span(),
    })
}

impl Argument {
    pub(crate) fn read(chunk: &[TokenTree]) -> Self {
        let (head, rest) = match chunk {
            [TokenTree::Ident(word), rest @ ..] => (Head::Word(word.clone()), rest),
            [first, rest @ ..] => match text(first) {
                Some(text) => (Head::Text(text), rest),
                None => (Head::Other(first.span()), rest),
            },
            [] => (Head::Other(Span::call_site()), chunk),
        };
        let value = match rest {
            [] => Value::None,
            [TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
                Value::List(group.clone())
            }
            [sign, value @ ..] if is_punct(sign, '=') => {
                Value::Assigned(value.to_vec(), sign.span())
            }
            _ => Value::Other,
        };
        Self { head, value }
    }

    /// The word it begins with; empty if it begins with something else.
    pub(crate) fn word(&self) -> String {
        match &self.head {
            Head::Word(word) => word.unraw().to_string(),
            Head::Text(_) | Head::Other(_) => String::new(),
        }
    }

    /// Where it begins.
    pub(crate) fn span(&self) -> Span {
        match &self.head {
            Head::Word(word) => word.span(),
            Head::Text(text) => text.span,
            Head::Other(span) => *span,
        }
    }

    /// The argument as a user names it in a message.
    pub(crate) fn spelled(&self) -> String {
        match &self.head {
            Head::Word(word) => word.to_string(),
            Head::Text(text) => format!("\"{}\"", text.value),
            Head::Other(_) => "this".to_owned(),
        }
    }

    /// The text of `word = "…"`.
    pub(crate) fn text(&self, errors: &mut Errors) -> Option<Text> {
        let word = self.spelled();
        match &self.value {
            Value::Assigned(tokens, _) => {
                if let [first, rest @ ..] = tokens.as_slice()
                    && let Some(text) = text(first)
                {
                    if let [next, ..] = rest {
                        errors.form(next.span(), format!("expected `,` after `{word} = \"…\"`"));
                    }
                    return Some(text);
                }
                let span = tokens.first().map_or(self.span(), TokenTree::span);
                errors.push(span, rules::wrong_form(&word, &format!("{word} = \"…\"")));
            }
            _ => errors.push(
                self.span(),
                rules::wrong_form(&word, &format!("{word} = \"…\"")),
            ),
        }
        None
    }

    /// The reason of `word = "reason"`, which is not blank.
    pub(crate) fn reason(&self, errors: &mut Errors) -> Option<String> {
        let text = self.text(errors)?;
        if let Some(finding) = rules::reason(&self.word(), &text.value) {
            errors.push(text.span, finding);
        }
        Some(text.value)
    }

    /// Sees to it that the word stands alone.
    pub(crate) fn flag(&self, errors: &mut Errors) {
        if !matches!(self.value, Value::None) {
            let word = self.spelled();
            errors.push(self.span(), rules::wrong_form(&word, &word));
        }
    }

    /// The arguments of `word(…)`.
    pub(crate) fn list(&self, errors: &mut Errors) -> Option<Vec<Self>> {
        if let Value::List(group) = &self.value {
            return Some(arguments(group.stream()));
        }
        let word = self.spelled();
        errors.push(self.span(), rules::wrong_form(&word, &format!("{word}(…)")));
        None
    }
}

/// Tells each word that a list holds twice, at its second place.
pub(crate) fn refuse_repeated(arguments: &[Argument], may_repeat: &[&str], errors: &mut Errors) {
    let mut seen: Vec<String> = Vec::new();
    for argument in arguments {
        let word = argument.word();
        if word.is_empty() || may_repeat.contains(&word.as_str()) {
            continue;
        }
        if seen.contains(&word) {
            errors.push(argument.span(), rules::repeated_word(&word));
        } else {
            seen.push(word);
        }
    }
}
