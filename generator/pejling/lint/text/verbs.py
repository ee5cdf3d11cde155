"""Which words of a title are finite verbs: from a list of verbs, not from endings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pejling.lint.text.lists import groups, rows
from pejling.lint.text.words import Word


@dataclass(frozen=True)
class Verbs:
    """The forms of the verbs of a language."""

    language: str
    present: frozenset[str]
    """Forms that are finite verbs wherever they stand."""
    present_or_noun: frozenset[str]
    past: frozenset[str]
    passive: frozenset[str]
    """Danish only: "afgøres" is finite, but an infinitive after a modal verb."""
    infinitives: frozenset[str]
    noun_like: frozenset[str]
    """Infinitives that are also nouns."""

    def is_finite(self, read: Sequence[Word], index: int) -> bool:
        """Say whether the word is a finite verb, as far as the words beside it can tell."""
        word = read[index].lower
        grammar = groups(self.language, "grammar")
        before = read[index - 1].lower if index else ""
        after = read[index + 1].lower if index + 1 < len(read) else ""
        if index == 0 or self._is_led(read, index):
            return False
        if word in self.present or word in grammar["modal"]:
            return True
        if word in self.passive:
            return before not in grammar["infinitive"]
        if word not in self.present_or_noun and word not in self.past:
            return False
        if after in grammar["determiner"] or after[:1].isdigit():
            return True
        if self._agrees(read, index, grammar):
            return True
        if word in grammar["changing"]:
            joins = grammar["and"] | grammar["subordinating"] | _ENDS
            return before[-1:].isalpha() and before not in grammar["determiner"] and after in joins
        return word in self.present_or_noun and _is_subject(before, grammar)

    def _agrees(
        self, read: Sequence[Word], index: int, grammar: Mapping[str, frozenset[str]]
    ) -> bool:
        """Say whether a verb in the plural follows a plural: "Fewer pupils leave school"."""
        if self.language != "en" or read[index].lower not in self.infinitives:
            return False
        before = read[index - 1].lower
        leads = grammar["comparing"] | grammar["determiner"] | grammar["and"]
        # "Monitoring stations work": what one does and what does it look alike.
        is_led = read[index - 2].lower in leads or (index == 2 and read[0].lower.endswith("ing"))
        is_first = index == 1 or is_led
        is_plural = before.endswith("s") and not before.endswith(_SINGULAR)
        return is_first and (is_plural or before in grammar["plural"])

    def _is_led(self, read: Sequence[Word], index: int) -> bool:
        """Say whether a modal verb or the infinitive's mark stands before: it is no finite verb."""
        grammar = groups(self.language, "grammar")
        before = read[index - 1].lower if index else ""
        if before in grammar["infinitive"]:
            return self.language == "en" or read[index].lower in self.infinitives
        word = read[index].lower
        if word not in self.passive and word not in self.infinitives:
            return False
        for earlier in reversed(read[max(0, index - _REACH) : index]):
            if earlier.lower in grammar["modal"] or earlier.lower in grammar["leading"]:
                return True
            if not earlier.is_word:
                return False
        return False

    def begins_as_infinitive(self, read: Sequence[Word], index: int) -> bool:
        """Say whether the word is an infinitive with an object or more after it."""
        if index + 1 >= len(read) or read[index].lower not in self.infinitives:
            return False
        grammar = groups(self.language, "grammar")
        after = read[index + 1].lower
        if after in grammar["determiner"] or after[:1].isdigit():
            return True
        # No noun stands before a definite one: "Styrke havnenes ry" begins with a verb.
        is_definite = self.language == "da" and after.endswith(_DEFINITE)
        return (is_definite or read[index].lower not in self.noun_like) and read[index + 1].is_word


def has_finite(read: Sequence[Word], language: str) -> bool:
    """Say whether one of the words is a finite verb."""
    known = verbs(language)
    return any(known.is_finite(read, index) for index in range(len(read)))


_REACH = 8
_DEFINITE = ("ens", "ets", "enes", "ernes", "erne", "ene")
_SINGULAR = ("ss", "us", "is")
_ENDS = frozenset({"", ",", ".", ";"})


def _is_subject(before: str, grammar: Mapping[str, frozenset[str]]) -> bool:
    return before in grammar["subject"] or before.endswith(tuple(sorted(grammar["ending"])))


@cache
def verbs(language: str) -> Verbs:
    """Return the verbs of a language."""
    return _danish() if language == "da" else _english()


def _danish() -> Verbs:
    listed = [_row(row) for row in rows("da", "verbs")]
    present = [(form[0] if form else f"{verb}r", star) for verb, star, _past, form in listed]
    return Verbs(
        "da",
        frozenset(form for form, star in present if not star),
        frozenset(form for form, star in present if star),
        frozenset(past for _verb, _star, past, _form in listed),
        frozenset(f"{verb}s" for verb, _star, _past, form in listed if verb.endswith(("e", "å")))
        | frozenset(
            {"afgøres", "gøres", "nås", "opgøres", "omgøres", "udgøres", "frigøres", "ses"}
        ),
        frozenset(verb for verb, _star, _past, _form in listed),
        frozenset(verb for verb, star, _past, _form in listed if star),
    )


def _english() -> Verbs:
    listed = [_row(row) for row in rows("en", "verbs")]
    third = [(form[0] if form else f"{verb}s", star) for verb, star, _past, form in listed]
    forms = [*third, *((verb, star) for verb, star, _past, _form in listed)]
    forms += [("are", False), ("was", False), ("were", False)]
    return Verbs(
        "en",
        frozenset(form for form, star in forms if not star),
        frozenset(form for form, star in forms if star),
        frozenset(),
        frozenset(),
        frozenset(verb for verb, _star, _past, _form in listed),
        frozenset(verb for verb, star, _past, _form in listed if star),
    )


def _row(row: tuple[str, ...]) -> tuple[str, bool, str, tuple[str, ...]]:
    verb, past, *form = row
    return verb.rstrip("*"), verb.endswith("*"), past, tuple(form)


@cache
def participles(language: str) -> Mapping[str, str]:
    """Return what is said of what is done: "udarbejdet" of "udarbejde"."""
    listed = [_row(row) for row in rows(language, "verbs")]
    return {verb: _participle(past, language) for verb, _star, past, _form in listed}


def _participle(past: str, language: str) -> str:
    if language == "en":
        return past
    if past.endswith("ede"):
        return f"{past[:-2]}t"
    if past.endswith("tte"):
        return past[:-2]
    return past[:-1] if past.endswith("te") else past
