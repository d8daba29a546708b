// URL-04: a placeholder as a label of the host.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://your-tenant.example.com/token")))]
struct Partners;

fn main() {}
