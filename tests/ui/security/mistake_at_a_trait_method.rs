// PATH-01: in a trait.
use oasgard::security;

trait Orders {
    #[security(get "orders", Key)]
    fn list_orders(&self);
}

fn main() {}
