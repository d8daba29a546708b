//! Counts what the operations ask for.

use std::collections::BTreeMap;

use super::access::{Operation, Scheme, Scope};

/// By how many operations each scheme is taken, with each of its scopes.
pub(super) struct Uses(BTreeMap<String, SchemeUses>);

#[derive(Default)]
struct SchemeUses {
    operations: usize,
    scopes: BTreeMap<String, usize>,
}

impl Uses {
    pub(super) fn of(operations: &[Operation]) -> Self {
        let mut uses: BTreeMap<String, SchemeUses> = BTreeMap::new();
        for operation in operations {
            for (scheme, scopes) in operation.access.credentials() {
                let scheme = uses.entry(scheme.to_owned()).or_default();
                scheme.operations += 1;
                for scope in scopes {
                    *scheme.scopes.entry(scope.to_owned()).or_default() += 1;
                }
            }
        }
        Self(uses)
    }

    pub(super) fn give_to(&mut self, scheme: &mut Scheme) {
        let Some(mut uses) = self.0.remove(&scheme.name) else {
            return;
        };
        scheme.uses = uses.operations;
        for scope in &mut scheme.scopes {
            scope.uses = uses.scopes.remove(&scope.token).unwrap_or_default();
        }
        let lists_scopes = scheme.lists_scopes;
        scheme
            .scopes
            .extend(uses.scopes.into_iter().map(|(token, uses)| Scope {
                token,
                description: String::new(),
                declared: !lists_scopes,
                uses,
            }));
    }

    /// The schemes that nobody declares.
    pub(super) fn left(mut self) -> Vec<Scheme> {
        let names: Vec<_> = self.0.keys().cloned().collect();
        let mut schemes: Vec<_> = names.into_iter().map(Scheme::undeclared).collect();
        for scheme in &mut schemes {
            self.give_to(scheme);
        }
        schemes
    }
}
