// SCOPE-01: a variant with a field.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// Use one consent
    #[scope("consent")]
    Consent(u64),
}

fn main() {}
