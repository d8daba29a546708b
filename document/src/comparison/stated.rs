//! What one document states about who may call.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use oasgard_core::requirement::Requirement;

use super::routes::{Routed, routes};
use super::servers::StatedServers;
use super::{Definition, Posture};
use crate::link::{Links, Target};
use crate::rules;
use crate::{
    Diagnostic, DocumentView, EffectiveSecurity, Elsewhere, Home, OperationView, Pointer, Servers,
    UnreadablePart,
};

/// What a document states about who may call: its schemes, and what each operation requires, the root `security` pushed down.
#[derive(Clone, Debug, Default)]
pub struct Stated {
    pub(super) operations: Vec<StatedOperation>,
    pub(super) schemes: BTreeMap<String, Definition>,
    /// The servers of the document itself; `None` where there is no document.
    pub(super) servers: Option<Arc<StatedServers>>,
    /// The servers of links, by what the links lead to.
    pub(super) links: BTreeMap<Target, Arc<StatedServers>>,
    /// What links may lead to.
    targets: HashSet<Target>,
    places: HashMap<String, Pointer>,
    pub(super) uses: HashMap<String, usize>,
}

/// An operation and what it requires.
#[derive(Clone, Debug)]
pub struct StatedOperation {
    pub(super) title: String,
    pub(super) method: String,
    pub(super) home: &'static str,
    pub(super) name: String,
    pub(super) id: Option<String>,
    pub(super) pointer: Pointer,
    pub(super) posture: Posture,
    /// The servers to which its requests are sent; `None` of webhooks and callbacks that name none.
    pub(super) servers: Option<Arc<StatedServers>>,
    /// The servers to which links send its requests, those of links by its id and of links by its place.
    pub(super) linked: Vec<Arc<StatedServers>>,
    /// Where it stands itself.
    place: Pointer,
    /// What leads to it.
    pub(super) address: Vec<String>,
    /// The same without the names of path parameters.
    pub(super) shape: Vec<String>,
}

impl Stated {
    /// Reads what `document` states.
    ///
    /// # Errors
    /// With every place from which it cannot be known who may call: a `security` that has not the form of one, a path item or a
    /// required scheme that another document holds or that has fields beside a `$ref`, a member of which readers disagree whether
    /// it is there.
    pub fn read(document: &DocumentView) -> Result<Self, Vec<Diagnostic>> {
        let (found, parts) = document.operations_and_unread();
        let mut diagnostics: Vec<_> = parts.into_iter().map(unread).collect();
        diagnostics.extend(document.ambiguities_around(&found));
        let mut lists = Lists::default();
        let mut operations = Vec::new();
        let (mut broken, mut judged) = (HashSet::new(), HashSet::new());
        let routed = routes(document, found).map_err(|diagnostic| vec![diagnostic])?;
        let links = document.links(routed.iter().map(|routed| &routed.operation));
        diagnostics.extend(links.diagnostics());
        for routed in routed {
            match posture(document, &routed.operation, &mut judged) {
                Ok((posture, pointer)) => {
                    let servers = document.servers_of(&routed.operation);
                    let servers = servers.map(|servers| lists.get(&servers));
                    operations.push(StatedOperation::new(routed, posture, pointer, servers));
                }
                // What is wrong at the root is wrong for every operation that relies on it.
                Err(found) => diagnostics.extend(
                    found
                        .into_iter()
                        .filter(|diagnostic| broken.insert(diagnostic.pointer.clone())),
                ),
            }
        }
        if !diagnostics.is_empty() {
            let mut seen = HashSet::new();
            diagnostics.retain(|diagnostic| seen.insert(diagnostic.pointer.clone()));
            return Err(diagnostics);
        }
        let links = linked_servers(&links);
        for operation in &mut operations {
            let targets = operation.targets();
            operation.linked = targets
                .iter()
                .filter_map(|it| links.get(it).cloned())
                .collect();
        }
        let targets = operations.iter().flat_map(StatedOperation::targets);
        let targets = targets
            .filter(|target| links.contains_key(target))
            .collect();
        let uses = uses(&operations);
        let (mut schemes, mut places) = (BTreeMap::new(), HashMap::new());
        for (name, (definition, pointer)) in definitions(document, &uses) {
            schemes.insert(name.clone(), definition);
            places.insert(name, pointer);
        }
        Ok(Self {
            operations,
            schemes,
            servers: Some(lists.get(&document.root_servers())),
            links,
            targets,
            places,
            uses,
        })
    }

    /// How many operations it has.
    #[must_use]
    pub fn operations(&self) -> usize {
        self.operations.len()
    }

    /// How many schemes it has.
    #[must_use]
    pub fn schemes(&self) -> usize {
        self.schemes.len()
    }

    /// Every value that it depends on: those of the fields of schemes, and the scopes that are required.
    #[must_use]
    pub fn words(&self) -> HashSet<&str> {
        let definitions = self.schemes.values().flat_map(Definition::words);
        let operations = self.operations.iter();
        let scopes = operations.flat_map(|operation| operation.posture.scopes());
        definitions.chain(scopes).collect()
    }

    /// Whether an operation of this document is what a link leads to.
    pub(super) fn is_linked(&self, target: &Target) -> bool {
        self.targets.contains(target)
    }

    pub(super) fn scheme(&self, name: &str) -> Option<&Definition> {
        self.schemes.get(name)
    }

    /// Where the scheme is.
    pub(super) fn place(&self, scheme: &str) -> Pointer {
        self.places.get(scheme).cloned().unwrap_or_default()
    }

