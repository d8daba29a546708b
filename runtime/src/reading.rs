//! Reading documents: files that have an end, and the streams that a shell opened for the call.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::files::{is_unfinished, refuse_special, refused};

/// The largest published documents have some 60 MB.
const LIMIT: u64 = 100 * MEGABYTE;
const MEGABYTE: u64 = 1_000_000;

/// Reads the document in a regular file of at most 100 MB.
///
/// A pipe, a device or a socket may never end, so it is read only under a name that a shell gives to what it opened for this call:
/// `/dev/stdin`, `/dev/fd/N` or `/proc/self/fd/N`. A link to one of these is not such a name.
///
/// # Errors
/// If the file is of another kind, is larger, was left unfinished by a call that was ended, or cannot be read. The message goes
/// behind the name of the file.
pub fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    if is_unfinished(path) {
        return Err(refused(
            "was left unfinished by a call that was ended; remove it",
        ));
    }
    let about = fs::metadata(path)?;
    if about.is_dir() || !is_stream_of_call(path) {
        refuse_special(&about)?;
    }
    if about.len() > LIMIT {
        return Err(too_large());
    }
    read_stream(File::open(path)?)
}

/// Reads a file as [`read_file`] does, whose text is UTF-8.
///
/// # Errors
/// As [`read_file`], and if the text is not UTF-8.
pub fn read_text(path: &Path) -> io::Result<String> {
    let text = String::from_utf8(read_file(path)?);
    text.map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "is not UTF-8; save it as UTF-8"))
}

/// Reads a document of at most 100 MB from a stream.
///
/// # Errors
/// If it is larger or cannot be read.
pub fn read_stream(stream: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    stream.take(LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LIMIT {
        return Err(too_large());
    }
    Ok(bytes)
}

fn is_stream_of_call(path: &Path) -> bool {
    let folders = [Path::new("/dev/fd"), Path::new("/proc/self/fd")];
    let is_open_file = path
        .parent()
        .is_some_and(|folder| folders.contains(&folder));
    let name = path.file_name().and_then(|name| name.to_str());
    let is_number = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    path == Path::new("/dev/stdin") || is_open_file && name.is_some_and(is_number)
}

fn too_large() -> io::Error {
    let megabytes = LIMIT / MEGABYTE;
    refused(&format!(
        "is larger than {megabytes} MB, the most that is read; split the document"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endless_input_is_not_read_to_the_end() {
        let error = read_stream(io::repeat(b' ')).unwrap_err().to_string();
        assert_eq!(
            error,
            "is larger than 100 MB, the most that is read; split the document"
        );
    }

    #[test]
    fn only_names_of_a_shell_are_streams() {
        for name in [
            "/dev/stdin",
            "/dev/./stdin",
            "//dev/fd/63",
            "/proc/self/fd/0",
        ] {
            assert!(is_stream_of_call(Path::new(name)), "{name}");
        }
        for name in [
            "stdin",
            "dev/stdin",
            "/dev/null",
            "/dev/fd/x",
            "/dev/fd/+1",
            "/dev/fd/",
            "/dev/fd/../zero",
            "/proc/self/fd/0/a",
            "/proc/1/fd/0",
            "/tmp/dev/fd/0",
        ] {
            assert!(!is_stream_of_call(Path::new(name)), "{name}");
        }
    }
}
