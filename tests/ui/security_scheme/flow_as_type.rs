// SCH-02: a flow without its type.
use oasgard::security_scheme;

#[security_scheme(client_credentials(token_url = "/token"))]
struct Partners;

fn main() {}
