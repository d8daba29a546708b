//! What a review says of documents: every rule broken once, at its place, in the words of a document; and documents of which
//! there is nothing to say.

mod accepted;
mod ambiguous;
mod documents;
mod elsewhere;
mod flows;
mod references;
mod requirements;
mod schemes;
mod scopes_and_urls;
mod servers;
mod survives;
mod uris;

use oasgard_core::json::Json;
use oasgard_document::DocumentView;

/// Everything that is reported about a document, each as `/place error[RULE]: message`, in the order of places.
fn reported(document: &str) -> Vec<String> {
    let json =
        Json::parse(document.as_bytes()).unwrap_or_else(|error| panic!("{error}: {document}"));
    let diagnostics = match DocumentView::read(&json) {
        Ok(document) => document.review(),
        Err(diagnostic) => vec![diagnostic],
    };
    let mut reported: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| {
            let finding = &diagnostic.finding;
            let severity = format!("{:?}", finding.severity).to_lowercase();
            format!(
                "{} {severity}[{}]: {}",
                diagnostic.pointer, finding.rule, finding.message
            )
        })
        .collect();
    reported.sort();
    reported
}

/// A document with one scheme, `Shop`, that one operation requires.
fn of_scheme(version: &str, scheme: &str) -> String {
    format!(
        r#"{{"openapi":"{version}","servers":[{{"url":"https://api.example.com"}}],
            "paths":{{"/a":{{"get":{{"security":[{{"Shop":[]}}],"responses":{{"401":{{}}}}}}}}}},
            "components":{{"securitySchemes":{{"Shop":{scheme}}}}}}}"#
    )
}

/// A document with one operation, `GET /a`, and what it requires; `security` goes into the braces of the operation.
fn of_security(version: &str, security: &str) -> String {
    let flow = |scopes: &str| {
        format!(r#"{{"tokenUrl":"https://id.example.com/token","scopes":{scopes}}}"#)
    };
    let (read, write) = (
        flow(r#"{"read":"Read","both":"Both"}"#),
        flow(r#"{"write":"Write","both":"Both"}"#),
    );
    let write = write.replace(
        "{\"tokenUrl\"",
        r#"{"authorizationUrl":"https://id.example.com/login","tokenUrl""#,
    );
    format!(
        r#"{{"openapi":"{version}","servers":[{{"url":"https://api.example.com"}}],
            "paths":{{"/a":{{"get":{{{security}"responses":{{"401":{{}}}}}}}},
                "/all":{{"get":{{"security":[{{"Shop":[]}},{{"Key":[]}},{{"Login":[]}},{{"Id":[]}},{{"Old":[]}},{{"Web":[]}}],
                    "responses":{{"401":{{}}}}}}}}}},
            "components":{{"securitySchemes":{{
                "Shop":{{"type":"oauth2","flows":{{"clientCredentials":{read},"authorizationCode":{write}}}}},
                "Key":{{"type":"apiKey","in":"header","name":"X-Key"}},
                "Login":{{"type":"http","scheme":"basic"}},
                "Id":{{"type":"openIdConnect","openIdConnectUrl":"https://id.example.com/.well-known/openid-configuration"}},
                "Old":{{"type":"http","scheme":"bearer","{deprecated}":true}},
                "Web":{{"type":"oauth2","flows":{{"implicit":{{"authorizationUrl":"https://id.example.com/login","scopes":{{}}}}}}}}
            }}}}}}"#,
        deprecated = if version.starts_with("3.2") {
            "deprecated"
        } else {
            "x-oai-deprecated"
        },
    )
}

/// What is reported beside the implicit flow of `Web`, which is in every such document.
fn reported_of_security(version: &str, security: &str) -> Vec<String> {
    let mut reported = reported(&of_security(version, security));
    reported.retain(|line| !line.contains("[BCP-01]"));
    reported
}
