// The body stays as it was written: unfinished, with attributes and items of its own, or empty.
use oasgard::{security, security_scheme};

#[security_scheme(http(bearer))]
struct Jwt;

#[security(get "/todo", Jwt)]
async fn unfinished() -> impl Iterator<Item = u8> {
    todo!();
    #[allow(unreachable_code)]
    std::iter::empty()
}

#[security(get "/unimplemented", Jwt)]
fn unimplemented() -> Box<dyn Fn(u8) -> u8> {
    unimplemented!()
}

#[security(get "/inner-attributes", Jwt)]
fn inner_attributes() -> u8 {
    #![allow(unused_variables)]
    #![doc = "Inside."]
    //! Inside, too.
    let unused = 1;
    2
}

#[security(get "/outer", Jwt)]
fn outer() -> u8 {
    #[security(get "/inner", Jwt)]
    fn inner() -> u8 {
        1
    }

    struct Local;

    impl Local {
        #[security(get "/local", Jwt)]
        fn local() -> u8 {
            2
        }
    }

    use std::u8::MAX;

    const RECORD: u8 = 3;
    const MODULE: u8 = 4;
    inner() + Local::local() + RECORD + MODULE + (MAX - MAX)
}

#[security(get "/macros", Jwt)]
fn macros() -> u8 {
    macro_rules! one {
        () => {
            1
        };
    }
    one!()
}

#[security(get "/block", Jwt)]
fn block() -> u8 {
    {}
    1
}

fn main() {
    let _: fn() -> _ = unfinished;
    let _: fn() -> _ = unimplemented;
    assert_eq!(inner_attributes(), 2);
    assert_eq!(outer(), 10);
    assert_eq!(macros() + block(), 2);
}
