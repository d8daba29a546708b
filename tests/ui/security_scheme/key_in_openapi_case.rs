// DOC-12: the key as OpenAPI spells it.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(tokenUrl = "https://id.example.com/token")))]
struct Partners;

fn main() {}
