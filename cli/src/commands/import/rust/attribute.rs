//! An attribute's arguments, laid out as rustfmt would.

/// The longest line.
pub(super) const WIDTH: usize = 100;

/// The longest list of several arguments on one line: `attr_fn_like_width` of rustfmt.
const LIST_WIDTH: usize = 70;

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
    let text = list.laid_out(indent, indent + "#[".len(), WIDTH - "]".len(), "");
    format!("{:indent$}#[{text}]\n", "")
}

impl Argument {
    pub(super) fn word(text: impl Into<String>) -> Self {
        Self::Word(text.into())
    }

    /// `word = value`
    pub(super) fn assigned(word: &str, value: &str) -> Self {
        Self::Word(format!("{word} = {value}"))
    }

    /// The text, which begins at a column, on lines of its own where it would not end by column `end`. `last` stands
    /// behind the last of several lines: rustfmt keeps a comma there, but in the outermost list.
    fn laid_out(&self, indent: usize, column: usize, end: usize, last: &str) -> String {
        let (name, items) = match self {
            Self::Word(text) => return text.clone(),
            Self::List(name, items) => (name, items.as_slice()),
        };
        if let Some(flat) = self.flat_within(column, end) {
            return flat;
        }
        if let [inner @ Self::List(..)] = items {
            let column = column + name.len() + "(".len();
            let inner = inner.laid_out(indent, column, end - "))".len(), ",");
            return format!("{name}({inner})");
        }
        let deeper = indent + 4;
        // Behind every item there may be a comma, and rustfmt leaves room for a bracket behind every list.
        let item = |item: &Self| item.laid_out(deeper, deeper, WIDTH - ",]".len(), ",");
        let lines: Vec<_> = items
            .iter()
            .map(|each| format!("{:deeper$}{}", "", item(each)))
            .collect();
        format!("{name}(\n{}{last}\n{:indent$})", lines.join(",\n"), "")
    }

    /// On one line, if it ends by column `end`.
    fn flat_within(&self, column: usize, end: usize) -> Option<String> {
        let room = end.checked_sub(self.depth())?;
        self.flat().filter(|flat| column + width(flat) <= room)
    }

    /// How many lists are nested in this one, each as the only item: rustfmt leaves room for a bracket behind each.
    fn depth(&self) -> usize {
        match self {
            Self::List(_, items) if items.len() == 1 => match &items[0] {
                inner @ Self::List(..) => 1 + inner.depth(),
                Self::Word(_) => 0,
            },
            _ => 0,
        }
    }

    /// All on one line; `None` if a list in it is too long for that at any position.
    fn flat(&self) -> Option<String> {
        match self {
            Self::Word(text) => Some(text.clone()),
            Self::List(name, items) => {
                let flat: Option<Vec<_>> = items.iter().map(Self::flat).collect();
                let inner = flat?.join(", ");
                let fits = items.len() < 2 || width(&inner) <= LIST_WIDTH;
                fits.then(|| format!("{name}({inner})"))
            }
        }
    }
}

pub(super) fn width(text: &str) -> usize {
    text.chars().count()
}
