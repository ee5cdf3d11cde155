"""A public office that nobody can write to."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, practice, remark
from pejling.lint.subjects import Whole
from pejling.load import Document, Place
from pejling.model import Agency, Ministry


def check(whole: Whole) -> Iterator[Remark]:
    """Yield offices with plans and without contact, where no plan of theirs has one either."""
    library = whole.site.library
    with_contact = {
        Place(place.ministry, place.agency)
        for place, plan in library.plans.items()
        if plan.content.contact
    }
    offices: list[Document[Ministry] | Document[Agency]] = [
        *library.ministries.values(),
        *library.agencies.values(),
    ]
    for office in offices:
        is_silent = office.content.contact is None and office.place not in with_contact
        is_silent = is_silent and not office.has("contact")
        if office.is_whole and is_silent and office.place in _with_plans(whole):
            yield remark(office.span("name"), value=said(office.content.name, whole.site).words)


def _with_plans(whole: Whole) -> set[Place]:
    places = whole.site.library.plans
    agencies = {Place(one.ministry, one.agency) for one in places}
    return agencies | {Place(one.ministry) for one in places}


RULE = Rule(
    code="X03",
    name="no-contact",
    severity=Severity.ADVICE,
    source=practice("M18"),
    theme=Theme.MINISTRY,
    title=_("No contact"),
    message=_("There is no address for questions to {value}."),
    hint=_("Add contact with an office's address, never a person's."),
    why=_("Whoever reads a public plan and wonders should know where to ask."),
    bad="""\
=== ../agency.md
# contact:
=== plan.md
# contact:
""",
    good="""\
=== ../agency.md
contact: plan@fyrtilsynet.example
""",
    check=check,
)
