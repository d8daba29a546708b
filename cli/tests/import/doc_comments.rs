//! Texts of a document in doc comments: rustdoc itself finds no test and nothing but paragraphs in them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use oasgard::{Json, Object};

use crate::documents::parse;
use crate::workspace::call_in;

/// What begins, ends or changes something in Markdown, HTML or rustdoc.
#[rustfmt::skip]
const MARKS: [&str; 46] = [
    "```\n", "~~~\n", "```rust\n", "> ", "> ~~~\n", "> > ~~~\n", ">     ", "- ", "* ", "+ ", "-     ", "* ~~~\n", "1. ", "1)     ", "2024. ", "    ",
    "\t", "  ", "# ", "## ", "===\n", "---\n", "***\n", "| a | b |\n| - | - |\n", ":- | -:\n", "`", "``", "*", "**", "_", "~~", "[", "]", "](javascript:a)",
    "![", "[^1]", "[a]: https://a.example\n", "<", "<https://a.example>", "<script>document.title=1337</script>", "<!-- ", "&lt;", "&#60;", "\\",
    "https://a.example", "www.a.example",
];

/// Where a mark may be; `@` is the mark.
const PLACES: [&str; 12] = [
    "@let a: u8 = \"\";",
    "a\n@let a: u8 = \"\";",
    "a\n\n@let a: u8 = \"\";",
    "a\n\n @let a: u8 = \"\";",
    "a\n\n   @let a: u8 = \"\";\n\nb",
    "a\n@\n@",
    "A @word@ here",
    "A@word",
    "a@\nb",
    "- @let a: u8 = \"\";",
    "> @let a: u8 = \"\";\n> @",
    "@b\nc\n@d",
];

/// Sentences that are to be read in the documentation.
const PROSE: [&str; 6] = [
    "Read access to your orders, e.g. their state (100%).",
    "Two lines\nof one paragraph",
    "Two paragraphs\n\n\"quoted\" & it's fine",
    "2 keys - one of them new; see RFC 6749",
    "Ключ для магазина – 誰でも",
    "(Optional) read/write: all = everything + more, a@b $5",
];

fn texts() -> Vec<String> {
    let marked = MARKS
        .iter()
        .flat_map(|mark| PLACES.iter().map(move |place| place.replace('@', mark)));
    let pairs = MARKS
        .iter()
        .flat_map(|first| MARKS.iter().map(move |second| format!("{first}{second}")));
    let some = pairs
        .enumerate()
        .filter(|(number, _)| number % 7 == 0)
        .map(|(_, pair)| format!("a\n\n{pair}let a: u8 = \"\";"));
    let prose = PROSE.iter().map(|text| (*text).to_owned());
    // Beside words of prose, every sign alone.
    let signs = (' '..='~').filter(|sign| !sign.is_ascii_alphanumeric());
    let signs = signs.flat_map(|sign| {
        [
            format!("{sign} a"),
            format!("a {sign}a{sign} b"),
            format!("a\n{sign}{sign}{sign}"),
            format!("a{sign}b"),
        ]
    });
    let all: BTreeSet<_> = marked.chain(some).chain(prose).chain(signs).collect();
    all.into_iter().collect()
}

