//! The documents of the running program, of another one, and of records that were read before.

use std::env;
use std::path::Path;

use super::Document;
use crate::checking::TestProgram;
use crate::error::Error;
use crate::gather::gather;
use crate::levels::Levels;
use crate::operation_ids::OperationIds;
use crate::program::Program;
use crate::settings::{Allowed, Settings};
use oasgard_document::dialect::Dialects;

impl Document {
    /// Gathers the declarations of the running program, such as a test or a build script, without running any of its other
    /// code.
    ///
    /// Title, version and servers are those of the package that Cargo runs the program for, see [`Settings`].
    ///
    /// # Errors
    /// As [`Document::from_program`], and if the package's settings are invalid.
    pub fn from_current_exe() -> Result<Self, Error> {
        let path = env::current_exe().map_err(|error| Error::io("current executable", error))?;
        let program = Program::read(&path)?;
        let mut document = match Settings::from_cargo()? {
            Some(settings) => Self::with_settings(&program, settings)?,
            None => Self::from_records(&program)?,
        };
        document.test = TestProgram::at(&path);
        Ok(document)
    }

    /// Gathers the declarations of an executable or library, without running it.
    ///
    /// # Errors
    /// If the file cannot be read, has no declarations, or has declarations that contradict each other.
    pub fn from_program(path: impl AsRef<Path>) -> Result<Self, Error> {
        Self::from_records(&Program::read(path)?)
    }

    /// Gathers the declarations of a program that was read before.
    ///
    /// # Errors
    /// If it has no declarations, or declarations that contradict each other.
    pub fn from_records(program: &Program) -> Result<Self, Error> {
        Self::with_ids(program, OperationIds::default())
    }

    /// Gathers the declarations of a program that was read before, as `settings` require; see also [`Document::settings`].
    ///
    /// # Errors
    /// As [`Document::from_records`].
    pub fn with_settings(program: &Program, settings: Settings) -> Result<Self, Error> {
        Ok(Self::with_ids(program, settings.operation_ids())?.settings(settings))
    }

    /// Gathers the declarations of a program that was read before; `ids` names the operations whose id is not written.
    ///
    /// # Errors
    /// As [`Document::from_records`].
    pub fn with_ids(program: &Program, ids: OperationIds) -> Result<Self, Error> {
        let api = gather(program.declarations()?, ids)?;
        if api.operations.is_empty() {
            let missing = if program.is_empty() {
                "the program has no declarations; put `#[oasgard::security(…)]` on its handlers, and name a library that contains them in a source file, as in `use api as _;` (the test of a program without a library belongs in its `src`)"
            } else {
                "the program declares schemes but no operation; put `#[oasgard::security(…)]` on its handlers, and name a library that contains them in a source file, as in `use api as _;` (the test of a program without a library belongs in its `src`)"
            };
            return Err(Error::Undeclared {
                path: program.path().to_owned(),
                message: missing.to_owned(),
            });
        }
        let settings = Settings::titled(api.operations[0].source.crate_name());
        Ok(Self {
            api,
            settings,
            version: None,
            allowed: Allowed::default(),
            levels: Levels::default(),
            dialects: Dialects::default(),
            test: None,
        })
    }
}
