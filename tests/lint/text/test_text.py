"""Sentences, LIX, numbers and abbreviations, and the time they take."""

from functools import partial

import pytest

from pejling.lint.text import (
    activity,
    buzzword,
    count,
    coupled,
    legality,
    lix,
    maintaining,
    names_agency,
    outsider,
    quantities,
    sentences,
    solution,
    ties_pay,
    unexplained,
    vague,
)
from tests.growing import grows_evenly


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Et svar skal komme. Det skal kunne bruges.", 2),
        ("Det gælder bl.a. børn, f.eks. i 1. klasse, og ca. 40 pct. af de unge.", 1),
        ("Planen gælder fra 1. januar 2026. Den er aftalt.", 2),
        ("»Kan det passe?« Ja!", 2),
        ("Uden punktum", 1),
        ("Første afsnit\n\nAndet afsnit", 2),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: int) -> None:
    assert len(sentences(text, "da")) == expected


def test_words_are_counted_as_a_reader_counts_them() -> None:
    assert count("Den it-system, der »vises«, har 1.234,5 sager – og KPI'er.") == 9


def test_lix_tells_plain_from_official() -> None:
    plain = "Et svar skal komme, mens det kan bruges. Den, der taber, skal kunne se hvorfor. " * 8
    official = (
        "Styrelsens implementering af tværgående digitaliseringsinitiativer forudsætter en "
        "helhedsorienteret koordinering af myndighedernes administrative procedurer, herunder "
        "tilvejebringelse af relevante beslutningsgrundlag vedrørende ressourceanvendelsen. "
    ) * 4
    assert (lix(plain, "da") or 0) < 30
    assert (lix(official, "da") or 0) > 70
    assert lix("For kort til at sige noget om.", "da") is None


def test_lix_is_words_a_sentence_and_the_share_of_long_ones() -> None:
    sentence = "En to tre fire fem seks syv otte langtord langtord. "
    assert lix(sentence * 10, "da") == 10 + 20


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90 pct. af virksomhederne får svar inden 30 dage", ("90 pct", "30 dage")),
        ("Udgifterne falder med 12% i 2028", ("12%",)),
        ("I 2028 er loven fra 1. januar 2026 trådt i kraft, jf. § 12", ()),
        ("Alle 27 overfarter sælger den samme billet", ()),
        ("Dansk økonomi vokser med 2,5 mia. kr.", ("2,5 mia",)),
        ("Højst 12 både om året kæntrer", ("12 både",)),
        ("Hver kommune har mindst 3 vagtlæger", ("3 vagtlæger",)),
        ("Mindst 2030 og ikke før", ()),
        ("Folk over 65 år og børn under 18", ()),
    ],
)
def test_a_number_with_a_unit_is_a_target(text: str, expected: tuple[str, ...]) -> None:
    assert quantities(text, "da") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("80 per cent of children by 2029", ("80 per cent",)),
        ("Cut 3 percentage points, or 40%", ("3 percentage points", "40%")),
        ("40 per centre and 12 per month", ()),
        ("No more than 14 fires a year reach the roof", ("14 fires",)),
        ("At least 1,500 homes are dry", ("1,500 homes",)),
        ("At least as many as in 2024", ()),
        ("Pupils under 16 in all 12 counties", ()),
    ],
)
def test_a_unit_may_be_two_words(text: str, expected: tuple[str, ...]) -> None:
    assert quantities(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kommandoen overholder udbudsreglerne", "overholder udbudsreglerne"),
        (
            "Styrelsens overholdelse af persondataforordningen",
            "overholdelse af persondataforordningen",
        ),
        ("Styrelsen følger bevillingen", "følger bevillingen"),
        ("Tilsynet efterlever ferielovens frister", "efterlever ferielovens frister"),
        ("Kontoret overholder kravene i arkivloven", "overholder kravene i arkivloven"),
        ("Kontoret lever op til arkivlovens krav", "lever op til arkivlovens krav"),
        (
            "Regnskabet er i overensstemmelse med regnskabsbekendtgørelsen",
            "i overensstemmelse med regnskabsbekendtgørelsen",
        ),
        ("Havnen drives i overensstemmelse med planen", None),
        ("Forbruget følger budgettet", None),
        ("Vi følger de aftalte spilleregler", None),
        ("Brugerne overholder fristen", None),
    ],
)
def test_rules_that_are_kept_are_known_by_their_ending(text: str, expected: str | None) -> None:
    assert legality(text, "da") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Direktoratets bilag følger reglerne", True),
        ("Bilag i tilsynet følger reglerne", True),
        ("Skibe følger styrelsens regler", False),
    ],
)
def test_what_a_title_begins_with_may_be_the_agencys(text: str, expected: bool) -> None:
    assert names_agency(text, "da") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Antallet af VVM-sager falder", ("VVM",)),
        ("Vurdering af virkninger på miljøet (VVM) tager tid. VVM er et krav.", ()),
        ("VVM (vurdering af virkninger på miljøet) tager tid", ()),
        ("ESG'er fra FDM", ("ESG", "FDM")),
        ("Forenede Danske Motorejere og FDM", ()),
        ("EU, KL og DR bruger CVR og it", ()),
        ("Kapitel XIV i loven", ()),
        ("ET MÅL MED STORE BOGSTAVER", ()),
        ("NIS2 og CO2", ()),
        ("Tilskud for 40 mio. DKK, heraf 2 mio. CHF og 100 MW eller 3 GWh", ()),
        ("FVU er forberedende voksenundervisning", ()),
        ("FVU er vigtig for alle på FVU", ("FVU",)),
        ("Kortere TTD i NIS-sager", ("TTD", "NIS")),
        ("Flere henvendelser om CX", ("CX",)),
        ("Hold the line on cost and quality (CQ&L), and CQ&L again", ()),
        ("Fælles Center/Kystens Beredskab (FC/KYB) er klar", ()),
        ("Ledelsen er certificeret efter DS/ISO 14001 og direktiv 92/43/EØF", ()),
        ("Skibe måles efter BWM i 2026", ("BWM",)),
        ("VTS, som er tjenesten for skibstrafik, er åben", ()),
        ("Skippere melder til trafiksystemet VTS", ()),
        ("Skippere melder til VTS", ("VTS",)),
        ("Søfolkenes organisation IMEC og registret DAMA", ()),
        ("Fejl i SFO-forløbet oprettes sjældnere", ("SFO",)),
        ("Statens fyrdirektorat overvåger. SFO ser efter", ()),
    ],
)
def test_abbreviations_are_spelled_out_somewhere(text: str, expected: tuple[str, ...]) -> None:
    assert unexplained([text], "da") == expected


