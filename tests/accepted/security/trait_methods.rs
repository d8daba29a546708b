// Trait methods with and without a body; the trait can still be made into an object.
use oasgard::{security, security_scheme};

#[security_scheme(http(bearer))]
struct Jwt;

trait Orders {
    #[security(get "/orders", Jwt)]
    fn list(&self) -> u8;

    #[security(post "/orders", Jwt)]
    fn create(&mut self) -> u8 {
        self.list() + 1
    }

    #[security(get "/orders/{id}", Jwt)]
    #[security(get "/v1/orders/{id}", Jwt, id = "oldShow")]
    fn show(&self, id: u8) -> u8;

    #[security(delete "/orders", Jwt)]
    fn delete(self: Box<Self>);

    #[security(get "/orders/type", Jwt)]
    fn r#type(&self);

    #[security(get "/orders/new", Jwt)]
    fn new() -> Self
    where
        Self: Sized;

    #[security(get "/orders/hidden", Jwt)]
    #[cfg(any())]
    fn hidden(&self) -> ThisTypeIsNotThere;
}

trait Later<'a, T: Clone, const N: usize> {
    #[security(get "/later", Jwt)]
    #[allow(async_fn_in_trait)]
    async fn later(&'a self, items: [T; N]) -> T;

    #[security(get "/any", Jwt)]
    fn any<U>(item: U) -> U
    where
        U: Into<T>;
}

struct List(u8);

impl Orders for List {
    fn list(&self) -> u8 {
        self.0
    }

    fn show(&self, id: u8) -> u8 {
        self.0 + id
    }

    fn delete(self: Box<Self>) {}

    fn r#type(&self) {}

    fn new() -> Self {
        Self(1)
    }
}

impl Later<'_, u8, 2> for List {
    async fn later(&self, [first, _]: [u8; 2]) -> u8 {
        first
    }

    fn any<U: Into<u8>>(item: U) -> U {
        item
    }
}

fn main() {
    let mut orders: Box<dyn Orders> = Box::new(List::new());
    assert_eq!(orders.create() + orders.show(2), 5);
    orders.r#type();
    drop(List(1).later([1, 2]));
    assert_eq!(<List as Later<u8, 2>>::any(true), true);
    orders.delete();
}
