// PATH-01: a hyphen of another kind.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/sign\u{2011}in", Key)]
fn list_orders() {}

fn main() {}
