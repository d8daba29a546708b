// FORM-06: a scope that may not be there.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[cfg_attr(debug_assertions, scope("orders:read"))]
    Read,
}

fn main() {}
