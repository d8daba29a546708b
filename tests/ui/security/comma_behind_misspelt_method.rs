// PATH-05: a comma stands between method and path, and the method is misspelt.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(pots, "/pets", Key)]
fn create_pet() {}

fn main() {}
