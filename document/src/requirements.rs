//! The value of a `security` field.

use oasgard_core::json::Json;
use oasgard_core::requirement::Requirement;

use super::{Diagnostic, Pointer};
use crate::rules;

/// The alternatives of a `security` list, in written order; `{}` is one that requires nothing. An empty list has none, and
/// means the same: nothing is required.
///
/// # Errors
/// With every part that has not the form of OpenAPI 3.2 §4.30: then what is required is not known.
pub fn requirements(
    security: &Json,
    pointer: &Pointer,
) -> Result<Vec<Requirement>, Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    let Some(items) = security.as_array() else {
        return Err(vec![Diagnostic {
            pointer: pointer.clone(),
            finding: rules::requirement::security_not_a_list(security),
        }]);
    };
    let mut alternatives = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let pointer = pointer.item(index);
        let Some(object) = item.as_object() else {
            let finding = rules::requirement::alternative_not_an_object(item);
            diagnostics.push(Diagnostic { pointer, finding });
            continue;
        };
        let mut alternative = Requirement::default();
        for (scheme, strings) in object.iter() {
            match texts(strings) {
                Some(strings) => alternative.add(scheme, strings),
                None => diagnostics.push(Diagnostic {
                    pointer: pointer.child(scheme),
                    finding: rules::requirement::scopes_not_a_list(scheme, strings),
                }),
            }
        }
        alternatives.push(alternative);
    }
    if diagnostics.is_empty() {
        Ok(alternatives)
    } else {
        Err(diagnostics)
    }
}

fn texts(list: &Json) -> Option<Vec<String>> {
    let text = |item: &Json| item.as_str().map(str::to_owned);
    list.as_array()?.iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(security: &str) -> Result<Vec<Requirement>, Vec<String>> {
        let json = Json::parse(security.as_bytes()).unwrap();
        requirements(&json, &Pointer::root().child("security")).map_err(|diagnostics| {
            let reported = |diagnostic: &Diagnostic| {
                format!("{}: {}", diagnostic.pointer, diagnostic.finding.message)
            };
            diagnostics.iter().map(reported).collect()
        })
    }

    #[test]
    fn alternatives_keep_their_written_order() {
        let read = read(r#"[{"b":["y","x"],"a":[]},{}]"#).unwrap();
        let both =
            Requirement::new("b", ["y".to_owned(), "x".to_owned()]).and(&Requirement::new("a", []));
        assert_eq!(read, [both, Requirement::default()]);
    }

    #[test]
    fn malformed_parts_are_reported_in_place() {
        assert_eq!(
            read("null").unwrap_err(),
            [
                "/security: `security` is `null`; write a list of requirements, or leave the field out"
            ]
        );
        assert_eq!(
            read(r#"[{"a":null},"b",{"c":["x",1],"d":[]}]"#).unwrap_err(),
            [
                "/security/0/a: scopes of `a` are `null`; write a list of strings, `[]` for none",
                "/security/1: alternative is `\"b\"`; write an object such as `{\"b\": []}`",
                "/security/2/c: scopes of `c` are `[\"x\",1]`; write a list of strings, `[]` for none",
            ]
        );
    }
}
