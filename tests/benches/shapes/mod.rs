//! Documents in which everything of one kind is wrong or different.

pub(crate) struct Shape {
    pub(crate) name: &'static str,
    /// The command that is given the documents.
    pub(crate) command: &'static str,
    /// The documents with so many operations, schemes or alternatives.
    pub(crate) documents: fn(usize) -> Vec<String>,
}

const FIX: &str = "import --fix";
const DIFF: &str = "diff";
const KEY: &str = r#"{"type":"apiKey","in":"header","name":"X-Key"}"#;
const NEEDS_KEY: &str = r#""security":[{"Key":[]}]"#;

pub(crate) const SHAPES: &[Shape] = &[
    shape("one operation id", FIX, |count| {
        fixed(
            count,
            path,
            |_| get(r#""operationId":"same""#, NEEDS_KEY),
            &key(),
        )
    }),
    shape("undeclared scopes", FIX, |count| {
        let security = |number| format!(r#""security":[{{"Shop":["s{number}"]}}]"#);
        fixed(
            count,
            path,
            |number| get(&id(number), &security(number)),
            &shop(1),
        )
    }),
    shape("undeclared schemes", FIX, |count| {
        let security = |number| format!(r#""security":[{{"Gone{number}":[]}}]"#);
        fixed(
            count,
            path,
            |number| get(&id(number), &security(number)),
            &key(),
        )
    }),
    shape("urls without https", FIX, |count| {
        let flow = r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"id.example.com/token","scopes":{}}}}"#;
        let schemes = members(count, |number| format!(r#""S{number}":{flow}"#));
        let security = |number| format!(r#""security":[{{"S{number}":[]}}]"#);
        fixed(
            count,
            path,
            |number| get(&id(number), &security(number)),
            &schemes,
        )
    }),
    shape("paths of routers", FIX, |count| {
        let path = |number| format!("p{number}/:id");
        fixed(count, path, |number| get(&id(number), NEEDS_KEY), &key())
    }),
    shape("ids of one function", FIX, |count| {
        let id = |number| format!(r#""operationId":"o{}""#, spelled(number));
        fixed(count, path, |number| get(&id(number), NEEDS_KEY), &key())
    }),
    shape("routes of one function", FIX, |count| {
        let path = |number| format!("/o{}", spelled(number));
        fixed(count, path, |_| get(r#""summary":"""#, NEEDS_KEY), &key())
    }),
    shape("paths that are the same", FIX, |count| {
        let path = |number| format!("/things/{{p{number}}}");
        fixed(count, path, |number| get(&id(number), NEEDS_KEY), &key())
    }),
    shape("a chain of references", FIX, |count| {
        let item = |number| format!(r##"{{"$ref":"#/paths/~1p{}"}}"##, number + 1);
        fixed(count, path, item, &key())
    }),
    shape("scopes with blanks", FIX, |count| {
        let security = |number| format!(r#""security":[{{"Shop":["s{number} t"]}}]"#);
        let schemes = oauth2(&members(count, |number| format!(r#""s{number} t":"""#)));
        fixed(
            count,
            path,
            |number| get(&id(number), &security(number)),
            &schemes,
        )
    }),
    shape("scheme names with blanks", FIX, |count| {
        let security = |number| format!(r#""security":[{{"K {number}":[]}}]"#);
        let schemes = members(count, |number| format!(r#""K {number}":{KEY}"#));
        fixed(
            count,
            path,
            |number| get(&id(number), &security(number)),
            &schemes,
        )
    }),
    shape("schemes as alternatives", DIFF, |count| {
        let schemes = members(count, |number| format!(r#""K{number}":{KEY}"#));
        both(count, |number| format!(r#"{{"K{number}":[]}}"#), &schemes)
    }),
    shape("scopes as alternatives", DIFF, |count| {
        both(
            count,
            |number| format!(r#"{{"Shop":["s{number}"]}}"#),
            &shop(count),
        )
    }),
    shape("pairs as alternatives", DIFF, |count| {
        let pair = |number| format!(r#"{{"Shop":["s{number}"],"Key":[]}}"#);
        both(count, pair, &format!("{},{}", shop(count), key()))
    }),
];

const fn shape(
    name: &'static str,
    command: &'static str,
    documents: fn(usize) -> Vec<String>,
) -> Shape {
    Shape {
        name,
        command,
        documents,
    }
}

/// A document with so many path items.
fn fixed(
    count: usize,
    path: impl Fn(usize) -> String,
    item: impl Fn(usize) -> String,
    schemes: &str,
) -> Vec<String> {
    let paths = members(count, |number| {
        format!(r#""{}":{}"#, path(number), item(number))
    });
    vec![document(&paths, schemes)]
}

/// Two documents with so many alternatives of one operation, all of which are others in the second.
fn both(count: usize, alternative: impl Fn(usize) -> String, schemes: &str) -> Vec<String> {
    let document = |from: usize| {
        let list = members(count, |number| alternative(from + number));
        let item = get(r#""operationId":"o""#, &format!(r#""security":[{list}]"#));
        document(&format!(r#""/p":{item}"#), schemes)
    };
    vec![document(0), document(count)]
}

fn document(paths: &str, schemes: &str) -> String {
    format!(
        r#"{{"openapi":"3.1.0","info":{{"title":"T","version":"1"}},"paths":{{{paths}}},"components":{{"securitySchemes":{{{schemes}}}}}}}"#
    )
}

/// So many members, separated by commas.
fn members(count: usize, member: impl Fn(usize) -> String) -> String {
    let members: Vec<_> = (0..count).map(member).collect();
    members.join(",")
}

fn path(number: usize) -> String {
    format!("/p{number}")
}

fn id(number: usize) -> String {
    format!(r#""operationId":"o{number}""#)
}

fn get(id: &str, security: &str) -> String {
    format!(r#"{{"get":{{{id},{security},"responses":{{"401":{{"description":"no"}}}}}}}}"#)
}

fn key() -> String {
    format!(r#""Key":{KEY}"#)
}

fn shop(scopes: usize) -> String {
    oauth2(&members(scopes, |number| format!(r#""s{number}":"""#)))
}

fn oauth2(scopes: &str) -> String {
    format!(
        r#""Shop":{{"type":"oauth2","flows":{{"clientCredentials":{{"tokenUrl":"https://id.example.com/token","scopes":{{{scopes}}}}}}}}}"#
    )
}

/// The number in signs that no name in Rust keeps apart.
fn spelled(number: usize) -> String {
    let signs = (0..18).map(|bit| if number >> bit & 1 == 0 { "-a" } else { ".a" });
    signs.collect()
}
