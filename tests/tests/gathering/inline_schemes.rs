//! Schemes that are written at handlers: several of one name are one scheme, or contradict each other.

use oasgard_core::client::Client;
use oasgard_core::flow::FlowKind;
use oasgard_core::record::{Declaration, InlineScheme, OperationDeclaration};
use oasgard_core::scheme::Kind;

use crate::programs::{gathered, handler, oauth2, operation, problems, program, scheme, scope};

fn inline(item: &str, path: &str, kind: Kind, tokens: &[&str]) -> OperationDeclaration {
    let mut declared = scheme("carrier", kind).scheme;
    for flow in declared.kind.flows_mut() {
        let scopes = tokens.iter().map(|token| scope(token));
        flow.scopes = scopes
            .map(|scope| (scope.token, scope.description))
            .collect();
    }
    let mut handler = handler(item, "get", path, &[("carrier", None)]);
    handler.inline.push(InlineScheme {
        atom: 0,
        scheme: declared,
        scopes: tokens.iter().map(|token| scope(token)).collect(),
        allow_insecure: None,
    });
    handler
}

fn tokens_from(url: &str) -> Kind {
    let mut kind = oauth2("", &[(FlowKind::ClientCredentials, &[])])
        .scheme
        .kind;
    for flow in kind.flows_mut() {
        for text in flow.urls.values_mut() {
            url.clone_into(text);
        }
    }
    kind
}

#[test]
fn inline_schemes_unite_their_scopes() {
    let kind = || tokens_from("https://id.example.com/token");
    let document = gathered(&program(&[
        operation(inline("a", "/a", kind(), &["write", "read"])),
        operation(inline("b", "/b", kind(), &["admin"])),
    ]));
    let json = document.unwrap().to_json().unwrap();
    let positions = ["\"admin\":", "\"read\":", "\"write\":"].map(|scope| json.find(scope));
    assert!(positions.is_sorted() && positions[0].is_some(), "{json}");
}

fn asking_for(mut handler: OperationDeclaration, tokens: &[&str]) -> Declaration {
    for inline in &mut handler.inline {
        if let Kind::OAuth2 { client, .. } = &mut inline.scheme.kind {
            *client = Some(Box::new(Client {
                default_scopes: tokens.iter().map(|token| (*token).to_owned()).collect(),
                ..Client::default()
            }));
        }
    }
    operation(handler)
}

#[test]
fn inline_schemes_unite_default_scopes() {
    let kind = || tokens_from("https://id.example.com/token");
    let document = gathered(&program(&[
        asking_for(inline("a", "/a", kind(), &["read", "write"]), &["write"]),
        asking_for(inline("b", "/b", kind(), &["admin"]), &["admin"]),
        asking_for(inline("c", "/c", kind(), &["read", "write"]), &["write"]),
    ]));
    let json = document.unwrap().to_value().unwrap().to_line();
    let united = r#""x-oasgard-defaultScopes":["admin","write"]"#;
    assert!(json.contains(united), "{json}");
}

#[test]
fn differing_inline_schemes_are_refused() {
    let first = inline(
        "a",
        "/a",
        tokens_from("https://a.example.com/token"),
        &["read"],
    );
    let second = inline(
        "b",
        "/b",
        tokens_from("https://b.example.com/token"),
        &["read"],
    );
    let reported = problems(&[operation(first), operation(second)]);
    assert!(
        reported.contains("scheme `carrier` is declared by `handlers::a`"),
        "{reported}"
    );
    assert!(reported.contains("and `handlers::b`"), "{reported}");
}

#[test]
fn inline_scope_must_be_in_the_scheme_type() {
    let kind = tokens_from("https://a.example.com/token");
    let declared = Declaration::Scheme(scheme("carrier", kind.clone()));
    let reported = problems(&[declared, operation(inline("a", "/a", kind, &["read"]))]);
    assert!(reported.contains("[MRG-05]"), "{reported}");
}

#[test]
fn inline_scope_described_twice_is_refused() {
    let kind = || tokens_from("https://a.example.com/token");
    let first = inline("a", "/a", kind(), &["read"]);
    let mut second = inline("b", "/b", kind(), &["read"]);
    let other = || "Something else".to_owned();
    second.inline[0].scopes[0].description = other();
    for flow in second.inline[0].scheme.kind.flows_mut() {
        flow.scopes.insert("read".to_owned(), other());
    }
    let reported = problems(&[operation(first), operation(second)]);
    assert!(reported.contains("[MRG-05]"), "{reported}");
}

// MRG-05
#[test]
fn equal_second_definitions_are_one_error() {
    let from = |id, url| operation(inline(id, &format!("/{id}"), tokens_from(url), &["read"]));
    let reported = problems(&[
        from("a", "https://a.example.com/token"),
        from("b", "https://b.example.com/token"),
        from("c", "https://b.example.com/token"),
        from("d", "https://d.example.com/token"),
    ]);
    assert_eq!(
        reported,
        "scheme `carrier` is declared by `handlers::a` (src/handlers.rs:10) and `handlers::b` (src/handlers.rs:10) with different fields; make both the same, or write another name than `\"carrier\"` in the second [MRG-05]\n  also declared by `handlers::c` (src/handlers.rs:10)\nscheme `carrier` is declared by `handlers::a` (src/handlers.rs:10) and `handlers::d` (src/handlers.rs:10) with different fields; make both the same, or write another name than `\"carrier\"` in the second [MRG-05]"
    );
}
