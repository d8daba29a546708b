//! The names by which links find an operation in the page.

use std::collections::HashSet;

use crate::matrix::access::Operation;

/// One name for each operation, such as `op-get-pets-id`. It tells method and path, and stays while other operations come and go.
pub(super) fn anchors(operations: &[Operation]) -> Vec<String> {
    let mut taken = HashSet::new();
    operations
        .iter()
        .map(|operation| unique(&name(operation), &mut taken))
        .collect()
}

fn name(operation: &Operation) -> String {
    let said = format!(
        "op {} {}",
        operation.method.to_lowercase(),
        operation.route()
    );
    let words = said.split(|character: char| !character.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

fn unique(name: &str, taken: &mut HashSet<String>) -> String {
    let numbered = (2_usize..).map(|number| format!("{name}-{number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    let free = names.find(|name| !taken.contains(name));
    let free = free.expect("there is always a further number");
    taken.insert(free.clone());
    free
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_differ_in_signs_only_get_names_of_their_own() {
        let mut taken = HashSet::new();
        let names = ["a-b", "a-b-2", "a-b", "a-b"].map(|name| unique(name, &mut taken));
        assert_eq!(names, ["a-b", "a-b-2", "a-b-3", "a-b-4"]);
    }
}
