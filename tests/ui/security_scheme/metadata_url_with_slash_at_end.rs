// META-01: a slash at the end.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    metadata_url = "https://id.example.com/.well-known/oauth-authorization-server/"
))]
struct Partners;

fn main() {}
