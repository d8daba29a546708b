//! HTTP: servers to which credentials are sent.

pub use oasgard_core::rules::http::check_tls;

use super::{Finding, Rule};

/// New servers that would each have to be looked for in each of many old lists.
#[must_use]
pub fn too_many_servers_to_compare() -> Finding {
    Finding::error(
        Rule::Http01,
        "the servers are not compared, because too many operations had a list of servers of their own, and use one long list now; shorten that list or write a separate document for some of them",
    )
}
