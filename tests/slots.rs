//! The grammar that a plain find-and-replace breaks: each kind by an entry of its own and sentences around it.

use klarbrev::check::{Checker, Options};
use klarbrev::dictionary::{Dictionaries, Fault};
use klarbrev::letter::Letter;
use klarbrev::rewrite::Applicability;

/// The dictionary of one entry, with sentences that it changes and sentences that it leaves alone.
fn dictionary(entry: &str, sentences: &[(&str, &str)]) -> Result<Dictionaries, Vec<Fault>> {
    let (changed, kept): (Vec<_>, Vec<_>) = sentences.iter().partition(|(before, after)| before != after);
    let changed: Vec<String> = changed
        .iter()
        .map(|(before, after)| format!("{{ before = {before:?}, after = {after:?} }}"))
        .collect();
    let kept: Vec<String> = kept.iter().map(|(before, _)| format!("{before:?}")).collect();
    let text = format!(
        "[dictionary]\ntitle = \"Prøve\"\n[[entry]]\nuse = \"safe\"\nsource = \"Os\"\nexample = [{}]\nkeeps = [{}]\n{entry}\n",
        changed.join(", "),
        kept.join(", ")
    );
    let mut dictionaries = Dictionaries::none();
    dictionaries.add(&text)?;
    Ok(dictionaries)
}

fn all_become(entry: &str, sentences: &[(&str, &str)]) {
    if let Err(faults) = dictionary(entry, sentences) {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", faults.join("\n"));
    }
}

const SEND: &str = "term = \"fremsende\"\nclass = \"verbum\"\nplain = [\"sende\"]";
const RETURN: &str = "term = \"returnere {noget}\"\nclass = \"verbum\"\nplain = [\"sende {noget} tilbage\"]";

#[test]
fn a_verb_in_every_form() {
    all_become(
        SEND,
        &[
            ("Du skal fremsende skemaet.", "Du skal sende skemaet."),
            ("Vi fremsender skemaet.", "Vi sender skemaet."),
            ("Vi fremsendte skemaet.", "Vi sendte skemaet."),
            ("Vi har fremsendt skemaet.", "Vi har sendt skemaet."),
            ("Skemaet fremsendes.", "Skemaet sendes."),
            ("Skemaet bliver fremsendt.", "Skemaet bliver sendt."),
            ("Fremsend skemaet.", "Send skemaet."),
            ("Det fremsendte skema er her.", "Det sendte skema er her."),
        ],
    );
}

#[test]
fn a_particle_goes_around_the_object() {
    all_become(
        RETURN,
        &[
            (
                "Du skal returnere skemaet inden den 3. maj.",
                "Du skal sende skemaet tilbage inden den 3. maj.",
            ),
            (
                "Returner det udfyldte skema til os.",
                "Send det udfyldte skema tilbage til os.",
            ),
            ("Derfor returnerer vi skemaet.", "Derfor sender vi skemaet tilbage."),
            ("Vi returnerer ikke skemaet.", "Vi sender ikke skemaet tilbage."),
            ("Skemaet skal returneres.", "Skemaet skal sendes tilbage."),
            ("Skemaet er returneret.", "Skemaet er sendt tilbage."),
            ("Vi har returneret skemaet.", "Vi har sendt skemaet tilbage."),
        ],
    );
}

#[test]
fn a_particle_verb_is_left_alone_before_its_noun_and_without_an_object() {
    all_become(
        RETURN,
        &[
            ("Skemaet returneres.", "Skemaet sendes tilbage."),
            ("Det returnerede skema er her.", "Det returnerede skema er her."),
            ("Flyet returnerer kl. 9.", "Flyet returnerer kl. 9."),
        ],
    );
}

