//! What is around the schemes and requirements: the document, its paths, servers, parameters and references.

use super::*;

#[test]
fn document_states_its_version() {
    // DOC-15: openapi 2.0
    assert_eq!(
        reported(r#"{"swagger":"2.0","paths":{}}"#),
        ["/swagger error[DOC-15]: OpenAPI 2.0 is not supported; choose 3.0, 3.1 or 3.2"]
    );
    // DOC-15: a version that is not there
    assert_eq!(
        reported(r#"{"openapi":"3.3.0","paths":{}}"#),
        ["/openapi error[DOC-15]: OpenAPI 3.3.0 is not supported; choose 3.0, 3.1 or 3.2"]
    );
    // DOC-15: something else
    assert_eq!(
        reported(r#"{"name":"a package"}"#),
        [
            " error[DOC-15]: this is not an OpenAPI document; write an object with `openapi: 3.1.2` or another version at its root"
        ]
    );
    // DOC-16: nothing in openapi 3.0
    assert_eq!(
        reported(r#"{"openapi":"3.0.4","path":{}}"#),
        ["/path error[DOC-12]: unknown field `path`; write `paths`"]
    );
    // DOC-16: nothing in openapi 3.1
    assert_eq!(
        reported(r#"{"openapi":"3.1.0"}"#),
        [
            " error[DOC-16]: the document has no `paths`, `webhooks` or `components`; add one of them"
        ]
    );
    // DOC-16: a list of paths, an operation of nothing
    assert_eq!(
        reported(r#"{"openapi":"3.1.0","paths":{"/a":null,"/b":{"get":null}},"webhooks":[]}"#),
        [
            "/paths/~1a error[DOC-16]: `/a` is `null`; write an object",
            "/paths/~1b/get error[DOC-16]: `get` is `null`; write an object",
            "/webhooks error[DOC-16]: `webhooks` is `[]`; write an object"
        ]
    );
    // DOC-11, DOC-12: the names of others
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","paths":{},"Security":[],"securityDefinitions":{},"components":{"SecuritySchemes":{}}}"#
        ),
        [
            "/Security error[DOC-11]: unknown field `Security`; write `security`",
            "/components/SecuritySchemes error[DOC-11]: unknown field `SecuritySchemes`; write `securitySchemes`",
            "/securityDefinitions error[DOC-12]: `securityDefinitions` is not a field of the document; write `components.securitySchemes`"
        ]
    );
    // DOC-11, DOC-12: an operation whose security nobody reads
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","paths":{"/a":{"get":{"Security":[]},"put":{"secruity":[],"operationID":"a"}}},"security":[{"Key":[]}],"components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#
        ),
        [
            "/paths/~1a/get/Security error[DOC-11]: unknown field `Security`; write `security`",
            "/paths/~1a/put/operationID error[DOC-11]: unknown field `operationID`; write `operationId`",
            "/paths/~1a/put/secruity error[DOC-12]: unknown field `secruity`; write `security`"
        ]
    );
}

#[test]
fn misplaced_security_is_reported() {
    // DOC-01: on path items, paths, servers and components
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","servers":[{"url":"https://a.example","security":[]}],"paths":{"security":[],"/a":{"security":[{"Key":[]}],"get":{"security":[{"Key":[]}]}}},"webhooks":{"security":[],"hook":{"security":[],"post":{}}},"components":{"security":[],"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#
        ),
        [
            "/components/security error[DOC-01]: `security` is on the components, where it has no effect; put it on each operation, or on the document",
            "/paths/security error[DOC-01]: `security` is on the paths, where it has no effect; put it on each operation, or on the document",
            "/paths/~1a/security error[DOC-01]: `security` is on a path item, where it has no effect; put it on each operation, or on the document",
            "/servers/0/security error[DOC-01]: `security` is on a server, where it has no effect; put it on each operation, or on the document",
            "/webhooks/hook/security error[DOC-01]: `security` is on a path item, where it has no effect; put it on each operation, or on the document",
            "/webhooks/security error[DOC-01]: `security` is on the webhooks, where it has no effect; put it on each operation, or on the document"
        ]
    );
}

