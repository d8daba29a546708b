// URL-11: what each client adds for itself, with an encoded name.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(
    authorization_url = "https://id.example.com/authorize?tenant=1&sc%6Fpe=orders:read",
    token_url = "https://id.example.com/token"
)))]
struct Partners;

fn main() {}
