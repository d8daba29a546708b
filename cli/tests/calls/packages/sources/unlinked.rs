//! Packages whose libraries are not linked, or are built twice with other features.

use super::Source;

pub(super) const SOURCES: &[Source] = &[
    Source {
        package: "gated",
        manifest: "
            [features]
            base = []
            more = []
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/lib.rs",
            r#"
                #[cfg(feature = "base")]
                #[oasgard::security(get "/base", public = "for everyone")]
                pub fn base() {}
                #[cfg(feature = "more")]
                #[oasgard::security(get "/more", public = "for everyone")]
                pub fn more() {}
            "#,
        )],
    },
    // The build script uses the library with fewer features, and the program does not.
    Source {
        package: "sparing",
        manifest: r#"
            [dependencies]
            gated = { path = "../gated", features = ["base", "more"] }
            oasgard.workspace = true
            [build-dependencies]
            gated = { path = "../gated" }
        "#,
        files: &[
            ("build.rs", "use gated as _; fn main() {}"),
            (
                "src/main.rs",
                r#"
                    #[oasgard::security(get "/health", public = "a probe")]
                    fn health() {}
                    fn main() {}
                "#,
            ),
        ],
    },
    // The build script uses the library with more features than the program.
    Source {
        package: "generous",
        manifest: r#"
            [dependencies]
            gated = { path = "../gated", features = ["base"] }
            oasgard.workspace = true
            [build-dependencies]
            gated = { path = "../gated", features = ["base", "more"] }
        "#,
        files: &[
            ("build.rs", "use gated as _; fn main() {}"),
            ("src/main.rs", "use gated as _; fn main() {}"),
        ],
    },
];
