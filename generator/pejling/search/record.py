"""What search can find: one record for everything that is an answer of its own."""

from dataclasses import dataclass
from enum import StrEnum

from pejling.assess import Verdict
from pejling.link import MinistryGoalKey
from pejling.model import Nature, Task
from pejling.pages.view import Passage


class Kind(StrEnum):
    """What kind of document a record is."""

    PLAN = "plan"
    GOAL = "goal"
    AMENDMENT = "amendment"
    FOLLOW_UP = "follow-up"
    RESULTS = "results"
    MINISTRY_GOAL = "ministry-goal"
    MINISTRY = "ministry"
    AGENCY = "agency"
    OKR = "okr"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Group:
    """What records are shown under: a plan, or another page; addresses are in the language's own.

    `years` is the first and the last year; 0 where the page belongs to none.
    """

    title: Passage
    address: str
    ministry: str = ""
    agency: str = ""
    years: tuple[int, int] = (0, 0)
    context: tuple[Passage, ...] = ()
    """Words that belong to every record of the group: agency, ministry, years."""


@dataclass(frozen=True, slots=True)
class Record:
    """One answer: its title counts most, then the names of what is in it, then the rest."""

    kind: Kind
    title: Passage
    address: str
    names: tuple[Passage, ...] = ()
    body: tuple[Passage, ...] = ()
    verdict: Verdict | None = None
    task: Task | None = None
    nature: Nature | None = None
    ministry_goals: tuple[MinistryGoalKey, ...] = ()
    context: tuple[Passage, ...] = ()
    around: tuple[Passage, ...] = ()
    """What the record serves and is part of: found only together with a word of its own."""
    number: int = 0
    """A goal's number in its plan."""


@dataclass(frozen=True, slots=True)
class Found:
    """A group with its records, the page itself first."""

    group: Group
    records: tuple[Record, ...]
