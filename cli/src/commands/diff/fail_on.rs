//! Which changes end the call with exit code 1.

use std::str::FromStr;

use oasgard_core::suggest::nearest;
use oasgard_document::comparison::Class;

use crate::failure::Failure;
use crate::options::possible_values::PossibleValues;

/// A word of `--fail-on`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FailOn {
    Any,
    None,
    Class(Class),
}

const ANY: &str = "any";
const NONE: &str = "none";

impl FromStr for FailOn {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        match word {
            ANY => return Ok(Self::Any),
            NONE => return Ok(Self::None),
            _ => {}
        }
        if let Some(class) = Class::ALL.into_iter().find(|class| class.word() == word) {
            return Ok(Self::Class(class));
        }
        let words = || Class::ALL.into_iter().map(Class::word).chain([ANY, NONE]);
        let remedy = match nearest(word, possible_values()) {
            Some(nearest) => format!("write `{nearest}`"),
            None => {
                let words: Vec<_> = possible_values().map(|word| format!("`{word}`")).collect();
                format!("choose from {}", words.join(", "))
            }
        };
        Err(format!("unknown change `{word}`; {remedy}"))
    }
}

/// The words of `--fail-on`.
pub(super) fn possible_values() -> PossibleValues<FailOn> {
    PossibleValues::new(str::parse, || {
        let classes = Class::ALL.into_iter().map(Class::word);
        classes.chain([ANY, NONE]).collect()
    })
}

/// The changes that are not let through.
#[derive(Clone, Debug, Default)]
pub(super) struct Gate(Vec<FailOn>);

impl Gate {
    pub(super) fn new(words: &[FailOn]) -> Result<Self, Failure> {
        if words.contains(&FailOn::None) && words.len() > 1 {
            return Err(Failure::call(
                "`none` cannot be combined with other changes; remove `none`, or the others",
            ));
        }
        Ok(Self(words.to_vec()))
    }

    pub(super) fn refuses(&self, class: Class) -> bool {
        self.0.iter().any(|word| match word {
            FailOn::Any => true,
            FailOn::None => false,
            // What is new and open to anyone is new.
            FailOn::Class(Class::Added) => matches!(class, Class::Added | Class::AddedPublic),
            FailOn::Class(refused) => *refused == class,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_class_suggests_the_right_one() {
        let reported = |word: &str| word.parse::<FailOn>().unwrap_err();
        assert_eq!(
            reported("weakend"),
            "unknown change `weakend`; write `weakened`"
        );
        assert_eq!(
            reported("newly_public"),
            "unknown change `newly_public`; write `newly-public`"
        );
        assert!(reported("foo").starts_with("unknown change `foo`; choose from `newly-public`, "));
    }

    #[test]
    fn each_value_refuses_its_own_changes() {
        let refused = |words: &str| -> Vec<_> {
            let words: Vec<_> = words.split(',').map(|word| word.parse().unwrap()).collect();
            let gate = Gate::new(&words).unwrap();
            let classes = Class::ALL.into_iter();
            classes
                .filter(|class| gate.refuses(*class))
                .map(Class::word)
                .collect()
        };
        for class in Class::ALL
            .into_iter()
            .filter(|class| *class != Class::Added)
        {
            assert_eq!(refused(class.word()), [class.word()]);
        }
        assert_eq!(
            refused("added,weakened"),
            ["weakened", "added-public", "added"]
        );
        assert_eq!(refused("any").len(), Class::ALL.len());
        assert_eq!(refused("none"), [""; 0]);
        assert!(Gate::new(&[FailOn::None, FailOn::Any]).is_err());
    }
}
