"""Titles that hold two goals: two finite verbs in main clauses joined by "og".

A verb in a subordinate clause does not count, nor do nouns joined by "og": "Havne og rederier
melder ankomst ét sted" says one thing. What cannot be told apart is let pass.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pejling.lint.text.lists import groups
from pejling.lint.text.nouns import nouns_of_doing
from pejling.lint.text.speaking import names_agency
from pejling.lint.text.statements import side_by_side
from pejling.lint.text.verbs import Verbs, verbs
from pejling.lint.text.words import Word, words

_STOPS = frozenset(".;!?")
_ENDS = _STOPS | {"", ","}


def coupled(title: str, language: str) -> tuple[str, str] | None:
    """Return the two verbs, nouns of doing or statements that make a title two goals."""
    read = words(title)
    known, grammar = verbs(language), groups(language, "grammar")
    return (
        _Reading(read, known, grammar).pair()
        or _two_infinitives(read, known, grammar)
        or _agency_does_two(title, read, known, grammar)
        or _two_changes(read, known, grammar)
        or _change_and_clause(read, known, grammar)
        or _two_nouns(read, language, grammar)
        or side_by_side(title, language)
    )


@dataclass
class _Reading:
    """One walk over a title."""

    read: Sequence[Word]
    known: Verbs
    grammar: Mapping[str, frozenset[str]]
    first: str = ""
    first_said: str = ""
    """The first finite verb of a clause that tells what is said: "at sager afgøres"."""
    is_below: bool = False
    is_said: bool = False
    is_joined: bool = False
    clause_from: int | None = None
    """Where a clause surely begins: in Danish a comma before "og" stands only before a whole one,
    so that a present tense is to be found in it, known or not."""

    def pair(self) -> tuple[str, str] | None:
        """Return the verbs of two main clauses, or of two things said."""
        for index, word in enumerate(self.read):
            if word.text in _STOPS:
                self.is_below, self.is_joined = False, bool(self.first)
            elif word.text == ",":
                self.clause_from = None
                self.is_joined = self.is_joined and self.is_below
                self.is_below = False
            elif word.lower in self.grammar["and"]:
                self._join(index)
            elif self._subordinates(index):
                self.is_below = True
                self.is_said = word.lower in self.grammar["says"]
            elif self._is_finite(index) and (found := self._finite(word, index)):
                return found
        return None

    def _is_finite(self, index: int) -> bool:
        if self._may_be_plural(index):
            return False
        if self.known.is_finite(self.read, index):
            return True
        if self.clause_from is None or index <= self.clause_from:
            return False
        is_known = self.read[index].lower in self.known.present_or_noun
        return is_known or self._may_be_present(index)

    def _may_be_plural(self, index: int) -> bool:
        """Say whether a word ends the title right after "og": "net og stiger" are two nouns."""
        is_last = self._lower(index + 1) in _ENDS and self._lower(index).endswith("r")
        return is_last and self._lower(index - 1) in self.grammar["and"]

    def _may_be_present(self, index: int, *ends: str) -> bool:
        """Say whether a word in a whole clause has the look of a present tense."""
        word, before = self.read[index].text, self._lower(index - 1)
        is_led = before in self.grammar["determiner"] | self.grammar["and"]
        return word.islower() and word.endswith(ends or "r") and not is_led and before.isalpha()

    def _join(self, index: int) -> None:
        if self._lower(index - 1) == "," and self.known.language == "da":
            self.clause_from = index + 1
            if not self.first and not any(map(self._subordinates, range(index))):
                earlier = (one for one in range(1, index) if self._may_be_present(one, "r", "es"))
                self.first = next((self.read[one].text for one in earlier), "")
        following = self._lower(index + 1)
        says_more = bool(self.first_said) and following in self.grammar["says"]
        if says_more or (self.first and not self.is_below):
            self.is_joined = True

    def _finite(self, word: Word, index: int) -> tuple[str, str] | None:
        if self.is_below:
            if self.is_said and self.is_joined and self.first_said:
                return self.first_said, word.text
            if self.is_said:
                self.first_said = self.first_said or word.text
        elif not self.first:
            self.first = word.text
        elif self.is_joined and not self._shares_object(index):
            return self.first, word.text
        return None

    def _shares_object(self, index: int) -> bool:
        """Say whether two verbs have one object: "find and keep a job", "see and fix it".

        Not where others do the second thing: "Tilsynet finder fejl, og værfterne retter dem".
        """
        is_beside = index > 1 and self._lower(index - 2) == self.first.lower()
        is_same = self._lower(index - 1) in self.grammar["and"]
        return is_beside or (is_same and self._lower(index + 1) in self.grammar["back"])

    def _subordinates(self, index: int) -> bool:
        word, before = self._lower(index), self._lower(index - 1)
        if word in self.grammar["infinitive"] and self._lower(index + 1) in self.known.infinitives:
            return False
        if word in self.grammar["expletive"]:
            return bool(before) and before not in self.grammar["and"] and before not in _STOPS
        is_after_comma = before == "," or self._lower(index - 2) == ","
        return word in self.grammar["subordinating"] or (
            is_after_comma and word in self.grammar["subordinating-after-comma"]
        )

    def _lower(self, index: int) -> str:
        return self.read[index].lower if 0 <= index < len(self.read) else ""


def _two_infinitives(
    read: Sequence[Word], known: Verbs, grammar: Mapping[str, frozenset[str]]
) -> tuple[str, str] | None:
    """Return the verbs of "Nedbringe ventetiden og forbedre vejledningen"."""
    begin = 1 if read and read[0].lower in grammar["infinitive"] else 0
    if len(read) < begin + 2 or read[begin].lower not in known.infinitives:
        return None
    # Beside a sure one, a word that is also a noun is a verb: "Cut queues and improve service".
    is_led = known.language == "en" and _is_bare_object(read[begin + 1], grammar)
    if not is_led and not known.begins_as_infinitive(read, begin):
        return None
    for index, word in enumerate(read[begin:], begin):
        if word.text in "," or word.lower in grammar["subordinating"]:
            return None
        if word.lower in grammar["and"]:
            after = index + 1
            if after < len(read) and read[after].lower in grammar["infinitive"]:
                after += 1
            if known.begins_as_infinitive(read, after):
                return read[begin].text, read[after].text
    return None


def _agency_does_two(
    title: str, read: Sequence[Word], known: Verbs, grammar: Mapping[str, frozenset[str]]
) -> tuple[str, str] | None:
    """Return the verbs of "Styrelsen skal nedbringe ventetiden og forbedre vejledningen".

    What others can do may be one thing in two words, and so may two verbs with one object.
    """
    for index, word in enumerate(read[:-2]):
        if word.lower in grammar["modal"]:
            does_one = read[index + 2].lower in grammar["and"]
            is_agency = names_agency(title[: word.start], known.language)
            rest = read[index + 1 :] if is_agency and not does_one else ()
            return _two_infinitives(rest, known, grammar)
    return None


def _is_bare_object(after: Word, grammar: Mapping[str, frozenset[str]]) -> bool:
    joins = grammar["and"] | grammar["of"]
    return after.is_word and after.lower not in joins and after.lower.endswith("s")


def _two_changes(
    read: Sequence[Word], known: Verbs, grammar: Mapping[str, frozenset[str]]
) -> tuple[str, str] | None:
    """Return the changes of "Fewer complaints and shorter queues", where no verb tells more."""
    changes = grammar["comparing"]
    if not read or read[0].lower not in changes:
        return None
    if any(known.is_finite(read, index) for index in range(len(read))):
        return None
    joins = grammar["and"] | {","}
    for index, word in enumerate(read[2:-2], 2):
        follows = read[index + 1].lower
        if word.lower in joins and follows in changes - {read[0].lower}:
            return _said(read[:index]), _said(read[index + 1 :])
    return None


def _change_and_clause(
    read: Sequence[Word], known: Verbs, grammar: Mapping[str, frozenset[str]]
) -> tuple[str, str] | None:
    """Return the halves of "Fewer fires, and the crews arrive sooner": a comma parts them."""
    if not read or read[0].lower not in grammar["comparing"]:
        return None
    finite = next((index for index in range(len(read)) if known.is_finite(read, index)), 0)
    for index in range(2, finite - 1):
        if read[index].text == "," and read[index + 1].lower in grammar["and"]:
            return _said(read[:index]), _said(read[index + 2 :])
    return None


def _said(read: Sequence[Word]) -> str:
    return " ".join(word.text for word in read)


def _two_nouns(
    read: Sequence[Word], language: str, grammar: Mapping[str, frozenset[str]]
) -> tuple[str, str] | None:
    """Return the nouns of "Udarbejdelse af en strategi og afholdelse af kurser"."""
    nouns = nouns_of_doing(language)
    first = next((word.text for word in read[:3] if word.lower in nouns), None)
    if first is None or read[0].text not in {first, first.capitalize()}:
        return None
    for index, word in enumerate(read[:-2]):
        following = read[index + 1]
        if (
            word.lower in grammar["and"]
            and following.lower in nouns
            and read[index + 2].lower in grammar["of"]
            and index > 1
        ):
            return first, following.text
    return None
