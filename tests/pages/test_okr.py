"""Pages of OKR: how far a team is, what it serves, what is silent, and what is tied to nothing."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from pejling.config import Config
from pejling.pages import compile_pages
from pejling.pages.page import Output, Page
from pejling.site import open_site

PLAN = """\
---
agreed_on: 2025-12-11
goals:
  - id: svartid
    title: Borgerne får hurtigere svar
    supports:
      - ministry_goal: tillid
        kind: leads
        why: Svartiden er det, borgerne klager over
  - id: uden-team
    title: Registeret er rigtigt
---
"""
YEARLY = """\
---
team: Registerstyrelsen
objectives:
  - id: en-gang
    title: Ingen skal spørges to gange
    supports:
      - goal: 2026/svartid
    key_results:
      - id: genbrug
        title: Oplysninger, der genbruges
        unit: pct.
        baseline: 20
        target: 60
---
"""
BEFORE = """\
---
team: Indgangen
rhythm: fortnightly
objectives:
  - id: let
    title: Det er let at søge
    key_results:
      - id: gennemfoerte
        title: Andel, der gennemfører
        baseline: 40
        target: 50
check_ins:
  - date: 2026-03-30
    values:
      gennemfoerte: 48
evaluation:
  date: 2026-04-08
  worked: Vi så på, når folk søgte
  did_not: For mange felter
  key_results:
    gennemfoerte:
      cause: ambition
      next: change
---
"""
TEAM = """\
---
team: Indgangen
parent: 2026
rhythm: fortnightly
headline: Formularen er ny; brevene halter
objectives:
  - id: let
    title: Det er let at søge
    why: Halvdelen opgiver undervejs
    origin: bottom_up
    supports:
      - goal: 2026/svartid
        why: Hele sager afgøres hurtigere
      - objective: 2026/agency/en-gang
      - ministry_goal: tillid
    key_results:
      - id: gennemfoerte
        title: Andel, der gennemfører
        unit: pct.
        direction: increase
        baseline: 48
        target: 70
        priority: 1
        owner: Ane
      - id: breve
        title: Breve om manglende bilag
        zones:
          commit: 40
          target: 30
          stretch: 20
        baseline: 50
        priority: 2
        depends_on:
          - gennemfoerte
      - id: tryghed
        title: Borgerne føler sig trygge
        zones:
          commit: De fleste
          target: Næsten alle
          stretch: Alle
  - id: herreloes
    title: Alle kender os
    key_results:
      - id: kendskab
        title: Kendskab
        target: 10
  - id: opgivet
    title: Telefonen lukkes
    key_results:
      - id: opkald
        title: Opkald
        baseline: 100
        target: 10
    abandoned:
      date: 2026-05-05
      why: De ældre ringer stadig
kpis:
  - id: oppetid
    title: Oppetid
    unit: pct.
    keep_above: 99.5
check_ins:
  - date: 2026-04-14
    values:
      gennemfoerte: 50
      tryghed: commit
      oppetid: 99.9
    confidence:
      gennemfoerte: 0.6
    comment: Ny formular i drift
  - date: 2026-05-12
    values:
      gennemfoerte: 59
      breve: 35
      kendskab: 12
    confidence:
      gennemfoerte: 0.8
    blockers:
      - Skabelonen kan ikke ændres
pauses:
  - from: 2026-04-20
    to: 2026-04-26
    why: Ferie
checklist:
  - question: hacked
    key_result: gennemfoerte
    answer: partly
    by: Teamet
    date: 2026-04-02
    note: Man kan gøre skemaet for kort
