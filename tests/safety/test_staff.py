"""A public site holds no word of what is for staff: not in a page, a download or a file's name."""

import gzip
import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from pejling.assess import Verdict
from pejling.assess.lateness import LateKind
from pejling.config import Config
from pejling.load import Place
from pejling.mkdocs_plugin import write_site
from pejling.pages import Output
from tests.safety.compiling import compiled, opened
from tests.safety.everything import DOCUMENTS, Writer

BOTH = Config(languages=("da", "en"), site_url="https://maal.example/", demonstration=True)
PLAN = Place("m", "s", "2025")
BELOW = {
    "m/ministry.md": "m/",
    "m/s/agency.md": "m/s/",
    "m/s/2025/plan.md": "m/s/2025/",
}
"""Documents with which everything in a folder is held back."""

OWN_IDS = {
    "m/s/2025/plan.md": ("portal", "kajen", "brugere", "i-tide"),
    "m/s/2025/amendment-2025-06.md": ("stormflod",),
    "m/s/2025/results.md": ("tidligt",),
    "m/s/okr/2025-q1/hold.md": ("faerdig",),
    "om-os.md": ("om-os",),
}
"""Names that stand in one document alone, and so in no page where that is held back."""


def token(path: str, number: int) -> str:
    """Return a word that stands nowhere else: it says of which document it is."""
    return f"q{list(DOCUMENTS).index(path)}x{number}q"


def prose(path: str) -> str:
    folder = path.rpartition("/")[0]
    name = f"{token(path, 800)}.png"
    return (
        f"Brødtekst {token(path, 700)}.\n\n## Afsnit {token(path, 701)} {{#{token(path, 702)}}}\n\n"
        f"![Et billede {token(path, 703)}]({name})\n\n"
        f"[{token(path, 704)}](https://{token(path, 705)}.example/ '{token(path, 706)}')\n"
        if not (folder.startswith("m/s/okr"))
        else f"Brødtekst {token(path, 700)}.\n"
    )


def picture(number: int) -> bytes:
    stream = BytesIO()
    Image.new("RGB", (3 + number, 4), (number, 2, 3)).save(stream, "PNG")
    return stream.getvalue()


def files(staff: frozenset[str] = frozenset()) -> dict[str, str | bytes]:
    """Return every document with words of its own, a picture and a translation of its prose."""
    written: dict[str, str | bytes] = dict(Writer(token, prose).files(staff))
    for number, path in enumerate(DOCUMENTS):
        folder, _, _name = path.rpartition("/")
        image = f"{token(path, 800)}.png"
        written[f"{folder}/{image}" if folder else image] = picture(number)
        written[path.replace(".md", ".en.md")] = f"Body {token(path, 710)}.\n"
    return written


def hidden(staff: frozenset[str]) -> set[str]:
    """Return the documents that are held back with those for staff."""
    folders = [BELOW[path] for path in staff if path in BELOW]
    return {path for path in DOCUMENTS if path in staff or path.startswith(tuple(folders or "-"))}


def everything_said(output: Output) -> str:
    """Return all that a site holds, the names of its files included.

    But for the author's reference, which is made of no document and uses common words.
    """
    pages = [f"{page}" for page in output.pages if "reference/" not in page.address]
    downloads = [
        f"{name} {data.decode('latin-1')}"
        for name, data in output.files.items()
        if "reference/" not in name
    ]
    return "\n".join([*pages, *downloads, *map(str, output.redirects.items())])


def found_of(path: str, said: str) -> set[str]:
    """Return the words of a document that are said, and its own names."""
    number = list(DOCUMENTS).index(path)
    words = set(re.findall(rf"\bq{number}x[0-9]+q", said))
    return words | {name for name in OWN_IDS.get(path, ()) if re.search(rf"\b{name}\b", said)}


@pytest.mark.parametrize("path", sorted(DOCUMENTS))
def test_no_word_of_a_staff_document_is_public(tmp_path: Path, path: str) -> None:
    staff = frozenset({path})
    said = everything_said(compiled(tmp_path, files(staff), BOTH))
    for one in hidden(staff):
        assert found_of(one, said) == set(), f"of {one}"
    for one in DOCUMENTS.keys() - hidden(staff):
        if not one.startswith("m/s/okr"):
            assert found_of(one, said), f"nothing of {one}"


def test_staff_see_the_same_as_if_all_were_public(tmp_path: Path) -> None:
    config = BOTH.model_copy(update={"audience": "staff"})
    everything = compiled(tmp_path / "public", files(), BOTH)
    for_staff = compiled(tmp_path / "staff", files(frozenset(DOCUMENTS)), config)
    assert everything_said(for_staff) == everything_said(everything)


def test_all_of_it_held_back_says_how_much_and_nothing_else(tmp_path: Path) -> None:
    output = compiled(tmp_path, files(frozenset(DOCUMENTS)), BOTH)
    assert re.findall(r"q[0-9]+x[0-9]+q", everything_said(output)) == []
    about = next(page.body for page in output.pages if page.address == "about.html")
    assert f"{len(DOCUMENTS)} dokumenter" in about


def test_results_for_staff_are_not_called_missing(tmp_path: Path) -> None:
    """The public is not told that there are none, nor that they are late."""
    paths = frozenset({"m/s/2025/results.md", "m/2025/results.md"})
    verdict = opened(tmp_path, files(paths)).verdicts[PLAN]
    said = [goal.verdict for goal in verdict.goals]
    assert Verdict.AWAITING in said
    assert Verdict.NO_RESULT not in said
    assert LateKind.RESULTS not in [late.kind for late in (*verdict.late, *verdict.was_late)]
    output = compiled(tmp_path, files(paths))
    page = next(page.body for page in output.pages if page.address == "m/s/2025/index.html")
    assert "resultaterne er ikke offentlige" in page
    assert not re.search("[Ii]ngen resultat", page)


def test_a_meeting_whose_follow_up_is_for_staff_is_not_late(tmp_path: Path) -> None:
    path = "m/s/2025/follow-up-2025-04.md"
    verdict = opened(tmp_path, files(frozenset({path}))).verdicts[PLAN]
    meetings = [late.meeting for late in (*verdict.late, *verdict.was_late)]
    assert date(2025, 4, 20) not in meetings
    assert date(2025, 11, 20) in meetings


@pytest.mark.site
def test_the_built_site_holds_none_of_it_anywhere(tmp_path: Path) -> None:
    """Whole files as published: pages in their frame, the sitemap, its archive, every name."""
    staff = frozenset(DOCUMENTS) - {"m/ministry.md", "m/s/agency.md", "index.md"}
    site = opened(tmp_path, files(staff), BOTH)
    folder = tmp_path / "site"
    write_site(site, folder)
    said = ""
    for file in sorted(folder.rglob("*")):
        if "reference" in file.parts:
            continue
        said += f"{file.relative_to(folder)}\n"
        if file.is_file():
            data = file.read_bytes()
            said += (gzip.decompress(data) if file.suffix == ".gz" else data).decode("latin-1")
    for path in hidden(staff):
        assert found_of(path, said) == set(), f"of {path}"
    assert found_of("m/s/agency.md", said)
    assert "sitemap.xml.gz" in said
