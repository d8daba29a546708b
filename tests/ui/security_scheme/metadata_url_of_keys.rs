// META-01: the keys of the server.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    metadata_url = "https://id.example.com/.well-known/jwks.json"
))]
struct Partners;

fn main() {}
