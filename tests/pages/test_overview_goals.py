"""Ministry goals, agencies, goals through the years, years and the data."""

from collections.abc import Mapping
from datetime import date

import pytest

from pejling.pages.page import Output
from tests.pages.government import GOVERNMENT
from tests.pages.reading import FILES, Compile, tree, words


@pytest.fixture
def output(compiled: Compile) -> Output:
    return compiled(GOVERNMENT)


def test_a_ministry_goal_has_every_contributor_with_kind_and_reason(output: Output) -> None:
    page = tree(output, "m/goals/hurtigt.html")
    branches = page.xpath("//section[@id='contributions']//ul[@class='tree']/li")
    assert [words(one.xpath("./h3/a")[0]) for one in branches] == ["Sagsstyrelsen", "Datacentret"]
    assert [one.get("class") for one in branches] == ["leads", "pre"]
    assert "Uden data ingen svar" in words(branches[1])


def test_a_ministry_goal_links_its_lead(output: Output) -> None:
    facts = tree(output, "m/goals/hurtigt.html").xpath("//dl[@class='facts']//a/@href")
    assert facts == ["../s/index.html"]


def test_earlier_years_are_told_too(output: Output) -> None:
    page = tree(output, "m/goals/hurtigt.html")
    assert "Her ligger sagerne" in words(page.xpath("//details[@id='year-2025']")[0])


def test_a_shared_measure_stands_by_name_and_is_no_ranking(output: Output) -> None:
    shared = tree(output, "m/goals/klart.html").xpath("//section[@id='shared']")[0]
    names = [words(one) for one in shared.xpath(".//tbody//th")]
    assert names == ["Brevtilsynet", "Sagsstyrelsen"]
    assert "ikke en rangliste" in words(shared)


def test_own_measures_are_drawn_and_tabled(output: Output) -> None:
    own = tree(output, "m/goals/klart.html").xpath("//section[@id='own']")[0]
    assert own.xpath(".//svg[@role='img']/title/text()") == ["Andel, der forstår brevet"]
    assert [words(one) for one in own.xpath(".//tbody/tr/th")] == ["2026", "2025", "2024"]


def test_a_goal_nobody_supports_says_so(output: Output) -> None:
    answer = words(tree(output, "m/goals/groent.html").xpath("//p[@class='answer']")[0])
    assert answer == "2026: Ingen styrelse støtter dette mål."


def test_an_agency_opens_with_its_goal_picture(output: Output) -> None:
    page = tree(output, "m/s/index.html")
    assert page.xpath("//section/@id") == ["picture", "goals", "years", "histories"]
    assert words(page.xpath("//ul[@class='markers']/li/h3")[0]) == "Svar i tide"
    years = page.xpath("//section[@id='years']//tbody/tr/th/a/text()")
    assert years == ["2026", "2025"]


def test_an_agency_says_what_it_was_called(output: Output) -> None:
    assert "Gamle" in words(tree(output, "n/u/index.html").xpath("//dl[@class='facts']")[0])


def test_a_renamed_goal_has_one_page_with_all_its_years(output: Output) -> None:
    page = tree(output, "m/s/goals/svartid.html")
    assert page.xpath("//section[@id='years']//tbody/tr/th/a/text()") == ["2026", "2025"]
    assert "Borgerne venter kortere" in words(page.xpath("//section[@id='years']")[0])
    assert output.redirects["m/s/goals/ventetid.html"] == "m/s/goals/svartid.html"


def test_a_split_goal_keeps_its_page_and_names_what_carries_it_on(compiled: Compile) -> None:
    second = GOVERNMENT["m/s/2026/plan.md"].replace(
        "    task: internal\n", "    task: internal\n    continues:\n      - 2025/ventetid\n"
    )
    output = compiled({**GOVERNMENT, "m/s/2026/plan.md": second})
    page = tree(output, "m/s/goals/ventetid.html")
    facts = page.xpath("//dl[@class='facts']//a/@href")
    assert facts == ["svartid.html", "trivsel.html"]


