//! The names by which links find an operation in the page.

use std::collections::HashMap;

use crate::commands::matrix::access::Operation;

/// One name for each operation, such as `op-get-pets-id`. It names method and path, and does not change with other operations.
pub(super) fn anchors(operations: &[Operation]) -> Vec<String> {
    let mut taken = HashMap::new();
    operations
        .iter()
        .map(|operation| unique(&name(operation), &mut taken))
        .collect()
}

fn name(operation: &Operation) -> String {
    let said = format!(
        "op {} {}",
        operation.method.to_lowercase(),
        operation.route().as_str()
    );
    let words = said.split(|character: char| !character.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// `taken` has the last number that was added to each name, so that thousands of one name are not tried one by one.
fn unique(name: &str, taken: &mut HashMap<String, usize>) -> String {
    let Some(&last) = taken.get(name) else {
        taken.insert(name.to_owned(), 1);
        return name.to_owned();
    };
    let further = (last + 1..).map(|number| (number, format!("{name}-{number}")));
    let mut free = further.filter(|(_, name)| !taken.contains_key(name));
    let (number, free) = free.next().expect("there is always a further number");
    taken.insert(name.to_owned(), number);
    taken.insert(free.clone(), 1);
    free
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Paths that differ only in punctuation get different anchors.
    #[test]
    fn equal_anchor_names_become_unique() {
        let mut taken = HashMap::new();
        let names = ["a-b", "a-b-2", "a-b", "a-b"].map(|name| unique(name, &mut taken));
        assert_eq!(names, ["a-b", "a-b-2", "a-b-3", "a-b-4"]);
    }
}
