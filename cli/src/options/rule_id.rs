//! A rule, as the command line names it.

use oasgard_core::rules::Rule;
use oasgard_core::suggest::nearest_typo;

use crate::options::possible_values::PossibleValues;

/// The ids of rules.
pub(crate) fn ids() -> PossibleValues<Rule> {
    PossibleValues::new(parse, || Rule::ALL.iter().map(|rule| rule.id()).collect())
}

/// The rule with this id, in any letter case.
fn parse(id: &str) -> Result<Rule, String> {
    let mut rules = Rule::ALL.iter().copied();
    if let Some(rule) = rules.find(|rule| rule.id().eq_ignore_ascii_case(id)) {
        return Ok(rule);
    }
    Err(match probable_rule(id) {
        Some(meant) => format!("unknown rule; write `{meant}`"),
        None => "unknown rule; `cargo oasgard explain` lists all".to_owned(),
    })
}

/// The rule whose id was probably meant. Another number is another rule.
fn probable_rule(id: &str) -> Option<&'static str> {
    let number_at = id.find(|character: char| character.is_ascii_digit())?;
    let (letters, number) = id.split_at(number_at);
    let number: u8 = number.parse().ok()?;
    let number = format!("-{number:02}");
    let ids = Rule::ALL.iter().map(|rule| rule.id());
    let of_number = ids.filter(|id| id.ends_with(&number));
    nearest_typo(&format!("{letters}{number}"), of_number)
}
