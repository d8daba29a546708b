//! The command line as the shell passed it.

use std::env;
use std::ffi::OsString;

/// The words of the command line. Cargo names the subcommand before them, a direct call and an alias do not.
pub(crate) fn arguments() -> Vec<OsString> {
    let mut words: Vec<_> = env::args_os().collect();
    if words.get(1).is_some_and(|word| word == "oasgard") {
        words.remove(1);
    }
    words
}
