//! Handlers behind nested routers, whose paths are relative.

use super::*;
use crate::programs::{problems, source};

/// A handler whose path is that of another attribute.
fn in_module(module: &str, item: &str, path: &str) -> OperationDeclaration {
    let mut handler = handler(item, "get", path, &[("Key", None)]);
    handler.source = source(module, item, 10);
    handler
}

fn document(handlers: &[OperationDeclaration]) -> Document {
    declared(&[key("Key", "X-API-Key")], handlers)
}

/// A document with these operations of the method GET: path and id.
fn base(operations: &[(&str, &str)]) -> String {
    let items = operations.iter().map(|(path, id)| {
        format!(r#""{path}":{{"get":{{"operationId":"{id}","responses":{{"default":{{}}}}}}}}"#)
    });
    let items: Vec<_> = items.collect();
    format!(r#"{{"openapi":"3.1.0","paths":{{{}}}}}"#, items.join(","))
}

fn matched(merged: &Merged) -> Vec<(String, String)> {
    let pairs = merged.declarations();
    pairs
        .map(|(_, path, declared)| (path.to_owned(), declared.id().to_owned()))
        .collect()
}

#[test]
fn relative_paths_are_found_by_id() {
    let document = document(&[
        in_module("todos", "list_todos", ""),
        in_module("todos", "search", "search"),
        in_module("users", "list_users", ""),
        in_module("users", "show", "/{user}"),
        in_module("crates", "show_crate", "/{crate_name}"),
    ]);
    let merged = merged(
        &document,
        &base(&[
            ("/todos", "list_todos"),
            ("/todos/search", "search"),
            ("/users", "list_users"),
            ("/users/{user}", "show"),
            ("/crates/{crate}", "show_crate"),
        ]),
    );
    assert_eq!(warnings(&merged), "");
    assert_eq!(
        matched(&merged),
        [
            ("/todos", "list_todos"),
            ("/todos/search", "search"),
            ("/users", "list_users"),
            ("/users/{user}", "show"),
            ("/crates/{crate}", "show_crate"),
        ]
        .map(|(path, id)| (path.to_owned(), id.to_owned()))
    );
}

#[test]
fn relative_path_never_matches_by_route() {
    let document = document(&[in_module("todos", "list", "")]);
    for path in ["/", "/list", "list"] {
        let reported = refused(&document, &base(&[(path, "another")]));
        assert!(reported.contains("[MRG-08]"), "{path}: {reported}");
    }
}

#[test]
fn relative_path_is_a_whole_segment() {
    let document = document(&[in_module("todos", "list", "list")]);
    let found = merged(&document, &base(&[("/shortlist", "list")]));
    assert!(
        warnings(&found).starts_with("`GET …/list` of `todos::list` (src/todos.rs:10) is not in"),
        "{}",
        warnings(&found)
    );
    let found = merged(&document, &base(&[("/short/list", "list")]));
    assert_eq!(warnings(&found), "");
}

/// The base document knows their operations apart.
#[test]
fn ids_of_whole_paths_may_be_equal() {
    let document = document(&[
        in_module("todos", "list", "/todos"),
        in_module("users", "list", "/users"),
    ]);
    let alone = document.to_value().unwrap_err().to_string();
    assert!(alone.contains("[DOC-13]"), "{alone}");
    let found = merged(&document, &base(&[("/todos", "list"), ("/users", "list")]));
    assert_eq!(
        matched(&found),
        [("/todos", "list"), ("/users", "list")].map(|(path, id)| (path.to_owned(), id.to_owned()))
    );
}

#[test]
fn shared_id_names_the_cheapest_cure() {
    let handlers = [
        in_module("todos", "search", "/search"),
        in_module("users", "search", ""),
    ];
    assert_eq!(
        refused(
            &document(&handlers).allow_undeclared(true),
            &base(&[("/a/search", "search"), ("/b/search", "search")])
        ),
        "operation id `search` is used by `todos::search` (src/todos.rs:10) and `users::search` (src/users.rs:10), whose routes \
         are not in the base document; write another `operation_id = \"…\"` in `#[utoipa::path]`, which the base document gets \
         too, or the whole path in `#[security]` [DOC-13]"
    );
    let reported = refused(
        &document(&handlers).allow_undeclared(true),
        &base(&[("/a", "other")]),
    );
    assert!(reported.contains("for 2 declarations"), "{reported}");
    assert!(!reported.contains("[DOC-13]"), "{reported}");
}

#[test]
fn relative_paths_without_base_are_refused() {
    let declarations = [
        in_module("todos", "list", ""),
        in_module("users", "list_users", ""),
        in_module("users", "search", "search"),
    ];
    let mut declarations: Vec<_> = declarations.map(Declaration::Operation).into();
    declarations.push(Declaration::Scheme(key("Key", "X-API-Key")));
    assert_eq!(
        problems(&declarations),
        "path `search` of `users::search` (src/users.rs:10) is relative to that of a router; write the whole path, as in \
         `get \"/…/search\"`, in its `#[security]`, or let `--base` find the operation [PATH-01]\n\
         the empty path of `todos::list` (src/todos.rs:10) is relative to that of a router; write the whole path, as in \
         `get \"/…\"`, in its `#[security]`, or let `--base` find the operation [PATH-01]\n\
         the empty path of `users::list_users` (src/users.rs:10) is relative to that of a router; write the whole path, as in \
         `get \"/…\"`, in its `#[security]`, or let `--base` find the operation [PATH-01]"
    );
}
