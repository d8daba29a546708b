//! Packages among whose executables and libraries the command has to choose.

use super::Source;

pub(super) const SOURCES: &[Source] = &[
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
];
