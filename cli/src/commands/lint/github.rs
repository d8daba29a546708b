//! Findings as annotations of a pull request.

use super::Linted;
use crate::diagnostics::annotation;
use crate::diagnostics::checkout;
use crate::escape::visible::visible;

pub(super) fn annotations(linted: &[Linted]) -> String {
    let mut text = String::new();
    for document in linted {
        let file = checkout::file(&document.source.path.display().to_string());
        for found in &document.findings {
            let finding = &found.diagnostic.finding;
            let message = visible(&finding.message);
            let place = Some(found.position);
            text.push_str(&annotation::command(
                found.level(),
                &file,
                place,
                finding.rule.id(),
                &message,
            ));
        }
    }
    text
}