---
Vi sidder ved skranken.
"""
FILES = {
    "tillid/ministry.md": (
        "---\nname: Ministeriet for Tillid\ngoals:\n"
        "  - id: tillid\n    title: Borgerne stoler på det offentlige\n    from: 2025\n---\n"
    ),
    "tillid/registerstyrelsen/agency.md": (
        "---\nname: Registerstyrelsen\nformerly:\n  - agency: tillid/gamle-register\n"
        "    kind: renamed\n---\n"
    ),
    "tillid/registerstyrelsen/2026/plan.md": PLAN,
    "tillid/registerstyrelsen/okr/2026/agency.md": YEARLY,
    "tillid/registerstyrelsen/okr/2026-q1/indgangen.md": BEFORE,
    "tillid/registerstyrelsen/okr/2026-q2/indgangen.md": TEAM,
}
FOLDER = "tillid/registerstyrelsen/okr"
PAGE = f"{FOLDER}/2026-q2/indgangen.html"


def compiled(root: Path, as_of: str, **more: str) -> Output:
    for path, text in {**FILES, **more}.items():
        file = root / "plans" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    site = open_site(root, as_of=date.fromisoformat(as_of), config=Config())
    assert site.errors == ()
    return compile_pages(site)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Output:
    return compiled(tmp_path_factory.mktemp("okr"), "2026-05-15")


@pytest.fixture(scope="module")
def pages(output: Output) -> Mapping[str, Page]:
    return {page.address: page for page in output.pages}


def body(pages: Mapping[str, Page], address: str) -> html.HtmlElement:
    return html.fromstring(f"<main>{pages[address].body}</main>")


def text(element: html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split()).replace(" ,", ",")


def row(page: html.HtmlElement, title: str) -> str:
    (found,) = [one for one in page.xpath("//section[@id='glance']//tr") if title in text(one)]
    return text(found)


def test_a_team_page_answers_how_far_the_team_is(pages: Mapping[str, Page]) -> None:
    page = body(pages, PAGE)
    answer = text(page.xpath("//p[@class='answer']")[0])
    assert answer.startswith(
        "Ét af fire nøgleresultater er nået og ét er ikke målt i tide; ét objective er opgivet; "
    )
    assert answer.endswith("af tiden er gået. Formularen er ny; brevene halter.")
    assert "Vi sidder ved skranken." in text(page)


def test_what_was_given_up_is_in_the_first_sentence_of_every_page(tmp_path: Path) -> None:
    """A score is over what is left; nobody is to think that it was everything."""
    path = f"{FOLDER}/2026-q2/arkivet.md"
    gone = "    abandoned:\n      date: 2026-05-05\n      why: Arkivet flytter\n"
    papers = "  - id: papir\n    title: Intet papir\n" + gone
    rooms = papers.replace("papir", "rum")
    documents = {path: f"---\nteam: Arkivet\nobjectives:\n{papers}{rooms}---\n"}
    shown = {one.address: one for one in compiled(tmp_path, "2026-07-15", **documents).pages}

    def answer(address: str) -> str:
        return text(body(shown, address).xpath("//p[@class='answer']")[0])

    assert answer(f"{FOLDER}/2026-q2/arkivet.html") == "To objectives er opgivet."
    assert "; ét objective er opgivet; scoren er" in answer(PAGE)
    assert answer(f"{FOLDER}/2026-q2/index.html").endswith("; tre objectives er opgivet.")
    assert "opgivet" not in answer(f"{FOLDER}/2026-q1/indgangen.html")


def test_key_results_of_every_kind_stand_with_value_score_and_state(
    pages: Mapping[str, Page],
) -> None:
    page = body(pages, PAGE)
    shown = row(page, "Andel, der gennemfører")
    assert shown.endswith("48 70 59 12. maj 2026 Holder trit Score 0,50; tiltro 80 pct.")
    assert "35" in row(page, "Breve om manglende bilag")
    assert "Score 0,50" in row(page, "Breve om manglende bilag")
    assert "Nået Score 1,00" in row(page, "Kendskab")


def test_silence_is_named_and_never_shown_as_reached(tmp_path: Path) -> None:
    late = compiled(tmp_path, "2026-06-25")
    page = body({one.address: one for one in late.pages}, PAGE)
    assert "Seneste check-in var 12. maj 2026, for 44 dage siden; aftalt er højst 18." in text(page)
    assert "Ikke målt i tide" in row(page, "Kendskab")
    assert not page.xpath("//section[@id='glance']//*[contains(@class, 'c-sea')]")


def test_what_was_never_measured_is_told_with_the_days_only_while_there_is_time(
    tmp_path: Path,
) -> None:
    cycle = f"{FOLDER}/2026-q2/indgangen.md"
    unmeasured = TEAM.replace("      tryghed: commit\n", "")
    said = {"2026-06-25": "aldrig målt, 78 dage inde i cyklussen", "2026-07-20": "aldrig målt"}
    for day, words in said.items():
        output = compiled(tmp_path, day, **{cycle: unmeasured})
        page = body({one.address: one for one in output.pages}, PAGE)
        assert row(page, "Borgerne føler sig trygge").endswith(f"Score –; {words}")


def test_what_was_given_up_is_told_and_not_counted_nor_missed(
    pages: Mapping[str, Page], tmp_path: Path
) -> None:
    page = body(pages, PAGE)
    article = text(page.get_element_by_id("objective-opgivet"))
    assert "Opgivet 5. maj 2026. De ældre ringer stadig" in article
    assert "Opgivet" in row(page, "Opkald")
    late = compiled(tmp_path, "2026-06-25")
    page = body({one.address: one for one in late.pages}, PAGE)
    assert row(page, "Opkald").endswith("Opgivet Score –")
    assert "aldrig målt" not in text(page.get_element_by_id("objective-opgivet"))


def test_a_course_is_drawn_with_its_numbers_in_a_table(pages: Mapping[str, Page]) -> None:
    article = body(pages, PAGE).get_element_by_id("key-result-gennemfoerte")
    assert article.xpath(".//svg[@class='hist']//desc")[0].text_content() == (
        "14. april 2026: 50; 12. maj 2026: 59."
    )
    readings = [text(one) for one in article.xpath(".//table//tbody/tr")]
    assert readings == [
        "12. maj 2026 59 0,50 80 pct.",
        "14. apr. 2026 50 0,09 60 pct.",
    ]


def test_check_ins_stand_newest_first_with_pauses_and_what_is_in_the_way(
    pages: Mapping[str, Page],
) -> None:
    entries = [text(one) for one in body(pages, PAGE).xpath("//ol[@class='diary']/li")]
    assert [one[:12] for one in entries] == ["12. maj 2026", "20. april 20", "14. april 20"]
    assert (
        "I vejen: Skabelonen kan ikke ændres Der står ikke, hvad der gøres ved det." in (entries[0])
    )
    assert "Pause Ferie" in entries[1]


def test_indicators_stand_apart_and_have_no_score(pages: Mapping[str, Page]) -> None:
    page = body(pages, PAGE)
    assert "Oppetid" not in text(page.get_element_by_id("glance"))
    kpis = text(page.get_element_by_id("kpis"))
    assert "mindst 99,5" in kpis
    assert "Inden for niveauet" in kpis


def test_an_objective_leads_to_what_it_serves_and_comes_from(pages: Mapping[str, Page]) -> None:
    article = body(pages, PAGE).get_element_by_id("objective-let")
    served = {one.get("href") for one in article.xpath("./div[@class='main']/div//a")}
    assert served == {
        "../../2026/index.html#goal-svartid",
        "../2026/agency.html#objective-en-gang",
        "../../../goals/tillid.html",
        "../2026-q1/indgangen.html#objective-let",
    }
    other = body(pages, PAGE).get_element_by_id("objective-herreloes")
    assert "Det nævner intet mål, det tjener." in text(other)


def test_a_key_result_names_what_it_waits_for_and_carries_on(pages: Mapping[str, Page]) -> None:
    waiting = text(body(pages, PAGE).get_element_by_id("key-result-breve"))
    assert "Venter på Andel, der gennemfører" in waiting
    first = text(body(pages, PAGE).get_element_by_id("key-result-gennemfoerte"))
    assert "Viderefører Andel, der gennemfører Indgangen, 1. kvartal 2026" in first
    before = body(pages, f"{FOLDER}/2026-q1/indgangen.html")
    assert "Videreført i" in text(before.get_element_by_id("key-result-gennemfoerte"))


def test_what_was_learned_stands_on_the_cycle_that_is_over(pages: Mapping[str, Page]) -> None:
    page = body(pages, f"{FOLDER}/2026-q1/indgangen.html")
    learned = text(page.get_element_by_id("evaluation"))
    assert "Evalueret 8. april 2026." in learned
    assert "Vi så på, når folk søgte" in learned
    assert "scoren er 0,80" in text(page.xpath("//p[@class='answer']")[0])


def test_an_agency_s_page_shows_what_serves_what_as_a_list_first(
    pages: Mapping[str, Page],
) -> None:
    page = body(pages, f"{FOLDER}/index.html")
    section = page.get_element_by_id("serving")
    kinds = [one.tag for one in section if one.tag in {"ul", "figure"}]
    assert kinds == ["ul", "figure"]
    (root, *others) = section.xpath("./ul/li")
    ways = [text(one) for one in root.xpath("./ul/li/p")]
    assert text(root.xpath("./p")[0]).startswith("M1 Borgerne stoler på det offentlige")
    assert len(ways) == 2
    assert "også under" in text(root)
    yearly = root.xpath(".//li[./p[contains(., 'Ingen skal spørges')]]")
    assert yearly[0].xpath("./ul[@class='serves']/li/p")
    assert any("Alle kender os" in text(one) for one in others)
    assert len(section.xpath(".//figure//*[local-name()='path']")) == 5
    ties = {text(one) for one in section.xpath(".//small[@class='tie']")}
    assert "Bærende: Svartiden er det, borgerne klager over" in ties
    assert "Bidrager" in ties


def test_a_tie_that_passes_a_column_by_runs_between_its_nodes(pages: Mapping[str, Page]) -> None:
    """Through a node's title or along its line it would seem to end there."""
    drawing = body(pages, f"{FOLDER}/index.html").xpath("//figure[@class='served-diagram']")[0]
    nodes = [
        (float(one.get("x1")), float(one.get("x2")), float(one.get("y1")))
        for one in drawing.xpath(".//line[@class='node']")
    ]
    passing = 0
    for path in drawing.xpath(".//path/@d"):
        points = list(along(path))
        for left, right, y in nodes:
            inside = [one for one in points if left + 1 < one[0] < right - 1]
            passing += bool(inside)
            assert not [one for one in inside if y - 3 < one[1] < y + 37], path
    assert passing >= 4


