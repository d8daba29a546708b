//! Routes in the form of another framework: `[get, post] "/pets"`, `Method::GET "/pets"`, `(get, "/pets")`.

use oasgard_core::operation::FIXED_METHODS;
use oasgard_core::rules::{Finding, form};
use proc_macro2::TokenTree;

use crate::arguments::{is_punct, text, written};

/// A route that is not written as one.
pub(crate) struct Misread {
    /// Everything from its first token to its path.
    pub(crate) tokens: Vec<TokenTree>,
    pub(crate) finding: Finding,
    /// The arguments behind it.
    pub(crate) rest: Vec<Vec<TokenTree>>,
}

/// At most this many arguments may be one route: one for each method, and one for the path.
const MAX_CHUNKS: usize = 9;

/// Finds such a route at the beginning of the arguments.
pub(crate) fn misread(chunks: &[Vec<TokenTree>]) -> Option<Misread> {
    let (at, behind) = chunks
        .iter()
        .take(MAX_CHUNKS)
        .enumerate()
        .find_map(|(at, chunk)| Some((at, chunk.iter().position(ends_with_path)? + 1)))?;
    let (last, rest) = chunks[at].split_at(behind);
    let mut parts: Vec<_> = chunks[..at].iter().map(Vec::as_slice).collect();
    parts.push(last);
    if is_known_form(&parts) {
        return None;
    }
    let tokens: Vec<_> = parts.concat();
    let mut words = Words::default();
    words.read(&tokens)?;
    let path = words.path?;
    let routes: Vec<_> = words
        .methods
        .iter()
        .map(|method| format!("{method} \"{path}\""))
        .collect();
    let finding = match routes.as_slice() {
        [] => return None,
        [only] => {
            let parts: Vec<_> = parts.iter().map(|part| written(part)).collect();
            form::route_in_another_form(&parts.join(", "), only)
        }
        several => form::several_methods(several),
    };
    let mut remaining = vec![rest.to_vec()];
    remaining.extend_from_slice(&chunks[at + 1..]);
    remaining.retain(|chunk| !chunk.is_empty());
    Some(Misread {
        tokens,
        finding,
        rest: remaining,
    })
}

/// Whether a token is a path, or a list whose last item is one.
fn ends_with_path(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(list) => {
            let inner: Vec<_> = list.stream().into_iter().collect();
            inner.last().is_some_and(ends_with_path)
        }
        other => text(other).is_some_and(|text| text.value.starts_with('/')),
    }
}

/// Whether a route is written as it should be, or is reported in its own words.
fn is_known_form(parts: &[&[TokenTree]]) -> bool {
    let is_word = |token: &TokenTree| matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
    match parts {
        [[method, path]] | [[method], [path]] => is_word(method) && is_word(path),
        [[_, sign, _]] => is_punct(sign, '='),
        _ => false,
    }
}

/// The methods and the path that some tokens contain, and nothing else.
#[derive(Default)]
struct Words {
    methods: Vec<String>,
    path: Option<String>,
}

impl Words {
    fn read(&mut self, tokens: &[TokenTree]) -> Option<()> {
        for (position, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Group(list) => {
                    let inner: Vec<_> = list.stream().into_iter().collect();
                    self.read(&inner)?;
                }
                TokenTree::Punct(sign) => {
                    [':', '=', '|', '&', '/', ',', '.', '+']
                        .contains(&sign.as_char())
                        .then_some(())?;
                }
                TokenTree::Ident(word) => {
                    let leads_to_a_name = tokens
                        .get(position + 1)
                        .is_some_and(|next| is_punct(next, ':'))
                        && tokens
                            .get(position + 2)
                            .is_some_and(|next| is_punct(next, ':'));
                    let is_filler = ["or", "and", "method", "methods"]
                        .iter()
                        .any(|filler| word == filler);
                    if !leads_to_a_name && !is_filler {
                        self.method(&word.to_string())?;
                    }
                }
                TokenTree::Literal(_) => {
                    let text = text(token)?.value;
                    if text.starts_with('/') {
                        self.path = Some(text);
                    } else {
                        self.method(&text)?;
                    }
                }
            }
        }
        Some(())
    }

    fn method(&mut self, word: &str) -> Option<()> {
        let method = word.to_ascii_lowercase();
        FIXED_METHODS.contains(&method.as_str()).then_some(())?;
        if !self.methods.contains(&method) {
            self.methods.push(method);
        }
        Some(())
    }
}
