"""The style sheet of a ministry's own colour: a small file, since no page may hold styles."""

from collections.abc import Iterator

from pejling.load import Library
from pejling.pages import addresses

_STYLE = """:root {{ --pj-own: {light}; --pj-own-line: 4px; }}
@media screen and (prefers-color-scheme: dark) {{ :root {{ --pj-own: {dark}; }} }}
"""


def colour_files(library: Library) -> Iterator[tuple[str, bytes]]:
    """Yield the address and the style sheet of every ministry that has a colour."""
    for name, document in library.ministries.items():
        if colour := document.content.colour:
            style = _STYLE.format(light=colour.light, dark=colour.dark)
            yield addresses.of_colours(name), style.encode()


def styles_of(library: Library, address: str) -> tuple[str, ...]:
    """Return the style sheets of a page; `address` is without its language."""
    ministry = library.ministries.get(address.partition("/")[0])
    if ministry is None or ministry.content.colour is None:
        return ()
    return (addresses.of_colours(ministry.place.ministry),)
