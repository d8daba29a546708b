// NORM-02: more alternatives than anyone would count.
use oasgard::security;

#[security(
    (A | B) & (A | B) & (A | B) & (A | B) & (A | B) & (A | B) & (A | B) & (A | B) & (A | B) & (A | B)
        & (A | B) & (A | B) & (A | B) & (A | B) & (A | B) & (A | B) & (A | B) & (A | B) & (A | B) & (A | B)
)]
fn list_orders() {}

fn main() {}
