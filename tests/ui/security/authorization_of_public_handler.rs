// REQ-13: the header itself.
use oasgard::security;

struct TypedHeader<T>(T);
struct Authorization<T>(T);

#[security(public = "teaser")]
fn list_orders(header: TypedHeader<Authorization<String>>) {
    drop(header);
}

fn main() {}
