//! How far the place of a mistake reaches.

use std::ops::Range;

use crate::compiler::Mistake;
use crate::message::{self, Advice};

/// Stable compilers underline the first token of several: the place is as long as what the message says is there.
pub(crate) fn whole(source: &str, mistake: &Mistake, advice: &Advice) -> Range<usize> {
    let Range { start, end } = mistake.place;
    let taken = optional(advice);
    let named = || message::named(&mistake.message).chain(taken);
    let behind = named().filter(|text| source[start..].starts_with(text));
    let before = named().filter(|text| source[..end].ends_with(text));
    let longest = |lengths: &mut dyn Iterator<Item = usize>| lengths.max().unwrap_or_default();
    let behind = start + longest(&mut behind.map(str::len));
    let before = end - longest(&mut before.map(str::len));
    let parameter = taken.and_then(|taken| end_of_parameter(source, start, taken));
    start.min(before)..end.max(parameter.unwrap_or(behind))
}

/// The type that the message says to take as an option.
fn optional(advice: &Advice) -> Option<&str> {
    let Advice::Write(text) = advice else {
        return None;
    };
    let (_, taken) = text.split_once("Option<")?;
    taken.strip_suffix('>')
}

/// Where a parameter of this type ends that begins at `start` with a pattern.
fn end_of_parameter(source: &str, start: usize, taken: &str) -> Option<usize> {
    let line = source[start..].lines().next()?;
    let typed = format!(": {taken}");
    Some(start + line.find(&typed)? + typed.len())
}
