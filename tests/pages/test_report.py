"""The year-end report: all goals, then those with something to explain."""

from pejling.pages.page import Output
from tests.pages.reading import FILES, RESULTS, Compile, tree, words

PAGE = "m/s/2025/report.html"


def test_part_1_has_every_goal(small: Output) -> None:
    rows = tree(small, PAGE).xpath("//section[@id='part-1']//tbody")
    assert len(rows) == 4


def test_part_2_has_the_unmet_and_the_chosen(small: Output) -> None:
    goals = tree(small, PAGE).xpath("//section[@id='part-2']/article/@id")
    assert goals == ["goal-ventetid", "goal-trivsel", "goal-skrift"]


def test_a_met_goal_says_that_it_was_chosen(small: Output) -> None:
    goal = tree(small, PAGE).xpath("//article[@id='goal-ventetid']")[0]
    assert "valgt til analyse" in words(goal)


def test_an_unmet_goal_without_explanation_says_so(compiled: Compile) -> None:
    silent = RESULTS.replace("    explanation: En hård vinter\n", "")
    silent = silent.replace("    reason:\n      - external\n", "")
    output = compiled({**FILES, "m/s/2025/results.md": silent})
    goal = tree(output, PAGE).xpath("//article[@id='goal-trivsel']")[0]
    assert "Der er ikke givet nogen forklaring." in words(goal)


def test_corrections_stand_with_before_and_after(small: Output) -> None:
    cells = tree(small, PAGE).xpath("//section[@id='corrections']//tbody/tr/td")
    assert [words(cell) for cell in cells] == [
        "9,1 dage",
        "9,2 dage",
        "1. marts 2026",
        "En afdeling manglede",
    ]


def test_results_not_approved_say_so(compiled: Compile) -> None:
    early = RESULTS.replace("approved_on: 2026-02-20\n", "")
    early = early[: early.index("corrections:")] + "---\n"
    output = compiled({**FILES, "m/s/2025/results.md": early})
    notices = words(tree(output, PAGE).find_class("notices")[0])
    assert "Resultaterne er endnu ikke godkendt." in notices


def test_a_plan_without_results_has_no_report(compiled: Compile) -> None:
    files = {path: text for path, text in FILES.items() if "results" not in path}
    output = compiled(files)
    assert PAGE not in {page.address for page in output.pages}
