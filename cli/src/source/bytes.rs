//! From a file to its text.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::places::Position;
use super::refusal::Refusal;

/// The largest published documents have some 60 MB.
const LIMIT: u64 = 100 * MEGABYTE;
const MEGABYTE: u64 = 1_000_000;

pub(super) fn of_file(path: &Path) -> Result<Vec<u8>, Refusal> {
    let file = File::open(path).map_err(|error| unread(&error))?;
    let about = file.metadata().map_err(|error| unread(&error))?;
    if about.is_dir() {
        return Err(Refusal::whole("is a folder; name a file in it"));
    }
    if about.len() > LIMIT {
        return Err(too_large());
    }
    limited(file)
}

pub(super) fn of_standard_input() -> Result<Vec<u8>, Refusal> {
    limited(io::stdin().lock())
}

fn limited(source: impl Read) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let read = source.take(LIMIT + 1).read_to_end(&mut bytes);
    read.map_err(|error| unread(&error))?;
    if bytes.len() as u64 > LIMIT {
        return Err(too_large());
    }
    Ok(bytes)
}

fn unread(error: &io::Error) -> Refusal {
    Refusal::whole(error.to_string())
}

fn too_large() -> Refusal {
    let megabytes = LIMIT / MEGABYTE;
    Refusal::whole(format!(
        "is larger than {megabytes} MB, the most that is read; split the document"
    ))
}

/// The text that the bytes encode, without a byte order mark.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, Refusal> {
    let utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    if utf16 {
        return Err(Refusal::whole("is UTF-16; save it as UTF-8"));
    }
    if bytes.contains(&0) {
        return Err(Refusal::whole(
            "is not a text document; name a JSON or YAML file",
        ));
    }
    let mut text = String::from_utf8(bytes).map_err(|error| not_utf8(&error))?;
    if text.starts_with(BYTE_ORDER_MARK) {
        text.drain(..BYTE_ORDER_MARK.len_utf8());
    }
    if text.trim().is_empty() {
        return Err(Refusal::whole("is empty; name an OpenAPI document"));
    }
    Ok(text)
}

const BYTE_ORDER_MARK: char = '\u{feff}';

fn not_utf8(error: &std::string::FromUtf8Error) -> Refusal {
    let bytes = error.as_bytes();
    let valid = error.utf8_error().valid_up_to();
    let before = String::from_utf8_lossy(&bytes[..valid]);
    Refusal::at(
        Position::of(&before, before.len()),
        format!(
            "byte 0x{:02x} is not UTF-8; save the document as UTF-8",
            bytes[valid]
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endless_input_is_not_read_to_the_end() {
        let refused = limited(io::repeat(b' ')).unwrap_err().of("x").message();
        assert_eq!(
            refused,
            "x: is larger than 100 MB, the most that is read; split the document"
        );
    }
}
