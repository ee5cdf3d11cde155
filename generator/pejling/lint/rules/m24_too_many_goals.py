"""More goals than a plan can have and still say what matters most."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first goal that is one too many."""
    goals, most = plan.goals_in_force, plan.limits.most_goals
    if len(goals) > most:
        yield remark(goals[most].at("title"), value=len(goals), most=most)


RULE = Rule(
    code="M24",
    name="too-many-goals",
    severity=Severity.WARNING,
    source=guidance("M24", "8, 11"),
    theme=Theme.GOALS,
    title=_("Too many goals"),
    message=_("The plan has {value} goals; at most {most} are recommended."),
    hint=_(
        "Keep the goals that the department and the agency will talk about at the top, and name "
        "the rest under not_chosen."
    ),
    why=_(
        "A plan is a choice. Few goals make it clear what matters most this year; with many, "
        "nobody can tell, and the follow-up at the top loses its focus. That a task has no goal "
        "does not mean that it is not done."
    ),
    bad="""\
goals:
  - id: fyr
    title: Skibene kan regne med fyrene
  - id: boejer
    title: Skibene kan regne med bøjerne
  - id: kort
    title: Søkortene viser bunden som den er
  - id: varsler
    title: Sejlere får besked om farer i tide
  - id: vagt
    title: Nødstedte får hjælp med det samme
  - id: breve
    title: Borgere får svar inden for en uge
  - id: tilsyn
    title: Havnene retter fejl efter tilsynet
  - id: vrag
    title: Vrag er fjernet fra sejlrenderne
  - id: klima
    title: Fyrene bruger mindre strøm
  - id: digital
    title: Rederier melder ankomst ét sted
  - id: fravaer
    title: Medarbejderne er mindre syge
""",
    good="""\
goals:
  - id: fyr
    title: Skibene kan regne med fyrene
  - id: kort
    title: Søkortene viser bunden som den er
  - id: varsler
    title: Sejlere får besked om farer i tide
  - id: vagt
    title: Nødstedte får hjælp med det samme
  - id: digital
    title: Rederier melder ankomst ét sted
  - id: fravaer
    title: Medarbejderne er mindre syge
""",
    check=each_plan(check),
    limits=("most_goals",),
)
