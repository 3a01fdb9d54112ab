//! The grammar of sentences as they stand in letters: what each word is, which words belong together, where the clauses are.

use klarbrev::grammar::{Auxiliary, LetterGrammar, Number, Order, SentenceGrammar};
use klarbrev::letter::Letter;
use klarbrev::lexicon::{Gender, Reading, Readings};

/// A sentence with its words and its grammar.
struct Read {
    text: &'static str,
    words: Vec<String>,
    grammar: SentenceGrammar,
}

fn read(text: &'static str) -> Read {
    let letter = Letter::from_text(text);
    assert_eq!(letter.sentences().len(), 1, "{text}");
    let sentence = &letter.sentences()[0];
    let tokens = letter.tokens_in(sentence.tokens);
    Read {
        text,
        words: tokens.iter().map(|token| letter.quote(token.span).to_owned()).collect(),
        grammar: LetterGrammar::new(&letter).sentence(0).clone(),
    }
}

impl Read {
    /// The first token that is `word`.
    fn place(&self, word: &str) -> usize {
        let found = self.words.iter().position(|own| own == word);
        found.unwrap_or_else(|| panic!("»{word}« is no token of »{}«", self.text))
    }

    fn text_of(&self, tokens: std::ops::Range<usize>) -> String {
        self.words[tokens].join(" ")
    }
}

/// The readings that a class in the tables below stands for.
fn class(name: &str) -> Readings {
    use Reading as R;
    match name {
        "noun" => Readings::of(&[
            R::NounSingularCommon,
            R::NounSingularNeuter,
            R::NounDefiniteCommon,
            R::NounDefiniteNeuter,
            R::NounPlural,
            R::NounDefinitePlural,
        ]),
        "genitive" => R::NounGenitive.into(),
        "infinitive" => R::Infinitive.into(),
        "present" => R::Present.into(),
        "past" => R::Past.into(),
        "participle" => Readings::of(&[R::Participle, R::ParticiplePlural]),
        // What is said of somebody by a participle can be said by an adjective too: *er forpligtet*.
        "said" => Readings::of(&[R::Participle, R::AdjectiveCommon, R::AdjectiveNeuter]),
        "imperative" => R::Imperative.into(),
        "passive" => Readings::of(&[R::PassivePresent, R::PassivePast]),
        "deponent" => Readings::of(&[R::DeponentPresent, R::DeponentPast]),
        "adjective" => Readings::of(&[
            R::AdjectiveCommon,
            R::AdjectiveNeuter,
            R::AdjectivePlural,
            R::Comparative,
            R::Superlative,
        ]),
        "adverb" => R::Adverb.into(),
        "preposition" => R::Preposition.into(),
        "coordinator" => R::Coordinator.into(),
        "subordinator" => R::Subordinator.into(),
        "mark" => R::InfinitiveMark.into(),
        "pronoun" => Readings::of(&[R::PronounSubject, R::PronounObject, R::PronounEither, R::Expletive]),
        "determiner" => R::Determiner.into(),
        "relative" => R::Relative.into(),
        "name" => R::Name.into(),
        other => panic!("no class »{other}«"),
    }
}

