//! Security Requirement Objects.

use super::*;

#[test]
fn malformed_lists_are_reported() {
    // REQ-06: nothing for none
    assert_eq!(
        reported_of_security("3.1.0", r#""security":null,"#),
        [
            "/paths/~1a/get/security error[REQ-06]: `security` is `null`; write a list of requirements, or leave the field out"
        ]
    );
    // REQ-06: a name for an object
    assert_eq!(
        reported_of_security("3.1.0", r#""security":["Key"],"#),
        [
            r#"/paths/~1a/get/security/0 error[REQ-06]: alternative is `"Key"`; write an object such as `{"Key": []}`"#
        ]
    );
    // REQ-06: nothing for no scopes
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Key":null}],"#),
        [
            "/paths/~1a/get/security/0/Key error[REQ-06]: scopes of `Key` are `null`; write a list of strings, `[]` for none"
        ]
    );
    // REQ-06: a scope for a list
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Shop":"read"}],"#),
        [
            r#"/paths/~1a/get/security/0/Shop error[REQ-06]: scopes of `Shop` are `"read"`; write a list of strings, `[]` for none"#
        ]
    );
}

#[test]
fn undefined_schemes_are_reported() {
    // REQ-01: a misspelt name
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Keyy":[]}],"#),
        [
            "/paths/~1a/get/security/0/Keyy error[REQ-01]: `Keyy` is not a security scheme; write `Key`"
        ]
    );
    // REQ-01: nothing of that name
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Certificate":[]}],"#),
        [
            "/paths/~1a/get/security/0/Certificate error[REQ-01]: `Certificate` is not a security scheme; add it to `components.securitySchemes`"
        ]
    );
    // REQ-01: a uri before openapi 3.2
    assert_eq!(
        reported_of_security(
            "3.1.0",
            r##""security":[{"#/components/securitySchemes/Key":[]}],"##
        ),
        [
            "/paths/~1a/get/security/0/#~1components~1securitySchemes~1Key error[REQ-01]: `#/components/securitySchemes/Key` is not a security scheme; add it to `components.securitySchemes`"
        ]
    );
    // REQ-02: a uri that leads nowhere
    assert_eq!(
        reported_of_security(
            "3.2.0",
            r##""security":[{"#/components/securitySchemes/Gone":[]}],"##
        ),
        [
            "/paths/~1a/get/security/0/#~1components~1securitySchemes~1Gone error[REQ-02]: requirement `#/components/securitySchemes/Gone` names a scheme that does not exist; add it"
        ]
    );
    // EXT-01: an extension is a name like any other here
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"x-note":[]}],"#),
        [
            "/paths/~1a/get/security/0/x-note error[REQ-01]: `x-note` is not a security scheme; add it to `components.securitySchemes`"
        ]
    );
}

#[test]
fn undeclared_scopes_are_reported() {
    // REQ-09: a misspelt scope
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Shop":["wriet"]}],"#),
        [
            "/paths/~1a/get/security/0/Shop/0 error[REQ-09]: scope `wriet` is not in any flow of `Shop`; write `write`"
        ]
    );
    // REQ-09: in no flow
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Shop":["admin"]}],"#),
        [
            "/paths/~1a/get/security/0/Shop/0 error[REQ-09]: scope `admin` is not in any flow of `Shop`; add it to the `scopes` of one"
        ]
    );
    // REQ-10, SCOPE-01: several in one string
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Shop":["read write"]}],"#),
        [
            "/paths/~1a/get/security/0/Shop/0 error[SCOPE-01]: scope `read write` has a space; write one token, or two scopes"
        ]
    );
    // SCOPE-01: of open id connect, which lists none
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Id":["openid profile"]}],"#),
        [
            "/paths/~1a/get/security/0/Id/0 error[SCOPE-01]: scope `openid profile` has a space; write one token, or two scopes"
        ]
    );
    // SCOPE-01: a role without a name
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Key":[""]}],"#),
        [
            "/paths/~1a/get/security/0/Key/0 error[SCOPE-01]: role is empty; write the role that the authorization server knows"
        ]
    );
    // DYN-01: of open id connect
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Id":["consent:{id}"]}],"#),
        [
            "/paths/~1a/get/security/0/Id/0 warning[DYN-01]: scope `consent:{id}` looks like a template; list the scopes that can be requested, since clients send each of them unchanged"
        ]
    );
    // REQ-08: roles before openapi 3.1
    assert_eq!(
        reported_of_security("3.0.4", r#""security":[{"Key":["admin","owner"]}],"#),
        [
            "/paths/~1a/get/security/0/Key/0 error[REQ-08]: `GET /a` requires role `admin` of `Key`, which OpenAPI 3.0 cannot express; write the document in 3.1 or 3.2, or `[]` if no role is needed"
        ]
    );
    // FLOW-15: each in another flow
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Shop":["read","write"]}],"#),
        [
            "/paths/~1a/get/security/0/Shop warning[FLOW-15]: no flow of `Shop` grants both `read` and `write`; write alternatives, or add them all to the `scopes` of one flow"
        ]
    );
}

