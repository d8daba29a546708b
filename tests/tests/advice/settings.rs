//! The settings of a list, with one more or with those that a message shows.

use crate::blanks;
use crate::place::List;

/// The program with `text` in the list, as its first setting or as its last.
pub(crate) fn added_to(program: &str, list: &List, text: &str, is_last: bool) -> String {
    let inside = program[list.inside.clone()]
        .trim_end()
        .trim_end_matches(',');
    let inside = match (inside.trim().is_empty(), is_last) {
        (true, _) => text.to_owned(),
        (_, true) => format!("{inside}, {text}"),
        (_, false) => format!("{text}, {inside}"),
    };
    let (before, after) = (&program[..list.inside.start], &program[list.inside.end..]);
    format!("{before}{inside}{after}")
}

/// The settings of `there` with those that `text` shows.
pub(crate) fn join(there: &str, text: &str, shown: &List) -> Option<String> {
    let mut there = there.trim().trim_end_matches(',').to_owned();
    for element in &shown.elements {
        let show = &text[element.range.clone()];
        if element.word == "…" {
            continue;
        }
        let known = List::of(&there)?;
        let there_already = known.element(&element.word).cloned();
        match there_already {
            Some(known) => {
                let new = match (known.lists.first(), element.lists.first()) {
                    (Some(old), Some(inner)) => {
                        let inside = &there[old.inside.clone()];
                        let joined = join(inside, text, inner)?;
                        format!("{}({joined})", element.word)
                    }
                    _ => show.to_owned(),
                };
                there.replace_range(known.range, &new);
            }
            None => {
                let new = blanks::filled(show, "").into_iter().next()?;
                if !there.is_empty() {
                    there.push_str(", ");
                }
                there.push_str(&new);
            }
        }
    }
    Some(there)
}
