//! HTTP: what HTTP itself asks of credentials.

use super::{Finding, Rule};
use crate::origin::{Origin, Tls};
use crate::wording::Wording;

/// A header that HTTP itself uses is not a place for an API key.
///
/// `api_key(header = "Host")`
pub(super) fn check_header(wording: Wording, name: &str) -> Option<Finding> {
    let owned = [
        "Host",
        "Content-Length",
        "Connection",
        "Cookie",
        "Content-Type",
        "Accept",
    ];
    let remedy = if name.eq_ignore_ascii_case("cookie") {
        wording.choose(
            "write `api_key(cookie = \"…\")` or another name",
            "write `in: cookie` or another name",
        )
    } else {
        "write another name, such as `X-API-Key`"
    };
    owned
        .iter()
        .any(|header| header.eq_ignore_ascii_case(name))
        .then(|| {
            Finding::warning(
                Rule::Http03,
                format!("header `{name}` belongs to HTTP; {remedy}"),
            )
        })
}

/// Credentials for a server that is reached without TLS. `schemes` are those whose credentials are sent there; `reached` is the
/// URL of the server with values for its variables. A loopback host needs no TLS.
///
/// `http(bearer)` and server `http://a.example`
#[must_use]
pub fn check_tls(schemes: &[&str], server: &str, reached: &str) -> Option<Finding> {
    let origin = Origin::of(reached);
    if schemes.is_empty() || origin.tls != Tls::No || origin.is_loopback() {
        return None;
    }
    let sent = sent(schemes);
    let open = ["http", "ws"].into_iter().find(|open| {
        let start = server.get(..open.len() + 3);
        start.is_some_and(|start| start.eq_ignore_ascii_case(&format!("{open}://")))
    });
    Some(Finding::warning(
        Rule::Http01,
        match open {
            Some(open) => {
                format!("{sent} sent to server `{server}` without TLS; write `{open}s://` there")
            }
            None => format!(
                "{sent} sent without TLS where server `{server}` becomes `{reached}`; leave that value out of its variables"
            ),
        },
    ))
}

/// `` `A` is ``, `` `A` and `B` are ``, `` `A`, `B`, `C` and 2 more are ``
fn sent(schemes: &[&str]) -> String {
    const MAX_NAMED: usize = 3;
    let quoted = |name: &&str| format!("`{name}`");
    let mut parts: Vec<_> = schemes.iter().take(MAX_NAMED).map(quoted).collect();
    if schemes.len() > MAX_NAMED {
        parts.push(format!("{} more", schemes.len() - MAX_NAMED));
    }
    match parts.split_last() {
        Some((last, before)) if !before.is_empty() => {
            format!("{} and {last} are", before.join(", "))
        }
        _ => format!("{} is", parts.concat()),
    }
}
