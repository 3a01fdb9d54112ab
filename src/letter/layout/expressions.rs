//! The patterns of single lines as regular expressions, for the build script to compile.

/// Each pattern with its name.
pub(crate) const EXPRESSIONS: [(&str, &str); 5] = [
    // 1. · 2) · a) · (3) · 1.2
    (
        "item-number",
        r"^(?:\(?(?:[0-9]{1,2}|[a-zæøå])\)|[0-9]{1,2}(?:\.[0-9]{1,2})*\.)[ \t]+[^ \t]",
    ),
    // Side 2 af 6 · Side 2/6 · Side 3
    ("page", r"(?:^|[ |·–-])side [0-9]+(?: ?(?:af|/) ?[0-9]+)?$"),
    // 9996 Vesterå · DK-9996 Vesterå
    (
        "postcode",
        r"(?:^|[,·|–] ?)(?:dk-?)?[0-9]{4} [a-zæøåäöüéèêáíóúñß][a-zæøåäöüéèêáíóúñß '-]+$",
    ),
    // Mønsterallé 7, 1. mf. · Skabelonvænget 18 B
    (
        "street",
        r"^[a-zæøåäöüéèêáíóúñß][a-zæøåäöüéèêáíóúñß .'-]+ [0-9]{1,3} ?[a-z]?(?:, ?(?:(?:st|kl|[0-9]{1,2})\.?(?: ?(?:sal|th|tv|mf|[0-9]{1,3})\.?)?(?: ?(?:th|tv|mf)\.?)?|[a-zæøåäöüéèêáíóúñß0-9 .-]{1,12}))?$",
    ),
    // den 3. november 2025 · 27. januar 2026 · 3/11-2025 · 03.11.2025 · 2025-11-03, with a place or a label before it.
    (
        "date",
        r"^(?:[a-zæøåäöüéèêáíóúñß -]{2,30}, ?)?(?:dato:? ?|brevdato:? ?)?(?:(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag),? )?(?:den |d\. ?)?(?:[0-9]{1,2}\. ?[a-zæøåäöüéèêáíóúñß]{3,9}\.? [0-9]{4}|[0-9]{1,2}[./-][0-9]{1,2}[./ -]{1,2}[0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2})\.?$",
    ),
];
