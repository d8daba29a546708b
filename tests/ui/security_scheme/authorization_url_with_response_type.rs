// URL-11: what each client adds for itself, beside a parameter of the server.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(
    authorization_url = "https://id.example.com/authorize?response_type=code&tenant=1&redirect_uri=https%3A%2F%2Fshop.example.com",
    token_url = "https://id.example.com/token"
)))]
struct Partners;

fn main() {}
