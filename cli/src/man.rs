//! `cargo oasgard man`

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Command, CommandFactory as _};

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::report;
use crate::visible::file_name;
use page::Page;

mod page;

#[derive(Debug, Args)]
pub(crate) struct ManRequest {
    /// Folder to write a page for each subcommand into [default: the main page on standard output]
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
}

/// Writes the manual.
pub(crate) fn man(request: &ManRequest) -> Result<(), Failure> {
    let pages = pages();
    let Some(folder) = request.output.as_deref() else {
        return report::print(&pages[0].text);
    };
    fs::create_dir_all(folder).map_err(|error| refused(folder, &error))?;
    for page in &pages {
        let file = folder.join(&page.file);
        fs::write(&file, &page.text).map_err(|error| refused(&file, &error))?;
    }
    report::done(format_args!(
        "wrote {} pages into {}",
        pages.len(),
        file_name(folder)
    ));
    Ok(())
}

fn refused(path: &Path, error: &std::io::Error) -> Failure {
    Failure::call(format!("{}: {error}", file_name(path)))
}

/// The main page first.
fn pages() -> Vec<Page> {
    let mut program = Arguments::command().disable_help_subcommand(true);
    program.build();
    let subcommands: Vec<Command> = program.get_subcommands().cloned().collect();
    let commands = [program].into_iter().chain(subcommands);
    commands.map(Page::new).collect()
}

#[cfg(test)]
mod tests;
