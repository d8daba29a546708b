// OPT-02: nothing is insecure.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(
    token_url = "/token",
    allow_insecure = "test bench"
)))]
struct Partners;

fn main() {}
