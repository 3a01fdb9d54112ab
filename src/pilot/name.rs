//! Names that a record may hold: none of them can hold text of a letter.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use uuid::Uuid;

use crate::rules::RuleId;
use crate::structure::{Area, LetterType};

/// A random name for one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(Uuid);

impl RecordId {
    /// A name made of random bytes (UUID version 4).
    pub fn from_random(bytes: [u8; 16]) -> RecordId {
        RecordId(uuid::Builder::from_random_bytes(bytes).into_uuid())
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(formatter)
    }
}

impl Serialize for RecordId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.hyphenated())
    }
}

impl<'de> Deserialize<'de> for RecordId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let id = Uuid::try_parse(&text).map_err(|_| D::Error::custom("a record's id is a UUID"))?;
        if id.get_version_num() == 4 {
            Ok(RecordId(id))
        } else {
            Err(D::Error::custom("a record's id is a random UUID"))
        }
    }
}

/// Writes and reads a type by the id it has in the outer contract; an id that does not exist is refused.
macro_rules! by_id {
    ($name:ident, $id:expr, $from_id:expr) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($id(*self))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let id = String::deserialize(deserializer)?;
                $from_id(&id).ok_or_else(|| D::Error::custom(concat!("unknown ", stringify!($name))))
            }
        }
    };
}

by_id!(LetterType, LetterType::id, LetterType::from_id);
by_id!(Area, Area::id, Area::from_id);
by_id!(RuleId, RuleId::name, RuleId::from_name);
