import pytest

from pejling.search.words import fold, tokens, words_of


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("maalet", "målet"),
        ("malet", "målet"),
        ("loesninger", "løsninger"),
        ("losninger", "løsninger"),
        ("aeldre", "ældre"),
        ("aldre", "ældre"),
    ],
)
def test_what_is_typed_without_its_letters_is_the_same_word(typed: str, meant: str) -> None:
    (one,), (other,) = (words_of(word.lower(), "da") for word in (typed, meant))
    assert one.key == other.key


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("da", ("sagsbehandlingstid", "sagsbehandlingstiden", "sagsbehandlingstiders")),
        ("da", ("afgørelse", "afgørelser", "afgørelserne")),
        ("en", ("decision", "decisions")),
    ],
)
def test_the_forms_of_a_word_have_one_key(language: str, forms: tuple[str, ...]) -> None:
    assert len({word.key for form in forms for word in words_of(form, language)}) == 1


@pytest.mark.parametrize(
    ("text", "language", "keys"),
    [
        ("1.840", "da", {"1840"}),
        ("1,840", "en", {"1840"}),
        ("87,6", "da", {"87.6"}),
        ("87.6", "en", {"87.6"}),
        ("2024-3318", "da", {"2024-3318", "2024", "3318"}),
        ("2025–2028", "da", {"2025-2028", "2025", "2028"}),
        ("31.12.01", "da", {"31.12.01"}),
    ],
)
def test_a_number_is_found_as_it_is_meant(text: str, language: str, keys: set[str]) -> None:
    (token,) = tokens(text)
    found = words_of(token, language)
    assert {word.key for word in found} == keys
    assert all(word.is_number for word in found)


def test_letters_beside_digits_are_one_word() -> None:
    assert tokens("CO₂ og 12ab, q1") == {"co2", "og", "12ab", "q1"}
    assert fold("poesi") == fold("posi")


def test_a_sign_is_found_as_the_word_it_stands_for() -> None:
    assert tokens("91,2 % og 4%") == {"91,2", "pct", "og", "4"}
