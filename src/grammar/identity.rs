//! The function words that grammar knows by name, told apart without comparing strings at every step.

/// A function word, or a family of forms of one, that some constraint speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Identity {
    /// Any other word.
    Other,
    Ad,
    Alt,
    Anden,
    At,
    Bedes,
    Begge,
    /// *blive, bliver, blev, blevet*
    Blive,
    Da,
    De,
    Den,
    Denne,
    Der,
    Det,
    Efter,
    En,
    End,
    Et,
    For,
    Før,
    Går,
    /// *flere, færre, fleste*: never adverbs.
    Flere,
    /// *have, har, havde, haft*
    Have,
    Hos,
    Hvis,
    I,
    Inden,
    Lade,
    Ligesom,
    Med,
    /// *meget, lidt, mange, sent, tidligt, vidt*: what *for* can be too of.
    Meget,
    /// *mere, mest, mindre, mindst*: they also make other adjectives stronger.
    Mere,
    /// *kan, skal, vil, må, bør, tør* and their other forms.
    Modal,
    /// *noget, intet*
    Noget,
    Nogle,
    Når,
    /// *ikke, aldrig, næppe, hverken, ingen, intet, ingenlunde, ingensinde*
    Not,
    Om,
    Over,
    På,
    /// *række, par, antal, del, slags*: nouns that another noun follows.
    Quantity,
    /// *hensyn, grund, henhold, medfør, følge, baggrund, henblik, eksempel*: nouns of prepositions of several words.
    Reason,
    Ret,
    Selv,
    /// *sidst, først, senest, tidligst*
    Senest,
    Siden,
    Som,
    Så,
    Sådan,
    Til,
    Trods,
    Uden,
    Under,
    Ved,
    Via,
    /// *vi, I, de*: those who can do something to each other.
    Vi,
    /// *være, er, var, været, vær*
    Være,
}

/// A set of identities.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Identities(u64);

/// A set has a bit for each.
const _: () = assert!((Identity::Være as u8) < u64::BITS as u8);

impl Identities {
    /// The set of just these.
    pub(super) const fn of(identities: &[Identity]) -> Identities {
        let mut bits = 0;
        let mut index = 0;
        while index < identities.len() {
            bits |= 1 << identities[index] as u8;
            index += 1;
        }
        Identities(bits)
    }

    /// Whether the set holds it.
    pub(super) const fn has(self, identity: Identity) -> bool {
        self.0 & (1 << identity as u8) != 0
    }
}

impl Identity {
    /// The identity of a form in lower case.
    pub(super) fn of(form: &str) -> Identity {
        let bytes = form.as_bytes();
        if bytes.is_empty() || bytes.len() > LONGEST {
            return Identity::Other;
        }
        let key = packed(bytes);
        TABLE
            .binary_search_by_key(&key, |(own, _)| *own)
            .map_or(Identity::Other, |place| TABLE[place].1)
    }
}

/// Bytes of the longest form in the table.
const LONGEST: usize = 8;

/// Up to eight bytes as a number.
const fn packed(bytes: &[u8]) -> u64 {
    let mut number = 0;
    let mut index = 0;
    while index < bytes.len() {
        number = number << 8 | bytes[index] as u64;
        index += 1;
    }
    number
}

