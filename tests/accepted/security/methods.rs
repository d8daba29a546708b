// Methods and associated functions of impl blocks.
use std::sync::Arc;

use oasgard::{security, security_scheme};

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    Read,
}

struct Orders<T>(Vec<T>);

impl<T: Clone> Orders<T> {
    #[security(get "/orders", Shop::Read)]
    pub async fn list(&self) -> Vec<T> {
        self.0.clone()
    }

    #[security(post "/orders", Shop)]
    fn create(&mut self, item: T) {
        self.0.push(item);
    }

    #[security(delete "/orders", Shop)]
    fn delete(self) -> Self {
        Self(Vec::new())
    }

    #[security(get "/orders/shared", Shop)]
    fn shared(self: Arc<Self>) {}

    #[security(get "/orders/new", Shop)]
    fn new() -> Self {
        Self(Vec::new())
    }
}

trait Service {
    fn call(&self) -> u8;
}

impl Service for Orders<u8> {
    #[security(get "/service", Shop::Read)]
    fn call(&self) -> u8 {
        self.0.iter().sum()
    }
}

fn main() {
    let mut orders = Orders::new();
    orders.create(3);
    drop(orders.list());
    assert_eq!(orders.call(), 3);
    Arc::new(orders.delete()).shared();
}
