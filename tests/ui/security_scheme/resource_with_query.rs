// RI-01: a resource with a query.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(resource = "https://api.example.com?v=1"),
))]
struct Shop;

fn main() {}