def along(path: str) -> Iterator[tuple[float, float]]:
    """Yield points of a path of moves, curves and level lines, as SVG draws it."""
    x = y = 0.0
    for letter, said in re.findall(r"([MCH])([^MCH]+)", path):
        numbers = [float(one) for one in said.split()]
        if letter == "M":
            x, y = numbers
        elif letter == "H":
            yield from ((x + (numbers[0] - x) * step / 50, y) for step in range(51))
            x = numbers[0]
        else:
            x1, y1, x2, y2, x3, y3 = numbers
            for t in (step / 50 for step in range(51)):
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                yield (
                    sum(w * one for w, one in zip(weights, (x, x1, x2, x3), strict=True)),
                    sum(w * one for w, one in zip(weights, (y, y1, y2, y3), strict=True)),
                )
            x, y = x3, y3


def test_what_serves_several_is_unfolded_once(pages: Mapping[str, Page]) -> None:
    section = body(pages, f"{FOLDER}/index.html").get_element_by_id("serving")
    named = section.xpath("./ul//li/p/a/@href")
    assert len(named) > len(set(named))
    told = section.xpath(".//ul[@class='krs']//a/@href")
    assert len(told) == len(set(told)) > 0


def test_goals_without_teams_and_objectives_without_goals_are_named(
    pages: Mapping[str, Page],
) -> None:
    for address in (f"{FOLDER}/index.html", f"{FOLDER}/2026-q2/index.html"):
        gaps = body(pages, address).get_element_by_id("gaps")
        assert [text(one) for one in gaps.xpath(".//li")] == [
            "Registeret er rigtigt",
            "Alle kender os Indgangen, 2. kvartal 2026",
        ]


