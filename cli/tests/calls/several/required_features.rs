//! Executables that cargo builds with some features only.

use super::call_in;
use crate::packages::{Source, filled};

const SOURCES: &[Source] = &[
    Source {
        package: "lantern",
        manifest: r#"
            [features]
            admin = []
            metrics = []
            [[bin]]
            name = "lantern-admin"
            path = "src/admin.rs"
            required-features = ["metrics", "admin"]
            [dependencies]
            oasgard.workspace = true
        "#,
        files: &[(
            "src/admin.rs",
            r#"
                #[oasgard::security(get "/admin", public = "a demonstration")]
                fn admin() {}
                fn main() {}
            "#,
        )],
    },
    // It has a feature of the same name, which the advice leaves alone.
    Source {
        package: "candle",
        manifest: "
            [features]
            admin = []
            [dependencies]
            oasgard.workspace = true
        ",
        files: &[(
            "src/main.rs",
            r#"
                #[cfg(feature = "admin")]
                compile_error!("not asked for");
                #[oasgard::security(get "/candle", public = "a demonstration")]
                fn candle() {}
                fn main() {}
            "#,
        )],
    },
];

#[test]
fn missing_features_are_named() {
    let folder = filled("features", "", SOURCES.iter());
    for command in ["emit", "check"] {
        assert_eq!(
            call_in(&folder, &format!("{command} --workspace")).last_line(2),
            "error: executable `lantern-admin` of package `lantern`: it was not built, since it requires the features `admin`, \
             `metrics`; add `--features lantern/metrics,lantern/admin`"
        );
    }
    assert!(
        call_in(&folder, "emit --workspace --features lantern/metrics")
            .last_line(2)
            .contains("`admin`")
    );
    let words = "emit --workspace --features lantern/metrics,lantern/admin";
    call_in(&folder, words).last_line(0);
    assert!(folder.join("lantern/openapi.json").exists());
    assert!(folder.join("candle/openapi.json").exists());
}
