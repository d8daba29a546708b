//! What generated code names. Not public API: it changes without notice.

pub use core::marker::Sized;
pub use core::primitive::u8;

use core::marker::PhantomData;

use crate::SecurityScheme;

/// The argument of `of(…)` is a scheme; the projection keeps rustc from reporting one that is not a scheme twice.
#[must_use]
pub const fn of<T: SecurityScheme<Scheme = T>>(scheme: T) -> T::Scheme {
    scheme
}

/// A scheme without a particular scope: the constant of a scope enum's own name.
#[derive(Clone, Copy)]
pub struct AnyScope<T>(PhantomData<fn() -> T>);

impl<T: SecurityScheme> AnyScope<T> {
    /// The only value.
    pub const NEW: Self = Self(PhantomData);

    #[doc(hidden)]
    #[must_use]
    pub const fn __oasgard_reference(&self) -> [u8; 8] {
        T::REFERENCE
    }
}

impl<T: SecurityScheme> SecurityScheme for AnyScope<T> {
    type Scheme = Self;
    const REFERENCE: [u8; 8] = T::REFERENCE;
}

/// One record: an ELF note, in this very layout. The macro computes its sizes.
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

/// Writes one record. All tokens of the static are this crate's, so the link section is accepted under
/// `forbid(unsafe_code)`.
#[doc(hidden)]
#[macro_export]
macro_rules! __oasgard_record {
    (
        $item:ident $references:literal $json_size:literal
        $name_size:literal $descriptor_size:literal $format:literal
        $name:literal $count:literal [$($reference:tt)*] $json:literal
    ) => {
        #[used]
        #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__oasgard,regular,no_dead_strip"))]
        #[cfg_attr(windows, unsafe(link_section = ".oasgard"))]
        #[cfg_attr(target_family = "wasm", unsafe(link_section = "oasgard"))]
        #[cfg_attr(
            not(any(target_vendor = "apple", windows, target_family = "wasm")),
            unsafe(link_section = ".note.oasgard")
        )]
        static $item: $crate::__private::Record<$references, $json_size> =
            $crate::__private::Record {
                name_size: $name_size,
                descriptor_size: $descriptor_size,
                format: $format,
                name: *$name,
                count: *$count,
                references: [$($reference),*],
                json: *$json,
            };
    };
}

pub use __oasgard_record as record;
