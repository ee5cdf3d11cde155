"""What the words of the verdict mean, in the reader's language."""

from dataclasses import dataclass

from pejling.assess import Verdict
from pejling.language import Speech, _
from pejling.pages.parts.standing import Standing, standing

_MEANINGS = {
    Verdict.MET: _("All the measures and milestones that the plan asks for are reached."),
    Verdict.PARTLY_MET: _(
        "At least one is reached, or the result lies where the plan agreed to call it partly met."
    ),
    Verdict.NOT_MET: _("The result is known and falls short of what was agreed."),
    Verdict.NO_RESULT: _("The deadline for reporting has passed without a result."),
    Verdict.AWAITING: _("The date has passed, the deadline for reporting has not."),
    Verdict.NOT_DUE: _("The date of the goal is still to come."),
    Verdict.CANNOT_BE_ASSESSED: _(
        "The method changed, or nothing happened that could be measured. It is not counted."
    ),
    Verdict.WITHDRAWN: _(
        "Taken out of the plan by a signed amendment. It is not counted, but stays on the page."
    ),
}


@dataclass(frozen=True)
class Meaning:
    """A verdict and what it means."""

    standing: Standing
    meaning: str


def meanings(say: Speech) -> tuple[Meaning, ...]:
    """Return what every verdict means, in their order."""
    return tuple(Meaning(standing(one, say), say.text(text)) for one, text in _MEANINGS.items())
