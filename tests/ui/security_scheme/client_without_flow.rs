// SCH-14: a client and no flow.
use oasgard::security_scheme;

#[security_scheme(oauth2(client(credentials = body)))]
struct Shop;

fn main() {}
