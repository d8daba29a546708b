//! The path of a file in a workflow's checkout, from every current folder.

use std::env;
use std::path::Path;

/// The path within the checkout; of a file outside, and where there is no checkout, the path as it is.
pub(crate) fn file(file: &str) -> String {
    let workspace = env::var_os("GITHUB_WORKSPACE");
    within_workspace(file, workspace.as_deref().map(Path::new))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_relative_to_the_checkout() {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let file = manifest.join("Cargo.toml");
        let file = file.to_str().unwrap();
        assert_eq!(within_workspace(file, Some(manifest)), "Cargo.toml");
        assert_eq!(within_workspace(file, None), file);
        assert_eq!(within_workspace("gone.json", Some(manifest)), "gone.json");
    }
}
