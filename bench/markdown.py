"""A finished page as the Markdown a person would have written: what plain MkDocs is given."""

import posixpath
import re
from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement

_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_LISTS = {"ul": "-", "ol": "1."}
_SKIPPED = {"svg", "script", "style", "template", "button", "input", "select", "img", "canvas"}
_CONTAINERS = """
div section article header footer nav main details summary figure figcaption aside form fieldset
blockquote dl dt dd p pre hr address li table
"""
_BLOCKS = set(_CONTAINERS.split()) | _HEADINGS.keys() | _LISTS.keys()
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}
_SPECIAL = re.compile(r"([\\`*_\[\]|])")
_OPENING = re.compile(r"^(\d+)\. |^([-+#>] ?)")


def to_markdown(body: str, address: str, pages: frozenset[str]) -> str:
    """Return the text, headings, lists, tables and links between `pages` of a body as Markdown."""
    root = html.fragment_fromstring(body, create_parent="div")
    for link in root.iter("a"):
        link.set("href", _target(link.get("href", ""), address, pages))
    return "\n\n".join(_blocks(root)) + "\n"


def _target(href: str, address: str, pages: frozenset[str]) -> str:
    """Return the Markdown file a link leads to; nothing for an address that is not a page."""
    path = href.split("#")[0].split("?")[0]
    full = posixpath.normpath(posixpath.join(posixpath.dirname(address), path)) if path else ""
    return path.removesuffix(".html") + ".md" if full in pages else ""


def _blocks(element: HtmlElement) -> Iterator[str]:
    line = [_text(element.text)]
    for child in element:
        if _is_block(child):
            yield from _flushed(line)
            line = []
            yield from _block(child)
        else:
            line.append(_inline(child))
        line.append(_text(child.tail))
    yield from _flushed(line)


def _flushed(line: list[str]) -> Iterator[str]:
    text = _squeezed("".join(line))
    if text:
        yield _OPENING.sub(lambda match: "\\" + match[0] if match[2] else f"{match[1]}\\. ", text)


def _block(element: HtmlElement) -> Iterator[str]:
    if element.tag in _HEADINGS:
        yield f"{_HEADINGS[element.tag]} {_line(element)}"
    elif element.tag == "table":
        yield from _table(element)
    elif element.tag in _LISTS:
        mark = _LISTS[element.tag]
        items = [f"{mark} {_line(item)}" for item in element if item.tag == "li"]
        yield "\n".join(items)
    else:
        yield from _blocks(element)


def _table(table: HtmlElement) -> Iterator[str]:
    for caption in table.iter("caption"):
        yield _line(caption)
    rows = [[_line(cell) for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    width = max((len(row) for row in rows), default=0)
    if not width:
        return
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    yield "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _line(element: HtmlElement) -> str:
    """Return everything inside an element as one line."""
    return _squeezed(_inside(element))


def _inside(element: HtmlElement) -> str:
    return _text(element.text) + "".join(
        _inline(child) + (" " if _is_block(child) else "") + _text(child.tail) for child in element
    )


def _inline(element: HtmlElement) -> str:
    if not isinstance(element.tag, str) or element.tag in _SKIPPED:
        return ""
    inside = _inside(element)
    if element.tag == "a" and element.get("href") and inside.strip():
        return f"[{_squeezed(inside)}]({element.get('href')})"
    mark = _MARKS.get(element.tag, "")
    return f"{mark}{inside.strip()}{mark}" if mark and inside.strip() else inside


def _is_block(element: HtmlElement) -> bool:
    return element.tag in _BLOCKS


def _text(text: str | None) -> str:
    escaped = (text or "").replace("&", "&amp;").replace("<", "&lt;")
    return _SPECIAL.sub(r"\\\1", escaped)


def _squeezed(text: str) -> str:
    return " ".join(text.split())
