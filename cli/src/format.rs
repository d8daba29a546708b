//! The notations of a document.

mod yaml;

use std::path::Path;

use clap::ValueEnum;
use oasgard::Json;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Json,
    Yaml,
}

impl Format {
    /// The format for the extension of a file, `None` if it is unknown. Without an extension it is JSON.
    pub(crate) fn of_file(path: &Path) -> Option<Self> {
        let Some(ending) = path.extension() else {
            return Some(Self::Json);
        };
        match ending.to_ascii_lowercase().to_str() {
            Some("json") => Some(Self::Json),
            Some("yaml" | "yml") => Some(Self::Yaml),
            _ => None,
        }
    }

    /// The ending of a file in this notation.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Yaml => "yaml",
        }
    }

    /// The text of `document`, with a line end at its end.
    pub(crate) fn text(self, document: &Json) -> String {
        match self {
            Self::Json => document.to_pretty(),
            Self::Yaml => yaml::text(document),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use oasgard::Object;

    /// Strings that one reader or another takes for something else where they are not quoted.
    #[rustfmt::skip]
    const AMBIGUOUS: &[&str] = &[
        "", " ", "~", "null", "NULL", "true", "False", "yes", "No", "on", "OFF", "y", "n", "1", "0x1f", "017", "0o17",
        "1_000", "1.0", "1.", "1e3", ".inf", "-.INF", ".nan", "12:30", "12:30:45", "2024-01-01", "2024-01-01T00:00:00Z",
        "<<", "=", "-", "- a", "?", "? a", ":", "a:", "a: b", "#", "a #b", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a",
        "'", "\"", "[a]", "{a}", "a, b", "---", "--- a", "...", " lead", "trail ", "a\tb", "a\r\nb", "\n", "\n\n  a",
        "  a\nb", "a\nb", "a\nb\n", "a\n\n", "\u{85}", "\u{2028}", "\u{feff}", "\u{7f}", "é", "😀", "a\\b", "pets:read",
        "https://example.com/a?b#c", "/pets/{id}", "2XX", "401",
        "a line that is so long that a writer may wish to fold it, with  two spaces, and then some more words ",
    ];

    #[test]
    fn yaml_value_equals_the_json_value() {
        let members: Object = AMBIGUOUS.iter().map(|text| (*text, *text)).collect();
        let items: Vec<_> = AMBIGUOUS.iter().map(|text| Json::from(*text)).collect();
        let mut document = Object::new();
        document.push(
            "nothing",
            vec![
                Json::Null,
                Json::Object(Object::new()),
                Json::from(Vec::new()),
            ],
        );
        document.push(
            "numbers",
            Json::parse(b"[0, -1, 1.5, 1e300, 18446744073709551615]").unwrap(),
        );
        document.push(
            "nested",
            vec![Json::Object(members.clone()), Json::from(items.clone())],
        );
        document.push("members", members);
        document.push("items", items);
        let document = Json::Object(document);

        let text = Format::Yaml.text(&document);
        let read: Json = serde_norway::from_str(&text).unwrap();
        assert_eq!(read, document);
    }

    #[test]
    fn yaml_keeps_every_digit() {
        let numbers =
            "[1,-1,0,-0,1.0,1.50,18446744073709551616,0.10000000000000000000000001,1e400,-2.5e-7]";
        let mut document = Object::new();
        document.push("a", true);
        document.push("b", Json::parse(numbers.as_bytes()).unwrap());
        let text = "a: true\nb:\n- 1\n- -1\n- 0\n- -0\n- 1.0\n- 1.50\n- 18446744073709551616\n\
            - 0.10000000000000000000000001\n- 1.0e+400\n- -2.5e-7\n";
        assert_eq!(Format::Yaml.text(&Json::Object(document)), text);
    }

    #[test]
    fn format_is_inferred_from_the_extension() {
        for (file, format) in [
            ("openapi.json", Some(Format::Json)),
            ("openapi.JSON", Some(Format::Json)),
            ("api/openapi.yaml", Some(Format::Yaml)),
            ("openapi.yml", Some(Format::Yaml)),
            ("openapi", Some(Format::Json)),
            ("openapi.txt", None),
        ] {
            assert_eq!(Format::of_file(Path::new(file)), format, "{file}");
        }
    }
}
