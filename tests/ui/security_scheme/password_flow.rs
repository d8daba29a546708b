// BCP-02: a forbidden flow.
use oasgard::security_scheme;

#[security_scheme(oauth2(password(token_url = "/token")))]
struct Partners;

fn main() {}
