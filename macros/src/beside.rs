//! Arguments beside a kind that belong in its parentheses: `oauth2(…), client(pkce)`, `api_key, header = "X-Key"`.

use oasgard_core::flow::FlowKind;
use oasgard_core::keywords;
use oasgard_core::rules::document::key;
use oasgard_core::rules::scheme::http::WORDS;
use oasgard_core::scheme::Location;
use oasgard_core::suggest::meant;
use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::arguments::{Argument, Head, Value, written};
use crate::errors::Errors;
use crate::flow_form;
use crate::kind::{discovery_url, is_kind};

/// What is wrong with an argument that belongs in the parentheses.
enum Inside {
    /// nothing but its place: it has this word there
    Accepted(&'static str),
    /// its form too, which is reported where the kind is read
    Refused,
    /// something else is meant by it
    Stands(String),
}

/// Moves arguments into the parentheses of the kind that they belong to, so that nothing is missing there.
pub(crate) fn move_into_kind(list: &mut Vec<Argument>, keys: &[&str], errors: &mut Errors) {
    let mut kinds = (0..list.len()).filter(|position| is_kind(&list[*position]));
    let (Some(position), None) = (kinds.next(), kinds.next()) else {
        return;
    };
    let kind = list[position].word();
    let inner = match &list[position].value {
        Value::None => TokenStream::new(),
        Value::List(group) => group.stream(),
        Value::Assigned(_) | Value::Other(_) => return,
    };
    let in_openapi_words = kind == keywords::API_KEY && list.iter().any(|it| it.word() == "in");
    let belongs = |argument: &Argument| {
        let word = argument.word();
        let is_name = in_openapi_words && word == keywords::NAME;
        let is_key = !is_name && keys.contains(&word.as_str());
        (!is_key).then(|| inside(&kind, argument, &inner))?
    };
    let (moved, others): (Vec<_>, Vec<_>) = std::mem::take(list)
        .into_iter()
        .partition(|argument| belongs(argument).is_some());
    let mut all: Vec<TokenTree> = inner.clone().into_iter().collect();
    let mut misplaced: Vec<(String, Span)> = Vec::new();
    let mut accepted = Vec::new();
    for argument in moved {
        let mut tokens = argument.tokens();
        match belongs(&argument) {
            Some(Inside::Accepted(right)) => {
                tokens[0] = TokenTree::Ident(Ident::new(right, argument.span()));
                misplaced.push((argument.spelled(), argument.span()));
                accepted.push(written(&tokens));
            }
            Some(Inside::Stands(right)) => {
                let form = with_inner(&kind, &inner, &right);
                let finding = key::part_of_metadata(&argument.spelled(), &form);
                errors.push(argument.span(), finding);
                tokens = right.parse::<TokenStream>().into_iter().flatten().collect();
            }
            Some(Inside::Refused) | None => {}
        }
        if !all.is_empty() {
            all.push(TokenTree::Punct(Punct::new(',', Spacing::Alone)));
        }
        all.extend(tokens);
    }
    // However many there are, one pair of parentheses is missing.
    if let Some((word, span)) = misplaced.first() {
        let right = with_inner(&kind, &inner, &accepted.join(", "));
        errors.push(*span, key::belongs_in_kind(word, &kind, &right));
    }
    *list = others;
    let kind = list.iter_mut().find(|argument| is_kind(argument));
    if let Some(kind) = kind.filter(|_| !all.is_empty()) {
        let mut group = Group::new(Delimiter::Parenthesis, all.into_iter().collect());
        group.set_span(match &kind.value {
            Value::List(written) => written.span(),
            _ => kind.span(),
        });
        kind.value = Value::List(group);
    }
}

/// A kind with what is in its parentheses, and something more.
fn with_inner(kind: &str, inner: &TokenStream, right: &str) -> String {
    let before = if inner.is_empty() { "" } else { "…, " };
    format!("{kind}({before}{right})")
}

/// What an argument is in the parentheses of a kind; `None` if it is nothing there, or is given there already.
fn inside(kind: &str, argument: &Argument, inner: &TokenStream) -> Option<Inside> {
    let is_text = matches!(
        (&argument.head, &argument.value),
        (Head::Text(_), Value::None)
    );
    let is_word = matches!(argument.head, Head::Word(_));
    let is_empty = inner.is_empty();
    if is_text && is_empty && kind == keywords::API_KEY {
        return Some(Inside::Refused);
    }
    if !is_word || is_kind(argument) {
        return None;
    }
    let word = argument.word();
    let is_assigned = matches!(argument.value, Value::Assigned(_));
    let is_given = |known: &str| contains(inner.clone(), known);
    match kind {
        keywords::OAUTH2 => in_oauth2(argument, inner),
        keywords::HTTP if is_assigned => {
            if word == keywords::SCHEME {
                return Some(Inside::Refused);
            }
            meant(&word, [keywords::BEARER_FORMAT])
                .filter(|format| !is_given(format))
                .map(Inside::Accepted)
        }
        keywords::HTTP if matches!(argument.value, Value::None) => {
            let mut words = WORDS.into_iter();
            let scheme = words.find(|known| word == *known)?;
            Some(if is_empty {
                Inside::Accepted(scheme)
            } else {
                Inside::Refused
            })
        }
        keywords::API_KEY => {
            let mut places = Location::ALL.into_iter();
            let place = places.find(|place| place.word() == word);
            let in_openapi_words = is_empty && ["in", keywords::NAME].contains(&word.as_str());
            match place {
                Some(place) if is_empty && is_assigned => Some(Inside::Accepted(place.word())),
                Some(place) => (!is_given(place.word())).then_some(Inside::Refused),
                None => (is_assigned && in_openapi_words).then_some(Inside::Refused),
            }
        }
        keywords::OPEN_ID_CONNECT if is_assigned && !is_given(keywords::URL) => {
            if ["issuer", "jwks_uri", "jwks_url"].contains(&word.as_str()) {
                return Some(Inside::Stands(discovery_url(argument)));
            }
            meant(&word, [keywords::URL]).map(Inside::Accepted)
        }
        _ => None,
    }
}

fn in_oauth2(argument: &Argument, inner: &TokenStream) -> Option<Inside> {
    let word = argument.word();
    let is_given = |known: &str| contains(inner.clone(), known);
    let is_flow = FlowKind::ALL.into_iter().any(|flow| flow.word() == word);
    if is_flow && matches!(argument.value, Value::None) {
        return (!is_given(&word)).then_some(Inside::Refused);
    }
    if let Value::List(_) = argument.value {
        let accepted = FlowKind::ALL
            .map(FlowKind::word)
            .into_iter()
            .chain([keywords::CLIENT])
            .find(|known| word == *known);
        if let Some(word) = accepted {
            return (!is_given(word)).then_some(Inside::Accepted(word));
        }
    }
    if let Some((_, url)) = flow_form::urls_beside(std::slice::from_ref(argument)).next() {
        return (!is_given(url.word())).then_some(Inside::Refused);
    }
    let is_assigned = matches!(argument.value, Value::Assigned(_));
    if is_assigned && meant(&word, [keywords::METADATA_URL]).is_some() {
        return (!is_given(keywords::METADATA_URL))
            .then_some(Inside::Accepted(keywords::METADATA_URL));
    }
    let names_flow = flow_form::stands_for_flow(argument) && word != "type";
    let is_in_client =
        oasgard_core::rules::client::is_key(&word) || meant(&word, [keywords::PKCE]).is_some();
    let is_issuer = is_assigned && ["issuer", "jwks_uri", "jwks_url"].contains(&word.as_str());
    (names_flow || is_in_client && !is_given(&word) || is_issuer).then_some(Inside::Refused)
}

/// Whether a word is somewhere in a list.
fn contains(tokens: TokenStream, known: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(word) => word == known,
        TokenTree::Group(group) => contains(group.stream(), known),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
