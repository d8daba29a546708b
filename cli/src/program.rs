//! Reads the declarations of what was built.

pub(crate) mod cargo;
mod claims;
mod seal;

use std::collections::HashSet;
use std::path::Path;

use oasgard::{Error, Program};

use crate::failure::Failure;
use crate::terminal::report;
use cargo::{Build, Graph, Linked, Product};
use seal::Seal;

/// Reads the program, or the library with all libraries it depends on.
/// Libraries called `allowed` may be missing in it.
pub(crate) fn read(
    build: &Build,
    product: Product,
    graph: &Graph,
    allowed: &[String],
) -> Result<Program, Failure> {
    let warned = report::warnings();
    let program = match product {
        Product::Program(path) => program(path, build, graph, allowed),
        Product::Library(path) => library(path, build, graph),
    }?;
    claims::refuse_foreign(&program, build, graph)?;
    // What is worth a warning is worth one in each call.
    if report::warnings() == warned && !program.is_empty() {
        seal(build, product, allowed).inspect(Seal::keep);
    }
    Ok(program)
}

/// Reads the program alone, if all that can be known of the build was looked at before.
pub(crate) fn read_again(
    build: &Build,
    product: Product,
    allowed: &[String],
) -> Result<Option<Program>, Failure> {
    match (product, seal(build, product, allowed)) {
        (Product::Program(path), Some(seal)) if seal.is_intact() => Ok(Some(Program::read(path)?)),
        _ => Ok(None),
    }
}

/// The seal of an executable into which everything is linked.
fn seal(build: &Build, product: Product, allowed: &[String]) -> Option<Seal> {
    match product {
        Product::Program(path) if !build.has_dynamic_libraries() => {
            Seal::new(path, build.files(), allowed)
        }
        _ => None,
    }
}

fn program(
    path: &Path,
    build: &Build,
    graph: &Graph,
    allowed: &[String],
) -> Result<Program, Failure> {
    let mut program = Program::read(path)?;
    let linked = graph.linked();
    for dependency in &linked {
        for library in build.dynamic_libraries_of(&dependency.package.id) {
            program.join(Program::read(library)?);
        }
    }
    let mut unlinked = Vec::new();
    for dependency in linked {
        // A package from elsewhere that declares handlers leaves it to its users which of them they serve.
        if dependency.package.source.is_some() || allowed.contains(&dependency.name) {
            continue;
        }
        let missing = missing(&program, build, &dependency)?;
        if missing > 0 {
            unlinked.push(not_linked(&dependency, missing));
        }
    }
    if unlinked.is_empty() {
        Ok(program)
    } else if program.is_empty() {
        Err(Failure::undeclared(unlinked))
    } else {
        Err(Failure::declarations(unlinked))
    }
}

/// How many declarations of a dependency did not get into the program.
fn missing(program: &Program, build: &Build, dependency: &Linked) -> Result<usize, Failure> {
    let mut least = None;
    for library in build.libraries_of(&dependency.package.id) {
        let missing = match Program::read(library) {
            Ok(library) => program.lacks(&library),
            // It cannot be read, and the executable is what counts.
            Err(Error::Bitcode { .. }) => continue,
            Err(error) => return Err(error.into()),
        };
        // One that was built for a build script may differ; the other one is linked.
        least = Some(least.map_or(missing, |least: usize| least.min(missing)));
    }
    Ok(least.unwrap_or(0))
}

fn not_linked(dependency: &Linked, missing: usize) -> String {
    let Linked {
        name, dependent, ..
    } = dependency;
    let declarations = if missing == 1 {
        "declaration"
    } else {
        "declarations"
    };
    format!(
        "crate `{name}` has {missing} {declarations} that the program lacks, since no source file of it names the crate; write `use {name} as _;` in a source file of package `{}`, or `allow-unlinked = [\"{name}\"]` in `[package.metadata.oasgard]` if the program does not serve it",
        dependent.name
    )
}

fn library(path: &Path, build: &Build, graph: &Graph) -> Result<Program, Failure> {
    let mut program = Program::read(path)?;
    let linked = graph.linked();
    let linked: HashSet<_> = linked
        .iter()
        .map(|dependency| &dependency.package.id)
        .collect();
    for (package, path) in build.libraries() {
        if linked.contains(package) || !graph.knows(package) {
            program.join(Program::read(path)?);
        }
    }
    Ok(program)
}
