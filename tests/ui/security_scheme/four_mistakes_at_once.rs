// URL-05, DOC-12, DOC-09, SCOPE-01: each is told, each at its place.
use oasgard::security_scheme;

#[security_scheme(
    oauth2(client_credentials(token_url = "http://id.example.com/token", audience = "shop")),
    name = "shop sign-in"
)]
enum Shop {
    /// See orders
    #[scope("read orders")]
    Read,
}

fn main() {}
