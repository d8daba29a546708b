//! Who may call what, in every form.

use std::fs;

use crate::outcome::call;
use crate::packages::{workspace, written};

/// A document in which every posture and every place of an operation occurs.
const DOCUMENT: &str = r#"
openapi: 3.1.0
info: { title: Shop, version: "2" }
security: [{ session: [] }]
paths:
  /items:
    get: { operationId: listItems, summary: "List | items", security: [{ key: [] }, {}] }
    post: { security: [{ shop: ["items:write", "a|`b`"], key: [] }, { shop: [admin] }] }
  /items/{id}:
    get: {}
    delete: { security: [{ gone: ["=1+1"] }] }
  /health:
    get: { security: [] }
  /other: { $ref: other.yaml }
webhooks:
  itemSold:
    post: {}
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    session: { type: http, scheme: bearer, bearerFormat: JWT }
    spare: { type: http, scheme: basic }
    shop:
      type: oauth2
      flows:
        clientCredentials:
          tokenUrl: https://auth.example.com/token
          scopes: { "items:write": Change items, "a|`b`": "", "items:read": See items }
"#;

fn shown(name: &str, form: &str) -> String {
    let file = written(name, DOCUMENT);
    let call = call(&format!("matrix {} --format {form}", file.display()));
    call.printed().to_owned()
}

#[test]
fn matrix_of_a_package_shows_reasons() {
    let outcome = call("matrix --package petstore");
    assert_eq!(
        outcome.printed(),
        "\
Who may call Pet Store 1.2.3

METHOD  PATH     WHO MAY CALL
GET     /health  public: load balancer probe
GET     /pets    Key | Session
POST    /pets    Session

3 operations: 2 secured, 0 optional, 1 public, 0 unstated

Unused scopes:
  Session[admin]
"
    );
}

#[test]
fn a_document_shows_what_it_leaves_open() {
    let file = written("shop-text.yaml", DOCUMENT);
    let outcome = call(&format!("matrix {}", file.display()));
    assert_eq!(
        outcome.printed(),
        "\
Who may call Shop 2

METHOD  PATH              WHO MAY CALL
GET     /health           public
GET     /items            key | public
POST    /items            key & shop[items:write, a|`b`] | shop[admin]
GET     /items/{id}       session
DELETE  /items/{id}       gone[=1+1]
POST    webhook itemSold  session

6 operations: 4 secured, 1 optional, 1 public, 0 unstated

Path items not shown:
  /other in other.yaml

Required schemes that are not declared:
  gone

Required scopes that are not declared:
  shop[admin]

Unused schemes:
  spare

Unused scopes:
  shop[items:read]
"
    );
    assert_eq!(
        outcome.last_line(0),
        format!(
            "warning: {}: path item not shown: /other in other.yaml",
            file.display()
        )
    );
}

#[test]
fn unstated_operation_is_not_public() {
    let silent = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {/a: {get: {}}}\n";
    let file = written("silent.yaml", silent);
    for (form, sign) in [
        ("text", "! unstated: no security is stated\n"),
        ("markdown", "| ⚠ **unstated** |"),
        ("csv", ",unstated,1,unstated,"),
        ("html", ">unstated</span>"),
        ("json", "\"posture\": \"unstated\""),
    ] {
        let outcome = call(&format!("matrix {} --format {form}", file.display()));
        assert!(outcome.printed().contains(sign), "{}", outcome.stdout);
    }
}

#[test]
fn scope_names_cannot_end_a_cell() {
    let text = shown("shop-markdown.yaml", "markdown");
    assert!(
        text.contains(
            "| `GET` | `/items` | `key` or<br>**public** | List <code>&#124;</code> items |"
        ),
        "{text}"
    );
    assert!(
        text.contains("<code>shop&#91;items&#58;write&#44; a&#124;&#96;b&#96;&#93;</code>"),
        "{text}"
    );
    let rows = text.lines().filter(|line| line.starts_with("| `"));
    for row in rows {
        assert!(matches!(row.matches(" | ").count(), 3 | 4), "{row}");
    }
}

#[test]
fn csv_has_a_row_per_alternative() {
    let text = shown("shop-csv.yaml", "csv");
    let rows: Vec<_> = text.split("\r\n").collect();
    assert_eq!(
        rows,
        [
            "place,method,path,operation_id,summary,tags,posture,alternative,requires,reason,source",
            "path,GET,/health,,,,public,1,nothing,,",
            "path,GET,/items,listItems,List | items,,optional,1,key,,",
            "path,GET,/items,listItems,List | items,,optional,2,nothing,,",
            "path,POST,/items,,,,secured,1,\"key & shop[items:write, a|`b`]\",,",
            "path,POST,/items,,,,secured,2,shop[admin],,",
            "path,GET,/items/{id},,,,secured,1,session,,",
            "path,DELETE,/items/{id},,,,secured,1,gone[=1+1],,",
            "webhook,POST,itemSold,,,,secured,1,session,,",
            "",
        ]
    );
}

