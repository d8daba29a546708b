//! What the store has, in memory.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use serde::{Deserialize, Serialize};

#[derive(Clone, Deserialize, Serialize)]
pub(crate) struct Pet {
    pub(crate) name: String,
    pub(crate) species: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) price: Option<u32>,
}

#[derive(Clone, Deserialize, Serialize)]
pub(crate) struct Order {
    pub(crate) pet: u64,
    #[serde(skip_deserializing)]
    pub(crate) handed_over: bool,
}

#[derive(Clone)]
pub(crate) struct Store(Arc<Mutex<Shelves>>);

pub(crate) struct Shelves {
    pub(crate) pets: BTreeMap<u64, Pet>,
    pub(crate) orders: BTreeMap<u64, Order>,
    last_id: u64,
}

impl Store {
    /// A store with one pet, and the order of a customer who waits for it.
    pub(crate) fn stocked() -> Self {
        let rex = Pet {
            name: "Rex".to_owned(),
            species: "dog".to_owned(),
            price: Some(300),
        };
        let order = Order {
            pet: 1,
            handed_over: false,
        };
        Self(Arc::new(Mutex::new(Shelves {
            pets: BTreeMap::from([(1, rex)]),
            orders: BTreeMap::from([(1, order)]),
            last_id: 1,
        })))
    }

    pub(crate) fn open(&self) -> MutexGuard<'_, Shelves> {
        self.0.lock().expect("no handler panics at the shelves")
    }
}

impl Shelves {
    pub(crate) fn new_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }
}
