// DOC-12: the name of the scheme two lists too deep.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token"), client(name = "shop")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}
