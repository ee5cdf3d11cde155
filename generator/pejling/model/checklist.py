"""The checklist of a good plan: what only people can answer, and their answers.

2014 guidance, p. 11, and the rules that no program can judge.
"""

from pydantic import Field

from pejling.model.base import Choice, Element
from pejling.model.values import Day, Text, Words


class Point(Choice):
    """A point of the checklist; the first eleven are those of the guidance's own list."""

    ANCHORED = "anchored", "It is anchored at the top from the first draft to the follow-up."
    CENTRE = "centre", "It is the centre of the talk between permanent secretary and director."
    IN_TIME = "in_time", "It is final before the year begins."
    DEPARTMENT = "department", "The department takes an active part."
    FOCUSED = "focused", "It is focused and easy to read, and built on the political mandate."
    ALIGNED = "aligned", "The process makes expectations the same on both sides."
    PICTURE = "picture", "It opens with a picture of what is to be reached over several years."
    FEW_GOALS = "few_goals", "It has at most 5 to 10 clear goals, of which 1 to 3 are internal."
    NATURE = "nature", "It tells operational from policy-like core tasks."
    IMPORTANT = "important", "It has only the most important tasks."
    FOLLOW_UP = "follow_up", "It is followed up by a model that says when and how."
    CORE_TASKS = "core_tasks", "It is about core tasks; other needs are met outside the plan."
    STAFF = "staff", "The staff know it and have had a part in it."
    ECONOMY = "economy", "Goals, activities and money hang together."
    MANAGEMENT = "management", "It hangs together with how the agency is managed inside."
    PAY = "pay", "Results matter for the director's pay, but not one to one."
    EFFECT = "effect", "It is about the effect on society, and the top can follow it up."
    STRATEGY = "strategy", "A strategy process came before it."
    DIRECTION = "direction", "The picture says what to reach, the direction and what to change."
    VALUE = "value", "The picture says how the agency is of value to its surroundings."
    BREADTH = "breadth", "The picture covers more than the goals, but not everything."
    CHOICE = "choice", "The goals are a choice, and what was not chosen is known."
    AMBITION = "ambition", "The goals are ambitious and can be reached."
    DIALOGUE = "dialogue", "What counts is the talk about results, not the count alone."
    CONTEXT = "context", "The goals fit the nature of each task."


class PointAnswer(Choice):
    """What people answer to a point of the checklist."""

    # Not `yes` and `no`: other readers of the same file take those for true and false (YAML 1.1).
    IS_SO = "is_so", "It is so."
    PARTLY = "partly", "It is partly so."
    NOT_SO = "not_so", "It is not so."


class CheckedPoint(Element):
    """An answer to a point of the checklist.

    2014 guidance, p. 11.
    """

    point: Point = Field(description="Which point of the checklist it is.")
    answer: PointAnswer = Field(description="What was answered.")
    by: Words = Field(description="Who answered: an office or a meeting rather than a person.")
    date: Day = Field(description="The date of the answer.")
    note: Text | None = Field(None, description="What lies behind the answer, in a few sentences.")
