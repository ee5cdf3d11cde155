"""The OKR guide's questions: nine of a key result, four of an organisation that is to begin.

Where rules can help with the answer, they are named; the rest only people can answer.
"""

from dataclasses import dataclass

from pejling.language import _
from pejling.model.okr_checklist import OkrQuestion


@dataclass(frozen=True)
class Question:
    """A question of the guide, what it is after, and the rules that help to answer it."""

    question: OkrQuestion
    meant: str
    rules: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Return the word it is answered under."""
        return self.question.value

    @property
    def text(self) -> str:
        """Return the question itself."""
        return self.question.meaning

    @property
    def is_for_people(self) -> bool:
        """Say whether no rule can help: it is asked, and answered by people alone."""
        return not self.rules


KEY_RESULT_QUESTIONS = (
    Question(
        OkrQuestion.REACHED,
        _("A number or a step to reach, its unit and its date."),
        ("O02", "O02.2", "O02.3", "O04"),
    ),
    Question(
        OkrQuestion.MEASURED,
        _("A source that is there today, and not only when all is done."),
        ("K02",),
    ),
    Question(
        OkrQuestion.SIMPLER,
        _("The best measure can be taken every week without asking anybody."),
    ),
    Question(
        OkrQuestion.SOLUTION,
        _("Take the solution out, and measure the effect it was to have."),
        ("K04",),
    ),
    Question(
        OkrQuestion.DEPENDENT,
        _("What waits is agreed with those it waits for."),
        ("K05", "K05.2"),
    ),
    Question(
        OkrQuestion.INFLUENCE,
        _("What others decide is watched, not worked for."),
        ("K06",),
    ),
    Question(
        OkrQuestion.UNDERSTOOD,
        _("No abbreviations, no words of fashion."),
        ("K07",),
    ),
    Question(
        OkrQuestion.DROPPED,
        _("The order is agreed while there is peace."),
        ("K08", "K08.2"),
    ),
    Question(
        OkrQuestion.HACKED,
        _("If so, it is the wrong number."),
    ),
)
"""OKR guide, the key result checklist."""

READINESS_QUESTIONS = (
    Question(
        OkrQuestion.TRUST,
        _("The management sets the direction and leaves the way open."),
    ),
    Question(
        OkrQuestion.EVIDENCE,
        _("Teams can measure, and what they measure is believed."),
    ),
    Question(
        OkrQuestion.CURIOSITY,
        _("An objective that is not reached is something learned, not something hidden."),
    ),
    Question(
        OkrQuestion.ACROSS,
        _("Time, seats and budgets do not stop at the office's door."),
    ),
)
"""OKR guide, O15."""
