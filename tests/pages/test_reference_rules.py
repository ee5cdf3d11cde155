"""The manual of the rules: a page each, made from the rule's own file, in both languages."""

from datetime import date
from pathlib import Path

import pytest

from pejling.language import speech
from pejling.lint import lint, rules
from pejling.lint.manual import manual_of
from pejling.pages import Output, addresses, compile_pages
from pejling.pages.reference.problems import problems
from pejling.site import open_site
from tests.lint.examples import copied, put_in
from tests.pages.reading import tree, words

LISTING = "//figure[contains(@class, '{}')]//code/text()"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Output:
    root = tmp_path_factory.mktemp("regler")
    put_in("waive:\n  - rule: M24.2\n    reason: Styrelsen <b>er ny</b>\n", copied(root))
    settings = "languages: [da, en]\nrules:\n  too-many-goals: off\nlimits:\n  fewest_goals: 4\n"
    (root / "pejling.yml").write_text(settings, "utf-8")
    site = open_site(root, as_of=date(2027, 4, 1))
    assert lint(site).waived
    return compile_pages(site)


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_rule_has_a_page_that_says_all_of_it(output: Output, language: str) -> None:
    say = speech(language)
    root = "" if language == "da" else "en/"
    for rule in rules():
        page = tree(output, root + addresses.of_rule(rule.name))
        text = words(page)
        assert say.text(rule.why) in text
        assert rule.source.told(say) in text
        assert rule.code in text
        for kind, example in (("bad", rule.bad), ("good", rule.good)):
            shown = "\n".join(page.xpath(LISTING.format(kind)))
            first = next(one for one in example.splitlines() if not one.startswith("==="))
            assert first in shown


@pytest.mark.parametrize("root", ["", "en/"])
def test_the_index_leads_to_every_rule_once(output: Output, root: str) -> None:
    page = tree(output, root + addresses.RULES)
    links = page.xpath("//table//a/@href")
    assert sorted(links) == sorted(f"{rule.name}.html" for rule in rules())


def test_every_finding_has_a_place_in_the_manual(output: Output) -> None:
    pages = {page.address for page in output.pages}
    for problem in (*problems(), *(rule.problem for rule in rules())):
        address, _mark, section = manual_of(problem).partition("#")
        assert address in pages
        if section:
            assert tree(output, address).xpath(f"//*[@id='{section}']"), problem.code


def test_what_this_site_has_set_is_said(output: Output) -> None:
    off = tree(output, addresses.of_rule("too-many-goals"))
    assert "slået fra" in words(off)
    few = tree(output, addresses.of_rule("too-few-goals"))
    assert "På dette site: 4." in words(few)


def test_who_departs_from_a_rule_stands_on_its_page_with_the_reason(output: Output) -> None:
    page = tree(output, addresses.of_rule("too-few-goals"))
    row = page.xpath("//tr[td[contains(., 'Styrelsen')]]")[0]
    assert words(row) == "hav-og-fyr/ fyrtilsynet/ 2026/ plan.md Styrelsen <b>er ny</b>"
    assert row.xpath(".//a/@href") == ["../../hav-og-fyr/fyrtilsynet/2026/index.html"]


def test_a_rule_of_structure_leads_to_its_message(output: Output) -> None:
    page = tree(output, addresses.of_rule("nested-goals"))
    assert page.xpath("//a[@href='../problems.html#P301']")
    assert "rules:" not in words(page)


def test_no_word_of_a_staff_document_stands_in_the_manual(tmp_path: Path) -> None:
    plans = copied(tmp_path)
    put_in("audience: staff\nwaive:\n  - rule: M24.2\n    reason: Hemmeligt\n", plans)
    output = compile_pages(open_site(tmp_path, as_of=date(2027, 4, 1)))
    assert not [page.address for page in output.pages if "Hemmeligt" in page.body]
