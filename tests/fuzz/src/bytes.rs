//! Changes of bytes, whatever they mean.

use crate::Random;

/// Pieces with a meaning in YAML, JSON or OpenAPI.
const PIECES: [&str; 48] = [
    "&a ",
    "*a",
    "<<: ",
    "---\n",
    "...\n",
    "!!str ",
    "!!binary ",
    "? ",
    "|-\n",
    ">\n",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ",",
    ": ",
    "- ",
    "#",
    "\r",
    "\r\n",
    "\n",
    "\t",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\u{0}",
    "\u{1b}",
    "null",
    "~",
    "true",
    "1e999",
    "-0",
    "\"$ref\": \"#/paths\"",
    "\"security\": [{}],",
    "security: []\n",
    "__proto__",
    "\\u0000",
    "\\ud800",
    "x-",
    "get",
    "/a/{id}",
    "oauth2",
    "</script>",
    "%YAML 1.2\n",
    "*/",
    "r#\"",
];

/// The bytes after a few changes. `others` are inputs of which pieces may be taken.
#[must_use]
pub fn mutated_bytes(mut bytes: Vec<u8>, others: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    for _ in 0..=random.below(6) {
        change(&mut bytes, others, random);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, others: &[Vec<u8>], random: &mut Random) {
    let place = random.range(bytes.len(), 24);
    match random.below(6) {
        0 => drop(bytes.drain(place)),
        1 => {
            let copy = bytes[place].to_vec();
            let at = random.below(bytes.len() + 1);
            bytes.splice(at..at, copy);
        }
        2 => {
            let other = random.pick(others);
            let piece = other[random.range(other.len(), 200)].to_vec();
            bytes.splice(place, piece);
        }
        3 => {
            let piece = random.pick(&PIECES).bytes();
            bytes.splice(place.start..place.start, piece);
        }
        4 => {
            for byte in &mut bytes[place] {
                *byte = u8::try_from(random.below(256)).unwrap_or_default();
            }
        }
        _ => {
            if let Some(byte) = bytes.get_mut(place.start) {
                *byte ^= 1 << random.below(8);
            }
        }
    }
}
