//! A comparison as annotations: the workflow commands of GitHub Actions.

use std::fmt::Write as _;

use oasgard_document::comparison::Class;

use super::fail_on::Gate;
use super::review::{Entry, Review, is_grave};
use crate::diagnostics::annotation;
use crate::diagnostics::checkout;
use crate::escape::visible::visible;
use oasgard_document::comparison::words::{Words, scheme_meaning, title};

pub(super) fn github(review: &Review, gate: &Gate) -> String {
    let words = Words {
        comparison: review.comparison,
        quote: |name| format!("`{}`", visible(name)),
    };
    let file = checkout::file(&review.new);
    let mut text = String::new();
    for (class, entries) in review.by_class() {
        for entry in entries {
            let (message, place) = match entry {
                Entry::Operations(change) => {
                    let [first, others @ ..] = &change.operations[..] else {
                        continue;
                    };
                    let mut message =
                        format!("{}: {}", visible(&first.title), words.meaning(change));
                    if !others.is_empty() {
                        let _ = write!(message, "; and the same for {} more", others.len());
                    }
                    (message, review.place(change, first))
                }
                Entry::Scheme(change) => (
                    format!("{}: {}", visible(&change.name), scheme_meaning(change)),
                    review.scheme_place(change),
                ),
                Entry::Server(change) => (
                    format!("{}: {}", visible(&change.url), words.server(change)),
                    review.server_place(change),
                ),
            };
            let level = level(class, gate);
            text.push_str(&annotation::command(
                level,
                &file,
                place,
                &title(class),
                &message,
            ));
        }
    }
    text
}

fn level(class: Class, gate: &Gate) -> &'static str {
    if gate.refuses(class) {
        "error"
    } else if is_grave(class) {
        "warning"
    } else {
        "notice"
    }
}
