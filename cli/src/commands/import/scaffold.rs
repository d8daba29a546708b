//! A crate of its own for the declarations.

mod folder;
mod manifest;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use oasgard_core::requirement::Requirement;

pub(crate) use folder::write;
pub(crate) use manifest::Manifest;

use super::declarations::{Declarations, DeclaredOperation};
use super::names;
use super::rust;

/// More handlers than these are split into files by the paths they serve.
const MAX_IN_ONE_FILE: usize = 400;

/// The files of the crate, by their paths in its folder.
pub(crate) fn files(
    declarations: &Declarations,
    manifest: &Manifest,
    head: &str,
) -> BTreeMap<PathBuf, String> {
    let mut files = BTreeMap::from([("Cargo.toml".into(), manifest.text())]);
    let mut library = format!("//! {}\n\n", rust::escaped(head));
    if !declarations.schemes.is_empty() {
        library += "pub mod auth;\n";
        files.insert("src/auth.rs".into(), auth(declarations));
    }
    library += "pub mod handlers;\n";
    files.insert("src/lib.rs".into(), library);
    let parts = parts(&declarations.operations);
    if parts.len() > 1 {
        let modules: Vec<_> = parts
            .keys()
            .map(|name| format!("pub mod {name};\n"))
            .collect();
        let modules = modules.concat();
        files.insert(
            "src/handlers.rs".into(),
            format!(
                "//! Who may call what.\n\n{modules}{}",
                rust::left_out(declarations)
            ),
        );
        for (name, operations) in &parts {
            files.insert(
                format!("src/handlers/{name}.rs").into(),
                handlers(operations, declarations),
            );
        }
    } else {
        let all: Vec<_> = declarations.operations.iter().collect();
        files.insert(
            "src/handlers.rs".into(),
            handlers(&all, declarations) + &rust::left_out(declarations),
        );
    }
    files
}

fn auth(declarations: &Declarations) -> String {
    let items = declarations.schemes.iter().map(rust::scheme);
    let items: Vec<_> = items.collect();
    format!(
        "//! How callers prove who they are.\n\nuse oasgard::security_scheme;\n\n{}",
        items.join("\n")
    )
}

fn handlers(operations: &[&DeclaredOperation], declarations: &Declarations) -> String {
    let mut text = "//! Who may call what.\n".to_owned();
    if operations.is_empty() {
        return text;
    }
    text += "\nuse oasgard::security;\n";
    let requirements = operations
        .iter()
        .flat_map(|operation| &operation.alternatives);
    let keys = requirements.flat_map(Requirement::iter).map(|(key, _)| key);
    let types: BTreeSet<_> = keys
        .filter_map(|key| Some(declarations.scheme(key)?.type_name.as_str()))
        .collect();
    if !types.is_empty() {
        text += &["\n", &rust::imports("crate::auth", &types)].concat();
    }
    for operation in operations {
        text += &["\n", &rust::operation(operation, declarations)].concat();
    }
    text
}

/// The operations by the first part of their paths that is not the same for all, if they are many.
fn parts(operations: &[DeclaredOperation]) -> BTreeMap<String, Vec<&DeclaredOperation>> {
    let mut parts: BTreeMap<_, Vec<_>> = BTreeMap::new();
    if operations.len() <= MAX_IN_ONE_FILE {
        return parts;
    }
    let segments: Vec<Vec<_>> = operations
        .iter()
        .map(|operation| operation.path.split('/').skip(1).collect())
        .collect();
    let shared = (0..).take_while(|depth| {
        let first = segments[0].get(*depth);
        first.is_some() && segments.iter().all(|path| path.get(*depth) == first)
    });
    let shared = shared.count();
    for (operation, path) in operations.iter().zip(&segments) {
        let segment = path.get(shared).copied().unwrap_or_default();
        let name = if segment.contains(char::is_alphanumeric) {
            names::of_handler(segment)
        } else {
            "root".to_owned()
        };
        parts.entry(name).or_default().push(operation);
    }
    parts
}
