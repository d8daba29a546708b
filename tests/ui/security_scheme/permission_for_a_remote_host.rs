// URL-05: a reason does not help a remote host.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(
    token_url = "http://id.example.com/token",
    allow_insecure = "vpn"
)))]
struct Partners;

fn main() {}
