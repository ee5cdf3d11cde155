"""New ministries and agencies."""

from pejling.language import _
from pejling.model.ids import RESERVED_IDS, as_id, is_id
from pejling.writing.documents import Documents
from pejling.writing.emitting import EMPTY
from pejling.writing.errors import UnknownNameError, WritingError
from pejling.writing.scaffold import Scaffold


def new_ministry(
    name: str, folder: str, *, mission: str | None = None, contact: str | None = None
) -> Scaffold:
    """Return a ministry in a folder of its own."""
    content = {
        "name": name,
        "mission": mission or EMPTY,
        "contact": contact or EMPTY,
        "goals": EMPTY,
    }
    return Scaffold(f"{folder_name(folder)}/ministry.md", content)


def new_agency(
    documents: Documents,
    ministry: str,
    name: str,
    folder: str,
    *,
    mission: str | None = None,
    contact: str | None = None,
) -> Scaffold:
    """Return an agency of a ministry that is there. Raises UnknownNameError where it is not."""
    known = list(documents.library.ministries)
    if ministry not in known:
        raise UnknownNameError(_("There is no ministry {name}."), ministry, known)
    content = {"name": name, "mission": mission or EMPTY, "contact": contact or EMPTY}
    return Scaffold(f"{ministry}/{folder_name(folder)}/agency.md", content)


def folder_name(name: str) -> str:
    """Return the name where it can be in an address. Raises WritingError with the nearest that can.

    Every folder has its own `index.html`, so nothing in it can be called that.
    """
    taken = {*RESERVED_IDS, "index"}
    if name in taken:
        raise WritingError(_("{name} is used by the site itself: choose another name"), name=name)
    if is_id(name):
        return name
    message = _("{name} cannot be the name of a folder: use small letters a-z, digits and hyphens")
    if (meant := as_id(name)) and meant not in taken:
        message = _("{name} cannot be the name of a folder; did you mean {meant}?")
        raise WritingError(message, name=name, meant=meant)
    raise WritingError(message, name=name)
