//! The boolean expression of `#[security]`: paths and `scheme(…)` joined by `&`, `|` and parentheses.

use oasgard_core::keywords;
use oasgard_core::record::reference;
use oasgard_core::requirement::{Expression, Requirement};
use oasgard_core::rules;
use oasgard_core::suggest::nearest;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote_spanned;

use crate::arguments::{is_plain_path, is_punct, text, written};
use crate::errors::Errors;
use crate::inline_scheme::{self, ReadInline};
use crate::{meant, misread, record};

/// An expression and its atoms.
pub(crate) struct ReadExpression {
    pub(crate) expression: Expression,
    pub(crate) atoms: Vec<Atom>,
}

/// How deep parentheses may be nested; the reader of records has a limit of its own.
const MAX_DEPTH: usize = 32;

/// One operand that is not joined of others.
pub(crate) struct Atom {
    pub(crate) words: String,
    pub(crate) span: Span,
    pub(crate) target: Target,
}

/// What an atom refers to.
pub(crate) enum Target {
    /// a path, for rustc to resolve
    Path(TokenStream),
    /// an inline scheme
    Inline(Box<ReadInline>),
}

/// Reads and checks an expression; `None` if some operand was refused.
pub(crate) fn read(tokens: &[TokenTree], errors: &mut Errors) -> Option<ReadExpression> {
    let mut parser = Parser {
        atoms: Vec::new(),
        depth: 0,
        sign: None,
        errors,
    };
    let expression = parser.any(tokens)?;
    let atoms = parser.atoms;
    if let Some(finding) = rules::normal_form::check_size(&expression) {
        errors.push(atoms[0].span, finding);
        return None;
    }
    let forms: Vec<_> = atoms.iter().map(Atom::requirement_in_words).collect();
    let words: Vec<_> = atoms.iter().map(|atom| atom.words.clone()).collect();
    for redundant in rules::requirement::redundant_operands(&expression, &forms, &words) {
        errors.push(atoms[redundant.atom].span, redundant.finding);
    }
    Some(ReadExpression { expression, atoms })
}

impl Atom {
    /// What follows from the atom's text: `PetAuth::Read` requires more than `PetAuth`. Whether two names mean the same is found
    /// when gathering.
    fn requirement_in_words(&self) -> Requirement {
        match &self.target {
            Target::Path(_) => match self.words.rsplit_once("::") {
                Some((scheme, scope)) => Requirement::new(scheme, [scope.to_owned()]),
                None => Requirement::new(&*self.words, []),
            },
            Target::Inline(inline) => {
                let tokens = inline.scopes.iter().map(|scope| scope.token.clone());
                Requirement::new(format!("\"{}\"", inline.name), tokens)
            }
        }
    }

    /// The reference as an expression, inside of a function with these parameters.
    pub(crate) fn reference(&self, krate: &TokenStream, parameters: &[&Ident]) -> TokenStream {
        match &self.target {
            // rustc reports a path that is not a scheme at the call and at its argument. With one location, the two are one.
            Target::Path(path) => {
                let krate = located(krate, self.span);
                let first = path.clone().into_iter().next();
                let is_hidden = matches!(first, Some(TokenTree::Ident(first))
                    if parameters.iter().any(|parameter| **parameter == first));
                // Items cannot name the parameters of the function around them, so the module's is meant.
                let module = is_hidden.then(|| quote_spanned!(self.span=> self::));
                quote_spanned! {self.span=> { match #module #path {
                    __oasgard_required => #krate::__private::of(__oasgard_required).__oasgard_reference(),
                }}}
            }
            Target::Inline(inline) => record::known(reference(&inline.name, None)),
        }
    }
}

fn located(tokens: &TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.clone().into_iter().map(|mut token| {
        token.set_span(span);
        token
    });
    tokens.collect()
}

struct Parser<'a> {
    atoms: Vec<Atom>,
    depth: usize,
    /// The operator that joins the operand being read.
    sign: Option<char>,
    errors: &'a mut Errors,
}

