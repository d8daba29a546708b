// OPT-01: an opt-in without its reason.
use oasgard::security_scheme;

#[security_scheme(oauth2(password(token_url = "/token", allow_deprecated)))]
struct Partners;

fn main() {}
