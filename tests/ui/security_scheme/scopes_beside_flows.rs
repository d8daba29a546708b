// DOC-12: scopes one list too high.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token"), scopes(OrdersRead)))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    OrdersRead,
}

fn main() {}
