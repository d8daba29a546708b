//! Two documents compared with each other.

use std::fs;
use std::path::{Path, PathBuf};

use crate::outcome::{Outcome, call_in, program};

/// An empty folder of the test's own.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("diff")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A document in which each operation, `METHOD PATH`, has this list of alternatives.
pub(crate) fn document(operations: &[(&str, &str)]) -> String {
    let item = |(operation, alternatives): &(&str, &str)| {
        let (method, path) = operation.split_once(' ').unwrap();
        let id = format!("{method}{}", path.replace('/', "_"));
        format!(
            "    \"{path}\": {{\n      \"{method}\": {{\n        \"operationId\": \"{id}\",\n        \
             \"security\": [{alternatives}]\n      }}\n    }}"
        )
    };
    let paths = operations.iter().map(item).collect::<Vec<_>>().join(",\n");
    format!(
        "{{\n  \"openapi\": \"3.1.0\",\n  \"paths\": {{\n{paths}\n  }},\n  \"components\": {{ \"securitySchemes\": {{\n    \
         \"Auth\": {{ \"type\": \"oauth2\", \"flows\": {{}} }},\n    \
         \"Key\": {{ \"type\": \"apiKey\", \"in\": \"header\", \"name\": \"X-Key\" }}\n  }} }}\n}}\n"
    )
}

