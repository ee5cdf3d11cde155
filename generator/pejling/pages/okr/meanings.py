"""The words of OKR, explained where they stand."""

from pejling.language import Speech, _

MEANINGS = (
    (
        _("Objective"),
        _("What the team wants to reach in the cycle, in words: a direction with a reason."),
    ),
    (
        _("Key result"),
        _("What shows, in numbers or in steps, whether and how far the objective is reached."),
    ),
    (
        _("Score"),
        _(
            "From 0 to 1: how much of the way from the start to the target is covered. From 20 to "
            "60 with 50 today is three quarters of the way: 0.75. Where no start is given, what is "
            "to rise begins at 0. An objective's score is the mean of its key results, by weight "
            "where they have weights. It is no verdict and is never linked to pay."
        ),
    ),
    (
        _("Steps: Fail, Commit, Target, Stretch"),
        _(
            "Some key results say in four steps what it will look like: Fail scores 0; Commit, "
            "what the team promises, 0.3; Target, what it aims for, 0.7; and Stretch, more than it "
            "dared to count on, 1. Between steps that are numbers the score follows the value. "
            "Such a key result is reached at Target, so with a score of 0.7; others only at 1."
        ),
    ),
    (
        _("A level to keep"),
        _(
            "Where a level is to be kept, such as nine calls in ten answered, there is no way to "
            "measure: the score is 1 while it is kept, else 0. The same holds for what is to fall "
            "where no start is given."
        ),
    ),
    (
        _("Confidence"),
        _("How sure the team itself is, at its latest check-in, of reaching the key result."),
    ),
    (
        _("On schedule, behind schedule"),
        _(
            "The share of the way that was covered when it was measured beside the share of the "
            "time that had passed. Many key results move late; the comparison is a question, not "
            "an answer."
        ),
    ),
    (
        _("Not measured in time"),
        _(
            "Neither a value nor a confidence for longer than the agreed rhythm allows, pauses "
            "not counted. What was measured last is then not shown as reached."
        ),
    ),
    (
        _("KPI"),
        _("An indicator to be kept in place. It is never a key result and has no score."),
    ),
)


def okr_meanings(say: Speech) -> tuple[tuple[str, str], ...]:
    """Return the words and what they mean."""
    return tuple((say.text(word), say.text(meaning)) for word, meaning in MEANINGS)
