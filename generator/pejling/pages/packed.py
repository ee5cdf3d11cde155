"""Text kept small: a large site holds every page's HTML until its frame is drawn."""

import zlib
from collections.abc import Iterator, Mapping
from typing import overload

FASTEST = 1


class Packed:
    """A field that holds its text compressed, a tenth of its size, and gives it back whole."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._key = f"_{name}"

    @overload
    def __get__(self, instance: None, owner: type) -> str: ...
    @overload
    def __get__(self, instance: object, owner: type) -> str: ...
    def __get__(self, instance: object | None, owner: type) -> str:
        if instance is None:
            raise AttributeError  # no default: dataclasses ask the class for one
        packed: bytes = instance.__dict__[self._key]
        return zlib.decompress(packed).decode()

    def __set__(self, instance: object, text: str) -> None:
        instance.__dict__[self._key] = zlib.compress(text.encode(), FASTEST)


class PackedFiles(Mapping[str, bytes]):
    """Files by address, each kept compressed."""

    def __init__(self, files: Mapping[str, bytes] | None = None) -> None:
        self._packed: dict[str, bytes] = {}
        for address, content in (files or {}).items():
            self.add(address, content)

    def add(self, address: str, content: bytes) -> None:
        """Keep a file."""
        self._packed[address] = zlib.compress(content, FASTEST)

    def __getitem__(self, address: str) -> bytes:
        return zlib.decompress(self._packed[address])

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


class Together(Mapping[str, bytes]):
    """Files of two makers, by address."""

    def __init__(self, one: Mapping[str, bytes], other: Mapping[str, bytes]) -> None:
        self._both = (one, other)

    def __getitem__(self, address: str) -> bytes:
        one, other = self._both
        return one[address] if address in one else other[address]

    def __iter__(self) -> Iterator[str]:
        one, other = self._both
        yield from one
        yield from (address for address in other if address not in one)

    def __len__(self) -> int:
        return sum(1 for _address in self)
