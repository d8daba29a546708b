//! The word that was probably meant.

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
    fn another_word_is_not_guessed() {
        assert_eq!(nearest("colour", ["token_url", "get", "put"]), None);
    }
}
