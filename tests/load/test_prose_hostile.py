"""Hostile prose: whatever is put in, only what is on these lists comes out.

The lists are written out anew here, so that a slip in the sanitiser's own cannot hide.
"""

import itertools
import re
from collections.abc import Callable, Collection, Iterator

import pytest
from lxml import html as lxml_html

from pejling.load.prose import Display, Picture, parse, render
from pejling.load.prose.sanitising import sanitise

SCHEMES = (
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml;base64,PHN2Zz4=",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "//evil.example/x.png",
    "blob:https://evil.example/1",
    "ftp://evil.example/x.png",
    "https://plan.example@evil.example/",
)
DISGUISES: dict[str, Callable[[str], str]] = {
    "plain": lambda target: target,
    "capitals": str.upper,
    "first letter as entity": lambda target: f"&#{ord(target[0])};" + target[1:],
    "second letter as hex entity": lambda target: f"{target[0]}&#x{ord(target[1]):x};{target[2:]}",
    "colon by name": lambda target: target.replace(":", "&colon;", 1),
    "tab inside": lambda target: target[:2] + "&Tab;" + target[2:],
    "line end inside": lambda target: target[:2] + "&NewLine;" + target[2:],
    "raw control before": lambda target: "\x01" + target,
    "null inside": lambda target: target[:3] + "\x00" + target[3:],
    "zero width inside": lambda target: target[:4] + "\u200b" + target[4:],
    "turned around": lambda target: "\u202e" + target,
    "percent-encoded colon": lambda target: target.replace(":", "%3A", 1),
    "percent-encoded twice": lambda target: target.replace(":", "%253A", 1),
    "percent-encoded start": lambda target: f"%{ord(target[0]):02x}" + target[1:],
    "backslashes": lambda target: target.replace("/", "\\\\"),
    "space before": lambda target: "&#32;" + target,
    "no-break space before": lambda target: "\u00a0" + target,
    "dot and slashes before": lambda target: "." + target if target[0] == "/" else " " + target,
}
PLACES = {
    "link": "[tekst]({})",
    "bracketed link": "[tekst](<{}>)",
    "link with title": '[tekst]({} "titel")',
    "reference": "[tekst][r]\n\n[r]: {}",
    "bracketed reference": "[r]\n\n[r]: <{}>",
    "autolink": "<{}>",
    "image": "![billede]({})",
    "bracketed image": "![billede](<{}>)",
    "image in link": "[![billede]({0})]({0})",
    "heading": "## [tekst]({})",
    "table": "|[tekst]({})|\n|-|\n|![b](<{}>)|",
    "quoted list": "> 1. [tekst]({})",
}
TAGS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src=javascript:alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    "<style>*{background:url(//evil.example)}</style>",
    "<math><mi xlink:href=javascript:alert(1)>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<form action=//evil.example><input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php alert(1) ?>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<p id=goal-x class=top style=color:red>",
    "</div></main><h1>Falsk</h1>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<ſcript>alert(1)</ſcript>",
    "<img src=x onerror=alert(1) ",
)
TAG_PLACES = (
    "{}",
    "a {} b",
    "## {}",
    "## x {{#{}}}",
    "[{}](a.md)",
    '[a](a.md "{}")',
    "[a](<{}>)",
    "![{}](a.png)",
    '![a](a.png "{}")',
    "`{}`",
    "```{}\n{}\n```",
    "    {}",
    "|{}|\n|-|\n|{}|",
    "> - {}",
    "[r]: a.md '{}'\n\n[r]",
    "*{}*\n===",
    "<x@{}>",
)

