//! Programs that write a document, each with settings of its own.

use super::Source;

pub(super) const SOURCES: &[Source] = &[
    Source {
        package: "petstore",
        manifest: r#"
            description = "A store for pets"
            license = "MIT"
            [package.metadata.oasgard]
            servers = ["https://pets.example.com"]
            info = { title = "Pet Store" }
            [dependencies]
            oasgard.workspace = true
        "#,
        files: &[(
            "src/main.rs",
            r#"
                use oasgard::{security, security_scheme};

                #[security_scheme(api_key(header = "X-API-Key"))]
                pub struct Key;

                #[security_scheme(http(bearer))]
                pub enum Session {
                    #[role("admin")]
                    Admin,
                }

                #[security(get "/pets", Key | Session)]
                fn list_pets() {}

                #[security(post "/pets", Session)]
                fn create_pet() {}

                #[security(get "/health", public = "load balancer probe")]
                fn health() {}

                fn main() {
                    panic!("nothing of the program is run")
                }
            "#,
        )],
    },
    // The one whose document is written where Cargo.toml says.
    Source {
        package: "placed",
        manifest: r#"
            [package.metadata.oasgard]
            output = "description.yaml"
            openapi = "3.0"
            [dependencies]
            oasgard.workspace = true
        "#,
        files: &[(
            "src/main.rs",
            r#"
                #[oasgard::security(get "/on", scheme("yes", api_key(header = "X-Key")))]
                fn on() {}
                fn main() {}
            "#,
        )],
    },
    // The one with a base document.
    Source {
        package: "based",
        manifest: r#"
            [package.metadata.oasgard]
            base = "base.json"
            [dependencies]
            oasgard.workspace = true
        "#,
        files: &[
            (
                "src/main.rs",
                r#"
                    #[oasgard::security(get "/health", public = "a probe")]
                    fn health() {}
                    // Behind the router of `/shop`.
                    #[oasgard::security(get "/items", scheme("Key", api_key(header = "X-Key")))]
                    fn list_items() {}
                    fn main() {}
                "#,
            ),
            (
                "base.json",
                r#"{"openapi":"3.1.0","x-kept":true,"paths":{"/health":{"get":{}},
                    "/shop/items":{"get":{"operationId":"list_items","summary":"What is sold"}}}}"#,
            ),
        ],
    },
    // The one that declares its handlers one after the other.
    Source {
        package: "gradual",
        manifest: r#"
            [package.metadata.oasgard]
            base = "base.json"
            allow-undeclared = true
            [dependencies]
            oasgard.workspace = true
        "#,
        files: &[
            (
                "src/main.rs",
                r#"
                    #[oasgard::security(get "/health", public = "a probe")]
                    fn health() {}
                    fn main() {}
                "#,
            ),
            (
                "base.json",
                r#"{"openapi":"3.1.0","security":[{"Key":[]}],"paths":{"/health":{"get":{}},"/items":{"get":{}}},
                    "components":{"securitySchemes":{"Key":{"type":"http","scheme":"basic"}}}}"#,
            ),
        ],
    },
    // The one whose document goes beside Cargo.toml.
    Source {
        package: "checked",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/main.rs",
            r#"
                #[oasgard::security(get "/health", public = "a probe")]
                fn health() {}
                #[oasgard::security_scheme(api_key(header = "X-API-Key"))]
                pub struct Unused;
                fn main() {}
            "#,
        )],
    },
    Source {
        package: "featured",
        manifest: "
            [features]
            admin = []
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/main.rs",
            r#"
                #[oasgard::security(get "/health", public = "a probe")]
                fn health() {}
                #[cfg(feature = "admin")]
                #[oasgard::security(delete "/all", scheme("key", api_key(header = "X-Key")))]
                fn delete_all() {}
                fn main() {}
            "#,
        )],
    },
    // The one whose document Redocly reads, unless asked otherwise.
    Source {
        package: "peculiar",
        manifest: r#"
            [package.metadata.oasgard]
            dialect = "redocly"
            [dependencies]
            oasgard.workspace = true
        "#,
        files: &[(
            "src/main.rs",
            r#"
                #[oasgard::security_scheme(oauth2(
                    authorization_code(authorization_url = "https://a.example/code", token_url = "https://a.example/token"),
                    client(credentials = body, pkce, scope_delimiter = ","),
                    extension("x-receive-token-in" = "header"),
                ))]
                pub struct Shop;
                #[oasgard::security(get "/orders", Shop)]
                fn list_orders() {}
                fn main() {}
            "#,
        )],
    },
    Source {
        package: "mutual",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/main.rs",
            r#"
                #[oasgard::security(get "/vault", scheme("certificate", mutual_tls))]
                fn vault() {}
                fn main() {}
            "#,
        )],
    },
    // A handler of its tests is in no program that ships.
    Source {
        package: "tested",
        manifest: r#"
            [dependencies]
            oasgard.workspace = true
            [dev-dependencies]
            oasgard = { workspace = true, features = ["document"] }
        "#,
        files: &[(
            "src/main.rs",
            r#"
                #[oasgard::security(get "/pets", public = "for everyone")]
                fn pets() {}

                #[cfg(test)]
                #[oasgard::security(delete "/pets", public = "for everyone")]
                fn delete_pets() {}

                fn main() {}

                #[test]
                fn the_document_is_current() -> Result<(), oasgard::Error> {
                    let document = oasgard::Document::from_current_exe()?;
                    document.check(document.output())
                }
            "#,
        )],
    },
];
