// Every sort of function.
use std::fmt::Debug;
use std::future::{Future, ready};

use oasgard::{security, security_scheme};

#[security_scheme(http(bearer))]
struct Jwt;

#[security(get "/plain", Jwt)]
fn plain() {}

#[security(get "/async", Jwt)]
async fn asynchronous(id: u64) -> u64 {
    ready(id).await
}

#[security(get "/future", Jwt)]
fn future() -> impl Future<Output = u64> + Send {
    async { 1 }
}

#[security(get "/generic", Jwt)]
fn generic<T: Clone, U>(given: &T, _: U) -> T
where
    U: Debug,
{
    given.clone()
}

#[security(get "/sized", Jwt)]
fn sized<const N: usize>(bytes: [u8; N]) -> usize {
    bytes.len() + N
}

#[security(get "/borrowed", Jwt)]
fn borrowed<'a>(text: &'a str, _: &str) -> &'a str {
    text
}

#[security(get "/impl", Jwt)]
fn of_any(items: impl Iterator<Item = u8>) -> impl Iterator<Item = u8> {
    items.map(|item| item + 1)
}

#[security(get "/const", Jwt)]
const fn constant() -> u8 {
    1
}

#[security(get "/extern", Jwt)]
extern "C" fn foreign(value: u8) -> u8 {
    value
}

#[security(get "/unsafe", Jwt)]
unsafe fn dangerous() {}

#[security(get "/never", Jwt)]
fn never() -> ! {
    panic!()
}

#[security(get "/fallible", Jwt)]
fn fallible() -> Result<u8, std::num::ParseIntError> {
    let number: u8 = "7".parse()?;
    Ok(number)
}

#[security(get "/patterns", Jwt)]
fn patterns((a, [b, ..]): (u8, [u8; 2]), _: u8, mut c: u8) -> u8 {
    c += 1;
    a + b + c
}

#[inline]
#[must_use]
#[security(get "/attributes", Jwt)]
#[cold]
#[allow(dead_code)]
pub(crate) fn attributes(#[allow(unused)] flag: bool) -> u8 {
    1
}

#[security(get "/main", Jwt)]
fn main() {
    plain();
    drop((asynchronous(1), future()));
    assert_eq!(generic(&1, "a"), 1);
    assert_eq!(sized([1, 2]), 4);
    assert_eq!(borrowed("a", "b"), "a");
    assert_eq!(of_any([1, 2].into_iter()).sum::<u8>(), 5);
    const { assert!(constant() == 1) };
    assert_eq!(foreign(1), 1);
    unsafe { dangerous() };
    let _: fn() -> ! = never;
    assert_eq!(fallible(), Ok(7));
    assert_eq!(patterns((1, [2, 3]), 4, 5), 9);
    assert_eq!(attributes(true), 1);
}
