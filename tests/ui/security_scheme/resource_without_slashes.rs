// RI-01: a host without scheme.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(resource = "api.example.com/v1"),
))]
struct Partners;

fn main() {}
