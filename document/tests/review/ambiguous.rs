//! Members that readers disagree about.

use super::*;

/// A document that has `member` at one of the places that say who may call, by the name of the place.
fn with_member(place: &str, member: &str) -> String {
    let at = |name: &str| {
        if name == place {
            format!("{member},")
        } else {
            String::new()
        }
    };
    format!(
        r#"{{{root}"openapi":"3.2.0","servers":[{{{server}"url":"https://a.example"}}],"security":[{{"Key":[]}}],
            "paths":{{{paths}"/a":{{{item}"post":{{{operation}"security":[{{"Key":[]}},{{"Shop":["read"]}}],
                "callbacks":{{{callbacks}"done":{{{callback}"{{$url}}":{{{called}"post":{{}}}}}}}}}},
                "additionalOperations":{{{additional}"COPY":{{}}}}}}}},
            "webhooks":{{{webhooks}"hook":{{"post":{{}}}}}},
            "components":{{{components}"pathItems":{{{items}"I":{{"get":{{}}}}}},
                "securitySchemes":{{{schemes}"Key":{{{scheme}"type":"apiKey","in":"header","name":"X-Key"}},
                    "Shop":{{"type":"oauth2","flows":{{{flows}"clientCredentials":{{{flow}"tokenUrl":"https://a.example/t","scopes":{{"read":"Read"}}}}}}}}}}}}}}"#,
        root = at("root"),
        server = at("server"),
        paths = at("paths"),
        item = at("item"),
        operation = at("operation"),
        callbacks = at("callbacks"),
        callback = at("callback"),
        called = at("called"),
        additional = at("additional"),
        webhooks = at("webhooks"),
        components = at("components"),
        items = at("items"),
        schemes = at("schemes"),
        scheme = at("scheme"),
        flows = at("flows"),
        flow = at("flow"),
    )
}

const PLACES: [&str; 16] = [
    "root",
    "server",
    "paths",
    "item",
    "operation",
    "callbacks",
    "callback",
    "called",
    "additional",
    "webhooks",
    "components",
    "items",
    "schemes",
    "scheme",
    "flows",
    "flow",
];

/// Whether a document is refused by its one error, which has this rule and is at a member of this name.
fn is_refused_once(document: &str, rule: &str, name: &str) -> bool {
    let reported = reported(document);
    let errors: Vec<_> = reported
        .iter()
        .filter(|line| line.contains(" error["))
        .collect();
    errors.len() == 1
        && errors[0].contains(rule)
        && errors[0].split(' ').next().unwrap().ends_with(name)
}

#[test]
fn document_without_ambiguity_is_accepted() {
    assert_eq!(reported(&with_member("", "")), [""; 0]);
}

// DOC-18: at every place, whatever it holds
#[test]
fn a_prototype_is_refused_everywhere() {
    let values = [r#"{"security":[]}"#, "null", "{}", "[]", "true", r#""x""#];
    for place in PLACES {
        for value in values {
            let document = with_member(place, &format!(r#""__proto__":{value}"#));
            let is_refused = is_refused_once(&document, "[DOC-18]", "/__proto__");
            assert!(is_refused, "{place} {value}: {:?}", reported(&document));
        }
        let polluted = r#""constructor":{"prototype":{"security":[]}}"#;
        let document = with_member(place, polluted);
        assert!(is_refused_once(&document, "[DOC-18]", "/constructor"));
    }
}

// DOC-18: a requirement of nothing but a prototype is an empty one for some readers
#[test]
fn a_prototype_in_a_requirement_is_refused() {
    for security in [r#"[{"__proto__":[]}]"#, r#"[{"Key":[],"__proto__":["x"]}]"#] {
        let list = format!(r#""security":{security}"#);
        let own =
            with_member("", "").replace(r#""security":[{"Key":[]},{"Shop":["read"]}]"#, &list);
        assert!(is_refused_once(&own, "[DOC-18]", "/__proto__"), "{own}");
        let root = with_member("", "").replace(r#""security":[{"Key":[]}]"#, &list);
        assert!(is_refused_once(&root, "[DOC-18]", "/__proto__"), "{root}");
    }
}

#[test]
fn prototype_name_elsewhere_is_accepted() {
    for schema in ["__proto__", "constructor", "prototype"] {
        let schemas = format!(r#""schemas":{{"{schema}":{{"type":"object"}}}}"#);
        assert_eq!(reported(&with_member("components", &schemas)), [""; 0]);
    }
    let constructor = r#""/constructor":{"get":{}}"#;
    assert_eq!(reported(&with_member("paths", constructor)), [""; 0]);
}

// REF-02: a reference that is not a string
#[test]
fn non_string_ref_is_refused_everywhere() {
    for place in PLACES {
        for value in ["5", "null", "{}", "[]", "true", r#"{"type":"http"}"#] {
            let document = with_member(place, &format!(r#""$ref":{value}"#));
            let is_refused = is_refused_once(&document, "[REF-02]", "/$ref");
            assert!(is_refused, "{place} {value}: {:?}", reported(&document));
        }
    }
    assert_eq!(
        reported(&with_member("item", r#""$ref":5"#)),
        [
            "/paths/~1a/$ref error[REF-02]: `$ref` is `5`; write a reference as a string, or remove it"
        ]
    );
}

// REF-02: a reference where OpenAPI has none, in this document and in another one
#[test]
fn the_components_are_not_a_reference() {
    for reference in ["components.yaml", "#/x-shared"] {
        for place in ["root", "components"] {
            let document = with_member(place, &format!(r#""$ref":"{reference}""#));
            assert!(is_refused_once(&document, "[REF-02]", "/$ref"), "{place}");
        }
    }
}

// DOC-15: two versions
#[test]
fn swagger_beside_openapi_is_refused() {
    for value in [r#""2.0""#, "2.0", "null", "{}", "[]", "true"] {
        let document = with_member("root", &format!(r#""swagger":{value}"#));
        assert!(
            is_refused_once(&document, "[DOC-15]", "/swagger"),
            "{value}"
        );
    }
}

// DOC-11, DOC-12: fields that some readers read in any case
#[test]
fn a_field_in_another_case_is_refused() {
    for (place, name) in [
        ("root", "openAPI"),
        ("root", "OPENAPI"),
        ("root", "Security"),
        ("root", "Paths"),
        ("root", "Components"),
        ("root", "Servers"),
        ("operation", "SECURITY"),
        ("operation", "\u{17f}ecurity"),
        ("operation", "Servers"),
        ("operation", "callbac\u{212a}s"),
        ("components", "SecuritySchemes"),
        ("components", "\u{17f}ecuritySchemes"),
        ("item", "$Ref"),
        ("item", "Servers"),
        ("item", "po\u{17f}t"),
        ("item", "Post"),
    ] {
        let document = with_member(place, &format!(r#""{name}":{{}}"#));
        assert!(
            is_refused_once(&document, "[DOC-1", name),
            "{place} {name}: {:?}",
            reported(&document)
        );
    }
}
