"""What stops us: exceptions mean that we cannot go on; content mistakes are diagnostics."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pejling.language import Speech


NOTHING: Mapping[str, str] = MappingProxyType({})


class PejlingError(Exception):
    """Root of every exception of ours; its text is one sentence for the person at the keyboard."""


class SettingsError(PejlingError):
    """The settings, or the path, do not lead to a site.

    `message` is the key of a translated sentence, `place` the file or setting it is about;
    `translated` are those of its values that are themselves keys.
    """

    def __init__(
        self, message: str, place: str = "", translated: Mapping[str, str] = NOTHING, **values: str
    ) -> None:
        self.message = message
        self.place = place
        self.translated = translated
        self.values = values
        sentence = message.format(**translated, **values) if translated or values else message
        super().__init__(f"{place}: {sentence}" if place else sentence)

    def told(self, speech: "Speech") -> str:
        """Return the sentence in a person's language."""
        told = {name: speech.text(key) for name, key in self.translated.items()}
        sentence = speech.text(self.message, **told, **self.values)
        return f"{self.place}: {sentence}" if self.place else sentence


class EnvironmentFault(PejlingError):  # noqa: N818 (a fault of the machine, not of ours)
    """The machine stopped us: disk full, no rights, too many open files.

    `message` is the key of a translated sentence, `values` what is put into it, `place` the file
    it is about (or empty) and `status` the exit status of its own (`pejling.publish.faults`).
    """

    def __init__(self, message: str, status: int = 2, place: str = "", **values: str) -> None:
        self.message = message
        self.status = int(status)
        self.place = place
        self.values = values
        sentence = message.format(**values) if values else message
        super().__init__(f"{place}: {sentence}" if place else sentence)
