//! Documents with a text in every place that can hold one.

use oasgard::{Json, Object};

fn object(members: Vec<(String, Json)>) -> Json {
    Json::Object(members.into_iter().collect::<Object>())
}

fn member(key: &str, value: impl Into<Json>) -> (String, Json) {
    (key.to_owned(), value.into())
}

/// A document with each text in every place; `weak` requires one scope less everywhere.
pub(super) fn document(texts: &[String], weak: bool) -> Json {
    let mut paths = Vec::new();
    let mut schemes = Vec::new();
    for text in texts {
        let scope = format!("{text}scope");
        let mut scopes = vec![Json::from(text.clone())];
        scopes.extend((!weak).then(|| Json::from(scope.clone())));
        let operation = |id: String| {
            let asked = object(vec![member(text, scopes.clone())]);
            object(vec![
                member("operationId", id),
                member("summary", text.clone()),
                member("tags", vec![Json::from(text.clone())]),
                member("security", vec![asked]),
            ])
        };
        let item = vec![
            member("get", operation(text.clone())),
            member(
                "additionalOperations",
                object(vec![member(text, operation(format!("{text}2")))]),
            ),
        ];
        paths.push(member(&format!("/{text}"), object(item)));
        let scopes = object(vec![
            member(text, text.clone()),
            member(&scope, text.clone()),
        ]);
        let flow = vec![member("tokenUrl", text.clone()), member("scopes", scopes)];
        let flows = object(vec![member("clientCredentials", object(flow))]);
        let scheme = vec![
            member("type", "oauth2"),
            member("description", text.clone() + if weak { "2" } else { "" }),
            member("flows", flows),
        ];
        schemes.push(member(text, object(scheme)));
    }
    let all = texts.concat();
    let info = object(vec![member("title", all.clone()), member("version", all)]);
    let components = object(vec![member("securitySchemes", object(schemes))]);
    object(vec![
        member("openapi", "3.2.0"),
        member("info", info),
        member("paths", object(paths)),
        member("components", components),
    ])
}

/// A document that obeys the rules of names, with each text where any text is allowed.
pub(super) fn importable(texts: &[String]) -> Json {
    let mut paths = Vec::new();
    let mut schemes = Vec::new();
    for (number, text) in texts.iter().enumerate() {
        let operation = object(vec![
            member("operationId", format!("{text}{number}")),
            member("summary", text.clone()),
            member("responses", object(Vec::new())),
            member(
                "security",
                vec![object(vec![member(&format!("Key{number}"), Vec::new())])],
            ),
        ]);
        paths.push(member(
            &format!("/{number}"),
            object(vec![member("get", operation)]),
        ));
        let scheme = vec![
            member("type", "apiKey"),
            member("in", "header"),
            member("name", "X-Key"),
            member("description", text.clone()),
            member("x-text", vec![Json::from(text.clone())]),
        ];
        schemes.push(member(&format!("Key{number}"), object(scheme)));
    }
    let ping = object(vec![member("security", Vec::new())]);
    let hooks = texts.iter().map(|text| {
        let item = object(vec![member("post", ping.clone())]);
        member(text, item)
    });
    let all = texts.concat();
    object(vec![
        member("openapi", "3.2.0"),
        member(
            "info",
            object(vec![member("title", all.clone()), member("version", all)]),
        ),
        member("paths", object(paths)),
        member("webhooks", object(hooks.collect())),
        member(
            "components",
            object(vec![member("securitySchemes", object(schemes))]),
        ),
    ])
}
