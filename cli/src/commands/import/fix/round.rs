//! What one look at all handlers finds out, so that no mistake needs a look of its own, and what is changed everywhere at the
//! end of the round.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::ops::Bound;

use oasgard::{Json, Object};
use oasgard_core::operation::path_shape;
use oasgard_document::{DocumentView, Home, Pointer};

use super::alternatives::{each_alternative, required};
use super::scopes;

/// The document as it was when a round began.
#[derive(Debug, Default)]
pub(super) struct Round {
    /// The handlers' operations by title, in written order.
    handlers: Vec<(String, Pointer)>,
    /// Which of them are where.
    places: BTreeMap<Pointer, Vec<usize>>,
    /// Which of them are served at which path.
    paths: HashMap<String, Vec<usize>>,
    ids: Option<Ids>,
    shapes: Option<Shapes>,
    required: Option<HashSet<String>>,
    renames: Renames,
}

impl Round {
    pub(super) fn of(document: &DocumentView) -> Self {
        let operations = document.operations().into_iter();
        let handlers = operations.filter(|operation| matches!(operation.home, Home::Path(_)));
        let mut round = Self::default();
        for (index, operation) in handlers.enumerate() {
            let title = operation.title();
            let path = title.split_once(' ').map(|(_, path)| path.to_owned());
            round
                .paths
                .entry(path.unwrap_or_default())
                .or_default()
                .push(index);
            let place = operation.pointer.clone();
            round.places.entry(place.clone()).or_default().push(index);
            round.handlers.push((title, place));
        }
        round
    }

    /// How messages call the operation at a place.
    pub(super) fn title(&self, place: &Pointer) -> Option<&str> {
        let first = self.places.get(place)?.first()?;
        Some(&self.handlers[*first].0)
    }

    /// Every handler with its title.
    pub(super) fn handlers(&self) -> &[(String, Pointer)] {
        &self.handlers
    }

    /// The handlers within a place, or around it.
    pub(super) fn around(&self, place: &Pointer) -> Vec<(String, Pointer)> {
        let mut found: BTreeSet<_> = self.within(place).collect();
        let mut above = place.clone();
        while above != Pointer::root() {
            above = above.parent();
            found.extend(self.places.get(&above).into_iter().flatten());
        }
        self.listed(found)
    }

    /// The handlers of the path item at a place, and those that are served at a path.
    pub(super) fn of_path_item(
        &self,
        place: &Pointer,
        path: Option<&str>,
    ) -> Vec<(String, Pointer)> {
        let served = path.and_then(|path| self.paths.get(path));
        let served = served.into_iter().flatten().copied();
        self.listed(self.within(place).chain(served).collect())
    }

    fn within(&self, place: &Pointer) -> impl Iterator<Item = usize> {
        let own = self.places.get(place).into_iter().flatten();
        let below = place.child("");
        let start = (Bound::Included(below.clone()), Bound::Unbounded);
        let deeper = self.places.range(start);
        let deeper =
            deeper.take_while(move |(there, _)| there.as_str().starts_with(below.as_str()));
        own.chain(deeper.flat_map(|(_, indices)| indices)).copied()
    }

    fn listed(&self, indices: BTreeSet<usize>) -> Vec<(String, Pointer)> {
        let handlers = indices.into_iter().map(|index| &self.handlers[index]);
        handlers.cloned().collect()
    }

    /// The ids of all operations; one that this round gives is among them from then on.
    pub(super) fn ids(&mut self, json: &Json) -> &mut Ids {
        self.ids.get_or_insert_with(|| Ids::of(json))
    }

    /// An operation has this id from now on.
    pub(super) fn id_is_taken(&mut self, id: &str) {
        if let Some(ids) = &mut self.ids {
            ids.taken.insert(id.to_owned());
        }
    }

