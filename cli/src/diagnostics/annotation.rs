//! Annotations of a pull request: the workflow commands of GitHub Actions.

use std::fmt::Write as _;

use crate::escape::visible::visible;
use crate::source::Position;

/// One annotation, in which hidden characters are shown, at a place of `file`, as the checkout calls it, of the level `error`, `warning` or `notice`.
pub(crate) fn command(
    level: &str,
    file: &str,
    place: Option<Position>,
    title: &str,
    message: &str,
) -> String {
    let mut command = format!("::{level} file={}", property(file));
    if let Some(Position { line, column }) = place {
        let _ = write!(command, ",line={line},col={column}");
    }
    let (title, message) = (property(title), data(message));
    let _ = writeln!(command, ",title={title}::{message}");
    command
}

/// Text on one line, in which a percent sign begins no escape.
fn data(text: &str) -> String {
    visible(text).replace('%', "%25")
}

/// The same for a property, which ends at a comma or a colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_another_command() {
        let place = Some(Position { line: 3, column: 5 });
        assert_eq!(
            command(
                "error",
                "a:b,c%\n::error::d",
                place,
                "t\t##[a]",
                "100%\r\n::error::e,f"
            ),
            "::error file=a%3Ab%2Cc%25\\u{a}%3A%3Aerror%3A%3Ad,line=3,col=5,title=t\\u{9}##\\u{5b}a]::100%25\\u{d}\\u{a}::error::e,f\n"
        );
    }
}
