//! The base document: an existing one in which only the security is replaced.

use std::path::Path;

use oasgard::{Change, Document, Error, Merged, Settings};

use crate::escape::visible::file_name;
use crate::failure::Failure;
use crate::options::BaseOptions;
use crate::output::same_file;
use crate::source::Source;
use crate::terminal::report;

pub(crate) struct Base(Source);

impl Base {
    /// Reads the file that the call or Cargo.toml names; `output` is the file that is going to be written.
    pub(crate) fn read(
        options: &BaseOptions,
        settings: &Settings,
        output: Option<&Path>,
    ) -> Result<Option<Self>, Failure> {
        let Some(path) = options.base.clone().or_else(|| settings.base()) else {
            return without_base(options).map(|()| None);
        };
        if let Some(output) = output
            && same_file(&path, output)
        {
            return Err(Failure::call(format!(
                "{} would overwrite the base document; write `--output` with another file",
                file_name(output)
            )));
        }
        let source = Source::read(&path)?;
        source.check_ambiguities()?;
        Ok(Some(Self(source)))
    }

    /// Whether several of its places are written once.
    pub(crate) fn has_aliases(&self) -> bool {
        self.0.has_aliases()
    }

    /// The document with the declared security in it.
    pub(crate) fn merge(&self, declared: &Document) -> Result<Merged, Failure> {
        declared
            .merge_into(&self.0.json)
            .map_err(|error| match error {
                Error::Base(message) => Failure::call(format!("{}: {message}", self.0.name())),
                other => other.into(),
            })
    }
}

/// Flags that mean nothing without a base document.
fn without_base(options: &BaseOptions) -> Result<(), Failure> {
    let idle = [
        (options.allow_undeclared, "--allow-undeclared"),
        (options.allow_unmatched, "--allow-unmatched"),
    ];
    match idle.into_iter().find(|(given, _)| *given) {
        None => Ok(()),
        Some((_, flag)) => Err(without_effect(flag)),
    }
}

/// The refusal of a flag that needs a base document where there is none.
pub(crate) fn without_effect(flag: &str) -> Failure {
    Failure::call(format!(
        "`{flag}` requires a base document; add `--base FILE`"
    ))
}

/// Reports every operation whose security differs from that of the base document, old beside new; those that changed in the
/// same way together.
pub(crate) fn report(changes: &[Change]) {
    if changes.is_empty() {
        return;
    }
    report::done("security that differs from the base document:");
    let mut alike: Vec<(&str, &str, Vec<&str>)> = Vec::new();
    for Change { operation, was, is } in changes {
        match alike
            .iter_mut()
            .find(|(old, new, _)| old == was && new == is)
        {
            Some((_, _, operations)) => operations.push(operation),
            None => alike.push((was, is, vec![operation])),
        }
    }
    for (was, is, operations) in alike {
        let operations = operations.join("\n  ");
        report::done(format_args!(
            "  {operations}\n    was  {was}\n    is   {is}"
        ));
    }
}