def test_a_target_nobody_carries_on_is_named_and_drawn(output: Output) -> None:
    page = tree(output, "m/s/goals/svartid.html")
    notice = words(page.xpath("//ul[@class='notices']")[0])
    assert notice.startswith("Typisk ventetid: højst 90 dage til 31. december 2026")
    assert page.xpath("//*[local-name()='line'][@class='goalline lost']")
    assert "ikke ført videre" in words(page.xpath("//section[@id='numbers']//table[last()]")[-1])


def test_the_course_opens_the_page_and_the_count_follows(compiled: Compile) -> None:
    again = GOVERNMENT["m/s/2025/plan.md"].replace("2024-12-18", "2023-12-18")
    again = again.replace("2026-12-31", "2027-12-31").replace("2025-", "2024-")
    past = (
        "---\napproved_on: 2025-02-01\ngoals:\n  trivsel:\n    values:\n      sygedage: 7.5\n---\n"
    )
    files = {**GOVERNMENT, "m/s/2024/plan.md": again, "m/s/2024/results.md": past}
    top = tree(compiled(files), "m/s/goals/trivsel.html").xpath("//div[@class='top']")[0]
    assert words(top.xpath("./p")[0]) == (
        "Sygedage: 7,5 dage i 2024, 9,2 dage i 2025. "
        "Måltallet for 2025 var højst 8,0 dage: ikke opfyldt."
    )
    assert words(top.xpath("./p")[1]) == (
        "Målet var opfyldt i 1 af de 2 planer, der har et resultat."
    )


def test_a_break_is_drawn_between_the_years(compiled: Compile) -> None:
    broken = GOVERNMENT["m/s/2026/plan.md"].replace(
        "        direction: keep_below\n",
        "        direction: keep_below\n        comparable_from: 2026\n"
        "        comparable_why: Nyt system\n"
        "        baseline:\n          value: 9.0\n          as_of: 2024-12-31\n",
    )
    page = tree(compiled({**GOVERNMENT, "m/s/2026/plan.md": broken}), "m/s/goals/trivsel.html")
    assert len(page.xpath("//*[local-name()='line'][@class='brk']")) == 2
    assert "Nyt system" in words(page.xpath("//*[@class='note']")[0])


def test_no_page_has_a_style_attribute_and_none_needs_a_script_but_to_search(
    output: Output,
) -> None:
    """The list of all goals can be sorted with one; it is there without."""
    for page in output.pages:
        assert " style=" not in page.body
        is_listed = page.address.endswith(("search.html", "explore.html"))
        if not is_listed and "explore/" not in page.address:
            assert "<script" not in page.body


def test_a_year_names_what_was_eased_withdrawn_and_dropped(output: Output) -> None:
    year = tree(output, "2025/index.html").xpath("//section[@id='changed']")[0]
    rows = [words(row) for row in year.xpath(".//tbody/tr")]
    assert any("Bortfaldet" in row and "Der kommer en fælles portal" in row for row in rows)
    assert any("Måltal lempet" in row and "Ny lov" in row for row in rows)
    later = tree(output, "2026/index.html").xpath("//section[@id='changed']")[0]
    assert "Ikke ført videre" in words(later)
    assert later.xpath(".//tbody//a/@href") == ["../m/s/2025/index.html#goal-ventetid"]


def test_what_is_agreed_after_the_sites_date_has_not_happened_yet(compiled: Compile) -> None:
    open_plan = {path: text for path, text in FILES.items() if not path.endswith("results.md")}
    for as_of, seen in ((date(2025, 6, 17), 0), (date(2025, 6, 18), 2)):
        year = tree(compiled(open_plan, as_of), "2025/index.html")
        assert len(year.xpath("//section[@id='changed']//tbody/tr")) == seen


def test_a_year_sets_drafts_apart(output: Output) -> None:
    page = tree(output, "2026/index.html")
    assert "Brevtilsynet" in words(page.xpath("//section[@id='drafts']")[0])
    assert "Brevtilsynet" not in words(page.xpath("//section[@id='agencies']")[0])


