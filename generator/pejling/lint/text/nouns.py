"""What an agency does, as verbs and as the nouns made of them."""

from collections.abc import Mapping
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
    particles: Mapping[str, str]
    """What has to follow some of them: "roll out"."""


@cache
def nouns_of_doing(language: str) -> frozenset[str]:
    """Return nouns such as "udarbejdelse"."""
    return frozenset(row[-1] for row in rows(language, "activity"))


@cache
def making(language: str) -> frozenset[str]:
    """Return verbs and nouns that are doing where a product is what is made: "deliver a plan"."""
    return frozenset(one for row in rows(language, "making") for one in (*row, _gerund(row[0])))


@cache
def gerunds(language: str) -> Mapping[str, str]:
    """Return English forms such as "developing", which as first word stand for the verb."""
    return {} if language == "da" else {_gerund(verb): verb for verb in doing(language).infinitives}


@cache
def doing(language: str) -> Doing:
    """Return the verbs of doing.

    A star means that only the agency itself can be said to do it: others may be "undersøgt".
    """
    firsts = [row[0] for row in rows(language, "activity")]
    split = [(first.rstrip("*").partition("_"), first.endswith("*")) for first in firsts]
    particles = {verb: particle for (verb, _line, particle), _star in split if particle}
    listed = [(verb, star) for (verb, _line, _particle), star in split]
    verbs = frozenset(verb for verb, _star in listed)
    plain = [verb for verb, star in listed if not star]
    done = participles(language)
    starred = frozenset(verb for verb, star in listed if star)
    if language == "da":
        return Doing(
            verbs,
            frozenset(),
            frozenset(_present(verb) for verb in verbs),
            frozenset(f"{verb}s" for verb in plain),
            frozenset(done[verb] for verb in plain if verb in done),
            frozenset(_imperative(verb) for verb in plain),
            particles,
        )
    third = {_third(verb) for verb in verbs}
    done_words = frozenset(done[verb] for verb in plain if verb in done)
    return Doing(verbs, starred, verbs | third, frozenset(), done_words, frozenset(), particles)


def _gerund(verb: str) -> str:
    return f"{verb.removesuffix('e')}ing"


def _present(verb: str) -> str:
    return verb[:-1] if verb.endswith("gøre") else f"{verb}r"


def _third(verb: str) -> str:
    return f"{verb}es" if verb.endswith(("sh", "ch", "ss")) else f"{verb}s"


def _imperative(verb: str) -> str:
    stem = verb.removesuffix("e")
    return stem[:-1] if stem[-1] == stem[-2] else stem
