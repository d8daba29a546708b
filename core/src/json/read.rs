//! Reading JSON, or what else a deserializer takes for it.

use std::collections::HashSet;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::Member;
use super::{Json, Number, Object};

impl Json {
    /// Reads a JSON text.
    ///
    /// # Errors
    /// If the text is not JSON, is nested deeper than 128 levels, or gives a member twice.
    pub fn parse(text: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(text)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

/// The number that a floating-point number is; `None` if it is not finite.
fn number(value: f64) -> Option<Number> {
    let number = serde_json::Number::from_f64(value)?;
    number.to_string().parse().ok()
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_none<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        Json::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Json, E> {
        number(value)
            .map(Json::Number)
            .ok_or_else(|| E::custom("a JSON number is finite"))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::from(text))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut array = Vec::new();
        while let Some(item) = items.next_element()? {
            array.push(item);
        }
        Ok(Json::from(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members: Vec<Member> = Vec::new();
        let mut keys = Keys::default();
        while let Some(Key(key)) = map.next_key()? {
            if !keys.insert(&members, &key) {
                return Err(de::Error::custom(format_args!("`{key}` is given twice")));
            }
            members.push((key, map.next_value()?));
        }
        Ok(exact_number(&members).map_or_else(|| Object::from(members).into(), Json::Number))
    }
}

/// A key, which takes no more memory than its text.
struct Key(Box<str>);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(KeyVisitor)
    }
}

struct KeyVisitor;

impl Visitor<'_> for KeyVisitor {
    type Value = Key;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E>(self, text: &str) -> Result<Key, E> {
        Ok(Key(text.into()))
    }
}

/// The only key of the object as which `serde_json` hands a number over where some crate of the program has switched on
/// its feature `arbitrary_precision`.
const EXACT_NUMBER: &str = "$serde_json::private::Number";

fn exact_number(members: &[Member]) -> Option<Number> {
    match members {
        [(key, Json::String(digits))] if **key == *EXACT_NUMBER => digits.parse().ok(),
        _ => None,
    }
}

/// The keys of an object that is being read. Most objects have few members, which are looked through; a large one gets a set.
#[derive(Default)]
struct Keys(HashSet<Box<str>>);

impl Keys {
    const MAX_SCANNED: usize = 16;

    /// Remembers `key`; false if one of `members` has it.
    fn insert(&mut self, members: &[Member], key: &str) -> bool {
        if members.len() < Self::MAX_SCANNED {
            return members.iter().all(|(known, _)| **known != *key);
        }
        if self.0.is_empty() {
            self.0.extend(members.iter().map(|(key, _)| key.clone()));
        }
        self.0.insert(key.into())
    }
}

#[cfg(test)]
mod tests {
    use serde::de::value::{Error, MapDeserializer};

    use super::*;

    fn read(members: &[(&'static str, &'static str)]) -> Json {
        let members = MapDeserializer::<_, Error>::new(members.iter().copied());
        Json::deserialize(members).unwrap()
    }

    #[test]
    fn exact_number_is_read_as_a_number() {
        for digits in ["0", "-1", "18446744073709551615", "2.5"] {
            let number = read(&[(EXACT_NUMBER, digits)]);
            assert_eq!(number, Json::parse(digits.as_bytes()).unwrap());
        }
    }

    /// An object with a member of the name under which exact numbers arrive remains an object.
    #[test]
    fn member_named_like_exact_number_is_kept() {
        for members in [
            &[(EXACT_NUMBER, "many")][..],
            &[(EXACT_NUMBER, "1"), ("unit", "s")],
            &[("unit", "s"), (EXACT_NUMBER, "1")],
        ] {
            let object = Json::Object(members.iter().copied().collect());
            assert_eq!(read(members), object);
        }
    }
}
