// REQ-01: a list.
use oasgard::security;

#[security([Key])]
fn list_orders() {}

fn main() {}
