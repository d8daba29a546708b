// NORM-02: nine choices that all multiply.
use oasgard::security;

#[security(
    (A0 | B0) & (A1 | B1) & (A2 | B2) & (A3 | B3) & (A4 | B4)
        & (A5 | B5) & (A6 | B6) & (A7 | B7) & (A8 | B8)
)]
fn list_orders() {}

fn main() {}
