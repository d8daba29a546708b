//! What each package is made of.

mod choices;
mod documents;
mod planted;
mod refused;
mod settings;

pub(super) struct Source {
    pub(super) package: &'static str,
    /// What its Cargo.toml says beside name, version and edition.
    pub(super) manifest: &'static str,
    pub(super) files: &'static [(&'static str, &'static str)],
}

/// Every package of the workspace.
pub(super) fn sources() -> impl Iterator<Item = &'static Source> {
    let groups = [
        planted::SOURCES,
        documents::SOURCES,
        choices::SOURCES,
        refused::SOURCES,
        settings::SOURCES,
    ];
    groups.into_iter().flatten()
}
