"""What is written as front matter reads back as what was meant."""

from datetime import date
from decimal import Decimal

import pytest
import yaml

from bench.yaml_text import Value, front_matter


def read(document: dict[str, Value]) -> object:
    return yaml.safe_load(front_matter(document).removeprefix("---\n").removesuffix("---\n"))


@pytest.mark.parametrize(
    "text",
    ["Mål: vand", "12", "1.5", "2026-12-31", "yes", "NO", "# nej", '"mål"', "-"],
)
def test_a_text_stays_a_text(text: str) -> None:
    assert read({"key": text, "list": [text]}) == {"key": text, "list": [text]}


def test_numbers_dates_and_flags_are_written_plainly() -> None:
    document: dict[str, Value] = {
        "a": Decimal("8.0"),
        "b": date(2026, 12, 31),
        "c": True,
        "d": Decimal("0.0"),
    }
    assert front_matter(document) == "---\na: 8.0\nb: 2026-12-31\nc: true\nd: 0.0\n---\n"


def test_an_empty_list_is_written_as_one() -> None:
    assert read({"corrections": []}) == {"corrections": []}


def test_lists_and_mappings_are_in_block_style() -> None:
    document: dict[str, Value] = {"goals": [{"id": "a", "targets": [{"due": 1}]}]}
    assert front_matter(document) == ("---\ngoals:\n  - id: a\n    targets:\n      - due: 1\n---\n")