/// The texts as descriptions of scopes and schemes, summaries, and in the title.
fn document(texts: &[String]) -> Json {
    let scopes: Object = texts
        .iter()
        .enumerate()
        .map(|(number, text)| (format!("scope:{number}"), text.clone()))
        .collect();
    let mut schemes = Object::new();
    let mut paths = Object::new();
    for (number, text) in texts
        .iter()
        .enumerate()
        .filter(|(number, _)| number % 10 == 0)
    {
        let mut scheme = parse(r#"{"type":"http","scheme":"bearer"}"#);
        scheme
            .as_object_mut()
            .unwrap()
            .push("description", text.clone());
        schemes.push(format!("Key{number}"), scheme);
        let mut operation = parse(r#"{"responses":{},"security":[]}"#);
        operation
            .as_object_mut()
            .unwrap()
            .push("summary", text.clone());
        let item: Object = [("get", operation)].into_iter().collect();
        paths.push(format!("/{number}"), item);
    }
    let mut all = parse(
        r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token"}}}"#,
    );
    let flows = all
        .as_object_mut()
        .unwrap()
        .get_mut("flows")
        .unwrap()
        .as_object_mut()
        .unwrap();
    let flow = flows
        .get_mut("clientCredentials")
        .unwrap()
        .as_object_mut()
        .unwrap();
    flow.push("scopes", scopes);
    schemes.push("All", all);
    let mut info = Object::new();
    info.push("title", MARKS.join(" a ") + &MARKS.concat());
    info.push("version", MARKS.concat());
    let components: Object = [("securitySchemes", schemes)].into_iter().collect();
    let mut document = Object::new();
    document.push("openapi", "3.1.0");
    document.push("info", info);
    document.push("paths", paths);
    document.push("components", components);
    Json::Object(document)
}

/// A workspace with the crate that was made of the document, in which nothing keeps rustdoc from looking for tests.
fn scaffold(texts: &[String]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documented");
    let _ = fs::remove_dir_all(&folder);
    let _ = fs::remove_dir_all(folder.with_file_name("built").join("doc/documented"));
    fs::create_dir_all(&folder).unwrap();
    let cli = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::copy(cli.with_file_name("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let manifest =
        "[workspace]\nresolver = \"3\"\nmembers = [\"documented\"]\n[profile.dev]\ndebug = false\n";
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::write(
        folder.join("a_b`c`[d](e).json"),
        document(texts).to_pretty(),
    )
    .unwrap();
    let runtime = cli.with_file_name("runtime").display().to_string();
    let words = [
        "import",
        "a_b`c`[d](e).json",
        "--scaffold",
        "documented",
        "--oasgard-path",
        &runtime,
    ];
    let outcome = call_in(&folder, &words);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let manifest = folder.join("documented/Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(manifest, text.replace("[lib]\ndoctest = false\n", "")).unwrap();
    folder
}

fn cargo(folder: &Path, words: &[&str]) -> Output {
    let output = Command::new(env!("CARGO"))
        .args(words)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.with_file_name("built"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{words:?}: {said}");
    output
}

/// What is between two marks, as often as they occur.
fn between<'a>(page: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    let inner = page
        .split(open)
        .skip(1)
        .filter_map(|rest| rest.split_once(close));
    inner.map(|(inner, _)| inner).collect()
}

fn pages(folder: &Path, pages_found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            pages(&path, pages_found);
        } else if path.extension().is_some_and(|ending| ending == "html") {
            let text = fs::read_to_string(&path).unwrap();
            pages_found.push((path, text));
        }
    }
}

/// The page of an item up to what the standard library documents of it.
fn own_part(page: &str) -> &str {
    let ends = [
        "implementations",
        "trait-implementations",
        "synthetic-implementations",
    ];
    let ends = ends
        .iter()
        .filter_map(|id| page.find(&format!("<h2 id=\"{id}\"")));
    &page[..ends.min().unwrap_or(page.len())]
}

#[test]
fn rustdoc_finds_paragraphs_and_no_tests() {
    let texts = texts();
    let folder = scaffold(&texts);
    let listed = cargo(
        &folder,
        &["test", "--doc", "--package", "documented", "--", "--list"],
    );
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(listed.contains("0 tests, 0 benchmarks"), "{listed}");

    cargo(&folder, &["doc", "--no-deps", "--package", "documented"]);
    let mut all = Vec::new();
    pages(
        &folder.with_file_name("built").join("doc/documented"),
        &mut all,
    );
    let mut paragraphs = 0;
    for (path, page) in &all {
        let page = own_part(page);
        for block in between(page, "<div class=\"docblock\">", "</div>") {
            let rest = block.replace("<p>", "").replace("</p>", "");
            assert!(!rest.contains('<'), "{}: {block}", path.display());
            paragraphs += 1;
        }
        for summary in between(page, "<dd>", "</dd>") {
            assert!(!summary.contains('<'), "{}: {summary}", path.display());
        }
        assert!(
            !page.contains("<script>document.title"),
            "{}",
            path.display()
        );
        assert!(!page.contains("href=\"javascript:"), "{}", path.display());
    }
    assert!(paragraphs > PROSE.len(), "{paragraphs}");
    let auth = folder.join("documented/src/auth.rs");
    let auth = fs::read_to_string(auth).unwrap();
    for text in PROSE {
        let first = text.lines().next().unwrap();
        assert!(auth.contains(&format!("    /// {first}\n")), "{text}");
    }
}

#[test]
fn scaffolded_crate_has_no_doctests() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("undocumented");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("a.json"), document(&[]).to_pretty()).unwrap();
    let outcome = call_in(&folder, &["import", "a.json", "--scaffold", "made"]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let manifest = fs::read_to_string(folder.join("made/Cargo.toml")).unwrap();
    assert!(
        manifest.contains("\n[lib]\ndoctest = false\n"),
        "{manifest}"
    );
}
