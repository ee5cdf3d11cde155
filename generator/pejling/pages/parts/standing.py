"""A verdict as a reader sees it: word, mark and hue; the strip and the note behind a total."""

from collections.abc import Iterable
from dataclasses import dataclass

from pejling.assess import Totals, Verdict
from pejling.assess.words import opening_sentence, totals_words, verdict_word
from pejling.language import Speech, _
from pejling.model import Localized, Outlook
from pejling.pages.view import Passage, View

_MARKS = {
    Verdict.MET: ("v-met", "sea"),
    Verdict.PARTLY_MET: ("v-partly", "sea"),
    Verdict.NOT_MET: ("v-not", "buoy"),
    Verdict.NO_RESULT: ("v-none", "buoy"),
    Verdict.AWAITING: ("v-await", "grey"),
    Verdict.NOT_DUE: ("v-due", "grey"),
    Verdict.CANNOT_BE_ASSESSED: ("v-cannot", "grey"),
    Verdict.WITHDRAWN: ("v-gone", "grey"),
}

_GROUPS = {
    Verdict.MET: _("met"),
    Verdict.PARTLY_MET: _("partly met"),
    Verdict.NOT_MET: _("not met"),
    Verdict.NO_RESULT: _("without result"),
    Verdict.AWAITING: _("awaiting result"),
    Verdict.NOT_DUE: _("not due"),
    Verdict.CANNOT_BE_ASSESSED: _("cannot be assessed"),
    Verdict.WITHDRAWN: _("withdrawn"),
}

_OUTLOOKS = {
    Outlook.ON_TRACK: (_("on track"), "o-on", "ink"),
    Outlook.AT_RISK: (_("at risk"), "o-risk", "ink"),
    Outlook.OFF_TRACK: (_("off track"), "o-off", "buoy"),
}

MOST_MARKS = 60
"""Above so many goals one mark stands for several: as many in every group, so that they compare."""


@dataclass(frozen=True)
class Standing:
    """A word with its mark: `mark` names the shape in the sprite, `hue` is sea, buoy or grey."""

    word: str
    mark: str
    hue: str


@dataclass(frozen=True)
class Group:
    """The goals of one verdict in the strip; `apart` where they are not counted.

    `address` leads to these very goals, where there is a list of them.
    """

    standing: Standing
    number: int
    word: str
    apart: bool
    marks: int
    address: str = ""


@dataclass(frozen=True)
class Answer:
    """The sentence a page opens with: what is computed, then what the author adds."""

    computed: str
    headline: Passage | None = None
    stop: str = ""


@dataclass(frozen=True)
class GoalList:
    """Where the agreed goals that a strip counts are listed; `year` where the list has many."""

    page: str
    year: int | None = None

    def of(self, verdict: Verdict) -> str:
        """Return the address of the goals with a verdict: the explorer reads the question."""
        year = f"year={self.year}&" if self.year else ""
        return f"{self.page}?{year}verdict={verdict.value}&plan=agreed#{verdict.value}"


def standing(verdict: Verdict, say: Speech) -> Standing:
    """Return a verdict's word, mark and hue."""
    mark, hue = _MARKS[verdict]
    return Standing(verdict_word(verdict, say), mark, hue)


def outlook_standing(outlook: Outlook, say: Speech) -> Standing:
    """Return an outlook's word, arrow and hue."""
    word, mark, hue = _OUTLOOKS[outlook]
    return Standing(say.text(word), mark, hue)


def marks_of(number: int, total: int) -> int:
    """Return how many marks stand for some goals of a total."""
    each = max(1, -(-total // MOST_MARKS))
    return -(-number // each)


def strip(totals: Totals, say: Speech, goals: GoalList | None = None) -> tuple[Group, ...]:
    """Return one group for every verdict there is, in the order of the verdicts.

    Each leads to its goals in the list where there is one.
    """
    return tuple(
        Group(
            standing(verdict, say),
            totals.count[verdict],
            say.text(_GROUPS[verdict]),
            verdict is Verdict.WITHDRAWN,
            marks_of(totals.count[verdict], totals.count.total),
            goals.of(verdict) if goals else "",
        )
        for verdict in Verdict
        if totals.count[verdict]
    )


def count_note(totals: Totals, say: Speech) -> str:
    """Return what is behind a total; empty where there is nothing to say beside the sentence."""
    missing = say.plural(
        _("{count} part counts as not met because nothing was reported of it"),
        _("{count} parts count as not met because nothing was reported of them"),
        totals.missing_parts,
    )
    notes = [totals_words(totals, say)]
    if totals.amended:
        one, many = _("{count} goal changed by amendment"), _("{count} goals changed by amendment")
        notes.append(say.plural(one, many, totals.amended))
    if totals.missing_parts:
        notes.append(missing)
    return sentence("; ".join(notes))


def answer(view: View, totals: Totals, headlines: Iterable[Localized | None]) -> Answer:
    """Return the opening sentence: the computed count, then the first headline there is."""
    computed = opening_sentence(totals.count, view.say)
    for headline in headlines:
        if headline is not None:
            words = view.text(headline)
            return Answer(computed, words, "" if words.text.rstrip()[-1:] in ".!?…" else ".")
    return Answer(computed)


def sentence(words: str) -> str:
    """Return words as a sentence: a capital first, a full stop last."""
    if not words:
        return ""
    return f"{words[0].upper()}{words[1:]}" + ("" if words[-1] in ".!?…" else ".")
