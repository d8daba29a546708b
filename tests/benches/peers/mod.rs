//! One small API in the words of oasgard and of its peers: every handler reads one path parameter,
//! and admits anyone who has the scope `pets:read` or a partner key.

#![allow(dead_code, reason = "each bench takes the peers it compares")]

use crate::templates;

pub(crate) struct Peer {
    pub(crate) package: &'static str,
    pub(crate) title: &'static str,
    pub(crate) dependencies: &'static str,
    template: &'static str,
}

impl Peer {
    pub(crate) fn source(&self, handlers: u32) -> String {
        templates::expand(self.template, handlers)
    }
}

pub(crate) const PLAIN: Peer = Peer {
    package: "plain",
    title: "axum 0.8 alone",
    dependencies: r#"
axum = "0.8"
"#,
    template: include_str!("../templates/plain.rs"),
};

pub(crate) const OASGARD: Peer = Peer {
    package: "with-oasgard",
    title: "oasgard",
    dependencies: r#"
axum = "0.8"
oasgard = { path = 'WORKSPACE/runtime' }
"#,
    template: include_str!("../templates/oasgard.rs"),
};

pub(crate) const AIDE: Peer = Peer {
    package: "with-aide",
    title: "aide 0.16.0-alpha.4",
    dependencies: r#"
aide = { version = "=0.16.0-alpha.4", features = ["axum", "axum-json"] }
axum = "0.8"
indexmap = "2"
"#,
    template: include_str!("../templates/aide.rs"),
};

pub(crate) const KYNOS: Peer = Peer {
    package: "with-kynos",
    title: "kynos 0.5.0",
    dependencies: r#"
kynos = "=0.5.0"
serde = { version = "1", features = ["derive"] }
"#,
    template: include_str!("../templates/kynos.rs"),
};

pub(crate) const UTOIPA: Peer = Peer {
    package: "with-utoipa",
    title: "utoipa 6.0.0",
    dependencies: r#"
axum = "0.8"
utoipa = "=6.0.0"
"#,
    template: include_str!("../templates/utoipa.rs"),
};

pub(crate) const UTOIPA_AXUM: Peer = Peer {
    package: "with-utoipa-axum",
    title: "utoipa 6.0.0, utoipa-axum 0.3.0",
    dependencies: r#"
axum = "0.8"
utoipa = "=6.0.0"
utoipa-axum = "=0.3.0"
"#,
    template: include_str!("../templates/utoipa_axum.rs"),
};
