// SCH-02: flows beside the type, as OpenAPI writes them.
use oasgard::security_scheme;

#[security_scheme(type = "oauth2", flows(clientCredentials(tokenUrl = "https://id.example.com/token")))]
struct Partners;

fn main() {}
