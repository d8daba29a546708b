//! The file that a call writes.

use std::fs;
use std::path::Path;

use crate::escape::visible::file_name;
use crate::failure::Failure;

/// Refuses to write `output` over one of the files that the call reads.
pub(crate) fn refuse_input<'a>(
    output: &Path,
    inputs: impl IntoIterator<Item = &'a Path>,
) -> Result<(), Failure> {
    match inputs.into_iter().find(|input| same_file(output, input)) {
        None => Ok(()),
        Some(_) => Err(Failure::call(format!(
            "{} is a document that this command reads; name another file with `--output`",
            file_name(output)
        ))),
    }
}

/// Whether two paths lead to one regular file, however they are spelled: by links of either kind, or, for `-`, as standard
/// input.
pub(crate) fn same_file(one: &Path, other: &Path) -> bool {
    let [one, other] = [one, other].map(|path| {
        if path == Path::new("-") {
            Path::new("/dev/stdin")
        } else {
            path
        }
    });
    match (fs::metadata(one), fs::metadata(other)) {
        (Ok(here), Ok(there)) if here.is_file() && there.is_file() => {
            same_number(&here, &there) || same_path(one, other)
        }
        (Ok(_), Ok(_)) => false,
        // A file that is not there yet.
        _ => one == other,
    }
}

#[cfg(unix)]
fn same_number(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

/// Other systems do not number their files for everyone.
#[cfg(not(unix))]
fn same_number(_: &fs::Metadata, _: &fs::Metadata) -> bool {
    false
}

fn same_path(one: &Path, other: &Path) -> bool {
    let path = |path: &Path| fs::canonicalize(path).ok();
    path(one).is_some_and(|one| path(other) == Some(one))
}
