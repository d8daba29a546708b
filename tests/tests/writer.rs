//! What the writer must never get wrong, checked on every golden document.

use std::fs;
use std::path::{Path, PathBuf};

use oasgard::{Json, Object};

struct Golden {
    path: PathBuf,
    root: Object,
}

fn goldens() -> Vec<Golden> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("emission");
    let files = fs::read_dir(folder)
        .expect("the folder of golden documents")
        .flat_map(|case| fs::read_dir(case.expect("an entry").path()).expect("a case"))
        .map(|file| file.expect("an entry").path())
        .filter(|path| path.file_name().is_some_and(is_document));
    let goldens: Vec<_> = files
        .map(|path| {
            let json = Json::parse(&fs::read(&path).expect("a document")).expect("JSON");
            let root = object(&json).clone();
            Golden { path, root }
        })
        .collect();
    assert!(goldens.len() >= 20, "only {} documents", goldens.len());
    goldens
}

fn is_document(name: &std::ffi::OsStr) -> bool {
    name.to_string_lossy().starts_with("openapi")
        && Path::new(name)
            .extension()
            .is_some_and(|kind| kind == "json")
}

fn object(json: &Json) -> &Object {
    json.as_object().expect("an object")
}

fn list(json: &Json) -> &[Json] {
    json.as_array().expect("a list")
}

fn schemes(golden: &Golden) -> Vec<(&str, &Object)> {
    let components = object(golden.root.get("components").expect("components"));
    let schemes = object(components.get("securitySchemes").expect("securitySchemes"));
    schemes
        .iter()
        .map(|(name, scheme)| (name, object(scheme)))
        .collect()
}

fn flows(golden: &Golden) -> Vec<&Object> {
    schemes(golden)
        .into_iter()
        .filter_map(|(_, scheme)| scheme.get("flows"))
        .flat_map(|flows| object(flows).iter())
        .filter(|(key, _)| !key.starts_with("x-") || key.starts_with("x-oai-"))
        .map(|(_, flow)| object(flow))
        .collect()
}

/// Every operation with its path, wherever the version keeps it.
fn operations(golden: &Golden) -> Vec<(&str, &Object)> {
    let mut found = Vec::new();
    for (path, item) in object(golden.root.get("paths").expect("paths")).iter() {
        for (key, member) in object(item).iter() {
            if key.ends_with("additionalOperations") {
                found.extend(object(member).iter().map(|(_, each)| (path, object(each))));
            } else {
                found.push((path, object(member)));
            }
        }
    }
    assert!(!found.is_empty(), "{}", golden.path.display());
    found
}

fn requirements(operation: &Object) -> impl Iterator<Item = (&str, &Json)> {
    let alternatives = list(operation.get("security").expect("security"));
    alternatives
        .iter()
        .flat_map(|alternative| object(alternative).iter())
}

fn contains_key(json: &Json, key: &str) -> bool {
    match json {
        Json::Object(object) => object
            .iter()
            .any(|(name, value)| name == key || contains_key(value, key)),
        Json::Array(items) => items.iter().any(|item| contains_key(item, key)),
        _ => false,
    }
}

// DOC-03, DOC-04, DOC-07, MRG-01, MRG-07
#[test]
fn security_is_on_operations_not_the_root() {
    for golden in goldens() {
        assert!(
            golden.root.get("security").is_none(),
            "{}",
            golden.path.display()
        );
        for (path, operation) in operations(&golden) {
            let security = operation.get("security").and_then(Json::as_array);
            assert!(security.is_some(), "{} {path}", golden.path.display());
        }
    }
}

// DOC-08, REQ-03, REQ-06, REQ-14, REQ-15
#[test]
fn requirements_name_schemes_and_scopes() {
    for golden in goldens() {
        let names: Vec<_> = schemes(&golden).into_iter().map(|(name, _)| name).collect();
        for (path, operation) in operations(&golden) {
            for (scheme, scopes) in requirements(operation) {
                assert!(
                    names.contains(&scheme),
                    "{} {path}: {scheme}",
                    golden.path.display()
                );
                assert!(list(scopes).iter().all(|scope| scope.as_str().is_some()));
            }
        }
    }
}

