"""A ministry's year as one document: the overview, then each plan and report as it stands."""

from itertools import pairwise

from lxml import html

from pejling.pages.page import Output
from tests.pages.reading import FILES, PLAN, Compile, tree, words

PAGE = "m/2025/index.html"


def both(compiled: Compile) -> Output:
    """Compile two agencies whose plans have goals of the same id."""
    other = PLAN.replace("Borgerne venter kortere", "Klagere venter kortere")
    linked = f"{other}\nSe [Sagsstyrelsens ventetid](../../s/2025/plan.md#ventetid).\n"
    return compiled(
        {
            **FILES,
            "m/t/agency.md": "---\nname: Tilsynet\n---\n",
            "m/t/2025/plan.md": linked,
        }
    )


def links(page: html.HtmlElement, inside: str) -> list[str]:
    return [str(one) for one in page.xpath("//*[@id=$name]//a/@href", name=inside)]


def test_the_contents_name_every_agency_with_its_plan_and_its_report(compiled: Compile) -> None:
    page = tree(both(compiled), PAGE)
    assert [words(one) for one in page.xpath("//ol[@class='contents']/li[ol]")] == [
        "Sagsstyrelsen Mål- og resultatplan 2025 Årsrapport 2025",
        "Tilsynet Mål- og resultatplan 2025",
    ]
    for target in links(page, "contents"):
        assert page.xpath("//*[@id=$name]", name=target.removeprefix("#")), target


def test_ids_are_unique_and_every_link_inside_leads_somewhere(compiled: Compile) -> None:
    page = tree(both(compiled), PAGE)
    ids = [str(one) for one in page.xpath("//@id")]
    assert len(ids) == len(set(ids))
    within = [one[1:] for one in page.xpath("//@href") if one.startswith("#")]
    labels = " ".join(page.xpath("//@aria-labelledby")).split()
    assert set(within) | set(labels) <= set(ids)


def test_a_link_to_a_page_taken_in_stays_in_the_document(compiled: Compile) -> None:
    page = tree(both(compiled), PAGE)
    assert "#s_2025_goal-ventetid" in links(page, "t_2025")
    assert "../goals/hurtigt.html" in links(page, "t_2025")
    assert not [one for one in page.xpath("//a/@href") if "../s/2025/index" in one]


def test_everything_a_plan_says_is_there_but_the_ways_around_the_site(compiled: Compile) -> None:
    output = both(compiled)
    plan = tree(output, "m/t/2025/index.html")
    for away in plan.xpath(
        "//nav | //svg[@class='sprite'] | //footer | //details | //p[@class='acts']"
    ):
        away.drop_tree()
    piece = tree(output, PAGE).xpath("//*[@id='t_2025']")[0]
    piece.find_class("running")[0].drop_tree()
    assert words(piece) == words(plan)


def test_headings_stand_a_level_lower_under_one_h1(compiled: Compile) -> None:
    page = tree(both(compiled), PAGE)
    levels = [int(one.tag[1]) for one in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_regions_of_different_agencies_have_different_names(compiled: Compile) -> None:
    regions = tree(both(compiled), PAGE).xpath("//*[@role='region']/@aria-label")
    assert len(regions) == len(set(regions)) == 2


def test_text_that_looks_like_a_tag_is_left_alone(compiled: Compile) -> None:
    plan = PLAN.replace("Vi vil svare hurtigere.", 'Skriv `<a id="x" href="y">` og id="z".')
    page = tree(compiled({**FILES, "m/s/2025/plan.md": plan}), PAGE)
    assert 'Skriv <a id="x" href="y"> og id="z".' in words(page.xpath("//*[@id='s_2025']")[0])


def test_the_ministry_leads_to_each_year_s_document(compiled: Compile) -> None:
    page = tree(both(compiled), "m/index.html")
    assert page.xpath("//section[@id='years']//a[@href='2025/index.html']")
