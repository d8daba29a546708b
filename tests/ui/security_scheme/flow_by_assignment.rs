// DOC-12: a flow with `=`.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials = "https://id.example.com/token"))]
struct Partners;

fn main() {}
