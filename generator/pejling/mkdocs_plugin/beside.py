"""What stands beside the pages: files for web servers, and the way to the statement."""

from collections.abc import Collection, Mapping

from pejling.config import Config
from pejling.language import speech
from pejling.mkdocs_plugin.files import leading
from pejling.publish import host_files

STATEMENT = "was/index.html"


def files_beside(settings: Config, taken: Collection[str]) -> Mapping[str, bytes]:
    """Return the files besides pages, downloads and the theme's; `taken` are the pages' addresses.

    A Danish authority's accessibility statement must be found at `/was/`; a page that it has
    written there itself stays.
    """
    files = dict(host_files())
    statement = settings.accessibility_statement
    if statement and STATEMENT not in taken:
        language = settings.languages[0]
        text = speech(language).text("Accessibility statement")
        files[STATEMENT] = leading(statement, text, language)
    return files
