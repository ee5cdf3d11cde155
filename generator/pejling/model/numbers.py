"""Numbers as authors write them: read exactly as they stand, or refused with what was meant."""

import re
from decimal import Decimal
from typing import Any

from pydantic_core import PydanticCustomError

from pejling.model.refusal import Quoted, refuse, shown

_NUMBER = re.compile(r"[-+]?[0-9]{1,18}(\.[0-9]{1,12})?\Z")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]")
_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}\Z")
_BLANKS = " \u00a0\u202f"
_COMMA = re.compile(rf"[-+−–]?[0-9.{_BLANKS}]*[0-9],[0-9]+\Z")
_OTHER_MINUS = re.compile(r"[−–—‐‑]\s*[0-9][0-9.,]*\Z")
_GROUPED = re.compile(rf"[-+]?[0-9]{{1,3}}([.{_BLANKS}][0-9]{{3}})+\Z")
_WITH_UNIT = re.compile(r"([-+−–]?[0-9][0-9.,]*)\s*([%‰€$]|[^\W\d_]+\.?)\Z")
_STARTS_AS_NUMBER = re.compile(r"[-+−–—]?\s*[0-9.,]")


def read_number(raw: Any) -> Decimal:
    """Return the number exactly as written; `1.840` is left to whoever knows the decimals."""
    if isinstance(raw, Decimal):
        return raw
    if not isinstance(raw, str):
        raise refuse("not_a_number", value=shown(raw))
    if type(raw) is Quoted:
        raise refuse("quoted_number" if _NUMBER.match(raw.strip()) else "not_a_number", value=raw)
    if _NUMBER.match(raw) and not _LEADING_ZERO.match(raw):
        return Decimal(raw)
    raise _bad_number(raw)


def _bad_number(raw: str) -> PydanticCustomError:
    if _LEADING_ZERO.match(raw) and _NUMBER.match(raw):
        return refuse("leading_zero", value=raw, meant=raw.lstrip("0") or "0")
    if _OTHER_MINUS.match(raw):
        return refuse("other_minus", value=raw, meant="-" + raw[1:].strip().replace(",", "."))
    if _COMMA.match(raw):
        meant = re.sub(rf"[.{_BLANKS}]", "", raw).replace(",", ".")
        return refuse("decimal_comma", value=raw, meant=meant)
    if _GROUPED.match(raw):
        return refuse("grouped_number", value=raw, meant=re.sub(r"[^0-9+-]", "", raw))
    if unit := _WITH_UNIT.match(raw):
        return refuse("number_with_unit", value=raw, meant=unit[1].replace(",", "."), unit=unit[2])
    return refuse("not_a_number", value=raw)


def read_plain_number(raw: Any) -> Decimal:
    """Return a number that has no `decimals` of its own: `1.840` could be read in two ways."""
    number = read_number(raw)
    check_decimals(number, None)
    return number


def check_decimals(number: Decimal, decimals: int | None, at: str = "") -> None:
    """Refuse a number such as 1.840 where it may be meant as a thousand eight hundred and forty."""
    if looks_grouped(number, decimals):
        raise refuse(
            "thousands_or_decimals",
            at=at,
            value=str(number),
            meant=str(number).replace(".", ""),
            decimals=unmistakable(number),
        )


def looks_grouped(number: Decimal, decimals: int | None = None) -> bool:
    """Say whether a number such as 1.840 may be meant as a thousand eight hundred and forty."""
    return decimals != 3 and bool(_THOUSANDS.match(str(number)))


def unmistakable(number: Decimal) -> str:
    """Return a number of three decimals so that nobody takes its stop for thousands."""
    short = str(number.normalize())
    return short if short != str(number) else f"{number}0"


def is_number(raw: object) -> bool:
    """Say whether a text is a number and nothing else, and does not stand in quotes."""
    return isinstance(raw, str) and type(raw) is not Quoted and _NUMBER.match(raw) is not None


def is_meant_as_number(raw: str) -> bool:
    """Say whether a text is a number, or one written in a way that is refused, not words."""
    if type(raw) is Quoted:
        return bool(_NUMBER.match(raw.strip()))
    return bool(_STARTS_AS_NUMBER.match(raw)) and len(raw.split()) <= 2


def read_count(raw: Any) -> int:
    """Return a whole number from 0 up."""
    number = read_number(raw)
    if number != int(number) or number < 0:
        raise refuse("not_a_count", value=str(raw))
    return int(number)


def read_year(raw: Any) -> int:
    """Return a year from 1900 to 2199."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    if not isinstance(raw, str) or not re.match(r"(19|20|21)[0-9][0-9]\Z", raw):
        raise refuse("not_a_year", value=shown(raw))
    return int(raw)
