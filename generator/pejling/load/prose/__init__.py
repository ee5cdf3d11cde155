"""Prose: an author's Markdown, read into structure and shown as sanitised HTML.

`parse` finds headings, sections, links, images and what is wrong; `render` asks its caller what
each relative address is and returns HTML that has passed the sanitiser. Neither raises on any text,
and the time of both grows linearly with it.
"""

from pejling.load.prose.reading import parse
from pejling.load.prose.rendering import Display, Picture, Resolve, Show, render
from pejling.load.prose.structure import Heading, Problem, ProblemKind, Prose, Section, Target

__all__ = [
    "Display",
    "Heading",
    "Picture",
    "Problem",
    "ProblemKind",
    "Prose",
    "Resolve",
    "Section",
    "Show",
    "Target",
    "parse",
    "render",
]
