"""Markdown as we read it: CommonMark, tables and strikethrough; no HTML; places kept."""

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, autolink, image, link
from markdown_it.token import Token

from pejling.load.prose.limits import DEEPEST_NESTING

_Rule = Callable[[StateInline, bool], bool]
_TAG_START = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?=[\s/>]|$)|<!--|<!\[CDATA\[|<![A-Za-z]|<\?")
_LONGEST_TAG = 200

PLACE = "place"
"""Key of a token's `meta`: where in the inline content it starts and ends."""

GIVEN_ID = "id"
"""Key of a heading token's `meta`: the id the author wrote, well-formed or not."""


class _OurMarkdown(MarkdownIt):
    """Leaves every address as it was written; `targets` judges it later."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002
        return True


@cache
def _reader() -> MarkdownIt:
    options = {"html": False, "maxNesting": DEEPEST_NESTING}
    reader = _OurMarkdown("commonmark", options).enable(["table", "strikethrough"])
    reader.core.ruler.after("block", "heading_ids", _take_heading_ids)
    for name, rule in (("link", link), ("image", image), ("autolink", autolink)):
        reader.inline.ruler.at(name, _with_place(rule))
    reader.inline.ruler.at("html_inline", _raw_html)
    return reader


def read(text: str) -> list[Token]:
    """Return the block tokens of a text that has passed `limits`."""
    return _reader().parse(text)


def _with_place(rule: _Rule) -> _Rule:
    """Return the rule that also notes where in the content its token stands."""

    def placed(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            # Text that was pending is pushed first.
            for token in state.tokens[before : before + 2]:
                if token.type in {"link_open", "image"}:
                    token.meta[PLACE] = (start, state.pos)
                    break
        return True

    return placed


def _raw_html(state: StateInline, silent: bool) -> bool:
    """Take the beginning of a tag as text of its own kind, so that it can be reported."""
    start = state.pos
    if state.src[start] != "<":
        return False
    found = _TAG_START.match(state.src, start)
    if not found:
        return False
    close = state.src.find(">", found.end(), found.end() + _LONGEST_TAG)
    if close < 0 and start > 0 and state.src[start - 1].isalnum():
        return False  # a<b is a comparison
    if not silent:
        token = state.push("raw_html", "", 0)
        token.content = found.group()
        token.meta[PLACE] = (start, close + 1 if close >= 0 else found.end())
    state.pos = found.end()
    return True


def _take_heading_ids(state: StateCore) -> None:
    """Move `{#id}` from the end of ATX headings to their tokens."""
    for heading, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if heading.type != "heading_open" or not heading.markup.startswith("#"):
            continue
        content = inline.content
        start = content.rfind("{#")
        if content.endswith("}") and start >= 0 and content[start - 1 : start] != "\\":
            heading.meta[GIVEN_ID] = content[start + 2 : -1]
            inline.content = content[:start].rstrip()
