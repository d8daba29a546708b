//! Numbers, of which every digit is kept.

use std::fmt;
use std::str::FromStr;

use serde_core::ser::{Error as _, Serialize, Serializer};

/// A JSON number, with every digit that was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Number(Digits);

/// Most numbers of documents are small integers, which take no memory of their own.
#[derive(Clone, Debug, PartialEq)]
enum Digits {
    Small(i64),
    Text(Box<str>),
}

impl Number {
    /// The number, if it is an unsigned integer of 64 bits.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match &self.0 {
            Digits::Small(number) => (*number).try_into().ok(),
            Digits::Text(text) => text.parse().ok(),
        }
    }

    /// The number that a floating-point number is; `None` if it is not finite.
    pub(super) fn from_f64(number: f64) -> Option<Self> {
        let number = serde_json::Number::from_f64(number)?;
        Some(Self(Digits::Text(number.to_string().into())))
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Self(Digits::Small(number))
    }
}

impl From<u64> for Number {
    fn from(number: u64) -> Self {
        Self(match i64::try_from(number) {
            Ok(small) => Digits::Small(small),
            Err(_) => Digits::Text(number.to_string().into()),
        })
    }
}

impl FromStr for Number {
    type Err = serde_json::Error;

    /// Reads a number as JSON writes it.
    fn from_str(digits: &str) -> Result<Self, Self::Err> {
        if let Some(small) = small(digits) {
            return Ok(Self(Digits::Small(small)));
        }
        digits.parse::<serde_json::Number>()?;
        Ok(Self(Digits::Text(digits.into())))
    }
}

/// The integer, if it is written in the one way in which it would be written again.
fn small(digits: &str) -> Option<i64> {
    let unsigned = digits.strip_prefix('-').unwrap_or(digits);
    let is_canonical = match unsigned.as_bytes() {
        [b'0'] => unsigned.len() == digits.len(),
        [first, ..] => first.is_ascii_digit() && *first != b'0',
        [] => false,
    };
    is_canonical.then(|| digits.parse().ok())?
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Digits::Small(number) => number.fmt(f),
            Digits::Text(text) => f.write_str(text),
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Digits::Small(number) => serializer.serialize_i64(*number),
            Digits::Text(text) => {
                let number: serde_json::Number = text.parse().map_err(S::Error::custom)?;
                number.serialize(serializer)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_digit_is_kept() {
        for digits in [
            "0",
            "-0",
            "7",
            "-7",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "18446744073709551615",
            "2.5",
            "-2.5",
        ] {
            let number: Number = digits.parse().unwrap();
            assert_eq!(number.to_string(), digits);
        }
    }

    #[test]
    fn what_json_does_not_write_is_no_number() {
        for text in ["", "-", "+1", "01", "-01", ".5", "1.", "0x1", "1 ", "NaN"] {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
    }

    #[test]
    fn only_unsigned_integers_of_64_bits_are_such() {
        for (digits, number) in [
            ("0", Some(0)),
            ("18446744073709551615", Some(u64::MAX)),
            ("18446744073709551616", None),
            ("-1", None),
            ("1.0", None),
        ] {
            assert_eq!(digits.parse::<Number>().unwrap().as_u64(), number);
        }
    }
}
