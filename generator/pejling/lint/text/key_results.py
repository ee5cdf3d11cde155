"""Titles of key results: those that keep what is, name a solution, or leave it to others.

A listed word is not enough: "Lejere, der beholder hele deres depositum" keeps nothing as it is,
and "Reports sent through the app" builds no app. Where the word stands decides.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from pejling.lint.text.doing import activity
from pejling.lint.text.lists import entries, groups
from pejling.lint.text.verbs import verbs
from pejling.lint.text.wording import outsider, solution
from pejling.lint.text.words import Word, words

Groups = Mapping[str, frozenset[str]]


def keeps(title: str, language: str) -> str | None:
    """Return the word by which a title keeps things as they are (OKR guide, O08)."""
    read, known = _main_clause(title, language), groups(language, "key-results")
    if read and read[0].lower in known["keep"]:
        return read[0].text
    return next((word.text for word in read if word.lower in known["kept"]), None)


def builds(title: str, language: str) -> str | None:
    """Return the word by which a title names a solution and not its effect (question 4)."""
    read, known = _main_clause(title, language), groups(language, "key-results")
    return (
        _order(title, read, language, known)
        or _order_of_some(read, language, known)
        or _new_thing(read, known)
        or _machine(read, known)
        or _done(read, known)
        or _ready(read, known)
        or _held(read, language, known)
        or _activity(title, read, language, known)
    )


def left_to_others(title: str, language: str) -> str | None:
    """Return whom a title waits for, or what nobody steers, as its subject (question 6)."""
    if found := _condition(title, language):
        return found
    found = outsider(title, language)
    if found is None:
        return None
    read, known = words(title), groups(language, "key-results")
    if any(word.lower in known["act-passive"] for word in read):
        return found
    begin = _after_articles(read, known)
    subject = [word.lower for word in read[begin : begin + len(found.split())]]
    after = begin + len(subject)
    is_subject = " ".join(subject) == found.lower() and after < len(read)
    acts = is_subject and (
        verbs(language).is_finite(read, after)
        or read[after].lower in known["act"]
        or _who_decide(read[after : after + 3], known)
    )
    return found if acts else None


def _who_decide(read: Sequence[Word], known: Groups) -> bool:
    """Say whether a clause begins that tells what they decide: "Kommuner, der vedtager en plan"."""
    told = [word.lower for word in read if word.text != ","]
    return len(told) > 1 and told[0] in known["who"] and told[1] in known["decide"]


def _condition(title: str, language: str) -> str | None:
    """Return a state of the whole country that a title is of: "Ledigheden i hele landet"."""
    read, known = words(title), groups(language, "key-results")
    left = read[_after_articles(read, known) :]
    for length in (1, 2):
        named, where = left[:length], left[length:]
        is_condition = _joined(named) in known["condition"]
        if is_condition and (not where or _joined(where) in known["everywhere"]):
            return " ".join(word.text for word in named)
    return None


def _joined(read: Sequence[Word]) -> str:
    return "_".join(word.lower for word in read)


def _after_articles(read: Sequence[Word], known: Groups) -> int:
    return sum(1 for _one in takewhile(lambda word: word.lower in known["article"], read))


def _main_clause(title: str, language: str) -> Sequence[Word]:
    """Return the words up to the first subordinate clause, without "at" or "to" before them."""
    grammar = groups(language, "grammar")
    read = words(title)
    if read and read[0].lower in grammar["infinitive"]:
        read = read[1:]
    return tuple(takewhile(lambda word: word.lower not in grammar["subordinating"], read))


def _order(title: str, read: Sequence[Word], language: str, known: Groups) -> str | None:
    """Return the verb of "Lancer den nye portal"; "Køb med miljømærke" orders nothing."""
    if len(read) < 2:
        return None
    found = _ordered(title[read[0].start :], read[0], language, known)
    if found is None or _is_thing(found.lower(), known):
        return None
    after = read[len(found.split())].lower if len(found.split()) < len(read) else ""
    return found if after and after not in known["no-object"] | known["measure"] else None


def _order_of_some(read: Sequence[Word], language: str, known: Groups) -> str | None:
    """Return the verb of "Open four branches"; "Open cases", "Test 90 per cent" order nothing."""
    if len(read) < 3 or read[0].lower not in known["order-object"]:
        return None
    grammar, after = groups(language, "grammar"), read[1]
    is_share = read[2].lower in known["share"] or after.lower in grammar["comparing"]
    leads = grammar["determiner"] | grammar.get("plural", frozenset())
    is_object = after.lower in leads or after.text[0].isdigit()
    return read[0].text if is_object and not is_share else None


def _ordered(title: str, first: Word, language: str, known: Groups) -> str | None:
    if first.lower in known["order"]:
        return first.text
    found = solution(title, language)
    return found if found and title.startswith(found) else None


def _activity(title: str, read: Sequence[Word], language: str, known: Groups) -> str | None:
    """Return a word of doing; to enter into an agreement is an effect, not a solution."""
    found = activity(title, language)
    if found is None or found.lower() in known["effect"]:
        return None
    names_measure = len(read) > 1 and read[1].lower in known["measure"]
    return None if names_measure and read[0].text == found.split()[0] else found


def _new_thing(read: Sequence[Word], known: Groups) -> str | None:
    """Return the thing of "Nyt sagssystem" and "A new portal for complaints"."""
    lead = list(takewhile(lambda word: word.lower in known["article"] | known["new"], read))
    if not any(word.lower in known["new"] for word in lead):
        return None
    near = read[len(lead) : len(lead) + 2]
    return next((word.text for word in near if _is_thing(word.lower, known)), None)


def _machine(read: Sequence[Word], known: Groups) -> str | None:
    """Return the subject of "Robotter håndterer hver tredje faktura"."""
    begin = _after_articles(read, known)
    is_subject = begin + 1 < len(read) and read[begin].lower in known["machine"]
    return read[begin].text if is_subject else None


def _done(read: Sequence[Word], known: Groups) -> str | None:
    """Return the participle of "Hjemmesiden er lanceret" and "Vi har ansat to jurister"."""
    is_ours = bool(read) and read[0].lower in known["we"]
    leads = known["is"] | (known["have"] if is_ours else frozenset())
    for word, after in pairwise(read):
        if word.lower in leads and after.lower in known["done"]:
            return after.text
    said = f" {' '.join(word.lower for word in read)} "
    live = (one.replace("_", " ") for one in sorted(known["live"]))
    return next((one for one in live if f" {one} " in said), None)


def _ready(read: Sequence[Word], known: Groups) -> str | None:
    """Return the participle of "Two new guides hired": some number of them, and no more."""
    if len(read) < 3 or not (
        read[0].text.isdigit() or read[0].lower in known["article"] | known["new"]
    ):
        return None
    is_whole = not any(word.lower in known["no-object"] | known["share"] for word in read[1:-1])
    return read[-1].text if is_whole and read[-1].lower in known["done"] else None


def _held(read: Sequence[Word], language: str, known: Groups) -> str | None:
    """Return the participle of "Number of visits carried out" and "Afholdte kurser om sprog".

    What is held in time is an effect: "Meetings held within a week".
    """
    if any(word.lower in known["held-otherwise"] for word in read):
        return None
    if any(word.lower in known["count"] for word in read[:2]):
        done = (word.text for word in read if word.lower in known["held-any"])
        if found := next(done, None):
            return found
    products = entries(language, "products")
    for one, other in pairwise(read):
        pair = {one.lower, other.lower}
        if pair & known["held"] and pair & products:
            return one.text if one.lower in known["held"] else other.text
    return None


def _is_thing(word: str, known: Groups) -> bool:
    return word in known["thing"] or word.endswith(tuple(known["thing-end"]))
