//! Annotations of a pull request: the workflow commands of GitHub Actions.

use std::env;
use std::fmt::Write as _;
use std::path::Path;

use crate::reading::Position;

/// How annotations call the file: as the workflow's checkout has it, whatever folder the call is made in.
pub(crate) fn file(file: &str) -> String {
    let workspace = env::var_os("GITHUB_WORKSPACE");
    within_workspace(file, workspace.as_deref().map(Path::new))
}

/// One annotation at a place of `file`, of the level `error`, `warning` or `notice`.
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

fn within_workspace(file: &str, workspace: Option<&Path>) -> String {
    let path = Path::new(file).canonicalize().ok();
    let workspace = workspace.and_then(|workspace| workspace.canonicalize().ok());
    let inner = path.zip(workspace).and_then(|(path, workspace)| {
        let inner = path.strip_prefix(workspace).ok()?;
        Some(inner.display().to_string())
    });
    inner.unwrap_or_else(|| file.to_owned())
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

    #[test]
    fn files_are_named_as_the_checkout_has_them() {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let file = manifest.join("Cargo.toml");
        let file = file.to_str().unwrap();
        assert_eq!(within_workspace(file, Some(manifest)), "Cargo.toml");
        assert_eq!(within_workspace(file, None), file);
        assert_eq!(within_workspace("gone.json", Some(manifest)), "gone.json");
    }
}
