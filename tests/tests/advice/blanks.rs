//! What an author puts in the place of `…`.

/// A value of each key whose value is not any text.
const VALUES: [(&str, &str); 15] = [
    (
        "url",
        "https://id.example.com/.well-known/openid-configuration",
    ),
    (
        "metadata_url",
        "https://id.example.com/.well-known/oauth-authorization-server",
    ),
    ("token_url", "https://id.example.com/token"),
    ("refresh_url", "https://id.example.com/token"),
    ("authorization_url", "https://id.example.com/authorize"),
    ("device_authorization_url", "https://id.example.com/device"),
    ("resource", "https://api.example.com"),
    ("name", "Shop"),
    ("id", "readOrders"),
    ("header", "X-API-Key"),
    ("query", "key"),
    ("cookie", "sid"),
    ("pattern", "consent:{id}"),
    ("token_prefix", "SSWS"),
    ("#[scope(", "orders:read"),
];

/// What is in the parentheses of a word.
const LISTS: [(&str, &str); 9] = [
    (
        "client_credentials",
        r#"token_url = "https://id.example.com/token""#,
    ),
    (
        "authorization_code",
        r#"authorization_url = "https://id.example.com/authorize", token_url = "https://id.example.com/token""#,
    ),
    (
        "open_id_connect",
        r#"url = "https://id.example.com/.well-known/openid-configuration""#,
    ),
    ("api_key", r#"header = "X-API-Key""#),
    ("http", "bearer"),
    ("client", "credentials = basic"),
    ("scopes", "Read"),
    (
        "oauth2",
        r#"client_credentials(token_url = "https://id.example.com/token")"#,
    ),
    (
        "password",
        r#"token_url = "https://id.example.com/token", allow_deprecated = "no other client""#,
    ),
];

/// The text with what `there` has in its parentheses, or behind its key, in place of `…`; and with an author's words.
pub(crate) fn filled(text: &str, there: &str) -> Vec<String> {
    if !text.contains('…') && !text.contains("JSON") {
        return vec![text.to_owned()];
    }
    let inside = there.split_once('(').map(|(_, rest)| rest);
    let inside = inside.map(|rest| rest.trim_end().trim_end_matches(')'));
    let behind = there.split_once([':', '=']).map(|(_, value)| value.trim());
    let own = inside.into_iter().chain(behind);
    let own = own
        .filter(|own| !own.is_empty())
        .map(|own| text.replace('…', own));
    own.chain([written(text)]).collect()
}

fn written(text: &str) -> String {
    let mut text = text
        .replace("\"x-…\" = …", "\"x-team\" = \"orders\"")
        .replace("\"x-…\"", "\"x-team\"")
        .replace("= JSON", "= \"orders\"")
        .replace("\"/…\"", "\"/orders\"")
        .replace("https://…/", "https://id.example.com/");
    for (key, value) in VALUES {
        for (start, _) in text.clone().match_indices(key) {
            let is_whole = !text[..start].ends_with(|it: char| it.is_alphanumeric() || it == '_');
            let rest = &text[start + key.len()..];
            let blank = ["\"…\"", " = \"…\"", " = \"https://…\""];
            let blank = blank.into_iter().find(|blank| rest.starts_with(blank));
            if let Some(blank) = blank.filter(|_| is_whole) {
                let equals = if blank.starts_with(' ') { " = " } else { "" };
                let end = start + key.len() + blank.len();
                text.replace_range(start + key.len()..end, &format!("{equals}\"{value}\""));
                break;
            }
        }
    }
    text = text.replace("\"…\"", "\"the reason is known\"");
    for (word, inside) in LISTS {
        text = text.replace(&format!("{word}(…"), &format!("{word}({inside}"));
    }
    text
}
