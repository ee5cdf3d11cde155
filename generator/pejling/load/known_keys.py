"""Which keys can stand at a place of a document, read from the models."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from pejling.model.base import Choice


def known_keys(model: type[BaseModel], loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """Return the keys that can stand at a place of a document."""
    annotation = _at(model, loc)
    keys: list[str] = []
    for one in _models(annotation):
        keys += [name for name in _aliases(one) if name not in keys]
    return tuple(keys)


def words_of(model: type[BaseModel], loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """Return the words that a key takes; none where it takes anything else."""
    plain = _plain(_at(model, loc))
    if isinstance(plain, type) and issubclass(plain, Choice):
        return tuple(one.value for one in plain)
    return ()


def _at(model: type[BaseModel], loc: tuple[int | str, ...]) -> Any:
    annotation: Any = model
    for step in loc:
        annotation = _inside(annotation, step)
    return annotation


def _aliases(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _inside(annotation: Any, step: int | str) -> Any:
    """Return the type one step into another: a key, an item or the tag of a choice."""
    if isinstance(step, str) and step.startswith("<"):
        chosen = [one for one in _choices(annotation) if _tag(one) == step]
        return chosen[0] if chosen else annotation
    plain = _plain(annotation)
    origin = get_origin(plain)
    if origin is dict:
        return get_args(plain)[1]
    if origin in (tuple, list):
        return get_args(plain)[0]
    for one in _models(plain):
        if step in _aliases(one):
            return _aliases(one)[str(step)]
    return plain


def _plain(annotation: Any) -> Any:
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, UnionType):
        rest = [one for one in get_args(annotation) if one is not type(None)]
        if len(rest) == 1:
            return _plain(rest[0])
    return annotation


def _choices(annotation: Any) -> Iterator[Any]:
    """Yield the types a value can have, each with its own tag."""
    bare = annotation
    while get_origin(bare) is Annotated:
        bare = get_args(bare)[0]
    if get_origin(bare) in (Union, UnionType):
        for one in get_args(bare):
            yield from _choices(one)
    else:
        yield annotation


def _tag(annotation: Any) -> str | None:
    for extra in get_args(annotation)[1:] if get_origin(annotation) is Annotated else ():
        if isinstance(extra, Tag):
            return extra.tag
    return None


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    for one in _choices(annotation):
        plain = _plain(one)
        if isinstance(plain, type) and issubclass(plain, BaseModel):
            yield plain
