"""The OKR guide's questions: nine of a key result, four of an organisation that is to begin.

Where rules can help with the answer, they are named; the rest only people can answer.
"""

from dataclasses import dataclass

from pejling.language import _


@dataclass(frozen=True)
class Question:
    """A question of the guide: its text, what it is after, and the rules that help to answer it."""

    id: str
    text: str
    meant: str
    rules: tuple[str, ...] = ()

    @property
    def is_for_people(self) -> bool:
        """Say whether no rule can help: it is asked, and answered by people alone."""
        return not self.rules


KEY_RESULT_QUESTIONS = (
    Question(
        "reached",
        _("Will everybody agree on the day whether we are there?"),
        _("A number or a step to reach, its unit and its date."),
        ("O02", "O02.2", "O02.3", "O04"),
    ),
    Question(
        "measured",
        _("From where do we in fact get the numbers on the way?"),
        _("A source that is there today, and not only when all is done."),
        ("K02",),
    ),
    Question(
        "simpler",
        _("Is there a simpler way to measure the same?"),
        _("The best measure can be taken every week without asking anybody."),
    ),
    Question(
        "solution",
        _("Does it say how we do it, and not what comes of it?"),
        _("Take the solution out, and measure the effect it was to have."),
        ("K04",),
    ),
    Question(
        "dependent",
        _("Does one of them wait for another?"),
        _("What waits is agreed with those it waits for."),
        ("K05", "K05.2"),
    ),
    Question(
        "influence",
        _("Can we move it ourselves?"),
        _("What others decide is watched, not worked for."),
        ("K06",),
    ),
    Question(
        "understood",
        _("Would a new colleague understand it at once?"),
        _("No abbreviations, no words of fashion."),
        ("K07",),
    ),
    Question(
        "dropped",
        _("Which one do we let go of first when we are pressed?"),
        _("The order is agreed while there is peace."),
        ("K08", "K08.2"),
    ),
    Question(
        "hacked",
        _("Could we reach the number without being of use to anybody?"),
        _("If so, it is the wrong number."),
    ),
)
"""OKR guide, the key result checklist."""

READINESS_QUESTIONS = (
    Question(
        "trust",
        _("Dare we let the teams find the solutions themselves?"),
        _("The management sets the direction and leaves the way open."),
    ),
    Question(
        "evidence",
        _("Have we the skills, the tools and the will to be led by numbers?"),
        _("Teams can measure, and what they measure is believed."),
    ),
    Question(
        "curiosity",
        _("Do we try things and learn, or do we like our routines?"),
        _("An objective that is not reached is something learned, not something hidden."),
    ),
    Question(
        "across",
        _("Can people from different fields work together on one objective?"),
        _("Time, seats and budgets do not stop at the office's door."),
    ),
)
"""OKR guide, O15."""
