//! Declarations that cannot both be true: each is reported with both places and the remedy.

use oasgard::Dialect;
use oasgard_core::client::Client;
use oasgard_core::flow::FlowKind;
use oasgard_core::json::Json;
use oasgard_core::record::Declaration;

use crate::programs::{
    any, gathered, handler, key, oauth2, operation, problems, program, source, with_client,
};

// DOC-13
#[test]
fn two_operations_with_one_id_are_refused() {
    let mut first = handler("list", "get", "/orders", &[]);
    first.source = source("orders", "list", 3);
    let mut second = handler("list", "get", "/users", &[]);
    second.source = source("users", "list", 7);
    assert_eq!(
        problems(&[operation(second), operation(first)]),
        "operation id `list` is used by `orders::list` (src/orders.rs:3) and `users::list` (src/users.rs:7); write `id = \"…\"` on one, or `operation-ids = \"module\"` in `[package.metadata.oasgard]` [DOC-13]"
    );
}

// PATH-02
#[test]
fn operations_sharing_a_route_are_refused() {
    let mut second = handler("b", "get", "/a", &[]);
    second.source.line = 20;
    assert_eq!(
        problems(&[operation(handler("a", "GET", "/a", &[])), operation(second)]),
        "`GET /a` is declared by `handlers::a` (src/handlers.rs:10) and `handlers::b` (src/handlers.rs:20); remove one, or write the whole path where a router is nested [PATH-02]"
    );
}

// PATH-02, DOC-13
#[test]
fn route_and_id_of_others_are_two_errors() {
    let reported = problems(&[
        operation(handler("a", "get", "/a", &[])),
        operation(handler("b", "get", "/b", &[])),
        operation(handler("a", "get", "/b", &[])),
    ]);
    let rules = ["[PATH-02]", "[DOC-13]"].map(|rule| reported.matches(rule).count());
    assert_eq!(rules, [1, 1], "{reported}");
}

// PATH-03
#[test]
fn paths_differing_in_names_are_refused() {
    let first = handler("a", "get", "/a/{id}", &[]);
    let second = handler("b", "post", "/a/{name}", &[]);
    assert_eq!(
        problems(&[operation(first), operation(second)]),
        "`/a/{id}` of `handlers::a` (src/handlers.rs:10) and `/a/{name}` of `handlers::b` (src/handlers.rs:10) are the same path; use one parameter name [PATH-03]"
    );
}

// MRG-05
#[test]
fn differing_schemes_of_a_name_are_refused() {
    let first = key("Key", "X-A");
    let mut second = key("Key", "X-B");
    second.source = source("other", "Key", 4);
    assert_eq!(
        problems(&[Declaration::Scheme(first), Declaration::Scheme(second)]),
        "scheme `Key` is declared by `auth::Key` (src/auth.rs:1) and `other::Key` (src/other.rs:4) with different fields; write `name = \"…\"` on one [MRG-05]"
    );
}

// MRG-05
#[test]
fn one_contradiction_is_one_error() {
    let declared = |module, header| {
        let mut key = key("Key", header);
        key.source = source(module, "Key", 1);
        Declaration::Scheme(key)
    };
    let requires = |words: [&str; 2], is_choice: bool| {
        let mut handler = handler("a", "get", "/a", &[("Key", None), ("Key", None)]);
        handler.atoms = words.map(str::to_owned).to_vec();
        operation(if is_choice { any(handler) } else { handler })
    };
    for is_choice in [true, false] {
        let reported = problems(&[
            declared("auth", "X-A"),
            declared("other", "X-B"),
            requires(["auth::Key", "other::Key"], is_choice),
        ]);
        assert_eq!(
            reported,
            "scheme `Key` is declared by `auth::Key` (src/auth.rs:1) and `other::Key` (src/other.rs:1) with different fields; write `name = \"…\"` on one [MRG-05]"
        );
    }
}

// REQ-11, MRG-05
#[test]
fn another_mistake_of_handler_is_reported() {
    let mut second = key("Key", "X-B");
    second.source = source("other", "Key", 4);
    let reported = problems(&[
        Declaration::Scheme(key("Key", "X-A")),
        Declaration::Scheme(second),
        Declaration::Scheme(key("Door", "X-C")),
        operation(any(handler(
            "a",
            "get",
            "/a",
            &[("Key", None), ("Door", None), ("Door", None)],
        ))),
    ]);
    let rules = ["[MRG-05]", "[REQ-11]"].map(|rule| reported.matches(rule).count());
    assert_eq!(rules, [1, 1], "{reported}");
}

#[test]
fn equal_definitions_of_a_scheme_are_one() {
    let mut copy = key("Key", "X-A");
    copy.source = source("other", "Key", 4);
    let document = gathered(&program(&[
        Declaration::Scheme(key("Key", "X-A")),
        Declaration::Scheme(copy),
        operation(handler("a", "get", "/a", &[("Key", None)])),
    ]));
    let names: Vec<_> = document
        .unwrap()
        .api()
        .schemes()
        .map(str::to_owned)
        .collect();
    assert_eq!(names, ["Key"]);
}

fn who_am_i(id: &str) -> Declaration {
    let client = Client {
        identity_operation: Some(id.to_owned()),
        ..Client::default()
    };
    let shop = oauth2("Shop", &[(FlowKind::ClientCredentials, &[])]);
    Declaration::Scheme(with_client(shop, client))
}

