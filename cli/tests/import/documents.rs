//! Documents that obey the rules: published ones, and some that are made to be hard.

use std::fs;
use std::path::Path;

use oasgard::{Json, Object};

/// Texts that a doc comment would change, and some that it keeps.
#[rustfmt::skip]
const TEXTS: [&str; 34] = [
    "Plain", "", " ", "\n", " leads", "trails ", "ends\n", "ends twice\n\n", "\nbegins", "two\nlines", "blank \nend", "a\n\nb",
    "a\r\nb", "a\rb", "tab\tbed", "\"quoted\" \\ back", "*/ /* // ///", "```\nlet a: u8 = \"\";\n```", "para\n\n    code();",
    "  indented\n  both", "- a\n  - b", "é 😀 \u{a0}", "\u{202e}turned", "\u{0}\u{7f}\u{85}\u{2028}", "{braces} #[attr]", "'; --",
    "Key\u{1d173}", "tag\u{e0041}\u{2800}\u{fe0f}", "##[add-mask]a", "::add-mask::a", "> ~~~\n> let a: u8 = \"\";", "<script>", "[a](b) & `c_d`", "A & B: 2 keys.\n\nMore",
];

/// Every document by the name of its crate.
pub(crate) fn all() -> Vec<(String, Json)> {
    let mut all = published();
    all.extend([
        ("every-text".to_owned(), every_text()),
        ("every-form".to_owned(), parse(EVERY_FORM)),
        ("earlier-form".to_owned(), parse(EARLIER_FORM)),
        ("every-name".to_owned(), every_name()),
        ("thousands".to_owned(), thousands()),
    ]);
    all
}

pub(crate) fn parse(text: &str) -> Json {
    Json::parse(text.as_bytes()).unwrap()
}

