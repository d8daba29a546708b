//! Schemes that are in another document, which a review reports and does not read.

use super::*;

fn of_schemes(security: &str, schemes: &str) -> String {
    format!(
        r#"{{"openapi":"3.2.0","paths":{{"/a":{{"get":{{"security":[{security}]}}}}}},
            "components":{{"securitySchemes":{{{schemes}}}}}}}"#
    )
}

// REF-02: for the scheme, and not for each operation that requires it
#[test]
fn external_scheme_is_reported_once() {
    let far = r#""Far":{"$ref":"schemes.yaml#/Far"}"#;
    let message = "/components/securitySchemes/Far/$ref warning[REF-02]: scheme `Far` is in `schemes.yaml#/Far`, which is not read; bundle the document into one file first";
    assert_eq!(reported(&of_schemes(r#"{"Far":[]}"#, far)), [message]);
    assert_eq!(
        reported(&of_schemes(r#"{"Far":[]},{"Far":["x"]}"#, far))[0],
        message
    );
    let alias = format!(r##"{far},"Near":{{"$ref":"#/components/securitySchemes/Far"}}"##);
    assert_eq!(reported(&of_schemes(r#"{"Near":[]}"#, &alias)), [message]);
    // The requirement names the same scheme, which is reported already.
    let reported = reported(&of_schemes(r#"{"schemes.yaml#/Far":[]}"#, far));
    assert!(
        !reported.iter().any(|line| line.contains("[REQ-02]")),
        "{reported:?}"
    );
    assert!(reported.contains(&message.to_owned()));
}

// REQ-02: a requirement that leads out of the document
#[test]
fn external_requirement_is_reported_once() {
    let key = r#""Key":{"type":"apiKey","in":"header","name":"X-Key"}"#;
    for uri in ["./other.yaml", "https://b.example/api#/Key"] {
        let reported = reported(&of_schemes(
            &format!(r#"{{"{uri}":[]}},{{"{uri}":[],"Key":[]}}"#),
            key,
        ));
        let message = format!(
            "warning[REQ-02]: requirement `{uri}` names a scheme of another document, which is not read; bundle the document into one file first"
        );
        let matching = reported.iter().filter(|line| line.ends_with(&message));
        assert_eq!(matching.count(), 1, "{reported:?}");
    }
}