pub(crate) fn write(folder: &Path, file: &str, text: &str) {
    let path = folder.join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

pub(crate) const OLD: &[(&str, &str)] = &[
    ("get /open", r#"{"Key":[]}"#),
    ("get /weak", r#"{"Auth":["read","write"]}"#),
    ("get /same", r#"{"Key":[]},{"Auth":["read"]}"#),
    ("get /gone", r#"{"Key":[]}"#),
];

pub(crate) const NEW: &[(&str, &str)] = &[
    ("get /open", r#"{"Key":[]},{}"#),
    ("get /weak", r#"{"Auth":["write"]}"#),
    ("get /same", r#"{"Auth":["read"]},{"Key":[]}"#),
];

pub(crate) fn old_and_new(name: &str) -> PathBuf {
    let folder = folder(name);
    write(&folder, "old.json", &document(OLD));
    write(&folder, "new.json", &document(NEW));
    folder
}

#[test]
fn text_states_who_can_call_now() {
    let shown = call_in(&old_and_new("text"), "diff old.json new.json");
    assert_eq!(
        shown.printed(),
        "\
old.json -> new.json
newly public: 1, weakened: 1, removed: 1

NEWLY PUBLIC

  GET /open  get_open  new.json:7:9
    - Key
    + Key | anyone
    anyone can call this now, a credential is optional; before, it required `Key`

WEAKENED

  GET /weak  get_weak  new.json:13:9
    - Auth[read, write]
    + Auth[write]
    newly allowed: anyone who has `Auth` with scope `write` (scope `read` no longer needed)

REMOVED

  GET /gone  get_gone
    - Key
    this was removed from the document and may still be served: check that it was removed from the program too; it required `Key`
"
    );
    assert_eq!(shown.stderr, "");
}

#[test]
fn colors_mark_only_what_differs() {
    let shown = call_in(
        &old_and_new("colors"),
        "diff old.json new.json --color always",
    );
    assert!(
        shown.printed().contains(
            "\u{1b}[31m-\u{1b}[0m Auth[\u{1b}[1m\u{1b}[4m\u{1b}[31mread\u{1b}[0m, write]\n"
        ),
        "{}",
        shown.stdout
    );
}

#[test]
fn same_callers_report_no_change() {
    let folder = old_and_new("silence");
    let turned = document(OLD).replace(
        r#"{"Key":[]},{"Auth":["read"]}"#,
        r#"{"Auth":["read"]},{"Key":[]},{"Auth":["read"]}"#,
    );
    write(&folder, "turned.json", &turned);
    let said = "no change in who may call: 4 operations, 2 schemes";
    for format in ["text", "markdown", "github"] {
        let words = format!("diff old.json turned.json --fail-on any --format {format}");
        let call = call_in(&folder, &words);
        assert_eq!(call.last_line(0), said);
        assert_eq!(call.stdout, "");
    }
    let json = call_in(&folder, "diff old.json turned.json --format json");
    assert!(
        json.printed().contains(r#""operations": []"#),
        "{}",
        json.stdout
    );
}

#[test]
fn fail_on_refuses_the_named_changes() {
    let folder = old_and_new("gate");
    let refused = |words: &str| {
        let call = call_in(
            &folder,
            &format!("diff old.json new.json --fail-on {words}"),
        );
        assert!(call.stdout.contains("WEAKENED"));
        (call.code, call.stderr)
    };
    let reported = |what: &str| format!("error: new.json: `--fail-on` refuses {what}\n");
    assert_eq!(refused("weakened"), (1, reported("weakened: 1")));
    assert_eq!(
        refused("any"),
        (1, reported("newly public: 1, weakened: 1, removed: 1"))
    );
    assert_eq!(
        refused("strengthened,removed --fail-on newly-public"),
        (1, reported("newly public: 1, removed: 1"))
    );
    assert_eq!(refused("strengthened"), (0, String::new()));
    assert_eq!(refused("none"), (0, String::new()));

    let slip = call_in(
        &folder,
        "diff old.json new.json --fail-on weakened,newlypublic",
    );
    assert_eq!(slip.code, 2);
    let said = "unknown change `newlypublic`; write `newly-public`";
    assert!(slip.stderr.contains(said), "{}", slip.stderr);
    assert_eq!(slip.stdout, "");
    let both = call_in(&folder, "diff old.json new.json --fail-on none,any");
    assert_eq!(
        both.last_line(2),
        "error: `none` cannot be combined with other changes; remove `none`, or the others"
    );
}

#[test]
fn equal_changes_are_reported_once() {
    let folder = folder("alike");
    let operations = |count: usize, alternatives: &'static str| {
        let names: Vec<_> = (0..count).map(|index| format!("get /{index}")).collect();
        let all: Vec<_> = names
            .iter()
            .map(|name| (name.as_str(), alternatives))
            .collect();
        document(&all)
    };
    write(&folder, "old.json", &operations(46, r#"{"Key":[]}"#));
    write(
        &folder,
        "new.json",
        &operations(46, r#"{"Key":[]},{"Auth":[]}"#),
    );
    let text = call_in(&folder, "diff old.json new.json");
    assert!(
        text.printed()
            .contains("\n  and the same for 41 more operations\n")
    );
    assert_eq!(text.stdout.matches("newly allowed").count(), 1);
    let markdown = call_in(&folder, "diff old.json new.json --format markdown");
    let list = "<summary>and the same for 41 more operations</summary>\n\n- **`GET /5`** `get_5`\n";
    assert!(markdown.printed().contains(list), "{}", markdown.stdout);
    let github = call_in(&folder, "diff old.json new.json --format github");
    assert!(github.printed().ends_with("; and the same for 45 more\n"));
    assert_eq!(github.stdout.lines().count(), 1);
}

#[test]
fn long_lists_show_only_the_difference() {
    let folder = folder("long");
    let scopes: Vec<_> = (0..30)
        .map(|index| format!(r#"{{"Auth":["https://auth.example.com/scope{index}"]}}"#))
        .collect();
    write(
        &folder,
        "old.json",
        &document(&[("get /a", &scopes.join(","))]),
    );
    let wider = format!(r#"{},{{"Key":[]}}"#, scopes[1..].join(","));
    write(&folder, "new.json", &document(&[("get /a", &wider)]));
    let sides =
        "29 alternatives as before\n    - Auth[https://auth.example.com/scope0]\n    + Key\n";
    assert!(
        call_in(&folder, "diff old.json new.json")
            .printed()
            .contains(sides)
    );
}

#[test]
fn unreadable_security_is_refused_in_place() {
    let folder = old_and_new("refused");
    write(
        &folder,
        "broken.json",
        &document(NEW).replace(r#"[{"Auth":["write"]}]"#, "null"),
    );
    for words in ["diff old.json broken.json", "diff broken.json new.json"] {
        let call = call_in(&folder, words);
        assert_eq!(
            call.last_line(2),
            "error: broken.json:13:9: `security` is `null`; write a list of requirements, or leave the field out"
        );
        assert_eq!(call.stdout, "");
    }
    write(
        &folder,
        "far.yaml",
        "openapi: 3.1.0\npaths:\n  /a:\n    $ref: a.yaml\n",
    );
    assert_eq!(
        call_in(&folder, "diff old.json far.yaml").last_line(2),
        "error: far.yaml:3:3: path item `/a` is in `a.yaml`, which is not read; bundle the document into one file"
    );
    write(&folder, "two.json", r#"{"swagger":"2.0"}"#);
    let call = call_in(&folder, "diff two.json new.json");
    assert!(
        call.last_line(2).contains("OpenAPI 2.0 is not supported"),
        "{}",
        call.stderr
    );
    let missing = call_in(&folder, "diff old.json missing.json --output written.md");
    assert!(missing.last_line(2).starts_with("error: missing.json: "));
    assert!(!folder.join("written.md").exists());
}

#[test]
fn incomplete_calls_name_what_is_missing() {
    let folder = old_and_new("calls");
    for words in ["diff", "diff new.json"] {
        assert_eq!(
            call_in(&folder, words).last_line(2),
            "error: the old document is missing; write `cargo oasgard diff OLD NEW` or `--against GIT_REF`"
        );
    }
    assert_eq!(
        call_in(&folder, "diff old.json new.json --against HEAD").last_line(2),
        "error: `--against` takes the old document from git; name one file"
    );
    for words in [
        "diff a b c",
        "diff old.json new.json --format yaml",
        "diff old.json new.json --allow-new",
    ] {
        assert_eq!(call_in(&folder, words).code, 2, "{words}");
    }
    let help = call_in(&folder, "diff --help");
    assert!(
        help.printed()
            .contains("cargo oasgard diff --against origin/main --fail-on")
    );
}

#[test]
#[cfg(unix)]
fn file_names_are_escaped() {
    let folder = folder("escapes");
    let evil = "e\u{1b}[31m\nvil.json";
    write(&folder, "a.json", &document(OLD));
    write(&folder, evil, &document(NEW));
    let outcome = |words: &[&str]| {
        let mut program = program(&folder, "--color always");
        program.args(words);
        Outcome::of(program)
    };
    let gone = "gone\u{1b}[31m\n";
    for words in [
        &["diff", "a.json", evil, "--fail-on", "any"][..],
        &["diff", "a.json", gone],
        &["diff", "a.json", "--against", gone],
        &["lint", evil, gone],
        &["matrix", gone],
    ] {
        let Outcome { stdout, stderr, .. } = outcome(words);
        let reported = format!("{stdout}{stderr}");
        assert!(!reported.contains("\u{1b}[31m\n"), "{reported}");
        assert!(reported.contains(r"\u{1b}[31m"), "{reported}");
        for line in stderr.lines() {
            assert!(line.contains("error"), "{stderr}");
        }
    }
}