impl Parser<'_> {
    fn any(&mut self, tokens: &[TokenTree]) -> Option<Expression> {
        let read = self.each(tokens, '|', Self::all)?;
        read.into_iter().reduce(Expression::or)
    }

    fn all(&mut self, tokens: &[TokenTree]) -> Option<Expression> {
        let read = self.each(tokens, '&', Self::operand)?;
        read.into_iter().reduce(Expression::and)
    }

    /// Reads every operand, also after one that is refused.
    fn each(
        &mut self,
        tokens: &[TokenTree],
        sign: char,
        read: impl Fn(&mut Self, &[TokenTree]) -> Option<Expression>,
    ) -> Option<Vec<Expression>> {
        let operands = self.operands(tokens, sign)?;
        let outer = self.sign;
        if operands.len() > 1 {
            self.sign = Some(sign);
        }
        let read: Vec<_> = operands.iter().map(|one| read(self, one)).collect();
        self.sign = outer;
        read.into_iter().collect()
    }

    /// Splits at an operator; every operand is there.
    fn operands<'a>(
        &mut self,
        tokens: &'a [TokenTree],
        sign: char,
    ) -> Option<Vec<&'a [TokenTree]>> {
        let operands: Vec<_> = tokens.split(|token| is_punct(token, sign)).collect();
        let last = operands.len() - 1;
        let mut next_sign = 0;
        for (position, operand) in operands.iter().enumerate() {
            next_sign += operand.len();
            if operand.is_empty() && last > 0 {
                let (at, finding) = match position {
                    0 => (next_sign, rules::requirement::missing_operand(sign)),
                    _ if position == last => {
                        (next_sign - 1, rules::requirement::missing_operand(sign))
                    }
                    _ => (next_sign, rules::requirement::doubled_operator(sign)),
                };
                self.errors.push(tokens[at].span(), finding);
                return None;
            }
            next_sign += 1;
        }
        Some(operands)
    }

    fn operand(&mut self, tokens: &[TokenTree]) -> Option<Expression> {
        match tokens {
            [single] if is_nothing(single) => self.refuse(single.span(), self.nothing(single)),
            [TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
                self.parenthesised(group)
            }
            [TokenTree::Ident(word), TokenTree::Group(group)]
                if word == keywords::SCHEME && group.delimiter() == Delimiter::Parenthesis =>
            {
                let inline = inline_scheme::read(group, self.errors)?;
                let words = format!("scheme(\"{}\")", inline.name);
                Some(self.atom(words, word.span(), Target::Inline(Box::new(inline))))
            }
            [TokenTree::Ident(word), rest @ ..] if word == keywords::PUBLIC && !goes_on(rest) => {
                self.refuse(word.span(), rules::document::anonymous_operand())
            }
            [TokenTree::Ident(word), TokenTree::Group(_)] if word == keywords::SCHEME => {
                self.refuse(word.span(), inline_scheme::form())
            }
            [TokenTree::Ident(word), TokenTree::Group(group)]
                if group.delimiter() == Delimiter::Parenthesis
                    && nearest(&word.to_string(), [keywords::SCHEME]).is_some() =>
            {
                let finding =
                    rules::document::key::unknown_but_meant(&word.to_string(), keywords::SCHEME);
                self.refuse(word.span(), finding)
            }
            [sign, ..] if is_punct(sign, '!') => {
                self.refuse(sign.span(), rules::normal_form::negation())
            }
            [single] if text(single).is_some() => {
                self.refuse(single.span(), in_quotation_marks(single))
            }
            _ => self.path(tokens),
        }
    }

    fn parenthesised(&mut self, group: &Group) -> Option<Expression> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return self.refuse(group.span(), rules::form::expression_too_deep());
        }
        let inner = self.inside(group);
        self.depth -= 1;
        inner
    }

    fn inside(&mut self, group: &Group) -> Option<Expression> {
        let tokens: Vec<_> = group.stream().into_iter().collect();
        if tokens.iter().any(|token| is_punct(token, ',')) {
            let group = [TokenTree::Group(group.clone())];
            return self.refuse(group[0].span(), misread::finding(&group));
        }
        self.any(&tokens)
    }

    fn path(&mut self, tokens: &[TokenTree]) -> Option<Expression> {
        let path: TokenStream = tokens.iter().cloned().collect();
        let words = written(tokens);
        let first = tokens.first()?;
        if !is_plain_path(tokens) {
            self.errors.push_under(tokens, misread::finding(tokens));
            return None;
        }
        if matches!(first, TokenTree::Ident(word) if word == "Self") {
            return self.refuse(first.span(), rules::form::self_in_expression());
        }
        Some(self.atom(words, first.span(), Target::Path(path)))
    }

    fn atom(&mut self, words: String, span: Span, target: Target) -> Expression {
        self.atoms.push(Atom {
            words,
            span,
            target,
        });
        Expression::Atom(self.atoms.len() - 1)
    }

    /// What is wrong with something that names no scheme.
    fn nothing(&self, token: &TokenTree) -> rules::Finding {
        let words = written(std::slice::from_ref(token));
        match self.sign {
            None => rules::requirement::operand::without_scheme(&words),
            Some('|') if words != "false" => rules::document::anonymous_operand(),
            Some(sign) => rules::requirement::operand::without_effect(&words, sign),
        }
    }

    fn refuse(&mut self, span: Span, finding: rules::Finding) -> Option<Expression> {
        self.errors.push(span, finding);
        None
    }
}

/// Whether what is behind a word makes it the beginning of a path or of an expression.
pub(crate) fn goes_on(rest: &[TokenTree]) -> bool {
    rest.first()
        .is_some_and(|next| [':', '&', '|'].iter().any(|sign| is_punct(next, *sign)))
}

/// Whether a token stands for anonymous access, or for no condition.
fn is_nothing(token: &TokenTree) -> bool {
    const WORDS: [&str; 7] = [
        "anonymous",
        "anyone",
        "none",
        "None",
        "nobody",
        "true",
        "false",
    ];
    match token {
        TokenTree::Group(group) => group.stream().is_empty(),
        TokenTree::Ident(word) => WORDS.iter().any(|known| word == known),
        _ => false,
    }
}

/// A string in place of a path: of the path itself, or of the scope that its variant declares.
fn in_quotation_marks(literal: &TokenTree) -> rules::Finding {
    let path = text(literal).and_then(|text| meant::in_string(&text.value));
    match path {
        Some(path) => {
            let words = written(std::slice::from_ref(literal));
            rules::requirement::operand::written_otherwise(&words, &path)
        }
        None => rules::requirement::scope_as_text(),
    }
}
