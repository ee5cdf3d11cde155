"""Problems while someone writes: shown on the pages instead of stopping the server."""

from collections.abc import Iterable
from html import escape

from pejling.language import _, speech
from pejling.pages.page import Output, Page

TITLE = _("The plans have problems")
LEAD = _("The pages come back when these are corrected and saved.")


def problem_output(listing: str, addresses: Iterable[str], language: str) -> Output:
    """Return a site where every address shows the same listing of problems."""
    say = speech(language).text
    body = (
        f'<div class="top"><h1>{escape(say(TITLE))}</h1>'
        f'<p class="lead">{escape(say(LEAD))}</p></div>\n'
        f'<pre class="problems">{escape(listing)}</pre>\n'
    )
    return Output(
        tuple(
            Page(address, say(TITLE), language, body)
            for address in sorted({"index.html", *addresses})
        )
    )
