//! What generated code names. Not public API: it changes without notice.

pub use core::primitive::u8;

use core::marker::PhantomData;

use crate::SecurityScheme;

/// What `of(…)` is asked for is a scheme; the projection keeps rustc from complaining twice of one that is none.
#[must_use]
pub const fn of<T: SecurityScheme<Itself = T>>(scheme: T) -> T::Itself {
    scheme
}

/// A scheme without a particular scope: the constant of a scope enum's own name.
#[derive(Clone, Copy)]
pub struct Whole<T>(PhantomData<fn() -> T>);

impl<T: SecurityScheme> Whole<T> {
    /// The only value.
    pub const NEW: Self = Self(PhantomData);

    #[doc(hidden)]
    #[must_use]
    pub const fn __oasgard_reference(&self) -> [u8; 8] {
        T::REFERENCE
    }
}

impl<T: SecurityScheme> SecurityScheme for Whole<T> {
    type Itself = Self;
    const REFERENCE: [u8; 8] = T::REFERENCE;
}

/// One record: an ELF note, in this very layout. Its sizes are the macro's to reckon.
#[repr(C)]
pub struct Record<const REFERENCES: usize, const JSON: usize> {
    pub name_size: u32,
    pub descriptor_size: u32,
    pub format: u32,
    pub name: [u8; 8],
    pub count: [u8; 4],
    pub references: [[u8; 8]; REFERENCES],
    pub json: [u8; JSON],
}
