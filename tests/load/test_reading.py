"""What is read of a file that is not as it should be, so that the rest is still checked."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pejling.load.broken_lines import diagnose
from pejling.load.front_matter import FrontMatter, split
from pejling.load.known_keys import known_keys
from pejling.load.nearest import nearest
from pejling.load.refusals import Reading
from pejling.load.yaml_reading import read
from pejling.model import Amendment, Measure, Okr, Plan, Quoted, Results
from pejling.source import Source


def front(text: str) -> FrontMatter:
    return FrontMatter(Source("plan.md", f"---\n{text}---\n"), text, 2)


def reading(text: str, model: type[Plan] = Plan) -> Reading[Plan]:
    return Reading(model, read(front(text))).read()


def codes(text: str) -> list[tuple[int, str]]:
    tree = read(front(text))
    found = [*tree.diagnostics, *Reading(Plan, tree).read().diagnostics]
    return [(one.span.line, one.problem.code) for one in found]


def plan(text: str) -> Plan:
    content = reading(text).content
    assert content is not None
    return content


def measure(text: str) -> Measure:
    head = "goals:\n  - id: g\n    title: T\n    measures:\n      - id: m\n        name: N\n"
    lines = "".join(f"        {line}\n" for line in text.splitlines())
    first = plan(head + lines).goals[0].measures[0]
    assert isinstance(first, Measure)
    return first


class TestValues:
    def test_stay_the_text_that_was_written(self) -> None:
        data = read(front("a: NO\nb: 0123\nc: 1:30\nd: 1e3\ne: '5'\nf: 2026-01-01\n")).data
        assert data == {
            "a": "NO",
            "b": "0123",
            "c": "1:30",
            "d": "1e3",
            "e": "5",
            "f": "2026-01-01",
        }
        assert isinstance(data["e"], Quoted)
        assert not isinstance(data["b"], Quoted)

    @pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
    def test_that_are_empty_are_as_if_not_there(self, nothing: str) -> None:
        tree = read(front(f"a: {nothing}\nb: 1\n"))
        assert tree.data == {"b": "1"}
        assert [one.problem.code for one in tree.diagnostics] == ["P209"]

    def test_on_several_lines_are_one_text(self) -> None:
        assert read(front("a: en\n  to\nb: |\n  tre\n  fire\n")).data == {
            "a": "en to",
            "b": "tre\nfire\n",
        }

    def test_of_text_end_where_the_text_ends(self) -> None:
        goal = plan("goals:\n  - id: g\n    title: |\n      Hurtigere svar\n").goals[0]
        assert goal.title == "Hurtigere svar"


class TestWhatIsMeant:
    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("180,5", "180.5"),
            ("1.031,5", "1031.5"),
            ("45 %", "45"),
            ("45,5 pct.", "45.5"),
            ("176 dage", "176"),
            ("−40", "-40"),
            ("–40,5", "-40.5"),
            ("0160", "160"),
            ("31 500", "31500"),
        ],
    )
    def test_is_read_of_a_number(self, written: str, meant: str) -> None:
        target = measure(f"targets:\n  - due: 2026-12-31\n    value: {written}").targets[0]
        assert target.value == Decimal(meant)

    @pytest.mark.parametrize(
        "written",
        ["31-12-2026", "31.12.2026", "31/12/2026", "31. december 2026", "31.12.26", "2026/12/31",
         "2026-12-31T10:00", "12/31/2026", "2026.12.31"],
    )  # fmt: skip
    def test_is_read_of_a_date(self, written: str) -> None:
        target = measure(f"targets:\n  - due: {written}\n    value: 1").targets[0]
        assert target.due.isoformat() == "2026-12-31"

    def test_is_read_of_a_key(self) -> None:
        goal = plan("maal:\n  - id: g\n    titel: Kortere ventetid\n").goals[0]
        assert goal.title == "Kortere ventetid"

    def test_is_read_of_an_id(self) -> None:
        assert (
            plan("goals:\n  - id: Kortere Ventetid\n    title: T\n").goals[0].id
            == "kortere-ventetid"
        )

    def test_is_read_of_a_single_item_without_hyphen(self) -> None:
        assert plan("goals:\n  - id: g\n    title: T\n    markers: m\n").goals[0].markers == ("m",)

    def test_is_shown_where_the_key_is_written(self) -> None:
        text = "goals:\n  - id: g\n    titel: T\n    vægt: 1,5\n"
        assert codes(text) == [(4, "P301"), (5, "P301"), (5, "P303")]


class TestBrokenLines:
    @pytest.mark.parametrize(
        ("line", "code", "read_as"),
        [
            ("title: Mål 1: T", "P212", "Mål 1: T"),
            ("title: @T", "P214", "@T"),
            ("title: %T", "P214", "%T"),
            ("title: `T`", "P214", "`T`"),
            ("title: : T", "P214", ": T"),
            ("title: [a] T", "P214", "[a] T"),
            ("title: {a} T", "P214", "{a} T"),
            ("title:T", "P216", "T"),
            ('title: "T', "P213", "T"),
            ('title: "T" U', "P213", '"T" U'),
            ("title: 'T' U'", "P213", "'T' U'"),
            (" title: T", "P218", "T"),
            ("\ttitle: T", "P211", "T"),
        ],
    )
    def test_are_read_as_they_were_meant_and_what_follows_too(
        self, line: str, code: str, read_as: str
    ) -> None:
        text = f"case: '1'\ngoals:\n  - id: g\n    {line}\n    weight: 1,5\n"
        if line.startswith("\t"):
            text = text.replace("    \t", "\t")
        assert codes(text) == [(5, code), (6, "P303")]
        assert plan(text).goals[0].title == read_as

    def test_that_cannot_be_mended_end_the_reading_and_miss_nothing_before(self) -> None:
        text = "agreed_on: i dag\ngoals:\n\t- id: g\n\t  title: T\n"
        assert codes(text) == [(4, "P211"), (2, "P313")]
        assert not reading(text).is_whole

    def test_stop_after_twenty(self) -> None:
        text = "".join(f"k{number}: a: b\n" for number in range(100))
        assert len([one for one in codes(text) if one[1] == "P212"]) == 21


class TestGuesses:
    def test_of_an_id_leave_the_document_open(self) -> None:
        assert not reading("goals:\n  - title: T\n").is_whole

    def test_of_a_value_do_not(self) -> None:
        assert reading("goals:\n  - id: g\n    title: T\n    weight: mange\n").is_whole

    def test_are_never_found_wrong_themselves(self) -> None:
        text = (
            "goals:\n  - id: g\n    title: T\n    measures:\n      - id: m\n        name: N\n"
            "        direction: increase\n        targets:\n"
            "          - due: engang\n            value: 45\n            partly_from: næsten\n"
            "          - due: senere\n            value: 50\n"
        )
        assert [code for _line, code in codes(text)] == ["P313", "P310", "P313"]

    def test_keep_items_at_their_place(self) -> None:
        text = (
            "goals:\n  - Et mål\n  - id: b\n    title: T\n  - 2\n  - id: d\n    title: T\n"
            "    weight: 1,5\n"
        )
        assert codes(text) == [(3, "P326"), (6, "P326"), (9, "P303")]
        assert [goal.id for goal in plan(text).goals][1::2] == ["b", "d"]

    def test_make_a_document_of_nearly_nothing(self) -> None:
        tree = read(front("goals:\n  g: {}\n"))
        amendment = Reading(Amendment, tree).read()
        assert amendment.content is not None
        named = {one.values["value"] for one in amendment.diagnostics if "value" in one.values}
        assert {"agreed_on", "reason"} <= named


@settings(max_examples=400, deadline=None)
@given(st.text(st.sampled_from("abg: -\n'\"[]{}&*!|>#,\t0.x"), max_size=120))
def test_no_text_is_more_than_can_be_read(text: str) -> None:
    for model in (Plan, Results, Okr):
        tree = read(front(f"{text}\n"))
        found = Reading(model, tree).read()
        if found.content is None:
            assert found.diagnostics


@settings(max_examples=200, deadline=None)
@given(
    st.recursive(
        st.sampled_from(["x", "1,5", "2026-13-01", "", "kystplan", "range", "true"]),
        lambda inner: st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["id", "title", "goals", "measures", "targets", "due", "value", "min", "supports",
                 "partly_from", "goal_picture", "markers", "titel", "direction", "met_when"]
            ),
            inner,
            max_size=5,
        ),
        max_leaves=30,
    )
)  # fmt: skip
def test_no_shape_is_more_than_can_be_mended(shape: object) -> None:
    import yaml

    text = yaml.safe_dump({"goals": [shape], "goal_picture": shape}, allow_unicode=True)
    found = reading(text)
    assert found.content is not None or found.diagnostics


class TestNearest:
    def test_knows_slips_and_danish_words(self) -> None:
        assert nearest("decresae", ["increase", "decrease"]) == "decrease"
        assert nearest("frist", ["due", "value"]) == "due"
        assert nearest("Agreed-On", ["agreed_on", "case"]) == "agreed_on"

    def test_says_nothing_rather_than_something_else(self) -> None:
        assert nearest("farve", ["title", "due"]) == ""

    def test_finds_one_among_very_many(self) -> None:
        known = [f"2025/goal-{number}" for number in range(50_000)]
        assert nearest("2025/ventetiden", [*known, "2025/ventetid"]) == "2025/ventetid"


def test_known_keys_are_those_of_the_place() -> None:
    assert "goals" in known_keys(Plan, ())
    assert "uses" in known_keys(Plan, ("goals", 0, "measures", 0))
    assert known_keys(Plan, ("goals", 0, "measures", 0, "baseline")) == ("value", "as_of")
    assert known_keys(Plan, ("case",)) == ()


def test_a_remark_may_stand_after_the_first_fence() -> None:
    parts = split(Source("plan.md", "--- # plan.md: aftalen\ncase: 5\n---\nTekst\n"))
    assert parts.front is not None
    assert (parts.front.text, parts.front.first_line, parts.body) == ("case: 5\n", 2, "Tekst\n")


def test_a_fence_needs_no_line_end() -> None:
    assert split(Source("plan.md", "---\na: 1\n---")).body == ""
    assert split(Source("plan.md", "---\na: 1\n---\ntekst")).body_line == 4


def test_an_unknown_trouble_is_still_named() -> None:
    import yaml

    error = yaml.MarkedYAMLError(problem="something new")
    assert diagnose(error, ["a: 1"]).problem.code == "P203"
