"""The staff's poster: the goals in plain words by marker, and how they stand, on one sheet."""

from pejling.pages.page import Output
from tests.pages.reading import AGENCY, FILES, PLAN, Compile, tree, words

PAGE = "m/s/2025/poster.html"


def groups(output: Output) -> dict[str, list[str]]:
    return {
        words(group.find("h2")): [words(goal.find("a")) for goal in group.iter("li")]
        for group in tree(output, PAGE).find_class("group")
    }


def test_the_goals_stand_under_the_marker_they_serve(small: Output) -> None:
    assert groups(small) == {
        "Svar i tide": ["Borgerne venter kortere"],
        "Andre mål": [
            "Alle kan følge deres sag",
            "Medarbejderne trives",
            "Borgerne forstår brevene",
        ],
    }


def test_a_goal_of_several_markers_stands_once_and_a_plan_without_markers_is_one_list(
    compiled: Compile,
) -> None:
    both = PLAN.replace(
        "      title: Svar i tide\n",
        "      title: Svar i tide\n    - id: ro\n      title: Ro om sagen\n",
    ).replace("      - i-tide\n", "      - ro\n      - i-tide\n", 1)
    assert [len(one) for one in groups(compiled({**FILES, "m/s/2025/plan.md": both})).values()] == [
        1,
        3,
    ]
    start, end = PLAN.index("goal_picture:"), PLAN.index("goals:")
    none = PLAN[:start] + PLAN[end:].replace("    markers:\n      - i-tide\n", "")
    assert list(groups(compiled({**FILES, "m/s/2025/plan.md": none}))) == ["Målene"]


def test_how_a_goal_stands_is_said_in_a_word_and_its_one_number(small: Output) -> None:
    lines = [words(one) for one in tree(small, PAGE).find_class("stands")]
    assert lines == [
        "Opfyldt 104 dage; målet er højst 110 dage",
        "Bortfaldet",
        "Ikke opfyldt 9,2 dage; målet er højst 8,0 dage",
        "Delvist opfyldt departementets vurdering tæller; tallene siger opfyldt",
    ]


def test_the_mission_is_the_largest_and_the_sum_says_for_which_day(compiled: Compile) -> None:
    agency = AGENCY.replace("contact:", "mission: Alle får et svar\ncontact:")
    page = tree(compiled({**FILES, "m/s/agency.md": agency}), PAGE)
    assert words(page.find_class("calling")[0]) == "Alle får et svar"
    assert "Stand pr. 15. september 2026" in words(page.find_class("sum")[0])


def test_more_goals_make_the_type_smaller(compiled: Compile) -> None:
    def size(goals: int) -> str:
        head, _, _ = PLAN.partition("goals:\n")
        written = "".join(f"  - id: m{n}\n    title: Mål nummer {n}\n" for n in range(goals))
        files = {"m/ministry.md": FILES["m/ministry.md"], "m/s/agency.md": AGENCY}
        output = compiled({**files, "m/s/2025/plan.md": f"{head}goals:\n{written}---\n"})
        return str(tree(output, PAGE).find_class("poster")[0].get("class"))

    assert [size(goals) for goals in (5, 12, 80)] == [
        "poster at-26",
        "poster at-18",
        "poster at-columns",
    ]


def test_the_plan_leads_to_it(small: Output) -> None:
    assert tree(small, "m/s/2025/index.html").xpath("//dl//a[@href='poster.html']")
