//! The text of a JSON value.

use std::fmt::Write as _;

use super::Json;

impl Json {
    /// The text on one line.
    #[must_use]
    pub fn to_line(&self) -> String {
        let mut text = String::new();
        write(self, None, &mut text);
        text
    }

    /// The text indented by two spaces, with a line end at its end.
    #[must_use]
    pub fn to_pretty(&self) -> String {
        let mut text = String::new();
        write(self, Some(0), &mut text);
        text.push('\n');
        text
    }
}

/// Appends a value that is `depth` levels deep, or on one line.
fn write(json: &Json, depth: Option<usize>, text: &mut String) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Json::Number(number) => text.push_str(&number.to_string()),
        Json::String(string) => quote(string, text),
        Json::Array(items) => {
            let items = items.iter();
            enclose(['[', ']'], items, depth, text, |item, depth, text| {
                write(item, depth, text);
            });
        }
        Json::Object(members) => {
            let members = members.iter();
            let colon = if depth.is_some() { ": " } else { ":" };
            enclose(
                ['{', '}'],
                members,
                depth,
                text,
                |(key, value), depth, text| {
                    quote(key, text);
                    text.push_str(colon);
                    write(value, depth, text);
                },
            );
        }
    }
}

/// Appends parts between brackets, each on a line of its own unless all is on one line.
fn enclose<T>(
    [open, close]: [char; 2],
    parts: impl ExactSizeIterator<Item = T>,
    depth: Option<usize>,
    text: &mut String,
    mut part: impl FnMut(T, Option<usize>, &mut String),
) {
    let is_empty = parts.len() == 0;
    let inner = depth.map(|depth| depth + 1);
    text.push(open);
    for (position, it) in parts.enumerate() {
        if position > 0 {
            text.push(',');
        }
        begin_line(inner, text);
        part(it, inner, text);
    }
    if !is_empty {
        begin_line(depth, text);
    }
    text.push(close);
}

fn begin_line(depth: Option<usize>, text: &mut String) {
    if let Some(depth) = depth {
        text.push('\n');
        text.extend(std::iter::repeat_n("  ", depth));
    }
}

/// Appends a string, RFC 8259 §7, with the short form of an escape where there is one.
fn quote(string: &str, text: &mut String) {
    text.push('"');
    for character in string.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\0'..='\u{1f}' => {
                // Writing into a string does not fail.
                let _ = write!(text, "\\u{:04x}", u32::from(character));
            }
            other => text.push(other),
        }
    }
    text.push('"');
}

#[cfg(all(test, feature = "read"))]
mod tests {
    use super::*;

    #[test]
    fn text_is_what_serde_json_writes() {
        let every_control: String = ('\0'..='\u{a0}').collect();
        let strings = format!("{every_control}\u{2028}\u{feff}😀/");
        let mut object = super::super::Object::new();
        object.push(strings.clone(), strings);
        object.push(
            "empty",
            vec![
                Json::from(super::super::Object::new()),
                Json::from(Vec::new()),
            ],
        );
        object.push("deep", vec![Json::Null, true.into(), u64::MAX.into()]);
        let json = Json::from(object);
        assert_eq!(json.to_line(), serde_json::to_string(&json).unwrap());
        let pretty = serde_json::to_string_pretty(&json).unwrap();
        assert_eq!(json.to_pretty(), pretty + "\n");
    }
}
