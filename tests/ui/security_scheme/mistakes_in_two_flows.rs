// FLOW-05, URL-07: each flow is judged.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(authorization_url = "https://id.example.com/authorize",),
    authorization_code(authorization_url = "", token_url = "/token"),
))]
struct Partners;

fn main() {}
