//! What one document says of who may call.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::routes::{Routed, routes};
use super::{Definition, Posture};
use crate::document::{Document, Fault, Home, Named, Operation, Pointer, Unread, requirements};
use crate::requirement::Requirement;
use crate::rules;

/// What a document says of who may call: its schemes, and what each operation requires, the root `security` pushed down.
#[derive(Clone, Debug, Default)]
pub struct Stated {
    pub(super) operations: Vec<StatedOperation>,
    pub(super) schemes: BTreeMap<String, Definition>,
    places: HashMap<String, Pointer>,
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
        let mut operations = Vec::new();
        let mut broken = HashSet::new();
        for routed in routes(document) {
            match posture(document, &routed.operation) {
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
        let uses = uses(&operations);
        let (mut schemes, mut places) = (BTreeMap::new(), HashMap::new());
        for (name, (definition, pointer)) in definitions(document, &uses) {
            schemes.insert(name.clone(), definition);
            places.insert(name, pointer);
        }
        Ok(Self {
            operations,
            schemes,
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

    /// Every value on which it rests: what the fields of schemes say, and the scopes that are required.
    #[must_use]
    pub fn words(&self) -> HashSet<&str> {
        let definitions = self.schemes.values().flat_map(Definition::words);
        let operations = self.operations.iter();
        let scopes = operations.flat_map(|operation| operation.posture.scopes());
        definitions.chain(scopes).collect()
    }

    pub(super) fn scheme(&self, name: &str) -> Option<&Definition> {
        self.schemes.get(name)
    }

    /// Where the scheme stands.
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

/// What an operation requires, and where that is said.
fn posture(document: &Document, operation: &Operation) -> Result<(Posture, Pointer), Vec<Fault>> {
    let Some((security, pointer)) = document.stated_security(operation) else {
        return Ok((Posture::unstated(), operation.pointer.clone()));
    };
    let alternatives = requirements(security, &pointer)?;
    let meant = |one: &Requirement| one.renamed(|name| meant(document, name));
    let alternatives = alternatives.iter().map(meant).collect();
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
        for scheme in operation.posture.schemes() {
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

/// The scheme that a name stands for. What no scheme stands behind is no credential of that name in the other document.
fn meant(document: &Document, name: &str) -> String {
    document.named(name).address().unwrap_or_else(|| {
        let mut undeclared = format!("{name} (undeclared)");
        while document.named(&undeclared).address().is_some() {
            undeclared.push('\'');
        }
        undeclared
    })
}

/// What every scheme says: of the components, and of those that only a URI in some requirement leads to.
fn definitions(
    document: &Document,
    uses: &HashMap<String, usize>,
) -> BTreeMap<String, (Definition, Pointer)> {
    let components = Pointer::root().child("components").child("securitySchemes");
    let declared = document.schemes().map(|(name, json)| {
        let pointer = components.child(name);
        let definition = Definition::read(document, json, pointer.clone());
        (name.to_owned(), (definition, pointer))
    });
    let named_by_uri = uses
        .keys()
        .filter_map(|address| match document.named(address) {
            Named::Here(there) => {
                let definition = Definition::of(there.object, document.version());
                Some((address.clone(), (definition, there.pointer)))
            }
            _ => None,
        });
    declared.chain(named_by_uri).collect()
}
