"""Plan documents as text: ids, front matter in block style, prose that means only itself."""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml


def slug(text: str, without: frozenset[str] = frozenset()) -> str:
    """Return an id: lower-case ASCII words joined by hyphens, at most 64 characters."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = [word for word in re.findall(r"[a-z0-9]+", plain) if word not in without]
    while len("-".join(words)) > 64:
        words.pop()
    return "-".join(words)


class _Block(yaml.SafeDumper):
    """Block style without anchors: the language refuses both."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _decimal(dumper: yaml.SafeDumper, value: Decimal) -> yaml.ScalarNode:
    text = f"{value:f}"
    tag = "float" if "." in text else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{tag}", text)


_Block.add_representer(Decimal, _decimal)


def write_document(path: Path, front: Mapping[str, Any], body: str = "") -> None:
    """Write one document of the plan language."""
    matter = f"---\n{_block_style(front)}---\n"
    _write(path, matter + (f"\n{body.strip()}\n" if body.strip() else ""))


def write_settings(root: Path, settings: Mapping[str, Any]) -> None:
    """Write the settings of a site."""
    _write(root / "pejling.yml", _block_style(settings))


def _block_style(front: Mapping[str, Any]) -> str:
    return yaml.dump(dict(front), Dumper=_Block, sort_keys=False, allow_unicode=True, width=10**9)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(unicodedata.normalize("NFC", text), encoding="utf-8", newline="\n")


def number(text: str) -> Decimal | None:
    """Return the number a cell holds, without trailing zeros, or None where it holds words."""
    if not re.fullmatch(r"-?\d+(\.\d+)?", text.strip()):
        return None
    value = Decimal(text.strip()).normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def decimals(*values: Decimal | None) -> int:
    """Return the most decimals any of the numbers is written with."""
    exponents = [value.as_tuple().exponent for value in values if value is not None]
    return max([0, *(-exponent for exponent in exponents if isinstance(exponent, int))])


_MARKS = re.compile(r"([\\`*_\[\]<>&~|{}])")
_LINE_STARTS = re.compile(r"^(\s*)([#+\-=:]|\d+(?=[.)]))", re.MULTILINE)


def prose(text: str) -> str:
    """Return Markdown that shows the text as it stands: one paragraph for each of its lines."""
    lines = [" ".join(line.replace("\xad", "").split()) for line in text.splitlines()]
    escaped = [_LINE_STARTS.sub(_escape_start, _MARKS.sub(r"\\\1", line)) for line in lines if line]
    return "\n\n".join(escaped)


def _escape_start(match: re.Match[str]) -> str:
    blank, mark = match.groups()
    # A number at the start of a line is a list item only by the point or bracket after it.
    return f"{blank}{mark}\\" if mark.isdigit() else f"{blank}\\{mark}"


def section(goal: str, title: str, *paragraphs: str) -> str:
    """Return the narrative of one goal, or nothing where there is none to tell."""
    told = [paragraph for paragraph in paragraphs if paragraph]
    return "\n\n".join([f"## {prose(title)} {{#{goal}}}", *told]) if told else ""
