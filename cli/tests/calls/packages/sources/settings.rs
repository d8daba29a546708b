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
    // Handlers whose names differ by their modules only.
    Source {
        package: "modules",
        manifest: r#"
            [package.metadata.oasgard]
            operation-ids = "module"
            [dev-dependencies]
            oasgard = { workspace = true, features = ["document"] }
            [dependencies]
            oasgard.workspace = true
        "#,
        files: &[
            (
                "src/main.rs",
                r#"
                    mod api;
                    mod rooms;
                    #[oasgard::security(get "/", public = "a probe")]
                    fn list() {}
                    fn main() {}
                    #[test]
                    fn library_names_them_alike() {
                        let document = oasgard::Document::from_current_exe().unwrap();
                        document.check(document.output()).unwrap();
                    }
                "#,
            ),
            (
                "src/rooms.rs",
                r#"
                    #[oasgard::security(get "/rooms", public = "a probe")]
                    fn list() {}
                    struct Rooms;
                    impl Rooms {
                        #[oasgard::security(get "/rooms/method", public = "a probe")]
                        fn method() {}
                    }
                    mod inner {
                        #[oasgard::security(get "/rooms/inner", public = "a probe")]
                        fn inline() {}
                    }
                    #[oasgard::security(get "/rooms/same", public = "a probe", id = "written")]
                    fn written() {}
                "#,
            ),
            ("src/api/mod.rs", "mod rooms;"),
            (
                "src/api/rooms.rs",
                r#"
                    #[oasgard::security(get "/api/rooms", public = "a probe")]
                    fn r#list() {}
                "#,
            ),
        ],
    },
    Source {
        package: "sealed",
        manifest: "
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/main.rs",
            r#"
                #[oasgard::security(get "/sealed", public = "a probe")]
                fn sealed() {}
                fn main() {}
            "#,
        )],
    },
    Source {
        package: "unarmed",
        manifest: "",
        files: &[("src/main.rs", "fn main() {}")],
    },
];
