//! Joins the declarations of a program: resolves references, and refuses what contradicts itself.

mod identities;
mod places;
mod routes;
mod schemes;

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use oasgard_core::operation::Method;
use oasgard_core::record::{
    Declaration, InlineScheme, OperationDeclaration, SchemeDeclaration, Source,
};
use oasgard_core::requirement::{Expression, Requirement};
use oasgard_core::rules;

use crate::api::{Api, Operation, Security};
use crate::copies;
use crate::error::{Problem, Problems};
use crate::operation_ids::OperationIds;
use crate::program::{foreign, on_one_line};
pub(crate) use places::Places;
pub(crate) use routes::{refuse_partial, refuse_repeated};
use schemes::{Definitions, References};

/// Joins declarations into one API.
///
/// # Errors
/// With everything that is wrong: a name with two definitions, a reference to nothing. Whether two operations share an id or a
/// route is seen later, since a base document knows them apart.
pub(crate) fn gather(declarations: Vec<Declaration>, ids: OperationIds) -> Result<Api, Problems> {
    Problems::none_of(
        declarations
            .iter()
            .flat_map(refused_by_attributes)
            .collect(),
    )?;
    let repeated = copies::repeated(&declarations);
    let (mut declared, mut handlers) = without_reasons(copies::once(declarations));
    // Which of two declarations is called the first must not depend on the linker.
    declared.sort_by(|a, b| a.source.cmp(&b.source));
    handlers.sort_by(|a, b| (&a.source, &a.id).cmp(&(&b.source, &b.id)));

    let mut problems = Vec::new();
    let places = Places::of(&declared, &handlers);
    let definitions = schemes::join(&declared, &handlers, &places, &mut problems);
    identities::refuse_unknown(&definitions.schemes, &handlers, ids, &mut problems);
    let references = References::new(&declared, &mut problems);
    refuse_unresolved(&handlers, &references, &mut problems);
    let mut operations: Vec<_> = handlers
        .into_iter()
        .filter_map(|handler| operation(handler, ids, &references, &definitions, &mut problems))
        .collect();
    for operation in &mut operations {
        operation.has_copies = repeated.contains(&operation.source);
    }
    Problems::none_of(problems)?;
    operations.sort_by(in_document_order);
    Ok(Api {
        schemes: definitions.schemes,
        operations,
    })
}

/// Everything for which an attribute would have refused a declaration: then something else wrote its record.
fn refused_by_attributes(declaration: &Declaration) -> Vec<Problem> {
    let found = rules::check_declaration(declaration).into_iter();
    let problem = |finding: rules::Finding| {
        let mut problem = Problem::from(finding);
        problem.message = on_one_line(&format!(
            "{}, which refuses it: {}",
            foreign(declaration.source()),
            problem.message
        ));
        problem
    };
    found.map(problem).collect()
}

/// The declarations by their kind. Two of them that differ in their reasons only mean the same.
fn without_reasons(
    declarations: Vec<Declaration>,
) -> (Vec<SchemeDeclaration>, Vec<OperationDeclaration>) {
    let mut schemes = Vec::new();
    let mut operations = Vec::new();
    for declaration in declarations {
        match declaration {
            Declaration::Scheme(mut declared) => {
                declared.scheme.kind.forget_reasons();
                schemes.push(declared);
            }
            Declaration::Operation(mut declared) => {
                for inline in &mut declared.inline {
                    inline.scheme.kind.forget_reasons();
                }
                operations.push(declared);
            }
        }
    }
    (schemes, operations)
}

/// By path, then by method; what has no route comes first, by id.
fn in_document_order(a: &Operation, b: &Operation) -> Ordering {
    fn route(operation: &Operation) -> Option<&(Method, String)> {
        operation.route.as_ref()
    }
    let by_route = match (route(a), route(b)) {
        (Some((method, path)), Some((other, other_path))) => path
            .cmp(other_path)
            .then_with(|| method.rank().cmp(&other.rank())),
        (a, b) => a.is_some().cmp(&b.is_some()),
    };
    by_route.then_with(|| a.id.cmp(&b.id))
}