#[test]
fn words_are_put_after_the_small_words_that_follow_a_verb() {
    let entry = "term = \"afvente\"\nclass = \"verbum\"\nplain = [\"vente på\"]";
    all_become(
        entry,
        &[
            ("Vi afventer stadig svar.", "Vi venter stadig på svar."),
            ("Derfor afventer vi nu svar.", "Derfor venter vi nu på svar."),
            ("Vi har afventet svar.", "Vi har ventet på svar."),
            ("Svaret afventes.", "Svaret afventes."),
        ],
    );
}

#[test]
fn a_fronted_adverb_is_turned() {
    let entry = "term = \"{først} endvidere {verbum} {du}\"\nclass = \"adverbium\"\nplain = [\"{du} {verbum} også\"]";
    all_become(
        entry,
        &[
            (
                "Endvidere skal du oplyse din indtægt.",
                "Du skal også oplyse din indtægt.",
            ),
            (
                "Vi skriver, at endvidere skal du betale.",
                "Vi skriver, at endvidere skal du betale.",
            ),
        ],
    );
}

#[test]
fn small_words_and_adjectives_agree_with_the_new_noun() {
    let entry = "term = \"skrivelse\"\nclass = \"substantiv\"\nplain = [\"brev\"]";
    all_become(
        entry,
        &[
            ("Vi sender denne skrivelse.", "Vi sender dette brev."),
            ("Du får en lang skrivelse.", "Du får et langt brev."),
            ("Se den vedlagte skrivelse.", "Se det vedlagte brev."),
            ("Læs vores skrivelse.", "Læs vores brev."),
            ("Du fik din første skrivelse.", "Du fik dit første brev."),
            ("Skrivelserne er sendt.", "Brevene er sendt."),
            ("Det er skrivelsens formål.", "Det er brevets formål."),
        ],
    );
    let checker = Checker::with(dictionary(entry, &[("Skrivelsen kom.", "Brevet kom.")]).expect("it is sound"));
    let applicability = |sentence: &str| {
        let letter = Letter::from_text(sentence);
        checker.check(&letter, &Options::default()).findings[0].suggestions[0].applicability
    };
    assert_eq!(applicability("Skrivelsen kom i går med posten."), Applicability::Safe);
    assert_eq!(
        applicability("Skrivelsen er lang og svær at læse."),
        Applicability::Choose,
        "the adjective after the verb may have to change"
    );
}

#[test]
fn a_determiner_is_chosen_by_its_noun() {
    let entry = "term = \"nærværende {substantiv}\"\nclass = \"adjektiv\"\nplain = [\"{denne} {substantiv}\"]";
    all_become(
        entry,
        &[
            ("Vi behandler nærværende sag.", "Vi behandler denne sag."),
            ("Vi sender nærværende brev.", "Vi sender dette brev."),
            ("Vi sender nærværende breve.", "Vi sender disse breve."),
        ],
    );
}

#[test]
fn a_noun_takes_the_article_that_an_adjective_leaves() {
    let entry = "term = \"ovennævnte {substantiv}\"\nclass = \"adjektiv\"\nplain = [\"{substantivet}\"]";
    all_become(
        entry,
        &[
            ("Vi skriver om ovennævnte sag.", "Vi skriver om sagen."),
            ("Vi sender ovennævnte skema.", "Vi sender skemaet."),
            ("Vi sender ovennævnte oplysninger.", "Vi sender oplysningerne."),
        ],
    );
}

#[test]
fn count_and_mass() {
    let entry = "term = \"yderligere {flertal}\"\nclass = \"adjektiv\"\nplain = [\"flere {flertal}\"]\nforms = { \"yderligere {ental}\" = \"mere {ental}\" }\nnot-after = [\"en\", \"et\"]";
    all_become(
        entry,
        &[
            ("Vi beder om yderligere oplysninger.", "Vi beder om flere oplysninger."),
            ("Du kan søge yderligere støtte.", "Du kan søge mere støtte."),
            (
                "Vi beder om en yderligere oplysning.",
                "Vi beder om en yderligere oplysning.",
            ),
        ],
    );
}

