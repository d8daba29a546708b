//! What a scalar means: the core schema of YAML 1.2, with every digit of a number kept.

use oasgard::Json;
use oasgard_spec::json::Number;

/// The value of a plain scalar, or why JSON has none for it.
pub(super) fn plain(text: &str) -> Result<Json, &'static str> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Ok(Json::Null),
        "true" | "True" | "TRUE" => Ok(Json::Bool(true)),
        "false" | "False" | "FALSE" => Ok(Json::Bool(false)),
        _ => number(text).unwrap_or_else(|| Ok(Json::from(text))),
    }
}

/// The number that the text says, if it looks like one.
fn number(text: &str) -> Option<Result<Json, &'static str>> {
    if !text.starts_with(|first: char| first.is_ascii_digit() || "+-.".contains(first)) {
        return None;
    }
    if is_not_finite(text) {
        return Some(Err("is not a finite number, which JSON cannot say"));
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