// CLIENT-14
#[test]
fn unknown_identity_operation_is_refused() {
    let handler = || operation(handler("whoAmI", "get", "/me", &[("Shop", None)]));
    assert!(gathered(&program(&[who_am_i("whoAmI"), handler()])).is_ok());
    assert_eq!(
        problems(&[who_am_i("whoami"), handler()]),
        "`identity_operation` of scheme `Shop` in `auth::Shop` (src/auth.rs:1) is `whoami`, but no operation has this id; write `whoAmI` [CLIENT-14]"
    );
    assert_eq!(
        problems(&[who_am_i("introspect"), handler()]),
        "`identity_operation` of scheme `Shop` in `auth::Shop` (src/auth.rs:1) is `introspect`, but no operation has this id; write the `id` of one, or `id = \"introspect\"` at its handler [CLIENT-14]"
    );
}

// CLIENT-16
#[test]
fn extension_named_like_a_key_is_refused() {
    let client = Client {
        pkce: true,
        ..Client::default()
    };
    let mut shop = with_client(
        oauth2("Shop", &[(FlowKind::AuthorizationCode, &[])]),
        client,
    );
    for flow in shop.scheme.kind.flows_mut() {
        flow.extensions.push("x-usePkce", Json::Bool(true));
    }
    let handler = operation(handler("a", "get", "/a", &[("Shop", None)]));
    let document = gathered(&program(&[Declaration::Scheme(shop), handler])).unwrap();
    assert!(document.clone().dialect(Dialect::RapiDoc).to_json().is_ok());
    for dialect in [Dialect::Redocly, Dialect::Scalar] {
        let error = document.clone().dialect(dialect).to_json().unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "`pkce` in the `client(…)` of scheme `Shop` is written as `x-usePkce` for dialect `{dialect}`, and `extension(\"x-usePkce\" = …)` is there too; remove one of them [CLIENT-16]"
            )
        );
    }
}

#[test]
fn reference_without_scheme_is_refused() {
    let reported = problems(&[operation(handler("a", "get", "/a", &[("Gone", Some("x"))]))]);
    assert_eq!(
        reported,
        "`handlers::a` (src/handlers.rs:10) requires `Gone::x`, which no scheme of the program declares; make sure that the crate that declares it is linked, and build again"
    );
}

#[test]
fn one_missing_scheme_is_one_error() {
    let gone = |id| operation(handler(id, "get", &format!("/{id}"), &[("Gone", None); 2]));
    assert_eq!(
        problems(&[gone("a"), gone("b")]),
        "`handlers::a` (src/handlers.rs:10) requires `Gone`, which no scheme of the program declares; make sure that the crate that declares it is linked, and build again\n  also required by `handlers::b` (src/handlers.rs:10)"
    );
}

// REQ-11
#[test]
fn one_scheme_twice_in_a_choice_is_refused() {
    let reported = problems(&[
        Declaration::Scheme(key("Key", "X-A")),
        operation(any(handler(
            "a",
            "get",
            "/a",
            &[("Key", None), ("Key", None)],
        ))),
    ]);
    assert_eq!(
        reported,
        "`handlers::a` (src/handlers.rs:10): the second `Key` is never needed, since the first alone is enough; remove it [REQ-11]"
    );
}

// REQ-12
#[test]
fn redundant_alternative_is_refused() {
    let reported = problems(&[
        Declaration::Scheme(oauth2("Shop", &[(FlowKind::ClientCredentials, &["a"])])),
        operation(any(handler(
            "a",
            "get",
            "/a",
            &[("Shop", Some("a")), ("Shop", None)],
        ))),
    ]);
    assert_eq!(
        reported,
        "`handlers::a` (src/handlers.rs:10): `Shop::a` is never needed, since `Shop` alone is enough; remove it [REQ-12]"
    );
}

// PATH-01
#[test]
fn operation_without_route_is_refused() {
    let mut lost = handler("a", "get", "/a", &[]);
    lost.route = None;
    let document = gathered(&program(&[operation(lost)])).unwrap();
    let error = document.to_json().unwrap_err().to_string();
    assert!(
        error.starts_with("`handlers::a` (src/handlers.rs:10) has no route; "),
        "{error}"
    );
}

#[test]
fn all_contradictions_are_reported_at_once() {
    let reported = problems(&[
        Declaration::Scheme(key("Key", "X-A")),
        Declaration::Scheme(key("Key", "X-B")),
        operation(handler("a", "get", "/a", &[("Gone", None)])),
        operation(handler("b", "get", "/b", &[("Key", Some("gone"))])),
    ]);
    assert_eq!(reported.lines().count(), 3, "{reported}");
}

// DOC-13, PATH-02
#[test]
fn all_repetitions_are_reported_at_once() {
    let reported = problems(&[
        operation(handler("a", "get", "/a", &[])),
        operation(handler("a", "get", "/b", &[])),
        operation(handler("c", "get", "/b", &[])),
    ]);
    assert_eq!(reported.lines().count(), 2, "{reported}");
}

// REQ-17
#[test]
fn empty_program_is_refused() {
    let error = gathered(&program(&[])).unwrap_err().to_string();
    assert!(error.contains("the program has no declarations"), "{error}");
    assert!(error.contains("use api as _;"), "{error}");
}

#[test]
fn program_with_only_schemes_is_refused() {
    let error = gathered(&program(&[Declaration::Scheme(key("Key", "X-A"))]));
    let error = error.unwrap_err().to_string();
    assert!(
        error.contains("declares schemes but no operation"),
        "{error}"
    );
}