def test_the_goal_of_a_plan_names_the_objectives_that_serve_it(pages: Mapping[str, Page]) -> None:
    page = body(pages, "tillid/registerstyrelsen/2026/index.html")
    named = page.get_element_by_id("goal-svartid").xpath(".//ul[contains(@class, 'teams')]//a")
    assert [one.get("href") for one in named] == [
        "../okr/2026-q2/indgangen.html#objective-let",
        "../okr/2026/agency.html#objective-en-gang",
    ]


def test_the_ways_to_okr_from_agency_and_ministry(pages: Mapping[str, Page]) -> None:
    agency = body(pages, "tillid/registerstyrelsen/index.html")
    assert "okr/index.html" in agency.xpath("//dl[@class='facts']//a/@href")
    ministry = body(pages, "tillid/index.html")
    assert "registerstyrelsen/okr/index.html" in ministry.xpath("//a/@href")
    goal = body(pages, "tillid/goals/tillid.html")
    assert "../registerstyrelsen/okr/2026-q2/indgangen.html#objective-let" in goal.xpath(
        "//a/@href"
    )


def test_old_addresses_of_a_renamed_agency_lead_on(output: Output) -> None:
    assert output.redirects["tillid/gamle-register/okr/2026-q2/indgangen.html"] == PAGE


