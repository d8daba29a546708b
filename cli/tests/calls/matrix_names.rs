//! What the names of a document stand for in its matrix.

use crate::outcome::call;
use crate::packages::written;

const SCHEMES: &str = "
components:
  securitySchemes:
    O: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://a.example/t, scopes: { a: A, b: B, c: C } } } }
    Alias: { $ref: '#/components/securitySchemes/O' }
x-schemes:
  K: { type: apiKey, in: header, name: X }
";

fn text_of(name: &str, document: &str) -> String {
    let file = written(name, &format!("{document}{SCHEMES}"));
    call(&format!("matrix {}", file.display()))
        .printed()
        .to_owned()
}

#[test]
fn empty_root_list_makes_nothing_public() {
    let text = text_of(
        "empty-root.yaml",
        "openapi: 3.1.0\nsecurity: []\npaths: { /a: { get: {}, put: { security: [] } } }",
    );
    assert!(text.contains("1 public, 1 unstated"), "{text}");
}

#[test]
fn uri_and_alias_name_the_same_scheme() {
    let text = text_of(
        "uris.yaml",
        "openapi: 3.2.0
paths:
  /a: { get: { security: [{ '#/components/securitySchemes/O': [a] }] } }
  /b: { get: { security: [{ Alias: [b] }] } }
  /c: { get: { security: [{ '#/x-schemes/K': [] }] } }
  /d: { get: { security: [{ '#/info': [] }] } }
info: {}",
    );
    for expected in [
        "/a    O[a]\n",
        "/b    Alias[b]\n",
        "/c    #/x-schemes/K\n",
        "Required schemes that are not declared:\n  #/info\n",
        "Unused scopes:\n  O[c]\n",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    assert!(!text.contains("Unused schemes"), "{text}");
}
