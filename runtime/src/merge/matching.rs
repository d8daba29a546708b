//! Which declaration belongs to which operation of the base document.

use std::collections::{BTreeMap, HashMap, HashSet};

use oasgard_core::operation::{ends_in, is_relative, path_shape};
use oasgard_core::suggest::nearest;
use oasgard_document::rules;
use oasgard_document::{Home, OperationView as BaseOperation};

use crate::api::{Api, Operation};
use crate::error::Problem;
use crate::gather::Places;
use crate::settings::Allowed;

/// The operations of the base document, each with its declaration, and the declarations that are left over.
pub(super) struct Matching<'a> {
    pub(super) operations: &'a [BaseOperation<'a>],
    declarations: BTreeMap<usize, &'a Operation>,
    unmatched: Vec<&'a Operation>,
    /// Declarations that were found by their id although they state another route.
    moved: Vec<(&'a Operation, usize)>,
    places: Places,
}

impl<'a> Matching<'a> {
    /// Pairs by method and path, in which parameters may have other names (MRG-06), else by `operationId`.
    pub(super) fn of(
        api: &'a Api,
        operations: &'a [BaseOperation<'a>],
        problems: &mut Vec<Problem>,
    ) -> Self {
        let index = Index::of(operations);
        let mut matching = Self {
            operations,
            declarations: BTreeMap::new(),
            unmatched: Vec::new(),
            moved: Vec::new(),
            places: Places::of_operations(&api.operations),
        };
        let mut left_over = Vec::new();
        for declared in &api.operations {
            let route = declared.route.as_ref();
            let route = route.filter(|(_, path)| !is_relative(path));
            match route.and_then(|(method, path)| index.by_route(method.as_str(), path)) {
                Some([only]) => matching.by_route(declared, *only, &index, problems),
                Some([first, second, ..]) => {
                    let paths = [first, second].map(|position| operations[*position].home.name());
                    problems.push(rules::path::same_path_of_base(paths[0], paths[1]).into());
                }
                _ => left_over.push(declared),
            }
        }
        matching.by_ids(&left_over, &index, problems);
        matching
    }

    /// The route decides, unless the id is that of another operation: behind a mounted router the attribute's route may be
    /// another one's by chance.
    fn by_route(
        &mut self,
        declared: &'a Operation,
        position: usize,
        index: &Index,
        problems: &mut Vec<Problem>,
    ) {
        let there = &self.operations[position];
        let handler = self.places.name(&declared.source);
        let others = index.by_id(&declared.id).unwrap_or_default();
        let other = others.iter().find(|other| **other != position);
        if let Some(other) = other
            && there.id() != Some(&declared.id)
        {
            let (title, id) = (declared.title(), &declared.id);
            let by_id = self.operations[*other].title();
            let finding =
                rules::merge::route_and_id_differ(&title, &handler, id, &there.title(), &by_id);
            problems.push(finding.into());
        } else if let Some(first) = self.declarations.insert(position, declared) {
            let first = self.places.name(&first.source);
            let (method, path) = (there.method.as_str(), there.home.name());
            problems.push(rules::path::repeated_route(method, path, &first, &handler).into());
        }
    }

    /// Finds the operations of declarations whose routes the base document lacks.
    fn by_ids(
        &mut self,
        declarations: &[&'a Operation],
        index: &Index,
        problems: &mut Vec<Problem>,
    ) {
        let mut of_id: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for declared in declarations {
            let handlers = of_id.entry(&declared.id).or_default();
            handlers.push(self.places.name(&declared.source));
        }
        for declared in declarations {
            let is_alone = of_id[declared.id.as_str()].len() == 1;
            if is_alone || index.by_id(&declared.id).is_none() {
                self.by_id(declared, index, problems);
            }
        }
        for (id, mut handlers) in of_id {
            if handlers.len() > 1 && index.by_id(id).is_some() {
                handlers.sort();
                problems.push(rules::document::id_of_several_handlers(id, &handlers).into());
            }
        }
    }

    fn by_id(&mut self, declared: &'a Operation, index: &Index, problems: &mut Vec<Problem>) {
        let handler = self.places.name(&declared.source);
        match index.by_id(&declared.id) {
            None => self.unmatched.push(declared),
            Some([only]) => {
                let there = &self.operations[*only];
                let route = declared.route.as_ref();
                if let Some(other) = self.declarations.get(only) {
                    let (title, other) = (there.title(), self.places.name(&other.source));
                    problems.push(rules::path::declared_twice(&title, &other, &handler).into());
                } else if route.is_some_and(|(method, _)| *method != there.method) {
                    let (title, id) = (declared.title(), &declared.id);
                    let finding =
                        rules::merge::method_and_id_differ(&title, &handler, &there.title(), id);
                    problems.push(finding.into());
                } else {
                    self.declarations.insert(*only, declared);
                    if route.is_some() && !is_mounted(declared, there) {
                        self.moved.push((declared, *only));
                    }
                }
            }
            Some(several) => {
                let titles: Vec<_> = several
                    .iter()
                    .map(|position| self.operations[*position].title())
                    .collect();
                problems.push(
                    rules::document::repeated_id_of_base(&declared.id, &titles, &handler).into(),
                );
            }
        }
    }

    /// The declaration of an operation of the base document.
    pub(super) fn declaration(&self, position: usize) -> Option<&'a Operation> {
        self.declarations.get(&position).copied()
    }

    /// The operations with a declaration, each with it.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&'a BaseOperation<'a>, &'a Operation)> {
        self.declarations
            .iter()
            .map(|(position, declared)| (&self.operations[*position], *declared))
    }

    /// Reports every operation without a declaration, and every declaration without an operation.
    pub(super) fn refuse_single(&self, allowed: Allowed, problems: &mut Vec<Problem>) {
        let undeclared = self.undeclared();
        if !allowed.undeclared && !undeclared.is_empty() {
            let finding =
                rules::requirement::undeclared_operations(&counted(undeclared.len(), "operation"));
            problems.push(Problem::from(finding).with(undeclared.iter().cloned()));
        }
        if allowed.undeclared && !undeclared.is_empty() {
            self.refuse_copies(problems);
        }
        if !allowed.unmatched && !self.unmatched.is_empty() {
            let shown =
                self.unmatched
                    .iter()
                    .map(|declared| match self.probable_operation(declared) {
                        Some(meant) => {
                            let meant = meant.title();
                            format!("{}, probably `{meant}`", shown(declared))
                        }
                        None => shown(declared),
                    });
            let finding =
                rules::merge::unmatched_declarations(&counted(self.unmatched.len(), "declaration"));
            problems.push(Problem::from(finding).with(shown));
        }
    }

    /// The operation that an unmatched declaration is probably for: the only one behind a mounted router, else the one
    /// with the nearest path.
    fn probable_operation(&self, declared: &Operation) -> Option<&'a BaseOperation<'a>> {
        let (method, path) = declared.route.as_ref()?;
        let free: Vec<_> = self
            .called()
            .filter(|(position, _)| self.declaration(*position).is_none())
            .map(|(_, operation)| operation)
            .filter(|operation| operation.method == *method)
            .collect();
        let mounted = free.iter().filter(|there| is_mounted(declared, there));
        if let [only] = mounted.collect::<Vec<_>>()[..] {
            return Some(only);
        }
        let meant = nearest(path, free.iter().map(|operation| operation.home.name()))?;
        free.into_iter()
            .find(|operation| operation.home.name() == meant)
    }

    /// Reports declarations with copies that were found by their ids: a copy may be the handler of another operation, which would
    /// stay as the base document has it.
    fn refuse_copies(&self, problems: &mut Vec<Problem>) {
        for (there, declared) in self.pairs() {
            let is_there = declared.route.as_ref().is_some_and(|(method, path)| {
                *method == there.method && path_shape(path) == path_shape(there.home.name())
            });
            if declared.has_copies && !is_there {
                let handler = self.places.name(&declared.source);
                problems.push(rules::merge::copies_of_unknown_path(&handler).into());
            }
        }
    }

    /// The operations that a server answers.
    pub(super) fn called(&self) -> impl Iterator<Item = (usize, &'a BaseOperation<'a>)> {
        let operations = self.operations.iter().enumerate();
        operations.filter(|(_, operation)| matches!(operation.home, Home::Path(_)))
    }

    /// Those without a declaration.
    fn undeclared(&self) -> Vec<String> {
        self.called()
            .filter(|(position, _)| self.declaration(*position).is_none())
            .map(|(_, operation)| operation.title())
            .collect()
    }

    /// What was let through, and what was found only by its id.
    pub(super) fn review(&self, warnings: &mut Vec<Problem>) {
        if !self.unmatched.is_empty() {
            let finding =
                rules::merge::left_out_declarations(&counted(self.unmatched.len(), "declaration"));
            let shown = self.unmatched.iter().map(|declared| shown(declared));
            warnings.push(Problem::from(finding).with(shown));
        }
        for (declared, position) in &self.moved {
            let title = self.operations[*position].title();
            let handler = declared.source.to_string();
            let finding =
                rules::merge::matched_by_id(&declared.title(), &handler, &title, &declared.id);
            warnings.push(finding.into());
        }
    }
}

