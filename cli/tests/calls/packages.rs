//! A workspace of small packages, each a case of its own.

mod sources;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

pub(crate) use sources::Source;
use sources::sources;

/// The workspace's folder, filled once.
pub(crate) fn workspace() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| filled("packages", "", sources()))
}

/// A new workspace of these packages; `settings` is what its Cargo.toml says beside.
pub(crate) fn filled(
    name: &str,
    settings: &str,
    sources: impl Iterator<Item = &'static Source>,
) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    let cli = Path::new(env!("CARGO_MANIFEST_DIR"));
    let runtime = cli.with_file_name("runtime");
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\n{settings}\
             [workspace.dependencies]\noasgard = {{ path = '{}' }}\n\
             [profile.dev]\ndebug = false\n\
             [profile.optimized]\ninherits = \"dev\"\nlto = \"fat\"\n\
             [profile.thin]\ninherits = \"dev\"\nlto = \"thin\"\n",
        runtime.display()
    );
    write(&folder.join("Cargo.toml"), &manifest);
    fs::copy(cli.with_file_name("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    for source in sources {
        source.write(&folder.join(source.package));
    }
    folder
}

impl Source {
    fn write(&self, folder: &Path) {
        let manifest = format!(
            "[package]\nname = {:?}\nversion = \"1.2.3\"\nedition = \"2024\"\n{}",
            self.package, self.manifest
        );
        write(&folder.join("Cargo.toml"), &manifest);
        for (file, text) in self.files {
            write(&folder.join(file), text);
        }
    }
}

pub(crate) fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Writes a file that no other test knows into the workspace's folder.
pub(crate) fn written(name: &str, text: &str) -> PathBuf {
    let path = workspace().join(name);
    fs::write(&path, text).unwrap();
    path
}
