use clap::CommandFactory as _;

use super::*;
use crate::arguments::Arguments;

#[test]
fn man_pages_have_options_and_an_example() {
    let pages = pages(Arguments::command());
    assert_eq!(pages[0].file, "cargo-oasgard.1");
    let mut program = Arguments::command().disable_help_subcommand(true);
    program.build();
    for command in program.get_subcommands() {
        let file = format!("cargo-oasgard-{}.1", command.get_name());
        let listed = file.trim_end_matches(".1").replace('-', "\\-");
        assert!(pages[0].text.contains(&listed), "{listed}");
        let page = pages.iter().find(|page| page.file == file);
        let text = &page.expect(&file).text;
        for option in command.get_opts() {
            let long = option.get_long().unwrap().replace('-', "\\-");
            assert!(text.contains(&format!("\\-\\-{long}")), "{file} {long}");
        }
        for heading in [".SH EXAMPLES\n", ".SH \"EXIT STATUS\"\n"] {
            assert_eq!(text.matches(heading).count(), 1, "{file}\n{text}");
        }
    }
}
