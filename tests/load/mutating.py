"""Plan files spoiled in every way a careless hand or a hostile one could think of, by a seed."""

import random
from collections.abc import Callable

TOKENS = (
    *"{}[]&*!|>%@`#?:-,\"'\\~",
    "- ",
    ": ",
    "? ",
    " #",
    "---\n",
    "...\n",
    "<<: *a\n",
    "&a ",
    "*a ",
    "!!python/object ",
    "!!binary ",
    "\t",
    "\r",
    "\x00",
    "\x07",
    "\x85",
    "\u2028",
    "\u202e",
    "\ufeff",
    "\ufffe",
    "\U0001f600",
    "\ue000",
    "{{ 7*7 }}",
    "{% raw %}",
    "<script>alert(1)</script>",
    "](javascript:alert(1))",
    "NaN",
    ".inf",
    "-0",
    "0x1F",
    "1e999",
    "1_000",
    "9" * 400,
    "-" + "9" * 40 + "." + "9" * 40,
    "0000-00-00",
    "9999-12-31",
    "0001-01-01",
    "2026-02-30",
    "../../../../etc/passwd",
    "../" * 40,
    "null",
    "true",
    "[" * 300,
    "{a: " * 300,
    "- " * 300,
    "? " * 100,
    "> " * 300,
    "* " * 200,
    "![" * 200,
    "a: " * 200,
    "x" * 5000,
    "é" * 500,
)

Mutation = Callable[[random.Random, str], str]


def _flip(chance: random.Random, text: str) -> str:
    data = bytearray(text.encode("utf-8", "surrogateescape"))
    for _count in range(chance.choice((1, 1, 2, 8))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return data.decode("utf-8", "surrogateescape")


def _insert(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(TOKENS) + text[at:]


def _replace_value(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    line = chance.randrange(len(lines))
    key, colon, _value = lines[line].partition(": ")
    lines[line] = f"{key}{colon}{chance.choice(TOKENS)}" if colon else chance.choice(TOKENS)
    return "\n".join(lines)


def _delete_line(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


def _double_line(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    line = chance.randrange(len(lines))
    lines[line:line] = [lines[line]] * chance.choice((1, 1, 40))
    return "\n".join(lines)


def _swap_lines(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _shift_line(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    line = chance.randrange(len(lines))
    indent = len(lines[line]) - len(lines[line].lstrip())
    lines[line] = " " * max(0, indent + chance.choice((-4, -2, -1, 1, 2, 4))) + lines[line].lstrip()
    return "\n".join(lines)


def _cut(chance: random.Random, text: str) -> str:
    start = chance.randrange(len(text))
    return text[:start] + text[start + chance.randrange(200) :]


def _move_block(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    start = chance.randrange(len(lines))
    block = lines[start : start + chance.randrange(1, 12)]
    del lines[start : start + len(block)]
    to = chance.randrange(len(lines) + 1)
    lines[to:to] = block
    return "\n".join(lines)


def _drop_letter(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text))
    return text[:at] + text[at + 1 :]


MUTATIONS: tuple[Mutation, ...] = (
    _flip,
    _insert,
    _insert,
    _replace_value,
    _replace_value,
    _delete_line,
    _double_line,
    _swap_lines,
    _shift_line,
    _cut,
    _move_block,
    _drop_letter,
)


def mutant(seed: int, text: str) -> bytes:
    """Return the text spoiled one to four times; the same seed always spoils it the same way."""
    chance = random.Random(seed)
    for _count in range(chance.choice((1, 1, 1, 2, 4))):
        text = chance.choice(MUTATIONS)(chance, text) or "\n"
    return text.encode("utf-8", "surrogateescape")
