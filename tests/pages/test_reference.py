"""The author's reference: every field and message of the models, with examples that are sound."""

import json
import re
from collections.abc import Mapping
from datetime import date
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from pkgutil import walk_packages

import pytest
from lxml import html

import pejling
from pejling.cli.main import main
from pejling.config import Config
from pejling.diagnostics import Problem
from pejling.export.schema import schema_text
from pejling.lint.formats.as_text import finding_text
from pejling.lint.report import Report
from pejling.load.places import locate
from pejling.model import KINDS
from pejling.model.ids import RESERVED_IDS
from pejling.pages import addresses
from pejling.pages.page import Output, Page
from pejling.pages.reference.documents import GUIDES, example_of
from pejling.pages.reference.problems import problems
from pejling.pages.reference.snippets import snippets_text
from pejling.site import open_site

TEXTS = files("pejling.pages.reference") / "texts"
FENCED = re.compile(r"^```\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FIRST_SITE = {
    "hav-og-fyr/ministry.md": "---\nname: Ministeriet for Hav og Fyr\n---\n",
    "hav-og-fyr/fyrtilsynet/agency.md": "---\nname: Fyrtilsynet\n---\n",
}
DOCUMENTS = {f"{kind}-{language}": (kind, language) for kind in KINDS for language in ("da", "en")}


@pytest.fixture
def pages(small: Output) -> Mapping[str, Page]:
    return {page.address: page for page in small.pages}


def body(pages: Mapping[str, Page], address: str) -> html.HtmlElement:
    return html.fromstring(f"<main>{pages[address].body}</main>")


