"""What only people can answer about a team's OKR, and the answers they gave.

OKR guide: the checklist of key results, and the four questions of readiness.
"""

from pydantic import Field

from pejling.model.base import Choice, Element
from pejling.model.checklist import PointAnswer
from pejling.model.values import Day, Id, Text, Words


class OkrQuestion(Choice):
    """A question of the OKR guide; the last four are about the organisation."""

    REACHED = "reached", "Will everybody agree on the day whether we are there?"
    MEASURED = "measured", "From where do we in fact get the numbers on the way?"
    SIMPLER = "simpler", "Is there a simpler way to measure the same?"
    SOLUTION = "solution", "Does it say how we do it, and not what comes of it?"
    DEPENDENT = "dependent", "Does one of them wait for another?"
    INFLUENCE = "influence", "Can we move it ourselves?"
    UNDERSTOOD = "understood", "Would a new colleague understand it at once?"
    DROPPED = "dropped", "Which one do we let go of first when we are pressed?"
    HACKED = "hacked", "Could we reach the number without being of use to anybody?"
    TRUST = "trust", "Dare we let the teams find the solutions themselves?"
    EVIDENCE = "evidence", "Have we the skills, the tools and the will to be led by numbers?"
    CURIOSITY = "curiosity", "Do we try things and learn, or do we like our routines?"
    ACROSS = "across", "Can people from different fields work together on one objective?"


class AnsweredQuestion(Element):
    """An answer to a question of the checklist; it can be answered again, and all are kept."""

    question: OkrQuestion = Field(description="Which question of the checklist it is.")
    key_result: Id | None = Field(
        None, description="The key result it is asked of; none for a question of readiness."
    )
    answer: PointAnswer = Field(description="What was answered.")
    by: Words = Field(description="Who answered: an office or a meeting rather than a person.")
    date: Day = Field(description="The date of the answer.")
    note: Text | None = Field(None, description="What lies behind the answer, in a few sentences.")
