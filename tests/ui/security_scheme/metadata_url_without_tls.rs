// SCH-15, URL-05: no tls.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "/token"),
    metadata_url = "http://id.example.com/.well-known/oauth-authorization-server"
))]
struct Partners;

fn main() {}
