//! A bookshop on axum whose document comes from two hands: utoipa writes what a handler takes and gives, oasgard who may
//! call it. Each handler says each of them once, and no route twice.
//!
//! ```text
//! cargo run -p bookshop -- base > examples/utoipa/base.json     what utoipa says
//! cargo oasgard emit -p bookshop                                openapi.json: the same with the declared security
//! cargo test -p bookshop                                        both files are up to date, and nothing is weaker
//! cargo run -p bookshop                                         serves http://127.0.0.1:3001
//! ```

mod books;
mod orders;
mod schemes;
#[cfg(test)]
mod tests;

use std::env;
use std::error::Error;
use std::net::Ipv4Addr;

use axum::Router;
use tokio::net::TcpListener;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;

#[derive(OpenApi)]
#[openapi(
    info(title = "Bookshop", contact(name = "The shop", email = "shop@bookshop.example.com")),
    servers((url = "https://api.bookshop.example")),
    tags(
    (name = "books", description = "What is on the shelves"),
    (name = "orders", description = "Who buys what"),
    ),
)]
struct Description;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (router, description) = bookshop();
    if env::args().nth(1).as_deref() == Some("base") {
        println!("{}", description.to_pretty_json()?);
        return Ok(());
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 3001)).await?;
    println!(
        "The bookshop is open at http://{}/books",
        listener.local_addr()?
    );
    axum::serve(listener, router).await?;
    Ok(())
}

/// The server and utoipa's description of it.
fn bookshop() -> (Router, utoipa::openapi::OpenApi) {
    OpenApiRouter::with_openapi(Description::openapi())
        .merge(books::routes())
        .merge(orders::routes())
        .split_for_parts()
}
