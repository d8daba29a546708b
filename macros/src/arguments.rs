//! Lists of arguments: `word`, `word = …`, `word(…)`, each read for itself, also after one that is wrong.

use oasgard_core::rules;
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;

use crate::errors::Errors;
pub(crate) use crate::spelling::written;

/// One argument of a list.
pub(crate) struct Argument {
    pub(crate) head: Head,
    pub(crate) value: Value,
}

/// What an argument begins with.
pub(crate) enum Head {
    Word(Ident),
    Text(Text),
    Other(TokenTree),
}

/// What follows the head.
pub(crate) enum Value {
    None,
    /// what is behind `=`, which is at least one token
    Assigned(Vec<TokenTree>),
    List(Group),
    /// anything else, which is at least one token
    Other(Vec<TokenTree>),
}

/// A string literal.
#[derive(Clone)]
pub(crate) struct Text {
    pub(crate) value: String,
    pub(crate) span: Span,
}

/// Reads the arguments of a list.
pub(crate) fn arguments(list: TokenStream, errors: &mut Errors) -> Vec<Argument> {
    let mut arguments = Vec::new();
    for chunk in chunks(list, errors) {
        let mut rest = chunk.as_slice();
        while let Some(size) = before_missing_comma(rest) {
            let (argument, next) = rest.split_at(size);
            errors.push(next[0].span(), missing_comma(&next[0]));
            arguments.extend(Argument::read(argument));
            rest = next;
        }
        arguments.extend(Argument::read(rest));
    }
    arguments
}

/// How many tokens the first of several arguments has that no comma parts.
fn before_missing_comma(tokens: &[TokenTree]) -> Option<usize> {
    use TokenTree::{Group, Ident, Literal};
    match tokens {
        [Ident(_), Group(list), Ident(_) | Literal(_), ..]
            if list.delimiter() == Delimiter::Parenthesis =>
        {
            Some(2)
        }
        [Ident(_), sign, Literal(_), Ident(_), ..] if is_punct(sign, '=') => Some(3),
        [Ident(_) | Literal(_), Ident(_), ..] => Some(1),
        _ => None,
    }
}

pub(crate) fn missing_comma(next: &TokenTree) -> rules::Finding {
    rules::form::missing_comma(&written(std::slice::from_ref(next)))
}

/// Splits a list at its commas, and at each `;` that is in place of one. There may be one behind the last item; any other with nothing before it is reported.
pub(crate) fn chunks(list: TokenStream, errors: &mut Errors) -> Vec<Vec<TokenTree>> {
    let mut chunks = Vec::new();
    let mut chunk = Vec::new();
    let mut has_semicolon = false;
    for token in flat(list) {
        let is_semicolon = is_punct(&token, ';');
        if !is_punct(&token, ',') && !is_semicolon {
            chunk.push(token);
            continue;
        }
        // Who separates by `;` does so everywhere: that is one mistake.
        if is_semicolon && !std::mem::replace(&mut has_semicolon, true) {
            errors.push(token.span(), rules::form::instead_of_comma(";"));
        }
        if chunk.is_empty() {
            if !is_semicolon {
                errors.push(token.span(), rules::form::redundant_comma());
            }
        } else {
            chunks.push(std::mem::take(&mut chunk));
        }
    }
    if !chunk.is_empty() {
        chunks.push(chunk);
    }
    chunks
}

/// Opens the invisible groups in which `macro_rules!` passes its fragments on. One that contains an operator becomes a pair of
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

/// Whether `sign` is `=`, with something to assign behind it; `==` and `=>` are other signs.
fn assigns(sign: &TokenTree, value: &[TokenTree]) -> bool {
    let (TokenTree::Punct(sign), Some(next)) = (sign, value.first()) else {
        return false;
    };
    let goes_on = sign.spacing() == Spacing::Joint && (is_punct(next, '=') || is_punct(next, '>'));
    sign.as_char() == '=' && !goes_on
}

/// The string literal that a token is.
pub(crate) fn text(token: &TokenTree) -> Option<Text> {
    let TokenTree::Literal(literal) = token else {
        return None;
    };
    let written = literal.to_string();
    let value = match plain_text(&written) {
        Some(value) => value.to_owned(),
        None => {
            let parsed: syn::LitStr = syn::parse_str(&written).ok()?;
            parsed.suffix().is_empty().then(|| parsed.value())?
        }
    };
    Some(Text {
        value,
        span: literal.span(),
    })
}

/// What is between the quotation marks of a literal without escapes, as nearly all are: syn's parser would cost more than
/// all else that is done with it.
fn plain_text(literal: &str) -> Option<&str> {
    let inner = literal.strip_prefix('"')?.strip_suffix('"')?;
    (!inner.contains(['\\', '\r'])).then_some(inner)
}

impl Argument {
    /// Reads one argument; `None` of no tokens.
    pub(crate) fn read(tokens: &[TokenTree]) -> Option<Self> {
        let (first, rest) = tokens.split_first()?;
        let head = match first {
            TokenTree::Ident(word) => Head::Word(word.clone()),
            other => match text(other) {
                Some(text) => Head::Text(text),
                None => Head::Other(other.clone()),
            },
        };
        let value = match rest {
            [] => Value::None,
            [TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
                Value::List(group.clone())
            }
            [sign, value @ ..] if assigns(sign, value) => Value::Assigned(value.to_vec()),
            other => Value::Other(other.to_vec()),
        };
        Some(Self { head, value })
    }

