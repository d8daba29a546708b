// PATH-01: a parameter for all that follows.
use oasgard::security;

#[security(put "/files/{*path}", Key)]
fn list_orders() {}

fn main() {}