fn document(schemes: Object, paths: Object) -> Json {
    let mut components = Object::new();
    components.push("securitySchemes", schemes);
    let mut document = Object::new();
    document.push("openapi", "3.1.0");
    document.push("info", parse(r#"{"title":"An \"API\"","version":"2"}"#));
    document.push(
        "servers",
        parse(r#"[{"url":"https://api.example.com","description":"here"}]"#),
    );
    document.push("paths", paths);
    document.push("components", components);
    Json::Object(document)
}

fn operation(id: String, security: Json) -> Json {
    let mut operation = Object::new();
    operation.push("operationId", id);
    operation.push("responses", Object::new());
    operation.push("security", security);
    Json::Object(operation)
}

/// What well-known public APIs published, with texts for their scopes.
fn published() -> Vec<(String, Json)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .with_file_name("tests")
        .join("emission");
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut published: Vec<_> = entries
        .filter_map(|folder| {
            let facts = fs::read(folder.join("published.json")).ok()?;
            let name = folder.file_name()?.to_str()?.replace('_', "-");
            Some((name, of_facts(&Json::parse(&facts).unwrap())))
        })
        .collect();
    published.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(published.len() >= 16);
    published
}

fn of_facts(facts: &Json) -> Json {
    let facts = facts.as_object().unwrap();
    let schemes = facts
        .get("securitySchemes")
        .and_then(Json::as_object)
        .unwrap();
    let mut paths = Object::new();
    for (number, fact) in facts
        .get("operations")
        .and_then(Json::as_array)
        .unwrap()
        .iter()
        .enumerate()
    {
        let fact = fact.as_object().unwrap();
        let text = |key: &str| fact.get(key).and_then(Json::as_str).unwrap().to_owned();
        if paths.get(&text("path")).is_none() {
            paths.push(text("path"), Object::new());
        }
        let operation = operation(
            format!("operation{number}"),
            fact.get("security").unwrap().clone(),
        );
        let item = paths
            .get_mut(&text("path"))
            .and_then(Json::as_object_mut)
            .unwrap();
        item.push(text("method"), operation);
    }
    let schemes = schemes
        .iter()
        .map(|(key, scheme)| (key.to_owned(), with_texts(scheme)));
    document(schemes.collect(), paths)
}

/// The facts list scopes only.
fn with_texts(json: &Json) -> Json {
    match json {
        Json::Object(object) => {
            let members = object.iter().map(|(key, value)| match value {
                Json::Array(tokens) if key == "scopes" => {
                    let tokens = tokens
                        .iter()
                        .map(|token| token.as_str().unwrap().to_owned());
                    let scopes: Object = tokens
                        .map(|token| (token.clone(), format!("May {token}")))
                        .collect();
                    (key.to_owned(), Json::Object(scopes))
                }
                _ => (key.to_owned(), with_texts(value)),
            });
            Json::Object(members.collect())
        }
        other => other.clone(),
    }
}

fn every_text() -> Json {
    let mut schemes = Object::new();
    for (number, text) in TEXTS.into_iter().enumerate() {
        let mut scheme = parse(r#"{"type":"http","scheme":"bearer"}"#);
        scheme.as_object_mut().unwrap().push("description", text);
        schemes.push(format!("text{number}"), scheme);
    }
    let scopes: Object = TEXTS
        .into_iter()
        .enumerate()
        .map(|(number, text)| (format!("text:{number}"), text))
        .collect();
    let mut flow = Object::new();
    flow.push("tokenUrl", "https://id.example.com/token");
    flow.push("scopes", scopes);
    let texts: Vec<_> = TEXTS.into_iter().map(Json::from).collect();
    flow.push("x-texts", texts);
    let mut flows = Object::new();
    flows.push("clientCredentials", flow);
    let mut scheme = Object::new();
    scheme.push("type", "oauth2");
    scheme.push("flows", flows);
    schemes.push("scopes", scheme);
    let mut item = Object::new();
    item.push(
        "get",
        operation(
            "read".to_owned(),
            parse(r#"[{"scopes":["text:1"],"text0":[]},{"text1":[]}]"#),
        ),
    );
    let mut paths = Object::new();
    paths.push("/texts", item);
    document(schemes, paths)
}

/// Keys, scopes and ids that are not Rust names, or several of which would become the same name.
fn every_name() -> Json {
    let keys = [
        "pet_auth", "petAuth", "PetAuth2", "2fa", "Self", "None", "none", "type", "A-b.c_d",
        "Option", "Itself",
    ];
    let mut schemes = Object::new();
    for key in keys {
        schemes.push(
            key,
            parse(r#"{"type":"apiKey","in":"header","name":"X-Key"}"#),
        );
    }
    #[rustfmt::skip]
    let scopes = [
        "*", "#", "!~", "2fa", "self", "Self", "none", "None", "Itself", "REFERENCE", "read", "Read", "read:*", "a2", "A2", "a2_2",
        "https://a.example/x/read", "https://a.example/y/read", "https://a.example/", "urn:x:read", "consent:{id}", "a'b", "type", "v1.0", "v10",
    ];
    let mut members = Object::new();
    for scope in scopes {
        members.push(scope, "x");
    }
    let mut scheme = parse(
        r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"/token","scopes":{}}}}"#,
    );
    let flow = ["flows", "clientCredentials"]
        .iter()
        .fold(&mut scheme, |json, key| {
            json.as_object_mut().unwrap().get_mut(key).unwrap()
        });
    *flow.as_object_mut().unwrap().get_mut("scopes").unwrap() = Json::Object(members);
    schemes.push("names", scheme);
    let mut paths = Object::new();
    let ids = [
        "list", "List", "LIST", "type", "self", "2fa", "*", "a b", "löschen", "get_x",
    ];
    for (number, id) in ids.into_iter().enumerate() {
        let scope = scopes[number];
        let security = format!(
            r#"[{{"names":["{scope}","read"]}},{{"{}":[],"{}":[]}}]"#,
            keys[number],
            keys[number + 1]
        );
        let mut item = Object::new();
        item.push("get", operation(id.to_owned(), parse(&security)));
        paths.push(format!("/{number}/{{id}}"), item);
    }
    let nameless = parse(
        r#"{"get":{"responses":{},"security":[]},"post":{"responses":{},"security":[{"none":[]},{}]}}"#,
    );
    paths.push("/x", nameless);
    document(schemes, paths)
}

/// A thousand scopes, each needed by one of a thousand operations.
fn thousands() -> Json {
    let scopes: Object = (0..1000)
        .map(|number| {
            (
                format!("thing{number}:read"),
                format!("Read thing {number}"),
            )
        })
        .collect();
    let mut scheme = parse(
        r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token"}}}"#,
    );
    let flows = scheme
        .as_object_mut()
        .unwrap()
        .get_mut("flows")
        .unwrap()
        .as_object_mut()
        .unwrap();
    flows
        .get_mut("clientCredentials")
        .unwrap()
        .as_object_mut()
        .unwrap()
        .push("scopes", scopes);
    let mut schemes = Object::new();
    schemes.push("ThingAuth", scheme);
    let mut paths = Object::new();
    for number in 0..1000 {
        let security = format!(
            r#"[{{"ThingAuth":["thing{number}:read","thing{}:read"]}}]"#,
            (number + 1) % 1000
        );
        let mut item = Object::new();
        item.push(
            "get",
            operation(format!("readThing{number}"), parse(&security)),
        );
        paths.push(format!("/v1/group{}/things{number}", number % 7), item);
    }
    document(schemes, paths)
}

const EVERY_FORM: &str = r##"{
    "openapi": "3.2.0",
    "info": { "title": "Every form", "version": "1.0.0", "description": "All of it.\n", "contact": { "email": "a@b.example", "x-y": 1 } },
    "servers": [{ "url": "https://api.example.com", "variables": {} }],
    "security": [{ "key": [] }],
    "paths": {
        "/inherits": { "get": { "responses": {}, "summary": "Inherits the root's   list\nof requirements" } },
        "/open": { "get": { "operationId": "open", "responses": {}, "security": [] } },
        "/optional": { "get": { "operationId": "optional", "responses": {}, "security": [{ "cert": ["admin", "it's"] }, {}] } },
        "/query": { "query": { "operationId": "query", "responses": {}, "security": [{ "id": ["openid", "custom"], "key": [] }] } },
        "/own": { "additionalOperations": { "PURGE": { "operationId": "purge", "responses": {}, "security": [{ "all": ["b", "a"] }, { "all": ["c:{id}"] }] } } },
        "/many": { "get": { "operationId": "many", "responses": {}, "security": [
            { "all": ["a"], "key": [] }, { "all": ["b"], "dsn": [] }, { "all": ["c:{id}"], "basic": [] }, { "id": ["openid"] },
            { "session": [] }, { "label": [] }, { "bearer": [] }, { "local": [] }
        ] } },
        "/shared": { "$ref": "#/components/pathItems/Shared" }
    },
    "webhooks": { "ping": { "post": { "responses": {}, "security": [{ "hook": [] }] } } },
    "components": {
        "pathItems": { "Shared": { "put": { "operationId": "share", "responses": {}, "security": [{ "#/components/securitySchemes/key": [] }] } } },
        "securitySchemes": {
            "all": {
                "type": "oauth2", "description": "Everything\nat once", "deprecated": true, "oauth2MetadataUrl": "https://id.example.com/.well-known/oauth-authorization-server",
                "flows": {
                    "implicit": { "authorizationUrl": "https://id.example.com/authorize", "scopes": { "a": "A" } },
                    "password": { "tokenUrl": "/token", "refreshUrl": "https://id.example.com/refresh?x=y", "scopes": {}, "x-flow": [1, -2.5, 1e300, null, true, { "a b": {} }] },
                    "clientCredentials": { "tokenUrl": "http://localhost:8080/token", "scopes": { "b": "B", "a": "A" } },
                    "authorizationCode": { "authorizationUrl": "https://id.example.com/authorize", "tokenUrl": "https://id.example.com/token", "scopes": { "a": "A", "b": "B", "c:{id}": "C" } },
                    "deviceAuthorization": { "deviceAuthorizationUrl": "https://id.example.com/device", "tokenUrl": "https://id.example.com/token", "scopes": { "b": "B" } },
                    "x-flows": "flows"
                },
                "x-oasgard-credentials": "automatic", "x-oasgard-defaultScopes": ["b", "a"], "x-oasgard-pkce": true, "x-oasgard-tokenQuery": "t",
                "x-oasgard-hosts": ["api.example.com"], "x-oasgard-scopeDelimiter": ",", "x-scheme": { "nested": [[["deep"]], { "k\"ey": "va\\lue" }] }
            },
            "id": { "type": "openIdConnect", "openIdConnectUrl": "https://id.example.com/.well-known/openid-configuration" },
            "local": { "type": "openIdConnect", "openIdConnectUrl": "http://127.0.0.1/.well-known/openid-configuration" },
            "key": { "type": "apiKey", "in": "header", "name": "X-Key" },
            "session": { "type": "apiKey", "in": "cookie", "name": "sid" },
            "label": { "type": "apiKey", "in": "query", "name": "access_token" },
            "bearer": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT \"v2\"" },
            "basic": { "type": "http", "scheme": "basic" },
            "dsn": { "type": "http", "scheme": "dsn" },
            "hook": { "type": "http", "scheme": "digest" },
            "cert": { "type": "mutualTLS" },
            "alias": { "$ref": "#/components/securitySchemes/key" }
        }
    }
}"##;

/// What came with OpenAPI 3.2, as it is said before.
const EARLIER_FORM: &str = r#"{
    "openapi": "3.1.1",
    "info": { "title": "Earlier form", "version": "1.0.0" },
    "paths": { "/a": { "x-oai-additionalOperations": { "QUERY": { "operationId": "query", "responses": {}, "security": [{ "device": ["a"] }] } } } },
    "components": { "securitySchemes": { "device": {
        "type": "oauth2", "x-oai-deprecated": true, "x-oasgard-oauth2MetadataUrl": "https://id.example.com/.well-known/oauth-authorization-server",
        "flows": { "x-oai-deviceAuthorization": { "x-oai-deviceAuthorizationUrl": "https://id.example.com/device", "tokenUrl": "https://id.example.com/token", "scopes": { "a": "A" } } }
    } } }
}"#;
