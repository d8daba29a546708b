// CLIENT-07: a prefix that says nothing.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(token_prefix = "SSWS", token_query = "key", allow_insecure = "nothing else is read"),
))]
struct Shop;

fn main() {}
