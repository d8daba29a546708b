// PATH-02: what is written does not end in the path of the other attribute.
use oasgard::security;

#[security(get "/api/shortlist", Key)]
#[rust_analyzer::get("list")]
fn list_orders() {}

fn main() {}
