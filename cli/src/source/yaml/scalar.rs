//! What a scalar means: the core schema of YAML 1.2, with every digit of a number kept.

use oasgard::Json;
use oasgard_core::json::Number;

/// The value of a plain scalar, or why JSON has none for it.
pub(super) fn plain(text: &str) -> Result<Json, &'static str> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Ok(Json::Null),
        "true" | "True" | "TRUE" => Ok(Json::Bool(true)),
        "false" | "False" | "FALSE" => Ok(Json::Bool(false)),
        _ => number(text).unwrap_or_else(|| Ok(Json::from(text))),
    }
}

/// The number that the text is, if it looks like one.
fn number(text: &str) -> Option<Result<Json, &'static str>> {
    if !text.starts_with(|first: char| first.is_ascii_digit() || "+-.".contains(first)) {
        return None;
    }
    if is_not_finite(text) {
        return Some(Err("is not a finite number, which JSON cannot express"));
    }
    if let Some((digits, base)) = prefixed(text) {
        let number = u64::from_str_radix(digits, base).map(|number| Json::Number(number.into()));
        return Some(number.map_err(|_| "is too large a number"));
    }
    // Most numbers are written as JSON writes them.
    let number: Option<Number> = text.parse().ok();
    let number = match number {
        Some(number) => number,
        None => decimal(text)?.parse().ok()?,
    };
    Some(Ok(Json::Number(number)))
}

fn is_not_finite(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN")
}

/// The digits of `0x1F` or `0o17`, and their base.
fn prefixed(text: &str) -> Option<(&str, u32)> {
    let (digits, base) = match text.strip_prefix("0x") {
        Some(digits) => (digits, 16),
        None => (text.strip_prefix("0o")?, 8),
    };
    let all = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(base));
    all.then_some((digits, base))
}

/// The same number as JSON writes it: no `+`, no leading zeros, digits on both sides of the point.
fn decimal(text: &str) -> Option<String> {
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(unsigned) => ("-", unsigned),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let has_digits = !whole.is_empty() || fraction.is_some_and(|fraction| !fraction.is_empty());
    if !has_digits || !all_digits(whole) || !fraction.is_none_or(all_digits) {
        return None;
    }
    let mut number = format!("{sign}{}", without_leading_zeros(whole));
    if let Some(fraction) = fraction {
        number.push('.');
        number.push_str(if fraction.is_empty() { "0" } else { fraction });
    }
    if let Some(exponent) = exponent {
        let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if digits.is_empty() || !all_digits(digits) {
            return None;
        }
        number.push('e');
        number.push_str(exponent);
    }
    Some(number)
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn without_leading_zeros(digits: &str) -> &str {
    match digits.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    }
}

/// Whether readers make different values of a plain scalar.
///
/// YAML 1.1 knows more numbers, `yes` and dates; and not even the readers of one version agree.
pub(super) fn is_ambiguous_value(text: &str) -> bool {
    match text.as_bytes() {
        [b'0'..=b'9' | b'+' | b'-' | b'.', ..] => {
            !is_common_number(text) && is_number_to_some(text)
        }
        [b'y' | b'Y' | b'n' | b'N' | b'o' | b'O', ..] => is_switch(text),
        // In brackets some readers take the first character alone for an indicator.
        [b'?' | b':', ..] | b"=" => true,
        _ => false,
    }
}

/// Whether readers make different names of a plain key: also what they all take for `null`, `true` or a fraction is written in
/// several ways.
pub(super) fn is_ambiguous_key(text: &str) -> bool {
    match text.as_bytes() {
        [] | b"~" => true,
        [b'n' | b'N' | b't' | b'T' | b'f' | b'F', ..] if is_null_or_boolean(text) => true,
        [b'0'..=b'9' | b'-', ..] if text.contains('.') && is_common_number(text) => true,
        b"-0" => true,
        _ => is_ambiguous_value(text),
    }
}

fn is_null_or_boolean(text: &str) -> bool {
    matches!(
        text,
        "null" | "Null" | "NULL" | "true" | "True" | "TRUE" | "false" | "False" | "FALSE"
    )
}

/// What YAML 1.1 takes for a boolean.
fn is_switch(text: &str) -> bool {
    const SWITCHES: [&str; 6] = ["y", "n", "yes", "no", "on", "off"];
    SWITCHES
        .iter()
        .any(|switch| switch.eq_ignore_ascii_case(text))
}

/// `-12`, `0.5`: a number that every reader reads in the same way.
fn is_common_number(text: &str) -> bool {
    /// More digits do not fit into a double.
    const DIGITS: usize = 15;
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let has_leading_zero = whole.len() > 1 && whole.starts_with('0');
    let is_decimal = |digits: &str| !digits.is_empty() && all_digits(digits);
    is_decimal(whole) && is_decimal(fraction) && !has_leading_zero && unsigned.len() <= DIGITS
}

/// Whether some reader takes the text for a number or a date.
fn is_number_to_some(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    is_not_finite(text)
        || unsigned.eq_ignore_ascii_case(".inf")
        || text.eq_ignore_ascii_case(".nan")
        || is_of_another_base(unsigned)
        || is_decimal_to_some(unsigned)
        || is_of_base_60(unsigned)
        || is_date(text)
}

/// `0x1F`, `0b11`, `0o17`
fn is_of_another_base(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = bytes.get(2..).unwrap_or_default();
    matches!(
        bytes,
        [b'0', b'x' | b'X' | b'o' | b'O' | b'b' | b'B', _, ..]
    ) && digits
        .iter()
        .all(|byte| byte.is_ascii_hexdigit() || *byte == b'_')
}

/// `1_000`, `1.`, `.5`, `1e3`
fn is_decimal_to_some(text: &str) -> bool {
    let is_run = |digits: &str| digits.bytes().all(|it| it.is_ascii_digit() || it == b'_');
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let has_digit = mantissa.bytes().any(|byte| byte.is_ascii_digit());
    has_digit && is_run(whole) && is_run(fraction) && !exponent.is_empty() && is_run(exponent)
}

/// `12:30`, `190:20:30.15`
fn is_of_base_60(text: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b'_' | b'.'))
    };
    text.contains(':') && text.split(':').all(is_part)
}

/// `2001-12-14`, and with a time behind it
fn is_date(text: &str) -> bool {
    let parts: Vec<_> = text.splitn(3, '-').collect();
    let [year, month, rest] = parts[..] else {
        return false;
    };
    let is_number = |digits: &str, most: usize| {
        !digits.is_empty() && digits.len() <= most && all_digits(digits)
    };
    let day = rest.split(['T', 't', ' ', '\t']).next().unwrap_or_default();
    is_number(year, 4) && is_number(month, 2) && is_number(day, 2)
}
