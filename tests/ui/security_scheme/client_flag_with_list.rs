// DOC-12: a flag with a list, and one with a value.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    authorization_code(
        authorization_url = "https://id.example.com/authorize",
        token_url = "https://id.example.com/token",
    ),
    client(pkce("S256"), endpoint_required = true),
))]
struct Shop;

fn main() {}
