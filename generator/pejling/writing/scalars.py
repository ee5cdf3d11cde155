"""A text as YAML that our loader reads back as the same text, plain wherever that is safe.

PyYAML's own writer is not used: it folds long lines, quotes by the rules of its own reading of
values (`0123`, `yes`), and writes empty values and lists in ways our authors do not.
"""

import re
from unicodedata import category

_NULLS = frozenset({"~", "null", "Null", "NULL"})
_INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<"
_NUMBER_LIKE = re.compile(r"[-+−–—]?\s*[0-9.,]")
_PLAIN_NUMBERED = re.compile(r"[0-9a-z]+(-[0-9a-z]+)*(/[0-9a-z]+(-[0-9a-z]+)*)*\Z")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def scalar(text: str) -> str:
    """Return a text on one line, in quotes where the loader would read it otherwise."""
    if _is_plain(text):
        return text
    return in_quotes(text)


def in_quotes(text: str) -> str:
    """Return a text in quotes: double ones, single ones where it has double ones itself."""
    if any(not _is_seen(character) for character in text):
        return '"' + "".join(_escaped(character) for character in text) + '"'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def block_lines(text: str) -> tuple[str, list[str]] | None:
    """Return a text of several lines as a block: its sign and its lines; None where unfit."""
    if "\n" not in text or text.endswith("\n\n") or text[0].isspace():
        return None
    lines = text.removesuffix("\n").split("\n")
    if any(not _is_seen(character) for line in lines for character in line):
        return None
    if any(line != line.rstrip() for line in lines):
        return None
    return ("|" if text.endswith("\n") else "|-"), lines


def _is_plain(text: str) -> bool:
    if not text or text != text.strip() or text in _NULLS or text[0] in _INDICATORS:
        return False
    if ": " in text or " #" in text or text.endswith(":") or text.startswith("..."):
        return False
    if _NUMBER_LIKE.match(text) and len(text.split()) <= 2 and not _PLAIN_NUMBERED.match(text):
        return False
    return all(_is_seen(character) for character in text)


def _is_seen(character: str) -> bool:
    """Say whether a character can stand as it is: no control, no line break, nothing invisible."""
    kind = category(character)
    return character == " " or (kind[0] not in "CZ") or character == "\u00a0"


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if _is_seen(character):
        return character
    number = ord(character)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
