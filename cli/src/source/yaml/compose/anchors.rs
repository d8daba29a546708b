//! Values that are at several places.

use oasgard::Json;

use super::{Composer, DEPTH};
use crate::source::refusal::Refusal;
use crate::source::yaml::layout::Placed;

/// How much anchors and aliases may copy, in values and bytes of text.
const COPIES: usize = 10_000_000;

/// A value that aliases may repeat.
pub(super) struct Anchored {
    value: Json,
    placed: Placed,
    size: usize,
    height: usize,
}

impl Composer<'_> {
    pub(super) fn anchored(
        &mut self,
        anchor: usize,
        offset: usize,
        depth: usize,
        read: impl FnOnce(&mut Self) -> Result<(Json, Placed), Refusal>,
    ) -> Result<(Json, Placed), Refusal> {
        if anchor == 0 {
            return read(self);
        }
        let size = self.size;
        let deepest = std::mem::replace(&mut self.deepest, depth);
        let (value, placed) = read(self)?;
        let height = self.deepest - depth;
        self.remember(
            anchor,
            (&value, placed),
            1 + self.size - size,
            height,
            offset,
        )?;
        self.deepest = self.deepest.max(deepest);
        Ok((value, placed))
    }

    pub(super) fn remember(
        &mut self,
        anchor: usize,
        (value, placed): (&Json, Placed),
        size: usize,
        height: usize,
        offset: usize,
    ) -> Result<(), Refusal> {
        if anchor == 0 {
            return Ok(());
        }
        self.copy(size, offset)?;
        let value = value.clone();
        let anchored = Anchored {
            value,
            placed,
            size,
            height,
        };
        self.anchors.insert(anchor, anchored);
        Ok(())
    }

    pub(super) fn alias(
        &mut self,
        anchor: usize,
        offset: usize,
        depth: usize,
    ) -> Result<(Json, Placed), Refusal> {
        self.has_aliases = true;
        let Some(&Anchored { size, height, .. }) = self.anchors.get(&anchor) else {
            let message = "an alias is inside the value that it names; write the value itself";
            return Err(self.events.refuse(offset, message));
        };
        let deepest = depth + height;
        if deepest > DEPTH {
            return Err(self.too_deep(offset));
        }
        self.copy(size, offset)?;
        self.deepest = self.deepest.max(deepest);
        self.size += size;
        let Anchored { value, placed, .. } = &self.anchors[&anchor];
        Ok((value.clone(), *placed))
    }

    /// Counts a copy of so many values and bytes, for an anchor or an alias.
    fn copy(&mut self, size: usize, offset: usize) -> Result<(), Refusal> {
        self.copied += size;
        if self.copied > COPIES {
            let message =
                "anchors and aliases make the document too large; write the values in their place";
            return Err(self.events.refuse(offset, message));
        }
        Ok(())
    }
}
