//! `#[security(…)]` on a handler.

use oasgard_core::keywords;
use oasgard_core::operation::FIXED_METHODS;
use oasgard_core::record::{Declaration, InlineScheme, OperationDeclaration};
use oasgard_core::rules;
use oasgard_core::suggest::nearest;
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote;
use syn::Path;
use syn::ext::IdentExt;

use crate::arguments::{Argument, Head, Value, chunks, missing_comma, text};
use crate::errors::Errors;
use crate::expression::{self, ReadExpression, Target, goes_on};
use crate::handler::Handler;
use crate::route::{self, Route, WrittenRoute};
use crate::{caller, crate_path, doc_comment, other_attributes, record, source};

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
            expression_is_given: false,
            seen: Vec::new(),
            errors,
        };
        let chunks = chunks(arguments, reader.errors);
        let chunks = reader.without_comma_in_route(&chunks);
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
    expression_is_given: bool,
    seen: Vec<String>,
    errors: &'a mut Errors,
}

impl Reader<'_> {
    /// Reports a comma between method and path, and leaves both out.
    fn without_comma_in_route<'a>(&mut self, chunks: &'a [Vec<TokenTree>]) -> &'a [Vec<TokenTree>] {
        if let [method, path, rest @ ..] = chunks
            && let Some(finding) = route::comma_in_route(method, path)
        {
            self.route_is_written = true;
            self.errors.push(path[0].span(), finding);
            return rest;
        }
        chunks
    }

    fn chunk(&mut self, position: usize, chunk: &[TokenTree]) {
        if let Some(argument) = Argument::read(chunk)
            && is_keyed(&argument, &chunk[1..])
        {
            return self.keyed(&argument);
        }
        if position == 0
            && let Some((route, rest)) = route::written(chunk, self.errors)
        {
            self.route_is_written = true;
            self.route = route;
            if let [first, ..] = rest {
                self.errors.push(first.span(), missing_comma(first));
                self.requirement_is_given = true;
                if matches!(first, TokenTree::Ident(_)) {
                    self.expression(rest);
                }
            }
            return;
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

    fn keyed(&mut self, argument: &Argument) {
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
            "operation_id" | "operationId" => {
                self.errors.push(
                    argument.span(),
                    rules::document::key::unknown_but_meant(&word, keywords::ID),
                );
            }
            _ => {
                let known = [keywords::PUBLIC, keywords::ID, keywords::CRATE];
                let finding = rules::document::key::unknown(&word, "`security`", &known, &[]);
                self.errors.push(argument.span(), finding);
                self.requirement_is_given |= nearest(&word, [keywords::PUBLIC]).is_some();
            }
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
        let span = tokens.first().map_or_else(Span::call_site, TokenTree::span);
        let is_second = std::mem::replace(&mut self.expression_is_given, true);
        self.requirement_is_given = true;
        if is_second {
            return self
                .errors
                .push(span, rules::requirement::second_expression());
        }
        self.read.expression = expression::read(tokens, self.errors);
    }

    fn finish(mut self, handler: &Handler) -> ReadSecurity {
        let name = handler.name.span();
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
    let takes_value =
        [keywords::PUBLIC, keywords::ID, keywords::CRATE].contains(&argument.word().as_str());
    match (&argument.head, &argument.value) {
        (Head::Word(_), Value::Assigned(_)) => true,
        (Head::Word(_), _) => takes_value && !goes_on(rest),
        _ => false,
    }
}
