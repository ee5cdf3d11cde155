"""Titles that say what the agency does and not what anybody gets out of it."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise, takewhile

from pejling.lint.text.lists import entries, groups
from pejling.lint.text.nouns import doing, gerunds, making, nouns_of_doing
from pejling.lint.text.verbs import has_finite, verbs
from pejling.lint.text.words import Word, words

_NOUN_WITHIN = 3
_SUBJECT_WITHIN = 4
_LONGEST_NAME = 8
_OBJECT_WITHIN = 6


def activity(title: str, language: str, own_names: Collection[str] = ()) -> str | None:
    """Return the word of doing in a title that names no outcome (2014 guidance, M37).

    `own_names` are those the agency goes by. A title about what others do is an outcome: "Flere
    gennemfører en uddannelse"; so is one that goes on to say what it is for.
    """
    read = words(title)
    grammar = groups(language, "grammar")
    if not read or _says_what_for(read, grammar):
        return None
    return (
        _begins(read, language, grammar)
        or _makes(read, language, grammar)
        or _noun(read, language, grammar)
        or _finite(read, language, grammar, {name.lower() for name in own_names})
    )


def _says_what_for(read: Sequence[Word], grammar: Mapping[str, frozenset[str]]) -> bool:
    return any(
        word.lower in grammar["purpose"]
        and (earlier.text == "," or later.lower in grammar["purpose-next"])
        for earlier, word, later in zip(read, read[1:], read[2:], strict=False)
    )


def _begins(
    read: Sequence[Word], language: str, grammar: Mapping[str, frozenset[str]]
) -> str | None:
    """Return a verb that the title begins with: "Udarbejde …", "At udarbejde …", "Udarbejd …"."""
    known = doing(language)
    begin = 1 if read[0].lower in grammar["infinitive"] else 0
    if begin + 1 >= len(read):
        return None
    word, after = read[begin], read[begin + 1]
    if word.lower in known.imperatives:
        return word.text
    said = word.text
    if particle := known.particles.get(word.lower):
        if after.lower != particle or begin + 2 >= len(read):
            return None
        said, after = f"{said} {after.text}", read[begin + 2]
    elif after.lower in grammar["and"] and begin + 3 < len(read):
        # "Draft and consult on a bill": what is done is done with what the other verb has.
        after = read[begin + 3]
    verb = word.lower
    if verb in gerunds(language) and not has_finite(read, language):
        verb = gerunds(language)[verb]
    if verb not in known.infinitives:
        return None
    if after.lower in grammar["comparing"] or _promises_time(read, after, grammar):
        return None
    has_object = _is_led(after, grammar)
    return said if has_object or verb not in known.with_object else None


def _is_led(word: Word, grammar: Mapping[str, frozenset[str]]) -> bool:
    return word.lower in grammar["determiner"] or word.text[0].isdigit()


def _promises_time(
    read: Sequence[Word], after: Word, grammar: Mapping[str, frozenset[str]]
) -> bool:
    """Say whether each of many comes in time: "Publish decisions within a week"."""
    return not _is_led(after, grammar) and any(one.lower in grammar["within"] for one in read)


def _makes(
    read: Sequence[Word], language: str, grammar: Mapping[str, frozenset[str]]
) -> str | None:
    """Return the verb or noun of "Deliver two courses" and "Delivery of the programme"."""
    begin = 1 if read[0].lower in grammar["infinitive"] else 0
    if read[begin].lower not in making(language) or has_finite(read, language):
        return None
    rest = read[begin + 1 :]
    if rest and rest[0].lower in grammar["of"]:
        rest = rest[1:]
    if not rest or rest[0].lower in grammar["comparing"] or _promises_time(rest, rest[0], grammar):
        return None
    ends = groups(language, "key-results")["no-object"]
    made = takewhile(lambda word: word.lower not in ends, rest[:_OBJECT_WITHIN])
    products = entries(language, "products")
    return read[begin].text if any(word.lower in products for word in made) else None


def _noun(read: Sequence[Word], language: str, grammar: Mapping[str, frozenset[str]]) -> str | None:
    """Return a noun of doing near the beginning, where no verb says what comes of it.

    So is a product that nothing is said of: "Ny strategi for havne", "Kampagne om redningsveste".
    """
    nouns = nouns_of_doing(language)
    if has_finite(read, language) or read[0].lower in grammar["comparing"]:
        return None
    joins = grammar["of"] | grammar["and"]
    for word, after in pairwise(read[: _NOUN_WITHIN + 1]):
        if word.lower in nouns and after.lower in joins:
            return word.text
    return _bare_product(read, language, grammar)


def _bare_product(
    read: Sequence[Word], language: str, grammar: Mapping[str, frozenset[str]]
) -> str | None:
    """Return a product that a title begins with, new or counted at most.

    Many at the beginning may be the subject of a verb that is not known.
    """
    led = len(tuple(takewhile(lambda word: _is_led(word, grammar), read)))
    if led + 2 >= len(read) or (led == 0 and read[0].text.endswith("r")):
        return None
    product, after, rest = read[led : led + 3]
    is_about = after.lower in grammar["about"] and rest.lower not in grammar["in-time"]
    return product.text if is_about and _is_product(product, language) else None


def _is_product(word: Word, language: str) -> bool:
    """Say whether a word is what an agency makes; in Danish also one that ends in it."""
    listed = entries(language, "products")
    return word.lower in listed or (language == "da" and word.lower.endswith(tuple(listed)))


def _finite(
    read: Sequence[Word], language: str, grammar: Mapping[str, frozenset[str]], names: set[str]
) -> str | None:
    """Return the first finite verb, or what follows it, where it is one of doing."""
    known = doing(language)
    finite = verbs(language)
    for index, word in enumerate(read):
        if word.lower in grammar["subordinating"] and index:
            return None
        passive = word.lower in known.passive
        is_own = word.lower in known.present and _is_agencys(read, index, language, names)
        if not (passive or is_own or finite.is_finite(read, index)):
            continue
        return _done_by_agency(read, index, language, grammar, names) or _done(
            read, index, language, grammar
        )
    return None


def _done_by_agency(
    read: Sequence[Word],
    index: int,
    language: str,
    grammar: Mapping[str, frozenset[str]],
    names: set[str],
) -> str | None:
    """Return the verb of "Vi udarbejder", "Styrelsen vil udarbejde", "I 2026 udarbejder vi"."""
    known, word = doing(language), read[index]
    if not _is_agencys(read, index, language, names):
        return None
    if word.lower in known.present:
        return word.text
    later = read[index + 1 : index + 1 + _SUBJECT_WITHIN]
    if word.lower in grammar["will"]:
        done = known.infinitives | known.participles
        return next((one.text for one in later if one.lower in done), None)
    if word.lower in grammar["have"]:
        return next((one.text for one in later if one.lower in known.participles), None)
    return None


def _is_agencys(read: Sequence[Word], index: int, language: str, names: set[str]) -> bool:
    """Say whether the agency stands right before or after a verb."""
    beside = [one.lower for one in (*read[max(0, index - 1) : index], *read[index + 1 : index + 2])]
    if _names_agency(beside, language):
        return True
    return index <= _LONGEST_NAME and " ".join(one.lower for one in read[:index]) in names


def _done(
    read: Sequence[Word], index: int, language: str, grammar: Mapping[str, frozenset[str]]
) -> str | None:
    """Return the verb of "En strategi udarbejdes" and "Strategien er udarbejdet".

    Better or sooner than before, it is an outcome after all.
    """
    known, word = doing(language), read[index]
    if any(one.lower in entries(language, "better") for one in read):
        return None
    if word.lower in known.passive:
        return word.text
    is_nobodys = _is_impersonal(read, index, grammar) or (
        read[0].lower in grammar["article"] and any(_is_product(one, language) for one in read[1:3])
    )
    if is_nobodys and word.lower.removesuffix("s") in known.infinitives:
        return word.text
    later = read[index + 1 : index + 1 + _SUBJECT_WITHIN]
    if word.lower in grammar["will"]:
        return next((one.text for one in later if one.lower in known.passive), None)
    if word.lower in grammar["become"]:
        return next((one.text for one in later[:2] if one.lower in known.participles), None)
    return None


def _is_impersonal(read: Sequence[Word], index: int, grammar: Mapping[str, frozenset[str]]) -> bool:
    """Say whether nobody is named: "Der foretages …", "I 2026 undersøges der …"."""
    beside = read[index + 1 : index + 2] if index > 1 else read[:1]
    return any(one.lower in grammar["expletive"] for one in beside)


def _names_agency(near: Sequence[str], language: str) -> bool:
    listed = entries(language, "agency")
    ends = tuple(one[1:] for one in listed if one.startswith("-"))
    return any(word in listed or word.endswith(ends or ("\0",)) for word in near)
