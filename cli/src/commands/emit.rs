//! `cargo oasgard emit`

use crate::document::base;
use crate::document::generate::{Generated, Output};
use crate::document::generated;
use crate::failure::Failure;
use crate::options::Request;
use crate::terminal::report;

/// Writes the document that the program declares.
pub(crate) fn emit(request: &Request) -> Result<(), Failure> {
    let is_quiet = request.compilation.quiet;
    for generated in generated(request)? {
        write(generated, is_quiet)?;
    }
    Ok(())
}

fn write(generated: Generated, is_quiet: bool) -> Result<(), Failure> {
    let Generated {
        output,
        text,
        summary,
        changes,
        ..
    } = generated;
    if !is_quiet {
        base::report(&changes);
    }
    let written = match &output {
        Output::File(path) => oasgard::write_if_changed(path, &text)?,
        Output::Standard => {
            report::print(&text)?;
            true
        }
    };
    if is_quiet {
        return Ok(());
    }
    if written {
        report::done(format_args!("wrote {output}: {summary}"));
    } else {
        report::done(format_args!("{output} is up to date: {summary}"));
    }
    Ok(())
}
