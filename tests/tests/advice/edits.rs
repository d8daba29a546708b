//! The ways to follow an advice at a place, as a reader does: what is there is replaced, or the setting around it, or what is shown
//! is put together with what is there already.

use std::collections::BTreeSet;
use std::ops::Range;

use proc_macro2::Delimiter;

use crate::blanks;
use crate::compiler::Mistake;
use crate::message::{self, Advice};
use crate::place::{Element, List};
use crate::settings::{added_to, join};
use crate::underlined::whole;

/// The programs that come of following an advice, the nearest reading first.
pub(crate) fn followed(source: &str, mistake: &Mistake, advice: &Advice) -> Vec<String> {
    let place = &whole(source, mistake, advice);
    let Some(program) = List::of(source) else {
        return Vec::new();
    };
    let Some(attribute) = program.attribute_at(place) else {
        return Vec::new();
    };
    let edits = Edits {
        source,
        place,
        named: message::named(&mistake.message).collect(),
        attribute,
        lists: &attribute.around(place),
    };
    let mut programs = match advice {
        Advice::Write(text) => edits.written(text),
        Advice::WriteAlone(text) => edits.written_alone(text),
        Advice::WritePart(part, text) => edits.part_written(part, text),
        Advice::Add(text) => edits.added(text),
        Advice::WriteIn(text, owner) => edits.written_in(text, owner),
        Advice::RemovePart(part) => edits.part_written(part, ""),
        Advice::RemoveWith(operator) => edits.removed_with(operator),
        Advice::Remove => edits.removed(),
    };
    let mut seen = BTreeSet::new();
    programs.retain(|program| program != source && seen.insert(program.clone()));
    programs
}

struct Edits<'s> {
    source: &'s str,
    place: &'s Range<usize>,
    /// What the message says is there.
    named: Vec<&'s str>,
    /// The brackets of the attribute that is, or is around, the place.
    attribute: &'s List,
    /// Its lists around the place, the innermost first.
    lists: &'s [(&'s List, &'s Element)],
}

