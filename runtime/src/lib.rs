#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
#[cfg(feature = "macros")]
mod attributes;
mod security_scheme;

#[cfg(feature = "document")]
mod api;
#[cfg(feature = "document")]
mod checking;
#[cfg(feature = "document")]
mod copies;
#[cfg(feature = "document")]
mod document;
#[cfg(feature = "document")]
mod error;
#[cfg(feature = "document")]
mod files;
#[cfg(feature = "document")]
mod gather;
#[cfg(feature = "document")]
mod levels;
#[cfg(feature = "document")]
mod merge;
#[cfg(feature = "document")]
mod operation_ids;
#[cfg(feature = "document")]
mod program;
#[cfg(feature = "document")]
mod reading;
#[cfg(feature = "document")]
mod responses;
#[cfg(feature = "document")]
mod review;
#[cfg(feature = "document")]
mod settings;
#[cfg(feature = "document")]
mod writing;

#[cfg(feature = "macros")]
pub use attributes::{security, security_scheme};
pub use security_scheme::SecurityScheme;

#[cfg(feature = "document")]
pub use api::{Api, Operation, Security};
#[cfg(feature = "document")]
pub use document::Document;
#[cfg(feature = "document")]
pub use error::{Error, Problem, Problems};
#[cfg(feature = "document")]
pub use files::{UNFINISHED, is_unfinished};
#[cfg(feature = "document")]
pub use merge::{Change, Merged};
#[cfg(feature = "document")]
pub use oasgard_core::json::{Json, Object};
#[cfg(feature = "document")]
pub use oasgard_core::version::Version;
#[cfg(feature = "document")]
pub use oasgard_document::dialect::{Dialect, Dialects};
#[cfg(feature = "document")]
pub use operation_ids::OperationIds;
#[cfg(feature = "document")]
pub use program::{Claim, Program};
#[cfg(feature = "document")]
pub use reading::{read_file, read_stream, read_text};
#[cfg(feature = "document")]
pub use settings::{Package, Settings};
#[cfg(feature = "document")]
pub use writing::{refuse_link_out, refuse_no_file, write_if_changed, write_new};