    /// How many operations name the scheme.
    pub(super) fn uses(&self, scheme: &str) -> usize {
        self.uses.get(scheme).copied().unwrap_or_default()
    }

    pub(super) fn scoped_schemes(&self) -> impl Iterator<Item = &str> {
        let scoped = self
            .schemes
            .iter()
            .filter(|(_, definition)| definition.has_scopes());
        scoped.map(|(name, _)| name.as_str())
    }
}

/// What an operation requires, and where that is said. A member beside the references of a scheme is a mistake of the first
/// operation that requires it; `judged` has the names of those schemes.
fn posture(
    document: &DocumentView,
    operation: &OperationView,
    judged: &mut HashSet<String>,
) -> Result<(Posture, Pointer), Vec<Diagnostic>> {
    let Some(EffectiveSecurity { written, pointer }) = document.effective_security(operation)?
    else {
        return Ok((Posture::unstated(), operation.pointer.clone()));
    };
    if let Some(finding) = rules::normal_form::check_length(&written) {
        return Err(vec![Diagnostic { pointer, finding }]);
    }
    let mut diagnostics = unread_schemes(document, &written, &pointer);
    let names = written.iter().flat_map(Requirement::iter);
    let names = names.filter(|(name, _)| judged.insert((*name).to_owned()));
    diagnostics.extend(names.flat_map(|(name, _)| document.disputed_siblings(name)));
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    let undefined = |name: &str| undefined_name(document, name);
    let alternatives = document.with_one_name(&written, undefined);
    Ok((Posture::stated(alternatives), pointer))
}

/// The schemes of a list that are in another document: what a caller has to send is not known then.
fn unread_schemes(
    document: &DocumentView,
    alternatives: &[Requirement],
    pointer: &Pointer,
) -> Vec<Diagnostic> {
    let alternatives = alternatives.iter().enumerate();
    let names =
        alternatives.flat_map(|(index, one)| one.iter().map(move |(name, _)| (index, name)));
    let diagnostics = names.filter_map(|(index, name)| {
        let Elsewhere {
            pointer: reference,
            finding,
            ..
        } = document.scheme_elsewhere(name)?;
        let pointer = reference.unwrap_or_else(|| pointer.item(index).child(name));
        Some(Diagnostic { pointer, finding })
    });
    diagnostics.collect()
}

/// The lists of servers, each read once.
#[derive(Default)]
struct Lists(HashMap<Pointer, Arc<StatedServers>>);

impl Lists {
    fn get(&mut self, servers: &Servers) -> Arc<StatedServers> {
        let list = self.0.entry(servers.pointer.clone());
        let list = list.or_insert_with(|| Arc::new(StatedServers::of(servers)));
        Arc::clone(list)
    }
}

fn unread(part: UnreadablePart) -> Diagnostic {
    let finding = rules::reference::unread_part(&part);
    Diagnostic {
        pointer: part.pointer,
        finding,
    }
}

fn uses(operations: &[StatedOperation]) -> HashMap<String, usize> {
    let mut uses: HashMap<String, usize> = HashMap::new();
    for operation in operations {
        for scheme in operation.posture.schemes() {
            *uses.entry(scheme.to_owned()).or_default() += 1;
        }
    }
    uses
}

/// The servers of all links to one target, as one list.
fn linked_servers(links: &Links) -> BTreeMap<Target, Arc<StatedServers>> {
    let mut servers: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for link in &links.found {
        for target in &link.targets {
            let list = servers.entry(target.clone()).or_default();
            list.extend(link.servers.each());
        }
    }
    let lists = servers.into_iter();
    lists
        .map(|(target, list)| (target, Arc::new(StatedServers::new(list))))
        .collect()
}

impl StatedOperation {
    /// What a link may say to lead here.
    fn targets(&self) -> Vec<Target> {
        let id = self.id.clone().map(Target::Id);
        let place = Target::Place(self.place.clone());
        id.into_iter().chain([place]).collect()
    }

    fn new(
        routed: Routed,
        posture: Posture,
        pointer: Pointer,
        servers: Option<Arc<StatedServers>>,
    ) -> Self {
        let operation = &routed.operation;
        Self {
            title: operation.title(),
            id: operation.id().map(str::to_owned),
            pointer,
            posture,
            servers,
            linked: Vec::new(),
            place: operation.pointer.clone(),
            method: operation.method.to_string(),
            home: match operation.home {
                Home::Path(_) => "path",
                Home::Webhook(_) => "webhook",
                Home::Callback(_) => "callback",
                Home::Component(_) => "pathItem",
            },
            name: operation.home.name().to_owned(),
            address: routed.address,
            shape: routed.shape,
        }
    }
}

/// A name for what names no scheme, which is not the credential of that name in the other document.
fn undefined_name(document: &DocumentView, name: &str) -> String {
    let mut undeclared = format!("{name} (undeclared)");
    while document.named(&undeclared).address().is_some() {
        undeclared.push('\'');
    }
    undeclared
}

/// The definition of every scheme, and where it is.
fn definitions(
    document: &DocumentView,
    uses: &HashMap<String, usize>,
) -> BTreeMap<String, (Definition, Pointer)> {
    let schemes = document.scheme_views(uses.keys().map(String::as_str));
    let definitions = schemes.into_iter().filter_map(|scheme| {
        let definition = Definition::read(&scheme, document.version())?;
        Some((scheme.name, (definition, scheme.pointer)))
    });
    definitions.collect()
}
