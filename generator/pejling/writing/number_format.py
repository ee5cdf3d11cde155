"""Numbers as a spreadsheet writes them, read exactly; the format is the sheet's, never guessed."""

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from pejling.language import _
from pejling.writing.errors import WritingError

MOST_DIGITS = 15
"""A spreadsheet keeps and shows this many digits; what a float has beyond them is noise."""

_SPACES = "   "
_PLAIN = re.compile(r"[-+]?[0-9]+\Z")
_GROUPED = {
    ",": re.compile(r"[-+]?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?\Z"),
    ".": re.compile(r"[-+]?[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?\Z"),
}
_DECIMAL = {",": re.compile(r"[-+]?[0-9]+,[0-9]+\Z"), ".": re.compile(r"[-+]?[0-9]+\.[0-9]+\Z")}


class DecimalSign(StrEnum):
    """The sign before the decimals; the other one groups thousands."""

    COMMA = "comma"
    POINT = "point"

    @property
    def sign(self) -> str:
        """Return the sign itself."""
        return "," if self is DecimalSign.COMMA else "."

    @property
    def grouping(self) -> str:
        """Return the sign between thousands."""
        return "." if self is DecimalSign.COMMA else ","


def is_number_like(text: str) -> bool:
    """Say whether a cell is written with digits and the signs of a number only."""
    return bool(re.match(r"[-+]?[0-9][0-9.,   ]*\Z", text))


def decimal_sign(cells: Iterable[str]) -> DecimalSign | None:
    """Return the sign that a sheet's numbers show; None where none of them shows it.

    Raises WritingError where some show a comma and some a point.
    """
    shown: dict[DecimalSign, str] = {}
    for cell in cells:
        for sign in DecimalSign:
            if _shows(cell, sign):
                shown.setdefault(sign, cell)
    if len(shown) > 1:
        comma, point = shown[DecimalSign.COMMA], shown[DecimalSign.POINT]
        message = _("The sheet writes numbers in two ways, {comma} and {point}: say --decimal.")
        raise WritingError(message, comma=comma, point=point)
    return next(iter(shown), None)


def _shows(cell: str, sign: DecimalSign) -> bool:
    """Say whether a cell can be read with this sign only."""
    text = _closed_up(cell)
    fits = _fits(text, sign)
    other = DecimalSign.POINT if sign is DecimalSign.COMMA else DecimalSign.COMMA
    return fits and not _fits(text, other)


def _fits(text: str, sign: DecimalSign) -> bool:
    return bool(_DECIMAL[sign.sign].match(text) or _GROUPED[sign.grouping].match(text))


def _closed_up(cell: str) -> str:
    """Return a number without the spaces that group its thousands."""
    text = cell.strip()
    if re.match(rf"[-+]?[0-9]{{1,3}}([{_SPACES}][0-9]{{3}})+([.,][0-9]+)?\Z", text):
        return re.sub(f"[{_SPACES}]", "", text)
    return text


def read_cell(cell: str, sign: DecimalSign | None) -> str:
    """Return a cell's number as the plan files write it, digit for digit.

    Raises WritingError where it can be read in two ways and nothing says which; a text that is no
    number is returned as it is, and refused or taken by whoever knows the measure.
    """
    text = _closed_up(cell)
    if _PLAIN.match(text):
        return text
    if sign is None and _fits(text, DecimalSign.COMMA) and _fits(text, DecimalSign.POINT):
        message = _("{value} can be read in two ways: say --decimal comma or --decimal point.")
        raise WritingError(message, value=text)
    known = sign or next((one for one in DecimalSign if _fits(text, one)), None)
    if known is None or not _fits(text, known):
        return text
    return text.replace(known.grouping, "").replace(known.sign, ".")


def read_float(number: float) -> str:
    """Return a spreadsheet's number with the digits that it shows."""
    return f"{Decimal(format(number, f'.{MOST_DIGITS}g')):f}"
