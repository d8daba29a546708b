use axum::{Router, extract::Path, routing::get};

// for each module
pub mod mN {
    use super::*;

    // for each handler
    pub async fn rN(Path(id): Path<u64>) -> String {
        format!("rN {id}")
    }

    // end
    pub fn router() -> Router {
        Router::new()
            // for each handler
            .route("/rN/{id}", get(rN))
            // end
    }
}

// end
pub fn router() -> Router {
    Router::new()
        // for each module
        .merge(mN::router())
        // end
}
