//! JSON whose objects keep the order in which their members were written.

#[cfg(test)]
mod cost;
mod list;
mod number;
mod object;
mod positions;
#[cfg(feature = "read")]
mod read;
#[cfg(feature = "read")]
mod serialize;
mod write;

use std::borrow::Cow;

pub use list::List;
pub use number::Number;
pub use object::Object;

type Member = (Box<str>, Json);

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
    String(Box<str>),
    /// a list
    Array(List),
    /// an object
    Object(Object),
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
            Self::String(text) => Some(text.into()),
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
    pub fn semantically_eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Object(a), Self::Object(b)) => {
                a.iter().len() == b.iter().len()
                    && a.iter().all(|(key, value)| {
                        b.get(key).is_some_and(|other| value.semantically_eq(other))
                    })
            }
            (Self::Array(a), Self::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.semantically_eq(b))
            }
            (a, b) => a == b,
        }
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
    List => Json::Array;
    Vec<Json> => |items| Json::Array(List::from(items));
    Box<str> => Json::String;
    String => |text| Json::String(Box::from(text));
    &str => |text| Json::String(Box::from(text));
    Cow<'_, str> => |text| Json::String(Box::from(text));
    u64 => |number| Json::Number(Number::from(number));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document of 100 MB may have 50 million values.
    #[test]
    fn a_value_takes_24_bytes() {
        assert_eq!(size_of::<Json>(), 24);
        assert_eq!(size_of::<Object>(), 16);
    }

    #[test]
    fn members_keep_their_order() {
        let text = r#"{"z":1,"a":[null,true,-2.5,"ä"],"m":{}}"#;
        assert_eq!(Json::parse(text.as_bytes()).unwrap().to_line(), text);
    }

    #[test]
    fn member_is_found_among_many_after_changes() {
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
    fn members_are_found_after_every_change() {
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
    fn duplicate_member_is_refused() {
        for count in [1, 15, 16, 17, 100] {
            let members: Vec<_> = (0..count).map(|key| format!("\"{key}\":0")).collect();
            let members = members.join(",");
            assert!(Json::parse(format!("{{{members}}}").as_bytes()).is_ok());
            let error = Json::parse(format!("{{{members},\"0\":1}}").as_bytes()).unwrap_err();
            assert!(error.to_string().contains("`0` is given twice"), "{error}");
        }
    }
}
