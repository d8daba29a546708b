//! Documents that readers understand in different ways: no command answers who may call.

use crate::outcome::call;
use crate::packages::written;

const SCHEME: &str = r#""Key":{"type":"apiKey","in":"header","name":"X-API-Key"}"#;

/// A document with these members at its root, beside its path, and in its schemes.
fn document(root: &str, operation: &str, schemes: &str) -> String {
    format!(
        r#"{{"openapi":"3.2.0","info":{{"title":"A","version":"1"}},{root}
            "paths":{{"/health":{{"get":{{"security":[]}}}},"/pets":{{"get":{{"security":[{{"Key":[]}}]{operation}}}}}}},
            "components":{{"securitySchemes":{{{schemes}}}}}}}"#
    )
}

/// One document for each way in which readers disagree.
fn documents() -> Vec<String> {
    let flows = |flows: &str| format!(r#"{SCHEME},"Shop":{{"type":"oauth2","flows":{{{flows}}}}}"#);
    let flow = |url: &str| format!(r#"{{"tokenUrl":"https://{url}.example/t","scopes":{{}}}}"#);
    let device = format!(
        r#""deviceAuthorization":{},"x-oai-deviceAuthorization":{}"#,
        flow("a"),
        flow("b")
    );
    let folded = format!(
        r#""clientCredentials":{},"clientcredentials":{}"#,
        flow("a"),
        flow("b")
    );
    let behind = r##""Key":{"$ref":"#/components/securitySchemes/Old","type":"http","scheme":"basic"},"Old":{"type":"apiKey","in":"header","name":"X-API-Key"}"##;
    vec![
        document(r#""Security":[{"Key":[]}],"#, "", SCHEME),
        document(r#""swagger":"2.0","#, "", SCHEME),
        document("", r#","__proto__":{"security":[]}"#, SCHEME),
        document("", r#","SECURITY":[]"#, SCHEME),
        document("", "", &flows(&device)),
        document("", "", &flows(&folded)),
        document("", "", behind),
        document("", "", SCHEME).replace(
            r#""/pets":{"#,
            r#""/pets":{"additionalOperations":{"GET":{"security":[]}},"#,
        ),
        document("", "", SCHEME).replace(
            r#""securitySchemes""#,
            r#""SecuritySchemes":{},"securitySchemes""#,
        ),
    ]
}

#[test]
fn commands_refuse_ambiguous_documents() {
    for (number, text) in documents().into_iter().enumerate() {
        let file = written(&format!("ambiguous-{number}.json"), &text);
        let file = file.display();
        for (command, code) in [
            (format!("diff {file} {file}"), 2),
            (format!("matrix {file}"), 2),
            (format!("lint --deny warnings {file}"), 1),
            (format!("import {file}"), 1),
            (
                format!(
                    "emit --package petstore --base {file} --allow-undeclared --allow-unmatched --output -"
                ),
                1,
            ),
        ] {
            let outcome = call(&command);
            assert_eq!(outcome.code, code, "{command}: {text}\n{}", outcome.stderr);
            let places = [
                "error: base document, `/",
                "` of the base document is written",
            ];
            let is_of_base = places.iter().any(|place| outcome.stderr.contains(place));
            assert_eq!(
                is_of_base,
                command.starts_with("emit"),
                "{}",
                outcome.stderr
            );
        }
    }
}

#[test]
fn commands_accept_unambiguous_document() {
    let file = written("unambiguous.json", &document("", "", SCHEME));
    let file = file.display();
    let emit = "emit --package petstore --allow-undeclared --allow-unmatched --output - --base";
    for command in ["matrix", "import", emit] {
        let outcome = call(&format!("{command} {file}"));
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    }
}