    /// The first other path that differs from `path` only in the names of parameters.
    pub(super) fn same_path(&mut self, paths: &Object, path: &str) -> Option<String> {
        let shapes = self.shapes.get_or_insert_with(|| Shapes::of(paths));
        shapes.first(paths, path)
    }

    /// The names in all `security` lists.
    pub(super) fn required(&mut self, json: &mut Json) -> &HashSet<String> {
        self.required.get_or_insert_with(|| required(json))
    }

    /// At the end of the round every requirement of the scheme `old` names `new`.
    pub(super) fn rename_scheme(&mut self, old: &str, new: &str) {
        self.renames.schemes.insert(old.to_owned(), new.to_owned());
    }

    /// At the end of the round every requirement of a scope lists others in place of it.
    pub(super) fn rename_scope(&mut self, scheme: &str, old: &str, new: Vec<String>) {
        let scope = (scheme.to_owned(), old.to_owned());
        self.renames.scopes.insert(scope, new);
    }

    /// Renames in every requirement what has another name since this round.
    pub(super) fn finish(&mut self, json: &mut Json) {
        let renames = std::mem::take(&mut self.renames);
        if !renames.schemes.is_empty() || !renames.scopes.is_empty() {
            each_alternative(json, &mut |alternative| renames.apply(alternative));
        }
    }
}

/// The ids that operations have.
#[derive(Debug)]
pub(super) struct Ids {
    taken: HashSet<String>,
    /// The last number behind each id, so that thousands of the same id are not tried one by one.
    last: HashMap<String, usize>,
}

impl Ids {
    fn of(json: &Json) -> Self {
        let document = DocumentView::read(json);
        let operations = document.map_or_else(|_| Vec::new(), |document| document.operations());
        let ids = operations
            .iter()
            .filter_map(oasgard_document::OperationView::id);
        Self {
            taken: ids.map(str::to_owned).collect(),
            last: HashMap::new(),
        }
    }

    /// An id that no operation has, and that is taken from now on.
    pub(super) fn numbered(&mut self, id: &str) -> String {
        let last = self.last.entry(id.to_owned()).or_insert(1);
        loop {
            *last += 1;
            let new = format!("{id}_{last}");
            if self.taken.insert(new.clone()) {
                return new;
            }
        }
    }
}

/// The paths by what is left without the names of their parameters, in written order.
#[derive(Debug)]
struct Shapes(HashMap<String, VecDeque<String>>);

impl Shapes {
    fn of(paths: &Object) -> Self {
        let mut shapes: HashMap<_, VecDeque<_>> = HashMap::new();
        for (path, _) in paths.iter() {
            let shape = shapes.entry(path_shape(path)).or_default();
            shape.push_back(path.to_owned());
        }
        Self(shapes)
    }

    fn first(&mut self, paths: &Object, path: &str) -> Option<String> {
        let alike = self.0.get_mut(&path_shape(path))?;
        while alike
            .front()
            .is_some_and(|first| paths.get(first).is_none())
        {
            alike.pop_front();
        }
        let mut others = alike.iter().filter(|other| *other != path);
        let first = others.find(|other| paths.get(other).is_some());
        first.cloned()
    }
}

/// What requirements are to contain in place of what they contain.
#[derive(Debug, Default)]
struct Renames {
    schemes: HashMap<String, String>,
    scopes: HashMap<(String, String), Vec<String>>,
}

impl Renames {
    fn apply(&self, alternative: &mut Object) {
        for (scheme, scopes) in alternative.iter_mut() {
            if let Json::Array(required) = scopes {
                let new = |old: &str| {
                    let scope = (scheme.to_owned(), old.to_owned());
                    self.scopes.get(&scope).map(Vec::as_slice)
                };
                *required = scopes::renamed(std::mem::take(required), new);
            }
        }
        let names = alternative.iter().map(|(name, _)| name.to_owned());
        for old in names.collect::<Vec<_>>() {
            if let Some(new) = self.schemes.get(&old) {
                alternative.rename(&old, new.clone());
            }
        }
    }
}
