"""Key results as data: what OKR pages offer for download, in the same formats as goals."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from pejling.assess import KeyResultScore, KeyResultState, ObjectiveScore, OkrScore
from pejling.assess.okr import due_of
from pejling.assess.okr_words import key_result_word
from pejling.export.format import Head
from pejling.export.formats.as_csv import DIRECTIONS, cell
from pejling.export.formats.as_json import listed, written
from pejling.export.reader import Datum, Reader
from pejling.language import Speech, _, speech
from pejling.link import KeyResultKey, ObjectiveKey
from pejling.load import Place
from pejling.model import Zone
from pejling.site import Site

COLUMNS = (
    (_("Ministry"), "ministry_name"),
    (_("Agency"), "agency_name"),
    (_("Cycle"), "cycle"),
    (_("Team"), "team_name"),
    (_("Objective"), "objective_title"),
    (_("Objective's score"), "objective_score"),
    (_("Key result"), "title"),
    (_("Unit"), "unit"),
    (_("Direction"), "direction"),
    (_("Baseline"), "baseline"),
    (_("Target"), "target"),
    (_("Due"), "due"),
    (_("Value"), "value"),
    (_("Value as of"), "value_as_of"),
    (_("Score"), "score"),
    (_("Confidence"), "confidence"),
    (_("State"), "state"),
    (_("Objective id"), "objective"),
    (_("Key result id"), "key_result"),
    (_("Team id"), "team"),
)
"""What stands in the table, a line a key result: the column's name and the record's key."""

SCORE_PLACES = Decimal("0.0001")


def key_result_records(site: Site, place: Place, language: str) -> Iterator[dict[str, Datum]]:
    """Yield a team's key results as data, those of objectives that were given up included."""
    read = Reader(language, site.config.languages)
    score = site.okr_scores[place]
    for objective in score.objectives:
        for one in objective.key_results:
            yield {
                **_whose(site, place, read),
                **_objective(site, ObjectiveKey(place, objective.objective.id), objective, read),
                **_agreed(score, one, read),
                **_measured(score, one, read),
                **_joined(site, KeyResultKey(place, one.key_result.id)),
            }


def _whose(site: Site, place: Place, read: Reader) -> dict[str, Datum]:
    ministry = site.library.ministries.get(place.ministry)
    agency = site.library.agencies.get(Place(place.ministry, place.agency))
    score = site.okr_scores[place]
    return {
        "ministry": place.ministry,
        "ministry_name": read.text(ministry.content.name) if ministry else place.ministry,
        "agency": place.agency,
        "agency_name": read.text(agency.content.name) if agency else place.agency,
        "cycle": place.period,
        "period": {"from": read.day(score.first), "to": read.day(score.last)},
        "cycle_state": score.state,
        "team": place.name,
        "team_name": read.text(score.okr.team),
    }


def _objective(
    site: Site, key: ObjectiveKey, one: ObjectiveScore, read: Reader
) -> dict[str, Datum]:
    objective = one.objective
    return {
        "objective": objective.id,
        "objective_title": read.text(objective.title),
        "objective_score": _score(one.score, read),
        "objective_scored": one.scored,
        "abandoned_on": read.day(
            objective.abandoned.on if objective.abandoned and one.is_abandoned else None
        ),
        "serves": [
            {
                "kind": service.support.kind,
                "served": str(service.served),
                "key_result": str(service.by_way_of) if service.by_way_of else None,
            }
            for service in site.links.okr.services.get(key, ())
        ],
    }


def _agreed(score: OkrScore, one: KeyResultScore, read: Reader) -> dict[str, Datum]:
    key_result = one.key_result
    steps = key_result.zones.steps if key_result.zones else ()
    return {
        "key_result": key_result.id,
        "title": read.text(key_result.title),
        "definition": read.text(key_result.definition),
        "unit": read.text(key_result.unit),
        "direction": key_result.direction,
        "baseline": read.number(key_result.baseline),
        "target": read.number(key_result.target),
        "steps": {zone.value: read.figure(step) for zone, step in steps} or None,
        "due": read.day(due_of(key_result, score.last)),
        "owner": read.text(key_result.owner),
        "source": read.text(key_result.source),
        "priority": key_result.priority,
        "weight": read.number(key_result.weight),
    }


def _measured(score: OkrScore, one: KeyResultScore, read: Reader) -> dict[str, Datum]:
    return {
        "value": _value(one.value, read),
        "value_as_of": read.day(one.as_of),
        "score": _score(one.score, read),
        "scale": one.scale,
        "confidence": read.number(one.confidence),
        "state": score.state_of(one),
        "is_stale": score.is_stale(one),
        "course": [
            {
                "date": read.day(point.date),
                "value": _value(point.value, read),
                "score": _score(point.score, read),
            }
            for point in one.course
        ],
    }


def _joined(site: Site, key: KeyResultKey) -> dict[str, Datum]:
    links = site.links.okr
    return {
        "depends_on": [str(one) for one in links.waits_for.get(key, ())],
        "continues": [str(one) for one in links.earlier_results.get(key, ())],
    }


def _value(value: Decimal | Zone | None, read: Reader) -> Datum:
    return value.value if isinstance(value, Zone) else read.number(value)


def _score(score: Decimal | None, read: Reader) -> Datum:
    """Return a score with four decimals; a third has no end."""
    return read.number(score.quantize(SCORE_PLACES).normalize()) if score is not None else None


def key_result_files(head: Head, records: Iterable[dict[str, Datum]]) -> Mapping[str, bytes]:
    """Return key results in every format, by suffix."""
    found = tuple(records)
    return {
        ".csv": _table(found, head.language),
        ".json": listed(head, "key_results", [written(one) for one in found]),
    }


def _table(records: Iterable[dict[str, Datum]], language: str) -> bytes:
    say = speech(language)
    rows = [";".join(cell(say.text(name), language) for name, _key in COLUMNS)]
    rows += [
        ";".join(cell(_shown(record, key, say), language) for _name, key in COLUMNS)
        for record in records
    ]
    return ("\ufeff" + "\r\n".join(rows) + "\r\n").encode()


def _shown(record: Mapping[str, Datum], key: str, say: Speech) -> Datum:
    value = record[key]
    if key == "direction" and value:
        return say.text(DIRECTIONS[str(value)])
    if key == "state":
        return key_result_word(KeyResultState(str(value)), say)
    if key == "target" and value is None:
        steps = record["steps"]
        return steps["target"] if isinstance(steps, dict) else None
    return value
