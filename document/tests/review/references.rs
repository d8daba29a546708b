//! References, and what they leave unused.

use super::*;

#[test]
fn scheme_references_must_resolve() {
    // REF-01, REF-02: nowhere, to another kind, to itself, and with siblings
    assert_eq!(
        reported(
            r##"{"openapi":"3.1.0","security":[{"Gone":[]},{"Pet":[]},{"Self":[]},{"List":[]},{"Info":[]},{"Beside":[]}],"info":{},"paths":{"/a":{"get":{}}},"x-list":[],
        "components":{"schemas":{"Pet":{"type":"object"}},"securitySchemes":{
            "Gone":{"$ref":"#/components/securitySchemes/Nothing"},"Pet":{"$ref":"#/components/schemas/Pet"},
            "Self":{"$ref":"#/components/securitySchemes/Self"},"List":{"$ref":"#/x-list"},"Info":{"$ref":"#/info"},
            "Beside":{"$ref":"#/components/securitySchemes/Key","description":"read","type":"http","x-note":1},
            "Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"##
        ),
        [
            "/components/securitySchemes/Beside/type warning[REF-01]: `type` is ignored beside `$ref`; remove it, or write it in the target of the reference",
            "/components/securitySchemes/Gone/$ref error[REF-02]: `$ref` `#/components/securitySchemes/Nothing` does not resolve; add that scheme or remove the reference",
            "/components/securitySchemes/Info/$ref error[REF-02]: `$ref` `#/info` does not lead to a security scheme; write a reference to one",
            "/components/securitySchemes/List/$ref error[REF-02]: `$ref` `#/x-list` does not lead to a security scheme; write a reference to one",
            "/components/securitySchemes/Pet/$ref error[REF-02]: `$ref` `#/components/schemas/Pet` does not lead to a security scheme; write a reference to one",
            "/components/securitySchemes/Self/$ref error[REF-02]: `$ref` `#/components/securitySchemes/Self` leads back to itself; write the scheme in its place"
        ]
    );
    // REF-01: nothing is read beside a reference in openapi 3.0
    assert_eq!(
        reported(
            r##"{"openapi":"3.0.4","security":[{"Beside":[]}],"paths":{"/a":{"get":{}}},
        "components":{"securitySchemes":{"Beside":{"$ref":"#/components/securitySchemes/Key","description":"read"},
            "Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"##
        ),
        [
            "/components/securitySchemes/Beside/description warning[REF-01]: `description` is ignored beside `$ref`; remove it, or write it in the target of the reference"
        ]
    );
    // REF-02: what is in another document is not checked, and that is reported once
    assert_eq!(
        reported(
            r##"{"openapi":"3.1.0","paths":{"/a":{"$ref":"./a.yaml"},"/b":{"$ref":"./b.yaml"},"/c":{"$ref":"#/paths/~1gone"}},"components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"##
        ),
        [
            "/paths/~1a/$ref warning[REF-02]: `./a.yaml` is in another file, which is not read; bundle the document to check it too",
            "/paths/~1c/$ref error[REF-02]: `$ref` `#/paths/~1gone` does not resolve; add that path item or remove the reference"
        ]
    );
    // REF-02: an operation that is kept elsewhere is not the empty one that inherits the root list
    assert_eq!(
        reported(
            r##"{"openapi":"3.1.0","paths":{"/a":{"get":{"$ref":"./a.yaml"},"put":{"$ref":"#/x-put"}}},"x-put":{"security":[]}}"##
        ),
        [
            "/paths/~1a/get/$ref warning[REF-02]: `./a.yaml` is in another file, which is not read; bundle the document to check it too",
            "/paths/~1a/put/$ref error[REF-02]: `$ref` `#/x-put` is where OpenAPI does not allow a reference; write the operation in its place"
        ]
    );
    assert_eq!(
        reported(r#"{"openapi":"3.1.0","paths":{"$ref":"./paths.yaml"}}"#),
        [
            "/paths/$ref warning[REF-02]: `./paths.yaml` is in another file, which is not read; bundle the document to check it too"
        ]
    );
    // DOC-08: one reference for all schemes
    assert_eq!(
        reported(
            r#"{"openapi":"3.0.4","security":[{"Key":[]}],"paths":{"/a":{"get":{}}},"components":{"securitySchemes":{"$ref":"./schemes.yaml"}}}"#
        ),
        [
            "/components/securitySchemes/$ref error[DOC-08]: `$ref` cannot be among the names of schemes; write one under the name of each scheme"
        ]
    );
}

#[test]
fn referenced_fault_is_reported_once() {
    // SCH-09: of two names for one scheme
    assert_eq!(
        reported(
            r##"{"openapi":"3.1.0","security":[{"A":[]},{"B":[]}],"paths":{"/a":{"get":{}}},
        "components":{"securitySchemes":{"A":{"type":"http"},"B":{"$ref":"#/components/securitySchemes/A"}}}}"##
        ),
        [
            "/components/securitySchemes/A error[SCH-09]: `http` has no authentication scheme; write one such as `scheme: bearer`"
        ]
    );
}

// REQ-01, DOC-10: the scheme whose name is misspelt is not called unused too
#[test]
fn misspelt_scheme_is_reported_once() {
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","security":[{"apiKey":[]}],"paths":{"/a":{"get":{}}},
                "components":{"securitySchemes":{"api_key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#
        ),
        ["/security/0/apiKey error[REQ-01]: `apiKey` is not a security scheme; write `api_key`"]
    );
}

// REF-02: callbacks
#[test]
fn callback_behind_broken_ref_is_reported() {
    assert_eq!(
        reported(
            r##"{"openapi":"3.1.0","security":[{"Key":[]}],"paths":{"/a":{"post":{"callbacks":{"done":{"$ref":"#/components/callbacks/Gone"}}}}},
                "components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"##
        ),
        [
            "/paths/~1a/post/callbacks/done/$ref error[REF-02]: `$ref` `#/components/callbacks/Gone` does not resolve; add that callback or remove the reference"
        ]
    );
}

#[test]
fn unused_and_ignored_parts_are_reported() {
    // DOC-10: by nothing
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","paths":{"/a":{"get":{"security":[{"Key":[]}]}}},"components":{"securitySchemes":{"OldKey":{"type":"http","scheme":"basic"},"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#
        ),
        [
            "/components/securitySchemes/OldKey warning[DOC-10]: scheme `OldKey` is required by no operation; require it or remove it"
        ]
    );
    // DOC-14: a parameter for what is a scheme, once
    assert_eq!(
        reported(
            r##"{"openapi":"3.1.0","security":[{"Key":[]}],
        "paths":{"/a":{"parameters":[{"name":"authorization","in":"header"}],"get":{"parameters":[{"$ref":"#/components/parameters/Auth"}]},
            "put":{"parameters":[{"$ref":"#/components/parameters/Auth"},{"name":"Authorization","in":"query"},{"name":"Accept","in":"header"}]}}},
        "components":{"parameters":{"Auth":{"name":"Authorization","in":"header"}},
            "securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"##
        ),
        [
            "/components/parameters/Auth/name warning[DOC-14]: header parameter `Authorization` is ignored by readers; declare a security scheme",
            "/paths/~1a/parameters/0/name warning[DOC-14]: header parameter `authorization` is ignored by readers; declare a security scheme"
        ]
    );
    // BEAR-03: refusals
    assert_eq!(
        reported(
            r#"{"openapi":"3.1.0","security":[{"Key":[]}],"paths":{"/a":{"get":{"responses":{"200":{}}},"put":{"responses":{"200":{},"403":{}}},"post":{"responses":{"4XX":{}}},"delete":{"responses":{"default":{}}},"patch":{"security":[{"Key":[]},{}],"responses":{"200":{}}},"head":{}}},"components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#
        ),
        [
            "/paths/~1a/get/responses warning[BEAR-03]: `GET /a` is secured but documents no 401 or 403; add the response",
            "/paths/~1a/patch/security/1 warning[DOC-06]: `{}` admits anonymous callers; remove it, or keep it if this is intended"
        ]
    );
}

// REF-01: beside a reference further in, and beside that of a callback or a path item
#[test]
fn fields_beside_a_reference_are_reported() {
    let disputed = |place: &str, field: &str| {
        format!(
            "{place} error[REF-01]: `{field}` is beside `$ref`, where some readers use it and others do not; remove it, or write it where the reference leads"
        )
    };
    let key = r#""Key":{"type":"apiKey","in":"header","name":"X-Key"}"#;
    assert_eq!(
        reported(&format!(
            r##"{{"openapi":"3.1.0","security":[{{"Far":[]}}],"paths":{{"/a":{{"get":{{}}}}}},"x-near":{{"$ref":"#/components/securitySchemes/Key","in":"query"}},
                "components":{{"securitySchemes":{{"Far":{{"$ref":"#/x-near"}},{key}}}}}}}"##
        )),
        [
            "/x-near/in warning[REF-01]: `in` is ignored beside `$ref`; remove it, or write it in the target of the reference"
        ]
    );
    assert_eq!(
        reported(&format!(
            r##"{{"openapi":"3.1.0","security":[{{"Key":[]}}],
                "paths":{{"/a":{{"$ref":"#/components/pathItems/A","servers":[{{"url":"https://b.example"}}]}}}},
                "components":{{"securitySchemes":{{{key}}},"callbacks":{{"C":{{"{{$url}}":{{"post":{{}}}}}}}},
                    "pathItems":{{"A":{{"get":{{"callbacks":{{"c":{{"$ref":"#/components/callbacks/C","{{$url}}":{{"post":{{}}}}}}}}}}}}}}}}}}"##
        )),
        [
            disputed("/components/pathItems/A/get/callbacks/c/{$url}", "{$url}"),
            disputed("/paths/~1a/servers", "servers"),
        ]
    );
}

// REF-02: the URI of the document itself
#[test]
fn relative_self_is_reported() {
    let of_self = |version: &str, own: &str| {
        let own = format!(r#""openapi":"{version}","$self":{own}"#);
        let document = of_scheme(version, r#"{"type":"mutualTLS"}"#);
        reported(&document.replace(&format!(r#""openapi":"{version}""#), &own))
    };
    for own in [
        r#""schemes.yaml""#,
        r#""/api/openapi""#,
        r#""//a.example/x""#,
    ] {
        let uri = own.trim_matches('"');
        assert_eq!(
            of_self("3.2.0", own),
            [format!(
                "/$self warning[REF-02]: `$self` is `{uri}`, which is this document for some readers and another file for others; write an absolute URI, or remove it"
            )]
        );
    }
    for own in ["5", "null", r#""https://a.example/x#y""#] {
        assert_eq!(
            of_self("3.2.0", own),
            [format!(
                "/$self error[REF-02]: `$self` is `{}`; write an absolute URI without a fragment, or remove it",
                own.trim_matches('"')
            )]
        );
    }
    for own in [r#""https://a.example/x""#, r#""urn:uuid:1""#, r#""""#] {
        assert_eq!(of_self("3.2.0", own), [""; 0], "{own}");
    }
}