const FORMS: &[(&str, Identity)] = {
    use Identity::*;
    &[
        ("ad", Ad),
        ("alt", Alt),
        ("anden", Anden),
        ("andet", Anden),
        ("andre", Anden),
        ("at", At),
        ("bedes", Bedes),
        ("begge", Begge),
        ("blive", Blive),
        ("bliver", Blive),
        ("blev", Blive),
        ("blevet", Blive),
        ("bliv", Blive),
        ("da", Da),
        ("de", De),
        ("den", Den),
        ("denne", Denne),
        ("dette", Denne),
        ("disse", Denne),
        ("der", Der),
        ("det", Det),
        ("efter", Efter),
        ("en", En),
        ("et", Et),
        ("end", End),
        ("for", For),
        ("før", Før),
        ("går", Går),
        ("flere", Flere),
        ("færre", Flere),
        ("flest", Flere),
        ("fleste", Flere),
        ("have", Have),
        ("har", Have),
        ("havde", Have),
        ("haft", Have),
        ("hos", Hos),
        ("hvis", Hvis),
        ("i", I),
        ("inden", Inden),
        ("forinden", Inden),
        ("førend", Inden),
        ("indtil", Inden),
        ("lade", Lade),
        ("lader", Lade),
        ("lod", Lade),
        ("ladet", Lade),
        ("lad", Lade),
        ("ligesom", Ligesom),
        ("med", Med),
        ("mere", Mere),
        ("mest", Mere),
        ("meget", Meget),
        ("lidt", Meget),
        ("mange", Meget),
        ("sent", Meget),
        ("tidligt", Meget),
        ("vidt", Meget),
        ("længe", Meget),
        ("mindre", Mere),
        ("mindst", Mere),
        ("kan", Modal),
        ("kunne", Modal),
        ("kunnet", Modal),
        ("skal", Modal),
        ("skulle", Modal),
        ("skullet", Modal),
        ("vil", Modal),
        ("ville", Modal),
        ("villet", Modal),
        ("må", Modal),
        ("måtte", Modal),
        ("måttet", Modal),
        ("bør", Modal),
        ("burde", Modal),
        ("burdet", Modal),
        ("tør", Modal),
        ("turde", Modal),
        ("noget", Noget),
        ("nogle", Nogle),
        ("når", Når),
        ("ikke", Not),
        ("aldrig", Not),
        ("næppe", Not),
        ("hverken", Not),
        ("ingen", Not),
        ("intet", Not),
        ("om", Om),
        ("over", Over),
        ("på", På),
        ("antal", Quantity),
        ("del", Quantity),
        ("flok", Quantity),
        ("gruppe", Quantity),
        ("masse", Quantity),
        ("par", Quantity),
        ("række", Quantity),
        ("slags", Quantity),
        ("baggrund", Reason),
        ("eksempel", Reason),
        ("følge", Reason),
        ("grund", Reason),
        ("henblik", Reason),
        ("henhold", Reason),
        ("hensyn", Reason),
        ("medfør", Reason),
        ("ret", Ret),
        ("selv", Selv),
        ("senest", Senest),
        ("tidligst", Senest),
        ("siden", Siden),
        ("som", Som),
        ("så", Så),
        ("sådan", Sådan),
        ("til", Til),
        ("trods", Trods),
        ("uden", Uden),
        ("under", Under),
        ("ved", Ved),
        ("via", Via),
        ("vi", Vi),
        ("er", Være),
        ("var", Være),
        ("vær", Være),
        ("være", Være),
        ("været", Være),
    ]
};

/// The forms as numbers, sorted.
const TABLE: [(u64, Identity); FORMS.len()] = {
    let mut table = [(0, Identity::Other); FORMS.len()];
    let mut filled = 0;
    while filled < FORMS.len() {
        let entry = (packed(FORMS[filled].0.as_bytes()), FORMS[filled].1);
        let mut place = filled;
        while place > 0 && table[place - 1].0 > entry.0 {
            table[place] = table[place - 1];
            place -= 1;
        }
        table[place] = entry;
        filled += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found_again() {
        for (form, identity) in FORMS {
            assert!(form.len() <= LONGEST, "{form}");
            assert_eq!(Identity::of(form), *identity, "{form}");
        }
        assert!(TABLE.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for other in ["", "a", "skema", "ikkeikkeikke", "å"] {
            assert_eq!(Identity::of(other), Identity::Other, "{other}");
        }
    }

    #[test]
    fn sets_hold_what_they_are_given() {
        const BOTH: Identities = Identities::of(&[Identity::Om, Identity::Være]);
        assert!(BOTH.has(Identity::Være) && !BOTH.has(Identity::At));
    }
}
