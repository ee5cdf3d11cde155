"""What stops a file from being written or changed: said before anything is touched."""

from pejling.diagnostics import Diagnostic, visible
from pejling.errors import PejlingError
from pejling.language import Speech
from pejling.load.nearest import nearest


class WritingError(PejlingError):
    """Nothing was written, and why: `message` is the key of a translated sentence."""

    def __init__(self, message: str, /, **values: object) -> None:
        self.message = message
        self.values = {name: visible(str(value), 400) for name, value in values.items()}
        super().__init__(message.format(**self.values) if values else message)

    def told(self, say: Speech) -> str:
        """Return the sentence in a person's language."""
        return say.text(self.message, **self.values)


class DocumentError(WritingError):
    """A document with an error, so that it is neither changed nor written from."""

    def __init__(self, message: str, /, path: str, finding: Diagnostic) -> None:
        self.finding = finding
        place = f"{path}:{finding.span.line}"
        super().__init__(message, place=place, error=finding.message("en"))

    def told(self, say: Speech) -> str:
        """Return where the error is and what it is."""
        error = visible(self.finding.message(say.language), 400)
        return say.text(self.message, **{**self.values, "error": error})


class UnknownNameError(WritingError):
    """A name that nothing has; says the nearest one, or all there are."""

    def __init__(self, message: str, /, name: str, known: list[str], **values: object) -> None:
        meant = nearest(name, known) or _ending_as(name, known)
        shown = ", ".join(known[:12]) + (" …" if len(known) > 12 else "")
        super().__init__(message, name=name, **values)
        self.meant = visible(meant, 200)
        self.known = visible(shown or "–", 600)

    def told(self, say: Speech) -> str:
        """Return the sentence with the nearest name, or the names there are."""
        if self.meant:
            hint = say.text("Did you mean {meant}?", meant=self.meant)
        else:
            hint = say.text("Known here: {known}", known=self.known)
        return f"{super().told(say)} {hint}"


def _ending_as(name: str, known: list[str]) -> str:
    last = name.rsplit("/", 1)[-1]
    close = {one.rsplit("/", 1)[-1]: one for one in known}
    return close.get(nearest(last, close), "") if last else ""
