//! The packages of a workspace.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use cargo_metadata::{Metadata, Package};

use super::graph::{can_declare, host};
use super::{Choice, Graph, listed, metadata};
use crate::failure::Failure;
use crate::options::LockOptions;

pub(crate) struct Workspace {
    metadata: Metadata,
    /// The Cargo.toml that cargo takes.
    manifest: Option<PathBuf>,
    lock: LockOptions,
    /// Whether cargo is asked what the packages depend on, for which it may need the network.
    is_built: bool,
}

impl Workspace {
    pub(crate) fn read(manifest: Option<&Path>, lock: &LockOptions) -> Result<Self, Failure> {
        Ok(Self {
            metadata: metadata(manifest, lock, &["--no-deps".to_owned()])?,
            manifest: taken(manifest),
            lock: lock.clone(),
            is_built: false,
        })
    }

    /// A workspace of which something is going to be built.
    pub(crate) fn to_build(manifest: Option<&Path>, lock: &LockOptions) -> Result<Self, Failure> {
        let workspace = Self::read(manifest, lock)?;
        Ok(Self {
            is_built: true,
            ..workspace
        })
    }

    /// The package that was named, else that of the current folder, else the only one that can contain declarations.
    pub(crate) fn package(&self, name: Option<&str>) -> Result<&Package, Failure> {
        if let Some(name) = name {
            return self.named(name);
        }
        match self.here() {
            Some(here) if !self.is_at_root() => return Ok(here),
            Some(here) if self.defaults().any(|package| package.id == here.id) => return Ok(here),
            _ => {}
        }
        let defaults: Vec<_> = self.defaults().collect();
        match defaults[..] {
            [only] => Ok(only),
            _ => self.only_candidate(&defaults),
        }
    }

    /// The package whose Cargo.toml is the nearest.
    pub(crate) fn here(&self) -> Option<&Package> {
        self.at(self.manifest.as_deref()?)
    }

    /// The Cargo.toml of the whole workspace.
    pub(crate) fn root_manifest(&self) -> PathBuf {
        let root = self.metadata.workspace_root.as_std_path();
        root.join("Cargo.toml")
    }

    /// The executables of all packages, as far as a declaration can be in them.
    pub(crate) fn declaring(&self, all: &Rc<Metadata>) -> Vec<(&Package, Choice<'_>)> {
        let packages = self.metadata.packages.iter();
        let packages = packages.filter(|package| Graph::reaches_declarations(all, package));
        let programs = packages.flat_map(|package| {
            let executables = Choice::executables(package);
            executables.map(move |choice| (package, choice))
        });
        programs.collect()
    }

    fn is_at_root(&self) -> bool {
        let root = fs::canonicalize(self.root_manifest());
        root.is_ok_and(|root| self.manifest.as_ref() == Some(&root))
    }

    /// `default-members` of the workspace, else its root package, else all of its packages.
    fn defaults(&self) -> impl Iterator<Item = &Package> {
        let ids = &self.metadata.workspace_default_members;
        let packages = self.metadata.packages.iter();
        packages.filter(|package| ids.contains(&package.id))
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

    /// The only package with an executable that a declaration can be in, else the only library that can declare.
    fn only_candidate<'a>(&self, packages: &[&'a Package]) -> Result<&'a Package, Failure> {
        let packages = packages.iter().copied();
        let reaching: Vec<_> = if self.is_built {
            let all = Rc::new(self.everything()?);
            let reaches = |package: &&Package| Graph::reaches_declarations(&all, package);
            packages.filter(reaches).collect()
        } else {
            packages
                .filter(|package| self.reaches_declarations(package))
                .collect()
        };
        let runs = |package: &&&Package| Choice::executables(package).next().is_some();
        let running: Vec<_> = reaching.iter().filter(runs).copied().collect();
        let candidates = if running.is_empty() {
            reaching
        } else {
            running
        };
        match candidates[..] {
            [package] => Ok(package),
            [] => Err(Failure::call(
                "no package of this workspace depends on `oasgard`; choose one with `--package`",
            )),
            _ => {
                let names = listed(candidates.iter().map(|package| package.name.as_str()));
                Err(Failure::call(format!(
                    "several packages of this workspace have executables in which declarations can be: {names}; choose one with `--package`"
                )))
            }
        }
    }

    /// Whether a package has the attributes, by itself or through other packages of the workspace.
    fn reaches_declarations(&self, package: &Package) -> bool {
        let mut used = vec![package];
        let mut next = 0;
        while let Some(package) = used.get(next).copied() {
            next += 1;
            if can_declare(package) {
                return true;
            }
            let folders = package
                .dependencies
                .iter()
                .filter_map(|one| one.path.as_ref());
            for folder in folders {
                let mut members = self.metadata.packages.iter();
                let member = members.find(|member| member.manifest_path.parent() == Some(folder));
                used.extend(
                    member.filter(|member| !used.iter().any(|known| known.id == member.id)),
                );
            }
        }
        false
    }

    /// The packages with all that they depend on.
    fn everything(&self) -> Result<Metadata, Failure> {
        let platform = format!("--filter-platform={}", host()?);
        metadata(Some(&self.root_manifest()), &self.lock, &[platform])
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
