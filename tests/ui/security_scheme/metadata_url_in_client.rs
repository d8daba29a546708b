// DOC-12: the metadata URL one list too deep.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token"), client(metadata_url = "/metadata")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}
