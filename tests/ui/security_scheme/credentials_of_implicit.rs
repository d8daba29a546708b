// CLIENT-12: no flow asks for a token with credentials.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    implicit(
        authorization_url = "https://id.example.com/authorize",
        allow_deprecated = "the first app cannot be updated",
    ),
    client(credentials = basic),
))]
struct Shop;

fn main() {}