#[test]
fn json_has_everything() {
    let text = shown("shop-json.yaml", "json");
    for said in [
        "\"secured\": 4",
        "\"unread\": [\n    \"/other in other.yaml\"\n  ]",
        "\"shop\": [\n            \"items:write\",\n            \"a|`b`\"\n          ]",
        "\"scope\": \"admin\",\n          \"declared\": false,\n          \"operations\": 1",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn html_is_inferred_from_the_extension() {
    let file = workspace().join("shop.html");
    let document = written("shop-html.yaml", DOCUMENT);
    let words = format!("matrix {} --output {}", document.display(), file.display());
    let summary = "6 operations: 4 secured, 1 optional, 1 public, 0 unstated";
    assert_eq!(
        call(&words).last_line(0),
        format!("wrote {}: {summary}", file.display())
    );
    let page = fs::read_to_string(&file).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    assert!(page.contains("<tr id=\"op-delete-items-id\" data-method=\"DELETE\""));
    assert!(!page.contains("http://") && !page.contains("src="));
    assert_eq!(
        call(&words).last_line(0),
        format!("{} is up to date: {summary}", file.display())
    );
}

#[test]
fn unknown_extension_is_refused() {
    let document = written("shop-pdf.yaml", DOCUMENT);
    let words = |file: &str| format!("matrix {} --output {file}", document.display());
    assert_eq!(
        call(&words("access.pdf")).last_line(2),
        "error: cannot infer the format from the extension of access.pdf; choose one with `--format`, or use `.txt`, `.md`, `.csv`, `.html` or `.json`"
    );
    assert!(!workspace().join("access.pdf").exists());
    for file in ["access.txt", "access", "access.pdf --format text"] {
        call(&words(file)).last_line(0);
    }
}

#[test]
fn callbacks_with_one_url_are_distinct() {
    let document = written(
        "callbacks.yaml",
        "openapi: 3.1.0\npaths:\n  /orders:\n    post:\n      callbacks:\n        done:\n          '{$url}': {post: {}}\n        failed:\n          '{$url}': {post: {}}\n",
    );
    let shown = call(&format!("matrix {}", document.display()));
    for route in [
        "callback done of POST /orders",
        "callback failed of POST /orders",
    ] {
        assert!(shown.printed().contains(route), "{}", shown.stdout);
    }
}

/// No text of a document is markup in HTML, or an escape sequence in a terminal.
#[test]
fn document_text_is_never_markup_or_escape() {
    let evil = "\\u001b]0;x\\u0007<script>alert(1)</script>\\u202e\\\"'";
    let text = format!(
        r#"{{"openapi":"3.1.0","info":{{"title":"{evil}","version":"{evil}"}},"paths":{{"/{evil}":{{"get":{{
            "operationId":"{evil}","summary":"{evil}","tags":["{evil}"],"security":[{{"{evil}":["{evil}"],"un{evil}":["{evil}"]}}],
            "callbacks":{{"{evil}":{{"{evil}":{{"post":{{"security":[]}}}}}}}}}}}},"/unread{evil}":{{"$ref":"{evil}.yaml"}}}},
            "webhooks":{{"{evil}":{{"post":{{}}}}}},
            "components":{{"securitySchemes":{{"{evil}":{{"type":"oauth2","description":"{evil}",
            "flows":{{"{evil}":{{"scopes":{{"{evil}":"{evil}","unused{evil}":""}}}}}}}},
            "spare{evil}":{{"type":"apiKey","in":"{evil}","name":"{evil}"}},"http{evil}":{{"type":"http","scheme":"{evil}","bearerFormat":"{evil}"}},
            "odd{evil}":{{"type":"{evil}"}},"gone{evil}":{{"$ref":"{evil}.yaml"}}}}}}}}"#
    );
    let file = written("evil.json", &text);
    for form in ["text", "markdown", "csv", "html"] {
        let outcome = call(&format!(
            "matrix {} --format {form} --color always",
            file.display()
        ));
        let page = outcome.printed();
        let unstyled = page.replace("\u{1b}[", "");
        assert!(
            !unstyled.contains(['\u{1b}', '\u{7}', '\u{202e}']),
            "{form}"
        );
        if form != "text" && form != "csv" {
            assert!(!page.contains("<script>alert"), "{form}");
        }
    }
}

#[test]
fn non_document_is_refused_without_output() {
    let output = workspace().join("refused.html");
    for (name, text, reported) in [
        ("list.json", "[]", "a list is not an OpenAPI document"),
        ("empty.yaml", "", "is empty; name an OpenAPI document"),
        ("broken.json", "{\"openapi\": ", ":1:12: is not JSON"),
        ("swagger.json", "{\"swagger\": \"2.0\"}", "[DOC-15]"),
        (
            "null.yaml",
            "openapi: 3.1.0\npaths:\n  /a:\n    get:\n      security:\n        - key:\n",
            ":6:11: scopes of `key` are `null`; write a list of strings, `[]` for none [REQ-06]",
        ),
    ] {
        let file = written(&format!("refused-{name}"), text);
        let words = format!("matrix {} --output {}", file.display(), output.display());
        let outcome = call(&words);
        let line = outcome.last_line(2);
        assert!(
            line.starts_with("error: ") && line.contains(reported),
            "{line}"
        );
        assert!(!output.exists());
    }
    assert!(
        call("matrix missing.yaml")
            .last_line(2)
            .contains("missing.yaml")
    );
}

#[test]
fn fault_of_the_root_is_reported_once() {
    let wrong = "openapi: 3.1.0\nsecurity: none\npaths:\n  /a: {get: {}, put: {}}\n  /b: {get: {security: 1}, put: {}}\n";
    let file = written("refused-inherited.yaml", wrong);
    let outcome = call(&format!("matrix {}", file.display()));
    assert_eq!(outcome.code, 2);
    let errors = outcome.stderr.matches("error: ").count();
    assert_eq!(errors, 2, "{}", outcome.stderr);
}

#[test]
fn document_and_package_are_exclusive() {
    let outcome = call("matrix openapi.yaml --package petstore");
    assert_eq!(outcome.code, 2);
    assert!(
        outcome.stderr.contains("cannot be used with"),
        "{}",
        outcome.stderr
    );
}

#[test]
fn wrong_declarations_exit_with_code_1() {
    let outcome = call("matrix --package clashing");
    assert_eq!(outcome.code, 1);
    assert_eq!(outcome.stdout, "");
}