/// Sentences with the classes of some of their words.
const CLASSES: &[(&str, &[(&str, &str)])] = &[
    ("Skemaet fremsendes.", &[("fremsendes", "passive"), ("Skemaet", "noun")]),
    (
        "Du skal returnere det fremsendte skema.",
        &[
            ("fremsendte", "participle"),
            ("det", "determiner"),
            ("returnere", "infinitive"),
        ],
    ),
    (
        "De fremsendte skemaet i går.",
        &[("fremsendte", "past"), ("De", "pronoun"), ("går", "noun")],
    ),
    (
        "Hvis du ikke har sendt skemaet, standser vi hjælpen.",
        &[("sendt", "participle"), ("standser", "present"), ("har", "present")],
    ),
    (
        "Endvidere skal du oplyse din indkomst.",
        &[("Endvidere", "adverb"), ("oplyse", "infinitive")],
    ),
    ("Vi mødes kl. 9 på rådhuset.", &[("på", "preposition")]),
    (
        "Borgerens ansøgning behandles nu.",
        &[
            ("Borgerens", "genitive"),
            ("ansøgning", "noun"),
            ("behandles", "passive"),
        ],
    ),
    (
        "Det er vigtigt, at du ikke er forpligtet til at betale.",
        &[
            ("forpligtet", "said"),
            ("betale", "infinitive"),
            ("vigtigt", "adjective"),
        ],
    ),
    (
        "Du kan klage til os inden fire uger.",
        &[("klage", "infinitive"), ("inden", "preposition")],
    ),
    (
        "Vi har modtaget din klage over afgørelsen.",
        &[("klage", "noun"), ("modtaget", "said"), ("over", "preposition")],
    ),
    (
        "Du kan få støtte til dit arbejde.",
        &[("støtte", "noun"), ("arbejde", "noun"), ("få", "infinitive")],
    ),
    (
        "Vi støtter dig, hvis du arbejder hurtigt.",
        &[("støtter", "present"), ("arbejder", "present"), ("hurtigt", "adverb")],
    ),
    ("Send skemaet til os.", &[("Send", "imperative"), ("skemaet", "noun")]),
    ("Svar på brevet inden fredag.", &[("Svar", "imperative")]),
    ("Du får et hurtigt svar.", &[("hurtigt", "adjective"), ("svar", "noun")]),
    (
        "Vi ved, at du søger hjælp.",
        &[("ved", "present"), ("søger", "present"), ("at", "subordinator")],
    ),
    (
        "Vi hjælper dig ved at sende skemaet.",
        &[("ved", "preposition"), ("at", "mark"), ("sende", "infinitive")],
    ),
    (
        "Det synes vi er rimeligt.",
        &[("synes", "deponent"), ("rimeligt", "adjective")],
    ),
    (
        "Der findes ingen anden løsning.",
        &[("findes", "deponent"), ("løsning", "noun")],
    ),
    (
        "Vi skriver til dig, der har søgt om hjælp.",
        &[("der", "relative"), ("søgt", "participle"), ("om", "preposition")],
    ),
    (
        "Vi vil vide, om du har fået brevet.",
        &[("om", "subordinator"), ("fået", "participle")],
    ),
    (
        "Beslutningen træffes, når sagen er oplyst.",
        &[("træffes", "passive"), ("når", "subordinator"), ("oplyst", "said")],
    ),
    (
        "Kommunens afgørelse sendes til din mor.",
        &[("Kommunens", "genitive"), ("sendes", "passive")],
    ),
    ("Afgørelsen skal sendes til borgeren.", &[("sendes", "passive")]),
    (
        "Du bedes sende de manglende oplysninger.",
        &[("bedes", "passive"), ("sende", "infinitive"), ("de", "determiner")],
    ),
    (
        "Vi sender brevet, så du kan læse det.",
        &[("så", "subordinator"), ("det", "pronoun"), ("læse", "infinitive")],
    ),
    ("Hvis du flytter, så skal du sige det til os.", &[("så", "adverb")]),
    (
        "Jeg har talt med Karen Hansen om sagen.",
        &[("Karen", "name"), ("Hansen", "name"), ("talt", "participle")],
    ),
    (
        "Karina Hansen har søgt om boligstøtte.",
        &[("Karina", "name"), ("søgt", "participle"), ("boligstøtte", "noun")],
    ),
    (
        "Ansøgningen er modtaget og registreret.",
        &[("modtaget", "said"), ("registreret", "said")],
    ),
    ("Du må gerne ringe.", &[("ringe", "infinitive"), ("gerne", "adverb")]),
    (
        "Vi går ud fra, at du har læst brevet.",
        &[("går", "present"), ("ud", "adverb"), ("læst", "participle")],
    ),
];

