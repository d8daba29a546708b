//! Merge keys: `<<` stands for the members of other objects.

use granit_parser::{Event, ScalarStyle};
use oasgard::Json;

use super::Composer;
use crate::source::refusal::Refusal;
use crate::source::yaml::layout::{Part, Placed};

/// A member of an object that is merged into another one, with its place.
pub(super) type Member = ((Box<str>, Json), Part);

impl Composer<'_> {
    /// The members of the objects that a merge key names, each with its place.
    pub(super) fn merged(
        &self,
        value: Json,
        placed: Placed,
        offset: usize,
    ) -> Result<Vec<Vec<Member>>, Refusal> {
        let values = match value {
            Json::Array(items) => {
                let items: Vec<_> = items.into();
                let parts = self.layout.parts(placed).map(|part| part.value);
                items.into_iter().zip(parts).collect()
            }
            value => vec![(value, placed)],
        };
        let objects = values.into_iter().map(|(value, placed)| match value {
            Json::Object(object) => {
                let parts = self.layout.parts(placed);
                Ok(object.into_iter().zip(parts).collect())
            }
            _ => Err(self.events.refuse(
                offset,
                "`<<` merges objects only; name an object, or write `\"<<\"` for a member of this name",
            )),
        });
        objects.collect()
    }
}

/// Whether a key is `!!str <<`, a name, which some readers merge all the same.
pub(super) fn is_tagged_merge(event: &Event) -> bool {
    matches!(event, Event::Scalar(text, ScalarStyle::Plain, _, Some(_)) if text == "<<")
}

/// Whether a key is `<<`, which stands for the members of other objects.
pub(super) fn is_merge(event: &Event) -> bool {
    matches!(event, Event::Scalar(text, ScalarStyle::Plain, _, None) if text == "<<")
}
