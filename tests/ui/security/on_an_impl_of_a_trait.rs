// DOC-01: an impl block of a trait.
use oasgard::security;

struct Orders;

#[security(Key)]
impl Drop for Orders {
    fn drop(&mut self) {}
}

fn main() {}
