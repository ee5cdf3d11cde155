"""Abbreviations that the plan never spells out."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.around import names_around
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import abbreviations, unexplained


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield each text that is the first to use some, with those."""
    # Signatories, account numbers and sources are names, not words.
    main = [one for one in plan.passages if "source" not in one.way]
    around = [*(place.words for place in plan.passages), *names_around(plan)]
    language = plan.site.config.languages[0]
    left = set(unexplained(around, main[0].language if main else language))
    for place in main:
        here = [one for one in dict.fromkeys(abbreviations(place.words)) if one in left]
        if here:
            yield remark(place.span_of(here[0]), known=", ".join(here))
            left -= set(here)


RULE = Rule(
    code="M28.5",
    name="unexplained-abbreviation",
    severity=Severity.ADVICE,
    source=guidance("M28", "8"),
    theme=Theme.WORDING,
    title=_("An unexplained abbreviation"),
    message=_("These abbreviations are not spelled out anywhere in the plan: {known}"),
    hint=_("Write it out the first time, with the short form in brackets after it."),
    why=_(
        "The plan is read by people outside the field too: in the department, among staff and "
        "among citizens."
    ),
    bad="""\
goals:
  - id: ais
    title: Flere skibe sender med AIS
""",
    good="""\
goals:
  - id: ais
    title: Flere skibe sender deres plads automatisk (AIS)
""",
    check=each_plan(check),
)