#[test]
fn operations_are_checked_in_every_place() {
    // DOC-02: in every place that openapi has
    assert_eq!(
        reported(
            r##"{"openapi":"3.2.0","components":{
        "securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}},
        "pathItems":{"Shared":{"get":{"security":[{"A":[]}]}},"Alone":{"get":{"security":[{"B":[]}]}}},
        "callbacks":{"Named":{"{$url}":{"put":{"security":[{"C":[]}]},"security":[]}}}},
        "webhooks":{"hook":{"post":{"security":[{"D":[]}]}}},
        "paths":{"/shared":{"$ref":"#/components/pathItems/Shared"},"/shared/again":{"$ref":"#/components/pathItems/Shared"},
            "/a":{"query":{"security":[{"E":[]}]},"additionalOperations":{"PURGE":{"security":[{"F":[]}],
                "callbacks":{"done":{"{$url}":{"post":{"security":[{"G":[]}]}}}}}}},
            "/key":{"get":{"security":[{"Key":[]}]}}}}"##
        ),
        [
            "/components/callbacks/Named/{$url}/put/security/0/C error[REQ-01]: `C` is not a security scheme; add it to `components.securitySchemes`",
            "/components/callbacks/Named/{$url}/security error[DOC-01]: `security` is on a path item, where it has no effect; put it on each operation, or on the document",
            "/components/pathItems/Alone/get/security/0/B error[REQ-01]: `B` is not a security scheme; add it to `components.securitySchemes`",
            "/components/pathItems/Shared/get/security/0/A error[REQ-01]: `A` is not a security scheme; add it to `components.securitySchemes`",
            "/paths/~1a/additionalOperations/PURGE/callbacks/done/{$url}/post/security/0/G error[REQ-01]: `G` is not a security scheme; add it to `components.securitySchemes`",
            "/paths/~1a/additionalOperations/PURGE/security/0/F error[REQ-01]: `F` is not a security scheme; add it to `components.securitySchemes`",
            "/paths/~1a/query/security/0/E error[REQ-01]: `E` is not a security scheme; add it to `components.securitySchemes`",
            "/webhooks/hook/post/security/0/D error[REQ-01]: `D` is not a security scheme; add it to `components.securitySchemes`"
        ]
    );
}

#[test]
fn paths_and_methods_follow_openapi() {
    // PATH-01: what is not a path
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","servers":[{"url":"https://api.example.com"}],"security":[{"Key":[]}],"paths":{"a":{"get":{}},"/b?x=1":{"get":{}},"/c#x":{"get":{}},"/d/{x":{"get":{}}},"components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#
        ),
        [
            "/paths/a error[PATH-01]: path `a` does not begin with `/`; write `/a`",
            "/paths/~1b?x=1 error[PATH-01]: path `/b?x=1` has a query; write `/b`",
            "/paths/~1c#x error[PATH-01]: path `/c#x` has a fragment; write `/c`",
            "/paths/~1d~1{x error[PATH-01]: path `/d/{x` has an unbalanced brace; write parameters as `{name}`"
        ]
    );
    // PATH-03, PATH-04: one path twice, one parameter twice
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","security":[{"Key":[]}],"paths":{"/a/{id}":{"get":{}},"/a/{name}":{"get":{}},"/b/{id}/{id}":{"get":{}}},"components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#
        ),
        [
            "/paths/~1a~1{name} error[PATH-03]: `/a/{id}` and `/a/{name}` are the same path; use one parameter name",
            "/paths/~1b~1{id}~1{id} error[PATH-04]: path parameter `id` appears twice; rename one"
        ]
    );
    // PATH-05, DOC-11: fields that hide an operation
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","security":[{"Key":[]}],"paths":{"/a":{"get":{},"GET":{},"gett":{},"purge":{},"query":{},"additionalOperations":{}}},"components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#
        ),
        [
            "/paths/~1a/GET error[DOC-11]: unknown field `GET`; write `get`",
            "/paths/~1a/additionalOperations error[PATH-05]: `additionalOperations` is a field since OpenAPI 3.2; write `x-oai-additionalOperations`",
            "/paths/~1a/gett error[PATH-05]: unknown method `gett`; write `get`",
            "/paths/~1a/purge error[PATH-05]: `purge` is not a method of OpenAPI 3.1; write it under `x-oai-additionalOperations`, or remove it",
            "/paths/~1a/query error[PATH-05]: `query` is a field since OpenAPI 3.2; write it under `x-oai-additionalOperations`"
        ]
    );
    // PATH-05: methods that are none
    assert_eq!(
        reported(
            r#"{"openapi":"3.2.0","security":[{"Key":[]}],"paths":{"/a":{"purge":{},"additionalOperations":{"GET":{},"MY METHOD":{},"LINK":7}}},"components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#
        ),
        [
            "/paths/~1a/additionalOperations/GET error[PATH-05]: `GET` has a field of its own; write `get`",
            "/paths/~1a/additionalOperations/LINK error[DOC-16]: `LINK` is `7`; write an object",
            "/paths/~1a/additionalOperations/MY METHOD error[PATH-05]: method `MY METHOD` has a space; write one token such as `PURGE`",
            "/paths/~1a/purge error[PATH-05]: `purge` is not a method of OpenAPI 3.2; write it under `additionalOperations`, or remove it"
        ]
    );
}

