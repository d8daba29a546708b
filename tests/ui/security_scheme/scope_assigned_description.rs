// DOC-12: a description as a value.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read" = "Read the orders.")]
    OrdersRead,
}

fn main() {}
