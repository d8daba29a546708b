//! Documents whose texts hide something, or speak to the system that keeps the log: no output shows less than is there, and none
//! gives a command.

mod documents;

use std::collections::HashSet;
use std::path::Path;

use oasgard::Json;
use regex_syntax::hir::{Class, HirKind};

use crate::diff::{folder, write};
use crate::outcome::{Outcome, call_in};
use documents::{document, importable};

/// Every character that is not seen, of a long range its ends and middle.
fn unseen() -> Vec<char> {
    let class = r"[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{White_Space}\u{2800}\u{fffc}\u{13430}-\u{13455}\u{16fe4}\u{1d159}--[ ]]";
    let HirKind::Class(Class::Unicode(class)) = regex_syntax::parse(class).unwrap().into_kind()
    else {
        panic!("this is not a class");
    };
    let some = |first: char, last: char| {
        let all: Vec<_> = (first..=last).collect();
        match all.len() {
            0..=256 => all,
            count => vec![first, all[1], all[count / 2], all[count - 2], last],
        }
    };
    class
        .ranges()
        .iter()
        .flat_map(|range| some(range.start(), range.end()))
        .collect()
}

/// What GitHub Actions, Azure Pipelines and `TeamCity` obey, at the beginning of a text, behind blanks and line ends, and in two
/// parts that an output could join.
const COMMANDS: [&str; 22] = [
    "::add-mask::M",
    " \t ::add-mask::M",
    "\n::add-mask::M",
    "\r::add-mask::M",
    "\r\n  ::add-mask::M",
    "a\n::stop-commands::M\n",
    "\u{85}::add-mask::M",
    "\u{2028}::add-mask::M",
    "\u{a0}::add-mask::M",
    "\u{feff}::add-mask::M",
    "##[add-mask]M",
    "a ##[add-matcher]M",
    "####[add-mask]M",
    "#a##[add-mask]M",
    "\n##[stop-commands]M",
    "##\u{ad}[add-mask]M",
    "##vso[task.setvariable]M",
    "##teamcity[message]",
    "##",
    "a##vso",
    ":",
    "#",
];

const CALLS: [&str; 17] = [
    "matrix new.json",
    "matrix new.json --format markdown",
    "matrix new.json --format csv",
    "matrix new.json --format html",
    "matrix new.json --format json",
    "diff old.json new.json",
    "diff old.json new.json --format markdown --fail-on any",
    "diff old.json new.json --format json",
    "diff old.json new.json --format github",
    "lint new.json --all",
    "lint new.json --format json",
    "lint new.json --format sarif",
    "lint new.json --format github",
    "import new.json",
    "import new.json --fix",
    "import importable.json",
    "import importable.json --scaffold crate",
];

fn write_documents(folder: &Path, texts: &[String]) {
    write(folder, "old.json", &document(texts, false).to_pretty());
    write(folder, "new.json", &document(texts, true).to_pretty());
    write(folder, "importable.json", &importable(texts).to_pretty());
}

fn outcomes(folder: &Path) -> Vec<(&'static str, Outcome)> {
    let call = |words| (words, call_in(folder, words));
    CALLS.into_iter().map(call).collect()
}

/// What the runner of GitHub Actions and others would obey in a line.
fn is_command(line: &str) -> bool {
    let begins = line.trim_start().starts_with("::");
    let mut marks = line.split("##").skip(1);
    let opens = |rest: &str| {
        let word = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
        word.starts_with('[')
    };
    begins || marks.any(opens)
}

/// A line that this program means as a command.
fn is_annotation(line: &str) -> bool {
    ["error", "warning", "notice"]
        .iter()
        .any(|level| line.starts_with(&format!("::{level} file=")))
}

fn assert_no_command(words: &str, outcome: &Outcome) {
    let is_for_github = words.contains("--format github");
    for line in outcome.stdout.lines().chain(outcome.stderr.lines()) {
        let is_own = is_for_github && is_annotation(line);
        assert!(is_own || !is_command(line), "{words}: {line:?}");
        assert!(!line.contains("##["), "{words}: {line:?}");
    }
}

#[test]
fn no_output_has_hidden_characters() {
    let folder = folder("unseen");
    let unseen = unseen();
    assert!(unseen.len() > 250, "{}", unseen.len());
    let texts: Vec<_> = unseen.iter().map(|unseen| format!("Key{unseen}")).collect();
    write_documents(&folder, &texts);
    let unseen: HashSet<_> = unseen.into_iter().collect();
    for (words, outcome) in outcomes(&folder) {
        let is_csv = words.ends_with("csv");
        let stdout = outcome
            .stdout
            .replace("\r\n", if is_csv { "\n" } else { "\r\n" });
        for text in [&stdout, &outcome.stderr] {
            let is_raw = |c: char| c != '\n' && unseen.contains(&c);
            let line = text.lines().find(|line| line.chars().any(is_raw));
            assert_eq!(line, None, "{words}");
        }
        assert!(!words.starts_with("matrix") || outcome.code == 0, "{words}");
    }
    for file in ["Cargo.toml", "src/lib.rs", "src/auth.rs", "src/handlers.rs"] {
        let text = std::fs::read_to_string(folder.join("crate").join(file)).unwrap();
        let line = text
            .lines()
            .find(|line| line.chars().any(|c| unseen.contains(&c)));
        assert_eq!(line, None, "{file}");
    }
}

