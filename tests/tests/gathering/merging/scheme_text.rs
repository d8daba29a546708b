//! Schemes that the base document describes in other words.

use super::*;
use crate::programs::oauth2;
use oasgard_core::flow::FlowKind;

/// A document with these schemes; `GET /pets` is its only operation.
fn base(version: &str, schemes: &str) -> String {
    format!(
        r#"{{"openapi":"{version}","paths":{{"/pets":{{"get":{{"responses":{{"default":{{}}}}}}}}}},"components":{{"securitySchemes":{{{schemes}}}}}}}"#
    )
}

fn with(scheme: &SchemeDeclaration) -> Document {
    let name = scheme.scheme.name.as_str();
    let handler = handler("list", "get", "/pets", &[(name, None)]);
    declared(std::slice::from_ref(scheme), &[handler])
}

fn described(text: Option<&str>) -> SchemeDeclaration {
    let mut key = key("Key", "X-API-Key");
    key.scheme.description = text.map(str::to_owned);
    key
}

const BARE: &str = r#""type":"apiKey","in":"header","name":"X-API-Key""#;

#[test]
fn declared_text_replaces_that_of_the_base() {
    let base = base(
        "3.1.0",
        r#""Key":{"name":"X-API-Key","description":"Old.","in":"header","type":"apiKey"}"#,
    );
    let merged = merged(&with(&described(Some("New."))), &base);
    assert_eq!(
        line(at(&merged, "/components/securitySchemes/Key")),
        r#"{"name":"X-API-Key","description":"New.","in":"header","type":"apiKey"}"#
    );
    assert_eq!(
        warnings(&merged),
        "the declared text of schemes replaces the one in the base document; write the same in both [MRG-05]\n  `description` of `Key`"
    );
}

#[test]
fn text_of_the_base_stays_if_alone() {
    let scheme = format!(r#""Key":{{{BARE},"description":"Old."}}"#);
    let base = base("3.0.3", &scheme);
    let merged = merged(&with(&described(None)), &base);
    assert_eq!(
        line(at(&merged, "/components/securitySchemes/Key/description")),
        r#""Old.""#
    );
    assert_eq!(warnings(&merged), "");
}

#[test]
fn missing_text_of_the_base_is_added() {
    let base = base("3.2.0", &format!(r#""Key":{{{BARE}}}"#));
    let merged = merged(&with(&described(Some("New."))), &base);
    assert_eq!(
        line(at(&merged, "/components/securitySchemes/Key/description")),
        r#""New.""#
    );
    assert_eq!(warnings(&merged), "");
}

/// The device flow has another name before OpenAPI 3.2.
#[test]
fn text_and_order_of_scopes_may_differ() {
    let shop = oauth2(
        "Shop",
        &[
            (FlowKind::ClientCredentials, &["read", "write"]),
            (FlowKind::DeviceAuthorization, &["read"]),
        ],
    );
    for (version, device) in [
        ("3.0.3", "x-oai-deviceAuthorization"),
        ("3.1.0", "x-oai-deviceAuthorization"),
        ("3.2.0", "deviceAuthorization"),
    ] {
        let url = "https://id.example.com/oauth";
        let document = with(&shop);
        let own = document.clone().openapi(version[..3].parse().unwrap());
        let own = own.to_value().unwrap();
        let declared = Pointer::parse("/components/securitySchemes/Shop/flows")
            .unwrap()
            .find(&own)
            .unwrap()
            .clone();
        let declared = declared.as_object().unwrap().get(device).unwrap().to_line();
        assert!(declared.contains("May read"), "{declared}");
        let device_flow = declared.replace("May read", "Lesen");
        let flows = format!(
            r#"{{"{device}":{device_flow},"clientCredentials":{{"scopes":{{"write":"May write","read":""}},"tokenUrl":"{url}"}}}}"#
        );
        let base = base(
            version,
            &format!(r#""Shop":{{"flows":{flows},"type":"oauth2"}}"#),
        );
        let merged = merged(&document, &base);
        let flows = "/components/securitySchemes/Shop/flows";
        assert_eq!(
            line(at(&merged, &format!("{flows}/clientCredentials/scopes"))),
            r#"{"write":"May write","read":"May read"}"#
        );
        assert_eq!(
            line(at(&merged, &format!("{flows}/{device}/scopes"))),
            r#"{"read":"May read"}"#
        );
        assert!(
            warnings(&merged).ends_with("[MRG-05]\n  `scopes.read` of `Shop`"),
            "{}",
            warnings(&merged)
        );
    }
}

#[test]
fn what_is_not_text_is_refused() {
    let with_text = with(&described(Some("New.")));
    for member in [
        r#""description":null"#,
        r#""description":["New."]"#,
        r#""summary":"New.""#,
        r#""deprecated":true"#,
        r#""x-text":"Old.""#,
        r#""bearerFormat":"JWT""#,
    ] {
        let base = base("3.2.0", &format!(r#""Key":{{{BARE},{member}}}"#));
        let reported = refused(&with_text, &base);
        assert!(reported.contains("[MRG-05]"), "{member}: {reported}");
    }
    let shop = with(&oauth2(
        "Shop",
        &[(FlowKind::ClientCredentials, &["read", "write"])],
    ));
    for scopes in [
        r#"{"read":"May read"}"#,
        r#"{"read":"May read","write":"May write","admin":""}"#,
        r#"{"read":null,"write":"May write"}"#,
        r#"{"Read":"May read","write":"May write"}"#,
        r#"["read","write"]"#,
    ] {
        let flow = format!(r#"{{"tokenUrl":"https://id.example.com/oauth","scopes":{scopes}}}"#);
        let scheme =
            format!(r#""Shop":{{"type":"oauth2","flows":{{"clientCredentials":{flow}}}}}"#);
        let reported = refused(&shop, &base("3.1.0", &scheme));
        assert!(reported.contains("`flows`"), "{scopes}: {reported}");
    }
}

#[test]
fn reference_keeps_the_text_of_its_target() {
    let schemes = format!(
        r##""Key":{{"$ref":"#/components/securitySchemes/Real"}},"Real":{{{BARE},"description":"Old."}}"##
    );
    let base = base("3.1.0", &schemes)
        .replace(r#""get":{"#, r#""post":{"security":[{"Real":[]}]},"get":{"#);
    let document = with(&described(Some("New."))).allow_undeclared(true);
    let merged = merged(&document, &base);
    let described = |name: &str| {
        let pointer = format!("/components/securitySchemes/{name}/description");
        line(at(&merged, &pointer))
    };
    assert_eq!(
        [described("Key"), described("Real")],
        [r#""New.""#, r#""Old.""#]
    );
}
