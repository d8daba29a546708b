//! Scopes that are no scope-tokens.

use oasgard_spec::rules::pattern;
use oasgard_spec::text;
use oasgard_spec::words;

use super::urls;

/// The scopes as which OAuth reads a text that is none: its words, each with what may not stand in it percent-encoded. None
/// of a blank one.
pub(super) fn legal(scope: &str) -> Vec<String> {
    scope.split_whitespace().map(legal_word).collect()
}

fn legal_word(word: &str) -> String {
    let is_template = word.contains(['{', '}']);
    if text::scope_token(word).is_ok() && (!is_template || pattern(words::SCOPE, word).is_none()) {
        return word.to_owned();
    }
    urls::encoded(word)
}
