//! The catalog: ids, types, and the tables that `build.rs` packs from `assets/`.
//!
//! Ids are indexes into the tables, so looking one up can't fail. The build has proved every reference; the tables are
//! unpacked once (`tables`), nothing is checked again. Words are [`Msg`] numbers, turned into text by [`crate::text`].

mod program;
mod tables;
mod types;
mod unpack;

pub use program::*;
pub use tables::*;
pub use types::*;

include!(concat!(env!("OUT_DIR"), "/catalog.rs"));

/// A text, in every language.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Msg(pub u16);

macro_rules! id {
    ($(#[$doc:meta])* $name:ident => $table:ident : $item:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub u16);

        impl $name {
            /// All of them, in the order of the content files.
            pub fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
                (0..$table.len() as u16).map(Self)
            }
            /// The entry itself.
            #[must_use]
            pub fn get(self) -> &'static $item {
                &$table[usize::from(self.0)]
            }
        }
    };
}

macro_rules! named {
    ($($name:ident)*) => {
        $(impl $name {
            /// The one with this id in the content files.
            #[must_use]
            pub fn named(id: &str) -> Option<Self> {
                Self::all().find(|it| it.get().id == id)
            }
        })*
    };
}
named!(StatementId NeedId ChoiceId BoxId CountryId HelplineId NoticeId FamilyId ProgramId);

id!(/// A source.
    SourceId => SOURCES: Source);
id!(/// A statement.
    StatementId => STATEMENTS: Statement);
id!(/// A need.
    NeedId => NEEDS: Need);
id!(/// A choice of a need; its id is unique only within the need.
    ChoiceId => CHOICES: Choice);
id!(/// A safety box.
    BoxId => BOXES: SafetyBox);
id!(/// A country; the first is the default.
    CountryId => COUNTRIES: Country);
id!(/// A helpline.
    HelplineId => HELPLINES: Helpline);
id!(/// A notice, most pressing first.
    NoticeId => NOTICES: Notice);
id!(/// A family.
    FamilyId => FAMILIES: Family);
id!(/// A program.
    ProgramId => PROGRAMS: Program);

/// What a statement or choice is about: a dimension, or a choice that programs list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CriterionId(pub u16);

impl CriterionId {
    /// The dimension, when it is one.
    #[must_use]
    pub fn dimension(self) -> Option<&'static Dimension> {
        DIMENSIONS.get(usize::from(self.0))
    }
}
