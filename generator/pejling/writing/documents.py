"""The documents that something is written from: what they say, and that they can be relied on."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from pejling.assess import GoalInForce, in_force
from pejling.config import Config
from pejling.diagnostics import Diagnostic, Severity
from pejling.errors import SettingsError
from pejling.language import Speech, _, speech
from pejling.link import Directory, link, period_of
from pejling.load import Document, Library, Place, load, without_staff
from pejling.model import Audience, Plan
from pejling.site import Site
from pejling.writing.errors import DocumentError, UnknownNameError, WritingError


@dataclass(frozen=True)
class Documents:
    """Every document of a site, staff's included, as they were read."""

    root: Path
    config: Config
    library: Library
    diagnostics: tuple[Diagnostic, ...] = ()
    prefix: str = ""
    """What stands before a path within the plans where it is told."""

    def shown(self, path: str) -> str:
        """Return a path within the plans as it is told."""
        return f"{self.prefix}{path}"

    @property
    def plans(self) -> Path:
        """Return the folder of the plans."""
        return self.root / self.config.plans

    @property
    def say(self) -> Speech:
        """Return the language that documents are written in: the site's first."""
        return speech(self.config.languages[0])

    @cached_property
    def agencies(self) -> list[Place]:
        """Return every agency that has an agency.md or a plan."""
        planned = {Place(one.ministry, one.agency) for one in self.library.plans}
        return sorted({*self.library.agencies, *planned})

    def agency(self, name: str) -> Place:
        """Return the agency called `agency` or `ministry/agency`.

        Raises UnknownNameError, or WritingError where several agencies have the name.
        """
        found = [one for one in self.agencies if name in {one.agency, _full(one)}]
        if len(found) == 1:
            return found[0]
        if found:
            known = ", ".join(_full(one) for one in found)
            message = _("Several agencies are called {name}: write one of {known}.")
            raise WritingError(message, name=name, known=known)
        names = [_full(one) if "/" in name else one.agency for one in self.agencies]
        raise UnknownNameError(_("There is no agency {name}."), name, names)

    def plan(self, agency: Place, year: str) -> Document[Plan]:
        """Return an agency's plan for a year, or for a span that holds it."""
        found = [
            plan
            for place, plan in sorted(self.library.plans.items())
            if (place.ministry, place.agency) == (agency.ministry, agency.agency)
            and (place.period == year or _holds(place, year))
        ]
        exact = [one for one in found if one.place.period == year]
        if len(exact or found) == 1:
            return (exact or found)[0]
        known = [plan.period for plan in self.plans_of(agency)]
        if found:
            message = _("Several plans of {agency} hold {year}: write one of {known}.")
            periods = ", ".join(one.place.period for one in found)
            raise WritingError(message, agency=_full(agency), year=year, known=periods)
        raise UnknownNameError(
            _("{agency} has no plan for {name}."), year, known, agency=_full(agency)
        )

    def plans_of(self, agency: Place) -> list[Place]:
        """Return the plans of an agency by year."""
        return sorted(
            (
                one
                for one in self.library.plans
                if (one.ministry, one.agency) == (agency.ministry, agency.agency)
            ),
            key=lambda one: (one.years, one),
        )

    def goals(self, plan: Place) -> tuple[GoalInForce, ...]:
        """Return the goals of a plan as amended, shared measures as the plan takes them over."""
        amendments = [one.content for one in self.library.amendments.get(plan, ())]
        return in_force(self.library.plans[plan].content, amendments)

    def rely_on(self, plan: Place, *kinds: str) -> None:
        """Raise WritingError where the plan, or such a document of it, has an error.

        It would be read as it was most likely meant, and that is not to be carried on.
        """
        paths = {
            one.path
            for one in self.library.documents()
            if one.place.plan == plan and one.kind in {"plan", *kinds}
        }
        for one in self.diagnostics:
            if one.severity is Severity.ERROR and one.span.path in paths:
                message = _("{place} has an error, so nothing is carried on from it: {error}")
                raise DocumentError(message, self.shown(one.span.path), one)

    def rely_on_file(self, path: str) -> None:
        """Raise WritingError where a file has an error of its own, so that it is left as it is."""
        for one in self.diagnostics:
            if one.severity is Severity.ERROR and one.span.path == path:
                message = _("{place} has an error, so the file is left as it is: {error}")
                raise DocumentError(message, self.shown(one.span.path), one)

    def audience_of(self, plan: Place) -> Audience:
        """Return for whom a plan is: for staff also where its agency or ministry is."""
        shown = self.seen_from(Audience.PUBLIC)
        return Audience.PUBLIC if plan in shown.library.plans else Audience.STAFF

    def seen_from(self, audience: Audience) -> "Documents":
        """Return what a document for an audience may be written from: no word for staff only."""
        if audience is Audience.STAFF:
            return self
        shown = without_staff(self.library)
        return replace(self, library=shown)

    @cached_property
    def site(self) -> Site:
        """Return the documents linked; no verdict is taken, so the date does not matter."""
        as_of = self.config.as_of or date.min
        return Site(self.root, self.config, as_of, link(self.library))

    @cached_property
    def directory(self) -> Directory:
        """Return what finds goals and measures by the names they are referred to with."""
        return Directory(self.library)

    def period(self, plan: Place) -> tuple[date, date]:
        """Return the first and last day of a plan."""
        return period_of(self.library.plans[plan])


def open_documents(root: Path, config: Config, prefix: str = "") -> Documents:
    """Read the plans of the site at `root`. Raises SettingsError where there are none."""
    plans = root / config.plans
    if not plans.is_dir():
        raise SettingsError(_("There is no folder of plans here."))
    library, diagnostics = load(plans)
    return Documents(root, config, library, tuple(diagnostics), prefix)


def _full(place: Place) -> str:
    return f"{place.ministry}/{place.agency}"


def _holds(place: Place, year: str) -> bool:
    return year.isdigit() and place.years[0] <= int(year) <= place.years[1]
