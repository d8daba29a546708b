//! The document that the chosen program declares.

pub(crate) mod base;
pub(crate) mod chosen;
mod every;
pub(crate) mod generate;

use crate::failure::Failure;
use crate::options::Request;
use generate::Generated;

/// The documents of the programs that the call chooses.
pub(crate) fn generated(request: &Request) -> Result<Vec<Generated>, Failure> {
    if request.workspace {
        every::read(request)
    } else {
        Ok(vec![Generated::read(request)?])
    }
}
