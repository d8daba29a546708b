mod ambiguities;
mod line_ends;
mod random;
mod refusals;

use super::*;

fn read(name: &str, text: &str) -> Json {
    let source = Source::parse(name, text.into());
    let source = source.unwrap_or_else(|failure| panic!("{failure:?}"));
    assert_eq!(source.path, Path::new(name));
    source.json
}

fn json(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

#[test]
fn keys_of_yaml_stay_as_written() {
    let yaml = "200: a\n404: b\non: c\nyes: d\nnull: e\n1.0: f\n0x1F: g\n~: h\ntrue: i\n2XX: j\n'500': k\n";
    let members = json(
        r#"{"200":"a","404":"b","on":"c","yes":"d","null":"e","1.0":"f","0x1F":"g","~":"h","true":"i","2XX":"j","500":"k"}"#,
    );
    assert_eq!(read("a.yaml", yaml), members);
}

#[test]
fn aliases_and_merge_keys_are_written_out() {
    let yaml = "
base: &base {a: 1, b: {c: 2}}
more: &more {a: 5, d: 3}
copy: *base
one: {<<: *base, b: 7}
both:
  <<: [*base, *more]
  e: 4
word: {\"<<\": 1}
";
    let members = json(
        r#"{"base":{"a":1,"b":{"c":2}},"more":{"a":5,"d":3},"copy":{"a":1,"b":{"c":2}},"one":{"b":7,"a":1},
        "both":{"e":4,"a":1,"b":{"c":2},"d":3},"word":{"<<":1}}"#,
    );
    assert_eq!(read("a.yaml", yaml), members);
}

#[test]
fn every_digit_of_a_number_is_kept() {
    let numbers =
        "[12345678901234567890123,1.0,1e+400,-0.1000000000000000000001,18446744073709551616]";
    let text = format!("{{\"a\":{numbers}}}");
    assert_eq!(read("a.json", &text).to_line(), text);
    assert_eq!(read("a.yaml", &text).to_line(), text);
    let yaml = "a: [+1, 007, .5, 5., -.5e+3, 0x1F, 0o17, 1e5, 1_000, 1.2.3, 0x, +, ., 2020-01-01]";
    let line = r#"{"a":[1,7,0.5,5.0,-0.5e+3,31,15,1e5,"1_000","1.2.3","0x","+",".","2020-01-01"]}"#;
    assert_eq!(read("a.yaml", yaml).to_line(), line);
}

/// The position of a missing part is that of what would contain it.
#[test]
fn positions_name_keys_items_and_parents() {
    let at = |source: &Source, pointer: &str| {
        let Position { line, column } = source.positions([pointer])[pointer];
        (line, column)
    };
    let source = Source::parse(
        "a.json",
        "{\n \"ä\": 1, \"a/b\": [\n  1, {\"x\\u0079\": 2}]}".into(),
    )
    .unwrap();
    assert_eq!(at(&source, ""), (1, 1));
    assert_eq!(at(&source, "/ä"), (2, 2));
    assert_eq!(at(&source, "/a~1b"), (2, 10));
    assert_eq!(at(&source, "/a~1b/0"), (3, 3));
    assert_eq!(at(&source, "/a~1b/1"), (3, 6));
    assert_eq!(at(&source, "/a~1b/1/xy"), (3, 7));
    assert_eq!(at(&source, "/a~1b/1/z/z"), (3, 6));
    assert_eq!(at(&source, "/none"), (1, 1));
    let source = Source::parse(
        "a.yaml",
        "# c\nä: 1\na/b:\n  - 1\n  - \"x\\u0079\": 2\n".into(),
    )
    .unwrap();
    assert_eq!(at(&source, ""), (2, 1));
    assert_eq!(at(&source, "/ä"), (2, 1));
    assert_eq!(at(&source, "/a~1b"), (3, 1));
    assert_eq!(at(&source, "/a~1b/0"), (4, 5));
    assert_eq!(at(&source, "/a~1b/1"), (5, 5));
    assert_eq!(at(&source, "/a~1b/1/xy"), (5, 5));
    assert_eq!(at(&source, "/a~1b/1/z/z"), (5, 5));
}

/// What an alias or a merge key repeats has the position where it is written.
#[test]
fn alias_values_have_their_written_position() {
    let yaml = "
base: &base
  a: {x: 1}
  b: &inner {y: 2}
one: *base
two:
  <<: *base
  b: {z: 1}
both: {c: 3, <<: [{d: 4}, *base]}
deep: {<<: {<<: *base}}
";
    let source = Source::parse("a.yaml", yaml.into()).unwrap();
    for (pointer, line, column) in [
        ("/one", 5, 1),
        ("/one/a/x", 3, 7),
        ("/two/a/x", 3, 7),
        ("/two/b", 8, 3),
        ("/two/b/y", 8, 3),
        ("/two/b/z", 8, 7),
        ("/two/c", 6, 1),
        ("/both/c", 9, 8),
        ("/both/d", 9, 20),
        ("/both/b/y", 4, 14),
        ("/deep/a/x", 3, 7),
    ] {
        let position = source.positions([pointer])[pointer];
        assert_eq!(position, Position { line, column }, "{pointer}");
    }
}

#[test]
fn format_is_inferred_from_the_text() {
    for (name, text) in [
        ("openapi", "\u{feff}\r\n {\"a\": \"\\/\"}"),
        ("openapi.txt", "a: /"),
        ("openapi.yml", "{a: /}"),
        ("openapi.YAML", "a: \"\\/\"\r\n"),
        ("HEAD:openapi.json", "{\"a\": \"\\/\"}"),
    ] {
        assert_eq!(read(name, text), json(r#"{"a": "/"}"#), "{name}");
    }
}

#[test]
fn line_ends_and_bom_do_not_move_positions() {
    for (name, text) in [
        ("a.json", "\u{feff}{\r\n  \"a\": 1,\r\n  \"b\": 2}"),
        ("a.yaml", "\u{feff}# c\r\na: 1\r\n\r\n? b\r\n: 2\r\n"),
    ] {
        let source = Source::parse(name, text.into()).unwrap();
        let positions = source.positions(["/a", "/b"]);
        let (a, b) = (positions["/a"], positions["/b"]);
        let columns = if name == "a.json" {
            ((2, 3), (3, 3))
        } else {
            ((2, 1), (4, 3))
        };
        assert_eq!(((a.line, a.column), (b.line, b.column)), columns, "{name}");
    }
}

#[test]
fn redundant_yaml_tags_are_accepted() {
    let yaml = "a: !!str 12\nb: !!map {c: !!seq [!!str 3]}\n";
    assert_eq!(
        read("a.yaml", yaml),
        json(r#"{"a": "12", "b": {"c": ["3"]}}"#)
    );
}
