// PATH-01: a byte string.
use oasgard::security;

#[security(get b"/orders", Key)]
fn list_orders() {}

fn main() {}
