"""How a key result stands, in a word of the reader's language."""

from pejling.assess.okr import KeyResultState
from pejling.language import Speech, _

_STATES = {
    KeyResultState.REACHED: _("Reached"),
    KeyResultState.PARTLY: _("Partly reached"),
    KeyResultState.NOT_REACHED: _("Not reached"),
    KeyResultState.NO_RESULT: _("No result"),
    KeyResultState.ON_COURSE: _("On schedule"),
    KeyResultState.BEHIND: _("Behind schedule"),
    KeyResultState.UNDER_WAY: _("Under way"),
    KeyResultState.STALE: _("Not measured in time"),
    KeyResultState.NOT_MEASURED: _("Not measured yet"),
    KeyResultState.NOT_SCORED: _("Cannot be scored"),
    KeyResultState.NOT_BEGUN: _("Not begun"),
    KeyResultState.ABANDONED: _("Given up"),
}


def key_result_word(state: KeyResultState, speech: Speech) -> str:
    """Return a state's word."""
    return speech.text(_STATES[state])
