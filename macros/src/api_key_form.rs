//! API keys in OpenAPI's own words or as calls: `in = "header", name = "X-Key"`, `header("X-Key")`.

use oasgard_core::scheme::Location;

use crate::arguments::{Argument, Head, Value, arguments, text};
use crate::errors::Errors;

const PLACES: [&str; 5] = ["in", "ty", "type", "location", "place"];
const NAMES: [&str; 4] = ["name", "key", "param", "parameter"];

/// The first argument of an API key that is in another form than its own, and the whole right form.
pub(crate) fn in_openapi_words(list: &[Argument]) -> Option<(&Argument, String)> {
    let place = |argument: &&Argument| PLACES.contains(&argument.word().as_str());
    let name = |argument: &&Argument| NAMES.contains(&argument.word().as_str());
    let flag = |argument: &&Argument| {
        location(&argument.word()).is_some() && !matches!(argument.value, Value::Assigned(_))
    };
    let alone = |argument: &&Argument| {
        matches!(
            (&argument.head, &argument.value),
            (Head::Text(_), Value::None)
        )
    };
    let is_part = |argument: &&Argument| {
        place(argument) || name(argument) || flag(argument) || alone(argument)
    };
    let first = list.iter().find(is_part)?;
    if list.len() == 1 && flag(&first) && matches!(first.value, Value::None) {
        return None;
    }
    let written_place = list
        .iter()
        .find(|argument| location(&argument.word()).is_some());
    let location = match (written_place, list.iter().find(place)) {
        (Some(argument), _) => location(&argument.word()),
        (None, Some(argument)) => location(&value(argument)?),
        (None, None) => Some(Location::Header),
    };
    let value = list
        .iter()
        .filter(|argument| !place(argument))
        .find_map(value);
    let value = value.unwrap_or_else(|| "X-API-Key".to_owned());
    let word = location?.word();
    Some((first, format!("api_key({word} = \"{value}\")")))
}

fn location(word: &str) -> Option<Location> {
    let mut locations = Location::ALL.into_iter();
    locations.find(|location| location.word() == word)
}

/// The text that an argument gives: `"X-Key"`, `name = "X-Key"`, `header("X-Key")`, `header(name = "X-Key")`.
pub(crate) fn value(argument: &Argument) -> Option<String> {
    match (&argument.head, &argument.value) {
        (Head::Text(text), Value::None) => Some(text.value.clone()),
        (_, Value::Assigned(tokens)) => text(tokens.first()?).map(|text| text.value),
        (_, Value::List(group)) => {
            let mut ignored = Errors::new();
            let inner = arguments(group.stream(), &mut ignored);
            let _ = ignored.finish();
            inner.first().and_then(value)
        }
        _ => None,
    }
}