#[test]
fn modals_drop_at_and_a_negation_keeps_the_phrase() {
    let entry = "term = \"være forpligtet til at\"\nclass = \"verbum\"\nplain = [\"skulle\"]\nnegation = \"keep\"";
    all_become(
        entry,
        &[
            ("Du er forpligtet til at oplyse det.", "Du skal oplyse det."),
            ("Derfor er du forpligtet til at betale.", "Derfor skal du betale."),
            ("Du var forpligtet til at betale.", "Du skulle betale."),
            (
                "Du er ikke forpligtet til at betale.",
                "Du er ikke forpligtet til at betale.",
            ),
        ],
    );
}

#[test]
fn an_object_becomes_the_subject() {
    let entry = "term = \"det påhviler {dig} at\"\nclass = \"fast vending\"\nplain = [\"{du} skal\"]\nforms = { \"påhviler det {dig} at\" = \"skal {du}\" }";
    all_become(
        entry,
        &[
            ("Det påhviler dig at betale.", "Du skal betale."),
            ("Det påhviler Dem at betale.", "De skal betale."),
            ("Herefter påhviler det jer at betale.", "Herefter skal I betale."),
            ("Det påhviler ejeren at betale.", "Ejeren skal betale."),
        ],
    );
}

#[test]
fn reflexives_are_dropped() {
    let entry = "term = \"henvende {sig} til\"\nclass = \"verbum\"\nplain = [\"kontakte\"]";
    all_become(
        entry,
        &[
            ("Du kan henvende dig til os.", "Du kan kontakte os."),
            ("I kan henvende jer til os.", "I kan kontakte os."),
            ("Henvend dig til skolen.", "Kontakt skolen."),
            (
                "Hvis du henvender dig til os, hjælper vi.",
                "Hvis du kontakter os, hjælper vi.",
            ),
        ],
    );
}

#[test]
fn references_stay_whole() {
    let entry = "term = \"i henhold til {§}\"\nclass = \"præposition\"\nplain = [\"efter {§}\"]";
    all_become(
        entry,
        &[(
            "Du får støtte i henhold til § 11, stk. 3.",
            "Du får støtte efter § 11, stk. 3.",
        )],
    );
}

#[test]
fn a_particle_waits_where_its_place_is_not_sure() {
    let entry = "term = \"returnere {noget}\"\nclass = \"verbum\"\nplain = [\"sende {noget} tilbage\"]";
    all_become(
        entry,
        &[
            ("Vi returnerer det.", "Vi sender det tilbage."),
            ("Vi returnerer skemaet straks.", "Vi sender skemaet tilbage straks."),
            (
                "Du skal returnere skemaet og ringe til os.",
                "Du skal sende skemaet tilbage og ringe til os.",
            ),
            // Not *sender det tilbage ikke*, and not *sende pas tilbage og kørekort*.
            ("Vi returnerer det ikke.", "Vi returnerer det ikke."),
            (
                "Du skal returnere pas og kørekort.",
                "Du skal returnere pas og kørekort.",
            ),
        ],
    );
}

#[test]
fn a_person_that_something_is_done_to_is_not_the_one_who_does_it() {
    let entry = "term = \"gøre {dig} bekendt med\"\nclass = \"verbum\"\nplain = [\"fortælle {dig} om\"]";
    all_become(
        entry,
        &[
            ("Vi gør dig bekendt med reglerne.", "Vi fortæller dig om reglerne."),
            (
                "Du skal gøre dig bekendt med reglerne.",
                "Du skal gøre dig bekendt med reglerne.",
            ),
            ("Gør dig bekendt med reglerne.", "Gør dig bekendt med reglerne."),
            (
                "Vi beder dig om at gøre dig bekendt med reglerne.",
                "Vi beder dig om at gøre dig bekendt med reglerne.",
            ),
        ],
    );
}

