//! The arguments of `#[security(…)]`.

use oasgard_core::keywords;
use oasgard_core::operation::FIXED_METHODS;
use oasgard_core::rules;
use proc_macro2::{Span, TokenStream, TokenTree};
use syn::Path;

use crate::arguments::{Argument, Head, Value, chunks, is_punct, missing_comma, text, written};
use crate::errors::Errors;
use crate::expression::{self, ReadExpression, goes_on};
use crate::foreign_key::{self, StandsFor};
use crate::handler::Handler;
use crate::route::{self, Route, WrittenRoute};
use crate::{caller, crate_path, other_attributes, route_form};

/// The arguments of the attribute, read and checked.
#[derive(Default)]
pub(crate) struct ReadSecurity {
    pub(crate) route: Option<Route>,
    pub(crate) expression: Option<ReadExpression>,
    pub(crate) public: Option<String>,
    pub(crate) id: Option<String>,
    pub(crate) krate: Option<Path>,
    pub(crate) words: Words,
}

/// Parts of the attribute as they are written in it.
#[derive(Default)]
pub(crate) struct Words {
    pub(crate) route: Option<(String, Span)>,
    pub(crate) requirement: Option<String>,
    pub(crate) id: Option<Span>,
}

impl ReadSecurity {
    pub(crate) fn read(arguments: TokenStream, handler: &Handler, errors: &mut Errors) -> Self {
        let mut reader = Reader {
            read: Self::default(),
            route: None,
            route_is_written: false,
            requirement_is_given: false,
            expressions: Vec::new(),
            method: None,
            second_routes: Vec::new(),
            unknown: Vec::new(),
            seen: Vec::new(),
            errors,
        };
        let chunks = chunks(arguments, reader.errors);
        let chunks = reader.without_misread_route(chunks);
        for (position, chunk) in chunks.iter().enumerate() {
            reader.chunk(position, chunk);
        }
        reader.finish(handler)
    }

    pub(crate) fn is_public(&self) -> bool {
        self.public.is_some()
    }

    pub(crate) fn atoms(&self) -> &[expression::Atom] {
        self.expression
            .as_ref()
            .map_or(&[], |expression| &expression.atoms)
    }
}

struct Reader<'a> {
    read: ReadSecurity,
    route: Option<WrittenRoute>,
    route_is_written: bool,
    requirement_is_given: bool,
    /// Every expression, of which only the first is read.
    expressions: Vec<Vec<TokenTree>>,
    /// That of the first route.
    method: Option<TokenTree>,
    /// Every route behind the first, and how many of its tokens are written there.
    second_routes: Vec<([TokenTree; 2], usize)>,
    /// What is no key and no expression; what to write instead depends on what is beside it.
    unknown: Vec<Vec<TokenTree>>,
    seen: Vec<String>,
    errors: &'a mut Errors,
}

