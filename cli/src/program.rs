//! Reads the declarations of what was built.

pub(crate) mod cargo;
mod claims;
mod seal;

use std::collections::HashSet;
use std::path::Path;

use oasgard::{Claim, Error, Program};

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
        let copies = Copies::read(&program, build, &dependency)?;
        let missing = copies.missing(graph, build, &dependency)?;
        if missing > 0 {
            unlinked.push(not_linked(graph, &dependency, missing));
        } else if copies.has_bitcode && may_be_missing(&program, graph, &dependency)? {
            report::warning(not_looked_into(graph, &dependency));
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

/// The libraries that were built of one dependency.
struct Copies<'a> {
    /// The features of each, and how many of its declarations did not get into the program.
    missing: Vec<(&'a [String], usize)>,
    /// Whether one of them has no machine code, in which declarations could be found.
    has_bitcode: bool,
}

impl<'a> Copies<'a> {
    fn read(program: &Program, build: &'a Build, dependency: &Linked) -> Result<Self, Failure> {
        let mut copies = Self {
            missing: Vec::new(),
            has_bitcode: false,
        };
        for (path, features) in build.libraries_of(&dependency.package.id) {
            match Program::read(path) {
                Ok(library) => copies.missing.push((features, program.lacks(&library)?)),
                Err(Error::Bitcode { .. }) => copies.has_bitcode = true,
                Err(error) => return Err(error.into()),
            }
        }
        Ok(copies)
    }

    /// How many declarations did not get into the program. A copy that a build script uses with other features does not count.
    fn missing(&self, graph: &Graph, build: &Build, dependency: &Linked) -> Result<usize, Failure> {
        let most = |copies: &[(&[String], usize)]| copies.iter().map(|(_, missing)| *missing).max();
        let is_alone = self.missing.len() == 1 && !self.has_bitcode;
        let all = most(&self.missing).unwrap_or_default();
        if is_alone || all == 0 {
            return Ok(all);
        }
        let mut linked = graph.linked_features(dependency.package, build.compilation)?;
        linked.sort();
        let has_these = |features: &[String]| {
            let mut features = features.to_vec();
            features.sort();
            features == linked
        };
        let copies = self.missing.iter().copied();
        let copies: Vec<_> = copies.filter(|(of, _)| has_these(of)).collect();
        Ok(most(&copies).unwrap_or(if self.has_bitcode { 0 } else { all }))
    }
}

/// Whether a library that cannot be looked into may declare something that is not in the program. If one of its declarations is
/// there, it is linked, and all of them are.
fn may_be_missing(program: &Program, graph: &Graph, dependency: &Linked) -> Result<bool, Failure> {
    let crates = Graph::crates_of(dependency.package);
    let may_declare = dependency.package.name != "oasgard"
        && crates
            .iter()
            .any(|name| graph.may_declare(name) == Some(true));
    let mut claims = program.claims()?.into_iter();
    // The executable of a package may have the same name.
    let is_of_library = |claim: Claim| {
        crates.contains(&claim.crate_name) && !graph.is_executable(dependency.package, &claim.file)
    };
    Ok(may_declare && !claims.any(is_of_library))
}

fn not_looked_into(graph: &Graph, dependency: &Linked) -> String {
    let name = &dependency.name;
    let sources = graph.sources_of(dependency);
    format!(
        "crate `{name}` cannot be looked into, since it was built for link-time optimization, and the program has no declaration of it; if it has handlers, write `use {name} as _;` in a source file of {sources}, or build once without `lto` to see whether it has"
    )
}

fn not_linked(graph: &Graph, dependency: &Linked, missing: usize) -> String {
    let name = &dependency.name;
    let declarations = if missing == 1 {
        "declaration"
    } else {
        "declarations"
    };
    let sources = graph.sources_of(dependency);
    let permission = match graph.own_table() {
        Some(table) => format!("`allow-unlinked = [\"{name}\"]` in `[{table}]`"),
        None => format!("call with `--allow-unlinked {name}`"),
    };
    format!(
        "crate `{name}` has {missing} {declarations} that the program lacks, since the crate is not linked into it; write `use {name} as _;` in a source file of {sources}, or {permission} if the program does not serve it"
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
