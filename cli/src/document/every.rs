//! The documents of every program of a workspace: one build, one verdict.

use std::path::PathBuf;

use crate::document::chosen::{self, Chosen};
use crate::document::generate::{Generated, Output, Plan};
use crate::failure::Failure;
use crate::options::Request;
use crate::output::same_file;
use crate::program::cargo::{Build, Graph};
use crate::terminal::report;

/// Builds the workspace and generates the document of each executable that has declarations.
///
/// # Errors
/// With what is wrong with any of them: then there is no document.
pub(crate) fn read(request: &Request) -> Result<Vec<Generated>, Failure> {
    let compilation = &request.compilation;
    let workspace = chosen::workspace(compilation)?.expect("no executable is named");
    let all = Graph::metadata(&workspace.root_manifest(), compilation)?;
    let declaring = workspace.declaring(&all);
    let mut plans = Vec::new();
    for &(package, choice) in &declaring {
        plans.push(Plan::new(request, Chosen::of_package(package, choice)?)?);
    }
    if plans.is_empty() {
        return Err(Failure::call(
            "no executable of this workspace depends on `oasgard`; add it to a package first",
        ));
    }
    let build = Build::all(&workspace, compilation)?;
    build.refuse_overwritten(&all, |id| {
        declaring.iter().any(|(package, _)| package.id == *id)
    })?;

    let mut failures = Vec::new();
    let mut documents = Vec::new();
    let mut undeclared = Vec::new();
    for plan in plans {
        match plan.chosen.of_build(&build, &all, compilation) {
            Ok(document) => documents.push((plan, document)),
            Err(failure) if failure.is_undeclared() => undeclared.push((plan, failure)),
            Err(failure) => failures.push(failure.about(&plan.chosen.name())),
        }
    }
    for (plan, failure) in undeclared {
        let name = plan.chosen.name();
        if had_declarations(&plan, documents.iter().map(|(plan, _)| plan)) {
            failures.push(failure.about(&name));
        } else if !compilation.quiet {
            report::note(format_args!("{name} has no declarations"));
        }
    }
    if documents.is_empty() && failures.is_empty() {
        return Err(Failure::declarations(vec![
            "no executable of this workspace has declarations; put `#[oasgard::security(…)]` on handlers".to_owned(),
        ]));
    }
    refuse_shared_files(documents.iter().map(|(plan, _)| plan))?;
    let mut generated = Vec::new();
    for (plan, document) in documents {
        let name = plan.chosen.name();
        match plan.generate(request, document) {
            Ok(one) => generated.push(one),
            Err(failure) => failures.push(failure.about(&name)),
        }
    }
    match Failure::joined(failures) {
        Some(failure) => Err(failure),
        None => Ok(generated),
    }
}

/// Whether a program without declarations had some: its document is there, and no other program writes it.
fn had_declarations<'a>(plan: &Plan, mut others: impl Iterator<Item = &'a Plan<'a>>) -> bool {
    let Output::File(path) = &plan.output else {
        return false;
    };
    let is_same =
        |other: &Plan| matches!(&other.output, Output::File(other) if same_file(other, path));
    path.exists() && !others.any(is_same)
}

/// Two programs never write one file, and none writes what another one reads.
fn refuse_shared_files<'a>(plans: impl Iterator<Item = &'a Plan<'a>>) -> Result<(), Failure> {
    let mut known: Vec<(&PathBuf, &Plan)> = Vec::new();
    for plan in plans {
        let Output::File(path) = &plan.output else {
            continue;
        };
        let taken = known.iter().find(|(other, _)| same_file(other, path));
        if let Some((_, first)) = taken {
            return Err(Failure::call(format!(
                "{} and {} have one document, {}; write `output = \"…\"` in `[package.metadata.oasgard.bin.NAME]` of each",
                first.chosen.name(),
                plan.chosen.name(),
                plan.output
            )));
        }
        known.push((path, plan));
    }
    for (_, reader) in &known {
        let base = reader
            .chosen
            .settings
            .as_ref()
            .and_then(oasgard::Settings::base);
        let written = base.and_then(|base| known.iter().find(|(path, _)| same_file(path, &base)));
        if let Some((_, writer)) = written {
            return Err(Failure::call(format!(
                "the document of {} is the base document of {}; write another `output`",
                writer.chosen.name(),
                reader.chosen.name()
            )));
        }
    }
    Ok(())
}