// REF-01, REF-03
#[test]
fn no_reference_is_written() {
    for golden in goldens() {
        assert!(
            !contains_key(&Json::Object(golden.root), "$ref"),
            "{}",
            golden.path.display()
        );
    }
}

// DOC-11
#[test]
fn field_names_are_openapis() {
    let known = [
        "type",
        "description",
        "name",
        "in",
        "scheme",
        "bearerFormat",
        "flows",
        "openIdConnectUrl",
        "oauth2MetadataUrl",
        "deprecated",
        "scopes",
        "authorizationUrl",
        "deviceAuthorizationUrl",
        "tokenUrl",
        "refreshUrl",
    ];
    for golden in goldens() {
        let schemes = schemes(&golden).into_iter().map(|(_, scheme)| scheme);
        for object in schemes.chain(flows(&golden)) {
            for (field, _) in object.iter() {
                assert!(field.starts_with("x-") || known.contains(&field), "{field}");
            }
        }
    }
}

// DOC-16
#[test]
fn documents_have_the_required_members() {
    for golden in goldens() {
        for member in ["openapi", "info", "paths"] {
            assert!(golden.root.get(member).is_some(), "{member}");
        }
        for (path, operation) in operations(&golden) {
            let responses = object(operation.get("responses").expect("responses"));
            assert!(!responses.is_empty(), "{path}");
        }
    }
}

// SCH-11
#[test]
fn http_schemes_are_in_lower_case() {
    let mut seen = 0;
    for golden in goldens() {
        for (_, scheme) in schemes(&golden) {
            if let Some(name) = scheme.get("scheme").and_then(Json::as_str) {
                assert_eq!(name, name.to_ascii_lowercase());
                seen += 1;
            }
        }
    }
    assert!(seen > 0);
}

// FLOW-08
#[test]
fn every_flow_has_a_map_of_scopes() {
    let mut empty = 0;
    for golden in goldens() {
        for flow in flows(&golden) {
            let scopes = object(flow.get("scopes").expect("scopes"));
            empty += usize::from(scopes.is_empty());
        }
    }
    assert!(empty > 0, "no golden document has a flow without scopes");
}

// PATH-04
#[test]
fn every_path_parameter_is_declared() {
    let mut seen = 0;
    for golden in goldens() {
        for (path, operation) in operations(&golden) {
            let parameters = operation.get("parameters").map(list).unwrap_or_default();
            let names: Vec<_> = parameters
                .iter()
                .filter_map(|parameter| object(parameter).get("name")?.as_str())
                .collect();
            let in_path = path
                .split('{')
                .skip(1)
                .filter_map(|rest| rest.split('}').next());
            let expected: Vec<_> = in_path.collect();
            assert_eq!(names, expected, "{} {path}", golden.path.display());
            seen += names.len();
        }
    }
    assert!(seen > 0);
}

// DYN-03
#[test]
fn pattern_is_required_as_it_is_declared() {
    let goldens = goldens();
    let patterned: Vec<_> = goldens
        .iter()
        .filter(|golden| {
            golden
                .path
                .parent()
                .is_some_and(|case| case.ends_with("boolean_forms"))
        })
        .collect();
    assert!(!patterned.is_empty());
    for golden in patterned {
        let required = operations(golden)
            .into_iter()
            .flat_map(|(_, operation)| requirements(operation))
            .flat_map(|(_, scopes)| list(scopes))
            .filter_map(Json::as_str)
            .find(|scope| scope.contains('{'))
            .expect("a pattern is required");
        let declared = flows(golden).into_iter().any(|flow| {
            object(flow.get("scopes").expect("scopes"))
                .get(required)
                .is_some()
        });
        assert!(declared, "{required}");
    }
}

// DOC-15
#[test]
fn an_openapi_version_that_does_not_exist() {
    let error = "3.3"
        .parse::<oasgard::Version>()
        .expect_err("there is no such version");
    assert_eq!(
        error,
        "OpenAPI 3.3 is not supported; choose 3.0, 3.1 or 3.2"
    );
}
