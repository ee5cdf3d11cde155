"""The ledger of a judgement: what the figures say, what people judge, and which of them counts."""

from dataclasses import dataclass

from pejling.assess import Count, GoalVerdict, PartKind
from pejling.assess.words import count_words
from pejling.language import _
from pejling.model import AssessedBy
from pejling.pages.parts.standing import Standing, standing
from pejling.pages.plan.papers import Papers
from pejling.pages.view import Passage

_JUDGES = {
    AssessedBy.DEPARTMENT: _("The department judges"),
    AssessedBy.EXTERNAL: _("Somebody outside judges"),
    AssessedBy.AGENCY: _("The agency itself judges"),
}


@dataclass(frozen=True)
class LedgerLine:
    """One line: who says it, what, and a word on it; `counts` where it is the verdict."""

    who: str
    standing: Standing
    words: str
    assessor: Passage | None
    counts: bool


@dataclass(frozen=True)
class Ledger:
    """The lines of a judgement, and on what grounds it was made."""

    lines: tuple[LedgerLine, ...]
    why: Passage | None
    says_which: str


def ledger_of(papers: Papers, goal: GoalVerdict) -> Ledger | None:
    """Return the ledger of a goal; None where nobody judged it."""
    said = goal.assessment
    if said is None:
        return None
    say, view = papers.say, papers.view
    lines = []
    if goal.from_figures is not None:
        figures = [part.verdict for part in goal.parts if part.kind is not PartKind.JUDGEMENT]
        words = count_words(Count.of(figures), say)
        who = say.text(_("The figures say"))
        lines.append(
            LedgerLine(who, standing(goal.from_figures, say), words, None, counts=not goal.judged)
        )
    word = type(goal.verdict)(said.verdict.value)
    lines.append(
        LedgerLine(
            say.text(_JUDGES[said.by]),
            standing(word, say),
            say.date(said.date) if said.date else "",
            view.optional(said.assessor),
            counts=goal.judged,
        )
    )
    which = (
        _("The judgement is the verdict that counts.")
        if goal.judged
        else _("It is shown beside the figures and does not count.")
    )
    return Ledger(tuple(lines), view.optional(said.why), say.text(which))
