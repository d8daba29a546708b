//! `#[security(…)]` on a handler.

use oasgard_core::keywords;
use oasgard_core::operation::FIXED_METHODS;
use oasgard_core::record::{Declaration, InlineScheme, OperationDeclaration};
use oasgard_core::rules;
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::Path;
use syn::ext::IdentExt;

use crate::arguments::{Argument, Head, Value, chunks, is_punct, missing_comma, text, written};
use crate::errors::Errors;
use crate::expression::{self, ReadExpression, Target, goes_on};
use crate::foreign_key::{self, StandsFor};
use crate::handler::Handler;
use crate::route::{self, Route, WrittenRoute};
use crate::{caller, crate_path, doc_comment, other_attributes, record, route_form, source};

/// Expands the attribute: the handler as it was, and its record in its body.
pub(crate) fn expand(arguments: TokenStream, item: &TokenStream) -> TokenStream {
    let mut errors = Errors::new();
    let Some(handler) = Handler::parse(item, &mut errors) else {
        let errors = errors.finish().errors;
        return quote!(#item #errors);
    };
    let read = ReadSecurity::read(arguments, &handler, &mut errors);
    let krate = crate_path::tokens(read.krate.as_ref());
    let references: Vec<_> = read
        .atoms()
        .iter()
        .map(|atom| atom.reference(&krate))
        .collect();
    let declaration = Declaration::Operation(read.declare(&handler));
    let is_sound = !errors.any();
    let findings = errors.finish();
    let record = is_sound.then(|| record::tokens(&krate, &declaration, &references));
    let (errors, warnings) = (findings.errors, findings.warnings);
    let handler = handler.with_items(quote!(#record #warnings), &krate);
    quote!(#handler #errors)
}

/// The arguments of the attribute, read and checked.
#[derive(Default)]
struct ReadSecurity {
    route: Option<Route>,
    expression: Option<ReadExpression>,
    public: Option<String>,
    id: Option<String>,
    krate: Option<Path>,
}

impl ReadSecurity {
    fn read(arguments: TokenStream, handler: &Handler, errors: &mut Errors) -> Self {
        let mut reader = Reader {
            read: Self::default(),
            route: None,
            route_is_written: false,
            requirement_is_given: false,
            expressions: Vec::new(),
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

    fn atoms(&self) -> &[expression::Atom] {
        self.expression
            .as_ref()
            .map_or(&[], |expression| &expression.atoms)
    }

    fn declare(self, handler: &Handler) -> OperationDeclaration {
        let name = &handler.name;
        let (expression, atoms) = match self.expression {
            Some(read) => (Some(read.expression), read.atoms),
            None => (None, Vec::new()),
        };
        let words = atoms.iter().map(|atom| atom.words.clone()).collect();
        let inline = atoms
            .into_iter()
            .enumerate()
            .filter_map(|(atom, read)| match read.target {
                Target::Inline(inline) => Some(InlineScheme {
                    atom,
                    scheme: inline.scheme?,
                    scopes: inline.scopes,
                    allow_insecure: inline.allow_insecure,
                }),
                Target::Path(_) => None,
            });
        OperationDeclaration {
            has_written_id: self.id.is_some(),
            id: self.id.unwrap_or_else(|| name.unraw().to_string()),
            route: self.route,
            expression,
            inline: inline.collect(),
            atoms: words,
            references: Vec::new(),
            public: self.public,
            description: doc_comment::text(&handler.attributes),
            source: source::of(name),
        }
    }
}

struct Reader<'a> {
    read: ReadSecurity,
    route: Option<WrittenRoute>,
    route_is_written: bool,
    requirement_is_given: bool,
    /// Every expression, of which only the first is read.
    expressions: Vec<Vec<TokenTree>>,
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
            self.route = route;
            return self.behind_route(rest);
        }
        if let [first, second, ..] = chunk
            && text(second).is_some()
        {
            let finding = if self.route_is_written {
                rules::form::second_route()
            } else {
                rules::form::route_after_requirement()
            };
            return self.errors.push(first.span(), finding);
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
                self.errors.push(
                    argument.span(),
                    rules::document::key::unknown_but_meant(&word, keywords::ID),
                );
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
        self.read.id = Some(id.value);
    }

    fn expression(&mut self, tokens: &[TokenTree]) {
        self.requirement_is_given = true;
        if self.expressions.is_empty() {
            self.read.expression = expression::read(tokens, self.errors);
        }
        self.expressions.push(tokens.to_vec());
    }

    /// Reports what is beside the first expression and should be joined with it, or is no key.
    fn refuse_others(&mut self) {
        let operands: Vec<_> = self.expressions.iter().map(|one| written(one)).collect();
        if let Some(second) = self.expressions.get(1) {
            let finding = rules::requirement::operand::second_expression(&operands);
            self.errors.push_under(second, finding);
        }
        for chunk in std::mem::take(&mut self.unknown) {
            let is_required = self.requirement_is_given;
            let first = operands.first().map(String::as_str);
            let (finding, stands_for) = foreign_key::finding(&chunk, first, is_required);
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
            signature.inspect(|signature| caller::refuse(signature, self.errors));
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
