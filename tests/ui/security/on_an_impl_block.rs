// DOC-01: an impl block.
use oasgard::security;

struct Orders;

#[security(Key)]
impl Orders {
    fn list() {}
}

fn main() {}
