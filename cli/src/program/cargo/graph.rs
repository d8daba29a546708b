//! What is linked with what.

use std::collections::HashSet;
use std::path::Path;
use std::rc::Rc;

use cargo_metadata::{DependencyKind, Metadata, Node, NodeDep, Package, PackageId, Target};

use oasgard_core::suggest::nearest_typo;

use super::choice::{Choice, is_library};
use super::{cargo, metadata, output};
use crate::failure::Failure;
use crate::options::Compilation;

/// The packages of a build and their dependencies, seen from one program.
pub(crate) struct Graph {
    metadata: Rc<Metadata>,
    root: PackageId,
    /// The executable that is read, if it is one.
    executable: Option<String>,
    /// The example that is read; it uses the dependencies for development too.
    example: Option<String>,
}

/// A package that is linked into a program, where a source file names it.
pub(crate) struct Linked<'a> {
    pub(crate) package: &'a Package,
    /// What the sources call its crate.
    pub(crate) name: String,
    /// The package in whose sources it would be named.
    pub(crate) dependent: &'a Package,
}

impl Graph {
    /// Everything that a build from `manifest` can contain.
    pub(crate) fn metadata(
        manifest: &Path,
        compilation: &Compilation,
    ) -> Result<Rc<Metadata>, Failure> {
        // Else cargo would fetch the packages of all platforms.
        let platform = match &compilation.build.target {
            Some(target) => target.clone(),
            None => host()?,
        };
        let mut words = compilation.features.cargo_arguments();
        words.push(format!("--filter-platform={platform}"));
        metadata(Some(manifest), &compilation.lock, &words).map(Rc::new)
    }

    /// The graph as it is for one program of `root`.
    pub(crate) fn new(metadata: Rc<Metadata>, root: &Package, choice: Choice) -> Self {
        let example = match choice {
            Choice::Example(name) => Some(name.to_owned()),
            Choice::Executable(_) | Choice::Library => None,
        };
        Self {
            metadata,
            root: root.id.clone(),
            executable: choice.executable().map(str::to_owned),
            example,
        }
    }

    /// Whether a package can have declarations in what is linked of it: one of the packages that it uses has the attributes.
    pub(super) fn reaches_declarations(metadata: &Rc<Metadata>, package: &Package) -> bool {
        let graph = Self {
            metadata: Rc::clone(metadata),
            root: package.id.clone(),
            executable: None,
            example: None,
        };
        let used = graph.used_by(package).into_iter();
        used.map(|id| &graph.metadata[id]).any(can_declare)
    }

    /// Refuses the name of a crate that no build of the workspace contains.
    pub(crate) fn refuse_unknown_crates(&self, names: &[String]) -> Result<(), Failure> {
        let linked = self.linked().into_iter().map(|linked| linked.name);
        let others = self.metadata.packages.iter().map(crate_name);
        let known: HashSet<_> = linked.chain(others).collect();
        for name in names {
            if !known.contains(name) {
                let remedy = match nearest_typo(name, known.iter().map(String::as_str)) {
                    Some(meant) => format!("write `{meant}`"),
                    None => "write a crate that the program depends on, or remove it".to_owned(),
                };
                return Err(Failure::call(format!(
                    "`allow-unlinked` names `{name}`, and there is no such crate; {remedy}"
                )));
            }
        }
        Ok(())
    }

