//! REQ-01: operands that are written in the way of another language, with the right way.

use crate::rules::{Finding, Rule};

/// An operand whose meaning is clear, but not its form.
///
/// `Shop.Read`, `Key and Other`
#[must_use]
pub fn written_otherwise(written: &str, right: &str) -> Finding {
    Finding::error(
        Rule::Req01,
        format!("`{written}` is not a requirement; write `{right}`"),
    )
}

/// Several requirements in a form that does not say whether all of them are needed. `operands` are at least two.
///
/// `[Key, Other]`, `Key + Other`
#[must_use]
pub fn joined_otherwise(written: &str, operands: &[String]) -> Finding {
    let remedy = both_ways(operands);
    Finding::error(
        Rule::Req01,
        format!("`{written}` is not a requirement; {remedy}"),
    )
}

/// A second expression beside the first. `operands` are all that are there.
///
/// `Key, Other`
#[must_use]
pub fn second_expression(operands: &[String]) -> Finding {
    let remedy = both_ways(operands);
    Finding::error(
        Rule::Req01,
        format!("a second requirement is given; {remedy}"),
    )
}

/// Something that may stand for anonymous access, or for any authenticated caller, in place of the whole requirement.
///
/// `#[security(get "/pets", [])]`, `#[security(get "/pets", true)]`
#[must_use]
pub fn without_scheme(written: &str) -> Finding {
    Finding::error(
        Rule::Req01,
        format!(
            "`{written}` does not name a scheme; write one such as `Scheme::Variant`, or `public = \"reason\"` if anyone may call this"
        ),
    )
}

/// Something that names no scheme, and that may be left out with its operator.
///
/// `Key & ()`, `Key | false`
#[must_use]
pub fn without_effect(written: &str, sign: char) -> Finding {
    Finding::error(
        Rule::Req01,
        format!("`{written}` does not name a scheme; remove it with its `{sign}`"),
    )
}

/// How operands are joined if all of them are needed, and if one is enough.
pub(in crate::rules) fn both_ways(operands: &[String]) -> String {
    let [all, any] = joined(operands);
    let count = if operands.len() == 2 { "both" } else { "all" };
    format!("write `{all}` if {count} are needed, `{any}` if one is enough")
}

/// Operands joined so that all of them are needed, and so that one is enough.
#[must_use]
pub fn joined(operands: &[String]) -> [String; 2] {
    let all: Vec<_> = operands.iter().map(|one| in_parentheses(one)).collect();
    [all.join(" & "), operands.join(" | ")]
}

fn in_parentheses(operand: &str) -> String {
    if operand.contains('|') {
        format!("({operand})")
    } else {
        operand.to_owned()
    }
}
