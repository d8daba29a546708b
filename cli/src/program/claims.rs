//! Which crate a declaration says it stands in, compared with the packages that take part in the build.
//!
//! Any code that is linked into a program can plant a record in it. What it claims is checked against what cargo knows: a
//! declaration stands in a crate of the program that has the attributes, and in the library of that very crate.

use oasgard::{Error, Program};

use crate::cargo::{Build, Graph};
use crate::failure::Failure;

/// Refuses declarations that cannot stand in the crate that they name.
pub(super) fn refuse_foreign(
    program: &Program,
    build: &Build,
    graph: &Graph,
) -> Result<(), Failure> {
    let mut messages = misplaced(build, graph)?;
    if messages.is_empty() {
        messages = unknown(program, build, graph)?;
    }
    if messages.is_empty() {
        Ok(())
    } else {
        Err(Failure::declarations(messages))
    }
}

/// Every crate that a declaration names and that is not linked, or cannot have written it.
fn unknown(program: &Program, build: &Build, graph: &Graph) -> Result<Vec<String>, Failure> {
    let claimed = program.crates()?.into_iter();
    let message = |(name, place): (String, String)| {
        let why = match graph.may_declare(&name) {
            Some(true) => return None,
            None if build.has_unknown_crate(&name, graph) => return None,
            Some(false) => "does not depend on `oasgard`",
            None => "is not linked into the program",
        };
        Some(format!(
            "the declaration {place} claims to stand in crate `{name}`, which {why}; find the dependency that writes this record, and remove it"
        ))
    };
    Ok(claimed.filter_map(message).collect())
}

/// Every library that holds a declaration of another crate. Only machine code can be looked into.
fn misplaced(build: &Build, graph: &Graph) -> Result<Vec<String>, Failure> {
    let mut messages = Vec::new();
    for linked in graph.linked() {
        for path in build.libraries_of(&linked.package.id) {
            let library = match Program::read(path) {
                Ok(library) => library,
                Err(Error::Bitcode { .. }) => continue,
                Err(error) => return Err(error.into()),
            };
            let own = Graph::crates_of(linked.package);
            let claimed = library.crates()?.into_iter();
            let foreign = claimed.filter(|(name, _)| !own.contains(name));
            messages.extend(foreign.map(|(name, place)| {
                format!(
                    "package `{}` holds the declaration {place}, which claims to stand in crate `{name}`; remove the package",
                    linked.package.name
                )
            }));
        }
    }
    messages.sort();
    messages.dedup();
    Ok(messages)
}
