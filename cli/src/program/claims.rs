//! Which crate a declaration claims to be in, compared with the packages that take part in the build.
//!
//! Any code that is linked into a program can plant a record in it. What it claims is checked against what cargo knows: a
//! declaration is in a crate of the program that has the attributes, and in the library of that very crate.

use oasgard::{Claim, Error, Program};

use crate::failure::Failure;
use crate::program::cargo::{Build, Graph};
use crate::terminal::report;

/// Warns of declarations that name a file of another package, which their crate does not use.
///
/// A macro of a package that the crate does use leaves the place of its own source, and generated code is in no package.
fn warn_of_borrowed_files(program: &Program, graph: &Graph) -> Result<(), Failure> {
    for claim in program.claims()? {
        if let Some(owner) = graph.foreign_owner(&claim.crate_name, &claim.file) {
            report::warning(format_args!(
                "the declaration {} of crate `{}` names a file of package `{}`, which that crate does not use; find out why the crate does this",
                claim.declaration, claim.crate_name, owner.name
            ));
        }
    }
    Ok(())
}

/// Refuses declarations that cannot be in the crate that they name.
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
        warn_of_borrowed_files(program, graph)
    } else {
        Err(Failure::declarations(messages))
    }
}

/// Every crate that a declaration names and that is not linked, or cannot have written it.
fn unknown(program: &Program, build: &Build, graph: &Graph) -> Result<Vec<String>, Failure> {
    let mut claims = program.claims()?;
    claims.dedup_by(|next, first| next.crate_name == first.crate_name);
    let message = |claim: Claim| {
        let (name, declaration) = (&claim.crate_name, &claim.declaration);
        let why = match graph.may_declare(name) {
            Some(true) => return None,
            None if build.has_unknown_crate(name, graph) => return None,
            Some(false) => "does not depend on `oasgard`",
            None => "is not linked into the program",
        };
        Some(format!(
            "the declaration {declaration} claims to be in crate `{name}`, which {why}; find the dependency that writes this record, and remove it"
        ))
    };
    Ok(claims.into_iter().filter_map(message).collect())
}

/// Every library that contains a declaration of another crate. Only machine code can be read.
fn misplaced(build: &Build, graph: &Graph) -> Result<Vec<String>, Failure> {
    let mut messages = Vec::new();
    for linked in graph.linked() {
        for (path, _) in build.libraries_of(&linked.package.id) {
            let library = match Program::read(path) {
                Ok(library) => library,
                Err(Error::Bitcode { .. }) => continue,
                Err(error) => return Err(error.into()),
            };
            let own = Graph::crates_of(linked.package);
            let claims = library.claims()?.into_iter();
            let foreign = claims.filter(|claim| !own.contains(&claim.crate_name));
            messages.extend(foreign.map(|claim| {
                let (name, declaration) = (&claim.crate_name, &claim.declaration);
                let package = &linked.package.name;
                format!(
                    "package `{package}` contains the declaration {declaration}, which claims to be in crate `{name}`; remove the package"
                )
            }));
        }
    }
    messages.sort();
    messages.dedup();
    Ok(messages)
}