/// Whether the operation's path is the declared one behind that of a router, whose handlers need not know it.
fn is_mounted(declared: &Operation, there: &BaseOperation) -> bool {
    declared.route.as_ref().is_some_and(|(method, path)| {
        *method == there.method && ends_in(&path_shape(there.home.name()), &path_shape(path))
    })
}

/// `GET /pets of shop::pets::list (src/pets.rs:3)`
fn shown(declared: &Operation) -> String {
    format!("{} of {}", declared.title(), declared.source)
}

/// `1 operation`, `2 operations`
fn counted(count: usize, thing: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{plural}")
}

/// The operations that a server answers, by route and by id.
struct Index<'a> {
    routes: HashMap<(String, String), Vec<usize>>,
    ids: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn of(operations: &'a [BaseOperation<'a>]) -> Self {
        let mut index = Self {
            routes: HashMap::new(),
            ids: HashMap::new(),
        };
        // A path item to which two paths refer has one operation.
        let mut known = HashSet::new();
        for (position, operation) in operations.iter().enumerate() {
            let Home::Path(path) = operation.home else {
                continue;
            };
            let route = (operation.method.to_string(), path_shape(path));
            index.routes.entry(route).or_default().push(position);
            if let Some(id) = operation.id()
                && known.insert((id, &operation.pointer))
            {
                index.ids.entry(id).or_default().push(position);
            }
        }
        index
    }

    fn by_route(&self, method: &str, path: &str) -> Option<&[usize]> {
        let route = (method.to_owned(), path_shape(path));
        self.routes.get(&route).map(Vec::as_slice)
    }

    fn by_id(&self, id: &str) -> Option<&[usize]> {
        self.ids.get(id).map(Vec::as_slice)
    }
}
