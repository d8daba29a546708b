// DOC-12: another name of a key, beside a flow.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(authorization_url = "/authorize", token_url = "/token"), code_challenge_method = "S256"))]
struct Partners;

fn main() {}
