//! What values ask the allocator for, beside the text that they were read from.

use super::Json;

/// The text and the values of a document ask for no more than so many bytes for each byte of the text.
const MOST: usize = 15;

/// What a value asks for besides its own place in a list or an object.
fn asked_for(json: &Json) -> usize {
    match json {
        Json::Null | Json::Bool(_) => 0,
        // At most its digits; a small integer takes nothing.
        Json::Number(number) => number.to_string().len(),
        Json::String(text) => text.len(),
        Json::Array(items) => items
            .iter()
            .map(|item| size_of::<Json>() + asked_for(item))
            .sum(),
        Json::Object(members) => members
            .iter()
            .map(|(key, value)| {
                let own = size_of::<(Box<str>, Json)>() + key.len();
                own + asked_for(value)
            })
            .sum(),
    }
}

fn repeated(value: &str) -> String {
    format!("[{}]", vec![value; 50].join(","))
}

#[test]
fn deep_and_wide_values_take_little_memory() {
    let deep = |open: &str, inner: &str, close: &str, count: usize| {
        [&open.repeat(count), inner, &close.repeat(count)].concat()
    };
    let mut texts = Vec::new();
    for value in ["", "0", "{}", "\"\"", "0.1", "[],[]", "0,0", "{\"\":0}"] {
        for count in [1, 2, 4, 60, 120] {
            texts.push(deep("[", value, "]", count));
        }
    }
    for value in ["0", "{}", "[]", "\"\""] {
        texts.extend([1, 4, 120].map(|count| deep("{\"\":", value, "}", count)));
        texts.extend([1, 4, 60].map(|count| deep("[{\"\":", value, "}]", count)));
    }
    for text in texts.iter().flat_map(|text| [text.clone(), repeated(text)]) {
        let json = Json::parse(text.as_bytes()).unwrap();
        let bytes = size_of::<Json>() + asked_for(&json) + text.len();
        // The root takes its place once.
        let most = MOST * text.len() + size_of::<Json>();
        assert!(bytes <= most, "{:.40}: {bytes} of {}", text, text.len());
    }
}
