"""What the scripts say, in the reader's language."""

from pejling.language import Speech, _


def wording(say: Speech) -> dict[str, str]:
    """Return the scripts' sentences by name; `{…}` is filled in the browser."""
    return {name: say.text(message) for name, message in _MESSAGES.items()}


_MESSAGES = {
    "page": _("Page"),
}