def test_the_meeting_paper_puts_the_urgent_first(tmp_path: Path) -> None:
    late = {one.address: one for one in compiled(tmp_path, "2026-06-25").pages}
    page = body(late, f"{FOLDER}/2026-q2/indgangen/meeting.html")
    decisions = text(page.get_element_by_id("decisions"))
    assert "Det, der er i vejen, har intet svar" in decisions
    assert "Mål det, eller tag det ud." in decisions
    assert "Skabelonen kan ikke ændres" in text(page.get_element_by_id("blockers"))


def test_the_poster_has_every_key_result_that_counts(pages: Mapping[str, Page]) -> None:
    page = body(pages, f"{FOLDER}/2026-q2/indgangen/poster.html")
    shown = [text(one) for one in page.xpath("//div[contains(@class, 'poster')]//li/a")]
    assert shown == [
        "Andel, der gennemfører",
        "Breve om manglende bilag",
        "Borgerne føler sig trygge",
        "Kendskab",
    ]
    said = text(page)
    assert "59 pct.; målet er 70" in said
    assert "Commit; målet: Næsten alle" in said


def test_the_poster_calls_with_what_the_agency_is_for_and_says_whose_team_it_is(
    tmp_path: Path,
) -> None:
    path = "tillid/registerstyrelsen/agency.md"
    named = FILES[path].replace("formerly", "mission: Alle står i registret\nformerly")
    for name, agency, calls, titled in (
        ("none", FILES[path], "Registerstyrelsen", "Indgangen OKR 2. kvartal 2026"),
        (
            "own",
            named,
            "Alle står i registret",
            "Indgangen OKR 2. kvartal 2026 · Registerstyrelsen",
        ),
    ):
        shown = compiled(tmp_path / name, "2026-05-15", **{path: agency})
        page = body(
            {one.address: one for one in shown.pages}, f"{FOLDER}/2026-q2/indgangen/poster.html"
        )
        assert text(page.xpath("//h1")[0]) == titled
        assert text(page.find_class("calling")[0]) == calls


def test_a_long_reason_is_set_as_text_on_the_poster(tmp_path: Path) -> None:
    address = f"{FOLDER}/2026-q2/arkivet"
    for name, why, words in (
        ("short", "Papiret bliver væk", "calling"),
        ("long", "ord " * 60, "calling long"),
    ):
        objective = f"  - id: papir\n    title: Intet papir\n    why: {why}\n"
        team = f"---\nteam: Arkivet\nobjectives:\n{objective}---\n"
        shown = compiled(tmp_path / name, "2026-05-15", **{f"{address}.md": team})
        (poster,) = [one for one in shown.pages if one.address == f"{address}/poster.html"]
        assert html.fromstring(poster.body).xpath(f"//p[@class='{words}']")


