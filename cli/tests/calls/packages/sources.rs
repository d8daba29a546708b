//! What each package is made of.

mod choices;
mod documents;
mod planted;
mod refused;
mod repeated;
mod settings;
mod unlinked;

pub(crate) struct Source {
    pub(crate) package: &'static str,
    /// What its Cargo.toml says beside name, version and edition.
    pub(crate) manifest: &'static str,
    pub(crate) files: &'static [(&'static str, &'static str)],
}

/// Every package of the workspace.
pub(super) fn sources() -> impl Iterator<Item = &'static Source> {
    let groups = [
        planted::SOURCES,
        documents::SOURCES,
        choices::SOURCES,
        refused::SOURCES,
        repeated::SOURCES,
        unlinked::SOURCES,
        settings::SOURCES,
    ];
    groups.into_iter().flatten()
}
