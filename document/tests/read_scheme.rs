//! Security Scheme Objects as people write them: what they mean, and every mistake at its place.

use oasgard_core::json::Json;
use oasgard_core::version::Version;
use oasgard_document::{DocumentView, ReadScheme};

fn read(version: &str, scheme: &str) -> ReadScheme {
    let text = format!(
        r#"{{"openapi":"{version}","components":{{"securitySchemes":{{"Shop":{scheme},"Other":{{"type":"http","scheme":"basic"}}}},
            "schemas":{{"Pet":{{"type":"object"}}}}}}}}"#
    );
    let json = Json::parse(text.as_bytes()).unwrap();
    let document = DocumentView::read(&json).unwrap();
    let (name, scheme) = document.schemes().next().unwrap();
    document.scheme(name, scheme)
}

#[test]
fn what_is_written_is_read_back() {
    for version in [Version::V3_0, Version::V3_1, Version::V3_2] {
        let scheme = r#"{"type":"oauth2","description":"Sign-in","flows":{"deviceAuthorization":{
            "deviceAuthorizationUrl":"https://a.example/device","tokenUrl":"https://a.example/token","scopes":{"a":"A"}},"x-flows":1},
            "oauth2MetadataUrl":"https://a.example/.well-known/oauth-authorization-server","deprecated":true,"x-scheme":[2]}"#;
        let newest = read("3.2.0", scheme);
        assert_eq!(newest.diagnostics, []);
        let scheme = newest.scheme.unwrap();
        let written = Json::Object(scheme.object(version)).to_line();
        let again = read(version.release(), &written);
        assert_eq!(again.diagnostics, [], "{written}");
        assert_eq!(again.scheme, Some(scheme), "{written}");
    }
}
