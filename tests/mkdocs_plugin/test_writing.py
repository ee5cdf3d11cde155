"""A site written for `pejling build` leaves nothing behind in MkDocs, which keeps its plugins."""

from collections.abc import Callable
from pathlib import Path

from pejling.mkdocs_plugin import write_site
from pejling.site import open_site

Build = Callable[..., Path]


def test_the_next_build_in_the_same_process_is_of_its_own_site(
    built: Build, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    (other / "plans").mkdir(parents=True)
    (other / "plans" / "index.md").write_text("Et andet sted\n", "utf-8")
    write_site(open_site(other), other / "site")
    front = (other / "site" / "index.html").read_text("utf-8")
    assert "Et andet sted" in front
    assert "Et andet sted" not in (built() / "index.html").read_text("utf-8")
