"""Danish sentences by a small grammar, so that no two plans say the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from bench.words import ACTORS, ADJECTIVES, ADVERBS, FIRSTS, HEADS, VERBS, Noun

_SENTENCES = (
    "{Actor} har brug for {a}, og {agency} {verb} {adverb} {the_many}",
    "{agency} {verb} {adverb} {the_one}, så {actor} får {a}",
    "{Adverb} {verb} {agency} både {many} og {the_many}",
    "I {year} {verb} {agency} {many} sammen med {actor}",
    "{The_one} viser, at {actor} {adverb} efterspørger {many}",
    "Når {the_one} er på plads, {verb} {agency} {many} for {actor}",
    "Erfaringerne fra {year} peger på, at {the_many} {adverb} kræver {a}",
    "{Number} pct. af {the_many} bygger på {a}, som {agency} {verb}",
    "Det er en forudsætning, at {actor} og {agency} {adverb} {verb} {the_one}",
    "{The_many} falder, fordi {agency} {verb} {many} på {number} dage",
    "Uden {a} mister {actor} overblikket over {the_many}",
    "{Actor} oplever, at {the_one} {verb} {many}, og at {the_many} er {adjective}",
    "Arbejdet med {the_one} {verb} {adverb} {many} i alle regioner",
    "Hvert år {verb} {agency} omkring {number} {many} og {a}",
    "Derfor er {the_one} valgt frem for {many}",
    "Der er tale om {a}, som {actor} {adverb} {verb}",
)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes for one agency, most often about its own field."""

    random: Random
    agency: str
    field: Sequence[str]

    def noun(self) -> Noun:
        """Return a compound, two times in three from the agency's own field."""
        firsts = self.field if self.random.random() < 0.66 else FIRSTS
        return self.random.choice(HEADS).after(self.random.choice(firsts))

    def described(self) -> str:
        """Return a noun with its article and an adjective: *en hurtig miljøtilladelse*."""
        noun = self.noun()
        common, neuter, _ = self.random.choice(ADJECTIVES)
        return f"et {neuter} {noun.one}" if noun.neuter else f"en {common} {noun.one}"

    def several(self) -> str:
        """Return a plural noun with an adjective: *digitale miljøtilladelser*."""
        return f"{self.random.choice(ADJECTIVES)[2]} {self.noun().many}"

    def sentence(self, year: int) -> str:
        """Return one sentence."""
        pick = self.random.choice
        words = {
            "agency": self.agency,
            "actor": pick(ACTORS),
            "adverb": pick(ADVERBS),
            "adjective": pick(ADJECTIVES)[2],
            "verb": pick(VERBS),
            "a": self.described(),
            "many": self.several(),
            "the_one": self.noun().the_one,
            "the_many": self.noun().the_many,
            "number": str(self.random.randint(11, 96)),
            "year": str(year),
        }
        words |= {name.capitalize(): _capital(word) for name, word in words.items()}
        return _capital(pick(_SENTENCES).format_map(words)) + "."

    def paragraph(self, year: int, sentences: int) -> str:
        """Return sentences joined to a paragraph."""
        return " ".join(self.sentence(year) for _ in range(sentences))

    def phrase(self) -> str:
        """Return a line without a full stop, such as a reason or an action."""
        pick = self.random.choice
        return f"{_capital(pick(ACTORS))} {pick(VERBS)} {pick(ADVERBS)} {self.several()}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
