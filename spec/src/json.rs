//! JSON whose objects keep the order in which their members were written.

mod positions;
mod read;

use std::borrow::Cow;

use serde_core::ser::{Serialize, SerializeMap, Serializer};
pub use serde_json::Number;

use positions::Positions;

/// A JSON value.
///
/// Unlike `serde_json::Value` it keeps the order of members without switching on a feature that
/// would change how every other crate of the program sees its objects, and it refuses a member
/// that is given twice.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// a number
    Number(Number),
    /// a string
    String(Cow<'static, str>),
    /// a list
    Array(Vec<Json>),
    /// an object
    Object(Object),
}

/// The members of a JSON object, in written order.
#[derive(Clone, Debug, Default)]
pub struct Object {
    members: Vec<(Cow<'static, str>, Json)>,
    positions: Positions,
}

impl Object {
    /// An object without members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a member; the caller sees to it that `key` is new.
    pub fn push(&mut self, key: impl Into<Cow<'static, str>>, value: impl Into<Json>) {
        self.members.push((key.into(), value.into()));
        self.positions.put_in(&self.members, self.members.len() - 1);
    }

    /// Appends a member if there is a value for it.
    pub fn push_some(&mut self, key: impl Into<Cow<'static, str>>, value: Option<impl Into<Json>>) {
        if let Some(value) = value {
            self.push(key, value);
        }
    }

    /// The value of the member `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Json> {
        let position = self.positions.find(&self.members, key)?;
        Some(&self.members[position].1)
    }

    /// The value of the member `key`, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Json> {
        let position = self.positions.find(&self.members, key)?;
        Some(&mut self.members[position].1)
    }

    /// Gives the member `key` a value: in its place, else after the others.
    pub fn set(&mut self, key: &str, value: impl Into<Json>) {
        match self.get_mut(key) {
            Some(there) => *there = value.into(),
            None => self.push(key.to_owned(), value),
        }
    }

    /// Takes the member `key` out, leaving the others in order.
    pub fn remove(&mut self, key: &str) -> Option<Json> {
        let position = self.positions.find(&self.members, key)?;
        self.positions.take_out(&self.members, position);
        Some(self.members.remove(position).1)
    }

    /// Gives the member `key` another key in the same place; false if it is not there, or the new key is taken.
    pub fn rename(&mut self, key: &str, new: impl Into<Cow<'static, str>>) -> bool {
        let new = new.into();
        let Some(position) = self.positions.find(&self.members, key) else {
            return false;
        };
        if self.get(&new).is_some() {
            return false;
        }
        self.positions.take_out(&self.members, position);
        self.members[position].0 = new;
        self.positions.make_room(position);
        self.positions.put_in(&self.members, position);
        true
    }

    /// Puts members in place of the member `key`, which is left out; those whose key is taken are left out too. False if there
    /// is no such member.
    pub fn replace(
        &mut self,
        key: &str,
        members: impl IntoIterator<Item = (String, Json)>,
    ) -> bool {
        let Some(mut position) = self.positions.find(&self.members, key) else {
            return false;
        };
        self.remove(key);
        for (key, value) in members {
            if self.get(&key).is_none() {
                self.members.insert(position, (key.into(), value));
                self.positions.make_room(position);
                self.positions.put_in(&self.members, position);
                position += 1;
            }
        }
        true
    }

    /// The members in order.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Json)> {
        self.members.iter().map(|(key, value)| (&**key, value))
    }

    /// The members in order, their values to be changed.
    pub fn iter_mut(&mut self) -> impl ExactSizeIterator<Item = (&str, &mut Json)> {
        self.members.iter_mut().map(|(key, value)| (&**key, value))
    }

    /// Whether there is no member.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }
}

impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        self.members == other.members
    }
}

impl IntoIterator for Object {
    type Item = (Cow<'static, str>, Json);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}

impl<K: Into<Cow<'static, str>>, V: Into<Json>> FromIterator<(K, V)> for Object {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(members: I) -> Self {
        let members = members.into_iter();
        Self {
            members: members
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
            positions: Positions::default(),
        }
    }
}

impl Json {
    /// The text, if this is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The text itself, if this is a string.
    #[must_use]
    pub fn into_string(self) -> Option<String> {
        match self {
            Self::String(text) => Some(text.into_owned()),
            _ => None,
        }
    }

