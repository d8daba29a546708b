//! A corner shop on actix-web: `#[security]` above `#[get("/items")]` says who may call, and reads method and path below.
//!
//! ```text
//! cargo run -p actix-store               serves http://127.0.0.1:8080; another port: `-- 8081`
//! cargo test -p actix-store              asks every operation in every role, and holds openapi.json to the code
//! cargo oasgard emit -p actix-store      writes openapi.json anew
//! ```
//!
//! Start with `shop.rs`. Access is checked by an extractor and in the handlers, as it may be in a program that was there
//! before oasgard; the test holds what they do to what they declare.

mod shop;
mod staff;
#[cfg(test)]
mod tests;

use std::env;
use std::io;

use actix_web::web::Data;
use actix_web::{App, HttpServer};

use crate::shop::Shop;

#[actix_web::main]
async fn main() -> io::Result<()> {
    let port = env::args().nth(1).map_or(Ok(8080), |port| port.parse());
    let port: u16 = port.map_err(io::Error::other)?;
    let shop = Data::new(Shop::stocked());
    let server = HttpServer::new(move || App::new().app_data(shop.clone()).configure(shop::routes))
        .workers(1)
        .bind(("127.0.0.1", port))?;
    for address in server.addrs() {
        println!("The shop is open at http://{address}, try");
        println!("    curl http://{address}/items");
        println!("    curl -i -H 'Authorization: Bearer clerk' http://{address}/till");
    }
    server.run().await
}