ALLOWED: dict[str, Collection[str]] = {
    "a": {"href", "title", "rel"},
    "img": {"src", "alt", "title", "width", "height", "loading", "decoding"},
    "ol": {"start"},
    "th": {"scope", "class"},
    "td": {"class"},
    "div": {"class", "tabindex"},
    "pre": {"tabindex"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
    **dict.fromkeys(("p", "br", "hr", "em", "strong", "s", "code"), frozenset()),
    **dict.fromkeys(("blockquote", "ul", "li", "table", "thead", "tbody", "tr"), frozenset()),
}
CLASSES = {"scroll", "align-left", "align-center", "align-right"}


def targets() -> Iterator[str]:
    for scheme, disguise, place in itertools.product(SCHEMES, DISGUISES.values(), PLACES.values()):
        yield place.replace("{0}", "{}").replace("{}", disguise(scheme))


def tags() -> Iterator[str]:
    for tag, place in itertools.product(TAGS, TAG_PLACES):
        yield place.replace("{}", tag).replace("{{", "{").replace("}}", "}")


def shown(text: str) -> str:
    """Show a text as a careless caller would, who resolves every target to itself."""
    display = Display(resolve=lambda target: target, show=lambda target: Picture(target, 1, 1))
    return render(parse(text), display)


def faults(html: str) -> list[str]:
    """Return everything in the HTML that may not be there."""
    root = lxml_html.fragment_fromstring(html, create_parent="main")
    found = []
    for element in itertools.islice(root.iter(), 1, None):
        if element.tag not in ALLOWED:
            found.append(f"tag {element.tag!r}")
            continue
        found += [
            f"{element.tag} {name}={value!r}"
            for name, value in element.attrib.items()
            if name not in ALLOWED[element.tag] or not may_stand(element.tag, name, value)
        ]
    return found


def may_stand(tag: str, name: str, value: str) -> bool:
    if name == "href" and re.match(r"https?://|mailto:|tel:", value):
        return "@evil" not in value
    if name in {"href", "src"}:
        return is_local(value)
    if name == "id":
        return re.fullmatch(r"txt-[a-z0-9-]+", value) is not None
    return name != "class" or value in CLASSES


def is_local(address: str) -> bool:
    """Say whether a browser on https://site.example/ would stay there."""
    as_browsers_read = re.sub(r"[\t\n\r]", "", address.strip("".join(map(chr, range(33)))))
    as_browsers_read = as_browsers_read.replace("\\", "/")
    return not re.match(r"//|[A-Za-z][A-Za-z0-9+.-]*:", as_browsers_read)


def test_there_are_enough_of_them() -> None:
    assert len(set(targets())) > 1_500
    assert len(set(tags())) > 300


def test_no_disguised_target_leads_away() -> None:
    bad = {text: found for text in targets() if (found := faults(shown(text)))}

    assert bad == {}


def test_no_markup_comes_through() -> None:
    bad = {text: found for text in tags() if (found := faults(shown(text)))}

    assert bad == {}


def test_plainly_refused_targets_are_all_reported() -> None:
    for scheme, (name, place) in itertools.product(SCHEMES, PLACES.items()):
        prose = parse(place.replace("{0}", "{}").replace("{}", scheme))
        shown_as_text = "<script>" in scheme or (name == "autolink" and scheme.startswith("//"))
        assert prose.problems or shown_as_text, (scheme, name)


@pytest.mark.parametrize("tag", TAGS)
def test_markup_is_shown_as_it_was_written(tag: str) -> None:
    html = shown("a " + tag + " b")
    text = lxml_html.fragment_fromstring(html, create_parent="main").text_content()

    assert text == "a " + tag.replace("&lt;", "<").replace("&gt;", ">") + " b\n"


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<p onclick="alert(1)">x</p>',
        '<a href="javascript:alert(1)">x</a>',
        '<a href="//evil.example">x</a>',
        '<img src="https://evil.example/x.png">',
        '<img src="//evil.example/x.png">',
        '<h2 id="goal-x">x</h2>',
        '<p class="top">x</p>',
        '<div class="top scroll">x</div>',
        '<p style="color:red">x</p>',
        "<h1>x</h1>",
        "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
        '<td class="align-right top">x</td>',
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    ],
)
def test_the_sanitiser_alone_would_hold(html: str) -> None:
    assert faults(sanitise(html)) == []


@pytest.mark.parametrize(
    "html",
    ["<b>x</b>", "<p onclick=x>", '<a href="java\tscript:x">', '<h2 id="goal-x">', "<h1>x</h1>"],
)
def test_these_tests_would_notice(html: str) -> None:
    assert faults(html) != []
