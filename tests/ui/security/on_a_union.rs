// DOC-01: a union.
use oasgard::security;

#[security(Key)]
union Orders {
    id: u64,
}

fn main() {}
