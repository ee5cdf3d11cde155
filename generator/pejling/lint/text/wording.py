"""Words that promise little, follow fashion, keep things as they are, or say how and not what."""

from collections.abc import Sequence
from functools import cache

from pejling.lint.text.lists import entries, groups, phrases, rows
from pejling.lint.text.verbs import has_finite, verbs
from pejling.lint.text.words import Word, words


def vague(text: str, language: str) -> str | None:
    """Return the first words that promise without saying what will be different."""
    read = words(text)
    begin = 1 if _begins_with_noun(read, language) else 0
    found = [
        *_listed(read[begin:], language, "vague"),
        *_vague_verbs(read, language),
        *_praise(read, language),
    ]
    if not found:
        return None
    # An article tells the reader what is meant, and says nothing itself: "Ensure a …".
    said, _space, last = min(found)[1].rpartition(" ")
    is_article = said and last.lower() in groups(language, "key-results")["article"]
    return said if is_article else min(found)[1]


def _begins_with_noun(read: Sequence[Word], language: str) -> bool:
    """Say whether what could be a verb is the subject of one: "Arbejder på sporet er slut"."""
    known = verbs(language)
    return bool(read) and read[0].lower in known.present_or_noun and has_finite(read, language)


def buzzword(text: str, language: str) -> str | None:
    """Return the first word of fashion."""
    return first_listed(text, language, "buzzwords")


def maintaining(text: str, language: str) -> str | None:
    """Return the first word that keeps things as they are (OKR guide, O08)."""
    return first_listed(text, language, "maintaining")


def solution(text: str, language: str) -> str | None:
    """Return the first word that names a solution (OKR guide, key result question 4)."""
    return first_listed(text, language, "solutions")


def outsider(text: str, language: str) -> str | None:
    """Return the first one named who decides for themselves (OKR guide, question 6)."""
    return first_listed(text, language, "outsiders")


def first_listed(text: str, language: str, name: str) -> str | None:
    """Return the first words of a text that stand on a list."""
    found = _listed(words(text), language, name)
    return found[0][1] if found else None


def _listed(read: Sequence[Word], language: str, name: str) -> list[tuple[int, str]]:
    """Return the listed phrases in the text, each with where it begins."""
    listed, starts = phrases(language, name), _starts(language, name)
    lower = [word.lower for word in read if word.text != ","]
    kept = [word for word in read if word.text != ","]
    found = []
    for index, word in enumerate(lower):
        begun = [one for one in starts if word.startswith(one)] if word.startswith(starts) else ()
        for phrase in (*listed.get(word, ()), *(listed[f"{one}*"][0] for one in begun)):
            end = index + len(phrase)
            if _follows(phrase[1:], lower[index + 1 : end]):
                owns = phrase[-1][0] == "*" and not lower[end - 1].endswith(phrase[-1][1:])
                said = " ".join(one.text for one in kept[index : end + owns])
                found.append((kept[index].start, said))
                break
    return found


def _follows(phrase: Sequence[str], read: Sequence[str]) -> bool:
    """Say whether words are those of a phrase; one with a star before it may begin otherwise.

    It may also be a genitive: "ferielovens".
    """
    return len(phrase) == len(read) and all(
        word.endswith((wanted[1:], f"{wanted[1:]}s")) if wanted.startswith("*") else word == wanted
        for wanted, word in zip(phrase, read, strict=True)
    )


@cache
def _starts(language: str, name: str) -> tuple[str, ...]:
    """Return what words on a list begin with, where the list lets them go on."""
    return tuple(one[:-1] for one in phrases(language, name) if one.endswith("*"))


def _praise(read: Sequence[Word], language: str) -> list[tuple[int, str]]:
    """Return two words of praise side by side: "en effektiv og professionel betjening"."""
    listed, joins = entries(language, "praise"), groups(language, "grammar")["and"] | {","}
    return [
        (one.start, f"{one.text}{'' if join.text == ',' else ' '}{join.text} {other.text}")
        for one, join, other in zip(read, read[1:], read[2:], strict=False)
        if join.lower in joins and one.lower in listed and other.lower in listed
    ]


def _is_no_verb_first(read: Sequence[Word], language: str) -> bool:
    """Say whether the first word is no verb: "Support reaches people in time", "Support for …"."""
    if read[1].lower in groups(language, "key-results")["no-object"]:
        return True
    known, clauses = verbs(language), groups(language, "grammar")["subordinating"]
    ends = next((i for i, word in enumerate(read) if word.lower in clauses), len(read))
    return any(known.is_finite(read, index) for index in range(1, ends))


def _vague_verbs(read: Sequence[Word], language: str) -> list[tuple[int, str]]:
    """Return verbs that promise too little where they are verbs and have an object."""
    known, grammar = verbs(language), groups(language, "grammar")
    listed = {form: row[0] for row in rows(language, "vague-verbs") for form in row}
    found = []
    for index, word in enumerate(read):
        if word.lower not in listed or index + 1 == len(read):
            continue
        if not read[index + 1].is_word and not read[index + 1].text.isdigit():
            continue
        before = read[index - 1].lower if index else ""
        is_infinitive = word.lower == listed[word.lower]
        leads = grammar["infinitive"] | grammar["modal"] | grammar["and"]
        is_verb = not before or before in leads if is_infinitive else known.is_finite(read, index)
        if is_verb and not before:
            is_verb = not _is_no_verb_first(read, language)
        if is_verb:
            found.append((word.start, word.text))
    return found
