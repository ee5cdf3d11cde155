"""The shards of terms: where each word stands, and each end of a compound, in one sorted list.

A line is the term as `compact` writes it; then for each form of the word a blank, its spelling and
the records it stands in, part by part, with commas between; then, where compounds end so, ` ~` and
the records of those, in titles and elsewhere. A spelling is `+` and what follows the term, or `:`
and the whole form. All words with a common beginning stand together; where those fill many shards,
a stub has their records joined: of the words, and of the compounds with an end that begins so.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from pejling.search.coding import rising
from pejling.search.shards import begins, compact, cut, script
from pejling.search.terms import Form, Found, ends, found_in, joined

TERMS_AT_MOST = 12_000
STUBS_AT_MOST = 6_000
SHARDS_WITHOUT_STUB = 4
SHORTEST_STUB = 2
SHORTEST_INSIDE = 4


class Postings:
    """All terms of one language, in shards."""

    def __init__(self, by_key: Mapping[str, Sequence[Form]]) -> None:
        self._words = {key: found_in(same) for key, same in by_key.items()}
        self._written = {key: str(found) for key, found in self._words.items()}
        self._ends = ends(by_key)
        self._terms = sorted(by_key.keys() | self._ends.keys())
        lines = [self._line(term, by_key.get(term, ())) for term in self._terms]
        entries = list(zip(self._terms, lines, strict=True))
        self._parts = list(cut(entries, map(len, lines), TERMS_AT_MOST))

    def _line(self, term: str, same: Sequence[Form]) -> str:
        words = "".join(
            f" {_spelling(term, one.word.form)},{','.join(map(rising, one.records)).rstrip(',')}"
            for one in same
        )
        keys = self._ends.get(term)
        if not keys:
            return words
        inside = self._written[keys[0]] if len(keys) == 1 else str(self._joined(keys))
        return f"{words} ~{inside}"

    def _joined(self, keys: Sequence[str]) -> Found:
        return joined([self._words[key] for key in keys])

    @property
    def begins(self) -> list[str]:
        """Return the beginning of every shard."""
        return list(begins([term for term, _line in part] for part in self._parts))

    def shards(self) -> Iterator[tuple[str, bytes]]:
        """Yield the shards of terms, each with its name."""
        for number, part in enumerate(self._parts):
            written = compact([term for term, _line in part])
            lines = map(str.__add__, written, (line for _term, line in part))
            yield f"terms/{number}", script(f"terms/{number}", "\n".join(lines))

    def stubs(self) -> tuple[list[str], list[tuple[str, bytes]]]:
        """Return the first beginning of every shard of stubs, and the shards."""
        entries = [(begun, self._stub(begun)) for begun in self._crowded()]
        parts = list(cut(entries, (len(one) + 6 for _begun, one in entries), STUBS_AT_MOST))
        files = [
            (f"stubs/{number}", script(f"stubs/{number}", dict(part)))
            for number, part in enumerate(parts)
        ]
        return [part[0][0] for part in parts], files

    def _crowded(self) -> list[str]:
        """Return the beginnings whose terms fill so many shards that a stub stands for them."""
        firsts = [part[0][0] for part in self._parts]
        counts: dict[str, int] = {}
        longest = max(map(len, firsts), default=0)
        for term in firsts:
            for length in range(SHORTEST_STUB, min(len(term), longest) + 1):
                counts[term[:length]] = counts.get(term[:length], 0) + 1
        return sorted(one for one, count in counts.items() if count >= SHARDS_WITHOUT_STUB)

    def _stub(self, begun: str) -> str:
        start = bisect_left(self._terms, begun)
        end = bisect_left(self._terms, f"{begun}\U0010ffff")
        terms = self._terms[start:end]
        words = self._joined([one for one in terms if one in self._words])
        inside: set[str] = set()
        if len(begun) >= SHORTEST_INSIDE:
            inside.update(*(self._ends.get(one, ()) for one in terms))
        return f"{words}~{self._joined(sorted(inside))}"


def _spelling(term: str, form: str) -> str:
    return f"+{form[len(term) :]}" if form.startswith(term) else f":{form}"
