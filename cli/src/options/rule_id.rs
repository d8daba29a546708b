//! Rules, as the command line names them.

use oasgard_core::rules::Rule;

use crate::options::possible_values::PossibleValues;

/// The IDs of rules.
pub(crate) fn ids() -> PossibleValues<Rule> {
    PossibleValues::new(str::parse, || {
        Rule::ALL.iter().map(|rule| rule.id()).collect()
    })
}
