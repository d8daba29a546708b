//! What is valid and still reported.

use oasgard::{Json, Package, Settings};
use oasgard_core::client::Client;
use oasgard_core::flow::FlowKind;
use oasgard_core::record::{Declaration, OperationDeclaration, SchemeDeclaration};
use oasgard_core::scheme::Kind;

use crate::programs::{
    any, gathered, handler, key, oauth2, program, scheme, warnings, with_client, with_relative_url,
};

fn declared(schemes: &[SchemeDeclaration], handler: OperationDeclaration) -> Vec<Declaration> {
    let schemes = schemes.iter().cloned().map(Declaration::Scheme);
    schemes.chain([Declaration::Operation(handler)]).collect()
}

fn bearer(name: &str) -> SchemeDeclaration {
    scheme(
        name,
        Kind::Http {
            scheme: "bearer".to_owned(),
            bearer_format: None,
        },
    )
}

#[test]
fn sound_program_has_no_warnings() {
    let program = declared(
        &[key("Key", "X-API-Key")],
        handler("a", "get", "/a", &[("Key", None)]),
    );
    assert_eq!(warnings(&program), "");
}

// DOC-10
#[test]
fn unused_scheme_is_a_warning() {
    let program = declared(&[key("OldKey", "X-Old")], handler("a", "get", "/a", &[]));
    assert_eq!(
        warnings(&program),
        "scheme `OldKey` is required by no operation; require it or remove it [DOC-10]"
    );
}

// SCH-16
#[test]
fn only_deprecated_schemes_are_a_warning() {
    let mut old = key("OldKey", "X-Old");
    old.scheme.deprecated = true;
    let one_way = handler("a", "get", "/a", &[("OldKey", None)]);
    assert_eq!(
        warnings(&declared(&[old.clone()], one_way)),
        "`GET /a` can only be called with deprecated scheme `OldKey`; add an alternative [SCH-16]"
    );
    let two_ways = any(handler(
        "a",
        "get",
        "/a",
        &[("OldKey", None), ("Key", None)],
    ));
    assert_eq!(
        warnings(&declared(&[old, key("Key", "X-Key")], two_ways)),
        ""
    );
}

// SCH-18
#[test]
fn two_schemes_for_one_header_are_a_warning() {
    let needs = [("Jwt", None), ("Shop", None)];
    let both = declared(
        &[bearer("Jwt"), bearer("Shop")],
        handler("a", "get", "/a", &needs),
    );
    assert_eq!(
        warnings(&both),
        "`handlers::a` (src/handlers.rs:10): `Jwt` and `Shop` both use the `Authorization` header and cannot be sent together; name one, or write `Jwt | Shop` [SCH-18]"
    );
}

// FLOW-15
#[test]
fn scopes_of_two_flows_are_a_warning() {
    let flows: [(FlowKind, &[&str]); 2] = [
        (FlowKind::AuthorizationCode, &["a"]),
        (FlowKind::ClientCredentials, &["b"]),
    ];
    let needs = [("Shop", Some("a")), ("Shop", Some("b"))];
    let program = declared(&[oauth2("Shop", &flows)], handler("a", "get", "/a", &needs));
    assert_eq!(
        warnings(&program),
        "`handlers::a` (src/handlers.rs:10): no flow of `Shop` grants both `a` and `b`; join them with `|`, or name them all in the `scopes(…)` of one flow [FLOW-15]"
    );
}

// REQ-16
#[test]
fn only_deprecated_flows_are_a_warning() {
    let old = oauth2("Shop", &[(FlowKind::Password, &[])]);
    let program = declared(&[old], handler("a", "get", "/a", &[("Shop", None)]));
    assert_eq!(
        warnings(&program),
        "`GET /a` can only be called through deprecated flows; add a flow to `Shop` [REQ-16]"
    );
}

fn warnings_with_servers(program_with: &[Declaration], servers: &str) -> String {
    let metadata = Json::parse(format!("{{\"servers\":{servers}}}").as_bytes()).unwrap();
    let settings = Settings::of_package(&Package::default(), Some(&metadata)).unwrap();
    let document = gathered(&program(program_with)).unwrap().settings(settings);
    let lines: Vec<_> = document
        .warnings()
        .iter()
        .map(ToString::to_string)
        .collect();
    lines.join("\n")
}

// URL-02
#[test]
fn relative_url_without_server_is_a_warning() {
    let shop = with_relative_url(oauth2("Shop", &[(FlowKind::ClientCredentials, &[])]));
    let program = declared(&[shop], handler("a", "get", "/a", &[("Shop", None)]));
    assert_eq!(
        warnings_with_servers(&program, "[]"),
        "`token_url` of `Shop` is relative and the document has no HTTPS server; add one or write the full URL [URL-02]"
    );
    assert_eq!(
        warnings_with_servers(&program, r#"["https://{tenant}.example.com"]"#),
        ""
    );
}

// URL-02
#[test]
fn relative_url_may_use_account_endpoints() {
    let shop = with_relative_url(oauth2("Shop", &[(FlowKind::ClientCredentials, &[])]));
    let client = Client {
        endpoint_required: true,
        ..Client::default()
    };
    let handler = handler("a", "get", "/a", &[("Shop", None)]);
    let program = declared(&[with_client(shop, client)], handler);
    assert_eq!(warnings_with_servers(&program, "[]"), "");
}

// HTTP-01
#[test]
fn password_without_tls_is_a_warning() {
    let login = scheme(
        "Login",
        Kind::Http {
            scheme: "basic".to_owned(),
            bearer_format: None,
        },
    );
    let program = declared(&[login], handler("a", "get", "/a", &[("Login", None)]));
    assert_eq!(
        warnings_with_servers(&program, r#"["http://a.example"]"#),
        "`Login` is sent to server `http://a.example` without TLS; write `https://` there [HTTP-01]"
    );
    assert_eq!(
        warnings_with_servers(&program, r#"["http://localhost:8080"]"#),
        ""
    );
}
