"""What a person wrote for a value, read by the rules of the plan files."""

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic_core import PydanticCustomError

from pejling.diagnostics import visible
from pejling.language import Speech
from pejling.load.refusals import PROBLEMS
from pejling.writing.errors import WritingError

T = TypeVar("T")


class RefusedValueError(WritingError):
    """A value that cannot be read, with what to write instead."""

    def __init__(self, message: str, hint: str, place: str, values: dict[str, object]) -> None:
        super().__init__(message, **values)
        self.hint = hint
        self.place = visible(place, 200)

    def told(self, say: Speech) -> str:
        """Return where the value stands, what is wrong with it and what to write."""
        said = f"{super().told(say)} {say.text(self.hint, **self.values)}"
        return f"{self.place}: {said}" if self.place else said


def read_said(read: Callable[[Any], T], text: str, place: str = "") -> T:
    """Return what `read` makes of a text. Raises RefusedValueError with what the loader says."""
    try:
        return read(text)
    except PydanticCustomError as error:
        problem = PROBLEMS[error.type]
        values: dict[str, object] = {"value": text, "meant": "", **(error.context or {})}
        raise RefusedValueError(problem.message, problem.hint, place, values) from None
