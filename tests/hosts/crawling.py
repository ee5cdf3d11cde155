"""A walk through a whole site along its links, as a reader or a search engine would."""

import re
from dataclasses import dataclass, field
from urllib.error import URLError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import urlopen

from lxml import html

_ADDRESSES = "//@href | //@src | //@action | //@poster | //@data"
_REFRESH = re.compile(r"\s*0\s*;\s*url=(.*)", re.S)
_IN_STYLES = re.compile(r"url\(\s*['\"]?([^'\")]+)")


@dataclass
class Walk:
    """What was reached below `base`, and every link that leads nowhere or out of it."""

    base: str
    reached: set[str] = field(default_factory=set)
    faults: set[str] = field(default_factory=set)
    foreign: set[str] = field(default_factory=set)
    anchors: dict[str, set[str]] = field(default_factory=dict)
    wanted: dict[str, dict[str, str]] = field(default_factory=dict)


def walk(base: str, *starts: str) -> Walk:
    """Follow every link from the pages; `base` may be `file://` and ends in a slash."""
    found = Walk(base)
    waiting = [(base + start, "") for start in starts or ("index.html",)]
    while waiting:
        url, seen_on = waiting.pop()
        if url in found.reached:
            continue
        found.reached.add(url)
        waiting.extend(_links(found, url, seen_on))
    for url, names in found.wanted.items():
        for name, seen_on in names.items():
            if name not in found.anchors.get(url, set()):
                found.faults.add(f"{seen_on}: no #{name} in {url}")
    return found


def _links(found: Walk, url: str, seen_on: str) -> list[tuple[str, str]]:
    """Return the links of a page or a style sheet, absolute; note those that are faults."""
    try:
        # A listing of a folder is no page; urlopen would refuse it only for file://.
        with urlopen(url) as reply:
            content, final = reply.read(), reply.url
    except (URLError, OSError) as error:
        found.faults.add(f"{seen_on}: {url}: {error}")
        return []
    if final != url:
        found.faults.add(f"{seen_on}: {url} was sent on to {final}")
    path = urlsplit(url).path
    if path.endswith(".html"):
        tree = html.fromstring(content)
        found.anchors[url] = set(tree.xpath("//@id"))
        written = [str(one) for one in tree.xpath(_ADDRESSES)] + _refreshes(tree)
    elif path.endswith(".css"):
        written = _IN_STYLES.findall(content.decode())
    else:
        written = []
    return [(one, url) for text in written for one in _followed(found, url, text)]


def _refreshes(tree: html.HtmlElement) -> list[str]:
    contents = tree.xpath("//meta[@http-equiv='refresh']/@content")
    return [match[1] for one in contents if (match := _REFRESH.fullmatch(str(one)))]


def _followed(found: Walk, url: str, text: str) -> list[str]:
    target, name = urldefrag(urljoin(url, text))
    target = target.partition("?")[0]  # only a script reads what is asked
    if target.startswith(found.base):
        if name:
            found.wanted.setdefault(target, {})[unquote(name)] = url
        if target.endswith("/"):
            found.faults.add(f"{url}: {text} names a folder, not a file")
            return []
        return [target]
    if urlsplit(text).scheme in ("http", "https", "mailto") and not target.startswith("file:"):
        found.foreign.add(target)
    else:
        found.faults.add(f"{url}: {text} leads out of the site")
    return []
