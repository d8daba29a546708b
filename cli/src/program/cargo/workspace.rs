//! The packages of a workspace.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::{DependencyKind, Metadata, Package};

use super::{listed, metadata};
use crate::failure::Failure;
use crate::options::LockOptions;

pub(crate) struct Workspace {
    metadata: Metadata,
    /// The Cargo.toml that cargo takes.
    manifest: Option<PathBuf>,
}

impl Workspace {
    pub(crate) fn read(manifest: Option<&Path>, lock: &LockOptions) -> Result<Self, Failure> {
        Ok(Self {
            metadata: metadata(manifest, lock, &["--no-deps".to_owned()])?,
            manifest: taken(manifest),
        })
    }

    /// The package that was named, else that of the current folder, else the only one that can contain declarations.
    pub(crate) fn package(&self, name: Option<&str>) -> Result<&Package, Failure> {
        if let Some(name) = name {
            return self.named(name);
        }
        let here = self
            .manifest
            .as_deref()
            .and_then(|manifest| self.at(manifest));
        here.map_or_else(|| self.only_candidate(), Ok)
    }

    fn named(&self, name: &str) -> Result<&Package, Failure> {
        let mut packages = self.metadata.packages.iter();
        packages
            .find(|package| package.name == name)
            .ok_or_else(|| {
                let names = listed(
                    self.metadata
                        .packages
                        .iter()
                        .map(|package| package.name.as_str()),
                );
                Failure::call(format!(
                    "the workspace has no package `{name}`; choose one of {names}"
                ))
            })
    }

    fn at(&self, manifest: &Path) -> Option<&Package> {
        let is_it = |path: &Path| fs::canonicalize(path).is_ok_and(|path| path == manifest);
        let mut packages = self.metadata.packages.iter();
        packages.find(|package| is_it(package.manifest_path.as_std_path()))
    }

    fn only_candidate(&self) -> Result<&Package, Failure> {
        let packages = self.metadata.packages.iter();
        let candidates: Vec<_> = packages.filter(|package| can_declare(package)).collect();
        match candidates[..] {
            [package] => Ok(package),
            [] => Err(Failure::call(
                "no package of this workspace depends on `oasgard`; choose one with `--package`",
            )),
            _ => {
                let names = listed(candidates.iter().map(|package| package.name.as_str()));
                Err(Failure::call(format!(
                    "several packages of this workspace depend on `oasgard`: {names}; choose one with `--package`"
                )))
            }
        }
    }
}

/// The Cargo.toml that cargo takes.
fn taken(manifest: Option<&Path>) -> Option<PathBuf> {
    let here = env::current_dir().ok()?;
    let nearest = || {
        let mut manifests = here.ancestors().map(|folder| folder.join("Cargo.toml"));
        manifests.find(|manifest| manifest.is_file())
    };
    let manifest = manifest.map(Path::to_owned).or_else(nearest)?;
    fs::canonicalize(manifest).ok()
}

/// Whether the package has the attributes at hand.
fn can_declare(package: &Package) -> bool {
    package.dependencies.iter().any(|dependency| {
        dependency.name == "oasgard"
            && dependency.kind == DependencyKind::Normal
            && (dependency.uses_default_features
                || dependency.features.iter().any(|name| name == "macros"))
    })
}
