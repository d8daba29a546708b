// URL-01: a relative url; and everything else that is one.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "/oauth/token"),
    authorization_code(authorization_url = "../authorize", token_url = "token?tenant=1"),
    device_authorization(
        device_authorization_url = "HTTPS://id.example.com:8443/device/%7Bid%7D",
        token_url = r"https://[2001:db8::1]/a;b=1,2/~c'd(e)*!$&+=@:",
    ),
))]
struct Shop;

fn main() {}
