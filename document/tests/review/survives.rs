//! A review ends without a panic, whatever a document says, and points at what is there.

use oasgard_core::json::{Json, Object};
use oasgard_document::{DocumentView, Pointer};
use proptest::prelude::*;

/// Has every kind of object that a review looks at.
const REAL: &str = r##"{"openapi":"3.2.0","$self":"https://a.example/api","servers":[{"url":"{p}://a.example","variables":{"p":{"enum":["https"],"default":"http"}}}],
    "security":[{"Shop":["read"]},{}],"tags":[{"name":"a","parent":"b"},{"name":"b"}],
    "paths":{"/a/{id}":{"parameters":[{"$ref":"#/components/parameters/P"}],"get":{"operationId":"a","security":[{"Key":["admin"],"Shop":["read","write"]},{"#/components/securitySchemes/Id":["x"]}],
        "responses":{"200":{},"401":{}},"callbacks":{"c":{"{$url}":{"post":{"security":[{"Login":[]}]}}}}},"additionalOperations":{"PURGE":{"security":[]}}},
        "/b":{"$ref":"#/components/pathItems/B"}},
    "webhooks":{"w":{"post":{"security":[{"Mtls":[]}]}}},
    "components":{"parameters":{"P":{"name":"Authorization","in":"header"}},"pathItems":{"B":{"put":{"servers":[{"url":"http://b.example"}]}}},
        "callbacks":{"C":{"x":{"get":{}}}},"securitySchemes":{
        "Shop":{"type":"oauth2","deprecated":true,"oauth2MetadataUrl":"https://a.example/.well-known/m","flows":{"x-f":1,"implicit":{"authorizationUrl":"/l","scopes":{}},
            "deviceAuthorization":{"deviceAuthorizationUrl":"https://a.example/d","tokenUrl":"/t","scopes":{"read":"R","w{x}":""}}}},
        "Key":{"type":"apiKey","in":"query","name":"key","x-oai-a":1},"Login":{"type":"http","scheme":"basic","description":"d"},
        "Id":{"type":"openIdConnect","openIdConnectUrl":"https://a.example/.well-known/openid-configuration"},
        "Mtls":{"type":"mutualTLS"},"Alias":{"$ref":"#/components/securitySchemes/Key"}}}}"##;

#[derive(Clone, Debug)]
enum Change {
    Replace(Json),
    Delete,
    Duplicate,
    Rename(String),
}

fn json() -> impl Strategy<Value = Json> {
    let word = prop_oneof![
        "\\PC{0,8}",
        Just("#/components/securitySchemes/Shop".to_owned()),
        Just("oauth2".to_owned()),
        Just("https://{x}".to_owned()),
        Just("3.0.4".to_owned()),
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<u64>().prop_map(Json::from),
        word.clone().prop_map(Json::from),
    ];
    leaf.prop_recursive(3, 12, 4, move |inner| {
        let key = prop_oneof![
            word.clone(),
            Just("$ref".to_owned()),
            Just("security".to_owned()),
            Just("type".to_owned()),
            Just("x-a".to_owned()),
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::btree_map(key, inner, 0..4)
                .prop_map(|members| Json::Object(members.into_iter().collect())),
        ]
    })
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        json().prop_map(Change::Replace),
        Just(Change::Delete),
        Just(Change::Duplicate),
        prop_oneof![
            "\\PC{0,6}",
            Just("$ref".to_owned()),
            Just("security".to_owned())
        ]
        .prop_map(Change::Rename),
    ]
}

/// Every place of the document.
fn places(json: &Json, here: &Pointer, found: &mut Vec<Pointer>) {
    found.push(here.clone());
    match json {
        Json::Object(object) => object
            .iter()
            .for_each(|(key, value)| places(value, &here.child(key), found)),
        Json::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(index, value)| places(value, &here.item(index), found)),
        _ => {}
    }
}

fn apply(document: &mut Json, place: &Pointer, change: Change) {
    let last = place.keys().last().unwrap_or_default();
    let Some(owner) = place.parent().find_mut(document) else {
        return;
    };
    match (owner, change) {
        (_, Change::Replace(value)) => {
            if let Some(there) = place.find_mut(document) {
                *there = value;
            }
        }
        (Json::Array(items), change) => {
            let index: usize = last.parse().unwrap_or_default();
            match change {
                Change::Delete => drop(items.remove(index)),
                _ => items.push(items[index].clone()),
            }
        }
        (Json::Object(members), change) => {
            let name = match change {
                Change::Rename(name) if members.get(&name).is_none() => name,
                Change::Duplicate => format!("{last}2"),
                _ => {
                    members.remove(&last);
                    return;
                }
            };
            let value = members.get(&last).cloned().unwrap_or(Json::Null);
            if members.get(&name).is_none() {
                members.push(name, value);
            }
        }
        _ => {}
    }
}

proptest! {
    #[test]
    fn mutated_document_is_reviewed(
        changes in prop::collection::vec((any::<prop::sample::Index>(), change()), 1..6),
        version in prop_oneof![Just("3.0.4"), Just("3.1.0"), Just("3.2.0")],
    ) {
        let mut json = Json::parse(REAL.as_bytes()).unwrap();
        for (place, change) in changes {
            let mut all = Vec::new();
            places(&json, &Pointer::root(), &mut all);
            all.remove(0);
            if all.is_empty() {
                break;
            }
            apply(&mut json, place.get(&all), change);
        }
        if let Some(root) = json.as_object_mut() {
            root.set("openapi", version);
        }
        let Ok(document) = DocumentView::read(&json) else {
            return Ok(());
        };
        let diagnostics = document.review();
        for (position, diagnostic) in diagnostics.iter().enumerate() {
            prop_assert!(diagnostic.pointer.find(&json).is_some(), "{}: {}", diagnostic.pointer, diagnostic.finding.message);
            prop_assert!(!diagnostics[..position].contains(diagnostic), "{}: {} is told twice", diagnostic.pointer, diagnostic.finding.message);
        }
    }

    #[test]
    fn arbitrary_members_are_reviewed(members in json()) {
        let mut root = Object::new();
        root.push("openapi", "3.1.0");
        for key in ["paths", "components", "security", "servers", "tags", "webhooks"] {
            root.push(key, members.clone());
        }
        let json = Json::Object(root);
        let diagnostics = DocumentView::read(&json).unwrap().review();
        prop_assert!(diagnostics.iter().all(|diagnostic| !diagnostic.finding.message.is_empty()));
    }
}
