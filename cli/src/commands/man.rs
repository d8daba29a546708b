//! `cargo oasgard man`

use std::fs;
use std::path::PathBuf;

use clap::{Args, Command};

use crate::escape::visible::file_name;
use crate::failure::Failure;
use crate::terminal::report;
use page::Page;

mod page;

#[derive(Debug, Args)]
pub(crate) struct ManRequest {
    /// Folder to write a page for each subcommand into [default: the main page on standard output]
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
}

/// Writes the manual of `program`.
pub(crate) fn man(request: &ManRequest, program: Command) -> Result<(), Failure> {
    let pages = pages(program);
    let Some(folder) = request.output.as_deref() else {
        return report::print(&pages[0].text);
    };
    oasgard::refuse_link_out(&folder.join(&pages[0].file))
        .and_then(|()| fs::create_dir_all(folder))
        .map_err(|error| Failure::call(format!("{}: {error}", file_name(folder))))?;
    for page in &pages {
        oasgard::write_if_changed(&folder.join(&page.file), &page.text)?;
    }
    report::done(format_args!(
        "wrote {} pages into {}",
        pages.len(),
        file_name(folder)
    ));
    Ok(())
}

/// The main page first.
fn pages(program: Command) -> Vec<Page> {
    let mut program = program.disable_help_subcommand(true);
    program.build();
    let subcommands: Vec<Command> = program.get_subcommands().cloned().collect();
    let commands = [program].into_iter().chain(subcommands);
    commands.map(Page::new).collect()
}

#[cfg(test)]
mod tests;
