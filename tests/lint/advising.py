"""Plans as an adviser would be handed them: a good one, and what others do differently.

`base.txt` holds the files of a plan with nothing to remark. Each plan in `plans.txt` begins with
`##### name | what an adviser would raise` and goes on with the fields it has otherwise:
`goals.svartid.title: …`, `follow_up-:` (not there), `goals+: [a, b]` (more like the first),
`body: …`, `as_of: …`, `drop: FILE`; a line `=== FILE` leads to another file than the plan.
"""

from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from pejling.config import Config
from pejling.lint import lint, rules
from pejling.site import open_site

FOLDER = Path(__file__).parent / "advised"


@dataclass
class Advised:
    """A plan, the names of the rules that should speak, and its edits."""

    language: str
    name: str
    expected: Counter[str]
    lines: list[str] = field(default_factory=list)


def advised(language: str) -> list[Advised]:
    """Return the plans of a language."""
    found: list[Advised] = []
    for line in (FOLDER / language / "plans.txt").read_text("utf-8").splitlines():
        if line.startswith("##### "):
            name, _bar, names = line[6:].partition("|")
            expected = Counter(one.strip() for one in names.split(",") if one.strip())
            found.append(Advised(language, name.strip(), expected))
        elif line.strip():
            found[-1].lines.append(line)
    return found


def spoken(plan: Advised, folder: Path) -> Counter[str]:
    """Write the plan's files and return the names of the rules that speak."""
    files, main = _base(plan.language)
    as_of, at = date(2026, 5, 1), main
    for line in plan.lines:
        if line.startswith("=== "):
            at = line[4:]
            continue
        way, _colon, written = line.partition(":")
        value = yaml.safe_load(written)
        if way == "as_of":
            as_of = value
        elif way == "drop":
            del files[value]
        elif way == "body":
            files[at] = (files[at][0], value)
        else:
            _change(files[at][0], way.split("."), value)
    for path, (facts, body) in files.items():
        file = folder / "plans" / "vand" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        written = yaml.safe_dump(facts, allow_unicode=True, sort_keys=False)
        file.write_text(f"---\n{written}---\n{body}\n", "utf-8")
    site = open_site(folder, as_of=as_of, config=Config(languages=(plan.language,)))
    known = {one.name for one in rules()}
    said = Counter(one.problem.name for one in lint(site).findings)
    return Counter({name: number for name, number in said.items() if name in known})


def _base(language: str) -> tuple[dict[str, tuple[Any, str]], str]:
    files: dict[str, tuple[Any, str]] = {}
    for part in (FOLDER / language / "base.txt").read_text("utf-8").split("=== ")[1:]:
        path, _end, text = part.partition("\n")
        _fence, facts, body = text.split("---\n", 2)
        files[path] = (yaml.safe_load(facts), body)
    return files, next(path for path in files if path.endswith("plan.md"))


def _change(facts: Any, way: list[str], value: Any) -> None:
    *above, last = way
    for step in above:
        facts = _part(facts, step)
    if last.endswith("+"):
        for new in value:
            more = deepcopy(facts[last[:-1]][0])
            words = {key: f"{more[key]} {new}" for key in ("title", "name") if key in more}
            facts[last[:-1]].append({**more, "id": new, **words})
    elif last.endswith("-") and value:
        facts[last[:-1]] = [one for one in facts[last[:-1]] if one["id"] not in value]
    elif last.endswith("-"):
        facts.pop(last[:-1])
    else:
        facts[last] = value


def _part(facts: Any, step: str) -> Any:
    if isinstance(facts, list):
        return next(one for one in facts if one["id"] == step)
    return facts[step]
