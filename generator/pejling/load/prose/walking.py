"""The walk over Markdown's tokens that collects structure and finished pieces of HTML."""

from markdown_it.token import Token

from pejling.load.prose.inlines import Inlines
from pejling.load.prose.outline import Outline
from pejling.load.prose.places import Places
from pejling.load.prose.sheet import Sheet
from pejling.load.prose.structure import Prose

_MARKUP = {
    "paragraph_open": "<p>",
    "paragraph_close": "</p>\n",
    "blockquote_open": "<blockquote>\n",
    "blockquote_close": "</blockquote>\n",
    "bullet_list_open": "<ul>\n",
    "bullet_list_close": "</ul>\n",
    "ordered_list_close": "</ol>\n",
    "list_item_open": "<li>",
    "list_item_close": "</li>\n",
    "hr": "<hr>\n",
    # A wide table is scrolled inside its own frame, with the keyboard too.
    "table_open": '<div class="scroll" tabindex="0"><table>\n',
    "table_close": "</table></div>\n",
    "thead_open": "<thead>",
    "thead_close": "</thead>\n",
    "tbody_open": "<tbody>\n",
    "tbody_close": "</tbody>\n",
    "tr_open": "<tr>",
    "tr_close": "</tr>\n",
    "th_close": "</th>",
    "td_close": "</td>",
}
_ALIGNMENTS = {
    f"text-align:{side}": f' class="align-{side}"' for side in ("left", "center", "right")
}
_CELLS = frozenset({"th_open", "td_open"})


class Walk:
    """One text, walked through once."""

    def __init__(self, lines: list[str], tokens: list[Token], *, is_page: bool) -> None:
        self._tokens = tokens
        self._places = Places(lines)
        self._sheet = Sheet()
        self._inlines = Inlines(self._sheet, self._places)
        self._outline = Outline(tokens, self._sheet, self._places, is_page=is_page)

    def prose(self) -> Prose:
        """Walk, and return what was found."""
        before = ""
        for token in self._tokens:
            if token.type == "inline":
                self._places.enter(token, is_cell=before in _CELLS)
                self._inlines.take(token.children or [])
            else:
                self._block(token)
            before = token.type
        return self._found()

    def _block(self, token: Token) -> None:
        if token.type == "heading_open":
            self._outline.begin(token)
        elif token.type == "heading_close":
            self._outline.end()
        elif token.type in {"fence", "code_block"}:
            self._sheet.html('<pre tabindex="0"><code>')
            self._sheet.text(token.content)
            self._sheet.html("</code></pre>\n")
        elif not token.hidden:
            self._sheet.html(_MARKUP.get(token.type) or _opening(token))
        if token.nesting <= 0:
            self._sheet.space()

    def _found(self) -> Prose:
        sections = self._outline.sections()
        self._sheet.flush()
        plain = self._sheet.plain(0)
        return Prose(
            title=self._outline.title,
            headings=self._outline.headings,
            sections=sections,
            links=tuple(self._inlines.links),
            images=tuple(self._inlines.images),
            problems=(*self._inlines.problems, *self._outline.problems),
            plain_text=plain,
            words=len(plain.split()),
            pieces=tuple(self._sheet.pieces),
        )


def _opening(token: Token) -> str:
    """Return the opening tag of the blocks that have an attribute of their own."""
    if token.type == "ordered_list_open":
        start = token.attrs.get("start")
        return "<ol>\n" if start is None else f'<ol start="{int(start)}">\n'
    if token.type in _CELLS:
        scope = ' scope="col"' if token.type == "th_open" else ""
        return f"<{token.tag}{scope}{_ALIGNMENTS.get(str(token.attrs.get('style')), '')}>"
    raise AssertionError(f"a block of an unknown kind: {token.type}")
