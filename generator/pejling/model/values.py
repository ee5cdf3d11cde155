"""The values a field can hold, read from what the author wrote; nothing is guessed or coerced.

Every plain value arrives as the text it was written with (`Quoted` where it stood in quotes),
so numbers are exact decimals and `NO`, `0123` and `1:30` are never read as something else.
A refusal is a PydanticCustomError whose type names the mistake; the loader has the sentences.
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

LONGEST_ID = 64
RESERVED_IDS = frozenset(
    {"goals", "okr", "assets", "search", "reference", "schema", "en", "da", "was"}
    | {"con", "prn", "aux", "nul"}
    | {f"{device}{n}" for device in ("com", "lpt") for n in range(10)}
)
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Quoted(str):
    """A text the author put in quotes: never a number, a date or true."""

    __slots__ = ()


class Translations(dict[str, str]):
    """A text in several languages, by language."""


Localized = str | Translations
LANGUAGE_CODES = frozenset({"da", "en"})

_NUMBER = re.compile(r"[-+]?[0-9]{1,18}(\.[0-9]{1,12})?\Z")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]")
_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}\Z")
_BLANKS = " \u00a0\u202f"
_COMMA = re.compile(rf"[-+−–]?[0-9.{_BLANKS}]*[0-9],[0-9]+\Z")
_OTHER_MINUS = re.compile(r"[−–—‐‑]\s*[0-9][0-9.,]*\Z")
_GROUPED = re.compile(rf"[-+]?[0-9]{{1,3}}([.{_BLANKS}][0-9]{{3}})+\Z")
_WITH_UNIT = re.compile(r"([-+−–]?[0-9][0-9.,]*)\s*([%‰€$]|[^\W\d_]+\.?)\Z")
_STARTS_AS_NUMBER = re.compile(r"[-+−–—]?\s*[0-9.,]")
_ID = re.compile(ID_PATTERN)
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_DANISH_DATE = re.compile(
    r"([0-9]{1,2})(?:[-./]|\. )([0-9]{1,2})(?:[-./]|\. )([0-9]{2}|[0-9]{4})\Z"
)
_LOOSE_DATE = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ][0-9:.+Z]+)?\Z")
_DATE_IN_WORDS = re.compile(r"([0-9]{1,2})\.? ([a-z]{3})[a-z]*\.? ([0-9]{4})\Z", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_LETTERS: dict[int, str] = {ord("æ"): "ae", ord("ø"): "oe", ord("å"): "aa"}
_LINK = re.compile(r"(https?://[^\s/]|mailto:[^\s@]+@)[^\s]*\Z")


def refuse(kind: str, *, at: str = "", **values: str) -> PydanticCustomError:
    """Return the refusal of a value: `kind` names the mistake, the values fill its sentence.

    `at` is the way from the refused part to the very place, such as `targets/0/partly_from`.
    """
    return PydanticCustomError(kind, "{value}", {"value": "", "at": at, **values})


def read_number(raw: Any) -> Decimal:
    """Return the number exactly as written; `1.840` is left to whoever knows the decimals."""
    if isinstance(raw, Decimal):
        return raw
    if not isinstance(raw, str):
        raise refuse("not_a_number", value=_kind_of(raw))
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
    if looks_grouped(number):
        raise refuse(
            "thousands_or_decimals",
            value=str(raw),
            meant=str(raw).replace(".", ""),
            decimals=unmistakable(number),
        )
    return number


def looks_grouped(number: Decimal, decimals: int | None = None) -> bool:
    """Say whether a number such as 1.840 may be meant as a thousand eight hundred and forty."""
    return decimals != 3 and bool(_THOUSANDS.match(str(number)))


def unmistakable(number: Decimal) -> str:
    """Return a number of three decimals so that nobody takes its stop for thousands."""
    short = str(number.normalize())
    return short if short != str(number) else f"{number}0"


def read_figure(raw: Any) -> Decimal | Localized:
    """Return a number, or the words of a target or value that people judge."""
    if isinstance(raw, Decimal):
        return raw
    if isinstance(raw, dict):
        return read_text(raw)
    if isinstance(raw, str) and raw:
        if type(raw) is not Quoted and (_NUMBER.match(raw) or _looks_like_number(raw)):
            return read_number(raw)
        if type(raw) is Quoted and _NUMBER.match(raw.strip()):
            raise refuse("quoted_number", value=raw)
        return raw.strip()
    raise refuse("not_a_number", value=_kind_of(raw))


def _looks_like_number(raw: str) -> bool:
    return bool(_STARTS_AS_NUMBER.match(raw)) and len(raw.split()) <= 2


def read_day(raw: Any) -> date:
    """Return the date written `2026-12-31`."""
    if type(raw) is date:
        return raw
    if not isinstance(raw, str):
        raise refuse("not_a_date", value=_kind_of(raw))
    if parts := _DATE.match(raw):
        try:
            return date(int(parts[1]), int(parts[2]), int(parts[3]))
        except ValueError:
            raise refuse("impossible_date", value=raw) from None
    if meant := _meant_day(raw):
        raise refuse("other_date", value=raw, meant=meant)
    raise refuse("not_a_date", value=raw)


def _meant_day(raw: str) -> str:
    """Return the day written in another form as year-month-day, or an empty text."""
    if parts := _DANISH_DATE.match(raw):
        day, month, year = int(parts[1]), int(parts[2]), int(parts[3])
        if month > 12 >= day:
            day, month = month, day
    elif parts := _LOOSE_DATE.match(raw):
        year, month, day = int(parts[1]), int(parts[2]), int(parts[3])
    elif (parts := _DATE_IN_WORDS.match(raw)) and parts[2].lower() in _MONTHS:
        day, month, year = int(parts[1]), _MONTHS.index(parts[2].lower()) + 1, int(parts[3])
    else:
        return ""
    try:
        return date(year + 2000 if year < 100 else year, month, day).isoformat()
    except ValueError:
        raise refuse("impossible_date", value=raw) from None


def read_flag(raw: Any) -> bool:
    """Return true or false; yes, no, on, off, ja and nej are reported, not read."""
    if isinstance(raw, bool):
        return raw
    if raw == "true" and type(raw) is not Quoted:
        return True
    if raw == "false" and type(raw) is not Quoted:
        return False
    shown = f'"{raw}"' if type(raw) is Quoted else _kind_of(raw)
    raise refuse("not_a_flag", value=shown)


def read_text(raw: Any) -> Localized:
    """Return a text in the first language, or its translations by language.

    The line end that YAML leaves after a text written with `|` or `>` is not part of it.
    """
    if isinstance(raw, str):
        if not raw.strip():
            raise refuse("empty_text")
        return raw.strip()
    if not isinstance(raw, dict):
        raise refuse("not_a_text", value=_kind_of(raw))
    for language, text in raw.items():
        if language not in LANGUAGE_CODES:
            raise refuse("not_a_language", at=str(language), value=str(language))
        if not isinstance(text, str) or not text.strip():
            raise refuse("empty_translation", at=str(language), value=str(language))
    if not raw:
        raise refuse("empty_text")
    return Translations({language: text.strip() for language, text in raw.items()})


def read_words(raw: Any) -> str:
    """Return a text that is the same in every language, such as a name or a case number."""
    if not isinstance(raw, str):
        raise refuse("not_a_text", value=_kind_of(raw))
    if not raw.strip():
        raise refuse("empty_text")
    return raw.strip()


def read_id(raw: Any) -> str:
    """Return an id: lower-case ASCII words joined by hyphens, at most 64 characters."""
    if not isinstance(raw, str):
        raise refuse("not_an_id", value=_kind_of(raw), meant="")
    if not _ID.match(raw) or len(raw) > LONGEST_ID or raw.endswith("\n"):
        raise refuse("not_an_id", value=raw, meant=as_id(raw))
    if raw in RESERVED_IDS:
        raise refuse("reserved_id", value=raw)
    return str(raw)


def as_id(text: str) -> str:
    """Return the id nearest to a text: `Kortere ventetid` becomes `kortere-ventetid`."""
    letters = text[:200].lower().translate(_LETTERS)
    words = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    return words[:LONGEST_ID].strip("-")


def read_reference(raw: Any) -> str:
    """Return a reference: ids joined by `/`."""
    if not isinstance(raw, str):
        raise refuse("not_a_reference", value=_kind_of(raw))
    parts = raw.split("/")
    if len(parts) > 4 or not all(_ID.match(part) and len(part) <= LONGEST_ID for part in parts):
        raise refuse("not_a_reference", value=raw)
    return str(raw)


def read_link(raw: Any) -> str:
    """Return a web or mail address."""
    if not isinstance(raw, str) or not _LINK.match(raw) or not raw.isprintable():
        raise refuse("not_a_link", value=raw if isinstance(raw, str) else _kind_of(raw))
    return str(raw)


def _kind_of(raw: Any) -> str:
    return "{…}" if isinstance(raw, Mapping) else "[…]" if isinstance(raw, list) else str(raw)


def _schema(schema: dict[str, Any]) -> WithJsonSchema:
    return WithJsonSchema(schema)


_TEXTS: dict[str, Any] = {
    "oneOf": [
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "properties": {"da": {"type": "string"}, "en": {"type": "string"}},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}

Number = Annotated[Decimal, PlainValidator(read_plain_number), _schema({"type": "number"})]
"""A number without `decimals` of its own."""

Share = Annotated[
    Number, Field(ge=0, le=1), _schema({"type": "number", "minimum": 0, "maximum": 1})
]
"""A number from 0 to 1."""

MeasuredNumber = Annotated[Decimal, PlainValidator(read_number), _schema({"type": "number"})]
"""A number of a measure, whose `decimals` say how to read it."""

Figure = Annotated[
    Decimal | Localized,
    PlainValidator(read_figure),
    _schema({"oneOf": [{"type": "number"}, *_TEXTS["oneOf"]]}),
]
"""A number, or words that people judge."""

Day = Annotated[date, PlainValidator(read_day), _schema({"type": "string", "format": "date"})]
Flag = Annotated[bool, PlainValidator(read_flag), _schema({"type": "boolean"})]
Text = Annotated[Localized, PlainValidator(read_text), _schema(_TEXTS)]
Words = Annotated[
    str, PlainValidator(read_words), _schema({"type": ["string", "number"], "minLength": 1})
]
Id = Annotated[
    str,
    PlainValidator(read_id),
    _schema({"type": "string", "pattern": ID_PATTERN, "maxLength": LONGEST_ID}),
]
Reference = Annotated[
    str, PlainValidator(read_reference), _schema({"type": "string", "pattern": "^[a-z0-9/-]+$"})
]
Link = Annotated[str, PlainValidator(read_link), _schema({"type": "string", "format": "uri"})]


def read_count(raw: Any) -> int:
    """Return a whole number from 0 up."""
    number = read_number(raw)
    if number != int(number) or number < 0:
        raise refuse("not_a_count", value=str(raw))
    return int(number)


def read_year(raw: Any) -> int:
    """Return a year between 1900 and 2200."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    if not isinstance(raw, str) or not re.match(r"(19|20|21)[0-9][0-9]\Z", raw):
        raise refuse("not_a_year", value=raw if isinstance(raw, str) else _kind_of(raw))
    return int(raw)


Count = Annotated[int, PlainValidator(read_count), _schema({"type": "integer", "minimum": 0})]
Year = Annotated[
    int, PlainValidator(read_year), _schema({"type": "integer", "minimum": 1900, "maximum": 2199})
]
