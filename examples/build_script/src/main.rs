//! A guest book on axum, whose openapi.json is written by plain `cargo build`: no tool to install, no step to forget.
//!
//! ```text
//! cargo build -p build-script      writes openapi.json if the API crate declares something else now
//! cargo run -p build-script        serves http://127.0.0.1:3001
//! cargo test -p build-script       holds the program to openapi.json
//! git diff --exit-code             in CI, after a build: shows what was declared and not committed
//! ```
//!
//! Start with `build.rs`. It can only read what it links, so the handlers are in a crate of their own, `api/`.

use std::io;
use std::net::Ipv4Addr;

use tokio::net::TcpListener;
use tokio::signal;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 3001)).await?;
    let address = listener.local_addr()?;
    println!("The guest book lies open at http://{address}/entries");
    axum::serve(listener, build_script_api::router())
        .with_graceful_shutdown(async { signal::ctrl_c().await.expect("Ctrl-C can be heard") })
        .await
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::{Request, StatusCode};
    use oasgard::Document;
    use tower::ServiceExt;

    /// The build script has just written the file; what it read is what this program holds.
    #[test]
    fn openapi_json_is_current() -> Result<(), oasgard::Error> {
        Document::from_current_exe()?.check("openapi.json")
    }

    /// Every operation is asked by a caller without any key.
    #[tokio::test]
    async fn only_what_is_public_is_open_to_anyone() -> Result<(), oasgard::Error> {
        for operation in Document::from_current_exe()?.api().operations() {
            let request = Request::builder()
                .method(operation.method().expect("all routes are known"))
                .uri(operation.path().expect("all routes are known"))
                .body(Body::empty())
                .expect("a route is a valid request");
            let Ok(response) = build_script_api::router().oneshot(request).await;
            let expected = if operation.security().is_public() {
                StatusCode::OK
            } else {
                StatusCode::UNAUTHORIZED
            };
            assert_eq!(response.status(), expected, "{}", operation.id());
        }
        Ok(())
    }
}