impl Reader<'_> {
    /// Reports a route in another form than its own, and leaves it out.
    fn without_misread_route(&mut self, chunks: Vec<Vec<TokenTree>>) -> Vec<Vec<TokenTree>> {
        if let [method, path, rest @ ..] = chunks.as_slice()
            && let Some(finding) = route::comma_in_route(method, path)
        {
            self.route_is_written = true;
            self.errors.push(path[0].span(), finding);
            return rest.to_vec();
        }
        if let Some(misread) = route_form::misread(&chunks) {
            self.route_is_written = true;
            self.errors.push_under(&misread.tokens, misread.finding);
            return misread.rest;
        }
        chunks
    }

    fn chunk(&mut self, position: usize, chunk: &[TokenTree]) {
        if let Some(argument) = Argument::read(chunk) {
            if is_keyed(&argument, &chunk[1..]) {
                return self.keyed(&argument, chunk);
            }
            if foreign_key::is_call(&argument) {
                return self.unknown.push(chunk.to_vec());
            }
        }
        if let [TokenTree::Ident(word), colon, TokenTree::Literal(_)] = chunk
            && is_punct(colon, ':')
            && takes_value(&word.to_string())
        {
            self.requirement_is_given |= word == keywords::PUBLIC;
            let finding = rules::form::colon_for_sign(&word.to_string());
            return self.errors.push(colon.span(), finding);
        }
        if position == 0
            && let Some((route, rest)) = route::written(chunk, self.errors)
        {
            self.route_is_written = true;
            let words = written(&chunk[..chunk.len() - rest.len()]);
            self.read.words.route = Some((words, chunk[0].span()));
            self.method = Some(chunk[0].clone());
            self.route = route;
            return self.behind_route(rest);
        }
        if let [first, second, ..] = chunk
            && text(second).is_some()
        {
            if self.route_is_written {
                let route = [first.clone(), second.clone()];
                self.second_routes.push((route, 2));
            } else {
                let finding = rules::form::route_after_requirement();
                self.errors.push(first.span(), finding);
            }
            return;
        }
        if let [path] = chunk
            && self.is_second_path(path)
        {
            return;
        }
        self.expression(chunk);
    }

    /// Reads a requirement that no comma separates from the route.
    fn behind_route(&mut self, rest: &[TokenTree]) {
        let is_sign = |token: &&TokenTree| matches!(token, TokenTree::Punct(_));
        let (signs, rest) = rest.split_at(rest.iter().take_while(is_sign).count());
        if !signs.is_empty() {
            let finding = rules::form::instead_of_comma(&written(signs));
            self.errors.push_under(signs, finding);
        } else if let [path] = rest
            && self.is_second_path(path)
        {
            return;
        } else if let [first, ..] = rest {
            self.errors.push(first.span(), missing_comma(first));
        } else {
            return;
        }
        self.requirement_is_given = true;
        if matches!(rest.first(), Some(TokenTree::Ident(_))) {
            self.expression(rest);
        }
    }

    fn keyed(&mut self, argument: &Argument, chunk: &[TokenTree]) {
        let word = argument.word();
        if self.seen.contains(&word) {
            self.errors
                .push(argument.span(), rules::document::key::repeated(&word));
            return;
        }
        match word.as_str() {
            keywords::PUBLIC => {
                self.requirement_is_given = true;
                self.read.public = argument.reason(self.errors);
            }
            keywords::ID => self.id(argument),
            keywords::CRATE => self.read.krate = crate_path::read(argument, self.errors),
            word if is_of_route(word) => {
                if !self.seen.iter().any(|seen| is_of_route(seen)) {
                    self.errors
                        .push(argument.span(), rules::path::route_as_key(word));
                }
                self.route_is_written = true;
            }
            "operation_id" | "operationId" | keywords::NAME => {
                let finding = if self.seen.iter().any(|seen| seen == keywords::ID) {
                    rules::document::key::given_already(&word, keywords::ID)
                } else {
                    rules::document::key::unknown_but_meant(&word, keywords::ID)
                };
                self.errors.push(argument.span(), finding);
            }
            _ => self.unknown.push(chunk.to_vec()),
        }
        self.seen.push(word);
    }

    fn id(&mut self, argument: &Argument) {
        let Some(id) = argument.text(self.errors) else {
            return;
        };
        if let Some(finding) = rules::document::check_operation_id(&id.value) {
            self.errors.push(id.span, finding);
        }
        self.read.words.id = Some(id.span);
        self.read.id = Some(id.value);
    }

    fn expression(&mut self, tokens: &[TokenTree]) {
        self.requirement_is_given = true;
        if self.expressions.is_empty() {
            self.read.expression = expression::read(tokens, self.errors);
        }
        self.expressions.push(tokens.to_vec());
    }

    /// Reports every route behind the first.
    fn refuse_second_routes(&mut self) {
        for (route, written_tokens) in &self.second_routes {
            let words = written(route);
            let is_repeated = self
                .read
                .words
                .route
                .as_ref()
                .is_some_and(|(first, _)| *first == words);
            let finding = if is_repeated {
                rules::path::repeated_route(&words)
            } else {
                let requirement = self.read.words.requirement.as_deref();
                rules::form::second_route(&words, requirement.unwrap_or("…"))
            };
            self.errors
                .push_under(&route[2 - written_tokens..], finding);
        }
    }

    /// Remembers a second path, which has the method of the first. Returns whether the token is one.
    fn is_second_path(&mut self, path: &TokenTree) -> bool {
        let is_path = text(path).is_some_and(|path| path.value.starts_with('/'));
        let method = self.method.clone().filter(|_| is_path);
        let route = method.map(|method| ([method, path.clone()], 1));
        let is_second = route.is_some();
        self.second_routes.extend(route);
        is_second
    }

    /// Reports what is beside the first expression and should be joined with it, or is no key.
    fn refuse_others(&mut self) {
        let operands: Vec<_> = self.expressions.iter().map(|one| written(one)).collect();
        let public = self.read.public.as_ref();
        let public = public.map(|reason| format!("{} = \"{reason}\"", keywords::PUBLIC));
        self.read.words.requirement = operands.first().cloned().or(public);
        self.refuse_second_routes();
        if let Some(second) = self.expressions.get(1) {
            let finding = rules::requirement::operand::second_expression(&operands);
            self.errors.push_under(second, finding);
        }
        for chunk in std::mem::take(&mut self.unknown) {
            let is_required = self.requirement_is_given;
            let first = operands.first().map(String::as_str);
            let (finding, stands_for) =
                foreign_key::finding(&chunk, first, is_required, &self.seen);
            self.errors.push(chunk[0].span(), finding);
            self.requirement_is_given |= stands_for == StandsFor::Requirement;
        }
    }

    fn finish(mut self, handler: &Handler) -> ReadSecurity {
        let name = handler.name.span();
        self.refuse_others();
        if !self.requirement_is_given {
            self.errors.push(name, rules::document::no_requirement());
        }
        if self.read.public.is_some() {
            let signature = handler.signature();
            let is_required = !self.expressions.is_empty();
            signature.inspect(|signature| caller::refuse(signature, is_required, self.errors));
        }
        self.read.route = match self.route {
            Some(written) => {
                other_attributes::agree(&written, &handler.attributes, self.errors);
                Some(written.route)
            }
            None if self.route_is_written => None,
            None => other_attributes::route(&handler.attributes, name, self.errors),
        };
        if !self.seen.iter().any(|word| word == keywords::ID) {
            self.read.id = other_attributes::id(&handler.attributes);
        }
        self.read
    }
}

/// Whether a key states a part of the route.
fn is_of_route(word: &str) -> bool {
    [keywords::METHOD, keywords::PATH].contains(&word) || FIXED_METHODS.contains(&word)
}

/// Whether an argument is none of the expression: `word = …`, or a word that takes `=` without it.
fn is_keyed(argument: &Argument, rest: &[TokenTree]) -> bool {
    let takes_value = takes_value(&argument.word());
    match (&argument.head, &argument.value) {
        (Head::Word(_), Value::Assigned(_)) => true,
        (Head::Word(_), _) => takes_value && !goes_on(rest),
        _ => false,
    }
}

fn takes_value(word: &str) -> bool {
    [keywords::PUBLIC, keywords::ID, keywords::CRATE].contains(&word)
}
