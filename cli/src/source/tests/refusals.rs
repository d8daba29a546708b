use std::fmt::Write as _;

use super::*;

fn refusal(name: &str, bytes: impl Into<Vec<u8>>) -> String {
    match Source::parse(name, bytes.into()) {
        Ok(source) => panic!("read as {}", source.json.to_line()),
        Err(failure) => failure.message(),
    }
}

/// Texts in `a.json` or `a.yaml`, and the message after the name of the file.
#[rustfmt::skip]
const REFUSED: &[(&str, &[u8], &str)] = &[
    ("json", b"", " is empty; name an OpenAPI document"),
    ("json", b" \r\n", " is empty; name an OpenAPI document"),
    ("json", b"\x7fELF\x02\x00", " is not a text document; name a JSON or YAML file"),
    ("json", b"\xff\xfe{\0}\0", " is UTF-16; save it as UTF-8"),
    ("yaml", b"ok: 1\nab\xff", "2:3: byte 0xff is not UTF-8; save the document as UTF-8"),
    ("json", b"[]", " a list is not an OpenAPI document; name a file that contains an object with a member `openapi`"),
    ("yaml", b"openapi", " a string is not an OpenAPI document; name a file that contains an object with a member `openapi`"),
    ("yaml", b"---\n", " `null` is not an OpenAPI document; name a file that contains an object with a member `openapi`"),
    ("json", b"{\"a\":\n 1, \"a\": 2}", "2:7: `a` is given twice; remove one"),
    ("json", b"{\"a\": {\n", "2:1: is not JSON: it ends too early; save it again in full"),
    ("json", b"{\"a\": \"b", "1:8: is not JSON: it ends too early; save it again in full"),
    ("json", b"{\"\xc3\xa4\": 1} x", "1:10: is not JSON: trailing characters"),
    ("yaml", b"# nothing\n", " is empty; name an OpenAPI document"),
    ("yaml", b"a: [1,", "1:4: is not YAML: unclosed bracket '['"),
    ("yaml", b"a: \"x", "1:4: is not YAML: unclosed quote"),
    ("yaml", b"a: 1\nb: 2\na: 1\n", "3:1: `a` is given twice; remove one"),
    ("yaml", b"200: 1\n\"200\": 1\n", "2:1: `200` is given twice; remove one"),
    ("yaml", b"a: 1\n---\nb: 2\n", "2:1: a second document starts here; keep one document in the file"),
    ("yaml", b"a: !!binary abc\n", "1:13: tag `!!binary` cannot be expressed in JSON; remove it"),
    ("yaml", b"a: !mine abc\n", "1:10: tag `!mine` cannot be expressed in JSON; remove it"),
    ("yaml", b"a: !mine {a: 1}\n", "1:10: tag `!mine` cannot be expressed in JSON; remove it"),
    ("yaml", b"a: !!set {a}\n", "1:10: tag `!!set` cannot be expressed in JSON; remove it"),
    ("yaml", b"a: .inf\n", "1:4: `.inf` is not a finite number, which JSON cannot express; write it in quotes if it is text"),
    ("yaml", b"a: -.INF\n", "1:4: `-.INF` is not a finite number, which JSON cannot express; write it in quotes if it is text"),
    ("yaml", b"a: .nan\n", "1:4: `.nan` is not a finite number, which JSON cannot express; write it in quotes if it is text"),
    ("yaml", b"a: 0x10000000000000000\n", "1:4: `0x10000000000000000` is too large a number; write it in quotes if it is text"),
    ("yaml", b"a: *b\n", "1:4: an alias names no earlier value; write the value itself"),
    ("yaml", b"a: &b [*b]\n", "1:8: an alias is inside the value that it names; write the value itself"),
    ("yaml", b"a: &b c\n*b : 1\n", "2:1: an alias cannot be a key; write the key itself"),
    ("yaml", b"a: &b 1\nc: &b 2\n", "2:4: anchor `&b` is given twice; write another name"),
    ("yaml", b"a: {&b no: 1}\n", "1:8: an anchor on a key is not the same value for every YAML reader; put it on a value"),
    ("yaml", b"a: [&a: b]\n", "1:5: anchor `&a:` ends before `:` for some YAML readers; write letters and digits, or remove it"),
    ("yaml", b"a: [&b?c d]\n", "1:5: anchor `&b?c` ends before `?` for some YAML readers; write letters and digits, or remove it"),
    ("yaml", b"? [a]\n: 1\n", "1:3: a list or an object cannot be a key; write a string"),
    ("yaml", b"<<: 1\n", "1:1: `<<` merges objects only; name an object, or write `\"<<\"` for a member of this name"),
    ("yaml", b"<<: {a: 1}\n<<: {b: 1}\n", "2:1: `<<` is given twice; remove one"),
];

