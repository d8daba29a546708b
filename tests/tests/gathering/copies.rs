//! Records that one attribute left several times, and places that several crates compile.

use oasgard_core::json::Json;
use oasgard_core::record::{Declaration, OperationDeclaration};

use crate::programs::{gathered, handler, key, operation, problems, program, source};

fn list() -> OperationDeclaration {
    handler("list", "get", "/pets", &[("Key", None)])
}

/// The same file in another crate, such as the executable beside the library.
fn in_crate(name: &str, mut handler: OperationDeclaration) -> OperationDeclaration {
    handler.source.module = handler.source.module.replace("shop", name);
    handler
}

/// The ids of all operations, if the declarations are accepted.
fn ids(declarations: &[Declaration]) -> Vec<String> {
    let mut program_of = declarations.to_vec();
    program_of.push(Declaration::Scheme(key("Key", "X-API-Key")));
    let document = gathered(&program(&program_of)).unwrap();
    document.to_json().unwrap();
    let operations = document.api().operations().iter();
    operations
        .map(|operation| operation.id().to_owned())
        .collect()
}

fn refused(declarations: Vec<Declaration>) -> String {
    let mut declarations = declarations;
    declarations.push(Declaration::Scheme(key("Key", "X-API-Key")));
    problems(&declarations)
}

#[test]
fn repeated_handler_is_one_operation() {
    assert_eq!(ids(&[operation(list()), operation(list())]), ["list"]);
    let without_route = OperationDeclaration {
        route: None,
        ..list()
    };
    let public = handler("health", "get", "/health", &[]);
    let copies = [public.clone(), list(), public.clone(), public];
    assert_eq!(ids(&copies.map(operation)), ["health", "list"]);
    let schemes = [Declaration::Scheme(key("Key", "X-API-Key"))];
    let twice = [operation(without_route.clone()), operation(without_route)];
    let document = gathered(&program(&[&twice[..], &schemes].concat())).unwrap();
    assert_eq!(document.api().operations().len(), 1);
}

#[test]
fn module_of_two_crates_is_one_module() {
    let copies = [in_crate("server", list()), list(), in_crate("a", list())];
    assert_eq!(ids(&copies.map(operation)), ["list"]);
    let mut scheme = key("Key", "X-API-Key");
    scheme.source.module = "server::auth".to_owned();
    assert_eq!(
        ids(&[Declaration::Scheme(scheme), operation(list())]),
        ["list"]
    );
}

#[test]
fn copy_that_requires_less_is_refused() {
    let weaker = OperationDeclaration {
        source: list().source,
        ..handler("list", "get", "/pets", &[])
    };
    assert_eq!(
        refused(vec![operation(list()), operation(weaker.clone())]),
        "`GET /pets` with the id `list` is declared by `handlers::list` (src/handlers.rs:10) twice; a macro repeats this line, or its file is \
         compiled into the library and the executable; make both the same, or remove one [PATH-02]"
    );
    assert_eq!(
        refused(vec![
            operation(list()),
            operation(in_crate("server", weaker))
        ]),
        "`GET /pets` with the id `list` is declared by `handlers::list` (src/handlers.rs:10) of crate `server` and `handlers::list` \
         (src/handlers.rs:10) of crate `shop`; remove one, or write another path and another `id = \"…\"` on one [PATH-02]"
    );
}

#[test]
fn equal_handlers_of_two_lines_are_refused() {
    let mut second = list();
    second.source.line = 20;
    let reported = refused(vec![operation(list()), operation(second)]);
    assert!(reported.contains("[PATH-02]"), "{reported}");
    let mut second = list();
    second.source = source("admin", "list", 10);
    let reported = refused(vec![operation(list()), operation(second)]);
    assert!(reported.contains("[PATH-02]"), "{reported}");
}

#[test]
fn schemes_of_one_line_name_it_once() {
    let schemes = [key("Key", "X-A"), key("Key", "X-B")].map(Declaration::Scheme);
    assert_eq!(
        problems(&schemes),
        "scheme `Key` is declared by `auth::Key` (src/auth.rs:1) twice with different fields; a macro \
         repeats this line, or its file is compiled into the library and the executable; make both the same, or remove one \
         [MRG-05]"
    );
}

/// The method inside of a method that salvo's `craft` makes.
fn twin() -> OperationDeclaration {
    let mut twin = list();
    "handle".clone_into(&mut twin.id);
    "handle".clone_into(&mut twin.source.item);
    twin
}

#[test]
fn method_inside_of_its_handler_is_a_copy() {
    assert_eq!(ids(&[operation(twin()), operation(list())]), ["list"]);
    let named = |mut handler: OperationDeclaration| {
        handler.id = "listPets".to_owned();
        operation(handler)
    };
    assert_eq!(ids(&[named(list()), named(twin())]), ["listPets"]);
    let twice = [operation(list()), operation(twin()), operation(twin())];
    assert_eq!(ids(&twice), ["list"]);
    assert_eq!(ids(&[operation(twin()), operation(twin())]), ["handle"]);
}

#[test]
fn inner_method_with_other_words_is_refused() {
    let mut renamed = twin();
    renamed.id = "other".to_owned();
    let weaker = OperationDeclaration {
        source: twin().source,
        ..handler("handle", "get", "/pets", &[])
    };
    let mut elsewhere = twin();
    elsewhere.source.line = 11;
    let mut other_name = twin();
    other_name.source.item = "serve".to_owned();
    other_name.id = "serve".to_owned();
    for other in [renamed, weaker, elsewhere, other_name] {
        let reported = refused(vec![operation(list()), operation(other.clone())]);
        assert!(reported.contains("[PATH-02]"), "{reported} {other:?}");
    }
}

/// A base document in which one operation has the id of the handler, and another one is nobody's.
const BASE: &str = r#"{"openapi":"3.1.0","info":{"title":"Pets","version":"1"},"paths":{
    "/pets":{"get":{"operationId":"list","responses":{}}},
    "/admin":{"get":{"operationId":"admin_list","responses":{}}}},
    "components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-API-Key"}}}}"#;

fn merged_with(declarations: &[OperationDeclaration], base: &str) -> Result<String, String> {
    let mut declared: Vec<_> = declarations.iter().cloned().map(operation).collect();
    declared.push(Declaration::Scheme(key("Key", "X-API-Key")));
    let document = gathered(&program(&declared)).unwrap();
    let document = document.allow_undeclared(true);
    let base = Json::parse(base.as_bytes()).unwrap();
    let merged = document.merge_into_json(base);
    merged
        .map(|merged| merged.to_json())
        .map_err(|error| error.to_string())
}

// MRG-08
#[test]
fn copy_may_be_an_undeclared_operation() {
    let without_route = OperationDeclaration {
        route: None,
        ..list()
    };
    let nested = handler("list", "get", "/", &[("Key", None)]);
    for declared in [without_route, nested] {
        assert!(merged_with(std::slice::from_ref(&declared), BASE).is_ok());
        let twice = [declared.clone(), declared.clone()];
        let refused = merged_with(&twice, BASE).unwrap_err();
        assert!(
            refused.contains("is compiled more than once without its whole path"),
            "{refused}"
        );
        let elsewhere = in_crate("server", declared.clone());
        assert!(merged_with(&[declared.clone(), elsewhere], BASE).is_err());
        let without_the_other = BASE.replace("/admin", "x-admin");
        assert!(merged_with(&twice, &without_the_other).is_ok());
    }
    assert!(merged_with(&[list(), list()], BASE).is_ok());
}
