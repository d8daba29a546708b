//! A page of the manual.

use std::io;

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

pub(super) struct Page {
    pub(super) file: String,
    pub(super) text: String,
}

impl Page {
    pub(super) fn new(command: Command) -> Self {
        let notes = notes(&command);
        let man = Man::new(command.after_help(None::<&str>))
            .source(concat!("cargo-oasgard ", env!("CARGO_PKG_VERSION")))
            .manual("Cargo");
        let mut text = Vec::new();
        // What is written to memory is written.
        let _ = man.render(&mut text);
        let _ = write_sections(&notes, &mut text);
        Self {
            file: man.get_filename(),
            text: String::from_utf8_lossy(&text).into_owned(),
        }
    }
}

/// The paragraphs under a command's options.
fn notes(command: &Command) -> Vec<String> {
    let notes = command.get_after_help().map(ToString::to_string);
    let paragraphs = notes.unwrap_or_default();
    paragraphs.split("\n\n").map(str::to_owned).collect()
}

/// Examples and exit codes under the headings where readers of manuals look for them.
fn write_sections(notes: &[String], text: &mut Vec<u8>) -> io::Result<()> {
    let mut sections: [(&str, Vec<&str>); 3] = [
        ("NOTES", Vec::new()),
        ("EXAMPLES", Vec::new()),
        ("EXIT STATUS", Vec::new()),
    ];
    for note in notes.iter().filter(|note| !note.is_empty()) {
        let example = note
            .strip_prefix("Example:\n")
            .or_else(|| note.strip_prefix("Examples:\n"));
        let exit = note.strip_prefix("Exit codes: ");
        let (section, note) = match (example, exit) {
            (Some(example), _) => (1, example),
            (None, Some(exit)) => (2, exit),
            (None, None) => (0, note.as_str()),
        };
        sections[section].1.push(note);
    }
    for (heading, notes) in sections.iter().filter(|(_, notes)| !notes.is_empty()) {
        section(heading, notes).to_writer(text)?;
    }
    Ok(())
}

fn section(heading: &str, notes: &[&str]) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", [heading]);
    for (index, note) in notes.iter().enumerate() {
        if index > 0 {
            roff.control("PP", []);
        }
        roff.control("nf", []);
        for line in note.lines() {
            roff.text([roman(line)]);
        }
        roff.control("fi", []);
    }
    roff
}