impl Edits<'_> {
    fn written(&self, text: &str) -> Vec<String> {
        if let Some(comment) = text.strip_prefix("/// ") {
            return self.comment(comment);
        }
        if ["enum ", "struct "].iter().any(|it| text.starts_with(it)) {
            return self.item(text);
        }
        let there = &self.source[self.place.clone()];
        if text == "https://" {
            let rest = there.split_once("://").map_or("", |(_, rest)| rest);
            return vec![self.with(self.place, &format!("\"https://{rest}"))];
        }
        let innermost = self.lists.first().map(|(_, element)| element);
        let around = innermost.map_or(there, |it| &self.source[it.range.clone()]);
        let mut programs = Vec::new();
        for text in blanks::filled(text, around) {
            if text.starts_with("#[") {
                programs.extend(self.attributes(&text));
                continue;
            }
            if there.starts_with('"') && !text.starts_with('"') {
                programs.push(self.with(self.place, &format!("{text:?}")));
            }
            programs.push(self.with(self.place, &text));
            programs.extend(self.joined(&text));
            for (list, element) in self.lists {
                programs.push(self.with(&element.range, &text));
                if list.delimiter == Delimiter::Parenthesis {
                    programs.push(self.with(&list.inside, &text));
                }
            }
            programs.extend(self.added(&text));
            let parts = self.named.iter().filter(|part| there.contains(**part));
            programs.extend(parts.map(|part| self.with(self.place, &there.replace(part, &text))));
            if self.named.contains(&",") {
                programs.extend(self.both_sides_written(&text));
            }
        }
        if text.starts_with("#[") {
            programs.extend(self.attributes(text));
        }
        programs
    }

    fn written_alone(&self, text: &str) -> Vec<String> {
        let lists = self.lists.iter();
        let lists = lists.filter(|(list, _)| list.delimiter == Delimiter::Parenthesis);
        lists
            .map(|(list, _)| self.with(&list.inside, text))
            .collect()
    }

    /// At the ends of the lists of the attribute; an attribute without any gets one.
    fn added(&self, text: &str) -> Vec<String> {
        let mut programs = Vec::new();
        for text in blanks::filled(text, "") {
            if text.starts_with("#[") {
                programs.extend(self.attributes(&text));
                continue;
            }
            let lists = self.attribute.each();
            let lists = lists
                .into_iter()
                .filter(|list| list.delimiter == Delimiter::Parenthesis);
            programs.extend(lists.map(|list| self.appended(list, &text)));
            let bare = self
                .attribute
                .elements
                .iter()
                .filter(|it| it.lists.is_empty());
            programs.extend(bare.map(|it| {
                let end = it.range.end;
                self.with(&(end..end), &format!("({text})"))
            }));
        }
        programs
    }

    /// In what the attribute has of that name, the rest of which stays but for what is underlined.
    fn written_in(&self, text: &str, owner: &str) -> Vec<String> {
        let name = owner.trim_start_matches("#[").trim_end_matches(']');
        let name = name.split('(').next().unwrap_or(name);
        let mut programs = Vec::new();
        for text in blanks::filled(text, "") {
            for program in [self.without_place(), self.source.to_owned()] {
                let Some(lists) = List::of(&program) else {
                    continue;
                };
                for list in lists.each() {
                    let inner = list.element(name).map_or(&[][..], |it| &it.lists);
                    programs.extend(
                        inner
                            .iter()
                            .map(|list| added_to(&program, list, &text, false)),
                    );
                    programs.extend(
                        inner
                            .iter()
                            .map(|list| added_to(&program, list, &text, true)),
                    );
                }
            }
            programs.extend(
                self.attributes(&text)
                    .into_iter()
                    .filter(|_| text.starts_with("#[")),
            );
        }
        programs
    }

    /// Each of the parts first where it is underlined, then in the whole attribute.
    fn part_written(&self, part: &str, text: &str) -> Vec<String> {
        let there = &self.source[self.place.clone()];
        let mut programs = vec![self.with(self.place, &there.replace(part, text))];
        let start = self.attribute.inside.start;
        for (at, _) in self.source[self.attribute.inside.clone()].match_indices(part) {
            programs.push(self.with(&(start + at..start + at + part.len()), text));
        }
        let lists = self.attribute.each().into_iter();
        let named = lists.flat_map(|list| list.elements.iter());
        let named = named.filter(|it| it.word == part || self.source[it.range.clone()] == *part);
        programs.extend(named.map(|it| self.with(&it.with_comma(self.source), "")));
        programs
    }

    /// In place of a comma and the elements around it.
    fn both_sides_written(&self, text: &str) -> Option<String> {
        let lists = self.attribute.each().into_iter();
        let mut pairs = lists.flat_map(|list| list.elements.windows(2));
        let pair = pairs.find(|pair| {
            pair[0].range.end <= self.place.start && self.place.end <= pair[1].range.end
        })?;
        Some(self.with(&(pair[0].range.start..pair[1].range.end), text))
    }

    fn removed_with(&self, operator: &str) -> Vec<String> {
        let before = self.source[..self.place.start].trim_end();
        let after = &self.source[self.place.end..];
        let spaces = after.len() - after.trim_start().len();
        let is_before = before
            .strip_suffix(operator)
            .map(|rest| rest.len()..self.place.end);
        let is_after = after.trim_start().starts_with(operator);
        let behind = is_after.then(|| self.place.start..self.place.end + spaces + operator.len());
        let ranges = is_before.into_iter().chain(behind);
        ranges.map(|range| self.with(&range, "")).collect()
    }

    fn removed(&self) -> Vec<String> {
        let mut programs = vec![self.with(self.place, "")];
        let elements = self.lists.iter().map(|(_, element)| element);
        programs.extend(elements.map(|it| self.with(&it.with_comma(self.source), "")));
        programs.push(self.with(&self.around_attribute(), ""));
        programs
    }

    /// In place of the attribute, or above the item. `…` is what the attribute has besides what is underlined.
    fn attributes(&self, text: &str) -> Vec<String> {
        let elements = self.attribute.elements.iter();
        let settings = elements
            .flat_map(|it| &it.lists)
            .flat_map(|list| &list.elements);
        let last = settings.last().map(|it| &self.source[it.range.clone()]);
        let text = last.map_or(text.to_owned(), |last| text.replace('…', last));
        let start = self.around_attribute().start;
        let mut programs = vec![
            self.with(&self.around_attribute(), &text),
            self.with(&(start..start), &format!("{text} ")),
            self.with(&(self.place.start..self.place.start), &format!("{text} ")),
        ];
        programs.extend(self.without_others(&text));
        programs
    }

    /// In place of all attributes of the function.
    fn without_others(&self, text: &str) -> Option<String> {
        let start = self.around_attribute().start;
        let first = self.source[..start].rfind("\n\n").map_or(0, |end| end + 2);
        let item = start + self.source[start..].find("fn ")?;
        let kept = self.source[first..item]
            .lines()
            .filter(|line| !line.contains("security("));
        let kept: Vec<_> = kept.chain([text]).collect();
        Some(self.with(&(first..item), &format!("{}\n", kept.join("\n"))))
    }

    /// A doc comment above the attribute, in place of what is underlined.
    fn comment(&self, text: &str) -> Vec<String> {
        let text = text.replace('…', "What it is.");
        let program = self.without_place();
        let start = self.around_attribute().start;
        vec![format!(
            "{}/// {text}\n{}",
            &program[..start],
            &program[start..]
        )]
    }

    /// In place of the struct of this name, without what is underlined.
    fn item(&self, text: &str) -> Vec<String> {
        let name = text.split_whitespace().nth(1).unwrap_or_default();
        let name = name.trim_end_matches(';');
        let mut programs = Vec::new();
        for program in [
            self.source.to_owned(),
            self.without_place(),
            self.with(&self.around_attribute(), ""),
        ] {
            if let Some((before, after)) = program.split_once(&format!("struct {name}")) {
                let end = item_end(after);
                programs.push(format!("{before}{text}{}", &after[end..]));
            }
        }
        programs
    }

    /// What is shown, put together with what the attribute has: `…` stands for what is there, and what is shown inside of it goes
    /// there from where it was.
    fn joined(&self, text: &str) -> Vec<String> {
        let Some(shown) = List::of(text) else {
            return Vec::new();
        };
        let mut programs = Vec::new();
        for (depth, (list, _)) in self.lists.iter().enumerate() {
            if list.delimiter != Delimiter::Parenthesis {
                continue;
            }
            let there = &self.source[list.inside.clone()];
            let moved = self.lists[..=depth].iter().take(2);
            let without = moved.map(|(_, moved)| {
                let moved = moved.with_comma(self.source);
                let before = &self.source[list.inside.start..moved.start];
                format!("{before}{}", &self.source[moved.end..list.inside.end])
            });
            for there in without.chain([there.to_owned()]) {
                let joined = join(&there, text, &shown);
                programs.extend(joined.map(|joined| self.with(&list.inside, &joined)));
            }
        }
        programs
    }

    fn appended(&self, list: &List, text: &str) -> String {
        added_to(self.source, list, text, true)
    }

    /// The program without the setting that is underlined.
    fn without_place(&self) -> String {
        let element = self.lists.first().map(|(_, element)| element);
        let range = element.map_or(self.place.clone(), |it| it.with_comma(self.source));
        self.with(&range, "")
    }

    /// From `#` to `]`.
    fn around_attribute(&self) -> Range<usize> {
        let inside = &self.attribute.inside;
        let before = &self.source[..inside.start];
        before.rfind('#').unwrap_or(inside.start)..inside.end + 1
    }

    fn with(&self, range: &Range<usize>, text: &str) -> String {
        let (before, after) = (&self.source[..range.start], &self.source[range.end..]);
        format!("{before}{text}{after}")
    }
}

/// Where the item ends whose name is before `after`: behind its braces, or behind its semicolon.
fn item_end(after: &str) -> usize {
    let end = after.find([';', '{']).unwrap_or(after.len());
    let braces = after[end..]
        .starts_with('{')
        .then(|| after[end..].find('}'));
    braces.flatten().map_or(end, |more| end + more) + 1
}
