// Every flow, with all that it may hold.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    authorization_code(
        authorization_url = "https://id.example.com/authorize",
        token_url = "https://id.example.com/token",
        refresh_url = "https://id.example.com/refresh",
        scopes(Read, Write),
        extension("x-pkce" = "S256"),
    ),
    client_credentials(token_url = "https://id.example.com/token", scopes(Count)),
    device_authorization(
        device_authorization_url = "https://id.example.com/device",
        token_url = "https://id.example.com/token",
        refresh_url = "https://id.example.com/refresh",
    ),
    implicit(
        authorization_url = "https://id.example.com/authorize",
        allow_deprecated = "the first app cannot be updated",
    ),
    password(
        token_url = "https://id.example.com/token",
        refresh_url = "https://id.example.com/refresh",
        allow_deprecated = "terminals without a browser",
    ),
    metadata_url = "https://id.example.com/.well-known/oauth-authorization-server",
    extension("x-preferred" = "authorizationCode"),
))]
enum Warehouse {
    /// See what is in stock
    #[scope("stock:read")]
    Read,
    /// Change what is in stock
    #[scope("stock:write")]
    Write,
    /// Count what is in stock
    #[scope("stock:count")]
    Count,
}

fn main() {}
