// DOC-12: a flow twice.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "/token"),
    client_credentials(token_url = "/v2/token")
))]
struct Partners;

fn main() {}
