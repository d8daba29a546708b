//! The word that was probably meant.

use crate::keywords;

/// The one of `words` nearest to `typed`, if one is near enough to be meant.
///
/// Near is at most a third of the word's length in edits, where swapping two neighbours is one edit.
/// Case, `_` and `-` do not count, so that `clientCredentials` finds `client_credentials`.
#[must_use]
pub fn nearest<'a>(typed: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = folded(typed);
    words
        .into_iter()
        .map(|word| (edits(&typed, &folded(word)), word))
        .filter(|(distance, word)| *distance <= word.len().div_ceil(3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// What the words of declarations are called elsewhere: by OAuth's metadata, OpenAPI and providers; in lower case, without `_`.
const SYNONYMS: [(&str, &str); 38] = [
    ("accesstokenendpoint", keywords::TOKEN_URL),
    ("accesstokenuri", keywords::TOKEN_URL),
    ("accesstokenurl", keywords::TOKEN_URL),
    ("tokenendpoint", keywords::TOKEN_URL),
    ("tokenuri", keywords::TOKEN_URL),
    ("authendpoint", keywords::AUTHORIZATION_URL),
    ("authorizationendpoint", keywords::AUTHORIZATION_URL),
    ("authorizationuri", keywords::AUTHORIZATION_URL),
    ("authorizeendpoint", keywords::AUTHORIZATION_URL),
    ("authorizeuri", keywords::AUTHORIZATION_URL),
    ("authorizeurl", keywords::AUTHORIZATION_URL),
    ("authuri", keywords::AUTHORIZATION_URL),
    ("authurl", keywords::AUTHORIZATION_URL),
    ("refreshendpoint", keywords::REFRESH_URL),
    ("refreshtokenendpoint", keywords::REFRESH_URL),
    ("refreshtokenurl", keywords::REFRESH_URL),
    ("refreshuri", keywords::REFRESH_URL),
    (
        "deviceauthorizationendpoint",
        keywords::DEVICE_AUTHORIZATION_URL,
    ),
    ("deviceauthorizationuri", keywords::DEVICE_AUTHORIZATION_URL),
    ("devicecodeurl", keywords::DEVICE_AUTHORIZATION_URL),
    ("deviceurl", keywords::DEVICE_AUTHORIZATION_URL),
    ("configurationurl", keywords::URL),
    ("discoveryendpoint", keywords::URL),
    ("discoveryurl", keywords::URL),
    ("openidconnecturl", keywords::URL),
    ("openidurl", keywords::URL),
    ("wellknownurl", keywords::URL),
    ("metadataendpoint", keywords::METADATA_URL),
    ("metadatauri", keywords::METADATA_URL),
    ("oauth2metadataurl", keywords::METADATA_URL),
    ("format", keywords::BEARER_FORMAT),
    ("tokenformat", keywords::BEARER_FORMAT),
    ("codechallenge", keywords::PKCE),
    ("codechallengemethod", keywords::PKCE),
    ("requirepkce", keywords::PKCE),
    ("usepkce", keywords::PKCE),
    ("desc", keywords::DESCRIPTION),
    ("schemename", keywords::NAME),
];

/// The one of `words` that `typed` means: what it is another name of, or else the nearest one.
#[must_use]
pub fn meant<'a>(typed: &str, words: impl IntoIterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let folded: String = folded(typed).into_iter().collect();
    let synonym = SYNONYMS.iter().find(|(other, _)| *other == folded);
    let named = synonym.and_then(|(_, meant)| words.clone().into_iter().find(|word| word == meant));
    named.or_else(|| nearest(typed, words))
}

/// The one of `words` that differs from `typed` by one typo, or only in case, `_` and `-`: for names that are not chosen
/// from a short list, where a word that is merely similar is another word.
#[must_use]
pub fn nearest_typo<'a>(typed: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = folded(typed);
    let mut words: Vec<_> = words
        .into_iter()
        .filter(|word| word.len().abs_diff(typed.len()) <= typed.len())
        .map(|word| (edits(&typed, &folded(word)), word))
        .filter(|(distance, word)| *distance <= 1 && word.len() > 4)
        .collect();
    words.sort_unstable();
    words.first().map(|(_, word)| *word)
}

fn folded(word: &str) -> Vec<char> {
    word.chars()
        .filter(|character| !matches!(character, '_' | '-'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Damerau's distance in its "optimal string alignment" form.
fn edits(from: &[char], to: &[char]) -> usize {
    let mut before_previous: Vec<usize> = Vec::new();
    let mut previous: Vec<usize> = (0..=to.len()).collect();
    for (row, a) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, b) in to.iter().enumerate() {
            let mut least = (previous[column] + usize::from(a != b))
                .min(previous[column + 1] + 1)
                .min(current[column] + 1);
            if row > 0 && column > 0 && *a == to[column - 1] && from[row - 1] == *b {
                least = least.min(before_previous[column - 1] + 1);
            }
            current.push(least);
        }
        before_previous = std::mem::replace(&mut previous, current);
    }
    previous[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typos_suggest_the_nearest_word() {
        let words = ["client_credentials", "token_url", "bearer", "get"];
        assert_eq!(nearest("tokn_url", words), Some("token_url"));
        assert_eq!(nearest("tokenUrl", words), Some("token_url"));
        assert_eq!(nearest("baerer", words), Some("bearer"));
        assert_eq!(nearest("gett", words), Some("get"));
        assert_eq!(
            nearest("clientCredentials", words),
            Some("client_credentials")
        );
    }

    #[test]
    fn only_a_typo_suggests_another_scope() {
        let scopes = ["pets:read", "pets:write", "v1"];
        assert_eq!(nearest_typo("pets:raed", scopes), Some("pets:read"));
        assert_eq!(nearest_typo("Pets:Write", scopes), Some("pets:write"));
        assert_eq!(nearest_typo("cats:read", scopes), None);
        assert_eq!(nearest_typo("v2", scopes), None);
    }

    #[test]
    fn known_foreign_words_are_understood() {
        let words = ["authorization_url", "token_url"];
        assert_eq!(meant("token_endpoint", words), Some("token_url"));
        assert_eq!(meant("accessTokenUri", words), Some("token_url"));
        assert_eq!(meant("auth_url", words), Some("authorization_url"));
        assert_eq!(meant("openIdConnectUrl", words), None);
        assert_eq!(meant("openIdConnectUrl", ["url"]), Some("url"));
    }

    #[test]
    fn another_word_is_not_guessed() {
        assert_eq!(nearest("colour", ["token_url", "get", "put"]), None);
    }
}
