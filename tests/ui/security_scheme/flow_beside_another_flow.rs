// DOC-12: the second flow one list too high.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")), device_authorization(device_authorization_url = "/device", token_url = "/token"))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}
