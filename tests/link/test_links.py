"""Every reference and its way back, seen on plans as small as they can be."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import ClassVar

import pytest

from pejling.config import Config
from pejling.link import GoalKey, Links, MeasureKey, MinistryGoalKey, link
from pejling.link.chains import past
from pejling.load import Place, load, without_staff
from pejling.model import Measure, Plan
from pejling.site import Site, open_site

Linked = Callable[[dict[str, str]], Links]

FRAME = {
    "vand/ministry.md": """\
name: Ministeriet for Vand
goals:
  - id: rent-vand
    title: Vandet er rent
    from: 2024
    until: 2026
  - id: arbejdsliv
    title: Medarbejderne er raske
    measures:
      - id: fravaer
        name: Sygefravær
        unit: dage
        decimals: 1
        direction: keep_below
        targets:
          - due: 2026-12-31
            value: 8.0
""",
    "vand/kyst/agency.md": "name: Kyststyrelsen\n",
    "vand/soe/agency.md": "name: Søstyrelsen\n",
    "jord/ministry.md": "name: Ministeriet for Jord\n",
    "jord/skov/agency.md": "name: Skovstyrelsen\n",
}


def goal(name: str, *lines: str) -> str:
    return "".join(f"{line}\n" for line in (f"  - id: {name}", f"    title: {name}", *lines))


def plan(*goals: str, head: str = "agreed_on: 2024-12-01") -> str:
    return f"{head}\ngoals:\n{''.join(goals)}" if goals else f"{head}\n"


def key(plan: str, name: str) -> GoalKey:
    return GoalKey(Place(*plan.split("/")), name)


def write(root: Path, files: dict[str, str]) -> Path:
    for path, text in {**FRAME, **files}.items():
        file = root / "plans" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{text}---\n", "utf-8")
    return root / "plans"


@pytest.fixture
def linked(tmp_path: Path) -> Linked:
    """Return the function that writes plans, which have no mistake, and links them."""

    def read(files: dict[str, str]) -> Links:
        write(tmp_path, files)
        site = open_site(tmp_path, as_of=date(2027, 4, 1))
        assert [one.message("da") for one in site.errors] == []
        return site.links

    return read


class TestContributions:
    SUPPORT = ("    supports:", "      - ministry_goal: {}", "        kind: leads")

    def support(self, reference: str) -> tuple[str, ...]:
        return tuple(line.format(reference) for line in self.SUPPORT)

    def test_lead_from_the_ministry_goal_to_the_goals_and_back(self, linked: Linked) -> None:
        links = linked(
            {"vand/kyst/2025/plan.md": plan(goal("badevand", *self.support("rent-vand")))}
        )
        one = MinistryGoalKey("vand", "rent-vand")
        badevand = key("vand/kyst/2025", "badevand")
        (contribution,) = links.contributions[one]
        assert contribution.goal == badevand
        assert contribution.support.kind == "leads"
        assert links.supported[badevand] == (one,)

    def test_come_from_other_ministries(self, linked: Linked) -> None:
        links = linked(
            {
                "vand/kyst/2025/plan.md": plan(goal("badevand", *self.support("rent-vand"))),
                "jord/skov/2025/plan.md": plan(goal("aaloeb", *self.support("vand/rent-vand"))),
            }
        )
        named = [str(one.goal) for one in links.contributions[MinistryGoalKey("vand", "rent-vand")]]
        assert named == ["jord/skov/2025/aaloeb", "vand/kyst/2025/badevand"]

    def test_of_goals_added_by_an_amendment(self, linked: Linked) -> None:
        added = goal("stormflod", *self.support("rent-vand"))
        amendment = f"agreed_on: 2025-06-01\nreason: external\ngoals_added:\n{added}"
        links = linked(
            {
                "vand/kyst/2025/plan.md": plan(goal("badevand")),
                "vand/kyst/2025/amendment-1.md": amendment,
            }
        )
        assert links.supported[key("vand/kyst/2025", "stormflod")]

    def test_of_one_goal_to_another(self, linked: Linked) -> None:
        support = ("    supports:", "      - goal: kyst/2025/badevand")
        links = linked(
            {
                "vand/kyst/2025/plan.md": plan(goal("badevand")),
                "vand/soe/2025/plan.md": plan(goal("soeer", *support)),
            }
        )
        (one,) = links.goal_supporters[key("vand/kyst/2025", "badevand")]
        assert one.goal == key("vand/soe/2025", "soeer")

    def test_of_objectives(self, linked: Linked) -> None:
        objective = "team: T\nobjectives:\n" + goal(
            "digital", "    supports:", "      - goal: 2025/badevand"
        )
        links = linked(
            {
                "vand/kyst/2025/plan.md": plan(goal("badevand")),
                "vand/kyst/okr/2025-q1/team.md": objective,
            }
        )
        (one,) = links.okr.servants[key("vand/kyst/2025", "badevand")]
        assert str(one.objective) == "vand/kyst/2025-q1/team/digital"


class TestSharedMeasures:
    USE = ("    measures:", "      - uses: arbejdsliv/fravaer")

    def measure(self, links: Links, place: str) -> Measure:
        plans: Plan = links.plans[Place(*place.split("/"))]
        measure = plans.goals[0].measures[0]
        assert isinstance(measure, Measure)
        return measure

    def test_are_taken_over_whole(self, linked: Linked) -> None:
        links = linked({"vand/kyst/2026/plan.md": plan(goal("trivsel", *self.USE))})
        measure = self.measure(links, "vand/kyst/2026")
        assert (measure.id, measure.unit, str(measure.targets[0].value)) == (
            "fravaer",
            "dage",
            "8.0",
        )

    def test_keep_what_the_plan_says_itself(self, linked: Linked) -> None:
        own = (
            *self.USE,
            "        targets:",
            "          - due: 2026-12-31",
            "            value: 7.5",
        )
        links = linked({"vand/kyst/2026/plan.md": plan(goal("trivsel", *own))})
        measure = self.measure(links, "vand/kyst/2026")
        assert (measure.direction, str(measure.targets[0].value)) == ("keep_below", "7.5")

    def test_know_who_uses_them_across_ministries(self, linked: Linked) -> None:
        other = ("    measures:", "      - uses: vand/arbejdsliv/fravaer")
        links = linked(
            {
                "vand/kyst/2026/plan.md": plan(goal("trivsel", *self.USE)),
                "jord/skov/2026/plan.md": plan(goal("trivsel", *other)),
            }
        )
        users = links.users[MeasureKey("vand", "arbejdsliv", "fravaer")]
        assert [one.place.ministry for one in users] == ["jord", "vand"]


class TestHistory:
    def history(self, links: Links, plan: str, name: str) -> list[str]:
        return [
            f"{one.place.agency}/{one.place.period}/{one.goal}"
            for one in past(links, key(plan, name))
        ]

    def test_is_the_id_from_year_to_year_though_a_year_is_left_out(self, linked: Linked) -> None:
        years = {f"vand/kyst/{year}/plan.md": plan(goal("badevand")) for year in (2022, 2023, 2025)}
        links = linked(years)
        whole = [f"kyst/{year}/badevand" for year in (2022, 2023, 2025)]
        assert self.history(links, "vand/kyst/2025", "badevand") == whole

    def test_follows_a_goal_that_was_given_another_id(self, linked: Linked) -> None:
        links = linked(
            {
                "vand/kyst/2024/plan.md": plan(goal("strande")),
                "vand/kyst/2025/plan.md": plan(
                    goal("badevand", "    continues:", "      - 2024/strande")
                ),
                "vand/kyst/2026/plan.md": plan(goal("badevand")),
            }
        )
        assert self.history(links, "vand/kyst/2026", "badevand") == [
            "kyst/2024/strande",
            "kyst/2025/badevand",
            "kyst/2026/badevand",
        ]

    def test_follows_a_goal_that_was_split(self, linked: Linked) -> None:
        part = ("    continues:", "      - 2024/vand")
        links = linked(
            {
                "vand/kyst/2024/plan.md": plan(goal("vand")),
                "vand/kyst/2025/plan.md": plan(goal("hav", *part), goal("aaer", *part)),
            }
        )
        assert links.successors[key("vand/kyst/2024", "vand")] == (
            key("vand/kyst/2025", "aaer"),
            key("vand/kyst/2025", "hav"),
        )

    def test_follows_goals_that_were_merged(self, linked: Linked) -> None:
        both = ("    continues:", "      - 2024/hav", "      - 2024/aaer")
        links = linked(
            {
                "vand/kyst/2024/plan.md": plan(goal("hav"), goal("aaer")),
                "vand/kyst/2025/plan.md": plan(goal("vand", *both)),
            }
        )
        assert links.predecessors[key("vand/kyst/2025", "vand")] == (
            key("vand/kyst/2024", "aaer"),
            key("vand/kyst/2024", "hav"),
        )

    def test_does_not_mix_agencies(self, linked: Linked) -> None:
        links = linked(
            {
                "vand/kyst/2024/plan.md": plan(goal("trivsel")),
                "vand/soe/2025/plan.md": plan(goal("trivsel")),
            }
        )
        assert self.history(links, "vand/soe/2025", "trivsel") == ["soe/2025/trivsel"]

    @pytest.mark.parametrize("kind", ["renamed", "merged", "split", "moved"])
    def test_goes_on_from_the_agency_this_one_was_formerly(self, kind: str, linked: Linked) -> None:
        formerly = f"formerly:\n  - agency: soe\n    until: 2024-12-31\n    kind: {kind}\n"
        links = linked(
            {
                "vand/kyst/agency.md": f"name: K\n{formerly}",
                "vand/soe/2024/plan.md": plan(goal("trivsel")),
                "vand/kyst/2025/plan.md": plan(goal("trivsel")),
                "vand/kyst/2026/plan.md": plan(goal("trivsel")),
            }
        )
        assert self.history(links, "vand/kyst/2026", "trivsel") == [
            "soe/2024/trivsel",
            "kyst/2025/trivsel",
            "kyst/2026/trivsel",
        ]


class TestGoalPictures:
    PICTURE = "goal_picture:\n  markers:\n    - id: rent\n      title: Rent vand"

    def test_are_taken_over_from_plan_to_plan(self, linked: Linked) -> None:
        links = linked(
            {
                "vand/kyst/2024/plan.md": plan(head=self.PICTURE),
                "vand/kyst/2025/plan.md": plan(head="goal_picture: 2024"),
                "vand/kyst/2026/plan.md": plan(
                    goal("badevand", "    markers:", "      - rent"), head="goal_picture: 2025"
                ),
            }
        )
        picture, place = links.pictures[Place("vand", "kyst", "2026")]
        assert [marker.id for marker in picture.markers] == ["rent"]
        assert place == Place("vand", "kyst", "2024")

    def test_are_taken_over_from_a_span(self, linked: Linked) -> None:
        links = linked(
            {
                "vand/kyst/2022-2024/plan.md": plan(head=self.PICTURE),
                "vand/kyst/2025/plan.md": plan(head="goal_picture: 2023"),
            }
        )
        assert links.pictures[Place("vand", "kyst", "2025")][1] == Place(
            "vand", "kyst", "2022-2024"
        )

    def test_in_a_ring_are_no_pictures(self, tmp_path: Path) -> None:
        plans = write(
            tmp_path,
            {
                "vand/kyst/2024/plan.md": plan(head="goal_picture: 2025"),
                "vand/kyst/2025/plan.md": plan(head="goal_picture: 2024"),
            },
        )
        assert link(load(plans)[0]).pictures == {}


class TestStaffDocuments:
    STAFF = "audience: staff"

    def public(self, tmp_path: Path, files: dict[str, str]) -> Site:
        write(tmp_path, files)
        return open_site(tmp_path, as_of=date(2027, 4, 1), config=Config(audience="public"))

    def test_are_held_back_and_counted(self, tmp_path: Path) -> None:
        site = self.public(
            tmp_path,
            {
                "vand/kyst/2025/plan.md": plan(goal("badevand")),
                "vand/kyst/2025/follow-up-1.md": f"date: 2025-06-01\n{self.STAFF}\n",
                "vand/noter.md": f"title: Hemmelige noter\n{self.STAFF}\n",
            },
        )
        assert site.library.withheld == 2
        assert "Hemmelige" not in repr(site.library)
        assert not site.library.follow_ups

    @pytest.mark.parametrize(
        ("path", "text", "held"),
        [
            ("vand/ministry.md", "name: V\naudience: staff\n", 6),
            ("vand/kyst/agency.md", "name: K\naudience: staff\n", 3),
            ("vand/kyst/2025/plan.md", plan(goal("hemmeligt"), head=STAFF), 2),
        ],
    )
    def test_take_with_them_what_belongs_to_them(
        self, path: str, text: str, held: int, tmp_path: Path
    ) -> None:
        files = {
            "vand/kyst/2025/plan.md": plan(goal("hemmeligt")),
            "vand/kyst/2025/results.md": "headline: Hemmeligt resultat\n",
            "jord/skov/2025/plan.md": plan(goal("traer")),
            "vand/soe/2025/plan.md": plan(goal("soeer")),
        }
        site = self.public(tmp_path, {**files, path: text})
        assert site.library.withheld == held
        assert "emmeligt" not in repr(site.links)
        assert key("jord/skov/2025", "traer") in site.links.goals

    def test_lend_their_goals_to_no_public_link(self, tmp_path: Path) -> None:
        support = ("    supports:", "      - ministry_goal: rent-vand", "        why: Hemmeligt")
        site = self.public(
            tmp_path,
            {
                "vand/kyst/2025/plan.md": plan(goal("badevand", *support), head=self.STAFF),
                "vand/kyst/2026/plan.md": plan(goal("badevand"), head="agreed_on: 2025-12-01"),
            },
        )
        assert not site.links.contributions
        assert not site.links.predecessors

    def test_a_plan_takes_no_cycle_of_the_same_year_with_it(self, tmp_path: Path) -> None:
        site = self.public(
            tmp_path,
            {
                "vand/kyst/2025/plan.md": plan(goal("hemmeligt"), head=self.STAFF),
                "vand/kyst/okr/2025/agency.md": "team: Kyststyrelsen\n",
            },
        )
        assert site.library.withheld == 1
        assert [place.period for place in site.library.okrs] == ["2025"]

    def test_are_shown_to_the_staff(self, tmp_path: Path) -> None:
        write(tmp_path, {"vand/kyst/2025/plan.md": plan(goal("badevand"), head=self.STAFF)})
        site = open_site(tmp_path, as_of=date(2027, 4, 1), config=Config(audience="staff"))
        assert site.library.withheld == 0
        assert key("vand/kyst/2025", "badevand") in site.links.goals

    def test_nothing_is_held_back_where_all_is_public(self, tmp_path: Path) -> None:
        library, _ = load(write(tmp_path, {}))
        assert without_staff(library) is library


class TestSpans:
    FILES: ClassVar = {
        "vand/kyst/2025-2028/plan.md": plan(
            goal(
                "badevand",
                "    measures:",
                "      - id: rene",
                "        name: Rene strande",
                "        direction: increase",
                "        targets:",
                "          - due: 2028-12-31",
                "            value: 95",
            )
        ),
        "vand/kyst/2025-2028/results-2025.md": "goals:\n  badevand:\n    values:\n      rene: 71\n",
        "vand/kyst/2025-2028/results-2026.md": "goals:\n  badevand:\n    values:\n      rene: 80\n",
    }

    def test_results_of_earlier_years_show_the_course(self, tmp_path: Path) -> None:
        write(tmp_path, self.FILES)
        site = open_site(tmp_path, as_of=date(2027, 4, 1))
        assert site.errors == ()
        earlier, final = site.results_of(Place("vand", "kyst", "2025-2028"))
        assert [one.date for one in earlier] == [date(2025, 12, 31), date(2026, 12, 31)]
        assert final is None

    def test_results_of_the_last_year_are_the_plans(self, tmp_path: Path) -> None:
        last = {"vand/kyst/2025-2028/results-2028.md": "approved_on: 2029-02-01\n"}
        write(tmp_path, {**self.FILES, **last})
        site = open_site(tmp_path, as_of=date(2029, 4, 1))
        _earlier, final = site.results_of(Place("vand", "kyst", "2025-2028"))
        assert final is not None
        assert final.approved_on == date(2029, 2, 1)

    def test_cover_every_year_of_theirs(self, linked: Linked) -> None:
        links = linked(self.FILES)
        assert links.agency_plans[Place("vand", "kyst")] == (Place("vand", "kyst", "2025-2028"),)