def text_of(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def test_there_is_a_page_for_every_kind_in_both_languages(pages: Mapping[str, Page]) -> None:
    assert set(GUIDES) == set(KINDS)
    for kind in KINDS:
        assert pages[f"reference/{kind}.html"].language == "da"
        assert pages[f"en/reference/{kind}.html"].language == "en"
    for page in ("index", "problems"):
        assert f"reference/{page}.html" in pages
        assert f"en/reference/{page}.html" in pages


def test_an_example_lies_where_its_kind_does() -> None:
    assert {kind: locate(guide.example).kind for kind, guide in GUIDES.items()} == {
        kind: kind for kind in KINDS
    }


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_key_of_the_schema_is_explained(name: str, pages: Mapping[str, Page]) -> None:
    """The keys are counted in the schema as text, which the page does not read."""
    kind, language = DOCUMENTS[name]
    schema = json.loads(schema_text(kind, language))
    address = addresses.in_language(addresses.of_reference(kind), language, ("da", "en"))
    tables = body(pages, address).xpath("//table[contains(@class, 'fields')]")
    shown = [text_of(key) for table in tables for key in table.xpath(".//th[@scope='row']/code")]
    parts = [one for one in schema.get("$defs", {}).values() if "properties" in one]
    assert sorted(shown) == sorted(key for one in [schema, *parts] for key in one["properties"])
    required = [key for one in [schema, *parts] for key in one.get("required", ())]
    marks = [one for table in tables for one in table.xpath(".//small[@class='needed']")]
    assert len(marks) == len(required)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_a_field_says_is_the_model_s_own_description(
    name: str, pages: Mapping[str, Page]
) -> None:
    kind, language = DOCUMENTS[name]
    address = addresses.in_language(addresses.of_reference(kind), language, ("da", "en"))
    shown = text_of(body(pages, address))
    schema = json.loads(schema_text(kind, language))
    for node in [schema, *schema.get("$defs", {}).values()]:
        for field in node.get("properties", {}).values():
            assert " ".join(field["description"].split()) in shown
        for word in node.get("oneOf", ()):
            assert word["const"] in shown
            assert word["description"] in shown


def test_a_field_names_its_rule_its_words_and_its_unit(pages: Mapping[str, Page]) -> None:
    shown = text_of(body(pages, "reference/plan.html"))
    assert "vejledningen fra 2014, M21–M23" in shown
    assert "core En kerneopgave" in shown
    assert "tal: 94.5 eller tekst i målingens enhed" in shown
    assert "helt tal fra 0 til 9" in shown


def test_the_whole_example_is_shown(pages: Mapping[str, Page]) -> None:
    for kind in KINDS:
        listing = body(pages, f"reference/{kind}.html").xpath("//pre")[0]
        assert listing.text_content() == example_of(kind)


def test_every_problem_has_a_place_of_its_own(pages: Mapping[str, Page]) -> None:
    page = body(pages, "reference/problems.html")
    assert page.xpath("//section[@class='problem']/@id") == [one.code for one in problems()]
    decimal_comma = text_of(page.get_element_by_id("P303"))
    assert "amount: 31,5" in decimal_comma
    assert "Skriv 31.5" in decimal_comma


def test_no_place_of_a_message_is_shown_as_such(pages: Mapping[str, Page]) -> None:
    shown = text_of(body(pages, "reference/problems.html"))
    assert not re.findall(r"\{(?:value|meant|known|reason|most)\}", shown)


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_first_plan_is_sound(language: str, tmp_path: Path) -> None:
    """Both as it is first written, and once the lines that put it in force are there."""
    blocks = FENCED.findall((TEXTS / f"first-plan.{language}.md").read_text("utf-8"))
    plan = next(block for block in blocks if block.startswith("---\n"))
    in_force = next(block for block in blocks if block.startswith("agreed_on"))
    for text in (plan, plan.replace("---\n", f"---\n{in_force}", 1)):
        assert findings(tmp_path, text) == ()


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_message_that_is_explained_is_the_one_that_is_given(
    language: str, tmp_path: Path
) -> None:
    blocks = FENCED.findall((TEXTS / f"first-plan.{language}.md").read_text("utf-8"))
    plan = next(block for block in blocks if block.startswith("---\n"))
    (one,) = findings(tmp_path, plan.replace("value: 62", "value: 62,5"))
    report = Report((one,), tmp_path / "plans", language, date(2027, 1, 2), 3, "plans/")
    assert finding_text(one, report) in {block.rstrip("\n") for block in blocks}


def findings(root: Path, plan: str) -> tuple[object, ...]:
    for path, text in {**FIRST_SITE, "hav-og-fyr/fyrtilsynet/2027/plan.md": plan}.items():
        file = root / "plans" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return open_site(root, as_of=date(2027, 1, 2), config=Config()).diagnostics


def test_the_schemas_are_published_in_each_language(small: Output) -> None:
    for kind in KINDS:
        danish = json.loads(small.files[f"schema/{kind}.json"])
        english = json.loads(small.files[f"en/schema/{kind}.json"])
        assert danish["$id"] == english["$id"] == f"{kind}.json"
        assert danish["title"] != english["title"]


def test_no_folder_can_take_the_reference_s_place() -> None:
    assert {addresses.REFERENCE, addresses.SCHEMA} <= RESERVED_IDS


def test_the_reference_is_the_same_on_every_page_of_a_site(pages: Mapping[str, Page]) -> None:
    """A rule's page stands below the index of rules, which is one of them."""
    ways = {
        tuple(body(pages, address).xpath("//nav[@class='years']//a/text()"))
        for address in pages
        if address.startswith("reference/")
        and (not address.startswith("reference/rules/") or address == addresses.RULES)
    }
    assert len(ways) == 1


def test_the_editors_snippets_are_those_of_the_models(small: Output) -> None:
    """`.vscode/pejling.code-snippets` is the file of the site, copied."""
    own = Path(__file__).parents[2] / ".vscode/pejling.code-snippets"
    assert own.read_bytes() == small.files["schema/snippets.json"]
    assert small.files["en/schema/snippets.json"] != small.files["schema/snippets.json"]


def test_a_snippet_offers_the_words_and_the_lines_an_item_needs() -> None:
    snippets = json.loads(snippets_text("en"))
    directions = "increase,decrease,keep_above,keep_below,range"
    assert snippets["direction"]["body"] == [f"direction: ${{1|{directions}|}}"]
    assert snippets["milestones"]["body"] != snippets["milestones 2"]["body"]
    bodies = [one["body"] for one in snippets.values() if one["prefix"] == "milestones"]
    assert ["milestones:", "  - id: $1", "    title: $2", "    due: $3"] in bodies
    assert "The date it is to be reached." in snippets["due"]["description"]
    assert {one["scope"] for one in snippets.values()} == {"markdown"}


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_commands_of_the_first_plan_work(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each line is run as it stands, one after the other, in a site with the plan in force."""
    blocks = FENCED.findall((TEXTS / f"first-plan.{language}.md").read_text("utf-8"))
    plan = next(block for block in blocks if block.startswith("---\n"))
    in_force = next(block for block in blocks if block.startswith("agreed_on"))
    findings(tmp_path, plan.replace("---\n", f"---\n{in_force}", 1))
    (tmp_path / "tal.csv").write_text("mål;måling;værdi\nhurtigere-svar;ventetid;44\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    commands = [line for block in blocks for line in block.splitlines() if line[:8] == "pejling "]
    assert len(commands) == 6
    assert [main(line.split()[1:]) for line in commands] == [0] * 6
    written = tmp_path / "plans/hav-og-fyr/fyrtilsynet/2027/results.md"
    assert "ventetid: 44\n" in written.read_text("utf-8")


def test_every_problem_of_the_program_is_in_the_reference() -> None:
    """A list of problems in a new place must not go unseen."""
    modules = [import_module(one.name) for one in walk_packages(pejling.__path__, "pejling.")]
    found = {
        one.code for module in modules for one in vars(module).values() if isinstance(one, Problem)
    }
    assert found == {one.code for one in problems()}
