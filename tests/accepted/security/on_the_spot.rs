// Schemes that are declared where they are required.
use oasgard::{security, security_scheme};

#[security_scheme(http(bearer))]
struct Jwt;

#[security(get "/orders", scheme("key", api_key(header = "X-API-Key")))]
fn one() {}

#[security(
    get "/parcels",
    scheme(
        "carrier",
        oauth2(
            client_credentials(token_url = "/token", scopes("parcels:read")),
            authorization_code(authorization_url = "/authorize", token_url = "/token"),
        ),
        description = "Tokens of the carriers.",
        deprecated,
        extension("x-owner" = "logistics"),
        scopes("parcels:read" = "See parcels", "parcels:write" = ""),
    )
)]
fn every_key() {}

#[security(
    scheme("machine", mutual_tls, roles("scanner", "printer" = "Prints labels"))
        & (Jwt | scheme("key", api_key(header = "X-API-Key")))
)]
fn in_an_expression() {}

#[security(scheme(
    "sign-in",
    open_id_connect(url = "https://id.example.com/.well-known/openid-configuration"),
    scopes("email" = ""),
))]
fn open_id_connect() {}

fn main() {}
