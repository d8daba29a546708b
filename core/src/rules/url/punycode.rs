//! The ASCII form of a host name with other letters, RFC 3492 and RFC 5891.

const BASE: u32 = 36;
const FIRST: u32 = 128;

/// A host, with its port if it has one, as it is sent: each label with letters beyond ASCII begins with `xn--`. `None` if that needs
/// more than lower case, such as joining accents to their letters.
pub(in crate::rules) fn host(name: &str) -> Option<String> {
    let labels: Option<Vec<_>> = name.split('.').map(label).collect();
    Some(labels?.join("."))
}

fn label(label: &str) -> Option<String> {
    if label.is_ascii() {
        return Some(label.to_owned());
    }
    let (label, port) = match label.split_once(':') {
        Some((label, port)) => (label, format!(":{port}")),
        None => (label, String::new()),
    };
    let lower = label.to_lowercase();
    let is_plain = |it: char| it.is_ascii_alphanumeric() || it == '-' || is_letter(it);
    if !lower.chars().all(is_plain) {
        return None;
    }
    Some(format!("xn--{}{port}", encoded(&lower)?))
}

/// A letter beyond ASCII that is not an accent of its own.
fn is_letter(character: char) -> bool {
    character.is_alphabetic() && character.escape_debug().count() == 1
}

/// The encoding procedure, RFC 3492 §6.3.
fn encoded(label: &str) -> Option<String> {
    let points: Vec<u32> = label.chars().map(u32::from).collect();
    let mut output: String = label.chars().filter(char::is_ascii).collect();
    let basic = u32::try_from(output.len()).ok()?;
    if basic > 0 {
        output.push('-');
    }
    let (mut point, mut delta, mut bias, mut handled) = (FIRST, 0_u32, 72, basic);
    while handled < u32::try_from(points.len()).ok()? {
        let next = points.iter().copied().filter(|it| *it >= point).min()?;
        delta = delta.checked_add((next - point).checked_mul(handled + 1)?)?;
        point = next;
        for current in &points {
            if *current < point {
                delta = delta.checked_add(1)?;
            }
            if *current == point {
                push_number(&mut output, delta, bias);
                bias = adapted(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        point += 1;
    }
    Some(output)
}

fn push_number(output: &mut String, mut number: u32, bias: u32) {
    let mut position = BASE;
    loop {
        let threshold = position.saturating_sub(bias).clamp(1, 26);
        if number < threshold {
            break;
        }
        let rest = BASE - threshold;
        output.push(digit(threshold + (number - threshold) % rest));
        number = (number - threshold) / rest;
        position += BASE;
    }
    output.push(digit(number));
}

fn digit(value: u32) -> char {
    char::from_digit(if value < 26 { value + 10 } else { value - 26 }, BASE).unwrap_or('-')
}

fn adapted(delta: u32, points: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / points;
    let mut steps = 0;
    while delta > 455 {
        delta /= 35;
        steps += BASE;
    }
    steps + BASE * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_get_their_ascii_form() {
        for (name, sent) in [
            ("bücher.example", "xn--bcher-kva.example"),
            ("München.example:8443", "xn--mnchen-3ya.example:8443"),
            ("пример.example", "xn--e1afmkfd.example"),
            ("例え.example", "xn--r8jz45g.example"),
            ("münchen-ost.example", "xn--mnchen-ost-9db.example"),
        ] {
            assert_eq!(host(name).as_deref(), Some(sent), "{name}");
        }
    }

    #[test]
    fn what_needs_more_than_lower_case_has_none() {
        for name in ["u\u{308}ber.example", "a\u{2011}b.example", "…"] {
            assert_eq!(host(name), None, "{name}");
        }
    }
}
