use std::fmt;

/// A Markdown table that is just as readable before it is rendered.
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new<const COLUMNS: usize>(header: [&str; COLUMNS]) -> Self {
        Self {
            rows: vec![header.map(str::to_owned).into()],
        }
    }

    pub(crate) fn row<const COLUMNS: usize>(&mut self, cells: [String; COLUMNS]) {
        assert_eq!(COLUMNS, self.rows[0].len(), "a row has one cell per column");
        self.rows.push(cells.into());
    }

    fn width(&self, column: usize) -> usize {
        self.rows
            .iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let widths: Vec<usize> = (0..self.rows[0].len())
            .map(|column| self.width(column))
            .collect();
        for (index, row) in self.rows.iter().enumerate() {
            writeln!(formatter, "{}", padded(row, &widths))?;
            if index == 0 {
                writeln!(formatter, "{}", rule(&widths))?;
            }
        }
        Ok(())
    }
}

/// Names to the left, figures to the right.
fn padded(row: &[String], widths: &[usize]) -> String {
    let cells = row
        .iter()
        .zip(widths)
        .enumerate()
        .map(|(column, (cell, &width))| match column {
            0 => format!("| {cell:<width$} "),
            _ => format!("| {cell:>width$} "),
        });
    cells.collect::<String>() + "|"
}

fn rule(widths: &[usize]) -> String {
    let cells = widths
        .iter()
        .enumerate()
        .map(|(column, &width)| match column {
            0 => format!("| {} ", "-".repeat(width)),
            _ => format!("| {}: ", "-".repeat(width - 1)),
        });
    cells.collect::<String>() + "|"
}
