//! Words that Markdown or GitHub makes something of.

/// What may be before a word of a sentence.
const BEFORE: [char; 8] = ['(', '"', '\'', '“', '‘', '«', '¿', '¡'];

/// What may be behind it.
const BEHIND: [char; 13] = [
    '.', ',', ';', ':', '!', '?', ')', '"', '\'', '”', '’', '»', '%',
];

/// Signs between words.
const ALONE: [&str; 8] = ["-", "–", "—", "/", "+", "=", "…", "..."];

/// Whether a word is letters, digits and the signs of ordinary sentences, in a form that nothing is made of. What is not known to
/// be inert counts as active.
pub(super) fn is_inert(word: &str) -> bool {
    if ALONE.contains(&word) {
        return true;
    }
    let core = word.trim_start_matches(BEFORE).trim_end_matches(BEHIND);
    let mut parts = core.split(['-', '\'', '’', '/', '.']);
    parts.all(is_letters) && !is_reference(core) && !is_address(core)
}

fn is_letters(part: &str) -> bool {
    !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || !c.is_ascii())
}

/// `GH-1` is an issue, and seven hexadecimal digits or more are a commit.
fn is_reference(core: &str) -> bool {
    let lower = core.to_ascii_lowercase();
    let mut numbers = lower.split("gh-").skip(1);
    let is_issue = numbers.any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let mut runs = lower.split(|c: char| !c.is_ascii_alphanumeric());
    let is_commit = |run: &str| run.len() >= 7 && run.chars().all(|c| c.is_ascii_hexdigit());
    is_issue || runs.any(is_commit)
}

/// Whether a dot may part the labels of a host, and not the digits of a number or single letters, as in `e.g.`
fn is_address(core: &str) -> bool {
    let mut labels = core.split('.');
    let first = labels.next().unwrap_or_default();
    let is_numbered = labels.clone().all(|label| {
        let digits = label.trim_end_matches(|c: char| !c.is_ascii_digit());
        !digits.is_empty() && label.starts_with(|c: char| c.is_ascii_digit())
    });
    let is_abbreviation = core.split('.').all(|label| label.chars().count() == 1);
    let is_host = first.to_ascii_lowercase().contains("www") || !is_numbered;
    labels.next().is_some() && is_host && !is_abbreviation
}
