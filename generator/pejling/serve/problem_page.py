"""The page that stands for the site while the plans have problems."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from pejling.language import Speech, _


@dataclass(frozen=True)
class Problem:
    """What is wrong, where (`plans/…/plan.md:12:5`) and what to do about it."""

    place: str
    sentence: str
    hint: str = ""


def problem_page(speech: Speech, problems: Iterable[Problem], total: int | None = None) -> str:
    """Return a whole HTML page that lists the problems; `total` counts those not listed too."""
    listed = list(problems)
    count = len(listed) if total is None else total
    title = speech.plural(
        _("{count} problem in the plans"), _("{count} problems in the plans"), count
    )
    mended = speech.text(_("The site is shown again as soon as they are mended and saved."))
    return _page(speech, title, mended, "\n".join(_item(problem) for problem in listed))


def stopped_page(speech: Speech, reason: str) -> str:
    """Return a whole HTML page that says why the site could not be built at all."""
    return _page(speech, speech.text(_("The site could not be built")), reason, "")


def _page(speech: Speech, title: str, lead: str, items: str) -> str:
    listing = f"<ol>\n{items}\n</ol>\n" if items else ""
    return f"""<!doctype html>
<html lang="{escape(speech.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<link rel="stylesheet" href="/_pejling/problems.css">
</head>
<body>
<main>
<h1>{escape(title)}</h1>
<p>{escape(lead)}</p>
{listing}</main>
</body>
</html>
"""


def _item(problem: Problem) -> str:
    hint = f'<p class="hint">{escape(problem.hint)}</p>' if problem.hint else ""
    place = f'<p class="place">{escape(problem.place)}</p>' if problem.place else ""
    return f"<li>{place}<p>{escape(problem.sentence)}</p>{hint}</li>"
