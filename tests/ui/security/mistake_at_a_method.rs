// PATH-01: in an impl block.
use oasgard::security;

struct Orders;

impl Orders {
    #[security(get "orders", Key)]
    fn list(&self) {}
}

fn main() {}