    /// The package itself and everything it depends on when it runs, nearest first.
    pub(crate) fn linked(&self) -> Vec<Linked<'_>> {
        let root = &self.metadata[&self.root];
        let mut seen = HashSet::from([&root.id]);
        let mut linked = vec![Linked {
            package: root,
            name: crate_name(root),
            dependent: root,
        }];
        let mut next = 0;
        while let Some(dependent) = linked.get(next).map(|known| known.package) {
            next += 1;
            for dependency in self.dependencies(&dependent.id) {
                let package = &self.metadata[&dependency.pkg];
                if !is_proc_macro(package) && seen.insert(&package.id) {
                    linked.push(Linked {
                        package,
                        name: dependency.name.clone(),
                        dependent,
                    });
                }
            }
        }
        linked
    }

    /// The features of a package as it is linked into the program: a build script may use it with others.
    pub(crate) fn linked_features(
        &self,
        package: &Package,
        compilation: &Compilation,
    ) -> Result<Vec<String>, Failure> {
        let mut tree = cargo()?;
        tree.args(["tree", "--quiet", "--edges=normal", "--prefix=none"]);
        tree.arg("--format={p}\t{f}").arg("--manifest-path");
        tree.arg(&self.metadata[&self.root].manifest_path);
        tree.args(["--package", &self.root.repr]);
        tree.args(compilation.features.cargo_arguments());
        tree.args(compilation.lock.cargo_arguments());
        if let Some(target) = &compilation.build.target {
            tree.args(["--target", target]);
        }
        let start = format!("{} v{}", package.name, package.version);
        let text = output(tree)?;
        let line = text.lines().find_map(|line| {
            let (named, features) = line.split_once('\t')?;
            let rest = named.strip_prefix(&start)?;
            (rest.is_empty() || rest.starts_with(' ')).then_some(features)
        });
        let features = line.unwrap_or_default().trim_end_matches("(*)").trim();
        let features = features.split(',').filter(|name| !name.is_empty());
        Ok(features.map(str::to_owned).collect())
    }

    /// How messages call the sources in which a crate would be named for it to be linked.
    pub(crate) fn sources_of(&self, dependency: &Linked) -> String {
        let is_direct = dependency.dependent.id == self.root;
        match (&self.executable, &self.example) {
            (Some(name), _) if is_direct => format!("executable `{name}`"),
            (_, Some(name)) if is_direct => format!("example `{name}`"),
            _ => format!("package `{}`", dependency.dependent.name),
        }
    }

    /// The table of Cargo.toml whose `allow-unlinked` counts for this program and for no other one; `None` if there is no such
    /// table.
    pub(crate) fn own_table(&self) -> Option<String> {
        let root = &self.metadata[&self.root];
        let tables = &root.metadata["oasgard"]["bin"];
        let executables = root.targets.iter().filter(|target| target.is_bin()).count();
        match &self.executable {
            Some(name) if executables > 1 || tables[name].is_object() => {
                Some(format!("package.metadata.oasgard.bin.{name}"))
            }
            None if executables > 0 || self.example.is_some() => None,
            _ => Some("package.metadata.oasgard".to_owned()),
        }
    }

    /// Whether anything that is linked can be declared with the attributes.
    pub(crate) fn has_attributes(&self) -> bool {
        let mut linked = self.linked().into_iter();
        linked.any(|linked| linked.package.name == "oasgard")
    }

    /// Whether a linked package with a crate of this name has the attributes at hand, by itself or through a package that hands
    /// them on; `None` if no linked package has such a crate.
    pub(crate) fn may_declare(&self, crate_name: &str) -> Option<bool> {
        let linked = self.linked().into_iter();
        let owners = linked
            .map(|linked| linked.package)
            .filter(|package| self.may_be_called(package, crate_name));
        let has_attributes = owners.map(|package| self.reaches_attributes(package));
        has_attributes.reduce(|one, other| one || other)
    }

    /// The names of the crates that a package can bring into a program.
    pub(crate) fn crates_of(package: &Package) -> HashSet<String> {
        let targets = package.targets.iter();
        let linked = targets.filter(|target| target.is_bin() || is_library(target));
        linked.map(|target| target.name.replace('-', "_")).collect()
    }

    fn may_be_called(&self, package: &Package, crate_name: &str) -> bool {
        let example = self.example.as_ref().map(|name| name.replace('-', "_"));
        let is_example = example.as_deref() == Some(crate_name) && package.id == self.root;
        is_example || Self::crates_of(package).contains(crate_name)
    }

    /// The package that contains a file, if no linked package with a crate of this name does, or uses one that does.
    ///
    /// rustc names a file of a workspace by its path from the workspace, and any other is named by its path in its package.
    pub(crate) fn foreign_owner(&self, crate_name: &str, file: &str) -> Option<&Package> {
        let linked = self.linked();
        let packages = linked.iter().map(|linked| linked.package);
        let claimants: Vec<_> = packages
            .filter(|package| self.may_be_called(package, crate_name))
            .collect();
        let used = claimants.iter().flat_map(|package| self.used_by(package));
        if used
            .into_iter()
            .any(|id| self.holds(&self.metadata[id], file))
        {
            return None;
        }
        let mut members = linked.iter().map(|linked| linked.package);
        members.find(|package| self.holds(package, file))
    }

    /// Whether a file, as rustc named it, is the first one of an executable of the package.
    pub(crate) fn is_executable(&self, package: &Package, file: &str) -> bool {
        let executables = package.targets.iter().filter(|target| target.is_bin());
        let mut files = executables.map(|target| target.src_path.as_path());
        let in_workspace = self.metadata.workspace_root.join(file);
        let in_package = package.manifest_path.with_file_name(file);
        files.any(|known| known == in_workspace || known == in_package)
    }

    fn holds(&self, package: &Package, file: &str) -> bool {
        let Some(folder) = package.manifest_path.parent() else {
            return false;
        };
        let in_workspace = self.metadata.workspace_root.join(file);
        in_workspace.starts_with(folder) && in_workspace.is_file() || folder.join(file).is_file()
    }

    fn reaches_attributes(&self, package: &Package) -> bool {
        let mut used = self.used_by(package).into_iter();
        used.any(|id| self.metadata[id].name == "oasgard")
    }

    /// The package itself and all that it depends on when it runs.
    fn used_by<'a>(&'a self, package: &'a Package) -> Vec<&'a PackageId> {
        let mut used = vec![&package.id];
        let mut next = 0;
        while let Some(package) = used.get(next).copied() {
            next += 1;
            for dependency in self.dependencies(package) {
                if !used.contains(&&dependency.pkg) {
                    used.push(&dependency.pkg);
                }
            }
        }
        used
    }

    fn dependencies(&self, package: &PackageId) -> impl Iterator<Item = &NodeDep> {
        let uses_development = self.example.is_some() && *package == self.root;
        let is_linked = move |dependency: &&NodeDep| {
            let mut kinds = dependency.dep_kinds.iter();
            kinds.any(|kind| {
                kind.kind == DependencyKind::Normal
                    || kind.kind == DependencyKind::Development && uses_development
            })
        };
        let dependencies = self.node(package).into_iter().flat_map(|node| &node.deps);
        dependencies.filter(is_linked)
    }

    /// Whether a package takes part on the platform that cargo was asked about: `build.target` in cargo's configuration may
    /// have led the build to another one.
    pub(crate) fn knows(&self, package: &PackageId) -> bool {
        self.node(package).is_some()
    }

    fn node(&self, package: &PackageId) -> Option<&Node> {
        let resolve = self.metadata.resolve.as_ref()?;
        resolve.nodes.iter().find(|node| node.id == *package)
    }
}

/// Whether the package has the attributes at hand.
pub(super) fn can_declare(package: &Package) -> bool {
    package.dependencies.iter().any(|dependency| {
        dependency.name == "oasgard"
            && dependency.kind == DependencyKind::Normal
            && (dependency.uses_default_features
                || dependency.features.iter().any(|name| name == "macros"))
    })
}

/// What a source file calls the library of a package.
fn crate_name(package: &Package) -> String {
    let library = package.targets.iter().find(|target| is_library(target));
    let name = library.map_or(package.name.as_str(), |target| &target.name);
    name.replace('-', "_")
}

fn is_proc_macro(package: &Package) -> bool {
    package.targets.iter().any(Target::is_proc_macro)
}

/// The platform on which cargo runs.
pub(super) fn host() -> Result<String, Failure> {
    let mut version = cargo()?;
    version.arg("-vV");
    let text = output(version)?;
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .ok_or_else(|| Failure::call("`cargo -vV` does not name the host; write `--target TRIPLE`"))
}
