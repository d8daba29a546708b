// DOC-01: a constant in an impl block.
use oasgard::security;

struct Orders;

impl Orders {
    #[security(Key)]
    const LIMIT: u64 = 1;
}

fn main() {}
