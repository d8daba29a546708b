//! Whatever the documents, a comparison holds what it promises.

use std::collections::BTreeMap;

use oasgard_core::json::{Json, Object};
use oasgard_document::comparison::{Class, Comparison, Stated};
use oasgard_document::{DocumentView, Pointer};
use proptest::prelude::*;

/// Values for a place of a document: mostly what belongs there.
fn securities() -> impl Strategy<Value = Option<&'static str>> {
    proptest::sample::select(vec![
        None,
        Some("[]"),
        Some("[{}]"),
        Some(r#"[{"A":[]}]"#),
        Some(r#"[{"A":["x"]}]"#),
        Some(r#"[{"A":["x","y"]}]"#),
        Some(r#"[{"A":["x"]},{"B":[]}]"#),
        Some(r#"[{"B":[]},{"A":["x"]},{"A":["x","y"]}]"#),
        Some(r#"[{"A":["y"],"B":[]}]"#),
        Some(r#"[{"B":[]},{}]"#),
        Some(r#"[{"Gone":[]}]"#),
    ])
}

fn schemes() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        r#"{"type":"apiKey","in":"header","name":"X-Key"}"#,
        r#"{"type":"apiKey","in":"query","name":"key"}"#,
        r#"{"type":"http","scheme":"basic"}"#,
        r#"{"type":"oauth2","flows":{"password":{"tokenUrl":"t","scopes":{"x":""}}}}"#,
        r#"{"type":"oauth2","flows":{"password":{"tokenUrl":"u","scopes":{"y":""}},"implicit":{}}}"#,
        r#"{"type":"oauth2","flows":[]}"#,
        "{}",
    ])
}

const PATHS: [&str; 4] = ["/a", "/a/{id}", "/a/{name}", "/b/{"];
const METHODS: [&str; 2] = ["get", "post"];
const NAMES: [&str; 4] = ["A", "B", "C", "D"];

/// A sound document, with some of the paths, methods and schemes.
fn documents() -> impl Strategy<Value = Json> {
    let operations = proptest::collection::vec(
        proptest::option::weighted(0.7, securities()),
        PATHS.len() * METHODS.len(),
    );
    let schemes =
        proptest::collection::vec(proptest::option::weighted(0.7, schemes()), NAMES.len());
    (operations, schemes, securities()).prop_map(|(operations, schemes, root)| {
        let json = |text: &str| Json::parse(text.as_bytes()).unwrap();
        let mut paths = Object::new();
        for (path, operations) in PATHS.iter().zip(operations.chunks(METHODS.len())) {
            let mut item = Object::new();
            for (method, security) in METHODS.iter().zip(operations) {
                if let Some(security) = security {
                    let mut operation = Object::new();
                    operation.push_some("security", security.map(json));
                    item.push(*method, operation);
                }
            }
            paths.push(*path, item);
        }
        let mut declared = Object::new();
        for (name, scheme) in NAMES.iter().zip(schemes) {
            declared.push_some(*name, scheme.map(json));
        }
        let components: Object = [("securitySchemes", declared)].into_iter().collect();
        let mut document = Object::new();
        document.push("openapi", "3.1.0");
        document.push("paths", paths);
        document.push_some("security", root.map(json));
        document.push("components", components);
        document.into()
    })
}

fn stated(json: &Json) -> Option<Stated> {
    Stated::read(&DocumentView::read(json).ok()?).ok()
}

fn compare(old: &Json, new: &Json) -> Comparison {
    Comparison::new(&stated(old).unwrap(), &stated(new).unwrap())
}

/// What a change is, seen from the other side.
fn mirrored(class: Class) -> Class {
    match class {
        Class::NewlyPublic => Class::NewlySecured,
        Class::NewlySecured => Class::NewlyPublic,
        Class::Weakened => Class::Strengthened,
        Class::Strengthened => Class::Weakened,
        Class::Added | Class::AddedPublic => Class::Removed,
        Class::Removed => Class::Added,
        Class::SchemeAdded => Class::SchemeRemoved,
        Class::SchemeRemoved => Class::SchemeAdded,
        Class::Incomparable
        | Class::ServerInsecure
        | Class::ServerChanged
        | Class::SchemeChanged
        | Class::SchemeRenamed
        | Class::SchemeDescribed => class,
    }
}

/// How many changes there are of each class, new operations being one class, be they open or not.
fn counts(comparison: &Comparison, seen: fn(Class) -> Class) -> BTreeMap<Class, usize> {
    let mut counts = BTreeMap::new();
    for (class, count) in comparison.counts() {
        let class = match seen(class) {
            Class::AddedPublic => Class::Added,
            other => other,
        };
        *counts.entry(class).or_default() += count;
    }
    counts
}

/// A document with something else at one of its places.
fn broken() -> impl Strategy<Value = Json> {
    let values = proptest::sample::select(vec![
        "null",
        "0",
        "true",
        r#""""#,
        "[]",
        "{}",
        "[null]",
        r##"{"$ref":"#"}"##,
        r##"{"$ref":"#/paths"}"##,
        r##"{"$ref":"#/paths/~1a"}"##,
        r#"[{"A":null}]"#,
        r#"{"get":{"security":[{"A":["x"]}],"callbacks":{"x":{"y":{"put":{}}}}}}"#,
        r#"{"x":{"y":{}}}"#,
    ]);
    (documents(), values, any::<prop::sample::Index>()).prop_map(|(mut document, value, place)| {
        let mut places = Vec::new();
        list_places(&document, &Pointer::root(), &mut places);
        let place = place.get(&places);
        let value = Json::parse(value.as_bytes()).unwrap();
        *place.find_mut(&mut document).unwrap() = value;
        document
    })
}

fn list_places(json: &Json, pointer: &Pointer, places: &mut Vec<Pointer>) {
    places.push(pointer.clone());
    for (key, value) in json.as_object().into_iter().flat_map(Object::iter) {
        list_places(value, &pointer.child(key), places);
    }
    for (index, item) in json.as_array().into_iter().flatten().enumerate() {
        list_places(item, &pointer.item(index), places);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_document_does_not_differ_from_itself(document in documents()) {
        prop_assert!(compare(&document, &document).is_empty());
    }

    #[test]
    fn reverse_comparison_mirrors_the_classes(old in documents(), new in documents()) {
        let there = counts(&compare(&old, &new), |class| class);
        let back = counts(&compare(&new, &old), mirrored);
        prop_assert_eq!(there, back);
    }

    #[test]
    fn every_operation_is_accounted_for(old in documents(), new in documents()) {
        let (before, after) = (stated(&old).unwrap().operations(), stated(&new).unwrap().operations());
        let counts = compare(&old, &new).counts();
        let count = |class| counts.get(&class).copied().unwrap_or_default();
        let added = count(Class::Added) + count(Class::AddedPublic);
        prop_assert_eq!(before + added, after + count(Class::Removed));
    }

    #[test]
    fn a_faulty_document_is_compared_or_refused(old in broken(), new in broken()) {
        if let (Some(old), Some(new)) = (stated(&old), stated(&new)) {
            let there = Comparison::new(&old, &new);
            prop_assert!(Comparison::new(&old, &old).is_empty());
            prop_assert_eq!(there.is_empty(), Comparison::new(&new, &old).is_empty());
        }
    }
}
