// RI-01: a placeholder.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(resource = "https://{tenant}.example.com"),
))]
struct Partners;

fn main() {}