def test_answers_are_kept_on_the_checklist(pages: Mapping[str, Page]) -> None:
    page = body(pages, f"{FOLDER}/2026-q2/indgangen/checklist.html")
    assert "Delvist. Man kan gøre skemaet for kort Teamet, 2. april 2026" in text(page)
    assert len(page.xpath("//section[@id='readiness']//li")) == 4
    assert text(page.xpath("//p[@class='answer']")[0]).startswith("1 af ")


def test_the_example_of_an_answer_can_be_put_into_the_file(
    pages: Mapping[str, Page], tmp_path: Path
) -> None:
    page = body(pages, f"{FOLDER}/2026-q2/indgangen/checklist.html")
    example = page.xpath("//pre[@class='listing']")[0].text_content().strip()
    before, answered, after = TEAM.partition("checklist:\n")
    assert answered
    team = before + example + "\n---\n" + after.partition("---\n")[2]
    shown = compiled(tmp_path, "2026-05-15", **{f"{FOLDER}/2026-q2/indgangen.md": team})
    assert "Ja." in text(
        body(
            {one.address: one for one in shown.pages}, f"{FOLDER}/2026-q2/indgangen/checklist.html"
        )
    )


def test_what_several_teams_owe_is_said_once(tmp_path: Path) -> None:
    others = {
        f"{FOLDER}/2026-q2/{name.lower()}.md": f"---\nteam: {name}\nobjectives: []\n---\n"
        for name in ("Arkivet", "Telefonen")
    }
    shown = {one.address: one for one in compiled(tmp_path, "2026-07-10", **others).pages}
    (notice,) = body(shown, f"{FOLDER}/2026-q2/index.html").xpath("//ul[@class='notices']/li")
    assert text(notice) == (
        "Arkivet, Indgangen og Telefonen: Cyklussen sluttede for 10 dage siden, 30. juni 2026, "
        "og er ikke evalueret."
    )


def test_key_results_are_offered_as_data(output: Output) -> None:
    data = json.loads(output.files[f"{FOLDER}/2026-q2/indgangen.json"])
    found = {one["key_result"]: one for one in data["key_results"]}
    assert found["gennemfoerte"]["score"] == 0.5
    assert found["gennemfoerte"]["course"] == [
        {"date": "2026-04-14", "value": 50, "score": 0.0909},
        {"date": "2026-05-12", "value": 59, "score": 0.5},
    ]
    assert found["tryghed"]["value"] == "commit"
    assert found["opkald"]["abandoned_on"] == "2026-05-05"
    table = output.files[f"{FOLDER}/2026-q2/indgangen.csv"].decode("utf-8-sig").splitlines()
    assert len(table) == 1 + len(found)
    assert '"Andel, der gennemfører";"pct.";"op";48;70;' in table[1]


def test_the_data_s_page_explains_the_words_where_there_is_okr(
    pages: Mapping[str, Page], small: Output
) -> None:
    (words,) = body(pages, "about.html").xpath("//section[@id='okr']")
    assert "nået ved Target, altså med en score på 0,7" in text(words)
    assert "det, der skal falde, når udgangspunktet ikke er oplyst" in text(words)
    without = {one.address: one for one in small.pages}
    assert not any("/okr/" in address for address in without)
    assert body(without, "about.html").xpath("//section[@id='okr']") == []


def test_a_team_s_cycle_for_staff_leaves_no_word(tmp_path: Path) -> None:
    staff = TEAM.replace("team: Indgangen", "audience: staff\nteam: Indgangen")
    shown = compiled(tmp_path, "2026-05-15", **{f"{FOLDER}/2026-q2/indgangen.md": staff})
    assert PAGE not in {page.address for page in shown.pages}
    words = ("Skabelonen", "Halvdelen opgiver", "Alle kender os")
    for page in shown.pages:
        assert not [word for word in words if word in page.body + page.search_text], page.address
    assert not [
        name for name, data in shown.files.items() if any(w.encode() in data for w in words)
    ]
