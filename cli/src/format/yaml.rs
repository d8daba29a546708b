//! Writing YAML in which numbers keep every digit.

use std::cell::Cell;
use std::fmt;

use oasgard::Json;
use oasgard_core::json::Number;
use serde::ser::{Error as _, Serialize, Serializer};

/// The text of `document`.
pub(super) fn text(document: &Json) -> String {
    let digits = Cell::new(None);
    let mut text = Text {
        written: String::new(),
        digits: &digits,
    };
    let value = Value {
        json: document,
        digits: &digits,
    };
    serde_saphyr::to_fmt_writer(&mut text, &value).expect("YAML can say whatever JSON can");
    text.written
}

/// The digits of the number that is about to be written: a serializer takes nothing wider than 64 or 128 bits.
type Digits = Cell<Option<String>>;

/// What a serializer is given in place of a number.
const STAND_IN: bool = true;
const WRITTEN_STAND_IN: &str = "true";

struct Value<'d> {
    json: &'d Json,
    digits: &'d Digits,
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = |json| Value {
            json,
            digits: self.digits,
        };
        match self.json {
            Json::Number(number) => {
                self.digits.set(Some(digits(number)));
                let written = serializer.serialize_bool(STAND_IN)?;
                match self.digits.take() {
                    None => Ok(written),
                    Some(digits) => Err(S::Error::custom(format_args!("{digits} is not written"))),
                }
            }
            Json::Array(items) => serializer.collect_seq(items.iter().map(value)),
            Json::Object(object) => {
                serializer.collect_map(object.iter().map(|(key, json)| (key, value(json))))
            }
            plain => plain.serialize(serializer),
        }
    }
}

/// The digits of a number with a point before an exponent, without which YAML 1.1 takes it for text.
fn digits(number: &Number) -> String {
    let digits = number.to_string();
    match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) if !mantissa.contains('.') => format!("{mantissa}.0e{exponent}"),
        _ => digits,
    }
}

struct Text<'d> {
    written: String,
    digits: &'d Digits,
}

impl fmt::Write for Text<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        match self.digits.take() {
            Some(digits) if part == WRITTEN_STAND_IN => self.written.push_str(&digits),
            waiting => {
                self.digits.set(waiting);
                self.written.push_str(part);
            }
        }
        Ok(())
    }
}
