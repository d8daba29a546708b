// DOC-01: a macro.
use oasgard::security;

#[security(Key)]
#[allow(unused_macros)]
macro_rules! orders {
    () => {};
}

fn main() {}