#[test]
fn wrong_and_repeated_names_are_reported() {
    // DOC-09: a space in a key
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","security":[{"JWT Authentication":[]}],"paths":{"/a":{"get":{}}},"components":{"securitySchemes":{"JWT Authentication":{"type":"http","scheme":"bearer"}}}}"#
        ),
        [
            "/components/securitySchemes/JWT Authentication error[DOC-09]: scheme name `JWT Authentication` has a space; use only letters, digits, `.`, `-` and `_`, as in `petstore_auth`"
        ]
    );
    // DOC-13: one id twice, also in a webhook
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","security":[{"Key":[]}],"paths":{"/a":{"get":{"operationId":"list"},"put":{"operationId":"List"}}},"webhooks":{"hook":{"post":{"operationId":"list"}}},"components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#
        ),
        [
            "/webhooks/hook/post/operationId error[DOC-13]: operation id `list` is used by `GET /a` and `POST webhook hook`; rename one"
        ]
    );
    // DOC-17: tags
    assert_eq!(
        reported(
            r#"{"openapi":"3.2.0","paths":{},"tags":[{"name":"a"},{"name":"a"},{"name":"b","parent":"gone"},{"name":"c","parent":"d"},{"name":"d","parent":"c"},{"name":"e","parent":"e"},{"name":"f","parent":"a"}]}"#
        ),
        [
            "/tags/1/name error[DOC-17]: tag `a` is declared twice; remove one",
            "/tags/2/parent error[DOC-17]: parent `gone` of tag `b` is not declared; add that tag or remove the parent",
            "/tags/3/parent error[DOC-17]: tag `c` is its own ancestor; remove one `parent` of the circle",
            "/tags/5/parent error[DOC-17]: tag `e` is its own ancestor; remove one `parent` of the circle"
        ]
    );
    // REQ-04: a name like a file
    assert_eq!(
        reported(
            r#"{"openapi":"3.2.0","security":[{"auth.json":[]}],"paths":{"/a":{"get":{}}},"components":{"securitySchemes":{"auth.json":{"type":"http","scheme":"bearer"}}}}"#
        ),
        [
            "/components/securitySchemes/auth.json warning[REQ-04]: scheme name `auth.json` looks like a file; choose a plain name"
        ]
    );
}

