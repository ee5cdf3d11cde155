"""What an agency does, as verbs and as the nouns made of them."""

from functools import cache
from typing import NamedTuple

from pejling.lint.text.lists import rows
from pejling.lint.text.verbs import participles


class Doing(NamedTuple):
    """The forms of the verbs of doing."""

    infinitives: frozenset[str]
    with_object: frozenset[str]
    """Infinitives that are also nouns or adjectives: they need an object to be verbs."""
    present: frozenset[str]
    passive: frozenset[str]
    participles: frozenset[str]
    imperatives: frozenset[str]


@cache
def nouns_of_doing(language: str) -> frozenset[str]:
    """Return nouns such as "udarbejdelse"."""
    return frozenset(row[-1] for row in rows(language, "activity"))


@cache
def doing(language: str) -> Doing:
    """Return the verbs of doing.

    A star means that only the agency itself can be said to do it: others may be "undersøgt".
    """
    listed = [(row[0].rstrip("*"), row[0].endswith("*")) for row in rows(language, "activity")]
    verbs = frozenset(verb for verb, _star in listed)
    plain = [verb for verb, star in listed if not star]
    done = participles(language)
    starred = frozenset(verb for verb, star in listed if star)
    if language == "da":
        return Doing(
            verbs,
            frozenset(),
            frozenset(f"{verb}r" for verb in verbs),
            frozenset(f"{verb}s" for verb in plain),
            frozenset(done[verb] for verb in plain if verb in done),
            frozenset(_imperative(verb) for verb in plain),
        )
    third = {_third(verb) for verb in verbs}
    done_words = frozenset(done[verb] for verb in plain if verb in done)
    return Doing(verbs, starred, verbs | third, frozenset(), done_words, frozenset())


def _third(verb: str) -> str:
    return f"{verb}es" if verb.endswith(("sh", "ch", "ss")) else f"{verb}s"


def _imperative(verb: str) -> str:
    stem = verb.removesuffix("e")
    return stem[:-1] if stem[-1] == stem[-2] else stem
