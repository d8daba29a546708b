//! Schemes that another document holds, of which a review can say nothing else.

use super::*;

fn of_schemes(security: &str, schemes: &str) -> String {
    format!(
        r#"{{"openapi":"3.2.0","paths":{{"/a":{{"get":{{"security":[{security}]}}}}}},
            "components":{{"securitySchemes":{{{schemes}}}}}}}"#
    )
}

// REF-02: for the scheme, and not for each operation that requires it
#[test]
fn a_scheme_in_another_document_is_reported_once() {
    let far = r#""Far":{"$ref":"schemes.yaml#/Far"}"#;
    let message = "/components/securitySchemes/Far/$ref warning[REF-02]: scheme `Far` is in `schemes.yaml#/Far`, which is not read; bundle the document into one file first";
    assert_eq!(told(&of_schemes(r#"{"Far":[]}"#, far)), [message]);
    assert_eq!(
        told(&of_schemes(r#"{"Far":[]},{"Far":["x"]}"#, far))[0],
        message
    );
    let alias = format!(r##"{far},"Near":{{"$ref":"#/components/securitySchemes/Far"}}"##);
    assert_eq!(told(&of_schemes(r#"{"Near":[]}"#, &alias)), [message]);
    // The requirement names the same scheme, which is reported already.
    let told = told(&of_schemes(r#"{"schemes.yaml#/Far":[]}"#, far));
    assert!(
        !told.iter().any(|line| line.contains("[REQ-02]")),
        "{told:?}"
    );
    assert!(told.contains(&message.to_owned()));
}

// REQ-02: a requirement that leads out of the document
#[test]
fn a_requirement_of_another_document_is_reported_once() {
    let key = r#""Key":{"type":"apiKey","in":"header","name":"X-Key"}"#;
    for uri in ["./other.yaml", "https://b.example/api#/Key"] {
        let told = told(&of_schemes(
            &format!(r#"{{"{uri}":[]}},{{"{uri}":[],"Key":[]}}"#),
            key,
        ));
        let message = format!(
            "warning[REQ-02]: requirement `{uri}` names a scheme of another document, which is not read; bundle the document into one file first"
        );
        let reported = told.iter().filter(|line| line.ends_with(&message));
        assert_eq!(reported.count(), 1, "{told:?}");
    }
}