    /// The number, if this is an unsigned integer.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Number(number) => number.as_u64(),
            _ => None,
        }
    }

    /// The items, if this is a list.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Json]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The members, if this is an object.
    #[must_use]
    pub fn as_object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The members, to be changed, if this is an object.
    pub fn as_object_mut(&mut self) -> Option<&mut Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// Whether both are equal, regardless of the order of members.
    #[must_use]
    pub fn means(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Object(a), Self::Object(b)) => {
                a.iter().len() == b.iter().len()
                    && a.iter()
                        .all(|(key, value)| b.get(key).is_some_and(|other| value.means(other)))
            }
            (Self::Array(a), Self::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.means(b))
            }
            (a, b) => a == b,
        }
    }

    /// The text on one line.
    ///
    /// # Panics
    /// Never: every value of this type can be written.
    #[must_use]
    pub fn to_line(&self) -> String {
        serde_json::to_string(self).expect("keys are strings and numbers are finite")
    }

    /// The text indented by two spaces, with a line end at its end.
    ///
    /// # Panics
    /// Never: every value of this type can be written.
    #[must_use]
    pub fn to_pretty(&self) -> String {
        let mut text =
            serde_json::to_string_pretty(self).expect("keys are strings and numbers are finite");
        text.push('\n');
        text
    }

    /// Reads a JSON text.
    ///
    /// # Errors
    /// If the text is not JSON, is nested deeper than 128 levels, or gives a member twice.
    pub fn parse(text: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(text)
    }
}

macro_rules! from {
    ($($kind:ty => $variant:expr;)*) => {$(
        impl From<$kind> for Json {
            fn from(value: $kind) -> Self {
                $variant(value)
            }
        }
    )*};
}

from! {
    bool => Json::Bool;
    Number => Json::Number;
    Object => Json::Object;
    Vec<Json> => Json::Array;
    String => |text| Json::String(Cow::Owned(text));
    &'static str => |text| Json::String(Cow::Borrowed(text));
    Cow<'static, str> => Json::String;
    u64 => |number| Json::Number(Number::from(number));
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => number.serialize(serializer),
            Self::String(text) => serializer.serialize_str(text),
            Self::Array(items) => items.serialize(serializer),
            Self::Object(object) => object.serialize(serializer),
        }
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.members.len()))?;
        for (key, value) in &self.members {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_keep_their_order() {
        let text = r#"{"z":1,"a":[null,true,-2.5,"ä"],"m":{}}"#;
        assert_eq!(Json::parse(text.as_bytes()).unwrap().to_line(), text);
    }

    #[test]
    fn a_member_is_found_among_many_also_after_a_change() {
        let mut object: Object = (0..1000_u64).rev().map(|n| (n.to_string(), n)).collect();
        for number in [0, 7, 500, 999] {
            assert_eq!(object.get(&number.to_string()), Some(&Json::from(number)));
        }
        assert_eq!(object.remove("500"), Some(Json::from(500)));
        assert_eq!(object.get("500"), None);
        object.push("500", 1);
        object.set("7", 2);
        assert_eq!(object.get("500"), Some(&Json::from(1)));
        assert_eq!(object.get("7"), Some(&Json::from(2)));
        assert_eq!(object.get("999"), Some(&Json::from(999)));
        assert_eq!(object.get("1000"), None);
        assert_eq!(object.iter().next(), Some(("999", &Json::from(999))));
    }

    #[test]
    fn members_are_found_after_every_kind_of_change() {
        for count in [3_u64, 500] {
            let mut object: Object = (0..count).map(|n| (n.to_string(), n)).collect();
            assert_eq!(object.get("1"), Some(&Json::from(1)));
            assert!(object.rename("1", "one"));
            assert!(!object.rename("1", "again"));
            assert!(!object.rename("0", "one"), "the key is taken");
            let two = [("a", 20), ("one", 21), ("b", 22)];
            let two = two.map(|(key, value)| (key.to_owned(), Json::from(value)));
            assert!(object.replace("2", two));
            assert!(!object.replace("2", []));
            assert_eq!(object.remove("0"), Some(Json::from(0)));
            object.push("end", 7);
            let keys: Vec<_> = object.iter().map(|(key, _)| key.to_owned()).collect();
            assert_eq!(keys[..3], ["one", "a", "b"]);
            assert_eq!(keys.last().map(String::as_str), Some("end"));
            for (position, key) in keys.iter().enumerate() {
                let there = object.iter().nth(position).map(|(_, value)| value);
                assert_eq!(object.get(key), there, "{key}");
            }
            for gone in ["0", "1", "2"] {
                assert_eq!(object.get(gone), None, "{gone}");
            }
        }
    }

    #[test]
    fn a_member_given_twice_is_refused() {
        for count in [1, 15, 16, 17, 100] {
            let members: Vec<_> = (0..count).map(|key| format!("\"{key}\":0")).collect();
            let members = members.join(",");
            assert!(Json::parse(format!("{{{members}}}").as_bytes()).is_ok());
            let error = Json::parse(format!("{{{members},\"0\":1}}").as_bytes()).unwrap_err();
            assert!(error.to_string().contains("`0` is given twice"), "{error}");
        }
    }
}
