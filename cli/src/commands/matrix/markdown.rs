//! The matrix for a pull request or a wiki: GitHub's Markdown.

use std::fmt::Write as _;

use oasgard_core::requirement::Requirement;

use super::access::{Access, Matrix, Operation, Scheme};
use super::words;
use crate::escape::ci_command::without_commands;
use crate::escape::markdown::{code, prose};

pub(super) fn markdown(matrix: &Matrix) -> String {
    let title = format!("{} {}", matrix.title.as_str(), matrix.version.as_str());
    let mut text = format!(
        "# {}: who may call what\n\n{}.\n",
        prose(&title),
        words::summary(matrix)
    );
    if !matrix.operations.is_empty() {
        text.push_str(
            "\n| Method | Path | Who may call | What it does |\n| --- | --- | --- | --- |\n",
        );
    }
    for operation in &matrix.operations {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} |",
            name(&operation.method),
            name(&operation.route()),
            access(operation),
            prose(&operation.summary)
        );
    }
    if !matrix.schemes.is_empty() {
        text.push_str("\n## Schemes\n\n| Scheme | Kind | Scope or role | Operations | What it is |\n| --- | --- | --- | --: | --- |\n");
    }
    for each in &matrix.schemes {
        push_scheme(&mut text, each);
    }
    push_remarks(&mut text, matrix);
    without_commands(&text)
}

fn access(operation: &Operation) -> String {
    let mut entries: Vec<_> = operation
        .access
        .alternatives()
        .iter()
        .map(alternative)
        .collect();
    entries.extend(match &operation.access {
        Access::Secured(_) => None,
        Access::Optional(_, reason) | Access::Public(reason) => Some(match reason {
            Some(reason) => format!("**public**: {}", prose(reason)),
            None => "**public**".to_owned(),
        }),
        Access::Unstated => Some("⚠ **unstated**".to_owned()),
    });
    entries.join(" or<br>")
}

fn alternative(requirement: &Requirement) -> String {
    let credentials = requirement.iter().map(|(scheme, scopes)| {
        let scopes: Vec<_> = scopes.iter().map(String::as_str).collect();
        code(&words::credential(scheme, &scopes))
    });
    credentials.collect::<Vec<_>>().join(" & ")
}

fn push_scheme(text: &mut String, scheme: &Scheme) {
    let _ = writeln!(
        text,
        "| {} | {} | | {} | {} |",
        name(&scheme.name),
        prose(&scheme.kind),
        uses(scheme.uses),
        prose(&scheme.description)
    );
    for scope in &scheme.scopes {
        let _ = writeln!(
            text,
            "| {} | | {} | {} | {} |",
            name(&scheme.name),
            name(&scope.token),
            uses(scope.uses),
            prose(&scope.description)
        );
    }
}

fn uses(count: usize) -> String {
    match count {
        0 => "**unused**".to_owned(),
        count => count.to_string(),
    }
}

fn push_remarks(text: &mut String, matrix: &Matrix) {
    for (heading, list) in words::remarks(matrix) {
        let list: Vec<_> = list.iter().map(|item| code(item)).collect();
        let _ = write!(text, "\n{heading}: {}\n", list.join(", "));
    }
}

/// A code span; an empty cell where there is no name.
fn name(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        code(text)
    }
}
