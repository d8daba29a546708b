use proptest::prelude::*;

use super::*;

#[test]
fn folders_become_packages() {
    for (folder, name) in [
        ("petstore", "petstore"),
        ("Pet Store", "Pet-Store"),
        ("2fa", "api-2fa"),
        ("type", "api-type"),
        ("std", "api-std"),
        ("…", "api"),
        ("", "api"),
    ] {
        assert_eq!(package_name(folder), name, "{folder}");
    }
}

#[test]
fn toml_value_equals_the_json_value() {
    let json = Json::parse(
        br#"{"url":"https://a.example/\"\\\n\u0000","x-a":[1,-2.5,true,null,1e999,9223372036854775808,{"b c":{}}]}"#,
    )
    .unwrap();
    assert_eq!(
        value(&json).unwrap(),
        r#"{ url = "https://a.example/\"\\\n\u0000", x-a = [1, -2.5, true, { "b c" = {  } }] }"#
    );
}

/// What begins, ends or changes something in TOML, on a screen or in a log.
#[rustfmt::skip]
const PIECES: [&str; 36] = [
    "", "a", " ", "\"", "\"\"\"", "'", "'''", "\\", "\\u0041", "\\U0000202E", "\n", "\r\n", "\r", "\t", "\u{8}", "\u{c}", "\0", "\u{1b}[2J", "\u{7f}", "\u{85}",
    "\u{a0}", "\u{2028}", "\u{202e}", "\u{feff}", "\u{e000}", "\u{1d173}", "\u{10ffff}", "##[add-mask]", "##", "[", "]", "= 1", "{ }", "# a", "é", "😀",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..6)
        .prop_map(|pieces| pieces.concat())
}

fn extension() -> impl Strategy<Value = Json> {
    let number = prop::sample::select(&["0", "-0", "-7", "1.50", "1e5", "-1E-400"][..]);
    let number = number.prop_map(|number| Json::parse(number.as_bytes()).unwrap());
    let leaf = prop_oneof![
        text().prop_map(Json::from),
        number,
        any::<bool>().prop_map(Json::from)
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Json::from),
            prop::collection::btree_map(text(), inner, 0..3)
                .prop_map(|members| Json::Object(members.into_iter().collect())),
        ]
    })
}

fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    Json::Object(members.into_iter().collect())
}

/// Whether both say the same, numbers by their value.
fn is_same(toml: &toml::Value, json: &Json) -> bool {
    match (toml, json) {
        (toml::Value::String(text), Json::String(other)) => **text == **other,
        (toml::Value::Boolean(flag), Json::Bool(other)) => flag == other,
        (toml::Value::Integer(number), Json::Number(other)) => {
            other.to_string().parse() == Ok(*number)
        }
        (toml::Value::Float(number), Json::Number(other)) => {
            other.to_string().parse() == Ok(*number)
        }
        (toml::Value::Array(items), Json::Array(others)) => {
            let mut pairs = items.iter().zip(others);
            items.len() == others.len() && pairs.all(|(item, other)| is_same(item, other))
        }
        (toml::Value::Table(table), Json::Object(object)) => {
            let has = |(key, value)| {
                let there = table.get(key);
                there.is_some_and(|there| is_same(there, value))
            };
            table.len() == object.iter().count() && object.iter().all(has)
        }
        _ => false,
    }
}

proptest! {
    #[test]
    fn manifest_has_the_values_of_a_document(
        [title, version, licence, email, url, path] in [text(), text(), text(), text(), text(), text()],
        extension in extension(),
    ) {
        let info = object([
            ("title", title.into()),
            ("version", version.into()),
            ("contact", object([("email", email.into())])),
            ("license", object([("name", licence.into())])),
        ]);
        let servers = Json::from(vec![object([("url", url.into()), ("x-a", extension)])]);
        let document = object([
            ("openapi", "3.1.0".into()),
            ("info", info.clone()),
            ("servers", servers.clone()),
        ]);
        let view = DocumentView::read(&document).unwrap();
        let manifest = Manifest::of(&view, &path, Some(PathBuf::from(&path))).text();
        let is_hidden = |character: char| character != '\n' && is_unseen(character);
        prop_assert!(!manifest.contains(is_hidden) && !manifest.contains("##["), "{manifest}");

        let written: toml::Value = toml::from_str(&manifest).unwrap();
        let settings = &written["package"]["metadata"]["oasgard"];
        let written_info = settings.get("info").unwrap();
        prop_assert!(is_same(written_info, &info), "{manifest}");
        prop_assert!(is_same(&settings["servers"], &servers), "{manifest}");
        prop_assert_eq!(written["dependencies"]["oasgard"]["path"].as_str(), Some(&*path));
    }
}
