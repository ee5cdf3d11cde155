"""Who wrote the demonstration's documents: nobody; every name is invented."""

from dataclasses import dataclass

_AUTHORS = {
    "bolig-og-nabolag": "Lone Storgaard",
    "bolig-og-nabolag/boligsagsstyrelsen": "Mette Hyldgaard",
    "bolig-og-nabolag/indeklimatilsynet": "Anders Fogtmann",
    "bolig-og-nabolag/nabolagsstyrelsen": "Fatima Nørlund",
    "faerdsel-og-forsyning": "Henrik Østervang",
    "faerdsel-og-forsyning/overfartsstyrelsen": "Signe Bådsgaard",
    "faerdsel-og-forsyning/tilslutningsstyrelsen": "Jonas Kildemose",
    "faerdsel-og-forsyning/videncenter-for-trygge-veje": "Pernille Vejrum",
    "laering-og-forskning": "Gitte Lindeskov",
    "laering-og-forskning/forskningsstoettestyrelsen": "Kasper Åbrink",
    "laering-og-forskning/proevestyrelsen": "Line Prætorsen",
    "laering-og-forskning/skolehustilsynet": "Omar Tranegaard",
    "laering-og-forskning/stipendiestyrelsen": "Dorthe Elkær",
}
_ANYBODY = "Ellen Vestermølle"


@dataclass(frozen=True)
class Person:
    """A name and an address that leads nowhere."""

    name: str
    address: str


def author_of(place: str) -> Person:
    """Return who writes for an agency or a ministry; "" is all of them."""
    return _person(_AUTHORS.get(place, _ANYBODY), place)


def committer_of(place: str) -> Person:
    """Return who takes an agency's documents in: the ministry."""
    return author_of(place.split("/")[0])


def _person(name: str, place: str) -> Person:
    signs = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", " ": "."})
    domain = place.split("/")[-1] or "faelles"
    return Person(name, f"{name.lower().translate(signs)}@{domain}.example.org")
