//! Characters that end a line for some readers only.

use crate::source::places::Position;
use crate::source::refusal::Refusal;

/// Refuses a text in which one reader sees a comment go on where another sees the next line.
///
/// YAML 1.1 has three line ends that YAML 1.2 takes for text (YAML 1.2.2, 5.4), and a carriage return alone is one in both, but
/// not for every reader.
pub(in crate::source) fn refuse_line_ends(text: &str) -> Result<(), Refusal> {
    match text.as_bytes().iter().enumerate().find_map(|(at, byte)| {
        let is_suspect = matches!(byte, b'\r' | 0xc2 | 0xe2);
        is_suspect.then(|| line_end(&text.as_bytes()[at..]).map(|found| (at, found)))?
    }) {
        None => Ok(()),
        Some((at, LineEnd { name, escape })) => Err(Refusal::at(
            Position::of(text, at),
            format!(
                "{name} begins a new line for some YAML readers only; remove it, or write `{escape}` in double quotes"
            ),
        )),
    }
}

struct LineEnd {
    name: &'static str,
    escape: &'static str,
}

fn line_end(rest: &[u8]) -> Option<LineEnd> {
    let (name, escape) = match rest {
        [b'\r', b'\n', ..] => return None,
        [b'\r', ..] => ("a carriage return without a line feed", "\\r"),
        [0xc2, 0x85, ..] => ("U+0085 (next line)", "\\x85"),
        [0xe2, 0x80, 0xa8, ..] => ("U+2028 (line separator)", "\\u2028"),
        [0xe2, 0x80, 0xa9, ..] => ("U+2029 (paragraph separator)", "\\u2029"),
        _ => return None,
    };
    Some(LineEnd { name, escape })
}
