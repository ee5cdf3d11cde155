"""The questions of the checklist: what the document shows of each, and what people answered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pejling.assess import OkrScore, Scale
from pejling.assess.key_results import scale_of
from pejling.assess.okr import due_of
from pejling.diagnostics import Diagnostic
from pejling.language import Speech, _
from pejling.link import KeyResultKey
from pejling.lint.okr_questions import KEY_RESULT_QUESTIONS, READINESS_QUESTIONS, Question
from pejling.load import Place
from pejling.model import KeyResult
from pejling.model.okr_checklist import AnsweredQuestion, OkrQuestion
from pejling.pages import addresses
from pejling.pages.kinds.checklist import ANSWERS
from pejling.pages.okr.serving import key_result_line
from pejling.pages.okr.words import measured, step_text
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class Given:
    """An answer that was given."""

    answer: str
    by: str
    day: str
    note: Passage | None


@dataclass(frozen=True)
class Told:
    """What a rule says."""

    code: str
    address: str
    message: str


@dataclass(frozen=True)
class Asked:
    """A question, what can be seen of it, what the rules say, and the answers, newest first."""

    word: str
    text: str
    meant: str
    seen: str
    told: tuple[Told, ...]
    answers: tuple[Given, ...]

    @property
    def is_open(self) -> bool:
        """Say whether nobody has answered."""
        return not self.answers


def of_key_result(
    view: View, place: Place, key_result: KeyResult, told: Iterable[Diagnostic]
) -> tuple[Asked, ...]:
    """Return the questions of a key result; `told` is what the rules say of it."""
    score, found = view.site.okr_scores[place], tuple(told)
    return tuple(
        _asked(
            view,
            one,
            score,
            _seen(view, place, score, key_result, one.question),
            key_result.id,
            [each for each in found if each.problem.code in one.rules],
        )
        for one in KEY_RESULT_QUESTIONS
    )


def of_readiness(view: View, place: Place) -> tuple[Asked, ...]:
    """Return the questions about the organisation."""
    score = view.site.okr_scores[place]
    return tuple(_asked(view, one, score) for one in READINESS_QUESTIONS)


def _asked(
    view: View,
    question: Question,
    score: OkrScore,
    seen: str = "",
    key_result: str | None = None,
    told: Iterable[Diagnostic] = (),
) -> Asked:
    answers = [
        one
        for one in score.okr.checklist
        if one.question is question.question
        and one.key_result == key_result
        and one.date <= score.as_of
    ]
    newest_first = sorted(answers, key=lambda one: one.date, reverse=True)
    return Asked(
        question.id,
        view.say.text(question.text),
        view.say.text(question.meant),
        seen,
        tuple(_told(view, one) for one in told),
        tuple(_given(view, newest_first)),
    )


def _told(view: View, one: Diagnostic) -> Told:
    address = addresses.of_rule(one.problem.name)
    return Told(one.problem.code, address, one.message(view.language))


def _given(view: View, answers: Iterable[AnsweredQuestion]) -> Iterator[Given]:
    for one in answers:
        day = view.say.date(one.date)
        yield Given(view.say.text(ANSWERS[one.answer]), one.by, day, view.optional(one.note))


def _seen(
    view: View, place: Place, score: OkrScore, key_result: KeyResult, question: OkrQuestion
) -> str:
    """Return what the document itself shows of a question; empty where only people can say."""
    say = view.say
    match question:
        case OkrQuestion.REACHED:
            return _end(score, key_result, say)
        case OkrQuestion.MEASURED:
            found = [one for one in (key_result.definition, key_result.source) if one is not None]
            if not found:
                return say.text(_("Neither definition nor source is given."))
            return "; ".join(str(view.text(one)) for one in found)
        case OkrQuestion.DEPENDENT:
            key = KeyResultKey(place, key_result.id)
            waits = [key_result_line(view, one) for one in view.links.okr.waits_for.get(key, ())]
            if not waits:
                return say.text(_("It names none."))
            named = "; ".join(str(one.title) for one in waits)
            return say.text(_("It waits for: {named}"), named=named)
        case OkrQuestion.DROPPED:
            if key_result.priority is None:
                return say.text(_("It has no priority."))
            return say.text(_("Its priority is {number}."), number=say.number(key_result.priority))
    return ""


def _end(score: OkrScore, key_result: KeyResult, say: Speech) -> str:
    scale, _start = scale_of(key_result)
    due = say.date(due_of(key_result, score.last))
    if scale is Scale.NO_TARGET:
        return say.text(_("It has no target."))
    if key_result.zones is not None:
        target = step_text(key_result.zones.target, key_result, say)
    else:
        assert key_result.target is not None
        target = measured(key_result.target, key_result, say)
    return say.text(_("{target}, by {day}"), target=target, day=due)