fn operation(
    handler: OperationDeclaration,
    ids: OperationIds,
    references: &References,
    definitions: &Definitions,
    problems: &mut Vec<Problem>,
) -> Option<Operation> {
    let atoms = resolved_atoms(&handler, references)?;
    let requirements = match &handler.expression {
        Some(expression) => requirements(expression, &atoms, &handler, definitions, problems)?,
        None => Vec::new(),
    };
    Some(Operation {
        id: ids.of(&handler),
        plain_id: handler.id,
        has_written_id: handler.has_written_id,
        route: handler.route,
        security: Security {
            requirements,
            public: handler.public,
        },
        description: handler.description,
        source: handler.source,
        has_copies: false,
    })
}

/// What each atom requires; `None` if one refers to nothing.
fn resolved_atoms(
    handler: &OperationDeclaration,
    references: &References,
) -> Option<Vec<Requirement>> {
    let resolve = |(atom, reference): (usize, &u64)| match inline_scheme(handler, atom) {
        Some(inline) => {
            let tokens = inline.scopes.iter().map(|scope| scope.token.clone());
            Some(Requirement::new(inline.scheme.name.clone(), tokens))
        }
        None => references.get(*reference).cloned(),
    };
    handler.references.iter().enumerate().map(resolve).collect()
}

fn inline_scheme(handler: &OperationDeclaration, atom: usize) -> Option<&InlineScheme> {
    handler.inline.iter().find(|inline| inline.atom == atom)
}

/// Reports each reference to nothing: one problem for all handlers that have it.
fn refuse_unresolved(
    handlers: &[OperationDeclaration],
    references: &References,
    problems: &mut Vec<Problem>,
) {
    let mut reported: HashMap<u64, usize> = HashMap::new();
    for handler in handlers {
        let unresolved: BTreeMap<u64, usize> = (0..handler.references.len())
            .rev()
            .filter(|atom| inline_scheme(handler, *atom).is_none())
            .map(|atom| (handler.references[atom], atom))
            .filter(|(reference, _)| references.get(*reference).is_none())
            .collect();
        for (reference, atom) in unresolved {
            if let Some(first) = reported.get(&reference) {
                let place = format!("also required by {}", handler.source);
                problems[*first].details.push(place);
            } else {
                reported.insert(reference, problems.len());
                problems.push(unresolved_at(&handler.source, &handler.atoms[atom]));
            }
        }
    }
}

fn unresolved_at(handler: &Source, words: &str) -> Problem {
    Problem::new(format!(
        "{handler} requires `{words}`, which no scheme of the program declares; make sure that the crate that declares it is linked, and build again"
    ))
}

fn requirements(
    expression: &Expression,
    atoms: &[Requirement],
    handler: &OperationDeclaration,
    definitions: &Definitions,
    problems: &mut Vec<Problem>,
) -> Option<Vec<Requirement>> {
    let at_handler = |finding: rules::Finding| {
        let mut problem = Problem::from(finding);
        problem.message = format!("{}: {}", handler.source, problem.message);
        problem
    };
    if let Some(finding) = rules::normal_form::check_size(expression) {
        problems.push(at_handler(finding));
        return None;
    }
    let kept_apart = kept_apart(atoms, definitions);
    for redundant in rules::requirement::redundant_operands(expression, &kept_apart, &handler.atoms)
    {
        problems.push(at_handler(redundant.finding));
    }
    Some(expression.requirements(atoms))
}

/// The atoms, where each that names a scheme with two definitions is another one: what makes them equal was reported.
fn kept_apart(atoms: &[Requirement], definitions: &Definitions) -> Vec<Requirement> {
    let distinct = |(position, atom): (usize, &Requirement)| {
        atom.renamed(|name| {
            if definitions.is_contradicted(name) {
                format!("{name} {position}")
            } else {
                name.to_owned()
            }
        })
    };
    atoms.iter().enumerate().map(distinct).collect()
}
