"""A count as a sentence a citizen understands: "Fire af syv mål er opfyldt og tre delvist."."""

from pejling.assess.outcome import Count, Verdict
from pejling.language import Speech, _

_NUMBERS = _("one two three four five six seven eight nine ten eleven twelve")
_ONE_OF_COMMON_GENDER = _("one (common gender)")


def number_word(number: int, speech: Speech, *, neuter: bool = True) -> str:
    """Return a number as a word up to twelve, then in digits; Danish has ét mål but én plan."""
    words = speech.text(_NUMBERS).split()
    if not 1 <= number <= len(words):
        return speech.number(number)
    if number == 1 and not neuter:
        return speech.text(_ONE_OF_COMMON_GENDER).split(" (")[0]
    return words[number - 1]


_PREDICATES = {
    Verdict.MET: (_("is met"), _("are met")),
    Verdict.PARTLY_MET: (_("is partly met"), _("are partly met")),
    Verdict.NOT_MET: (_("is not met"), _("are not met")),
    Verdict.AWAITING: (_("awaits its result"), _("await their results")),
    Verdict.NO_RESULT: (_("has no result"), _("have no result")),
    Verdict.NOT_DUE: (_("is due later"), _("are due later")),
    Verdict.CANNOT_BE_ASSESSED: (_("cannot be assessed"), _("cannot be assessed")),
}

_AFTER_MET = {Verdict.PARTLY_MET: _("{n} partly"), Verdict.NOT_MET: _("{n} not")}


def opening_sentence(count: Count, speech: Speech) -> str:
    """Return the sentence a page opens with; withdrawn goals are not counted in it."""
    total = count.in_force
    if total == 0:
        nothing = _("All goals are withdrawn.") if count.withdrawn else _("There are no goals.")
        return speech.text(nothing)
    said: list[Verdict] = [verdict for verdict in _PREDICATES if count[verdict]]
    rest: list[Verdict]
    has_verdicts = any(verdict.is_decided for verdict in said)
    if has_verdicts and not count.met and count.partly_met < total and total > 1:
        lead = f"{_none_of(total, speech)} {_predicate(Verdict.MET, 1, speech)}"
        rest = [one for one in said if one is not Verdict.NOT_MET]
    elif said == [Verdict.CANNOT_BE_ASSESSED] and total > 1:
        lead = f"{_none_of(total, speech)} {speech.text(_('can be assessed'))}"
        rest = []
    else:
        first = said[0]
        lead = f"{_subject(count[first], total, speech)} {_predicate(first, count[first], speech)}"
        rest = said[1:]
    clauses = [_say(verdict, count, speech) for verdict in rest]
    if rest and not count.met and rest[0] is Verdict.PARTLY_MET:
        sentence = f"{lead}, {speech.text(_('but'))} {joined(clauses, speech)}"
    else:
        sentence = joined([lead, *clauses], speech)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _predicate(verdict: Verdict, number: int, speech: Speech) -> str:
    one, many = _PREDICATES[verdict]
    return speech.plural(one, many, number)


def _say(verdict: Verdict, count: Count, speech: Speech) -> str:
    """Return a clause after the first: "tre delvist" after met goals, else with its own verb."""
    word = number_word(count[verdict], speech)
    if count.met and verdict in _AFTER_MET:
        return speech.text(_AFTER_MET[verdict], n=word)
    return f"{word} {_predicate(verdict, count[verdict], speech)}"


def _subject(number: int, total: int, speech: Speech) -> str:
    if number < total:
        words = {"n": number_word(number, speech), "total": number_word(total, speech)}
        return speech.text(_("{n} of {total} goals"), **words)
    if total == 1:
        return speech.text(_("the goal"))
    if total == 2:
        return speech.text(_("both goals"))
    return speech.text(_("all {total} goals"), total=number_word(total, speech))


def _none_of(total: int, speech: Speech) -> str:
    if total == 2:
        return speech.text(_("neither of the two goals"))
    return speech.text(_("none of {total} goals"), total=number_word(total, speech))


def joined(clauses: list[str], speech: Speech) -> str:
    """Return clauses as one: commas, and "and" before the last."""
    if len(clauses) == 1:
        return clauses[0]
    return f"{', '.join(clauses[:-1])} {speech.text(_('and'))} {clauses[-1]}"
