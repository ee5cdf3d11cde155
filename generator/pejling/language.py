"""The languages a reader or an author sees: gettext catalogues, numbers and dates by locale.

The English sentence in the code is the message's key; the Danish stands in `locale/da/*.po`,
one file per area, read together.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from babel import Locale
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

LANGUAGES = ("da", "en")


def _(message: str) -> str:
    """Mark a sentence for the catalogues; it is translated where it is shown."""
    return message


@cache
def _catalogue(language: str) -> Mapping[str, str | tuple[str, ...]]:
    """Return every translated message of a language; English is the key itself."""
    folder = files("pejling") / "locale" / language
    entries: dict[str, str | tuple[str, ...]] = {}
    if not folder.is_dir():
        return entries
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".po"):
            with file.open("rb") as stream:
                for message in read_po(stream, locale=language):
                    key = message.id if isinstance(message.id, str) else message.id[0]
                    text = message.string
                    if key and text and not message.fuzzy and (isinstance(text, str) or text[0]):
                        entries[key] = text if isinstance(text, str) else tuple(text)
    return entries


@dataclass(frozen=True)
class Speech:
    """One language: its words, numbers and dates."""

    language: str

    def text(self, message: str, /, **values: object) -> str:
        """Return the message in this language with its named values put in."""
        found = _catalogue(self.language).get(message, message)
        sentence = found if isinstance(found, str) else found[0]
        return sentence.format(**values) if values else sentence

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """Return the form that fits `count`, which is also the value `{count}`."""
        found = _catalogue(self.language).get(one, (one, many))
        forms = (found, found) if isinstance(found, str) else found
        return forms[0 if count == 1 else -1].format(count=self.number(count), **values)

    def number(self, value: Decimal | int, decimals: int | None = None) -> str:
        """Return a number as this language writes it: 1.234,5 in Danish."""
        if decimals is None:
            exponent = Decimal(value).as_tuple().exponent
            decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return format_decimal(value, format=pattern, locale=self._locale, decimal_quantization=True)

    def date(self, day: datetime.date) -> str:
        """Return a date with its month in words: 31. december 2026."""
        return format_date(day, format="long", locale=self._locale)

    def short_date(self, day: datetime.date) -> str:
        """Return a date with a short month for narrow columns: 31. dec. 2026."""
        return format_date(
            day, format="medium" if self.language == "en" else "d. MMM y", locale=self._locale
        )

    @property
    def _locale(self) -> Locale:
        return Locale("en", "GB") if self.language == "en" else Locale(self.language)


@cache
def speech(language: str) -> Speech:
    """Return the words, numbers and dates of a language."""
    return Speech(language)


Translate = Callable[[str], str]
