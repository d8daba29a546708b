//! Numbers, of which every digit is kept.

use std::fmt;
use std::str::FromStr;

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
}

#[cfg(feature = "read")]
impl Number {
    /// The number, if it takes no memory of its own.
    pub(super) fn small(&self) -> Option<i64> {
        match self.0 {
            Digits::Small(number) => Some(number),
            Digits::Text(_) => None,
        }
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
    type Err = NotANumber;

    /// Reads a number as JSON writes it.
    fn from_str(digits: &str) -> Result<Self, Self::Err> {
        if let Some(small) = small(digits) {
            return Ok(Self(Digits::Small(small)));
        }
        if !is_number(digits) {
            return Err(NotANumber);
        }
        Ok(Self(Digits::Text(digits.into())))
    }
}

/// The error of a text that is not a number of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it is not a number of JSON")
    }
}

impl std::error::Error for NotANumber {}

/// Whether the text is `number` of RFC 8259 §6.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    is_digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(is_digits)
        && exponent.is_none_or(|text| is_digits(text.strip_prefix(['+', '-']).unwrap_or(text)))
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
    fn text_that_is_not_a_number_is_refused() {
        for text in ["", "-", "+1", "01", "-01", ".5", "1.", "0x1", "1 ", "NaN"] {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
    }

    #[test]
    fn only_u64_integers_convert_to_u64() {
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
