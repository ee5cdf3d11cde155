"""The values a field can hold, read from what the author wrote; nothing is guessed or coerced.

Every plain value arrives as the text it was written with (`Quoted` where it stood in quotes),
so numbers are exact decimals and `NO`, `0123` and `1:30` are never read as something else.
A refusal is a PydanticCustomError whose type names the mistake; the loader has the sentences.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema

from pejling.language import LANGUAGES
from pejling.model.days import read_day
from pejling.model.ids import ID_PATTERN, LONGEST_ID, read_id, read_reference
from pejling.model.numbers import (
    is_meant_as_number,
    read_count,
    read_number,
    read_plain_number,
    read_year,
)
from pejling.model.refusal import Quoted, refuse, shown


class Translations(dict[str, str]):
    """A text in several languages, by language."""


Localized = str | Translations

_LINK = re.compile(r"(https?://[^\s/]|mailto:[^\s@]+@)[^\s]*\Z")


def read_figure(raw: Any) -> Decimal | Localized:
    """Return a number, or the words of a target or value that people judge."""
    if isinstance(raw, Decimal):
        return raw
    if isinstance(raw, dict):
        return read_text(raw)
    if isinstance(raw, str) and raw:
        return read_number(raw) if is_meant_as_number(raw) else raw.strip()
    raise refuse("not_a_number", value=shown(raw))


def read_flag(raw: Any) -> bool:
    """Return true or false; yes, no, on, off, ja and nej are reported, not read."""
    if isinstance(raw, bool):
        return raw
    if raw == "true" and type(raw) is not Quoted:
        return True
    if raw == "false" and type(raw) is not Quoted:
        return False
    raise refuse("not_a_flag", value=f'"{raw}"' if type(raw) is Quoted else shown(raw))


def read_text(raw: Any) -> Localized:
    """Return a text in the first language, or its translations by language.

    The line end that YAML leaves after a text written with `|` or `>` is not part of it.
    """
    if isinstance(raw, str):
        if not raw.strip():
            raise refuse("empty_text")
        return raw.strip()
    if not isinstance(raw, dict):
        raise refuse("not_a_text", value=shown(raw))
    for language, text in raw.items():
        if language not in LANGUAGES:
            raise refuse("not_a_language", at=str(language), value=str(language))
        if not isinstance(text, str) or not text.strip():
            raise refuse("empty_translation", at=str(language), value=str(language))
    if not raw:
        raise refuse("empty_text")
    return Translations({language: text.strip() for language, text in raw.items()})


def read_words(raw: Any) -> str:
    """Return a text that is the same in every language, such as a name or a case number."""
    if not isinstance(raw, str):
        raise refuse("not_a_text", value=shown(raw))
    if not raw.strip():
        raise refuse("empty_text")
    return raw.strip()


def read_link(raw: Any) -> str:
    """Return a web or mail address."""
    if not isinstance(raw, str) or not _LINK.match(raw) or not raw.isprintable():
        raise refuse("not_a_link", value=shown(raw))
    return str(raw)


TEXT_SCHEMAS: list[dict[str, Any]] = [
    {"type": "string", "minLength": 1},
    {
        "type": "object",
        "properties": {language: {"type": "string"} for language in LANGUAGES},
        "additionalProperties": False,
        "minProperties": 1,
    },
]
"""The forms of a text: in the first language, or by language."""

Number = Annotated[Decimal, PlainValidator(read_plain_number), WithJsonSchema({"type": "number"})]
"""A number without `decimals` of its own."""

Share = Annotated[
    Number, Field(ge=0, le=1), WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1})
]
"""A number from 0 to 1."""

MeasuredNumber = Annotated[Decimal, PlainValidator(read_number), WithJsonSchema({"type": "number"})]
"""A number of a measure, whose `decimals` say how to read it."""

Figure = Annotated[
    Decimal | Localized,
    PlainValidator(read_figure),
    WithJsonSchema({"oneOf": [{"type": "number"}, *TEXT_SCHEMAS]}),
]
"""A number, or words that people judge."""

Day = Annotated[
    date, PlainValidator(read_day), WithJsonSchema({"type": "string", "format": "date"})
]
Flag = Annotated[bool, PlainValidator(read_flag), WithJsonSchema({"type": "boolean"})]
Text = Annotated[Localized, PlainValidator(read_text), WithJsonSchema({"oneOf": TEXT_SCHEMAS})]
Words = Annotated[
    str, PlainValidator(read_words), WithJsonSchema({"type": ["string", "number"], "minLength": 1})
]
Id = Annotated[
    str,
    PlainValidator(read_id),
    WithJsonSchema({"type": "string", "pattern": ID_PATTERN, "maxLength": LONGEST_ID}),
]
Reference = Annotated[
    str,
    PlainValidator(read_reference),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9/-]+$"}),
]
Link = Annotated[
    str, PlainValidator(read_link), WithJsonSchema({"type": "string", "format": "uri"})
]


Count = Annotated[
    int, PlainValidator(read_count), WithJsonSchema({"type": "integer", "minimum": 0})
]
Year = Annotated[
    int,
    PlainValidator(read_year),
    WithJsonSchema({"type": "integer", "minimum": 1900, "maximum": 2199}),
]
