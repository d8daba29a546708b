//! What one document says of who may call.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::posture::renamed;
use super::routes::{Routed, routes};
use super::{Definition, Posture};
use crate::access::Access;
use crate::document::{Document, Fault, Home, Operation, Pointer, Unread, requirements};
use crate::requirement::Requirement;
use crate::rules;
use crate::version::Version;

/// What a document says of who may call: its schemes, and what each operation requires, the root `security` pushed down.
#[derive(Clone, Debug, Default)]
pub struct Stated {
    pub(super) operations: Vec<StatedOperation>,
    pub(super) schemes: BTreeMap<String, Definition>,
    uses: HashMap<String, usize>,
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
    /// What leads to it.
    pub(super) address: Vec<String>,
    /// The same without the names of path parameters.
    pub(super) shape: Vec<String>,
}

impl Stated {
    /// Reads what `document` says.
    ///
    /// # Errors
    /// With every place from which it cannot be known who may call: a `security` that has not the form of one, a path item that
    /// is kept elsewhere.
    pub fn read(document: &Document) -> Result<Self, Vec<Fault>> {
        let mut faults: Vec<_> = document.unread().into_iter().map(unread).collect();
        let names = Names::of(document);
        let mut operations = Vec::new();
        let mut broken = HashSet::new();
        for routed in routes(document) {
            match posture(document, &routed.operation, &names) {
                Ok((posture, pointer)) => {
                    operations.push(StatedOperation::new(routed, posture, pointer));
                }
                // What is wrong at the root is wrong for every operation that relies on it.
                Err(found) => faults.extend(
                    found
                        .into_iter()
                        .filter(|fault| broken.insert(fault.pointer.clone())),
                ),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self {
            uses: uses(&operations),
            operations,
            schemes: document
                .schemes()
                .map(|(name, json)| (name.to_owned(), Definition::read(document, name, json)))
                .collect(),
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

    pub(super) fn scheme(&self, name: &str) -> Option<&Definition> {
        self.schemes.get(name)
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

/// What an operation requires, and where that is said.
fn posture(
    document: &Document,
    operation: &Operation,
    names: &Names,
) -> Result<(Posture, Pointer), Vec<Fault>> {
    let pointer = match operation.security() {
        Some(_) => operation.pointer.child("security"),
        None => Pointer::root().child("security"),
    };
    let Some(security) = document.security_of(operation) else {
        return Ok((Posture::unstated(), operation.pointer.clone()));
    };
    // An empty list at the root says nothing of an operation that says nothing itself.
    if operation.security().is_none() && security.as_array().is_some_and(<[_]>::is_empty) {
        return Ok((Posture::unstated(), operation.pointer.clone()));
    }
    let alternatives = requirements(security, &pointer)?;
    let alternatives = alternatives.iter().map(|one| names.resolved(one)).collect();
    Ok((Posture::stated(alternatives), pointer))
}

fn unread(part: Unread) -> Fault {
    let finding = rules::unread_part(&part);
    Fault {
        pointer: part.pointer,
        finding,
    }
}

fn uses(operations: &[StatedOperation]) -> HashMap<String, usize> {
    let mut uses: HashMap<String, usize> = HashMap::new();
    for operation in operations {
        let known = operation.posture.known();
        let said = known.into_iter().chain([operation.posture.access()]);
        let schemes: HashSet<_> = said
            .flat_map(Access::alternatives)
            .flat_map(|alternative| alternative.iter().map(|(scheme, _)| scheme))
            .collect();
        for scheme in schemes {
            *uses.entry(scheme.to_owned()).or_default() += 1;
        }
    }
    uses
}

impl StatedOperation {
    fn new(routed: Routed, posture: Posture, pointer: Pointer) -> Self {
        let operation = &routed.operation;
        Self {
            title: operation.title(),
            id: operation.id().map(str::to_owned),
            pointer,
            posture,
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

/// What the names of a document's requirements stand for.
struct Names<'d, 'a> {
    document: &'d Document<'a>,
    declared: HashSet<&'a str>,
}

impl<'d, 'a> Names<'d, 'a> {
    fn of(document: &'d Document<'a>) -> Self {
        let declared = document.schemes().map(|(name, _)| name).collect();
        Self { document, declared }
    }

    fn resolved(&self, requirement: &Requirement) -> Requirement {
        renamed(requirement, |name| self.scheme(name))
    }

    /// The component that is meant. What no component stands behind is no credential of that name in the other document.
    fn scheme(&self, name: &str) -> String {
        if self.declared.contains(name) {
            return name.to_owned();
        }
        self.by_uri(name).unwrap_or_else(|| {
            let mut undeclared = format!("{name} (undeclared)");
            while self.declared.contains(undeclared.as_str()) {
                undeclared.push('\'');
            }
            undeclared
        })
    }

    /// OpenAPI 3.2 allows the URI of a scheme in place of its name (REQ-02).
    fn by_uri(&self, name: &str) -> Option<String> {
        if self.document.version() < Version::V3_2 {
            return None;
        }
        let pointer = self.document.follow(name).ok()?.pointer;
        let keys: Vec<_> = pointer.keys().collect();
        match &keys[..] {
            [components, schemes, name]
                if components == "components" && schemes == "securitySchemes" =>
            {
                Some(name.clone())
            }
            _ => None,
        }
    }
}
