"""A target that stands in the goal picture."""

import re
from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.around import picture_texts
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import quantities, sentences, speaks_of
from pejling.model import GoalPicture

_YEAR = re.compile(r"\b20[0-9]{2}\b")


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield markers with a number and its unit, and sentences that promise one by a year.

    What a law or an agreement promises is the mandate that the picture is to reflect.
    """
    picture = plan.plan.goal_picture
    if not isinstance(picture, GoalPicture):
        return
    for index, marker in enumerate(picture.markers):
        title = said(marker.title, plan.site)
        if numbers := quantities(title.words, title.language):
            span = plan.at("goal_picture", "markers", index, "title", *title.steps)
            yield remark(span, value=", ".join(numbers))
    for place in picture_texts(plan):
        for sentence in sentences(place.words, place.language):
            numbers = quantities(sentence, place.language)
            is_promise = speaks_of("promises", sentence, place.language) and not speaks_of(
                "quoted", sentence, place.language
            )
            if numbers and is_promise and _YEAR.search(sentence):
                yield remark(place.span_of(sentence), value=sentence)


RULE = Rule(
    code="M23c.3",
    name="number-in-goal-picture",
    severity=Severity.ADVICE,
    source=guidance("M23c", "7"),
    theme=Theme.PICTURE,
    title=_("A number in the goal picture"),
    message=_("The goal picture has a target in it: {value}"),
    hint=_(
        "Say in words what it is like when the agency is there, and put the number in a goal's "
        "target."
    ),
    why=_(
        "The picture gives direction for several years. A number in it is judged by nobody, and "
        "it grows old before the picture does."
    ),
    bad="""\
goal_picture:
  markers:
    - id: altid-lys
      title: 95 pct. af fyrene lyser igen inden 24 timer
""",
    good="""\
goal_picture:
  markers:
    - id: altid-lys
      title: Et slukket fyr er tændt igen, før det bliver mørkt
""",
    check=each_plan(check),
)
