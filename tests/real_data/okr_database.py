"""An OKR database as a Swiss firm's open-source tool keeps it; every row is invented.

The shape is that of puzzle/okr (its tables `team`, `quarter`, `objective`, `key_result` and
`check_in`, one check-in a key result) and the size that of a firm which had used it for two years:
nine teams, eight quarters of a business year that begins in July, 77 objectives, 220 key results,
half with numbers and half with zones, 860 check-ins, all in German.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random

SEED = 8
TEAMS = (
    "Geschäftsleitung",
    "Plattform & Betrieb",
    "Kundenberatung",
    "Personal",
    "Finanzen",
    "Forschung",
    "Öffentlichkeitsarbeit",
    "Einkauf/Logistik",
    "Qualität",
)
OBJECTIVES, METRIC, ORDINAL, CHECK_INS = 77, 109, 111, 860
DRAFTS, SILENT = 3, 17
"""Objectives never begun, and key results that nobody ever checked in."""

_AIMS = ("Wir begeistern", "Wir entlasten", "Wir verstehen", "Wir überraschen", "Wir stärken")
_WHOM = (
    "unsere Kundschaft",
    "neue Kolleginnen & Kollegen",
    "die Gemeinden im Oberland",
    "alle, die uns zum ersten Mal anrufen",
    "die Lieferanten: früh genug",
)
_COUNTED = (
    "Beantwortete Anfragen #1",
    "Durchlaufzeit von Bestellungen",
    'Bewertung "sehr gut" in der Umfrage',
    "Offene Rechnungen, älter als 30 Tage",
    "Größe des Rückstands",
    "Teilnehmende an Schulungen - intern",
)
_STEPS = (
    ("Konzept liegt vor", "Pilot läuft: zwei Teams", "Überall eingeführt"),
    ("3 Gespräche geführt", "8 Gespräche geführt", "Vertrag unterschrieben!"),
    ("Entwurf", "Von der Leitung gutgeheißen", "Veröffentlicht & gelesen"),
)
_SAID = ("Läuft.", "Mühsam: zwei sind krank", "Zahlen vom Vormonat", "", "Rückmeldungen\nsind gut")
_UNITS = ("PERCENT", "NUMBER", "CHF", "FTE")


@dataclass(frozen=True)
class Team:
    """A row of `team`."""

    id: int
    name: str


@dataclass(frozen=True)
class Quarter:
    """A row of `quarter`; the label is the firm's, of a business year."""

    id: int
    label: str
    start_date: date
    end_date: date


@dataclass(frozen=True)
class Objective:
    """A row of `objective`; the state is DRAFT, ONGOING, SUCCESSFUL or NOTSUCCESSFUL."""

    id: int
    team_id: int
    quarter_id: int
    title: str
    description: str
    state: str


@dataclass(frozen=True)
class KeyResult:
    """A row of `key_result`: `metric` with baseline and stretch goal, or `ordinal` with zones."""

    id: int
    objective_id: int
    key_result_type: str
    title: str
    unit: str | None = None
    baseline: float | None = None
    stretch_goal: float | None = None
    commit_zone: str | None = None
    target_zone: str | None = None
    stretch_zone: str | None = None


@dataclass(frozen=True)
class CheckIn:
    """A row of `check_in`: of one key result, its confidence from 0 to 10."""

    id: int
    key_result_id: int
    modified_on: datetime
    confidence: int
    change_info: str
    initiatives: str
    value_metric: float | None = None
    zone: str | None = None


@dataclass(frozen=True)
class Database:
    """All rows."""

    teams: tuple[Team, ...]
    quarters: tuple[Quarter, ...]
    objectives: tuple[Objective, ...]
    key_results: tuple[KeyResult, ...]
    check_ins: tuple[CheckIn, ...]


def invent() -> Database:
    """Return the same rows every time."""
    random = Random(SEED)
    teams = tuple(Team(1000 + index, name) for index, name in enumerate(TEAMS))
    quarters = tuple(_quarters())
    objectives = tuple(_objectives(random, teams, quarters))
    key_results = tuple(_key_results(random, objectives))
    return Database(
        teams,
        quarters,
        objectives,
        key_results,
        tuple(_check_ins(random, quarters, objectives, key_results)),
    )


