import posixpath

from hypothesis import given
from hypothesis import strategies as st

from pejling.pages.addresses import in_language, relative

FOLDERS = st.lists(st.sampled_from(["a", "b", "en"]), max_size=4)


def address(folders: list[str]) -> str:
    return "/".join([*folders, "index.html"])


@given(FOLDERS, FOLDERS)
def test_the_way_between_two_pages_is_the_one_a_path_gives(
    there: list[str], here: list[str]
) -> None:
    way = relative(address(there), address(here))
    assert way == posixpath.relpath(address(there), posixpath.dirname(address(here)) or ".")


def test_a_place_on_the_same_page_needs_no_file() -> None:
    assert relative("a/index.html#goal-b", "a/index.html") == "#goal-b"
    assert relative("a/index.html#goal-b", "a/other.html") == "index.html#goal-b"


def test_the_first_language_stands_at_the_root() -> None:
    assert in_language("a/index.html", "da", ("da", "en")) == "a/index.html"
    assert in_language("a/index.html", "en", ("da", "en")) == "en/a/index.html"
