"""Writes a site of N plans in the plan language, the same bytes for the same N and seed."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from bench.blueprint import (
    AGENCIES_PER_MINISTRY,
    OWN_GOAL,
    SHARED_GOAL,
    SHARED_MEASURE,
    YEARS,
    AgencyPlan,
    agency,
    chance,
    ministry,
)
from bench.plan_documents import YearOfAgency, amendment, plan, prose, year_of
from bench.result_documents import analysis, follow_up, results
from bench.yaml_text import Value, front_matter

AS_OF = date(2026, 9, 15)

_INDEX = """# Mål og resultater

Alt på disse sider er opdigtet og skrevet af et program for at måle på.
"""
_SETTINGS = f"""as_of: {AS_OF}
languages:
  - da
"""
_MKDOCS = """site_name: Mål og resultater
docs_dir: plans
use_directory_urls: false
theme: pejling
plugins: [pejling]
"""


def generate(folder: Path, plans: int, seed: int = 1) -> int:
    """Write a site of `plans` plans to the new `folder` and return the number of documents."""
    folder.mkdir(parents=True)
    (folder / "pejling.yml").write_text(_SETTINGS, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_MKDOCS, encoding="utf-8")
    count = 0
    for address, text in _documents(plans, seed):
        path = folder / "plans" / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        count += 1
    return count


def _documents(plans: int, seed: int) -> Iterator[tuple[str, str]]:
    """Yield every document below plans/ with its address."""
    yield "index.md", _INDEX
    agencies = -(-plans // len(YEARS))
    for number in range(-(-agencies // AGENCIES_PER_MINISTRY)):
        yield from _ministry(seed, number)
    for number in range(agencies):
        body = agency(seed, number)
        root = f"{body.ministry}/{body.id}"
        yield (
            f"{root}/agency.md",
            front_matter(_agency(body)) + body.writer.paragraph(2026, 4) + "\n",
        )
        for year in YEARS[max(0, len(YEARS) - (plans - number * len(YEARS))) :]:
            for name, text in _year(year_of(seed, number, body, year)):
                yield f"{root}/{year}/{name}", text


def _year(of: YearOfAgency) -> Iterator[tuple[str, str]]:
    yield "plan.md", front_matter(plan(of)) + prose(of)
    if of.amended:
        yield f"amendment-{of.year}-06.md", front_matter(amendment(of))
    for month in (4, 8):
        yield f"follow-up-{of.year}-{month:02}.md", front_matter(follow_up(of, month))
    if of.year < AS_OF.year:
        yield "results.md", front_matter(results(of)) + analysis(of)


def _agency(of: AgencyPlan) -> Mapping[str, Value]:
    return {"name": of.name, "mission": of.writer.phrase(), "contact": "plan@example.org"}


def _ministry(seed: int, number: int) -> Iterator[tuple[str, str]]:
    of, lead = ministry(seed, number), agency(seed, number * AGENCIES_PER_MINISTRY)
    goals: list[Value] = [
        {"id": goal, "title": title, "from": YEARS[0], "until": 2027, "lead": lead.id}
        for goal, title in of.goals
    ]
    goals += [_own_goal(), _shared_goal()]
    body = "\n\n".join(of.writer.paragraph(2026, 3) for _ in range(2))
    yield f"{of.id}/ministry.md", front_matter({"name": of.name, "goals": goals}) + body + "\n"
    for year in YEARS[:-1]:
        random = chance(seed, "ministry", number, year)
        values = {"tilfredshed": random.randint(60, 80)}
        yield (
            f"{of.id}/{year}/results.md",
            front_matter(
                {
                    "as_of": date(year, 12, 31),
                    "approved_on": date(year + 1, 3, 1),
                    "goals": {OWN_GOAL: {"values": values}},
                }
            ),
        )


def _own_goal() -> Value:
    """Return the goal the department carries, with a measure of its own."""
    measure: dict[str, Value] = {
        "id": "tilfredshed",
        "name": "Brugernes tilfredshed",
        "unit": "pct.",
        "decimals": 0,
    }
    return _with_measure(OWN_GOAL, "Brugerne er tilfredse", measure, "keep_above", 70) | {
        "carried_by": "department"
    }


def _shared_goal() -> Value:
    """Return the goal whose measure every agency takes with `uses`."""
    measure: dict[str, Value] = {
        "id": SHARED_MEASURE,
        "name": "Sygefravær pr. årsværk",
        "unit": "dage",
        "decimals": 1,
    }
    return _with_measure(SHARED_GOAL, "Medarbejderne er mindre syge", measure, "keep_below", 8)


def _with_measure(
    identity: str, title: str, measure: Mapping[str, Value], direction: str, value: int
) -> dict[str, Value]:
    targets: list[Value] = [{"due": date(year, 12, 31), "value": value} for year in YEARS]
    return {
        "id": identity,
        "title": title,
        "from": YEARS[0],
        "until": 2027,
        "measures": [{**measure, "over": "average", "direction": direction, "targets": targets}],
    }
