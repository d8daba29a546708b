// REQ-01: the second operand is no scheme, the first is.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

struct Session;

#[security(Key | Session)]
fn list_orders() {}

fn main() {}
