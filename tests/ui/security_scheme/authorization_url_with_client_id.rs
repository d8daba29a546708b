// URL-11: what each client adds for itself.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(
    authorization_url = "https://id.example.com/authorize?client_id=shop",
    token_url = "https://id.example.com/token"
)))]
struct Partners;

fn main() {}
