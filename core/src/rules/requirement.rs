//! REQ: the Security Requirement Object.

pub mod operand;

use std::collections::{HashMap, HashSet};

use super::{Finding, Rule, listed};
use crate::requirement::{Expression, Requirement};
use crate::version::Version;
use crate::wording::Wording;

/// A component name does not look like a URI, by which OpenAPI 3.2 lets a requirement name a scheme.
///
/// `name = "auth.json"`
pub(super) fn check_scheme_name(wording: Wording, name: &str) -> Option<Finding> {
    if matches!(wording, Wording::Document(version) if version < Version::V3_2) {
        return None;
    }
    let looks_like_a_file = [".json", ".yaml", ".yml"]
        .iter()
        .any(|ending| name.to_ascii_lowercase().ends_with(ending))
        || name.starts_with('.');
    looks_like_a_file.then(|| {
        Finding::warning(
            Rule::Req04,
            format!("scheme name `{name}` looks like a file; choose a plain name"),
        )
    })
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
pub fn not_an_operand(written: &str) -> Finding {
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

/// OAuth and OpenID schemes have scopes, the others roles. `right` is in the number of `written`.
///
/// `#[role("admin")]` in an oauth2 scheme
#[must_use]
pub fn scope_or_role(written: &str, right: &str, owner: &str) -> Finding {
    let plural = right.trim_end_matches('s');
    Finding::error(
        Rule::Req08,
        format!("`{written}` does not belong to {owner}, which has {plural}s; write `{right}`"),
    )
}

/// A scope is in at least one flow.
///
/// variant `Write`, and every flow has `scopes(Read)`
#[must_use]
pub fn scope_without_flow(scope: &str) -> Finding {
    Finding::error(
        Rule::Req09,
        format!("scope `{scope}` is not in any flow; add it to the `scopes(…)` of one"),
    )
}

/// A scope that a document requires, and that no flow of the scheme lists. `meant` is the one that was probably meant.
///
/// `security: [{PetAuth: ["pets:raed"]}]`
#[must_use]
pub fn undeclared_scope(scope: &str, scheme: &str, meant: Option<&str>) -> Finding {
    let remedy = match meant {
        Some(meant) => format!("write `{meant}`"),
        None => "add it to the `scopes` of one".to_owned(),
    };
    Finding::error(
        Rule::Req09,
        format!("scope `{scope}` is not in any flow of `{scheme}`; {remedy}"),
    )
    .with_instead(meant)
}

/// The most names that a message lists; with all of them the messages of many mistakes would grow with a product.
const MAX_LISTED: usize = 16;

/// A flow offers declared scopes only. `meant` is the one that was probably meant.
///
/// `scopes(Raed)`
#[must_use]
pub fn unknown_scope(name: &str, meant: Option<&str>, known: &[&str]) -> Finding {
    let remedy = match (meant, known) {
        (Some(meant), _) => format!("write `{meant}`"),
        (None, []) => "the scheme declares no other, remove it".to_owned(),
        (None, known) if known.len() > MAX_LISTED => {
            let first = listed(known[..MAX_LISTED].iter().copied());
            format!("write {first}, or another of the {} declared", known.len())
        }
        (None, known) => format!("write {}", listed(known.iter().copied())),
    };
    Finding::error(Rule::Req09, format!("unknown scope `{name}`; {remedy}"))
}

/// An operand that is never needed, found beside one that makes it so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedundantOperand {
    /// The first atom of the operand.
    pub atom: usize,
    /// What is wrong with it.
    pub finding: Finding,
}

/// Every operand that another operand of the same `|` or `&` makes redundant. What only distribution makes redundant, as in
/// `(A | B) & (A | C)`, is not reported.
///
/// `Key | Key & PetAuth::Read`, `A | A`, `PetAuth & PetAuth::Read`
#[must_use]
pub fn redundant_operands(
    expression: &Expression,
    atoms: &[Requirement],
    words: &[String],
) -> Vec<RedundantOperand> {
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
    let makes_redundant = |enough: usize, operand: usize| {
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
                && makes_redundant(*other, position)
                && (*other < position || !makes_redundant(position, *other))
        });
        match enough {
            Some(enough) => found.push(RedundantOperand {
                atom: operand.first_atom(),
                finding: redundant(
                    &operand.text(words),
                    &operands[enough].text(words),
                    forms[position] == forms[enough],
                    is_choice,
                ),
            }),
            None => found.extend(redundant_operands(operand, atoms, words)),
        }
    }
    found
}

/// Whether no atom requires what another requires too, as in nearly every expression: then no operand covers another. Two
/// atoms together may cover one that requires several scopes, so such an atom counts as related.
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

/// Beside `&` only single alternatives are compared with each other: `A & (A | B)` is absorbed.
fn is_implied(operand: &[Requirement], stronger: &[Requirement]) -> bool {
    match (operand, stronger) {
        ([operand], [stronger]) => operand.is_enough_for(stronger),
        _ => false,
    }
}

/// An operand, or an alternative, that is covered by another one: `enough`.
#[must_use]
pub fn redundant(operand: &str, enough: &str, are_equal: bool, is_choice: bool) -> Finding {
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

/// What a parameter of a handler knows of the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knows {
    /// who the caller is, if there is one: a session
    Maybe,
    /// who the caller is; as `Option` it admits anonymous callers
    OrRefuses,
    /// who the caller is, and it has no optional form
    Always,
}

/// A public handler hardly needs to know the caller. `optional` is the parameter for callers who are not known; `is_required` says whether a requirement is given beside `public`.
///
/// `public = "…"` and `session: Session`
#[must_use]
pub fn public_beside_caller(
    parameter: &str,
    optional: &str,
    knows: Knows,
    is_required: bool,
) -> Finding {
    let only_known = if is_required {
        "remove `public`"
    } else {
        "name the scheme in place of `public`"
    };
    let (verb, remedy) = match knows {
        Knows::OrRefuses => (
            "needs an authenticated caller",
            format!("take `{optional}`, or {only_known}"),
        ),
        Knows::Always => ("needs an authenticated caller", only_known.to_owned()),
        Knows::Maybe => (
            "may know the caller",
            format!(
                "{only_known} if only known callers may call this, or write `#[allow(deprecated)]` above the handler"
            ),
        ),
    };
    Finding::warning(
        Rule::Req18,
        format!("`public` admits anonymous callers, but `{parameter}` {verb}; {remedy}"),
    )
}

/// A public handler cannot take a parameter that only a known caller has. `optional` is the one for callers who are not known.
///
/// `public = "…"` and `user: User`
#[must_use]
pub fn caller_of_public_handler(parameter: &str, optional: &str) -> Finding {
    Finding::error(
        Rule::Req13,
        format!(
            "`public` admits anonymous callers, but `{parameter}` needs an authenticated caller; take `{optional}`"
        ),
    )
}
