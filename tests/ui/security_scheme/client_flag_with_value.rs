// DOC-12: a flag with a value.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    authorization_code(
        authorization_url = "https://id.example.com/authorize",
        token_url = "https://id.example.com/token",
    ),
    client(pkce = true),
))]
struct Shop;

fn main() {}
