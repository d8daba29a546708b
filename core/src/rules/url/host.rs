//! The host of a URL and its port, RFC 3986 §3.2.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::fault::Fault;
use super::parts::Parts;
use crate::wording::Wording;

const LAST_PORT: u32 = 65_535;

/// A host is a name without empty labels, an IPv4 address, or an IPv6 address in brackets; a port is a number that exists. What
/// RFC 3986 allows in a name and no resolver finds is refused in declarations only.
///
/// `https://a..example.com`, `https://256.1.1.1`, `https://a.example:65536`
pub(super) fn check(wording: Wording, parts: Parts) -> Option<Fault> {
    let address = parts.address()?;
    let write = |new: &str| format!("write `{}`", parts.with_address(new));
    if let Some(inner) = address.strip_prefix('[') {
        return check_brackets(inner, write);
    }
    if let Some((name, _)) = address.split_once(']') {
        return Some(match name.parse::<Ipv6Addr>() {
            Ok(_) => Fault::new("has `]` without `[`", write(&format!("[{address}"))),
            Err(_) => Fault::new("has `]` without `[` in its host", "remove it"),
        });
    }
    if address.contains('[') {
        return Some(Fault::new("has `[` inside its host", "remove it"));
    }
    if address.parse::<Ipv6Addr>().is_ok() {
        return Some(Fault::new(
            "has an IPv6 address without brackets",
            write(&format!("[{address}]")),
        ));
    }
    let (host, port) = match address.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (address, None),
    };
    if let Some((first, _)) = port.and_then(|port| port.split_once(':')) {
        return Some(Fault::new(
            "has two ports",
            write(&format!("{host}:{first}")),
        ));
    }
    let has_host = !host.is_empty();
    port.filter(|_| has_host)
        .and_then(|port| check_port(port, host, write))
        .or_else(|| check_labels(host, port, write))
        .or_else(|| check_number(host))
        .or_else(|| wording.choose(check_name(host), None))
}

/// An IPv6 address in brackets, and its port behind them.
fn check_brackets(inner: &str, write: impl Fn(&str) -> String) -> Option<Fault> {
    let Some((name, behind)) = inner.split_once(']') else {
        return Some(match inner.parse::<Ipv6Addr>() {
            Ok(_) => Fault::new("has `[` without `]`", write(&format!("[{inner}]"))),
            Err(_) => Fault::new(
                "has `[` without `]` in its host",
                "write an IPv6 address as `[2001:db8::1]`",
            ),
        });
    };
    if let Some((address, _)) = name.split_once('%') {
        let what = "has an IPv6 address with a zone, which only one machine knows";
        return Some(Fault::new(what, write(&format!("[{address}]{behind}"))));
    }
    if name.parse::<Ipv6Addr>().is_err() {
        let is_name = name.parse::<Ipv4Addr>().is_ok() || !name.contains(':');
        // `[v1.a]` has a form that the standard keeps for addresses of the future.
        return Some(if is_name {
            Fault::new(
                "has brackets, which are for IPv6 addresses",
                write(&format!("{name}{behind}")),
            )
        } else {
            Fault::new(
                format!("has `[{name}]`, which is not an IPv6 address"),
                "write an address such as `[2001:db8::1]`, or a name",
            )
        });
    }
    match behind.strip_prefix(':') {
        Some(port) => check_port(port, &format!("[{name}]"), write),
        None if behind.is_empty() => None,
        None if behind.bytes().all(|it| it.is_ascii_digit()) => Some(Fault::new(
            "has no `:` before its port",
            write(&format!("[{name}]:{behind}")),
        )),
        None => Some(Fault::new(
            format!("has `{behind}` behind its address"),
            write(&format!("[{name}]")),
        )),
    }
}

/// A port is empty or a number that fits into 16 bits.
fn check_port(port: &str, host: &str, write: impl Fn(&str) -> String) -> Option<Fault> {
    if !port.bytes().all(|it| it.is_ascii_digit()) {
        let remedy = write(host);
        return Some(Fault::new(
            format!("has the port `{port}`, which is not a number"),
            format!("write the number, or {remedy}"),
        ));
    }
    let is_port = port.is_empty() || port.parse::<u32>().is_ok_and(|number| number <= LAST_PORT);
    (!is_port).then(|| {
        let remedy = write(host);
        Fault::new(
            format!("has the port `{port}`, and the last port is {LAST_PORT}"),
            format!("write a smaller number, or {remedy}"),
        )
    })
}

/// No label of a name is empty, RFC 1034 §3.1; a dot at the end is the root.
fn check_labels(host: &str, port: Option<&str>, write: impl Fn(&str) -> String) -> Option<Fault> {
    let labels = host.strip_suffix('.').unwrap_or(host);
    if host.is_empty() || !labels.split('.').any(str::is_empty) {
        return None;
    }
    let kept: Vec<_> = host.split('.').filter(|label| !label.is_empty()).collect();
    if kept.is_empty() {
        return Some(Fault::new("has only dots for a host", "write the host"));
    }
    let port = port.map(|port| format!(":{port}")).unwrap_or_default();
    let what = if host.starts_with('.') {
        "has a host that begins with a dot"
    } else {
        "has two dots in a row in its host"
    };
    Some(Fault::new(
        what,
        write(&format!("{}{port}", kept.join("."))),
    ))
}

/// A host that ends in a number is an IPv4 address of four decimal numbers: other forms lead some readers to an address, and others
/// to a name.
fn check_number(host: &str) -> Option<Fault> {
    let name = host.strip_suffix('.').unwrap_or(host);
    let last = name
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let is_number = match last.strip_prefix("0x") {
        Some(digits) => digits.bytes().all(|it| it.is_ascii_hexdigit()),
        None => !last.is_empty() && last.bytes().all(|it| it.is_ascii_digit()),
    };
    (is_number && name.parse::<Ipv4Addr>().is_err()).then(|| {
        Fault::new(
            format!("has the host `{host}`, which is neither a name nor an IPv4 address"),
            "write four decimal numbers from 0 to 255, or a name",
        )
    })
}

/// What a resolver accepts: letters, digits, `-`, and `_` as some hosts have it; labels of at most 63 characters.
fn check_name(host: &str) -> Option<Fault> {
    let alphabet = "write only letters, digits, `-` and `.` there";
    if let Some(start) = host.find('%') {
        let escape: String = host[start..].chars().take(3).collect();
        return Some(Fault::new(format!("has `{escape}` in its host"), alphabet));
    }
    let is_allowed = |it: char| !it.is_ascii() || it.is_ascii_alphanumeric() || "-_.".contains(it);
    if let Some(other) = host.chars().find(|it| !is_allowed(*it)) {
        return Some(Fault::new(format!("has `{other}` in its host"), alphabet));
    }
    let mut labels = host.split('.');
    if let Some(label) = labels
        .clone()
        .find(|label| label.starts_with('-') || label.ends_with('-'))
    {
        let what = format!("has the label `{label}` in its host");
        return Some(Fault::new(
            what,
            "let it begin and end with a letter or digit",
        ));
    }
    let is_long = labels.any(|label| label.len() > 63) || host.len() > 253;
    is_long.then(|| {
        Fault::new(
            "has a host that is too long",
            "write at most 63 characters between two dots, and 253 in all",
        )
    })
}
