//! A pet store on axum: who may call a handler is written next to it, the compiler checks it, and the server enforces it.
//!
//! ```text
//! cargo run -p petstore               serves http://127.0.0.1:3000; another port: `-- 8080`, or PORT=8080
//! cargo test -p petstore              asks every operation with every credential, and holds openapi.json to the code
//! cargo oasgard emit -p petstore      writes openapi.json anew
//! ```
//!
//! Start with `pets.rs`. `schemes.rs` is what the handlers may require, `access.rs` is what enforces it.

mod access;
mod credentials;
mod health;
mod orders;
mod pets;
mod schemes;
mod store;
#[cfg(test)]
mod tests;

use std::env;
use std::error::Error;
use std::net::Ipv4Addr;

use axum::{Router, middleware};
use tokio::net::TcpListener;
use tokio::signal;

use crate::store::Store;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port()?)).await?;
    let address = listener.local_addr()?;
    println!("The pet store is open at http://{address}, try");
    println!("    curl http://{address}/pets");
    println!("    curl -i -H 'Authorization: Bearer visitor' http://{address}/pets/1");
    axum::serve(listener, app())
        .with_graceful_shutdown(interrupted())
        .await?;
    println!("The pet store is closed.");
    Ok(())
}

fn app() -> Router {
    Router::new()
        .merge(pets::routes())
        .merge(orders::routes())
        .merge(health::routes())
        .route_layer(middleware::from_fn(access::guard))
        .with_state(Store::stocked())
}

fn port() -> Result<u16, String> {
    let Some(port) = env::args().nth(1).or_else(|| env::var("PORT").ok()) else {
        return Ok(3000);
    };
    port.parse()
        .map_err(|_| format!("`{port}` is no port; give a number from 0 to 65535"))
}

async fn interrupted() {
    if signal::ctrl_c().await.is_err() {
        eprintln!("Ctrl-C cannot be heard; the pet store stays open until it is killed");
        std::future::pending::<()>().await;
    }
}
