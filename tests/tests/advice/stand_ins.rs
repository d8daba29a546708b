//! The schemes that cases name without a declaration, since they fail before a name is looked up.

const SCHEMES: [(&str, &str); 4] = [
    (
        "Key",
        r#"#[oasgard::security_scheme(api_key(header = "X-API-Key"))] struct Key;"#,
    ),
    (
        "Jwt",
        "#[oasgard::security_scheme(http(bearer))] struct Jwt;",
    ),
    (
        "Shop",
        r#"#[oasgard::security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token")))]
        enum Shop {
            #[scope("orders:read", description = "Read orders.")] Read,
            #[scope("orders:write", description = "Write orders.")] Write,
            #[scope("orders:list", description = "List orders.")] OrdersRead,
        }"#,
    ),
    (
        "Scheme",
        r#"#[oasgard::security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token")))]
        enum Scheme {
            #[scope("a", description = "A.")] Variant,
            #[scope("b", description = "B.")] Admin,
            #[scope("c", description = "C.")] Clerk,
            #[scope("d", description = "D.")] OrdersRead,
            #[scope("e", description = "E.")] OrdersWrite,
        }"#,
    ),
];

/// The program, and behind it a declaration of each scheme that it does not declare.
pub(crate) fn with_schemes(program: &str) -> String {
    let is_declared = |name: &str| {
        let words: Vec<_> = program
            .split(|it: char| !it.is_alphanumeric() && it != '_')
            .filter(|word| !word.is_empty())
            .collect();
        words.windows(2).any(|pair| {
            ["struct", "enum", "type", "use", "mod", "as"].contains(&pair[0]) && pair[1] == name
        })
    };
    let missing = SCHEMES.iter().filter(|(name, _)| !is_declared(name));
    let missing = missing.map(|(_, declaration)| *declaration);
    [program]
        .into_iter()
        .chain(missing)
        .collect::<Vec<_>>()
        .join("\n")
}
