//! Counts what the operations require.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::access::{Matrix, Operation, Scheme, Scope};
use super::untrusted::Untrusted;

impl Matrix {
    /// Sorts the operations, counts what they require, and adds the schemes and scopes that they require and nothing declares.
    pub(crate) fn new(
        title: Untrusted,
        version: Untrusted,
        schemes: Vec<Scheme>,
        operations: Vec<Operation>,
    ) -> Self {
        let mut matrix = Self {
            title,
            version,
            schemes,
            operations,
            unread: Vec::new(),
        };
        matrix.operations.sort_by(|a, b| a.order().cmp(&b.order()));
        let mut uses = Uses::of(&matrix.operations, &matrix.schemes);
        for scheme in &mut matrix.schemes {
            uses.add_to(scheme);
        }
        matrix.schemes.extend(uses.left());
        matrix
    }
}

/// By how many operations each scheme is taken, with each of its scopes. A scheme of several names is one.
pub(super) struct Uses {
    schemes: HashMap<String, SchemeUses>,
    /// What is required under each name.
    asked: BTreeMap<String, BTreeSet<String>>,
}

#[derive(Default)]
struct SchemeUses {
    operations: usize,
    scopes: HashMap<String, usize>,
}

impl Uses {
    pub(super) fn of(operations: &[Operation], schemes: &[Scheme]) -> Self {
        let places: HashMap<_, _> = schemes
            .iter()
            .map(|scheme| (scheme.name.as_str(), scheme.place.as_str()))
            .collect();
        let place = |name| places.get(name).copied().unwrap_or(name);
        let mut uses = Self {
            schemes: HashMap::new(),
            asked: BTreeMap::new(),
        };
        for operation in operations {
            let mut credentials: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
            for (name, scopes) in operation.access.credentials() {
                let asked = uses.asked.entry(name.to_owned()).or_default();
                asked.extend(scopes.iter().map(|scope| (*scope).to_owned()));
                credentials.entry(place(name)).or_default().extend(scopes);
            }
            for (place, scopes) in credentials {
                let scheme = uses.schemes.entry(place.to_owned()).or_default();
                scheme.operations += 1;
                for scope in scopes {
                    *scheme.scopes.entry(scope.to_owned()).or_default() += 1;
                }
            }
        }
        uses
    }

    pub(super) fn add_to(&mut self, scheme: &mut Scheme) {
        let asked = self.asked.remove(scheme.name.as_str()).unwrap_or_default();
        let Some(uses) = self.schemes.get(scheme.place.as_str()) else {
            return;
        };
        let count = |token: &str| uses.scopes.get(token).copied().unwrap_or_default();
        scheme.uses = uses.operations;
        for scope in &mut scheme.scopes {
            scope.uses = count(&scope.token);
        }
        let listed: BTreeSet<_> = scheme.scopes.iter().map(|it| it.token.clone()).collect();
        let unlisted = asked
            .into_iter()
            .filter(|token| !listed.contains(token.as_str()));
        let lists_scopes = scheme.lists_scopes;
        scheme.scopes.extend(unlisted.map(|token| Scope {
            uses: count(&token),
            token: token.into(),
            description: Untrusted::default(),
            declared: !lists_scopes,
        }));
    }

    /// The schemes that nothing declares.
    pub(super) fn left(mut self) -> Vec<Scheme> {
        let names: Vec<_> = self.asked.keys().cloned().collect();
        let mut schemes: Vec<_> = names
            .into_iter()
            .map(Untrusted::from)
            .map(Scheme::undeclared)
            .collect();
        for scheme in &mut schemes {
            self.add_to(scheme);
        }
        schemes
    }
}
