// DOC-12: a URL that can mean only one.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(url = "/token")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    OrdersRead,
}

fn main() {}
