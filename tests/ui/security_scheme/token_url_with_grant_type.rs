// URL-11: what each client adds for itself, in each of two URLs.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(
    authorization_url = "https://id.example.com/authorize?state=1",
    token_url = "https://id.example.com/token?grant_type=authorization_code"
)))]
struct Partners;

fn main() {}