#[test]
fn passwords_and_relative_urls_need_tls() {
    // HTTP-01: a server without TLS, reported once for many operations
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","servers":[{"url":"http://api.example.com"},{"url":"http://localhost"}],"security":[{"Login":[]}],"paths":{"/a":{"get":{},"put":{}},"/b":{"servers":[{"url":"HTTP://b.example.com"}],"get":{}},"/c":{"get":{"servers":[{"url":"https://c.example.com"}]}}},"components":{"securitySchemes":{"Login":{"type":"http","scheme":"Basic"}}}}"#
        ),
        [
            "/paths/~1b/servers/0/url warning[HTTP-01]: `Login` is sent to server `HTTP://b.example.com` without TLS; write `https://` there",
            "/servers/0/url warning[HTTP-01]: `Login` is sent to server `http://api.example.com` without TLS; write `https://` there"
        ]
    );
    // URL-02, HTTP-01: no https server
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","servers":[{"url":"/v1"},{"url":"{protocol}://a.example","variables":{"protocol":{"default":"http"}}}],
        "security":[{"Shop":["read"]},{"Id":[]}],"paths":{"/a":{"get":{}}},
        "components":{"securitySchemes":{"Shop":{"type":"oauth2","flows":{"authorizationCode":{
            "authorizationUrl":"login","tokenUrl":"https://a.example/token","refreshUrl":"","scopes":{"read":"Read"}}}},
            "Id":{"type":"openIdConnect","openIdConnectUrl":"/.well-known/openid-configuration"}}}}"#
        ),
        [
            "/components/securitySchemes/Id/openIdConnectUrl warning[URL-02]: `openIdConnectUrl` of `Id` is relative and the document has no HTTPS server; add one or write the full URL",
            "/components/securitySchemes/Shop/flows/authorizationCode/authorizationUrl warning[URL-02]: `authorizationUrl` of `Shop` is relative and the document has no HTTPS server; add one or write the full URL",
            "/components/securitySchemes/Shop/flows/authorizationCode/refreshUrl error[URL-07]: `refreshUrl` is empty; write the URL",
            "/servers/1/url warning[HTTP-01]: `Id` and `Shop` are sent without TLS where server `{protocol}://a.example` becomes `http://a.example`; leave that value out of its variables"
        ]
    );
}

#[test]
fn root_list_is_checked_once() {
    // DOC-06, REQ-08: and not for every operation
    assert_eq!(
        reported(
            r#"{"openapi":"3.0.4","security":[{"Key":["admin"]},{}],"paths":{"/a":{"get":{},"put":{},"post":{"security":[{"Key":[]}]}}},"components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#
        ),
        [
            "/security/0/Key/0 error[REQ-08]: `security` requires role `admin` of `Key`, which OpenAPI 3.0 cannot express; write the document in 3.1 or 3.2, or `[]` if no role is needed",
            "/security/1 warning[DOC-06]: `{}` admits anonymous callers; remove it, or keep it if this is intended"
        ]
    );
    // SCH-16, REQ-16: with the first operation for which it speaks
    assert_eq!(
        reported(
            r#"{"openapi":"3.2.0","security":[{"Web":[]}],"paths":{"/a":{"get":{"security":[{"Key":[]}]},"put":{},"post":{}}},
        "components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"},
            "Web":{"type":"oauth2","deprecated":true,"flows":{"password":{"tokenUrl":"https://a.example/token","scopes":{}}}}}}}"#
        ),
        [
            "/components/securitySchemes/Web/flows/password warning[BCP-02]: the password flow is forbidden by RFC 9700; write an `authorizationCode` flow",
            "/security warning[REQ-16]: `PUT /a` can only be called through deprecated flows; add a flow to `Web`",
            "/security warning[SCH-16]: `PUT /a` can only be called with deprecated scheme `Web`; add an alternative"
        ]
    );
    // REQ-06: and where it cannot be read, nothing is said of its operations
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","security":null,"paths":{"/a":{"get":{},"put":{}}},"components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#
        ),
        [
            "/security error[REQ-06]: `security` is `null`; write a list of requirements, or leave the field out"
        ]
    );
    // REQ-17: an empty one says nothing
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","security":[],"paths":{"/a":{"get":{},"put":{"security":[{"Key":[]}]}}},"components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#
        ),
        [
            "/paths/~1a/get warning[REQ-17]: `GET /a` has no security; add a `security` list, `[]` if anyone may call it"
        ]
    );
}

// DOC-15: what only some readers read
#[test]
fn malformed_versions_are_reported() {
    let document = |version: &str| {
        reported(&format!(
            r#"{{"openapi":{version},"paths":{{}},"components":{{}}}}"#
        ))
    };
    for (version, message) in [
        ("3.1", "`openapi` is `3.1`, not a string; write `\"3.1.2\"`"),
        (
            r#""3.0""#,
            "`openapi` is `3.0`, a version without patch number; write `\"3.0.4\"`",
        ),
    ] {
        let expected = format!("/openapi warning[DOC-15]: {message}");
        assert_eq!(document(version), [expected]);
    }
    assert!(document(r#""3.1.0""#).is_empty());
}
