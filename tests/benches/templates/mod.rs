//! A template is the source of a program with one module and one handler: what is between
//! `// for each …` and `// end` is repeated. `mN` is the name of the module, `rN` that of the handler.

use std::{ops::Range, str::Lines};

enum Text<'a> {
    Line(&'a str),
    ForEachModule(Vec<Text<'a>>),
    ForEachHandler(Vec<Text<'a>>),
}

/// As large as a module of a service grows before it is split.
const HANDLERS_PER_MODULE: u32 = 25;

pub(crate) fn expand(template: &str, handlers: u32) -> String {
    written(&parse(&mut template.lines()), &(0..handlers))
}

fn parse<'a>(lines: &mut Lines<'a>) -> Vec<Text<'a>> {
    let mut texts = Vec::new();
    while let Some(line) = lines.next() {
        match line.trim() {
            "// for each module" => texts.push(Text::ForEachModule(parse(lines))),
            "// for each handler" => texts.push(Text::ForEachHandler(parse(lines))),
            "// end" => break,
            _ => texts.push(Text::Line(line)),
        }
    }
    texts
}

fn written(texts: &[Text], handlers: &Range<u32>) -> String {
    let write = |text: &Text| match text {
        Text::Line(line) => format!("{line}\n"),
        Text::ForEachModule(texts) => modules(handlers)
            .map(|module| written(texts, &module).replace("mN", &format!("m{}", module.start)))
            .collect(),
        Text::ForEachHandler(texts) => (handlers.clone())
            .map(|handler| written(texts, handlers).replace("rN", &format!("r{handler}")))
            .collect(),
    };
    texts.iter().map(write).collect()
}

fn modules(handlers: &Range<u32>) -> impl Iterator<Item = Range<u32>> {
    let end = handlers.end;
    let starts = handlers.clone().step_by(HANDLERS_PER_MODULE as usize);
    starts.map(move |start| start..end.min(start + HANDLERS_PER_MODULE))
}
