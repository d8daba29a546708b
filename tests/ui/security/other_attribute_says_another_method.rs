// PATH-02: what is written is not what the router has.
use oasgard::security;

#[security(get "/orders", Key)]
#[rust_analyzer::path(post, path = "/orders")]
fn list_orders() {}

fn main() {}