#[test]
fn json_output_keeps_the_exact_names() {
    let folder = folder("exact");
    let texts: Vec<_> = unseen()
        .iter()
        .map(|unseen| format!("Key{unseen}"))
        .collect();
    write_documents(&folder, &texts);
    let printed = call_in(&folder, "matrix new.json --format json");
    let matrix = Json::parse(printed.printed().as_bytes()).unwrap();
    let matrix = matrix.as_object().unwrap();
    assert_eq!(matrix.get("title"), Some(&Json::from(texts.concat())));
    let schemes = matrix.get("schemes").and_then(Json::as_array).unwrap();
    let name = |json: &Json| json.as_object()?.get("name")?.as_str().map(str::to_owned);
    let names: Vec<_> = schemes.iter().filter_map(name).collect();
    assert_eq!(names, texts);
}

#[test]
fn rust_output_keeps_the_exact_texts() {
    let folder = folder("rust");
    let unseen = unseen().into_iter().map(|unseen| format!("Key{unseen}"));
    let texts: Vec<_> = unseen.chain(COMMANDS.map(str::to_owned)).collect();
    write_documents(&folder, &texts);
    let listing = call_in(&folder, "import importable.json");
    let file = syn::parse_file(listing.printed()).unwrap();
    let structs = file.items.iter().filter_map(|item| match item {
        syn::Item::Struct(item) => Some(item),
        _ => None,
    });
    let described: Vec<_> = structs.map(|item| description(item).unwrap()).collect();
    assert_eq!(described, texts);
}

/// The text of `description = "…"` in the attribute of an item.
fn description(item: &syn::ItemStruct) -> Option<String> {
    let arguments = syn::punctuated::Punctuated::<syn::Meta, syn::Token![,]>::parse_terminated;
    let arguments = item.attrs[0].parse_args_with(arguments).unwrap();
    arguments.iter().find_map(|argument| match argument {
        syn::Meta::NameValue(syn::MetaNameValue {
            path,
            value:
                syn::Expr::Lit(syn::ExprLit {
                    lit: syn::Lit::Str(text),
                    ..
                }),
            ..
        }) if path.is_ident("description") => Some(text.value()),
        _ => None,
    })
}

#[test]
fn output_never_contains_log_commands() {
    let folder = folder("commands");
    write_documents(&folder, &COMMANDS.map(str::to_owned));
    for (words, outcome) in outcomes(&folder) {
        assert_no_command(words, &outcome);
    }
}

/// Neither the text of an error nor the name of a file becomes a command of a CI log.
#[test]
fn errors_never_contain_log_commands() {
    let folder = folder("refused");
    for (number, command) in COMMANDS.iter().enumerate() {
        let quoted = Json::from((*command).to_owned()).to_line();
        let broken = [
            format!("{{\"openapi\":{quoted}}}"),
            format!("{{{quoted}:1,{quoted}:2}}"),
            format!(
                "{{\"openapi\":\"3.1.0\",\"paths\":{{\"/a\":{{\"get\":{{\"security\":{quoted}}}}}}}}}"
            ),
            format!(
                "{{\"openapi\":\"3.1.0\",\"paths\":{{\"/a\":{{\"$ref\":{quoted}}},\"b\":{{{quoted}:{quoted}}}}}}}"
            ),
            format!("openapi: 3.1.0\n{quoted}: &a [*{command}, {command}"),
            format!("{command}\n- {command}: ]"),
            format!(
                "{{\"openapi\":\"3.1.0\",\"info\":{quoted},\"servers\":[{quoted}],\"components\":{{\"securitySchemes\":{{{quoted}:{quoted}}}}}}}"
            ),
        ];
        for (form, text) in broken.iter().enumerate() {
            let file = format!("{number}-{form}");
            write(&folder, &file, text);
            for words in [
                "lint",
                "matrix",
                "import",
                "import --fix",
                "lint --format json",
            ] {
                let words = format!("{words} {file}");
                assert_no_command(&words, &call_in(&folder, &words));
            }
            let words = format!("diff {file} {file}");
            assert_no_command(&words, &call_in(&folder, &words));
        }
    }
    let old = document(&["Key".to_owned()], false).to_pretty();
    let new = document(&["Key".to_owned()], true).to_pretty();
    for name in ["::add-mask::M", "##[add-mask]M"] {
        write(&folder, &format!("{name}.json"), &old);
        write(&folder, "new.json", &new);
        for words in [
            "diff F new.json",
            "diff new.json F",
            "lint F",
            "matrix F",
            "import F",
            "matrix F --format json",
            "lint F --format json",
            "diff F new.json --format markdown",
            "diff F new.json --format json",
            "lint gone-F",
            "matrix new.json --output F.txt",
        ] {
            let words = words.replace('F', &format!("{name}.json"));
            assert_no_command(&words, &call_in(&folder, &words));
        }
    }
}
