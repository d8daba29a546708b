//! Places in a text, and which of them are asked for.

use std::borrow::Cow;
use std::collections::HashMap;

/// A line and a column, both counted from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Position {
    const START: Self = Self { line: 1, column: 1 };

    /// Where the byte at `offset` stands.
    pub(super) fn of(text: &str, offset: usize) -> Self {
        let before = (0..=offset).rev().find_map(|end| text.get(..end));
        Self::START.after(before.unwrap_or_default())
    }

    /// Where the text goes on after `passage`, which starts here.
    fn after(self, passage: &str) -> Self {
        let Some(end) = passage.rfind('\n') else {
            return Self {
                column: self.column + passage.chars().count(),
                ..self
            };
        };
        Self {
            line: self.line + passage.matches('\n').count(),
            column: 1 + passage[end + 1..].chars().count(),
        }
    }
}

/// JSON Pointers as a tree, and the offset of each node as far as it has been found in the text.
pub(super) struct Wanted<'p> {
    pointers: HashMap<&'p str, Node>,
    nodes: Vec<Option<usize>>,
    parents: Vec<Node>,
    steps: HashMap<(Node, Cow<'p, str>), Node>,
    leads_on: Vec<bool>,
}

/// A node in the tree of pointers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Node(usize);

impl<'p> Wanted<'p> {
    pub(super) const ROOT: Node = Node(0);

    pub(super) fn new(pointers: impl IntoIterator<Item = &'p str>) -> Self {
        let mut wanted = Self {
            pointers: HashMap::new(),
            nodes: vec![None],
            parents: vec![Self::ROOT],
            steps: HashMap::new(),
            leads_on: vec![false],
        };
        for pointer in pointers {
            let node = wanted.insert(pointer);
            wanted.pointers.insert(pointer, node);
        }
        wanted
    }

    fn insert(&mut self, pointer: &'p str) -> Node {
        let steps = pointer.split('/').skip(1);
        steps.fold(Self::ROOT, |node, step| self.step(node, unescaped(step)))
    }

    fn step(&mut self, from: Node, step: Cow<'p, str>) -> Node {
        let new = Node(self.nodes.len());
        let node = *self.steps.entry((from, step)).or_insert(new);
        if node == new {
            self.nodes.push(None);
            self.parents.push(from);
            self.leads_on.push(false);
            self.leads_on[from.0] = true;
        }
        node
    }

    /// The node for the member `key` of `node`, if anything in it is asked for.
    pub(super) fn member(&self, node: Option<Node>, key: &str) -> Option<Node> {
        let node = node.filter(|node| self.leads_on[node.0])?;
        self.steps.get(&(node, Cow::Borrowed(key))).copied()
    }

    /// The node for an item of `node`, if anything in it is asked for.
    pub(super) fn item(&self, node: Option<Node>, index: usize) -> Option<Node> {
        let node = node.filter(|node| self.leads_on[node.0])?;
        self.member(Some(node), &index.to_string())
    }

    /// What `node` names stands at `offset`, unless it has been found before.
    pub(super) fn found(&mut self, node: Option<Node>, offset: usize) {
        if let Some(node) = node {
            self.nodes[node.0].get_or_insert(offset);
        }
    }

    pub(super) fn positions(mut self, text: &str) -> HashMap<String, Position> {
        self.fall_back_to_parents();
        let positions = positions(text, self.nodes.iter().flatten().copied().collect());
        self.pointers
            .iter()
            .map(|(pointer, node)| {
                let offset = self.nodes[node.0].unwrap_or(0);
                let position = positions.get(&offset).unwrap_or(&Position::START);
                ((*pointer).to_owned(), *position)
            })
            .collect()
    }

    fn fall_back_to_parents(&mut self) {
        // A parent comes before its children.
        for node in 0..self.nodes.len() {
            if self.nodes[node].is_none() {
                self.nodes[node] = self.nodes[self.parents[node].0];
            }
        }
    }
}

/// The position of each offset, in one pass.
fn positions(text: &str, mut offsets: Vec<usize>) -> HashMap<usize, Position> {
    offsets.sort_unstable();
    let mut at = (0, Position::START);
    let places = offsets.into_iter().map(|offset| {
        at = (offset, at.1.after(&text[at.0..offset]));
        at
    });
    places.collect()
}

fn unescaped(step: &str) -> Cow<'_, str> {
    if step.contains('~') {
        Cow::Owned(step.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(step)
    }
}