@pytest.mark.parametrize(
    ("reads", "text", "language", "expected"),
    [
        (maintaining, "Fasthold brugertilfredsheden", "da", "Fasthold"),
        (maintaining, "Flere er tilfredse", "da", None),
        (solution, "Lancer ny app", "da", "Lancer"),
        (solution, "Andel der gennemfører ansøgningen", "da", None),
        (solution, "Build a dashboard", "en", "Build"),
        (outsider, "Kommunerne svarer til tiden", "da", "Kommunerne"),
        (outsider, "Vi svarer til tiden", "da", None),
        (buzzword, "Et digitalt økosystem", "da", "økosystem"),
        (buzzword, "Innovativt samarbejde", "da", "Innovativt"),
        (buzzword, "Search is made easy", "en", None),
    ],
)
def test_words_for_the_key_result_questions(reads, text, language, expected) -> None:  # type: ignore[no-untyped-def]
    assert reads(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bureau stays within its appropriation", "within its appropriation"),
        ("Purchases follow the rules on procurement", "follow the rules"),
        ("The institute has an unqualified audit", "unqualified audit"),
        ("The budget is kept", None),
        ("The bureau answers within its deadline", None),
        ("Fewer errors in the accounts", None),
    ],
)
def test_rules_that_are_kept_in_english(text: str, expected: str | None) -> None:
    assert legality(text, "en") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The commissioner's bonus follows attainment", True),
        ("en", "A tenth of the bonus is lost for every target that is missed", True),
        ("en", "Up to 12 per cent of salary depends on the goals", True),
        ("en", "The director’s pay is paid out for each goal met", True),
        ("en", "Each goal met releases a fifth of her yearly pay", True),
        ("en", "The bonus does not depend on single goals", False),
        (
            "en",
            "Performance pay is set by the ministry's judgement of all targets, not by points",
            False,
        ),
        ("en", "Nurses have a salary ten per cent below the average", False),
        ("en", "The agency pays grants within a week", False),
        ("da", "Resultatlønnen udbetales med to pct. pr. mål", True),
        ("da", "Hvert opfyldt mål giver direktøren en bonus på 8.000 kr.", True),
        ("da", "Resultatlønskontrakten følger antallet af opfyldte mål", True),
        ("da", "Resultatlønnen er 4.000 kr. pr. mål", True),
        ("da", "Resultatlønnen er ikke knyttet til antallet af opfyldte mål", False),
        ("da", "Resultatlønnen følger ikke hvert mål", False),
        ("da", "Resultatlønnen udmøntes efter ministeriets retningslinjer", False),
        ("da", "Resultatlønnen afhænger ikke af de enkelte mål", False),
        (
            "da",
            "Bonussen fastsættes efter en samlet vurdering og beregnes ikke af opfyldte mål",
            False,
        ),
    ],
)
def test_pay_that_follows_the_goals(language: str, text: str, expected: bool) -> None:
    assert ties_pay(text, language) is expected


def test_an_article_is_not_told_as_a_vague_word() -> None:
    assert vague("Ensure a coherent service", "en") == "Ensure"


LONG = 10_000
HOSTILE = {
    "one capital": lambda size: "A" * size,
    "conjunctions": lambda size: "og " * size,
    "clauses": lambda size: "a, while " * size,
    "brackets with abbreviations": lambda size: "(ABC " * size,
    "abbreviations with brackets": lambda size: "ABC (" * size,
    "ordinals": lambda size: "1." * size,
    "decimals": lambda size: "1,1" * size,
    "hyphens": lambda size: "a-" * size,
    "stops": lambda size: "." * size,
    "blanks": lambda size: " " * size,
    "lines": lambda size: "\n" * size,
    "auxiliaries": lambda size: "kan " * size + "afgøres",
    "abbreviations": lambda size: "AB " * size,
    "verbs and articles": lambda size: "sikre en " * size,
    "verbs of others": lambda size: "havne udvikler " * size,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_takes_longer_than_its_length(name: str) -> None:
    texts = {size: HOSTILE[name](size) for size in (LONG // 4, LONG)}
    assert grows_evenly({size: partial(read_all, text) for size, text in texts.items()})


def read_all(text: str) -> None:
    for read in (activity, coupled, vague, buzzword, solution, quantities, sentences, lix):
        read(text, "da")  # type: ignore[operator]
    unexplained([text], "da")
