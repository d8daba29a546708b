//! Packages whose declarations are compiled twice.

use super::Source;

pub(super) const SOURCES: &[Source] = &[
    // In debug builds `debug_handler` writes the handler a second time.
    Source {
        package: "debugged",
        manifest: r#"
            [dependencies]
            axum = { version = "0.8.9", default-features = false, features = ["macros", "tokio"] }
            oasgard.workspace = true
        "#,
        files: &[(
            "src/main.rs",
            r#"
                #[oasgard::security_scheme(api_key(header = "X-API-Key"))]
                struct Key;

                #[axum::debug_handler]
                #[oasgard::security(get "/above", Key)]
                async fn above() -> &'static str { "above" }

                #[oasgard::security(get "/below", Key)]
                #[axum::debug_handler]
                async fn below() -> &'static str { "below" }

                fn main() {
                    let _ = axum::routing::get::<_, _, ()>(above).post(below);
                }
            "#,
        )],
    },
    // The library and both executables compile one module; the first executable does not use the library.
    Source {
        package: "doubled",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[
            ("src/lib.rs", "pub mod handlers;"),
            ("src/main.rs", "mod handlers; fn main() {}"),
            (
                "src/bin/server.rs",
                r#"
                    use doubled as _;
                    #[path = "../handlers.rs"]
                    mod handlers;
                    fn main() {}
                "#,
            ),
            (
                "src/bin/alone.rs",
                r#"
                    #[path = "../handlers.rs"]
                    mod handlers;
                    fn main() {}
                "#,
            ),
            (
                "src/handlers.rs",
                r#"
                    #[oasgard::security_scheme(api_key(header = "X-API-Key"))]
                    pub struct Key;
                    #[oasgard::security(get "/pets", Key)]
                    pub fn list() {}
                "#,
            ),
        ],
    },
];
