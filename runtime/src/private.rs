//! What generated code names. Not public API: it changes without notice.

pub use core::module_path;
pub use core::primitive::{str, u8, u32, u64};

use core::marker::PhantomData;

use crate::SecurityScheme;

/// What `of(…)` is asked for is a scheme; the projection keeps rustc from complaining twice of one that is none.
#[must_use]
pub const fn of<T: SecurityScheme<Itself = T>>(scheme: &T) -> &T::Itself {
    scheme
}

/// A scheme without a particular scope: the constant of a scope enum's own name.
pub struct Whole<T>(PhantomData<fn() -> T>);

impl<T: SecurityScheme> Whole<T> {
    /// The only value.
    pub const NEW: Self = Self(PhantomData);

    #[doc(hidden)]
    #[must_use]
    pub const fn __oasgard_reference(&self) -> u64 {
        T::REFERENCE
    }
}

impl<T: SecurityScheme> SecurityScheme for Whole<T> {
    type Itself = Self;
    const REFERENCE: u64 = T::REFERENCE;
}

/// One record: an ELF note, in this very layout.
#[repr(C)]
pub struct Record<
    const REFERENCES: usize,
    const BEFORE: usize,
    const MODULE: usize,
    const AFTER: usize,
> {
    name_size: u32,
    descriptor_size: u32,
    format: u32,
    name: [u8; 8],
    count: [u8; 4],
    references: [[u8; 8]; REFERENCES],
    before: [u8; BEFORE],
    module: [u8; MODULE],
    after: [u8; AFTER],
}

impl<const REFERENCES: usize, const BEFORE: usize, const MODULE: usize, const AFTER: usize>
    Record<REFERENCES, BEFORE, MODULE, AFTER>
{
    /// Lays the parts out.
    ///
    /// # Panics
    /// At compile time, if a program has more than 4 GiB to say in one declaration.
    #[must_use]
    pub const fn new(
        name: &[u8; 8],
        format: u32,
        references: [u64; REFERENCES],
        before: &[u8; BEFORE],
        module: &'static str,
        after: &[u8; AFTER],
    ) -> Self {
        let Some(module) = module.as_bytes().first_chunk() else {
            panic!("the module's name has the length it has");
        };
        let mut bytes = [[0; 8]; REFERENCES];
        let mut index = 0;
        while index < REFERENCES {
            bytes[index] = references[index].to_le_bytes();
            index += 1;
        }
        Self {
            name_size: size(name.len()),
            descriptor_size: size(4 + 8 * REFERENCES + BEFORE + MODULE + AFTER),
            format,
            name: *name,
            count: size(REFERENCES).to_le_bytes(),
            references: bytes,
            before: *before,
            module: *module,
            after: *after,
        }
    }
}

const fn size(bytes: usize) -> u32 {
    assert!(bytes <= u32::MAX as usize);
    #[allow(clippy::cast_possible_truncation, reason = "asserted above")]
    {
        bytes as u32
    }
}
