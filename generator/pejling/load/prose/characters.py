"""Characters that may not pass: controls, and those that turn the direction of text around."""

import re
import unicodedata
from html import escape

_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\u2028\u2029\ufeff"
# Embeddings, overrides and isolates reach past the words they stand in; the marks do not.
_DIRECTION = "\u202a-\u202e\u2066-\u2069"
CONTROL = re.compile(f"[{_CONTROL}]")
DIRECTION = re.compile(f"[{_DIRECTION}]")
_UNSEEN = re.compile(f"[{_CONTROL}{_DIRECTION}]")
_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ð": "d", "þ": "th"})
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
LONGEST_ID = 64


def one_line_end(text: str) -> str:
    r"""Return the text with `\n` as its only line end; a lone `\r` is no line of its own."""
    return text.replace("\r\n", "\n").replace("\r", " ")


def visible(text: str) -> str:
    """Return the text without the characters that may not pass."""
    return _UNSEEN.sub("", text)


def as_html(text: str) -> str:
    """Return the text escaped for element content and for attributes."""
    return escape(visible(text), quote=True)


def slug(title: str) -> str:
    """Return an id made from a title: lower-case ASCII words joined by hyphens."""
    plain = unicodedata.normalize("NFC", title).lower().translate(_DANISH)
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode("ascii")
    words = _NOT_IN_IDS.sub("-", ascii_only).strip("-")
    return words[:LONGEST_ID].strip("-") or "section"
