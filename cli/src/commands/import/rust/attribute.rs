//! An attribute's arguments in one fixed layout: where there are several, each is on a line of its own.

/// An argument of an attribute.
#[derive(Debug)]
pub(super) enum Argument {
    /// `bearer`, `token_url = "…"`
    Word(String),
    /// `oauth2(…)`
    List(&'static str, Vec<Argument>),
}

/// `#[name(arguments)]`, `indent` columns to the right.
pub(super) fn attribute(name: &'static str, arguments: Vec<Argument>, indent: usize) -> String {
    let list = Argument::List(name, arguments);
    format!("{:indent$}#[{}]\n", "", list.text(indent))
}

impl Argument {
    pub(super) fn word(text: impl Into<String>) -> Self {
        Self::Word(text.into())
    }

    /// `word = value`
    pub(super) fn assigned(word: &str, value: &str) -> Self {
        Self::Word(format!("{word} = {value}"))
    }

    /// The argument in a line that begins at column `indent`.
    fn text(&self, indent: usize) -> String {
        match self {
            Self::Word(text) => text.clone(),
            Self::List(name, items) => match items.as_slice() {
                [] => format!("{name}()"),
                [item] => format!("{name}({})", item.text(indent)),
                items => {
                    let deeper = indent + 4;
                    let line = |item: &Self| format!("{:deeper$}{},\n", "", item.text(deeper));
                    let lines: String = items.iter().map(line).collect();
                    format!("{name}(\n{lines}{:indent$})", "")
                }
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_argument_has_its_own_line() {
        let word = |word: &str| Argument::word(word);
        let long = format!("url = \"{}\"", "a".repeat(200));
        let flow = Argument::List("flow", vec![word(&long), word("b")]);
        let arguments = vec![
            Argument::List("oauth2", vec![flow]),
            Argument::List("client", Vec::new()),
        ];
        let text = attribute("scheme", arguments, 4);
        let lines: Vec<_> = text.lines().collect();
        let url = format!("            {long},");
        assert_eq!(
            lines,
            [
                "    #[scheme(",
                "        oauth2(flow(",
                &url,
                "            b,",
                "        )),",
                "        client(),",
                "    )]",
            ]
        );
        assert_eq!(
            attribute("scope", vec![word("\"a\"")], 0),
            "#[scope(\"a\")]\n"
        );
    }
}
