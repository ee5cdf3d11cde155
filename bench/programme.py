"""What a run measures, in which order, and what it is held against."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.baseline import our_build, plain_mkdocs, plain_site
from bench.generate import generate
from bench.growth import exponent
from bench.measure import Measurement, command_alone, middle, stage_alone
from bench.report import Bound, table
from bench.searching import PAGEFIND, asked_both, pagefind_build, postings
from bench.stages import STAGES
from pejling.site import open_site

Say = Callable[[str], None]
BUILDS = ("ours", "mkdocs")
VOCABULARY_IS_SHARED = 1000
"""Plans from which on most words stand in many goals: below, postings are mostly vocabulary."""


@dataclass(frozen=True, slots=True)
class Programme:
    """The sizes, in plans, that a run measures; comparisons alternate for `rounds` rounds."""

    loads: tuple[int, ...]
    builds: tuple[int, ...]
    loading_at: int
    building_at: int
    searching_at: int
    rounds: int


QUICK = Programme(
    (30, 100, 300), (30, 100), loading_at=300, building_at=100, searching_at=100, rounds=1
)
USUAL = Programme((100, 300, 1000, 3000), (100, 300, 1000), 1000, 300, 300, rounds=3)
FULL = Programme((100, 300, 1000, 3000, 5000), (100, 300, 1000, 5000), 1000, 1000, 5000, rounds=3)


@dataclass(frozen=True, slots=True)
class Bench:
    """One run: its programme, the folder it works in, and where it says what it does."""

    programme: Programme
    work: Path
    say: Say

    def bounds(self) -> Iterator[Bound]:
        """Yield every bound with its figures, measured now."""
        yield from self._loading()
        yield self._growth_of_loading()
        yield from self._building()
        yield self._growth_of_building()
        yield from self.searching()

    def _loading(self) -> Iterator[Bound]:
        """Measure the stages in turns, so that a machine that slows down slows all of them."""
        size = self.programme.loading_at
        folder = self._site(size)
        taken: dict[str, list[Measurement]] = {name: [] for name in STAGES}
        for _ in range(self.programme.rounds):
            for name in STAGES:
                taken[name].append(stage_alone(name, folder))
                self.say(f"{name} at {size} plans: {taken[name][-1].cpu:.2f} s")
        self.say(_stages_table(size, {name: middle(each) for name, each in taken.items()}))
        ours, alone = taken["load+link"], taken["yaml"]
        ratio = median(a.cpu / b.cpu for a, b in zip(ours, alone, strict=True))
        cpu = middle(ours).cpu
        figure = f"load and link {size} plans, CPU, against CSafeLoader alone"
        yield Bound(figure, cpu, cpu / ratio, 2.5, "s")
        yield self._rules(size, taken["rules"], taken["open"])

    def _rules(self, size: int, rules: list[Measurement], opening: list[Measurement]) -> Bound:
        """Hold the rules against reading the plans with their prose, references and checks."""
        ratio = median(a.cpu / b.cpu for a, b in zip(rules, opening, strict=True))
        cpu = middle(rules).cpu
        figure = f"all rules on {size} plans, CPU, against loading and checking them"
        return Bound(figure, cpu, cpu / ratio, 1.0, "s")

    def _growth_of_loading(self) -> Bound:
        costs = {}
        for size in self.programme.loads:
            costs[size] = stage_alone("load+link", self._site(size)).cpu
            self.say(f"load+link at {size} plans: {costs[size]:.2f} s")
        return Bound(f"load and link, growth {_span(costs)}", exponent(costs), None, 1.1, "")

    def _building(self) -> Iterator[Bound]:
        size = self.programme.building_at
        folder, plain = self._site(size), self.work / f"plain-{size}"
        pages = plain_site(folder, plain)
        self.say(f"{pages} pages written as Markdown for plain MkDocs")
        ours, theirs = [], []
        for _ in range(self.programme.rounds):
            ours.append(self._built(folder, size))
            theirs.append(command_alone(plain_mkdocs(plain)))
            self.say(f"plain MkDocs of {pages} pages: {theirs[-1].cpu:.1f} s")
        ratio = median(a.cpu / b.cpu for a, b in zip(ours, theirs, strict=True))
        cpu, peak = middle(ours).cpu, middle(ours).peak
        against = f"full build of {size} plans ({pages} pages)"
        yield Bound(f"{against}, CPU, against MkDocs + Material", cpu, cpu / ratio, 0.5, "s")
        yield Bound(f"{against}, peak memory", peak, middle(theirs).peak, 1.0, "MB")

    def searching(self) -> Iterator[Bound]:
        """Measure search beside Pagefind on the same pages (its figures in the next column)."""
        size = self.programme.searching_at
        folder = self._site(size)
        site = folder / "site"
        if not site.exists():
            self._built(folder, size)
        ours = stage_alone("search", folder)
        theirs = command_alone(pagefind_build(site, site / PAGEFIND))
        self.say(f"index of {size} plans: {ours.cpu:.1f} s; Pagefind: {theirs.cpu:.1f} s")
        yield Bound(f"search index of {size} plans, CPU", ours.cpu, theirs.cpu, 0.25, "s")
        yield Bound("search index, peak memory", ours.peak, theirs.peak, 1.0, "MB")
        asked, by_them = asked_both(site)
        self.say(
            f"Pagefind fetches {by_them.before_first:.0f} kB before the first answer, "
            f"up to {by_them.further:.0f} kB for a further word"
        )
        after = "first answer after the second keystroke"
        yield Bound(after, asked.first, by_them.first, 1.0, "ms")
        yield Bound("later answers, median", asked.later, by_them.later, 1.0, "ms")
        yield Bound("sent before the first answer, kB", asked.before_first, None, 150, "")
        yield Bound("sent for a further word, at most, kB", asked.further, None, 100, "")
        if size < VOCABULARY_IS_SHARED:
            return
        goals = sum(1 for _goal in open_site(folder).links.goals)
        yield Bound("postings a goal, kB", postings(site) / goals, None, 1.0, "")

    def _growth_of_building(self) -> Bound:
        costs = {size: self._built(self._site(size), size).cpu for size in self.programme.builds}
        return Bound(f"full build, growth {_span(costs)}", exponent(costs), None, 1.1, "")

    def _built(self, folder: Path, size: int) -> Measurement:
        taken = command_alone(our_build(folder))
        self.say(f"pejling build of {size} plans: {taken.cpu:.1f} s, {taken.peak:.0f} MB")
        return taken

    def _site(self, size: int) -> Path:
        folder = self.work / f"site-{size}"
        if not folder.exists():
            generate(folder, size)
        return folder


def _span(costs: dict[int, float]) -> str:
    return f"from {min(costs)} to {max(costs)} plans (exponent)"


def _stages_table(size: int, taken: dict[str, Measurement]) -> str:
    rows: list[tuple[str, ...]] = [(f"stage at {size} plans", "CPU s", "wall s", "peak MB")]
    for name, each in taken.items():
        rows.append((name, f"{each.cpu:.2f}", f"{each.wall:.2f}", f"{each.peak:.0f}"))
    return f"\n{table(rows)}\n"
