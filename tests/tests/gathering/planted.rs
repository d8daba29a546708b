//! Records that no attribute wrote, planted in a program by one of its dependencies: each is refused with the crate and the
//! place that it claims.

mod members;

use crate::programs::{
    framed, gathered, handler, key, oauth2, object_file, problems, program, record, scheme, scope,
    with_client,
};
use oasgard::Error;
use oasgard_core::client::Client;
use oasgard_core::flow::{FlowKind, FlowUrl};
use oasgard_core::json::Json;
use oasgard_core::operation::Method;
use oasgard_core::record::{
    Declaration, FORMAT, InlineScheme, NAME, OperationDeclaration, SchemeDeclaration,
};
use oasgard_core::scheme::{Kind, Location, Scope};
use object::{BinaryFormat, Endianness};

const LITTLE: Endianness = Endianness::Little;

fn refusal(declaration: Declaration) -> String {
    let other = handler("other", "get", "/other", &[]);
    problems(&[Declaration::Operation(other), declaration])
}

/// Asserts that the only error names the claimed place and the broken rule.
#[track_caller]
fn assert_refused(declaration: Declaration, rule: &str) {
    let place = declaration.source().to_string();
    let shown = format!("{declaration:?}");
    let reported = refusal(declaration);
    assert_eq!(reported.lines().count(), 1, "{shown}\n{reported}");
    assert!(
        reported.starts_with(&format!(
            "the record of {place} in crate `shop` was not written by the attribute of this version"
        )),
        "{reported}"
    );
    assert!(
        reported.contains(&format!("[{rule}]")),
        "{shown}\n{reported}"
    );
}

fn operation(change: impl FnOnce(&mut OperationDeclaration)) -> Declaration {
    let mut operation = handler("list", "get", "/list", &[]);
    change(&mut operation);
    Declaration::Operation(operation)
}

fn at(method: &str, path: &str) -> Declaration {
    operation(|operation| operation.route = Some((Method::new(method), path.to_owned())))
}

#[test]
fn planted_routes_are_refused() {
    for path in [
        "no slash {",
        "list?",
        "https://shop.example.com/a",
        "/a/{id",
        "/a/id}",
        "/a/{}",
        "/a b",
        "/a\u{1b}[2J",
        "/a\nb",
        "/a?x",
        "/a#x",
        "/a/:id",
        "/a/<id>",
    ] {
        assert_refused(at("GET", path), "PATH-01");
    }
    assert_refused(at("GET", "/a/{id}/{id}"), "PATH-04");
    for method in ["", "MY METHOD", "G\0T", "G\nT"] {
        assert_refused(at(method, "/a"), "PATH-05");
    }
}

#[test]
fn control_characters_are_escaped() {
    let reported = refusal(at("GET", "/a\u{1b}[2J\r\u{9b}"));
    assert!(!reported.contains(char::is_control), "{reported}");
    assert!(reported.contains(r"\u{1b}[2J\r\u{9b}"), "{reported}");
}

#[test]
fn planted_ids_and_reasons_are_refused() {
    for id in ["", " ", "a\nb", "a\u{1b}b"] {
        let declaration = operation(|operation| id.clone_into(&mut operation.id));
        assert_refused(declaration, "DOC-13");
    }
    for reason in ["", " \n"] {
        let declaration = operation(|operation| operation.public = Some(reason.to_owned()));
        assert_refused(declaration, "OPT-01");
    }
}

fn open_id(url: &str) -> Kind {
    Kind::OpenIdConnect {
        url: url.to_owned(),
    }
}

fn http(name: &str) -> Kind {
    Kind::Http {
        scheme: name.to_owned(),
        bearer_format: None,
    }
}

fn api_key(location: Location, name: &str) -> Kind {
    Kind::ApiKey {
        location,
        name: name.to_owned(),
    }
}

#[test]
fn planted_schemes_are_refused() {
    for (kind, rule) in [
        (open_id("javascript:alert(1)"), "URL-05"),
        (open_id("http://id.example.com"), "URL-05"),
        (http("two words"), "SCH-12"),
        (http(""), "SCH-09"),
        (api_key(Location::Header, "X Key"), "SCH-06"),
        (api_key(Location::Cookie, "a\nb"), "SCH-06"),
        (oauth2("", &[]).scheme.kind, "SCH-14"),
    ] {
        assert_refused(Declaration::Scheme(scheme("Planted", kind)), rule);
    }
    for name in ["", "a b", "a/b", "a\u{1b}"] {
        let mut declared = key("Planted", "X-Key");
        name.clone_into(&mut declared.scheme.name);
        assert_refused(Declaration::Scheme(declared), "DOC-09");
    }
}

fn with_token_url(url: &str) -> SchemeDeclaration {
    let mut declared = oauth2("Planted", &[(FlowKind::ClientCredentials, &["read"])]);
    for flow in declared.scheme.kind.flows_mut() {
        flow.urls.insert(FlowUrl::Token, url.to_owned());
    }
    declared
}

