//! What an operation requires.

use std::collections::{HashMap, HashSet};

use super::{Finding, Rule};
use crate::requirement::{Expression, MOST_ALTERNATIVES, Requirement};

/// A requirement is given.
///
/// `#[security(get "/pets")]`
#[must_use]
pub fn no_requirement() -> Finding {
    Finding::error(
        Rule::Doc05,
        "the requirement is missing; name a scheme, or write `public = \"reason\"`",
    )
}

/// Anonymous access is not an operand.
///
/// `PetAuth::Read | anonymous`
#[must_use]
pub fn anonymous_operand() -> Finding {
    Finding::error(
        Rule::Doc06,
        "anonymous access cannot be an operand; remove it and write `public = \"reason\"` beside the expression",
    )
}

/// OpenAPI has no negation.
///
/// `!Shop::A`
#[must_use]
pub fn negation() -> Finding {
    Finding::error(
        Rule::Norm01,
        "OpenAPI cannot express `not`; name what is allowed, joined with `|`",
    )
}

/// A scope is named by its variant.
///
/// `#[security("orders:read")]`
#[must_use]
pub fn scope_as_text() -> Finding {
    Finding::error(
        Rule::Req09,
        "scope is written as a string; name the variant, such as `Shop::OrdersRead`",
    )
}

/// Something that is not an operand at all.
#[must_use]
pub fn no_operand(written: &str) -> Finding {
    Finding::error(
        Rule::Req01,
        format!(
            "`{written}` is not a requirement; write paths to schemes or scopes, joined with `&` and `|`"
        ),
    )
}

/// `&&` and `||` are written once.
#[must_use]
pub fn doubled_operator(sign: char) -> Finding {
    Finding::error(
        Rule::Req01,
        format!("`{sign}{sign}` is not an operator of requirements; write `{sign}`"),
    )
}

/// An operator with nothing on one side.
#[must_use]
pub fn missing_operand(sign: char) -> Finding {
    Finding::error(
        Rule::Req01,
        format!("`{sign}` has no requirement on one side; write one or remove `{sign}`"),
    )
}

/// A second expression beside the first.
#[must_use]
pub fn second_expression() -> Finding {
    Finding::error(
        Rule::Req01,
        "a second requirement is given; join them with `&` if both are needed, with `|` if one is enough",
    )
}

/// A list of alternatives that is longer than a declaration's may be.
#[must_use]
pub fn too_many_alternatives(count: usize) -> Finding {
    let count = match count {
        0..=1_000_000 => count.to_string(),
        _ => "more than a million".to_owned(),
    };
    Finding::error(
        Rule::Norm02,
        format!(
            "the expression expands to {count} alternatives; split the operation or use fewer `|` inside `&`"
        ),
    )
}

/// An expression expands to a bounded list.
#[must_use]
pub fn expansion(expression: &Expression) -> Option<Finding> {
    let count = expression.alternatives();
    (count > MOST_ALTERNATIVES).then(|| too_many_alternatives(count))
}

/// An operand that is never needed, found beside one that makes it so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needless {
    /// The first atom of the operand.
    pub atom: usize,
    /// What is wrong with it.
    pub finding: Finding,
}

/// Every operand that another operand of the same `|` or `&` makes needless. What only distribution makes redundant, as in
/// `(A | B) & (A | C)`, is none.
///
/// `Key | Key & PetAuth::Read`, `A | A`, `PetAuth & PetAuth::Read`
#[must_use]
pub fn needless_operands(
    expression: &Expression,
    atoms: &[Requirement],
    words: &[String],
) -> Vec<Needless> {
    if atoms_are_unrelated(expression, atoms) {
        return Vec::new();
    }
    let (operands, is_choice) = match expression {
        Expression::Atom(_) => return Vec::new(),
        Expression::All(operands) => (operands, false),
        Expression::Any(operands) => (operands, true),
    };
    let forms: Vec<_> = operands
        .iter()
        .map(|operand| operand.requirements(atoms))
        .collect();
    let makes_needless = |enough: usize, operand: usize| {
        if is_choice {
            every_is_covered(&forms[operand], &forms[enough])
        } else {
            is_implied(&forms[operand], &forms[enough])
        }
    };
    let mut found = Vec::new();
    for (position, operand) in operands.iter().enumerate() {
        let enough = (0..operands.len()).find(|other| {
            *other != position
                && makes_needless(*other, position)
                && (*other < position || !makes_needless(position, *other))
        });
        match enough {
            Some(enough) => found.push(Needless {
                atom: operand.first_atom(),
                finding: needless(
                    &operand.text(words),
                    &operands[enough].text(words),
                    forms[position] == forms[enough],
                    is_choice,
                ),
            }),
            None => found.extend(needless_operands(operand, atoms, words)),
        }
    }
    found
}

/// Whether no atom asks for what another asks for too, as in nearly every expression: then no operand covers another. Two
/// atoms together may cover one that asks for several scopes, so such an atom counts as related.
fn atoms_are_unrelated(expression: &Expression, atoms: &[Requirement]) -> bool {
    let mut known: HashMap<&str, HashSet<Option<&String>>> = HashMap::new();
    expression.atoms().into_iter().all(|atom| {
        let mut schemes = atoms[atom].iter();
        let (Some((scheme, scopes @ ([] | [_]))), None) = (schemes.next(), schemes.next()) else {
            return false;
        };
        // A scheme without a scope is related to the same scheme with any.
        let others = known.entry(scheme).or_default();
        let scope = scopes.first();
        let is_related = others.contains(&None) || scope.is_none() && !others.is_empty();
        !is_related && others.insert(scope)
    })
}

fn every_is_covered(operand: &[Requirement], enough: &[Requirement]) -> bool {
    operand
        .iter()
        .all(|alternative| enough.iter().any(|door| door.is_enough_for(alternative)))
}

/// Beside `&` only single alternatives are held against each other: `A & (A | B)` is absorbed.
fn is_implied(operand: &[Requirement], stronger: &[Requirement]) -> bool {
    match (operand, stronger) {
        ([operand], [stronger]) => operand.is_enough_for(stronger),
        _ => false,
    }
}

/// An operand, or an alternative, that is covered by another one: `enough`.
#[must_use]
pub fn needless(operand: &str, enough: &str, are_equal: bool, is_choice: bool) -> Finding {
    match (are_equal, is_choice) {
        (true, true) => Finding::error(
            Rule::Req11,
            format!(
                "the second `{operand}` is never needed, since the first alone is enough; remove it"
            ),
        ),
        (true, false) => Finding::error(
            Rule::Req11,
            format!("`{operand}` is required twice; remove one"),
        ),
        (false, true) => Finding::error(
            Rule::Req12,
            format!("`{operand}` is never needed, since `{enough}` alone is enough; remove it"),
        ),
        (false, false) => Finding::error(
            Rule::Req12,
            format!("`{operand}` adds nothing, since `{enough}` requires it already; remove it"),
        ),
    }
}

/// A public handler cannot take a parameter that only a known caller has.
///
/// `public = "…"` and `user: User`
#[must_use]
pub fn caller_of_public_handler(parameter: &str, caller: &str) -> Finding {
    Finding::error(
        Rule::Req13,
        format!(
            "`public` admits anonymous callers, but `{parameter}` needs an authenticated caller; take `Option<{caller}>`"
        ),
    )
}