    /// The word it begins with; empty if it begins with something else.
    pub(crate) fn word(&self) -> String {
        match &self.head {
            Head::Word(word) => word.unraw().to_string(),
            Head::Text(_) | Head::Other(_) => String::new(),
        }
    }

    /// All of it.
    pub(crate) fn tokens(&self) -> Vec<TokenTree> {
        let head = match &self.head {
            Head::Word(word) => TokenTree::Ident(word.clone()),
            Head::Text(text) => {
                let mut literal = Literal::string(&text.value);
                literal.set_span(text.span);
                TokenTree::Literal(literal)
            }
            Head::Other(token) => token.clone(),
        };
        let mut tokens = vec![head];
        match &self.value {
            Value::None => {}
            Value::Assigned(value) => {
                tokens.push(TokenTree::Punct(Punct::new('=', Spacing::Alone)));
                tokens.extend(value.iter().cloned());
            }
            Value::List(group) => tokens.push(TokenTree::Group(group.clone())),
            Value::Other(rest) => tokens.extend(rest.iter().cloned()),
        }
        tokens
    }

    /// Where it begins.
    pub(crate) fn span(&self) -> Span {
        match &self.head {
            Head::Word(word) => word.span(),
            Head::Text(text) => text.span,
            Head::Other(token) => token.span(),
        }
    }

    /// The argument as a user names it in a message.
    pub(crate) fn spelled(&self) -> String {
        match &self.head {
            Head::Word(word) => word.to_string(),
            Head::Text(text) => format!("\"{}\"", text.value),
            Head::Other(token) => written(std::slice::from_ref(token)),
        }
    }

    /// The text of `word = "…"`.
    pub(crate) fn text(&self, errors: &mut Errors) -> Option<Text> {
        let word = self.spelled();
        match &self.value {
            Value::Assigned(tokens) => {
                if let Some(text) = text(&tokens[0]) {
                    if let [_, next, ..] = tokens.as_slice() {
                        errors.push(next.span(), missing_comma(next));
                    }
                    return Some(text);
                }
                errors.push(tokens[0].span(), rules::document::key::not_a_string(&word));
            }
            _ => errors.push(
                self.span(),
                rules::document::key::wrong_form(&word, &format!("{word} = \"…\"")),
            ),
        }
        None
    }

    /// The reason of `word = "reason"`, which is not blank.
    pub(crate) fn reason(&self, errors: &mut Errors) -> Option<String> {
        if matches!(self.value, Value::None) {
            errors.push(self.span(), rules::opt_in::without_reason(&self.word()));
            return None;
        }
        let text = self.text(errors)?;
        if let Some(finding) = rules::opt_in::check_reason(&self.word(), &text.value) {
            errors.push(text.span, finding);
        }
        Some(text.value)
    }

    /// Checks that the word has no value: the word alone is the flag. Returns whether the flag is set: `= false` is a mistake, and
    /// nothing follows from it.
    pub(crate) fn flag(&self, errors: &mut Errors) -> bool {
        let value = match &self.value {
            Value::None => return true,
            Value::Assigned(tokens) => format!("= {}", written(tokens)),
            Value::List(group) => written(&[TokenTree::Group(group.clone())]),
            Value::Other(tokens) => written(tokens),
        };
        errors.push(
            self.span(),
            rules::document::key::value_of_flag(&self.spelled(), &value),
        );
        value != rules::document::key::DENIED
    }

    /// The arguments of `word(…)`.
    pub(crate) fn list(&self, errors: &mut Errors) -> Option<Vec<Self>> {
        if let Value::List(group) = &self.value {
            return Some(arguments(group.stream(), errors));
        }
        let word = self.spelled();
        errors.push(
            self.span(),
            rules::document::key::wrong_form(&word, &format!("{word}(…)")),
        );
        None
    }
}

/// Reports each word that a list has twice, at its second place, and removes it there.
pub(crate) fn refuse_repeated(
    arguments: &mut Vec<Argument>,
    may_repeat: &[&str],
    errors: &mut Errors,
) {
    let mut seen: Vec<String> = Vec::new();
    arguments.retain(|argument| {
        let word = argument.word();
        let is_repeated = seen.contains(&word);
        if is_repeated {
            errors.push(argument.span(), rules::document::key::repeated(&word));
        } else if !word.is_empty() && !may_repeat.contains(&word.as_str()) {
            seen.push(word);
        }
        !is_repeated
    });
}

/// Names joined by `::`, without generic arguments.
pub(crate) fn is_plain_path(tokens: &[TokenTree]) -> bool {
    let tokens = match tokens {
        [first, second, rest @ ..] if is_punct(first, ':') && is_punct(second, ':') => rest,
        all => all,
    };
    tokens.chunks(3).all(|segment| match segment {
        [TokenTree::Ident(_)] => true,
        [TokenTree::Ident(_), first, second] => is_punct(first, ':') && is_punct(second, ':'),
        _ => false,
    }) && matches!(tokens.last(), Some(TokenTree::Ident(_)))
}
