//! Random documents and random damage.

use granit_parser::{Event, Parser};
use proptest::prelude::*;

use super::*;
use crate::format::Format;

fn word() -> impl Strategy<Value = String> {
    let readable = "[a-z/~{}:# \"'\\\\-]{0,8}";
    let special = prop::sample::select(vec![
        "<<", "200", "~", "null", "- a", "? a", "&a", "*a", "!a", "|", "%a", "ä: 1",
    ]);
    prop_oneof![readable, any::<String>(), special.prop_map(str::to_owned)]
}

fn number() -> impl Strategy<Value = Json> {
    let digits = prop_oneof![
        "-?(0|[1-9][0-9]{0,30})",
        "-?(0|[1-9][0-9]{0,9})\\.[0-9]{1,30}"
    ];
    digits.prop_map(|digits| Json::Number(digits.parse().unwrap()))
}

fn object(value: impl Strategy<Value = Json>) -> impl Strategy<Value = Json> {
    prop::collection::btree_map(word(), value, 0..5)
        .prop_map(|members| Json::Object(members.into_iter().collect()))
}

fn document() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        number(),
        word().prop_map(Json::from),
    ];
    let value = leaf.prop_recursive(5, 40, 5, |value| {
        prop_oneof![
            prop::collection::vec(value.clone(), 0..5).prop_map(Json::from),
            object(value),
        ]
    });
    object(value)
}

/// What a pointer names: the member's key, or the item's value.
enum Named<'j> {
    Key(&'j str),
    Item(&'j Json),
}

fn pointers<'j>(json: &'j Json, at: &str, found: &mut Vec<(String, Named<'j>)>) {
    match json {
        Json::Object(object) => {
            for (key, value) in object.iter() {
                let pointer = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
                pointers(value, &pointer, found);
                found.push((pointer, Named::Key(key)));
            }
        }
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let pointer = format!("{at}/{index}");
                pointers(item, &pointer, found);
                found.push((pointer, Named::Item(item)));
            }
        }
        _ => {}
    }
}

/// What is named, and the text from its reported position on.
fn places(source: &Source) -> Vec<(Named<'_>, &str)> {
    let mut named = Vec::new();
    pointers(&source.json, "", &mut named);
    let positions = source.positions(named.iter().map(|(pointer, _)| pointer.as_str()));
    let rests = named.into_iter().map(|(pointer, named)| {
        let Position { line, column } = positions[&pointer];
        let start: usize = source
            .text
            .split_inclusive('\n')
            .take(line - 1)
            .map(str::len)
            .sum();
        let before: usize = source.text[start..]
            .chars()
            .take(column - 1)
            .map(char::len_utf8)
            .sum();
        (named, &source.text[start + before..])
    });
    rests.collect()
}

fn first_json(text: &str) -> Json {
    serde_json::Deserializer::from_str(text)
        .into_iter()
        .next()
        .unwrap()
        .unwrap()
}

/// The first value of a YAML text: a scalar's text, or the bracket of a list or an object.
fn first_yaml(text: &str) -> String {
    // Plain text would go on below, where what surrounds it is cut away.
    let is_plain = !text.starts_with(['"', '\'']);
    let text = if is_plain {
        text.lines().next().unwrap()
    } else {
        text
    };
    let events = Parser::new_from_str(text).map(|event| event.unwrap().0);
    let mut values = events.filter_map(|event| match event {
        Event::Scalar(text, ..) => Some(text.into_owned()),
        Event::SequenceStart(..) => Some("[".to_owned()),
        Event::MappingStart(..) => Some("{".to_owned()),
        _ => None,
    });
    values.next().unwrap()
}

/// The key of the first member of a YAML text.
fn first_key(text: &str) -> String {
    let mut scalars = Parser::new_from_str(text).filter_map(|event| match event.unwrap().0 {
        Event::Scalar(text, ..) => Some(text.into_owned()),
        _ => None,
    });
    scalars.next().unwrap()
}

fn shown(json: &Json) -> String {
    match json {
        Json::Array(_) => "[".to_owned(),
        Json::Object(_) => "{".to_owned(),
        Json::String(text) => text.to_string(),
        other => other.to_line(),
    }
}

/// Text with a few characters removed, inserted or cut off.
fn damaged() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "&a ",
        "*a",
        "<<: ",
        "[",
        "]",
        "{",
        "}",
        "- ",
        "? ",
        "!!str ",
        "!x ",
        "\t",
        "\n",
        "---\n",
        "...\n",
        "|\n",
        ">-\n",
        "\"",
        "'",
        "#",
        " #",
        ":",
        ": ",
        ",",
        "\r\n",
        "\u{feff}",
        "é",
        "%YAML 1.1\n",
        "~",
        "0x",
        ".inf",
        "\\u",
        "\\",
    ]);
    let text = (document(), 0..3).prop_map(|(document, notation)| match notation {
        0 => document.to_line(),
        1 => document.to_pretty(),
        _ => Format::Yaml.text(&document),
    });
    let damage = prop::collection::vec((any::<prop::sample::Index>(), 0..4usize, piece), 0..6);
    (text, damage).prop_map(|(text, damage)| {
        let mut text: Vec<char> = text.chars().collect();
        for (place, removed, piece) in damage {
            let start = place.index(text.len() + 1);
            let end = (start + removed).min(text.len());
            text.splice(start..end, piece.chars());
        }
        text.into_iter().collect()
    })
}

proptest! {
    #[test]
    fn json_positions_point_at_the_value(document in document(), pretty: bool) {
        let text = if pretty { document.to_pretty() } else { document.to_line() };
        let source = Source::parse("a.json", text.into()).unwrap();
        prop_assert_eq!(&source.json, &document);
        for (named, rest) in places(&source) {
            match named {
                Named::Key(key) => prop_assert_eq!(first_json(rest), Json::from(key.to_owned())),
                Named::Item(item) => prop_assert_eq!(&first_json(rest), item),
            }
        }
    }

    #[test]
    fn yaml_positions_point_at_the_value(document in document()) {
        let source = Source::parse("a.yaml", Format::Yaml.text(&document).into()).unwrap();
        prop_assert_eq!(&source.json, &document);
        for (named, rest) in places(&source) {
            match named {
                Named::Key(key) => prop_assert_eq!(first_key(rest), key),
                Named::Item(Json::String(_)) if rest.starts_with(['|', '>']) => {}
                Named::Item(item) => prop_assert_eq!(first_yaml(rest), shown(item)),
            }
        }
    }

    #[test]
    fn json_is_yaml_too(document in document(), pretty: bool) {
        let text = if pretty { document.to_pretty() } else { document.to_line() };
        let text = text.replace('\u{85}', "\\u0085").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
        prop_assert_eq!(Source::parse("a.yaml", text.into()).unwrap().json, document);
    }

    #[test]
    fn damaged_text_never_panics(text in damaged(), yaml: bool, cut: prop::sample::Index) {
        let name = if yaml { "a.yaml" } else { "a.json" };
        let cut = cut.index(text.len() + 1);
        for bytes in [text.as_bytes(), &text.as_bytes()[..cut]] {
            if let Ok(source) = Source::parse(name, bytes.to_vec()) {
                places(&source);
            }
        }
    }

    #[test]
    fn random_text_never_panics(bytes: Vec<u8>, text: String) {
        for name in ["a", "a.json", "a.yaml"] {
            for bytes in [&bytes[..], text.as_bytes()] {
                let _ = Source::parse(name, bytes.to_vec());
            }
        }
    }
}
