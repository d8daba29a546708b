// FORM-06: a variant that may not be there.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    #[cfg(debug_assertions)]
    Read,
}

fn main() {}
