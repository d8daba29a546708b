// FORM-03: no scope by default.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(default_scopes()),
))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    Read,
    /// Create orders
    #[scope("orders,write")]
    Write,
    /// Follow one order
    #[scope(pattern = "order:{id}")]
    Follow,
}

fn main() {}
