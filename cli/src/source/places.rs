//! Places in a text, and which of them are wanted.

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

    /// The position of the byte at `offset`.
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

/// A passage of a text, by the offsets of its bytes; a text has at most 100 MB.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    pub(super) fn new(start: usize, end: usize) -> Self {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            start: offset(start),
            end: offset(end.max(start)),
        }
    }

    pub(crate) fn start(self) -> usize {
        self.start as usize
    }

    pub(crate) fn end(self) -> usize {
        self.end as usize
    }
}

/// Where a thing is in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) span: Span,
    /// The position of its start.
    pub(crate) position: Position,
}

/// JSON Pointers as a tree, and the passage of each node as far as it has been found in the text.
pub(super) struct Wanted<'p> {
    pointers: HashMap<&'p str, Node>,
    steps: HashMap<(Node, Cow<'p, str>), Node>,
    nodes: Vec<About>,
}

struct About {
    parent: Node,
    leads_on: bool,
    span: Option<Span>,
}

impl About {
    fn child_of(parent: Node) -> Self {
        Self {
            parent,
            leads_on: false,
            span: None,
        }
    }

    fn span(&self) -> Span {
        self.span.unwrap_or_default()
    }
}

/// A node in the tree of pointers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Node(usize);

impl<'p> Wanted<'p> {
    pub(super) const ROOT: Node = Node(0);

    pub(super) fn new(pointers: impl IntoIterator<Item = &'p str>) -> Self {
        let mut wanted = Self {
            pointers: HashMap::new(),
            steps: HashMap::new(),
            nodes: vec![About::child_of(Self::ROOT)],
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
            self.nodes.push(About::child_of(from));
            self.nodes[from.0].leads_on = true;
        }
        node
    }

    /// The node for the member `key` of `node`, if anything in it is wanted.
    pub(super) fn member(&self, node: Option<Node>, key: &str) -> Option<Node> {
        let node = node.filter(|_| self.leads_on(node))?;
        self.steps.get(&(node, Cow::Borrowed(key))).copied()
    }

    /// The node for an item of `node`, if anything in it is wanted.
    pub(super) fn item(&self, node: Option<Node>, index: usize) -> Option<Node> {
        let node = node.filter(|_| self.leads_on(node))?;
        self.member(Some(node), &index.to_string())
    }

    /// Whether anything in `node` is wanted.
    pub(super) fn leads_on(&self, node: Option<Node>) -> bool {
        node.is_some_and(|node| self.nodes[node.0].leads_on)
    }

    /// What `node` names is at `span`, unless it has been found before.
    pub(super) fn found(&mut self, node: Option<Node>, span: Span) {
        if let Some(node) = node {
            self.nodes[node.0].span.get_or_insert(span);
        }
    }

    pub(super) fn places(mut self, text: &str) -> HashMap<String, Place> {
        self.fall_back_to_parents();
        let starts = self.nodes.iter().map(|about| about.span().start());
        let positions = positions(text, starts.collect());
        let pointers = self.pointers.iter();
        pointers
            .map(|(pointer, node)| {
                let span = self.nodes[node.0].span();
                let position = positions[&span.start()];
                ((*pointer).to_owned(), Place { span, position })
            })
            .collect()
    }

    fn fall_back_to_parents(&mut self) {
        // A parent comes before its children.
        for node in 0..self.nodes.len() {
            let around = self.nodes[self.nodes[node].parent.0].span;
            let span = &mut self.nodes[node].span;
            *span = span.or(around);
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
