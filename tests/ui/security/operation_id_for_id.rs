// DOC-12: the word that utoipa and OpenAPI have for the id.
use oasgard::security;

#[security(get "/orders", Key, operation_id = "listOrders")]
fn list_orders() {}

#[security(post "/orders", Key, operationId = "createOrder")]
fn create_order() {}

fn main() {}
