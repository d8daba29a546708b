//! Rules by their IDs, as people write them.

use std::str::FromStr;

use super::Rule;
use crate::suggest::nearest_typo;

impl FromStr for Rule {
    type Err = String;

    /// The rule with this ID, in any letter case.
    ///
    /// # Errors
    /// If there is none, with what was probably meant. The sentence goes behind the ID.
    fn from_str(id: &str) -> Result<Self, String> {
        let mut rules = Self::ALL.iter().copied();
        if let Some(rule) = rules.find(|rule| rule.id().eq_ignore_ascii_case(id)) {
            return Ok(rule);
        }
        Err(match probable_rule(id) {
            Some(meant) => format!("unknown rule; write `{meant}`"),
            None => "unknown rule; `cargo oasgard explain` lists all".to_owned(),
        })
    }
}

/// The rule whose ID was probably meant. Another number is another rule.
fn probable_rule(id: &str) -> Option<&'static str> {
    let number_at = id.find(|character: char| character.is_ascii_digit())?;
    let (letters, number) = id.split_at(number_at);
    let number: u8 = number.parse().ok()?;
    let number = format!("-{number:02}");
    let ids = Rule::ALL.iter().map(|rule| rule.id());
    let of_number = ids.filter(|id| id.ends_with(&number));
    nearest_typo(&format!("{letters}{number}"), of_number)
}
