//! Joins the declarations of a program: resolves references, and refuses what contradicts itself.

mod identities;
pub(crate) mod routes;
mod schemes;

use std::cmp::Ordering;

use oasgard_core::operation::Method;
use oasgard_core::record::{Declaration, OperationDeclaration, SchemeDeclaration, Source};
use oasgard_core::requirement::{Expression, Requirement};
use oasgard_core::rules;

use crate::api::{Api, Operation, Security};
use crate::error::{Problem, Problems};
use crate::operation_ids::OperationIds;
use crate::program::{foreign, on_one_line};
use schemes::References;

/// Joins declarations into one API.
///
/// # Errors
/// With everything that is wrong: a name with two definitions, a reference to nothing, two operations in one place.
pub(crate) fn gather(declarations: Vec<Declaration>, ids: OperationIds) -> Result<Api, Problems> {
    Problems::none_of(
        declarations
            .iter()
            .flat_map(refused_by_attributes)
            .collect(),
    )?;
    let (mut declared, mut handlers) = without_reasons(declarations);
    // Which of two declarations is called the first must not depend on the linker.
    declared.sort_by(|a, b| a.source.cmp(&b.source));
    handlers.sort_by(|a, b| (&a.source, &a.id).cmp(&(&b.source, &b.id)));

    let mut problems = Vec::new();
    let schemes = schemes::join(&declared, &handlers, &mut problems);
    identities::refuse_unknown(&schemes, &handlers, ids, &mut problems);
    let references = References::new(&declared, &mut problems);
    let mut operations: Vec<_> = handlers
        .into_iter()
        .filter_map(|handler| operation(handler, ids, &references, &mut problems))
        .collect();
    routes::refuse_repeated_ids(&operations, &mut problems);
    if !problems.is_empty() {
        routes::refuse_repeated(&operations, &mut problems);
    }
    Problems::none_of(problems)?;
    operations.sort_by(in_document_order);
    Ok(Api {
        schemes,
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
    problems: &mut Vec<Problem>,
) -> Option<Operation> {
    let atoms = resolved_atoms(&handler, references, problems)?;
    let requirements = match &handler.expression {
        Some(expression) => requirements(expression, &atoms, &handler, problems)?,
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
    })
}

/// What each atom requires; `None` if one refers to nothing.
fn resolved_atoms(
    handler: &OperationDeclaration,
    references: &References,
    problems: &mut Vec<Problem>,
) -> Option<Vec<Requirement>> {
    let resolve = |(atom, reference): (usize, &u64)| {
        let inline = handler.inline.iter().find(|inline| inline.atom == atom);
        if let Some(inline) = inline {
            let tokens = inline.scopes.iter().map(|scope| scope.token.clone());
            return Some(Requirement::new(inline.scheme.name.clone(), tokens));
        }
        let found = references.get(*reference);
        if found.is_none() {
            problems.push(unresolved(&handler.source, &handler.atoms[atom]));
        }
        found.cloned()
    };
    let resolved: Vec<_> = handler.references.iter().enumerate().map(resolve).collect();
    resolved.into_iter().collect()
}

fn unresolved(handler: &Source, words: &str) -> Problem {
    Problem::new(format!(
        "{handler} requires `{words}`, which no scheme of the program declares; make sure that the crate that declares it is linked, and build again"
    ))
}

fn requirements(
    expression: &Expression,
    atoms: &[Requirement],
    handler: &OperationDeclaration,
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
    for redundant in rules::requirement::redundant_operands(expression, atoms, &handler.atoms) {
        problems.push(at_handler(redundant.finding));
    }
    Some(expression.requirements(atoms))
}
