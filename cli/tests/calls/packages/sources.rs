//! What each package is made of.

pub(super) struct Source {
    pub(super) package: &'static str,
    /// What its Cargo.toml says beside name, version and edition.
    pub(super) manifest: &'static str,
    pub(super) files: &'static [(&'static str, &'static str)],
}

pub(super) const SOURCES: &[Source] = &[
    // The one with a dependency that plants a record in it.
    Source {
        package: "victim",
        manifest: r#"
            [features]
            own = ["planter/own"]
            other = ["planter/other"]
            nobody = ["planter/nobody"]
            file = ["planter/file"]
            [dependencies]
            oasgard.workspace = true
            planter = { path = "../planter" }
        "#,
        files: &[(
            "src/main.rs",
            r#"
                use planter as _;
                #[oasgard::security(get "/health", public = "a probe")]
                fn health() {}
                fn main() {}
            "#,
        )],
    },
    Source {
        package: "planter",
        manifest: r#"
            [features]
            own = []
            other = []
            nobody = []
            file = ["dep:oasgard"]
            [dependencies]
            oasgard = { workspace = true, optional = true }
        "#,
        files: &[(
            "src/lib.rs",
            r##"
                #[cfg(feature = "own")]
                const TEXT: &str = r#"{"operation":"evil","method":"GET","path":"/evil","public":"planted","module":"planter","item":"evil","file":"src/main.rs","line":10}"#;
                #[cfg(feature = "other")]
                const TEXT: &str = r#"{"operation":"evil","method":"GET","path":"/evil","public":"planted","module":"victim","item":"evil","file":"src/main.rs","line":10}"#;
                #[cfg(feature = "nobody")]
                const TEXT: &str = r#"{"operation":"evil","method":"GET","path":"/evil","public":"planted","module":"nobody","item":"evil","file":"src/main.rs","line":10}"#;
                #[cfg(feature = "file")]
                const TEXT: &str = r#"{"operation":"evil","method":"GET","path":"/evil","public":"planted","module":"planter","item":"evil","file":"victim/src/main.rs","line":10}"#;

                #[cfg(any(feature = "own", feature = "other", feature = "nobody", feature = "file"))]
                mod planted {
                    use super::TEXT;

                    #[repr(C)]
                    pub struct Note {
                        sizes: [u32; 3],
                        name: [u8; 8],
                        count: [u8; 4],
                        text: [u8; TEXT.len()],
                    }

                    #[used]
                    #[unsafe(link_section = ".note.oasgard")]
                    pub static NOTE: Note = Note {
                        sizes: [8, 4 + TEXT.len() as u32, 1],
                        name: *b"oasgard\0",
                        count: [0; 4],
                        text: *TEXT.as_bytes().first_chunk().unwrap(),
                    };
                }
            "##,
        )],
    },
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
    Source {
        package: "sign-in",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/lib.rs",
            r#"
                #[oasgard::security_scheme(http(bearer))]
                pub struct Session;
                #[oasgard::security(delete "/session", Session)]
                pub fn sign_out() {}
            "#,
        )],
    },
    Source {
        package: "tools",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/lib.rs",
            r#"
                #[oasgard::security(get "/tools", public = "a tool of the build")]
                pub fn tools() {}
            "#,
        )],
    },
    // A library whose handlers are in two crates; a third one serves its build script only.
    Source {
        package: "library",
        manifest: r#"
            [dependencies]
            oasgard.workspace = true
            sign-in = { path = "../sign-in" }
            [build-dependencies]
            tools = { path = "../tools" }
        "#,
        files: &[
            ("build.rs", "use tools as _; fn main() {}"),
            (
                "src/lib.rs",
                r#"
                    #[oasgard::security(get "/books", sign_in::Session)]
                    pub fn list_books() {}
                "#,
            ),
        ],
    },
    // Neither its own library nor a crate it depends on is named in its executable.
    Source {
        package: "forgetful",
        manifest: r#"
            [dependencies]
            oasgard.workspace = true
            accounts = { package = "sign-in", path = "../sign-in" }
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
                "src/lib.rs",
                r#"
                    #[oasgard::security(get "/about", public = "about us")]
                    pub fn about() {}
                "#,
            ),
        ],
    },
    Source {
        package: "far",
        manifest: r#"
            [lib]
            crate-type = ["dylib"]

            [dependencies]
            oasgard.workspace = true
        "#,
        files: &[(
            "src/lib.rs",
            r#"
                #[oasgard::security(get "/far", public = "for everyone")]
                pub fn far() {}
            "#,
        )],
    },
    Source {
        package: "near",
        manifest: r#"
            [dependencies]
            oasgard.workspace = true
            far = { path = "../far" }
        "#,
        files: &[(
            "src/main.rs",
            r#"
                #[oasgard::security(get "/near", public = "for everyone")]
                fn near() {}
                fn main() {
                    far::far();
                    near();
                }
            "#,
        )],
    },
    Source {
        package: "twins",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[
            (
                "src/bin/first.rs",
                r#"
                    #[oasgard::security(get "/first", public = "a probe")]
                    fn first() {}
                    fn main() {}
                "#,
            ),
            (
                "src/bin/second.rs",
                r#"
                    #[oasgard::security(get "/second", public = "a probe")]
                    fn second() {}
                    fn main() {}
                "#,
            ),
        ],
    },
    Source {
        package: "clashing",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/main.rs",
            r#"
                mod pets {
                    #[oasgard::security(get "/pets", public = "a probe")]
                    fn list() {}
                }
                mod owners {
                    #[oasgard::security(get "/owners", public = "a probe")]
                    fn list() {}
                    #[oasgard::security(get "/pets", public = "a probe")]
                    fn pets() {}
                }
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
    Source {
        package: "broken",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[("src/main.rs", "fn main() { missing() }")],
    },
    Source {
        package: "silent",
        manifest: "",
        files: &[("src/main.rs", "fn main() {}")],
    },
    Source {
        package: "misspelt",
        manifest: r#"
            [package.metadata.oasgard]
            outptu = "openapi.json"
        "#,
        files: &[("src/main.rs", "fn main() {}")],
    },
];
