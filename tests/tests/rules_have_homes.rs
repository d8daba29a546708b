//! A rule is found in one guess: its ID is named in the file of its family, and nowhere else.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use oasgard_core::rules::Rule;

/// The families of rules, and the module of `rules` that each of them is in.
const FAMILIES: [(&str, &str); 23] = [
    ("BCP", "best_practice"),
    ("BEAR", "bearer"),
    ("CLIENT", "client"),
    ("DOC", "document"),
    ("DYN", "pattern"),
    ("EXT", "extension"),
    ("FLOW", "flow"),
    ("FORM", "form"),
    ("HTTP", "http"),
    ("META", "metadata"),
    ("MRG", "merge"),
    ("NORM", "normal_form"),
    ("OIDC", "oidc"),
    ("OPT", "opt_in"),
    ("OVL", "overlay"),
    ("PATH", "path"),
    ("REF", "reference"),
    ("REQ", "requirement"),
    ("RI", "resource"),
    ("SCH", "scheme"),
    ("SCOPE", "scope"),
    ("URL", "url"),
    ("YAML", "yaml"),
];

/// The files that name rules of every family: the list of them all, and what `import` decides about each.
const TABLES: [&str; 2] = [
    "core/src/rules/catalogue.rs",
    "cli/src/commands/import/decisions.rs",
];

#[test]
fn each_family_has_a_module() {
    let families: BTreeSet<_> = Rule::ALL.iter().map(|rule| family(rule.id())).collect();
    let listed: BTreeSet<_> = FAMILIES.iter().map(|(family, _)| *family).collect();
    assert_eq!(families, listed);
    for (family, module) in FAMILIES {
        let is_there = ["core", "document"].iter().any(|member| {
            let file = format!("{member}/src/rules/{module}.rs");
            workspace().join(file).is_file()
        });
        assert!(is_there, "{family} has no module rules/{module}.rs");
    }
}

#[test]
fn rule_is_named_in_its_family_only() {
    let mut strangers = Vec::new();
    let mut named = 0;
    for member in ["core", "document", "macros", "runtime", "cli"] {
        for file in sources(&workspace().join(member).join("src")) {
            let path = file.strip_prefix(workspace()).unwrap();
            let path = path.to_str().unwrap().replace('\\', "/");
            if TABLES.contains(&path.as_str()) {
                continue;
            }
            let text = fs::read_to_string(&file).unwrap();
            for rule in Rule::ALL.iter().filter(|rule| names(&text, **rule)) {
                named += 1;
                if !is_home(&path, rule.id()) {
                    strangers.push(format!("{rule} in {path}"));
                }
            }
        }
    }
    assert!(named > 100, "only {named} rules are named");
    assert_eq!(strangers, Vec::<String>::new());
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn family(id: &str) -> &str {
    id.split_once('-').unwrap().0
}

/// Whether `path` is the file of the rule's family, or one of its folder.
fn is_home(path: &str, id: &str) -> bool {
    let (_, module) = FAMILIES
        .iter()
        .find(|(listed, _)| *listed == family(id))
        .unwrap();
    ["core", "document"].iter().any(|member| {
        let home = format!("{member}/src/rules/{module}");
        path == format!("{home}.rs") || path.starts_with(&format!("{home}/"))
    })
}

/// Whether a source names the rule by its variant, as in `Rule::Sch01`.
fn names(text: &str, rule: Rule) -> bool {
    let variant = format!("Rule::{rule:?}");
    text.match_indices(&variant).any(|(start, _)| {
        let next = text[start + variant.len()..].chars().next();
        !next.is_some_and(char::is_alphanumeric)
    })
}

/// Every source file below `folder`, without those of tests.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        if name == "tests" || name == "mutated" {
            continue;
        }
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found
}
