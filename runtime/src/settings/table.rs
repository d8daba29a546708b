//! One table of settings: `[package.metadata.oasgard]`, or that of one executable.

use oasgard_core::json::{Json, Object};

use super::forms::{Place, dialects, servers, table};
use super::{Package, Settings, info};
use crate::error::Error;
use crate::levels::Levels;

/// The table of the package.
pub(super) const PACKAGE: &str = "package.metadata.oasgard";

/// The key of the tables of executables.
pub(super) const BIN: &str = "bin";

const KEYS: [&str; 13] = [
    "output",
    "openapi",
    "dialect",
    "servers",
    "info",
    "base",
    "allow-undeclared",
    "allow-unmatched",
    "allow-unlinked",
    "operation-ids",
    "allow",
    "deny",
    BIN,
];

impl Settings {
    /// The settings with what the table of the package states.
    pub(super) fn with_package_table(
        mut self,
        package: &Package,
        members: &Object,
    ) -> Result<Self, Error> {
        self.read(Place(PACKAGE), &KEYS, members)?;
        self.info = info::info(Place(PACKAGE), package, &self.given_info)?;
        let nothing = Json::Object(Object::new());
        let programs = members.get(BIN).unwrap_or(&nothing);
        for (name, members) in table(BIN, programs)?.iter() {
            let place = format!("{PACKAGE}.{BIN}.{name}");
            let place = Place(&place);
            let members = table(&format!("{BIN}.{name}"), members)?;
            let mut own = self.clone();
            own.executables.clear();
            // An executable has no executables.
            own.read(place, &KEYS[..KEYS.len() - 1], members)?;
            own.info = info::info(place, package, &own.given_info)?;
            self.executables.insert(name.to_owned(), own);
        }
        Ok(self)
    }

    fn read(&mut self, place: Place, keys: &[&str], members: &Object) -> Result<(), Error> {
        let (mut allow, mut deny) = (Vec::new(), Vec::new());
        for (key, value) in members.iter() {
            if !keys.contains(&key) {
                return Err(place.unknown_key(key, keys));
            }
            match key {
                "output" => self.output = Some(place.string(key, value)?.into()),
                "openapi" => {
                    let version = place.string(key, value)?.parse();
                    self.openapi = Some(version.map_err(Error::Settings)?);
                }
                "dialect" => self.dialects = dialects(value)?,
                "base" => self.base = Some(place.string(key, value)?.into()),
                "allow-undeclared" => self.allowed.undeclared = place.truth(key, value)?,
                "allow-unmatched" => self.allowed.unmatched = place.truth(key, value)?,
                "allow-unlinked" => {
                    let crates = place.strings(key, value)?.into_iter();
                    self.unlinked = crates.map(str::to_owned).collect();
                }
                "operation-ids" => {
                    let ids = place.string(key, value)?.parse();
                    self.operation_ids = ids.map_err(Error::Settings)?;
                }
                "allow" => allow = place.strings(key, value)?,
                "deny" => deny = place.strings(key, value)?,
                "servers" => self.servers = servers(value)?,
                "info" => {
                    for (key, value) in table(key, value)?.iter() {
                        self.given_info.remove(key);
                        self.given_info.push(key.to_owned(), value.clone());
                    }
                }
                // The tables of executables are read when that of the package is known.
                _ => {}
            }
        }
        Levels::refuse_both(&allow, &deny)?;
        allow.into_iter().try_for_each(|id| self.levels.allow(id))?;
        deny.into_iter().try_for_each(|id| self.levels.deny(id))
    }
}
