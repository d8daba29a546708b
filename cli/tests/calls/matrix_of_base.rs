//! Who may call what in an existing document after the declared security was merged into it.

use crate::outcome::call;
use crate::packages::{workspace, written};

#[test]
fn nested_router_paths_are_not_server_paths() {
    let outcome = call("matrix --package based --format csv");
    let rows: Vec<_> = outcome.printed().split("\r\n").skip(1).collect();
    assert_eq!(
        rows,
        [
            "path,GET,/health,,Health,,public,1,nothing,a probe,based/src/main.rs:2",
            "path,GET,/shop/items,list_items,What is sold,,secured,1,Key,,based/src/main.rs:5",
            "",
        ]
    );
}

/// Its list of pets requires less than the declaration, and its owners and its webhook have no declaration.
const BASE: &str = r#"
openapi: 3.1.0
info: { title: All pets, version: "7" }
security: [{ Old: [] }]
paths:
  /pets: { get: { security: [] }, post: {} }
  /owners: { get: {} }
webhooks:
  petSold: { post: { security: [] } }
components:
  securitySchemes:
    Old: { type: http, scheme: basic }
"#;

#[test]
fn matrix_of_a_merge_equals_its_document() {
    let base = written("matrix-base.yaml", BASE);
    let options = format!(
        "--package petstore --base {} --allow-undeclared --allow-unmatched",
        base.display()
    );
    let outcome = call(&format!("matrix {options}"));
    let text = outcome.printed();
    assert_eq!(
        text,
        "\
Who may call All pets 7

METHOD  PATH             WHO MAY CALL
GET     /owners          Old
GET     /pets            Key | Session
POST    /pets            Session
POST    webhook petSold  public

4 operations: 3 secured, 0 optional, 1 public, 0 unstated
"
    );
    let left_out = "left out 1 declaration without an operation in the base document [MRG-08]";
    assert!(outcome.stderr.contains(left_out), "{}", outcome.stderr);

    call(&format!("emit {options} --output matrix-merged.yaml")).last_line(0);
    assert_eq!(call("matrix matrix-merged.yaml").printed(), text);
}

#[test]
fn a_merge_that_emit_refuses_is_not_shown() {
    let base = written("matrix-partners.yaml", BASE);
    for words in ["emit", "matrix"] {
        let outcome = call(&format!(
            "{words} --package petstore --base {} --output refused-merge.json",
            base.display()
        ));
        assert_eq!(outcome.code, 1, "{}", outcome.stderr);
        for reported in ["GET /owners", "GET /health of `health`", "[MRG-08]"] {
            assert!(outcome.stderr.contains(reported), "{}", outcome.stderr);
        }
        assert!(!workspace().join("refused-merge.json").exists());
    }
}

#[test]
fn base_options_need_a_base_document() {
    assert_eq!(
        call("matrix --package petstore --allow-undeclared").last_line(2),
        "error: `--allow-undeclared` requires a base document; add `--base FILE`"
    );
    let outcome = call("matrix openapi.yaml --base base.yaml");
    assert_eq!(outcome.code, 2);
    assert!(
        outcome.stderr.contains("cannot be used with"),
        "{}",
        outcome.stderr
    );
    let lost = call("matrix --package based --output based/base.json");
    assert!(
        lost.last_line(2)
            .contains("based/base.json would overwrite the base document")
    );
}
