"""What is not translated is shown as what it is, and the author is told."""

from pathlib import Path

import pytest

from pejling.config import Config
from pejling.diagnostics import Severity
from pejling.lint import findings
from pejling.pages.page import Output
from pejling.site import open_site
from tests.pages.reading import AGENCY, FILES, MINISTRY, PLAN, Compile, tree, words

SAID = "Not translated: some of this page is shown in Danish."


def notes(output: Output, address: str) -> list[str]:
    return [words(one) for one in tree(output, address).find_class("untranslated")]


def test_a_page_in_the_second_language_says_what_is_not_in_it(small: Output) -> None:
    assert notes(small, "en/m/s/2025/index.html") == [SAID]
    assert tree(small, "en/m/s/2025/index.html").xpath("//h3/a/span[@lang='da']")
    assert notes(small, "m/s/2025/index.html") == []


def test_a_page_where_all_is_translated_or_one_word_says_nothing(compiled: Compile) -> None:
    agency = (
        "---\nname: Sagsstyrelsen\nmission:\n  da: Alle får svar\n  en: All are answered\n---\n"
    )
    output = compiled(
        {"m/ministry.md": "---\nname: Sagsministeriet\n---\n", "m/s/agency.md": agency}
    )
    assert notes(output, "en/m/s/index.html") == []
    half = agency.replace("  en: All are answered\n", "")
    output = compiled({"m/s/agency.md": half})
    assert notes(output, "en/m/s/index.html") == [SAID]


def found(root: Path, files: dict[str, str], *languages: str) -> list[str]:
    for path, text in files.items():
        file = root / "plans" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    config = Config.model_validate({"languages": languages})
    told = [
        one
        for one in findings(open_site(root, config=config))
        if one.problem.name == "not-translated"
    ]
    assert {one.severity for one in told} <= {Severity.ADVICE}
    return [f"{one.span.path}:{one.span.line} {one.message('da')}" for one in told]


TRANSLATED = {
    "m/ministry.md": MINISTRY.replace(
        "name: Ministeriet for Sager", "name:\n  da: Ministeriet for Sager\n  en: Ministry of Cases"
    ).replace(
        "title: Borgerne får svar i tide",
        "title:\n      da: Svar i tide\n      en: Answers in time",
    ),
    "m/s/agency.md": AGENCY,
    "m/s/2025/plan.md": "---\nheadline:\n  da: Vi svarer\n  en: We answer\n---\n\nProsa.\n",
    "m/s/2025/plan.en.md": "Prose.\n",
}


def test_one_line_an_agency_names_its_files_and_how_many_texts(tmp_path: Path) -> None:
    files = TRANSLATED | {"m/s/2025/plan.md": PLAN}
    (line,) = found(tmp_path, files, "da", "en")
    assert line.startswith("m/s/2025/plan.md:13 Tekster uden engelsk og antallet i hver fil: ")
    assert line.endswith("2025/plan.md (9)")


def test_a_missing_file_of_prose_counts_as_a_text(tmp_path: Path) -> None:
    files = {path: text for path, text in TRANSLATED.items() if ".en." not in path}
    (line,) = found(tmp_path, files, "da", "en")
    assert (
        line == "m/s/2025/plan.md:6 Tekster uden engelsk og antallet i hver fil: 2025/plan.md (1)"
    )


@pytest.mark.parametrize("languages", [("da", "en"), ("da",)])
def test_nothing_is_said_where_all_is_translated(
    tmp_path: Path, languages: tuple[str, ...]
) -> None:
    assert found(tmp_path, dict(TRANSLATED), *languages) == []


def test_nothing_is_said_in_a_site_of_one_language(tmp_path: Path) -> None:
    assert found(tmp_path, dict(FILES), "da") == []
