"""The last step: nothing leaves prose that is not on these lists, whatever came before."""

import nh3

from pejling.load.prose.structure import ID_PREFIX
from pejling.load.prose.targets import TargetKind, kind_of

TAGS = frozenset(
    [
        "p",
        "br",
        "hr",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "em",
        "strong",
        "s",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "a",
        "img",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
)
ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
FIXED_VALUES = {
    "a": {"rel": {"noopener noreferrer"}},
    "img": {"loading": {"lazy"}, "decoding": {"async"}},
    "th": {"scope": {"col"}},
    "div": {"tabindex": {"0"}},
    "pre": {"tabindex": {"0"}},
}
CLASSES = {
    "div": {"scroll"},
    "th": {"align-left", "align-center", "align-right"},
    "td": {"align-left", "align-center", "align-right"},
}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def _keep(tag: str, attribute: str, value: str) -> str | None:
    """Return the value of an attribute that may stay."""
    if attribute == "id":
        return value if value.startswith(ID_PREFIX) else None
    if tag == "img" and attribute == "src":
        return value if kind_of(value) is TargetKind.LOCAL else None
    if tag == "a" and attribute == "href":
        return value if kind_of(value) is not TargetKind.REFUSED else None
    return value


_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags={"script", "style"},
    attributes=ATTRIBUTES,
    attribute_filter=_keep,
    tag_attribute_values=FIXED_VALUES,
    allowed_classes=CLASSES,
    url_schemes=set(SCHEMES),
    url_relative="pass_through",
    link_rel=None,
    generic_attribute_prefixes=set(),
    strip_comments=True,
)


def sanitise(html: str) -> str:
    """Return the HTML with only what the lists allow."""
    return _CLEANER.clean(html)
