"""The generated plans are the same bytes for the same number and seed, and are sound plans."""

from pathlib import Path

import yaml

from bench.generate import generate
from pejling.config import read_config
from pejling.link import check
from pejling.load import load


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def made(folder: Path, plans: int, seed: int = 1) -> dict[str, bytes]:
    generate(folder, plans, seed)
    return tree(folder)


def test_the_same_number_and_seed_give_the_same_bytes(tmp_path: Path) -> None:
    assert made(tmp_path / "a", 12) == made(tmp_path / "b", 12)


def test_another_seed_gives_other_plans(tmp_path: Path) -> None:
    first, second = made(tmp_path / "a", 12, seed=1), made(tmp_path / "b", 12, seed=2)
    same = [name for name in first.keys() & second.keys() if first[name] == second[name]]
    assert sorted(same) == ["mkdocs.yml", "pejling.yml", "plans/index.md"]


def test_there_are_as_many_plans_as_asked_for(tmp_path: Path) -> None:
    for number in (1, 7, 41):
        files = made(tmp_path / str(number), number)
        assert sum(name.endswith("/plan.md") for name in files) == number


def test_more_plans_leave_the_others_as_they_were(tmp_path: Path) -> None:
    few, many = made(tmp_path / "few", 10), made(tmp_path / "many", 90)
    assert few.items() <= many.items()


def test_every_front_matter_reads_back_as_yaml(tmp_path: Path) -> None:
    for name, text in made(tmp_path / "site", 15).items():
        if name.endswith(".md") and name != "plans/index.md":
            front = yaml.safe_load(text.decode("utf-8").split("---\n", 2)[1])
            assert isinstance(front, dict), name


def test_no_two_plans_say_the_same(tmp_path: Path) -> None:
    files = made(tmp_path / "site", 60)
    plans = [text for name, text in files.items() if name.endswith("/plan.md")]
    assert len(set(plans)) == len(plans)
    words = {word for text in plans for word in text.decode("utf-8").split()}
    assert len(words) > 10_000


def test_nothing_is_wrong_with_the_plans(tmp_path: Path) -> None:
    generate(tmp_path / "site", 60)
    library, diagnostics = load(tmp_path / "site" / read_config(tmp_path / "site").plans)
    assert [*diagnostics, *check(library)] == []
    assert len(library.plans) == 60
