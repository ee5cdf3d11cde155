"""The guide's questions are all asked, and point to rules that are there."""

from pejling.lint import rules
from pejling.lint.okr_questions import KEY_RESULT_QUESTIONS, READINESS_QUESTIONS


def test_nine_questions_of_a_key_result_and_four_of_being_ready() -> None:
    assert len(KEY_RESULT_QUESTIONS) == 9
    assert len(READINESS_QUESTIONS) == 4
    every = [one.id for one in (*KEY_RESULT_QUESTIONS, *READINESS_QUESTIONS)]
    assert len(set(every)) == len(every)
    alone = [one.id for one in KEY_RESULT_QUESTIONS if one.is_for_people]
    assert alone == ["simpler", "hacked"]


def test_every_rule_of_the_checklist_is_behind_its_question() -> None:
    known = {rule.code for rule in rules()}
    named = [code for one in KEY_RESULT_QUESTIONS for code in one.rules]
    assert set(named) <= known
    for code in known:
        if code[0] == "K":
            assert code in KEY_RESULT_QUESTIONS[int(code[1:3]) - 1].rules
