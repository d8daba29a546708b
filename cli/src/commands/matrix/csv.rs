//! The matrix for a spreadsheet: RFC 4180, one row for each alternative of each operation.

use std::borrow::Cow;

use super::access::{Matrix, Operation, Posture};
use super::words;
use crate::escape::ci_command::without_commands;
use crate::escape::visible::{visible, visible_prose};

const HEADER: [&str; 11] = [
    "place",
    "method",
    "path",
    "operation_id",
    "summary",
    "tags",
    "posture",
    "alternative",
    "requires",
    "reason",
    "source",
];

pub(super) fn csv(matrix: &Matrix) -> String {
    let mut text = line(HEADER.map(Cow::from));
    for operation in &matrix.operations {
        let entries = entries(operation);
        for (position, entry) in entries.into_iter().enumerate() {
            text.push_str(&line(row(operation, position + 1, entry)));
        }
    }
    without_commands(&text)
}

/// What each alternative requires; a public operation has one that requires nothing.
fn entries(operation: &Operation) -> Vec<String> {
    let alternatives = operation.access.alternatives().iter();
    let mut entries: Vec<_> = alternatives.map(words::alternative).collect();
    match operation.access.posture() {
        Posture::Secured => {}
        Posture::Optional | Posture::Public => entries.push("nothing".to_owned()),
        Posture::Unstated => entries.push("unstated".to_owned()),
    }
    entries
}

fn row(operation: &Operation, number: usize, entry: String) -> [Cow<'_, str>; 11] {
    [
        operation.place.word().unwrap_or("path").into(),
        visible(&operation.method).into(),
        visible(&operation.path).into(),
        visible(&operation.id).into(),
        visible_prose(&operation.summary).into(),
        visible(&operation.tags.join(" ")).into(),
        operation.access.posture().word().into(),
        number.to_string().into(),
        entry.into(),
        visible_prose(operation.access.reason().unwrap_or_default()).into(),
        visible(&operation.source).into(),
    ]
}

fn line<const N: usize>(cells: [Cow<'_, str>; N]) -> String {
    let cells = cells.map(|cell| quoted(harmless(cell)));
    format!("{}\r\n", cells.join(","))
}

/// A spreadsheet runs what begins like a formula, unless an apostrophe marks it as text.
fn harmless(cell: Cow<'_, str>) -> Cow<'_, str> {
    let begins_formula = |first: char| "=+-@\t\r＝＋－＠".contains(first);
    if cell.trim_start().starts_with(begins_formula) {
        return format!("'{cell}").into();
    }
    cell
}

fn quoted(cell: Cow<'_, str>) -> Cow<'_, str> {
    if cell.contains([',', '"', '\r', '\n', ';']) {
        return format!("\"{}\"", cell.replace('"', "\"\"")).into();
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_not_formulas() {
        for (name, cell) in [
            (
                "=HYPERLINK(\"http://a\")",
                "\"'=HYPERLINK(\"\"http://a\"\")\"",
            ),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@sum", "'@sum"),
            (" =1", "' =1"),
            ("＝1", "'＝1"),
            ("a=1", "a=1"),
        ] {
            assert_eq!(line([name.into()]), format!("{cell}\r\n"));
        }
    }

    #[test]
    fn commas_and_quotes_stay_in_their_cell() {
        assert_eq!(
            line(["a,b".into(), "c\"d".into()]),
            "\"a,b\",\"c\"\"d\"\r\n"
        );
    }
}