#[test]
fn duplicates_are_reported() {
    // REQ-11: a scope
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Shop":["read","read"]}],"#),
        [
            "/paths/~1a/get/security/0/Shop/1 warning[REQ-11]: scope `read` is required twice; remove one"
        ]
    );
    // REQ-11: an alternative
    assert_eq!(
        reported_of_security(
            "3.1.0",
            r#""security":[{"Key":[]},{"Shop":["read"]},{"Key":[]}],"#
        ),
        [
            "/paths/~1a/get/security/2 warning[REQ-11]: the second `Key` is never needed, since the first alone is enough; remove it"
        ]
    );
    // REQ-12: a weaker alternative beside a stronger one
    assert_eq!(
        reported_of_security(
            "3.1.0",
            r#""security":[{"Shop":["both","read"]},{"Shop":["both"]}],"#
        ),
        [
            "/paths/~1a/get/security/0 warning[REQ-12]: `Shop[both, read]` is never needed, since `Shop[both]` alone is enough; remove it"
        ]
    );
    // SCH-18: two credentials for one header
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Login":[],"Shop":[]}],"#),
        [
            "/paths/~1a/get/security/0 warning[SCH-18]: `Login` and `Shop` both use the `Authorization` header and cannot be sent together; name one, or write two alternatives"
        ]
    );
}

#[test]
fn too_open_operations_are_reported() {
    // DOC-05: to anyone
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[],"#),
        [
            "/paths/~1a/get/security warning[DOC-05]: anyone may call `GET /a`; name a scheme, or keep it if this is intended"
        ]
    );
    // DOC-05: to anyone, in other words
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{}],"#),
        [
            "/paths/~1a/get/security/0 warning[DOC-05]: anyone may call `GET /a`; name a scheme, or keep it if this is intended"
        ]
    );
    // DOC-06: to anyone too
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Key":[]},{}],"#),
        [
            "/paths/~1a/get/security/1 warning[DOC-06]: `{}` admits anonymous callers; remove it, or keep it if this is intended"
        ]
    );
    // REQ-17: not stated
    assert_eq!(
        reported_of_security("3.1.0", ""),
        [
            "/paths/~1a/get warning[REQ-17]: `GET /a` has no security; add a `security` list, `[]` if anyone may call it"
        ]
    );
    // SCH-16: to those with a deprecated scheme only
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Old":[]}],"#),
        [
            "/paths/~1a/get/security warning[SCH-16]: `GET /a` can only be called with deprecated scheme `Old`; add an alternative"
        ]
    );
    // SCH-16: by its name in openapi 3.2
    assert_eq!(
        reported_of_security("3.2.0", r#""security":[{"Old":[]}],"#),
        [
            "/paths/~1a/get/security warning[SCH-16]: `GET /a` can only be called with deprecated scheme `Old`; add an alternative"
        ]
    );
    // REQ-16: to those with a deprecated flow only
    assert_eq!(
        reported_of_security("3.1.0", r#""security":[{"Web":[]}],"#),
        [
            "/paths/~1a/get/security warning[REQ-16]: `GET /a` can only be called through deprecated flows; add a flow to `Web`"
        ]
    );
}
