//! Cases of `tests/ui`, as a page shows them.

use std::path::Path;

use oasgard_core::rules::Rule;

use crate::pages::read;

pub(super) struct Case {
    /// What is declared, without what every case begins and ends with.
    pub(super) code: String,
    /// The sentences of the compiler about the rule.
    pub(super) message: String,
}

impl Case {
    pub(super) fn read(name: &str, rule: Rule) -> Self {
        let file = format!("tests/ui/{name}.rs");
        let code = read(Path::new(&file));
        let first = code.lines().next().unwrap_or_default();
        let ids = first.trim_start_matches("// ").split(':').next().unwrap();
        assert!(
            ids.split(", ").any(|id| id == rule.id()),
            "{file} is not a case of {rule}, but of {ids}"
        );
        let output = read(Path::new(&file).with_extension("stderr").as_path());
        Self {
            code: declarations(&code),
            message: messages(&output, rule),
        }
    }
}

/// The code without its first comment, imports, lint levels and `main`.
fn declarations(code: &str) -> String {
    let is_frame = |line: &str| {
        line.starts_with("use oasgard::") || line.starts_with("#![") || line == "fn main() {}"
    };
    let lines: Vec<_> = code
        .lines()
        .skip(1)
        .filter(|line| !is_frame(line))
        .collect();
    let mut text = lines.join("\n");
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    text.trim().to_owned()
}

/// The errors that name the rule; all of them if the case is reported under another one.
fn messages(output: &str, rule: Rule) -> String {
    let found: Vec<_> = output.lines().filter_map(message).collect();
    let id = format!(" [{rule}]");
    let mut named: Vec<_> = found
        .iter()
        .filter(|message| message.ends_with(&id))
        .collect();
    if named.is_empty() {
        named = found.iter().collect();
    }
    assert!(!named.is_empty(), "{rule}: its case reports nothing");
    let named: Vec<_> = named.into_iter().map(String::as_str).collect();
    named.join("\n")
}

/// A warning reaches the user as a note about a deprecated constant; a case turns it into an error.
fn message(line: &str) -> Option<String> {
    let error = line.strip_prefix("error: ")?;
    let warning = error
        .strip_prefix("use of deprecated ")
        .and_then(|rest| rest.strip_prefix("associated ").or(Some(rest)))
        .and_then(|rest| rest.strip_prefix("constant `"))
        .and_then(|rest| rest.split_once("`: "));
    Some(match warning {
        Some((_, warning)) => format!("warning: {warning}"),
        None => format!("error: {error}"),
    })
}

#[test]
fn case_is_shown_without_its_frame() {
    let code = "// SCH-01: x\n#![deny(deprecated)]\n\nuse oasgard::security;\n\n#[security(A)]\nfn a() {}\n\nfn main() {}\n";
    assert_eq!(declarations(code), "#[security(A)]\nfn a() {}");
}

#[test]
fn warning_is_shown_as_a_warning() {
    let line = "error: use of deprecated associated constant `Key::oasgard_warning`: `x` is wrong; write `y` [SCH-10]";
    assert_eq!(
        message(line).as_deref(),
        Some("warning: `x` is wrong; write `y` [SCH-10]")
    );
}