def test_a_fiscal_year_is_counted_once(compiled: Compile) -> None:
    plan = (
        GOVERNMENT["n/u/2026/plan.md"]
        .replace("goals:\n", "period:\n  from: 2026-04-01\n  to: 2027-03-31\ngoals:\n", 1)
        .replace("2026-03-01", "2026-06-01")
    )
    files = {**GOVERNMENT, "n/u/2026-2027/plan.md": plan}
    del files["n/u/2026/plan.md"]
    output = compiled(files)
    assert "Datacentret" in words(tree(output, "2026/index.html").xpath("//*[@id='agencies']")[0])
    later = tree(output, "2027/index.html")
    assert "Datacentret" not in words(later.xpath("//section[@id='agencies']")[0])
    assert "talt med i 2026" in words(later.xpath("//section[@id='reaching']")[0])


def test_plans_that_meet_in_a_year_keep_value_target_and_verdict_together(
    compiled: Compile,
) -> None:
    def plan(first: int, targets: str) -> str:
        return (
            f"---\nagreed_on: {first}-06-01\nperiod:\n  from: {first}-07-01\n"
            f"  to: {first + 1}-06-30\ngoals:\n  - id: tog\n    title: Tog til tiden\n"
            "    measures:\n      - id: tid\n        name: Til tiden\n        unit: pct.\n"
            f"        direction: increase\n        targets:\n{targets}"
        )

    def results(values: Mapping[str, int]) -> str:
        said = "".join(
            f"        - value: {value}\n          as_of: {day}\n" for day, value in values.items()
        )
        head = "---\napproved_on: 2026-08-01\ngoals:\n  tog:\n    values:\n      tid:\n"
        return f"{head}{said}---\n"

    def due(day: str, value: int) -> str:
        return f"          - due: {day}\n            value: {value}\n"

    output = compiled(
        {
            "m/ministry.md": "---\nname: M\n---\n",
            "m/s/agency.md": "---\nname: S\n---\n",
            "m/s/2024-2025/plan.md": plan(2024, due("2025-06-30", 86)) + "---\n",
            "m/s/2024-2025/results.md": results({"2024-12-31": 80, "2025-06-30": 85}),
            "m/s/2025-2026/plan.md": plan(2025, due("2025-12-31", 88) + due("2026-06-30", 90))
            + "---\n",
            "m/s/2025-2026/results.md": results({"2025-12-31": 89, "2026-06-30": 91}),
        }
    )
    rows = [words(row) for row in tree(output, "m/s/goals/tog.html").xpath("//tbody/tr")][:3]
    assert " ".join(rows[0].split()) == "2026 91 mindst 90 pct. Opfyldt"
    assert " ".join(rows[1].split()) == "2025 85 mindst 86 pct. Ikke opfyldt"
    assert " ".join(rows[2].split()).startswith("2024 80 undervejs")


def test_the_data_page_says_what_is_held_back(compiled: Compile) -> None:
    staff = "---\naudience: staff\ndate: 2026-06-01\n---\n"
    output = compiled({**GOVERNMENT, "m/s/2026/follow-up-2026-06.md": staff})
    counts = words(tree(output, "about.html").xpath("//section[@id='counts']")[0])
    assert "1 dokument er kun for medarbejdere" in counts


def test_the_data_page_tells_the_ten_rules(output: Output) -> None:
    assert len(tree(output, "about.html").xpath("//section[@id='rules']/ol/li")) == 10


def test_ministries_and_years_are_in_the_navigation_and_nothing_below(output: Output) -> None:
    shown = {page.address for page in output.pages if page.in_navigation and page.language == "da"}
    assert {"m/index.html", "n/index.html", "2025/index.html", "2026/index.html"} <= shown
    assert "m/s/index.html" not in shown
    assert "m/goals/hurtigt.html" not in shown
