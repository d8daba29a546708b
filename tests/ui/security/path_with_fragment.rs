// PATH-01: a fragment.
use oasgard::security;

#[security(get "/orders#top", Key)]
fn list_orders() {}

fn main() {}
