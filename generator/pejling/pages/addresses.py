"""Addresses: part of the product, they do not change. All are relative to the site's root."""

from collections.abc import Mapping
from typing import Any

from pejling.link import GoalKey, KeyResultKey, MinistryGoalKey, ObjectiveKey
from pejling.lint import manual
from pejling.load import Document, Place

FRONT = "index.html"
ABOUT = "about.html"
EXPLORE = "explore.html"
SEARCH = "search.html"
SEARCH_INDEX = "search/"
REFERENCE = "reference"
FIRST_PLAN = f"{REFERENCE}/index.html"
PROBLEMS = manual.PROBLEMS
RULES = f"{manual.RULES}/index.html"
SCHEMA = "schema"
SNIPPETS = f"{SCHEMA}/snippets.json"


def of_ministry(ministry: str) -> str:
    """Return a ministry's address."""
    return f"{ministry}/index.html"


def of_colours(ministry: str) -> str:
    """Return the address of the style sheet of a ministry's own colour."""
    return f"assets/colours/{ministry}.css"


def of_ministry_goal(key: MinistryGoalKey) -> str:
    """Return a ministry goal's address."""
    return f"{key.ministry}/goals/{key.goal}.html"


def of_agency(place: Place) -> str:
    """Return an agency's address."""
    return f"{place.ministry}/{place.agency}/index.html"


def of_plan(place: Place) -> str:
    """Return a plan's address."""
    return f"{place.ministry}/{place.agency}/{place.period}/index.html"


def of_report(place: Place) -> str:
    """Return a year-end report's address."""
    return f"{place.ministry}/{place.agency}/{place.period}/report.html"


def of_poster(place: Place) -> str:
    """Return the address of a plan's poster for the staff."""
    return f"{place.ministry}/{place.agency}/{place.period}/poster.html"


def of_volume(ministry: str, year: int) -> str:
    """Return the address of all plans and reports of a ministry's year as one document."""
    return f"{ministry}/{year}/index.html"


def of_goal(key: GoalKey) -> str:
    """Return the address of a goal on its plan's page."""
    return f"{of_plan(key.place)}#{anchor(key.goal)}"


def anchor(goal: str) -> str:
    """Return a goal's id on its plan's page."""
    return f"goal-{goal}"


def of_history(key: GoalKey) -> str:
    """Return the address of a goal through the years."""
    return f"{key.place.ministry}/{key.place.agency}/goals/{key.goal}.html"


def of_okrs(agency: Place) -> str:
    """Return the address of an agency's OKR: its cycles, and what serves what."""
    return f"{agency.ministry}/{agency.agency}/okr/index.html"


def of_cycle(agency: Place, cycle: str) -> str:
    """Return the address of a cycle of an agency, with all its teams."""
    return f"{agency.ministry}/{agency.agency}/okr/{cycle}/index.html"


def of_team(place: Place) -> str:
    """Return the address of a team's cycle."""
    return f"{place.ministry}/{place.agency}/okr/{place.period}/{place.name}.html"


def of_team_paper(place: Place, name: str) -> str:
    """Return the address of a paper of a team's cycle: its poster, meeting or checklist."""
    return f"{of_team(place).removesuffix('.html')}/{name}.html"


def of_objective(key: ObjectiveKey) -> str:
    """Return the address of an objective on its team's page."""
    return f"{of_team(key.place)}#objective-{key.objective}"


def of_key_result(key: KeyResultKey) -> str:
    """Return the address of a key result on its team's page."""
    return f"{of_team(key.place)}#key-result-{key.key_result}"


def of_year(year: int) -> str:
    """Return the address of a year across government."""
    return f"{year}/index.html"


def explore_ministry(ministry: str) -> str:
    """Return the address of the list of a ministry's goals."""
    return f"explore/ministry/{ministry}.html"


def explore_year(year: int) -> str:
    """Return the address of the list of a year's goals."""
    return f"explore/year/{year}.html"


def explore_verdict(verdict: str) -> str:
    """Return the address of the list of the goals with a verdict."""
    return f"explore/verdict/{verdict.replace('_', '-')}.html"


def of_article(path: str) -> str:
    """Return the address of an ordinary page by its file."""
    return f"{path.removesuffix('.md')}.html"


def of_document(document: Document[Any]) -> str:
    """Return the address of the page that shows a document."""
    place = document.place
    match document.kind:
        case "ministry" | "ministry-results":
            return of_ministry(place.ministry)
        case "agency":
            return of_agency(place)
        case "okr":
            return of_team(place)
        case "plan" | "amendment" | "follow-up":
            return of_plan(place)
        case "results":
            return of_report(place)
    return of_article(document.path)


def in_language(address: str, language: str, languages: tuple[str, ...]) -> str:
    """Return a page's address in a language; the first language stands at the root."""
    return address if language == languages[0] else f"{language}/{address}"


def relative(address: str, start: str) -> str:
    """Return the way from the page at `start` to an address; every link names its file."""
    path, mark, section = address.partition("#")
    if path == start and mark:
        return f"#{section}"
    there, here = path.split("/"), start.split("/")
    shared = 0
    while shared < min(len(there), len(here)) - 1 and there[shared] == here[shared]:
        shared += 1
    return "../" * (len(here) - 1 - shared) + "/".join(there[shared:]) + mark + section


def inside(piece: str, section: str) -> str:
    """Return the way to a section of a page that a larger page took in as `piece`."""
    return f"#{piece}_{section}" if section else f"#{piece}"


def alternates(address: str, languages: tuple[str, ...]) -> Mapping[str, str]:
    """Return a page's address in every language of the site."""
    return {one: in_language(address, one, languages) for one in languages}


def of_reference(kind: str) -> str:
    """Return the address of a document kind in the author's reference."""
    return f"{REFERENCE}/{kind}.html"


def of_rule(name: str) -> str:
    """Return the address of a rule's page in the author's reference."""
    return manual.of_rule(name)


def of_checklist(place: Place) -> str:
    """Return the address of a plan's checklist."""
    return f"{place.ministry}/{place.agency}/{place.period}/checklist.html"


def of_dialogue(ministry: str) -> str:
    """Return the address of how a ministry's plans measure up to the guidance."""
    return f"{ministry}/guidance.html"


def of_schema(kind: str) -> str:
    """Return the address of a document kind's JSON Schema."""
    return f"{SCHEMA}/{kind}.json"
