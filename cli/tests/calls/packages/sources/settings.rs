//! Packages whose Cargo.toml decides how they are judged.

use super::Source;

const HEALTH: &str = r#"
    #[oasgard::security(get "/health", public = "a probe")]
    fn health() {}
    fn main() {}
"#;

const SECURED_HEALTH: &str = r#"
openapi: 3.1.0
info: { title: Health, version: "1" }
paths: { /health: { get: { security: [{ Key: [] }], responses: { 200: { description: fine } } } } }
components: { securitySchemes: { Key: { type: http, scheme: basic } } }
"#;

pub(super) const SOURCES: &[Source] = &[
    Source {
        package: "strict",
        manifest: r#"
            [package.metadata.oasgard]
            base = "base.yaml"
            allow = ["DOC-10"]
            deny = ["MRG-09"]
            [dependencies]
            oasgard.workspace = true
        "#,
        files: &[("src/main.rs", HEALTH), ("base.yaml", SECURED_HEALTH)],
    },
    // A scheme that no operation requires.
    Source {
        package: "idle",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/main.rs",
            r#"
                #[oasgard::security_scheme(http(basic))]
                pub struct Idle;
                #[oasgard::security(get "/health", public = "a probe")]
                fn health() {}
                fn main() {}
            "#,
        )],
    },
    Source {
        package: "undecided",
        manifest: r#"
            [package.metadata.oasgard]
            allow = ["MRG-09"]
            deny = ["mrg-09"]
            [dependencies]
            oasgard.workspace = true
        "#,
        files: &[("src/main.rs", HEALTH)],
    },
];
