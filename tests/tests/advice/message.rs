//! What a message says to write.

/// What to do at the place of a mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Advice {
    /// to write this there, in place of what is there
    Write(String),
    /// to write nothing but this in the list
    WriteAlone(String),
    /// to write the second in place of each of the first
    WritePart(String, String),
    /// to add this to the list
    Add(String),
    /// to write this in, or above, what has this name
    WriteIn(String, String),
    /// to take this part of what is there away
    RemovePart(String),
    /// to take what is there away, and the operator on one side of it
    RemoveWith(String),
    /// to take what is there away
    Remove,
}

/// Each thing that the message offers; nothing if it asks for words that only the author knows.
pub(crate) fn advice(message: &str) -> Vec<Advice> {
    let message = message.rsplit_once(" [").map_or(message, |(text, _)| text);
    let Some((fault, remedy)) = message.split_once("; ") else {
        return Vec::new();
    };
    if remedy == "remove it" {
        return vec![Advice::Remove];
    }
    let mut offered = Vec::new();
    let mut before = "";
    for (index, text) in remedy.split('`').enumerate() {
        if index % 2 == 0 {
            before = text.trim();
        } else if let Some(advice) = read(before, text, fault, &mut offered) {
            offered.push(advice);
        }
    }
    if let (true, [Advice::Write(what)]) = (remedy.ends_with(" alone"), &offered[..]) {
        return vec![Advice::WriteAlone(what.clone())];
    }
    with_key(offered)
}

/// Of several values of one key, the first alone is shown with it.
fn with_key(mut offered: Vec<Advice>) -> Vec<Advice> {
    let key = match offered.first() {
        Some(Advice::Write(first)) => first.split_once(" = ").map(|(key, _)| key.to_owned()),
        _ => None,
    };
    for advice in offered.iter_mut().skip(1) {
        if let (Some(key), Advice::Write(value)) = (&key, advice)
            && value.chars().all(char::is_alphabetic)
        {
            *value = format!("{key} = {value}");
        }
    }
    offered
}

/// What `text` is in the sentence, which `before` leads to.
fn read(before: &str, text: &str, fault: &str, offered: &mut Vec<Advice>) -> Option<Advice> {
    let text = text.to_owned();
    let ends_with = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    // What is written with it, without it or instead of it is not what is written.
    let is_letter = text.len() == 1 && (before.ends_with(',') || before == "and");
    let is_aside = is_letter
        || ends_with(&[
            "joined with",
            "leave",
            "place of",
            "ends in",
            "use fewer",
            "inside",
            "digits,",
            "it to the",
            "path and",
            "after",
            "put",
        ]);
    if is_aside || text == "#[security]" || before == "and" && offered.is_empty() {
        return None;
    }
    if ends_with(&[" in", "in the", "above"]) && !before.ends_with("as in") || before == "in" {
        let what = match offered.pop()? {
            Advice::Write(what) => what,
            other => return Some(other),
        };
        return Some(Advice::WriteIn(what, text));
    }
    if ends_with(&["remove it with its"]) {
        return Some(Advice::RemoveWith(text));
    }
    if ends_with(&["remove"]) {
        return Some(Advice::RemovePart(text));
    }
    if ends_with(&["add"]) {
        return Some(Advice::Add(text));
    }
    if ends_with(&[
        "write it as",
        "write parameters as",
        "write each part as",
        "write one as",
    ]) {
        return Some(Advice::WritePart(part(fault)?, text));
    }
    Some(Advice::Write(text))
}

/// What the message says is there, in its order.
pub(crate) fn named(message: &str) -> impl Iterator<Item = &str> {
    let fault = message.split("; ").next().unwrap_or_default();
    fault.split('`').skip(1).step_by(2)
}

/// What is wrong inside of the text that is underlined: a space, a letter, a piece in braces.
fn part(fault: &str) -> Option<String> {
    if fault.contains("a space") {
        return Some(" ".to_owned());
    }
    if fault.contains("without a name") {
        return Some("{}".to_owned());
    }
    if fault.contains("unbalanced brace") {
        let text = fault.split('`').nth(1)?;
        return Some(text[text.find('{')?..].to_owned());
    }
    let parts: Vec<_> = fault.split('`').collect();
    let last = parts.len().checked_sub(2).filter(|at| at % 2 == 1)?;
    Some(parts[last].to_owned())
}
