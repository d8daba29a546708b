//! The matrix for a pull request or a wiki: GitHub's Markdown.

use std::fmt::Write as _;

use oasgard_spec::requirement::Requirement;

use super::access::{Access, Matrix, Operation, Scheme};
use super::words;
use crate::visible::{visible, visible_prose};

pub(super) fn markdown(matrix: &Matrix) -> String {
    let title = format!("{} {}", matrix.title, matrix.version);
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
            code(&operation.method),
            code(&operation.route()),
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
    text
}

fn access(operation: &Operation) -> String {
    let mut ways: Vec<_> = operation
        .access
        .alternatives()
        .iter()
        .map(alternative)
        .collect();
    ways.extend(match &operation.access {
        Access::Secured(_) => None,
        Access::Optional(_, reason) | Access::Public(reason) => Some(match reason {
            Some(reason) => format!("**public**: {}", prose(reason)),
            None => "**public**".to_owned(),
        }),
        Access::Unstated => Some("⚠ **unstated**".to_owned()),
    });
    ways.join(" or<br>")
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
        code(&scheme.name),
        prose(&scheme.kind),
        uses(scheme.uses),
        prose(&scheme.description)
    );
    for scope in &scheme.scopes {
        let _ = writeln!(
            text,
            "| {} | | {} | {} | {} |",
            code(&scheme.name),
            code(&scope.token),
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

/// A code span in a table's cell. What would end the span or the cell is written in entities, which no reader takes apart.
fn code(text: &str) -> String {
    let text = visible(text);
    let is_plain =
        !text.contains(['`', '|', '\\']) && !text.starts_with(' ') && !text.ends_with(' ');
    match text.as_str() {
        "" => String::new(),
        plain if is_plain => format!("`{plain}`"),
        other => format!("<code>{}</code>", entities(other)),
    }
}

fn prose(text: &str) -> String {
    entities(&visible_prose(text))
}

/// The text with every character that means something to Markdown or HTML as a numeric entity.
fn entities(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        if "\\`*_[]<>|~&#$!".contains(character) {
            let _ = write!(safe, "&#{};", u32::from(character));
        } else {
            safe.push(character);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_does_not_end_its_cell_or_its_span() {
        assert_eq!(code("a|b"), "<code>a&#124;b</code>");
        assert_eq!(code("a`b"), "<code>a&#96;b</code>");
        assert_eq!(code(r"a\|b"), "<code>a&#92;&#124;b</code>");
        assert_eq!(code("pets:read"), "`pets:read`");
    }

    #[test]
    fn a_reason_is_neither_html_nor_markdown() {
        assert_eq!(prose("<b>*a*\nb"), "&#60;b&#62;&#42;a&#42; b");
    }
}
