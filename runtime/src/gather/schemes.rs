//! One definition for each scheme name, one meaning for each reference.

use std::collections::{BTreeMap, HashMap};

use oasgard_core::record::{
    InlineScheme, OperationDeclaration, SchemeDeclaration, Source, reference,
};
use oasgard_core::requirement::Requirement;
use oasgard_core::scheme::{Scheme, Scope};
use oasgard_document::rules;

use super::Places;
use crate::api::DeclaredScheme;
use crate::error::Problem;

/// The definitions of all schemes.
#[derive(Default)]
pub(super) struct Definitions {
    /// The first definition of each name.
    pub(super) schemes: BTreeMap<String, DeclaredScheme>,
    refused: Vec<Refused>,
}

/// What contradicts the first definition of its name.
struct Refused {
    definition: (Scheme, Vec<Scope>),
    /// The index of the problem that reports it.
    problem: usize,
}

impl Definitions {
    /// Whether a name has two definitions. What follows from taking them for one scheme is not another mistake.
    pub(super) fn is_contradicted(&self, name: &str) -> bool {
        let mut names = self
            .refused
            .iter()
            .map(|refused| &refused.definition.0.name);
        names.any(|refused| refused == name)
    }

    /// Reports a definition that differs from the first one of its name: one problem for all places that have it.
    fn refuse(
        &mut self,
        scheme: &Scheme,
        scopes: &[Scope],
        (source, places): (&Source, &Places),
        is_inline: bool,
        problems: &mut Vec<Problem>,
    ) {
        let known = &self.schemes[&scheme.name];
        let bare = without_scopes(scheme);
        let definition = if bare == without_scopes(&known.scheme) {
            (scheme.clone(), scopes.to_vec())
        } else {
            (bare, Vec::new())
        };
        let mut refused = self.refused.iter();
        if let Some(refused) = refused.find(|refused| refused.definition == definition) {
            let place = format!("also declared by {}", places.name(source));
            problems[refused.problem].details.push(place);
            return;
        }
        let problem = problems.len();
        problems.push(different(known, source, is_inline, places));
        self.refused.push(Refused {
            definition,
            problem,
        });
    }
}

/// Joins the definitions of each name: those of types must be equal, those at handlers may differ in their scopes.
pub(super) fn join(
    declared: &[SchemeDeclaration],
    handlers: &[OperationDeclaration],
    places: &Places,
    problems: &mut Vec<Problem>,
) -> Definitions {
    let mut definitions = Definitions::default();
    for declaration in declared {
        let new = DeclaredScheme {
            scheme: declaration.scheme.clone(),
            scopes: declaration.scopes.clone(),
            is_closed: true,
            source: declaration.source.clone(),
        };
        match definitions.schemes.get(&new.scheme.name) {
            Some(known) if known.scheme == new.scheme && known.scopes == new.scopes => {}
            Some(_) => {
                let second = (&new.source, places);
                definitions.refuse(&new.scheme, &new.scopes, second, false, problems);
            }
            None => {
                let name = new.scheme.name.clone();
                definitions.schemes.insert(name, new);
            }
        }
    }
    for handler in handlers {
        for inline in &handler.inline {
            join_inline(&mut definitions, inline, &handler.source, places, problems);
        }
    }
    definitions
}

fn join_inline(
    definitions: &mut Definitions,
    inline: &InlineScheme,
    source: &Source,
    places: &Places,
    problems: &mut Vec<Problem>,
) {
    let name = &inline.scheme.name;
    let Some(known) = definitions.schemes.get_mut(name) else {
        let new = DeclaredScheme {
            scheme: inline.scheme.clone(),
            scopes: inline.scopes.clone(),
            is_closed: false,
            source: source.clone(),
        };
        definitions.schemes.insert(name.clone(), new);
        return;
    };
    if without_scopes(&known.scheme) != without_scopes(&inline.scheme)
        || !unite_scopes(known, inline)
    {
        definitions.refuse(
            &inline.scheme,
            &inline.scopes,
            (source, places),
            true,
            problems,
        );
    }
}

fn without_scopes(scheme: &Scheme) -> Scheme {
    let mut bare = scheme.clone();
    for flow in bare.kind.flows_mut() {
        flow.scopes.clear();
    }
    if let Some(client) = bare.kind.client_mut() {
        client.default_scopes.clear();
    }
    bare
}

/// Adds the scopes of `inline`; false if one of them is known with another meaning, or if a type lists them all and not this
/// one.
fn unite_scopes(known: &mut DeclaredScheme, inline: &InlineScheme) -> bool {
    for scope in &inline.scopes {
        match known.scopes.iter().find(|other| other.token == scope.token) {
            Some(other) if other == scope => {}
            Some(_) => return false,
            None if known.is_closed => return false,
            None => known.scopes.push(scope.clone()),
        }
    }
    if !unite_default_scopes(known, inline) {
        return false;
    }
    if known.is_closed {
        return true;
    }
    known.scopes.sort_by(|a, b| a.token.cmp(&b.token));
    let flows = known.scheme.kind.flows_mut().iter_mut();
    for (flow, added) in flows.zip(inline.scheme.kind.flows()) {
        flow.scopes.extend(added.scopes.clone());
    }
    true
}

/// Adds the scopes that `inline` requests by default; false if a type lists all scopes and not one of these.
fn unite_default_scopes(known: &mut DeclaredScheme, inline: &InlineScheme) -> bool {
    let (Some(client), Some(other)) = (known.scheme.kind.client_mut(), inline.scheme.kind.client())
    else {
        return true;
    };
    for token in &other.default_scopes {
        if client.default_scopes.contains(token) {
            continue;
        }
        if known.is_closed {
            return false;
        }
        client.default_scopes.push(token.clone());
        client.default_scopes.sort();
    }
    true
}

fn different(known: &DeclaredScheme, second: &Source, is_inline: bool, places: &Places) -> Problem {
    let finding = rules::merge::different_schemes(
        &known.scheme.name,
        &places.name(&known.source),
        &places.name(second),
        is_inline,
    );
    finding.into()
}

/// What each reference stands for.
pub(super) struct References(HashMap<u64, Requirement>);

impl References {
    pub(super) fn new(declared: &[SchemeDeclaration], problems: &mut Vec<Problem>) -> Self {
        let mut references = HashMap::new();
        let mut insert = |scheme: &str, scope: Option<&Scope>| {
            let token = scope.map(|scope| scope.token.as_str());
            let target = Requirement::new(scheme, token.map(str::to_owned));
            let known = references.insert(reference(scheme, token), target.clone());
            if let Some(known) = known.filter(|known| *known != target) {
                problems.push(clash(&known, &target));
            }
        };
        for declaration in declared {
            let name = &declaration.scheme.name;
            insert(name, None);
            for scope in &declaration.scopes {
                insert(name, Some(scope));
            }
        }
        Self(references)
    }

    pub(super) fn get(&self, reference: u64) -> Option<&Requirement> {
        self.0.get(&reference)
    }
}

fn clash(first: &Requirement, second: &Requirement) -> Problem {
    let shown =
        |requirement: &Requirement| oasgard_core::json::Json::from(requirement.object()).to_line();
    Problem::new(format!(
        "`{}` and `{}` have the same 64-bit reference by chance; rename one of the schemes",
        shown(first),
        shown(second)
    ))
}
