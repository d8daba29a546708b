// DOC-12: a key of the client in a flow.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(
    token_url = "https://id.example.com/token",
    credentials = body,
)))]
struct Shop;

fn main() {}