#[test]
fn errors_name_their_position() {
    for (ending, bytes, message) in REFUSED {
        let name = format!("a.{ending}");
        let refused = refusal(&name, *bytes);
        assert_eq!(
            refused,
            format!("{name}:{message}"),
            "{}",
            bytes.escape_ascii()
        );
    }
}

#[test]
fn deep_nesting_is_refused() {
    let too_deep = "is nested deeper than 127 levels; remove levels";
    for (name, level) in [
        ("a.json", "["),
        ("a.json", "{\"a\":"),
        ("a.yaml", "["),
        ("a.yaml", "{\"a\": "),
        ("a.yaml", "{a: "),
        ("a.yaml", "- "),
        ("a.yaml", "a: ["),
    ] {
        let message = refusal(name, level.repeat(100_000));
        assert!(message.ends_with(too_deep), "{name} {level} {message}");
    }
    for (name, text) in [
        ("a.json", ["{\"a\":", "0", "}"]),
        ("a.yaml", ["{a: ", "0", "}"]),
    ] {
        let nested = |levels| {
            let [open, value, close] = text;
            open.repeat(levels) + value + &close.repeat(levels)
        };
        assert!(Source::parse(name, nested(127).into()).is_ok(), "{name}");
        assert!(refusal(name, nested(128)).ends_with(too_deep), "{name}");
    }
}

#[test]
fn deep_nesting_through_aliases_is_refused() {
    let nested = |value: &str| "[".repeat(60) + value + &"]".repeat(60);
    let yaml = format!(
        "a: &a {}\nb: &b {}\nc: {}",
        nested("0"),
        nested("*a"),
        nested("*b")
    );
    let message = refusal("a.yaml", yaml);
    assert_eq!(
        message,
        "a.yaml:3:64: is nested deeper than 127 levels; remove levels"
    );
}

#[test]
fn aliases_that_multiply_are_refused() {
    let mut yaml = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for level in 1..20 {
        let aliases = vec![format!("*a{}", level - 1); 9].join(",");
        writeln!(yaml, "a{level}: &a{level} [{aliases}]").unwrap();
    }
    let message = refusal("a.yaml", yaml);
    let too_large =
        "anchors and aliases make the document too large; write the values in their place";
    assert!(message.ends_with(too_large), "{message}");
}

#[test]
fn nested_anchors_are_copied_with_a_limit() {
    let text = "x".repeat(200_000);
    let anchors: Vec<_> = (0..120).map(|number| format!("&a{number} [")).collect();
    let anchors = anchors.concat();
    let yaml = format!("a: {anchors}{text}");
    let message = refusal("a.yaml", yaml);
    assert!(message.contains("is not YAML: unclosed"), "{message}");
    let yaml = format!("a: {anchors}{text}{}", "]".repeat(120));
    let message = refusal("a.yaml", yaml);
    assert!(message.contains("too large"), "{message}");
}

#[test]
fn folder_and_missing_file_are_refused() {
    let folder = env!("CARGO_MANIFEST_DIR");
    for (path, why) in [
        (PathBuf::from(folder), "is a folder; name a file in it"),
        (
            Path::new(folder).join("missing.json"),
            "No such file or directory (os error 2)",
        ),
    ] {
        let message = Source::read(&path).err().unwrap().message();
        assert_eq!(message, format!("{}: {why}", path.display()));
    }
}
