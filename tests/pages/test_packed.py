from hypothesis import given
from hypothesis import strategies as st

from pejling.pages.packed import PackedFiles
from pejling.pages.page import Page


@given(st.text())
def test_a_body_comes_back_as_it_was(text: str) -> None:
    assert (
        Page("a.html", "A", "da", text.encode("utf-8", "replace").decode()).body
        == text.encode("utf-8", "replace").decode()
    )


def test_a_body_is_kept_small() -> None:
    page = Page("a.html", "A", "da", "<p>Målet er nået – til tiden</p>" * 1000)
    assert len(page.__dict__["_body"]) < len(page.body) / 10


def test_files_come_back_whole_and_by_address() -> None:
    files = PackedFiles({"b.json": b"{}"})
    files.add("a.csv", b"x;y" * 100)
    assert dict(files) == {"b.json": b"{}", "a.csv": b"x;y" * 100}
    assert len(files) == 2
