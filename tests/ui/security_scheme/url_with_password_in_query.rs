// CLIENT-01: a secret in the query.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token?v=1&Password=s3cr3t")))]
struct Partners;

fn main() {}
