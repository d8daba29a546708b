// REQ-12: a weaker alternative inside an operand.
use oasgard::security;

#[security(Jwt & (Key | Key & Shop::Read))]
fn list_orders() {}

fn main() {}
