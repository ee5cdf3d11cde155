"""Inputs that are merely odd: each ends in a site or a finding, in time, and at its place."""

import errno
import os
import socket
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from pejling.errors import EnvironmentFault
from pejling.lint import Report, report_format
from pejling.load import load
from pejling.pages import compile_pages
from pejling.site import Site, open_site
from tests.growing import grows_evenly
from tests.safety.everything import put

MINISTRY = "---\nname: M\n---\n"
BASE = {"m/ministry.md": MINISTRY, "m/a/agency.md": "---\nname: A\n---\n"}


def site_of(root: Path, files: Mapping[str, str | bytes]) -> Site:
    return opened(put(root, files, ""))


def opened(root: Path) -> Site:
    return open_site(root, as_of=date(2026, 9, 15))


def plan(goals: str) -> str:
    return f"---\nagreed_on: 2025-12-01\ngoals:\n{goals}---\n"


def goal(name: object, more: str = "") -> str:
    return f"  - id: g{name}\n    title: Mål\n{more}"


def told(site: Site) -> str:
    """Return the findings as they stand on a console."""
    plans = site.root / site.config.plans
    report = Report(site.diagnostics, plans, "da", site.as_of, site.documents, "plans/")
    return report_format("text").write(report)


def outcomes(site: Site) -> set[tuple[str, int, str]]:
    return {(one.span.path, one.span.line, one.problem.code) for one in site.diagnostics}


@pytest.mark.parametrize(
    "name",
    ["a\nb.md", "\x1b[31mred.md", "\u202egnp.md", "\u200b.md", "a\u0301.md", "l" * 250 + ".md"],
)
def test_a_name_that_cannot_be_an_address_is_spelled_out(tmp_path: Path, name: str) -> None:
    site = site_of(tmp_path, {**BASE, f"m/{name}": "x"})
    assert (f"m/{name}", 1, "P105") in outcomes(site)
    assert all(sign.isprintable() for sign in told(site).replace("\n", ""))


def test_a_name_that_is_no_text_is_spelled_out(tmp_path: Path) -> None:
    put(tmp_path, BASE, "")
    with open(os.path.join(os.fsencode(tmp_path), b"plans", b"\xff\xfe.md"), "wb") as stream:  # noqa: PTH118, PTH123
        stream.write(b"x")
    site = open_site(tmp_path, as_of=date(2026, 9, 15))
    assert [one.problem.code for one in site.errors] == ["P105"]
    assert "\\udcff\\udcfe.md" in told(site)
    told(site).encode()


def test_folders_without_end_are_refused_at_the_first_too_deep(tmp_path: Path) -> None:
    site = site_of(tmp_path, {**BASE, "/".join(["d"] * 200) + "/x.md": "# x\n"})
    assert {code for _path, _line, code in outcomes(site)} == {"P118"}
    assert "d/d/d/d/d/d/d/d/d" in told(site)


def test_what_is_no_file_is_neither_read_nor_waited_for(tmp_path: Path) -> None:
    root = put(tmp_path, BASE, "")
    os.mkfifo(root / "plans/pipe.md")
    (root / "plans/folder.md").mkdir()
    (root / "plans/secret.md").symlink_to("/etc/passwd")
    (root / "plans/round").symlink_to(root / "plans")
    with socket.socket(socket.AF_UNIX) as listening:
        before = Path.cwd()
        os.chdir(root / "plans")
        listening.bind("s.md")
        os.chdir(before)
    site = open_site(root, as_of=date(2026, 9, 15))
    codes = {path: code for path, _line, code in outcomes(site)}
    assert codes["pipe.md"] == codes["s.md"] == "P111"
    assert codes["secret.md"] == codes["round"]
    assert "root:" not in told(site)


def test_a_second_name_of_a_file_is_a_file(tmp_path: Path) -> None:
    root = put(tmp_path, {**BASE, "om.md": "# Om\n"}, "")
    (root / "plans/om-igen.md").hardlink_to(root / "plans/om.md")
    assert open_site(root, as_of=date(2026, 9, 15)).diagnostics == ()


