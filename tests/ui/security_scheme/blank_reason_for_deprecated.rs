// OPT-01: an empty reason.
use oasgard::security_scheme;

#[security_scheme(oauth2(password(token_url = "/token", allow_deprecated = "")))]
struct Partners;

fn main() {}