#[test]
fn classes_in_context() {
    let mut wrong = Vec::new();
    for (text, expected) in CLASSES {
        let read = read(text);
        for (word, name) in *expected {
            let readings = read.grammar.readings(read.place(word));
            if readings.is_empty() || !readings.within(class(name)) {
                wrong.push(format!("{text} »{word}« is no {name} but {readings:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Sentences, a word of each, and the noun phrase that begins there: its words, its head, its gender and number, whether it is definite
/// and whether its end is certain.
type PhraseRow = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Option<Gender>,
    Option<Number>,
    bool,
    bool,
);

const PHRASES: &[PhraseRow] = &[
    (
        "Du skal returnere skemaet inden fredag.",
        "skemaet",
        "skemaet",
        "skemaet",
        NEUTER,
        SINGULAR,
        true,
        true,
    ),
    (
        "Du skal returnere det udfyldte skema til os.",
        "det",
        "det udfyldte skema",
        "skema",
        NEUTER,
        SINGULAR,
        true,
        true,
    ),
    (
        "Du skal sende en kopi af brevet.",
        "en",
        "en kopi",
        "kopi",
        COMMON,
        SINGULAR,
        false,
        false,
    ),
    (
        "Vi har fået dine nye oplysninger.",
        "dine",
        "dine nye oplysninger",
        "oplysninger",
        COMMON_OR_NONE,
        PLURAL,
        true,
        true,
    ),
    (
        "Kommunens afgørelse sendes i dag.",
        "Kommunens",
        "Kommunens afgørelse",
        "afgørelse",
        COMMON,
        SINGULAR,
        true,
        true,
    ),
    ("Vi skriver til dig igen.", "dig", "dig", "dig", None, None, true, true),
    (
        "Du skal betale to rykkere nu.",
        "to",
        "to rykkere",
        "rykkere",
        COMMON_OR_NONE,
        PLURAL,
        false,
        true,
    ),
    (
        "Vi har sendt skemaet, som du bad om.",
        "skemaet",
        "skemaet",
        "skemaet",
        NEUTER,
        SINGULAR,
        true,
        false,
    ),
    (
        "Vi behandler en meget vigtig sag nu.",
        "en",
        "en meget vigtig sag",
        "sag",
        COMMON,
        SINGULAR,
        false,
        true,
    ),
    (
        "Du skal kontakte Karen Hansen i dag.",
        "Karen",
        "Karen Hansen",
        "Hansen",
        None,
        None,
        true,
        true,
    ),
    (
        "Her er de nye og gamle regler.",
        "de",
        "de nye og gamle regler",
        "regler",
        COMMON_OR_NONE,
        PLURAL,
        true,
        true,
    ),
    (
        "Vi skal bruge et svar på brevet.",
        "et",
        "et svar",
        "svar",
        NEUTER,
        SINGULAR,
        false,
        false,
    ),
    (
        "Vi hjælper de unge nu.",
        "de",
        "de unge",
        "unge",
        None,
        PLURAL,
        true,
        true,
    ),
];

const NEUTER: Option<Gender> = Some(Gender::Neuter);
const COMMON: Option<Gender> = Some(Gender::Common);
/// Plurals do not tell their gender.
const COMMON_OR_NONE: Option<Gender> = None;
const SINGULAR: Option<Number> = Some(Number::Singular);
const PLURAL: Option<Number> = Some(Number::Plural);

#[test]
fn noun_phrases() {
    for (text, start, words, head, gender, number, definite, certain) in PHRASES {
        let read = read(text);
        let at = read.place(start);
        let phrase = read
            .grammar
            .noun_phrase(at)
            .unwrap_or_else(|| panic!("no phrase: {text}"));
        assert_eq!(read.text_of(at..phrase.end), *words, "{text}");
        assert_eq!(read.words[phrase.head], *head, "{text}");
        assert_eq!(phrase.gender, *gender, "gender: {text}");
        assert_eq!(phrase.number, *number, "number: {text}");
        assert_eq!(phrase.definite, *definite, "definite: {text}");
        assert_eq!(phrase.certain, *certain, "certain: {text}");
    }
}

#[test]
fn nothing_begins_at_a_verb_or_a_mark() {
    let read = read("Vi sender skemaet, når du har ringet.");
    for word in ["sender", ",", "når", "har"] {
        assert_eq!(read.grammar.noun_phrase(read.place(word)), None, "{word}");
    }
    assert_eq!(read.grammar.noun_phrase(1000), None);
}

/// A sentence, a word of it, and of the clause it stands in: the verb, the subject and the order.
type ClauseRow = (
    &'static str,
    &'static str,
    Option<&'static str>,
    Option<&'static str>,
    Order,
);

const CLAUSES: &[ClauseRow] = &[
    ("Du skal betale i dag.", "betale", Some("skal"), Some("Du"), Order::Main),
    (
        "Endvidere skal du oplyse din indkomst.",
        "indkomst",
        Some("skal"),
        Some("du"),
        Order::Main,
    ),
    (
        "Hvis du ikke har sendt skemaet, standser vi hjælpen.",
        "sendt",
        Some("har"),
        Some("du"),
        Order::Subordinate,
    ),
    (
        "Hvis du ikke har sendt skemaet, standser vi hjælpen.",
        "hjælpen",
        Some("standser"),
        Some("vi"),
        Order::Main,
    ),
    (
        "Den ansøgning, som du sendte, behandles nu.",
        "sendte",
        Some("sendte"),
        Some("du"),
        Order::Subordinate,
    ),
    (
        "Den ansøgning, som du sendte, behandles nu.",
        "nu",
        Some("behandles"),
        Some("Den ansøgning"),
        Order::Main,
    ),
    (
        "Borgerens ansøgning behandles hurtigt.",
        "hurtigt",
        Some("behandles"),
        Some("Borgerens ansøgning"),
        Order::Main,
    ),
    (
        "Vi ved, at sagen ikke er afsluttet.",
        "afsluttet",
        Some("er"),
        Some("sagen"),
        Order::Subordinate,
    ),
    (
        "Du får hjælp af en medarbejder, der kender sagen.",
        "sagen",
        Some("kender"),
        Some("der"),
        Order::Subordinate,
    ),
    ("Send skemaet til os.", "skemaet", Some("Send"), None, Order::Main),
    (
        "I dag behandler udvalget din sag.",
        "sag",
        Some("behandler"),
        Some("udvalget"),
        Order::Main,
    ),
    (
        "Du kan ringe, og vi svarer samme dag.",
        "svarer",
        Some("svarer"),
        Some("vi"),
        Order::Main,
    ),
    (
        "Du skal sende pas, billede og skema til os.",
        "skema",
        Some("skal"),
        Some("Du"),
        Order::Main,
    ),
    ("Hvad skal du gøre nu?", "gøre", Some("skal"), Some("du"), Order::Main),
];

#[test]
fn clauses() {
    for (text, word, finite, subject, order) in CLAUSES {
        let read = read(text);
        let clause = read.grammar.clause_of(read.place(word));
        assert_eq!(
            clause.finite.map(|at| read.words[at].as_str()),
            *finite,
            "verb of »{word}«: {text}"
        );
        let own = clause.subject.clone().map(|subject| read.text_of(subject));
        assert_eq!(own.as_deref(), *subject, "subject of »{word}«: {text}");
        assert_eq!(clause.order, *order, "order of »{word}«: {text}");
    }
}

#[test]
fn negation_counts_in_its_own_clause() {
    let own = read("Hvis du ikke har sendt skemaet, standser vi hjælpen.");
    assert!(own.grammar.negated(own.place("sendt")));
    assert!(!own.grammar.negated(own.place("standser")));
    for text in [
        "Du er aldrig forpligtet til at møde.",
        "Ingen er forpligtet til at møde.",
        "Du er næppe forpligtet til det.",
    ] {
        let read = read(text);
        assert!(read.grammar.negated(read.place("forpligtet")), "{text}");
    }
    let other = read("Det er vigtigt, at du ikke er forpligtet til at betale.");
    assert!(!other.grammar.negated(other.place("vigtigt")));
}

#[test]
fn auxiliaries() {
    for (text, word, expected) in [
        ("Vi har modtaget brevet.", "modtaget", Some(Auxiliary::Have)),
        ("Har du sendt skemaet?", "sendt", Some(Auxiliary::Have)),
        ("Brevet er sendt.", "sendt", Some(Auxiliary::Be)),
        ("Brevet bliver sendt i dag.", "sendt", Some(Auxiliary::Become)),
        ("Brevet skal være sendt i dag.", "sendt", Some(Auxiliary::Be)),
        ("Du skal ikke sende brevet.", "sende", Some(Auxiliary::Modal)),
        (
            "Derfor kan vi desværre ikke hjælpe dig.",
            "hjælpe",
            Some(Auxiliary::Modal),
        ),
        ("Skemaet skal sendes i dag.", "sendes", Some(Auxiliary::Modal)),
        ("Du har pligt til at sende brevet.", "sende", None),
        ("Vi skriver, at brevet sendes i dag.", "sendes", None),
        ("Brevet er modtaget og registreret.", "registreret", Some(Auxiliary::Be)),
        ("Vi sender det udfyldte skema.", "udfyldte", None),
        ("Vi sender brevet.", "brevet", None),
        ("Han har i dag besluttet det.", "besluttet", Some(Auxiliary::Have)),
        ("Brevet er, som vi aftalte, sendt.", "sendt", Some(Auxiliary::Be)),
        (
            "Brevet er åbnet, læst og journaliseret.",
            "journaliseret",
            Some(Auxiliary::Be),
        ),
        ("Har din mor allerede fået brevet?", "fået", Some(Auxiliary::Have)),
        ("Vi har et nyt skema.", "nyt", None),
        ("Vi beklager, at brevet ikke er sendt.", "sendt", Some(Auxiliary::Be)),
        ("Du kan ringe og få hjælp.", "få", Some(Auxiliary::Modal)),
    ] {
        let read = read(text);
        assert_eq!(read.grammar.auxiliary(read.place(word)), expected, "{text}");
    }
}

#[test]
fn any_tokens_can_be_asked_about() {
    for text in [
        "!",
        ", , ,",
        "\"",
        "( ( (",
        "at at at at",
        "og og og",
        "der som der som",
        "hvis hvis, hvis",
        "§ 11 § 12",
        "1 2 3",
        "ÆØÅ æøå",
        "de de de de de",
    ] {
        let letter = Letter::from_text(text);
        let grammar = LetterGrammar::new(&letter);
        for index in 0..letter.sentences().len() {
            let grammar = grammar.sentence(index);
            for token in 0..20 {
                let _ = (
                    grammar.readings(token),
                    grammar.noun_phrase(token),
                    grammar.negated(token),
                    grammar.auxiliary(token),
                );
                assert!(grammar.clause_of(token).tokens.end <= 20);
            }
        }
    }
}
