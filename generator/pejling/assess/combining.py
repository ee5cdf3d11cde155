"""Several verdicts made into one: rule 5, for a goal's parts and a measure's counted targets."""

from collections.abc import Sequence

from pejling.assess.outcome import MISSING, Verdict


def combined(
    counted: Sequence[Verdict], met_when: int, partly_when: int, *, closed: bool
) -> Verdict:
    """Return the verdict of parts that all count; a missing one holds it back until it is closed.

    Raises nothing: `counted` is not empty and holds only verdicts that are counted.
    """
    missing = [verdict for verdict in counted if verdict in MISSING]
    decided = [verdict for verdict in counted if verdict not in MISSING]
    at_worst = _of_decided(decided, met_when, partly_when)
    at_best = _of_decided([*decided, *[Verdict.MET] * len(missing)], met_when, partly_when)
    if at_worst is at_best or (closed and decided):
        return at_worst
    return Verdict.NO_RESULT if Verdict.NO_RESULT in missing else Verdict.AWAITING


def _of_decided(decided: Sequence[Verdict], met_when: int, partly_when: int) -> Verdict:
    met = decided.count(Verdict.MET)
    if met >= met_when:
        return Verdict.MET
    if met + decided.count(Verdict.PARTLY_MET) >= partly_when:
        return Verdict.PARTLY_MET
    return Verdict.NOT_MET
