//! Lists of scopes by their names: `scopes(Read, Write)`, `default_scopes(Read)`.

use oasgard_core::rules;
use syn::spanned::Spanned;

use crate::arguments::{Argument, Head, Text, Value, is_plain_path, written};
use crate::reader::Reader;

impl Reader<'_> {
    /// Reads `word(Read, Write)`, or the tokens in quotation marks if there are no variants; `None` if it is not such a list.
    pub(crate) fn scope_names(&mut self, argument: &Argument) -> Option<Vec<Text>> {
        let word = argument.word();
        let list = argument.list(self.errors)?;
        let mut is_readable = true;
        let mut names: Vec<Text> = Vec::new();
        for item in &list {
            let Some(name) = self.scope_name(&word, item) else {
                is_readable = false;
                continue;
            };
            if names.iter().any(|known| known.value == name.value) {
                self.errors
                    .push(name.span, rules::document::key::repeated(&name.value));
            } else {
                names.push(name);
            }
        }
        is_readable.then_some(names)
    }

    /// One name of such a list; a path to a variant is reported, and treated as the variant.
    fn scope_name(&mut self, list: &str, item: &Argument) -> Option<Text> {
        let (name, finding) = match (&item.head, &item.value) {
            (Head::Word(word), Value::None) => return Some(name_of(word)),
            (Head::Text(text), Value::None) => return Some(text.clone()),
            (Head::Word(first), Value::Other(rest)) if is_plain_path(rest) => {
                let name = rest.last().map(name_of)?;
                let path = format!("{first}{}", written(rest));
                let finding = rules::document::key::path_to_scope(&path, &name.value);
                (Some(name), finding)
            }
            _ => {
                let form = format!("{list}(Read, Write)");
                (None, rules::document::key::wrong_form(list, &form))
            }
        };
        self.errors.push(item.span(), finding);
        name
    }
}

fn name_of(word: &(impl ToString + Spanned)) -> Text {
    Text {
        value: word.to_string(),
        span: word.span(),
    }
}
