"""The languages a reader or an author sees: gettext catalogues, numbers and dates by locale.

The English sentence in the code is the message's key; the Danish stands in `locale/da/*.po`,
one file per area, read together.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache, cached_property
from importlib.resources import files

from babel import Locale
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import get_decimal_symbol, get_group_symbol, get_minus_sign_symbol

LANGUAGES = ("da", "en")
"""The languages a text can be written in, and messages be told in."""


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
        """Return a number as this language writes it: 1.234,5 in Danish.

        With `decimals` it is rounded as verdicts are, halves away from zero, so that what is shown
        is what was compared; without, every decimal it was written with is shown. Never "-0".
        """
        exact = Decimal(value)
        if decimals is None:
            exponent = exact.as_tuple().exponent
            decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        rounded = exact.quantize(Decimal(1).scaleb(-decimals), context=_EXACT)
        return f"{rounded if rounded else rounded.copy_abs():,f}".translate(self._symbols)

    def date(self, day: datetime.date) -> str:
        """Return a date with its month in words: 31. december 2026."""
        return _written_day(self.language, "long", day)

    def short_date(self, day: datetime.date) -> str:
        """Return a date with a short month for narrow columns: 31. dec. 2026."""
        return _written_day(self.language, "medium" if self.language == "en" else "d. MMM y", day)

    @cached_property
    def _symbols(self) -> Mapping[int, str]:
        """The locale's own signs; babel's pattern formatter takes 20 times as long."""
        locale = _locale(self.language)
        signs = {
            ",": get_group_symbol(locale),
            ".": get_decimal_symbol(locale),
            "-": get_minus_sign_symbol(locale),
        }
        return str.maketrans(signs)


_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)
"""Rounds to the decimals asked for and nowhere else, however long the number is."""


@cache
def _locale(language: str) -> Locale:
    return Locale("en", "GB") if language == "en" else Locale(language)


@cache
def _written_day(language: str, form: str, day: datetime.date) -> str:
    return format_date(day, format=form, locale=_locale(language))


@cache
def speech(language: str) -> Speech:
    """Return the words, numbers and dates of a language."""
    return Speech(language)