def _quarters() -> Iterator[Quarter]:
    for number in range(8):
        year, month = 2022 + (6 + 3 * number) // 12, (6 + 3 * number) % 12 + 1
        begins = date(year, month, 1)
        ends = date(year + (month + 3 > 12), (month + 2) % 12 + 1, 1) - timedelta(days=1)
        business = 22 + number // 4
        label = f"GJ {business}/{business + 1}-Q{number % 4 + 1}"
        yield Quarter(1 + number, label, begins, ends)


def _objectives(
    random: Random, teams: tuple[Team, ...], quarters: tuple[Quarter, ...]
) -> Iterator[Objective]:
    for number in range(OBJECTIVES):
        title = f"{random.choice(_AIMS)} {random.choice(_WHOM)}"
        is_draft = number >= OBJECTIVES - DRAFTS
        state = "DRAFT" if is_draft else random.choice(("SUCCESSFUL", "NOTSUCCESSFUL", "ONGOING"))
        # Nine teams in eight quarters take 72 turns; five have a second objective.
        team, quarter = teams[number % 9], quarters[number // 9 % 8]
        text = random.choice(("", "Weil es zählt: für alle.", "Mehr dazu im Wiki\n- Seite 3"))
        yield Objective(40 + number, team.id, quarter.id, title, text, state)


def _key_results(random: Random, objectives: tuple[Objective, ...]) -> Iterator[KeyResult]:
    kinds = ["metric"] * METRIC + ["ordinal"] * ORDINAL
    random.shuffle(kinds)
    for number, kind in enumerate(kinds):
        objective = objectives[number % len(objectives)]
        if kind == "ordinal":
            commit, target, stretch = random.choice(_STEPS)
            yield KeyResult(
                9000 + number,
                objective.id,
                kind,
                random.choice(_COUNTED),
                commit_zone=commit,
                target_zone=target,
                stretch_zone=stretch,
            )
            continue
        baseline = round(random.uniform(-5, 120), random.choice((0, 1, 2)))
        way = round(random.uniform(3, 90), random.choice((0, 1, 2, 3)))
        stretch_goal = round(baseline + random.choice((1, 1, -1)) * way, 3)
        yield KeyResult(
            9000 + number,
            objective.id,
            kind,
            random.choice(_COUNTED),
            unit=random.choice(_UNITS),
            baseline=baseline,
            stretch_goal=stretch_goal,
        )


def _check_ins(
    random: Random,
    quarters: tuple[Quarter, ...],
    objectives: tuple[Objective, ...],
    key_results: tuple[KeyResult, ...],
) -> Iterator[CheckIn]:
    quarter_of = {one.id: one for one in quarters}
    objective_of = {one.id: one for one in objectives}
    begun = [one for one in key_results if objective_of[one.objective_id].state != "DRAFT"]
    spoken = begun[SILENT:]
    for number in range(CHECK_INS):
        key_result = spoken[number % len(spoken)]
        quarter = quarter_of[objective_of[key_result.objective_id].quarter_id]
        # A few come before the quarter or look back after it; some are twice on one day.
        day = quarter.start_date + timedelta(days=random.randrange(7 * (number % 14) - 6, 110))
        moment = datetime(day.year, day.month, day.day, random.randrange(7, 19), number % 60)
        value = zone = None
        if key_result.key_result_type == "metric":
            assert key_result.baseline is not None
            assert key_result.stretch_goal is not None
            share = random.choice((-0.4, 0, 0.1, 0.3, 0.5, 0.7, 0.9, 1, 1.3)) + random.random() / 9
            way = key_result.stretch_goal - key_result.baseline
            value = key_result.baseline + way * share  # as a database's floats are, unrounded
            value = round(value, random.choice((0, 1, 2, 12)))
        else:
            zone = random.choice(("FAIL", "COMMIT", "TARGET", "STRETCH"))
        said = random.choice(_SAID), random.choice(("", "Nachfassen", "Treffen am Montag, 9 Uhr"))
        yield CheckIn(
            50_000 + number, key_result.id, moment, random.randrange(11), *said, value, zone
        )


def shown(number: float) -> Decimal:
    """Return a database's number with at most the six decimals that anybody could mean."""
    return Decimal(str(round(number, 6))).normalize()
