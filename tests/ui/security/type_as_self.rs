// FORM-06: the type as `Self`.
use oasgard::security;

struct Key;

impl Key {
    #[security(Self)]
    fn list_orders() {}
}

fn main() {}
