//! Packages from which no document is written.

use super::Source;

pub(super) const SOURCES: &[Source] = &[
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
