// DOC-12: a client in place of its flow.
use oasgard::security_scheme;

#[security_scheme(oauth2(client(token_url = "https://id.example.com/token")))]
struct Shop;

fn main() {}
