//! From a file to its text.

use std::io;
use std::path::Path;

use super::places::Position;
use super::refusal::Refusal;

pub(super) fn of_file(path: &Path) -> Result<Vec<u8>, Refusal> {
    oasgard::read_file(path).map_err(|error| unread(&error))
}

pub(super) fn of_standard_input() -> Result<Vec<u8>, Refusal> {
    oasgard::read_stream(io::stdin().lock()).map_err(|error| unread(&error))
}

fn unread(error: &io::Error) -> Refusal {
    Refusal::whole(error.to_string())
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
