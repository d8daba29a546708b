// Every key of `client(…)`.
#![deny(deprecated)]
use oasgard::{security, security_scheme};

#[security_scheme(oauth2(
    client_credentials(token_url = "/oauth2/token"),
    authorization_code(
        authorization_url = "/oauth2/authorize",
        token_url = "/oauth2/token",
    ),
    client(
        credentials = body,
        default_scopes(Read, Write),
        scope_delimiter = ",",
        scope_parameter = "permissions",
        pkce,
        token_prefix = "SSWS",
        nested_response_key = "authed_user",
        resource = "https://api.example.com/v1",
        hosts("api.example.com", "Files.Example.com", "localhost"),
        endpoint_required,
        endpoint_domain = "example.com",
        identity_operation = "whoAmI",
    ),
))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    Read,
    /// Create orders
    #[scope("orders:write")]
    Write,
    /// Follow one order
    #[scope(pattern = "order:{id}")]
    Follow,
}

#[security_scheme(oauth2(
    client_credentials(
        token_url = "http://localhost/token",
        allow_insecure = "a permission of the flow",
    ),
    client(
        credentials = automatic,
        token_query = "access_token",
        allow_insecure = "a permission of the client",
        resource = "urn:example:till",
    ),
    metadata_url = "http://localhost/.well-known/oauth-authorization-server",
    allow_insecure = "a permission of the scheme",
))]
struct Till;

#[security_scheme(oauth2(
    implicit(authorization_url = "/authorize", allow_deprecated = "an old app"),
    client(token_prefix = "", scope_delimiter = ";", scope_parameter = "scope"),
))]
struct Screen;

#[security(get "/me", Shop::Read, id = "whoAmI")]
fn who_am_i() {}

#[security(
    get "/parcels",
    scheme(
        "carrier",
        oauth2(
            client_credentials(token_url = "/token"),
            client(credentials = basic, default_scopes("parcels:read"), scope_delimiter = " "),
        ),
        scopes("parcels:read" = "See parcels"),
    ),
)]
fn list_parcels() {}

fn main() {}
