//! Annotations of a pull request: the workflow commands of GitHub Actions.

use std::fmt::Write as _;

use crate::source::Position;

/// One annotation at a place of `file`, as the checkout calls it, of the level `error`, `warning` or `notice`.
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

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

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
                "t",
                "100%\r\n::error::e,f"
            ),
            "::error file=a%3Ab%2Cc%25%0A%3A%3Aerror%3A%3Ad,line=3,col=5,title=t::100%25%0D%0A::error::e,f\n"
        );
    }
}
