//! Where two documents differ first.

use std::fmt;

use oasgard_core::json::{Json, Object};

/// A place in both documents, and what is there in each.
#[derive(Debug, PartialEq)]
pub(super) struct Difference {
    pointer: String,
    kept: Option<Json>,
    declared: Option<Json>,
}

/// The first place at which `kept` is not `declared`; none if they are equal.
pub(super) fn first(kept: &Json, declared: &Json) -> Option<Difference> {
    at("", kept, declared)
}

fn at(pointer: &str, kept: &Json, declared: &Json) -> Option<Difference> {
    match (kept, declared) {
        _ if kept == declared => None,
        (Json::Object(kept), Json::Object(declared)) => in_objects(pointer, kept, declared),
        _ => Some(Difference {
            pointer: pointer.to_owned(),
            kept: Some(kept.clone()),
            declared: Some(declared.clone()),
        }),
    }
}

fn in_objects(pointer: &str, kept: &Object, declared: &Object) -> Option<Difference> {
    let keys = declared.iter().chain(kept.iter()).map(|(key, _)| key);
    // Of all that differs, who may call is what the reader must know.
    for key in std::iter::once("security").chain(keys) {
        let pointer = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
        match (kept.get(key), declared.get(key)) {
            (Some(kept), Some(declared)) => {
                let found = at(&pointer, kept, declared);
                if found.is_some() {
                    return found;
                }
            }
            (None, None) => {}
            (kept, declared) => {
                return Some(Difference {
                    pointer,
                    kept: kept.cloned(),
                    declared: declared.cloned(),
                });
            }
        }
    }
    Some(Difference {
        pointer: format!("{pointer} (the order of members)"),
        kept: Some(Json::Object(kept.clone())),
        declared: Some(Json::Object(declared.clone())),
    })
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "at {}", self.pointer)?;
        writeln!(f, "  in the file: {}", shown(self.kept.as_ref()))?;
        write!(f, "  declared:    {}", shown(self.declared.as_ref()))
    }
}

/// One line, cut short: the whole difference is for `cargo oasgard check`.
fn shown(value: Option<&Json>) -> String {
    const MAX_WIDTH: usize = 100;
    let Some(value) = value else {
        return "nothing".to_owned();
    };
    let line = value.to_line();
    match line.char_indices().nth(MAX_WIDTH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reported(kept: &str, declared: &str) -> Option<String> {
        let parse = |text: &str| Json::parse(text.as_bytes()).unwrap();
        first(&parse(kept), &parse(declared)).map(|found| found.to_string())
    }

    #[test]
    fn the_place_is_named_with_both_values() {
        assert_eq!(
            reported(
                r#"{"paths":{"/pets":{"get":{"security":[{"A":[]}]}}}}"#,
                r#"{"paths":{"/pets":{"get":{"security":[{"A":["x"]}]}}}}"#,
            )
            .unwrap(),
            "at /paths/~1pets/get/security\n  in the file: [{\"A\":[]}]\n  declared:    [{\"A\":[\"x\"]}]"
        );
    }

    #[test]
    fn member_of_one_side_is_reported() {
        assert_eq!(
            reported(r#"{"a":1,"b":2}"#, r#"{"a":1}"#).unwrap(),
            "at /b\n  in the file: 2\n  declared:    nothing"
        );
        assert!(
            reported(r#"{"a":1}"#, r#"{"a":1,"b":2}"#)
                .unwrap()
                .contains("in the file: nothing")
        );
    }

    #[test]
    fn order_of_members_is_a_difference() {
        assert!(
            reported(r#"{"a":1,"b":2}"#, r#"{"b":2,"a":1}"#)
                .unwrap()
                .contains("order of members")
        );
        assert_eq!(reported(r#"{"a":[1]}"#, r#"{ "a": [1] }"#), None);
    }

    #[test]
    fn a_long_value_is_cut_short() {
        let long = format!("{{\"a\":\"{}\"}}", "ä".repeat(500));
        assert!(reported(&long, "{\"a\":1}").unwrap().contains('…'));
    }
}
