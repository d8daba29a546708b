// PATH-05: a method without quotation marks.
use oasgard::security;

#[security(purge "/orders", Key)]
fn list_orders() {}

fn main() {}
