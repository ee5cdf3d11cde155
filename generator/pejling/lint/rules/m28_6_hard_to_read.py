"""A text that is hard to read, as LIX counts it."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.passages import bodies_of
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import lix


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the texts of a plan and its results, translations too, that are very hard to read."""
    most = plan.limits.most_lix
    for document in (plan.document, *plan.results):
        for place in bodies_of(document, plan.site):
            number = lix(place.words, place.language)
            if number is not None and number > most:
                yield remark(place.span, value=number, most=most)


RULE = Rule(
    code="M28.6",
    name="hard-to-read",
    severity=Severity.ADVICE,
    source=guidance("M28", "8"),
    theme=Theme.WORDING,
    title=_("Hard to read"),
    message=_(
        "The text has a readability index (LIX) of {value}; over {most} it is very hard to read."
    ),
    hint=_("Split the long sentences, and replace long words with those you would say aloud."),
    why=_(
        "What is agreed is to be understood by all who are to work for it, and by citizens who "
        "want to know."
    ),
    bad=(
        "---\n"
        + (
            "Fyrtilsynets implementering af tværgående afmærkningsinitiativer forudsætter "
            "koordinering af farvandsmyndighedernes administrative procedurer, herunder "
            "tilvejebringelse af relevante beslutningsgrundlag vedrørende sejladssikkerheden.\n\n"
        )
        * 4
    ),
    good=(
        "---\n"
        + "Et skib skal kunne se vej. Derfor skal et fyr, der går ud, lyse igen samme døgn.\n\n" * 6
    ),
    check=each_plan(check),
    limits=("most_lix",),
)
