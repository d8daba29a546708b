// DOC-12: the issuer for the metadata URL.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token"), issuer = "https://id.example.com"))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    OrdersRead,
}

fn main() {}
