// DOC-12: a permission one list too high.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "http://localhost/token"), allow_insecure = "test"))]
struct Partners;

fn main() {}
