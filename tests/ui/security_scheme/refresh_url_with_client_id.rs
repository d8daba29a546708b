// URL-11: what each client adds for itself.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(
    authorization_url = "https://id.example.com/authorize",
    token_url = "https://id.example.com/token",
    refresh_url = "/refresh?client_id=shop"
)))]
struct Partners;

fn main() {}