@pytest.mark.parametrize("number", [errno.EMFILE, errno.ENFILE, errno.EIO])
def test_a_machine_that_cannot_read_is_no_mistake_in_the_plans(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    root = put(tmp_path, BASE, "")
    opened = os.open

    def refused(path: Path, flags: int, *rest: int) -> int:
        if str(path).endswith("agency.md"):
            raise OSError(number, os.strerror(number), str(path))
        return opened(path, flags, *rest)

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(EnvironmentFault):
        load(root / "plans")


@pytest.mark.parametrize(
    ("files", "pages"),
    [
        ({}, 0),
        ({"index.md": "# Velkommen\n"}, 1),
        ({"om/os.md": "# Om\n"}, 2),
        ({"m/ministry.md": MINISTRY}, 2),
    ],
    ids=["nothing", "a front page", "a page", "a ministry"],
)
def test_hardly_anything_is_a_site(tmp_path: Path, files: dict[str, str], pages: int) -> None:
    (tmp_path / "plans").mkdir()
    site = site_of(tmp_path, files)
    assert site.errors == ()
    assert len(compile_pages(site).pages) >= pages


@pytest.mark.parametrize("value", ["1e400", "9" * 40, ".inf", ".nan", "0x10", "1_000", "١٢", "--1"])
def test_a_number_that_is_none_is_refused_at_its_place(tmp_path: Path, value: str) -> None:
    site = site_of(tmp_path, {**BASE, "m/a/2026/plan.md": plan(goal(1, f"    weight: {value}\n"))})
    assert [(path, line) for path, line, _code in outcomes(site)] == [("m/a/2026/plan.md", 6)]


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_no_plan_can_have_is_refused_at_its_place(tmp_path: Path, day: str) -> None:
    """A day at the end of the calendar has no day thirty days on."""
    text = f"---\nagreed_on: 2025-12-01\nfollow_up:\n  meetings:\n    - date: {day}\n---\n"
    site = site_of(tmp_path, {**BASE, "m/a/2026/plan.md": text})
    assert outcomes(site) == {("m/a/2026/plan.md", 5, "P311")}


@pytest.mark.parametrize("folder", ["2000-2999", "0001-9999", "1000", "2026-2025", "99999"])
def test_a_period_no_plan_can_have_makes_no_years(tmp_path: Path, folder: str) -> None:
    site = site_of(tmp_path, {**BASE, f"m/a/{folder}/plan.md": plan(goal(1))})
    assert outcomes(site) == {(f"m/a/{folder}/plan.md", 1, "P116")}


def chains(length: int) -> dict[str, dict[str, str]]:
    """Return chains of references: goals through the years, pictures, ministry goals, supports."""
    years = range(2199 - min(length, 200), 2199)
    first = years[0]
    return {
        "goals": {
            f"m/a/{year}/plan.md": plan(
                goal(year, f"    continues: [{year - 1}/g{year - 1}]\n" if year > first else "")
            )
            for year in years
        },
        "pictures": {
            f"m/a/{year}/plan.md": f"---\nagreed_on: 2025-12-01\ngoal_picture: {year - 1}\n---\n"
            for year in years[1:]
        }
        | {f"m/a/{first}/plan.md": "---\ngoal_picture:\n  markers: []\n---\n"},
        "ministry goals": {
            "m/ministry.md": "---\nname: M\ngoals:\n"
            + "".join(
                f"  - id: g{n}\n    title: T\n    replaced_by: g{n + 1}\n" for n in range(length)
            )
            + f"  - id: g{length}\n    title: T\n---\n"
        },
        "supports": {
            "m/a/2026/plan.md": plan(
                "".join(
                    goal(
                        n,
                        f"    supports:\n      - goal: 2026/g{n + 1}\n        kind: contributes\n",
                    )
                    for n in range(length)
                )
                + goal(length)
            )
        },
    }


@pytest.mark.parametrize("kind", ["goals", "pictures", "ministry goals", "supports"])
def test_a_long_chain_is_followed_to_its_end(tmp_path: Path, kind: str) -> None:
    """Neither too deep for a recursion nor longer than its length."""
    roots = {
        length: put(tmp_path / str(length), {**BASE, **chains(length)[kind]}, "")
        for length in (50, 200, 2400)
    }
    assert [opened(root).errors for root in roots.values()] == [(), (), ()]
    if kind == "goals":
        latest = opened(roots[200]).links.latest
        assert {key.goal for key in latest.values()} == {"g2198"}
    assert grows_evenly({length: partial(opened, root) for length, root in roots.items()})


def test_a_ring_is_named_once(tmp_path: Path) -> None:
    goals = "".join(
        f"  - id: g{n}\n    title: T\n    replaced_by: g{(n + 1) % 900}\n" for n in range(900)
    )
    site = site_of(tmp_path, {"m/ministry.md": f"---\nname: M\ngoals:\n{goals}---\n"})
    assert [one.problem.code for one in site.errors] == ["R609"]
    assert len(told(site)) < 2000