#[test]
fn planted_urls_are_refused() {
    for (url, rule) in [
        ("javascript:alert(1)", "URL-05"),
        ("http://id.example.com/token", "URL-05"),
        ("https://id.example.com/token#x", "URL-06"),
        ("", "URL-07"),
        ("https://user@id.example.com/token", "URL-08"),
        ("https://id.example.com/{tenant}", "URL-04"),
        ("https://id.example.com/a\nb", "URL-04"),
    ] {
        assert_refused(Declaration::Scheme(with_token_url(url)), rule);
    }
}

#[test]
fn missing_reasons_are_refused() {
    let deprecated = |reason: Option<&str>| {
        let mut declared = oauth2("Planted", &[(FlowKind::Password, &["read"])]);
        for flow in declared.scheme.kind.flows_mut() {
            flow.allow_deprecated = reason.map(str::to_owned);
        }
        declared
    };
    assert_refused(Declaration::Scheme(deprecated(None)), "BCP-02");
    assert_refused(Declaration::Scheme(deprecated(Some(" "))), "OPT-01");
    let mut idle = key("Planted", "X-Key");
    idle.allow_insecure = Some("there is nothing insecure".to_owned());
    assert_refused(Declaration::Scheme(idle), "OPT-02");

    // With a reason they are declared as ever.
    let allowed = deprecated(Some("an old client"));
    let mut allowed_key = scheme("Key", api_key(Location::Query, "key"));
    allowed_key.allow_insecure = Some("short lived".to_owned());
    let needs = [("Planted", Some("read")), ("Key", None)];
    let sound = program(&[
        Declaration::Scheme(allowed),
        Declaration::Scheme(allowed_key),
        Declaration::Operation(handler("list", "get", "/list", &needs)),
    ]);
    let document = gathered(&sound).unwrap().to_json().unwrap();
    assert!(!document.contains("an old client"), "{document}");
}

#[test]
fn planted_scopes_are_refused() {
    let with = |scope: Scope| {
        let mut declared = oauth2("Planted", &[(FlowKind::ClientCredentials, &[])]);
        for flow in declared.scheme.kind.flows_mut() {
            let Scope {
                token, description, ..
            } = scope.clone();
            flow.scopes.insert(token, description);
        }
        declared.scopes.push(scope);
        Declaration::Scheme(declared)
    };
    assert_refused(with(scope("two words")), "SCOPE-01");
    assert_refused(with(scope("a\u{1b}")), "SCOPE-01");
    assert_refused(with(scope("consent:{id}")), "DYN-01");
    let pattern = Scope {
        is_pattern: true,
        ..scope("{a}{b}")
    };
    assert_refused(with(pattern), "DYN-02");

    let mut undeclared = oauth2("Planted", &[(FlowKind::ClientCredentials, &["read"])]);
    undeclared.scopes.clear();
    assert_refused(Declaration::Scheme(undeclared), "REQ-09");
    let mut homeless = oauth2("Planted", &[(FlowKind::ClientCredentials, &[])]);
    homeless.scopes.push(scope("read"));
    assert_refused(Declaration::Scheme(homeless), "REQ-09");
    let mut twice = oauth2("Planted", &[(FlowKind::ClientCredentials, &["read"])]);
    twice.scopes.push(scope("read"));
    assert_refused(Declaration::Scheme(twice), "SCOPE-05");
}

#[test]
fn planted_client_settings_are_refused() {
    let with = |client: Client| {
        let declared = oauth2("Planted", &[(FlowKind::ClientCredentials, &["read"])]);
        Declaration::Scheme(with_client(declared, client))
    };
    let delimiter = Client {
        scope_delimiter: Some("|".to_owned()),
        ..Client::default()
    };
    assert_refused(with(delimiter), "CLIENT-03");
    let default = Client {
        default_scopes: vec!["write".to_owned()],
        ..Client::default()
    };
    assert_refused(with(default), "REQ-09");
}

#[test]
fn planted_extensions_are_refused() {
    for (name, rule) in [
        ("x-oai-team", "EXT-02"),
        ("x-oasgard-team", "EXT-02"),
        ("x-client-secret", "CLIENT-01"),
    ] {
        let mut declared = key("Planted", "X-Key");
        declared.scheme.extensions.push(name, Json::Null);
        assert_refused(Declaration::Scheme(declared), rule);
    }
}

#[test]
fn inline_scheme_is_checked_too() {
    let declaration = operation(|operation| {
        *operation = handler("list", "get", "/list", &[("Planted", None)]);
        operation.inline.push(InlineScheme {
            atom: 0,
            scheme: scheme("Planted", open_id("javascript:alert(1)")).scheme,
            scopes: Vec::new(),
            allow_insecure: None,
        });
    });
    assert_refused(declaration, "URL-05");
}
