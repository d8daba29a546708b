// PATH-05: a letter too many.
use oasgard::security;

#[security(gett "/orders", Key)]
fn list_orders() {}

fn main() {}