#[test]
fn names_of_laws_stay_whole() {
    let entry = "term = \"i henhold til {lov}\"\nclass = \"præposition\"\nplain = [\"efter {lov}\"]";
    all_become(
        entry,
        &[
            (
                "Du får støtte i henhold til serviceloven.",
                "Du får støtte efter serviceloven.",
            ),
            (
                "I henhold til barnets lov § 32 får du svar.",
                "Efter barnets lov § 32 får du svar.",
            ),
            (
                "Du får støtte i henhold til lov om aktiv socialpolitik.",
                "Du får støtte efter lov om aktiv socialpolitik.",
            ),
        ],
    );
}

#[test]
fn a_condition_looks_at_the_whole_sentence() {
    let entry = "term = \"samt\"\nclass = \"konjunktion\"\nplain = [\"og\"]\nnot-with = [\"og\"]";
    all_become(
        entry,
        &[
            ("Send os skemaet samt lønsedler.", "Send os skemaet og lønsedler."),
            (
                "Send os skema og svar samt lønsedler.",
                "Send os skema og svar samt lønsedler.",
            ),
        ],
    );
}

#[test]
fn line_breaks_and_capitals() {
    all_become(SEND, &[("FREMSEND SKEMAET.", "SEND SKEMAET.")]);
    let entry = "term = \"med henblik på at\"\nclass = \"konjunktion\"\nplain = [\"for at\"]";
    all_become(
        entry,
        &[
            (
                "Vi skriver med henblik\npå at hjælpe dig.",
                "Vi skriver for at hjælpe dig.",
            ),
            (
                "Med henblik på at hjælpe dig skriver vi.",
                "For at hjælpe dig skriver vi.",
            ),
        ],
    );
}

#[test]
fn adverbs_stand_where_the_clause_has_them() {
    let entry = "term = \"er uden betydning for\"\nclass = \"fast vending\"\nplain = [\"betyder ikke noget for\"]";
    all_become(
        entry,
        &[
            (
                "Din alder er uden betydning for prisen.",
                "Din alder betyder ikke noget for prisen.",
            ),
            (
                "Vi skriver, at din alder er uden betydning for prisen.",
                "Vi skriver, at din alder ikke betyder noget for prisen.",
            ),
            (
                "Du har sendt et bilag, som er uden betydning for sagen.",
                "Du har sendt et bilag, som ikke betyder noget for sagen.",
            ),
        ],
    );
}

#[test]
fn no_word_is_said_twice() {
    let entry = "term = \"gennemsnitligt\"\nclass = \"adverbium\"\nplain = [\"i gennemsnit\"]";
    all_become(
        entry,
        &[
            (
                "Du har arbejdet gennemsnitligt 3 timer.",
                "Du har arbejdet i gennemsnit 3 timer.",
            ),
            (
                "Du får hjælp i gennemsnitligt 3 timer.",
                "Du får hjælp i gennemsnitligt 3 timer.",
            ),
        ],
    );
}

#[test]
fn an_adverb_stays_with_its_number() {
    let entry = "term = \"påregne\"\nclass = \"verbum\"\nplain = [\"regne med\"]";
    all_become(
        entry,
        &[
            ("Du må påregne ca. 3 dage.", "Du må regne med ca. 3 dage."),
            ("Vi påregner ikke svar.", "Vi regner ikke med svar."),
        ],
    );
}

#[test]
fn perfects_with_er_do_not_come_after_har() {
    let entry = "term = \"undergå ændringer\"\nclass = \"verbum\"\nplain = [\"blive ændret\"]";
    all_become(
        entry,
        &[
            ("Planen undergår ændringer.", "Planen bliver ændret."),
            ("Planen har undergået ændringer.", "Planen har undergået ændringer."),
        ],
    );
}

#[test]
fn a_noun_that_looks_like_an_imperative_stays() {
    let entry = "term = \"afdrage på\"\nclass = \"verbum\"\nplain = [\"betale af på\"]";
    all_become(
        entry,
        &[
            ("Du kan afdrage på gælden.", "Du kan betale af på gælden."),
            (
                "Du betaler husleje samt afdrag på et lån.",
                "Du betaler husleje samt afdrag på et lån.",
            ),
        ],
    );
}
