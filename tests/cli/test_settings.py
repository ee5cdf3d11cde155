"""A mistake in pejling.yml is one line that names the place and what to write."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pejling.config import Config, read_config
from pejling.errors import SettingsError
from pejling.language import speech


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("navn: Vand", ":1: Der findes ingen indstilling navn; indstillingerne er accessib"),
        (
            "# Vand\nlangauges: [da]",
            ":2: Der findes ingen indstilling langauges; mente du languages?",
        ),
        ("name: A\nname: B", ":2: Indstillingen name står her to gange."),
        ("as_of: 31-12-2026", ":1: as_of: 31-12-2026 kan ikke bruges her. Den dato, sitet opgø"),
        ("as_of: 20261231", ":1: as_of: 20261231 kan ikke bruges her."),
        ("as_of: 2026-02-30", ":1: as_of: 2026-02-30 kan ikke bruges her."),
        ("languages: da", ":1: languages: da kan ikke bruges her. Sitets sprog, dets eget først"),
        ("languages: [de]", ":1: languages: … kan ikke bruges her."),
        ("follow_up_days: 400", ":1: follow_up_days: 400 kan ikke bruges her. Dage efter"),
        ("reporting_deadline: 31-03", ":1: reporting_deadline: 31-03 kan ikke bruges her. Sidste"),
        ("site_url: javascript:x", ":1: site_url: javascript:x kan ikke bruges her."),
        ("accessibility_statement: javascript:alert(1)", ":1: accessibility_statement: javasc"),
        ("accessibility_statement: //x.dk", ":1: accessibility_statement: //x.dk kan ikke br"),
        ("accessibility_statement: /was/", ":1: accessibility_statement: /was/ kan ikke brug"),
        ("accessibility_statement: mailto:a@b.dk", ":1: accessibility_statement: mailto:a@b.d"),
        ("accessibility_statement: https:///x", ":1: accessibility_statement: https:///x kan"),
        ("plans: ../andre", ":1: plans: ../andre kan ikke bruges her."),
        ("plans: /etc", ":1: plans: /etc kan ikke bruges her."),
        ("demonstration: ja", ":1: demonstration: ja kan ikke bruges her. true siger"),
        ("name: A\n[a", ":2: En indstilling skrives navn: værdi på sin egen linje"),
        ("Vand", ":1: En indstilling skrives"),
        (
            "rules:\n  M24: error\n  M22: fatal",
            ":3: M22: der findes ingen vægt fatal; skriv error",
        ),
        ("rules:\n  M22: warn", ":2: M22: der findes ingen vægt warn; mente du warning?"),
        ("rules: [M22]", ":1: rules: … kan ikke bruges her. Hvor tungt en regel vejer"),
        ("rules:\n  M22: off\n  M22: off", ":3: Indstillingen M22 står her to gange."),
        ("rules:\n  [M22]: off", ":2: En indstilling skrives"),
        ("limits:\n  most_gaols: 8", ":2: Der findes ingen indstilling limits.most_gaols; mente"),
        ("limits:\n  most_goals: otte", ":2: limits.most_goals: otte kan ikke bruges her. Det st"),
        (
            "limits:\n  most_measures: 2\n  most_goals: 4",
            ":3: fewest_goals er 5 og højere end most_goals, som er 4; ingen plan kan",
        ),
        (
            "limits:\n  fewest_picture_words: 901",
            ":2: fewest_picture_words er 901 og højere end most_picture_words, som er 900;",
        ),
        ("limits: 8", ":1: limits: 8 kan ikke bruges her. De tal, reglerne bruger"),
        ("a: &x 1\nb: *x", ":1: En indstilling skrives"),
        ("[" * 60_000, ":1: En indstilling skrives"),
        ("name: " + "x" * 70_000, ": Filen er for stor."),
    ],
)
def test_mistakes(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "pejling.yml").write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_config(tmp_path)
    assert caught.value.told(speech("da")).startswith(f"pejling.yml{told}")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "pejling.yml").write_bytes("name: Kæft".encode("latin-1"))
    with pytest.raises(SettingsError, match="not UTF-8"):
        read_config(tmp_path)
    (tmp_path / "pejling.yml").unlink()
    (tmp_path / "pejling.yml").mkdir()
    with pytest.raises(SettingsError, match="not an ordinary file"):
        read_config(tmp_path)


def test_every_line_may_be_left_out(tmp_path: Path) -> None:
    assert read_config(tmp_path) == Config()
    for text in ("", "# kun en bemærkning\n", "name:\nas_of:\nlanguages:\n"):
        (tmp_path / "pejling.yml").write_text(text, "utf-8")
        assert read_config(tmp_path) == Config()


def test_what_is_written_is_read(tmp_path: Path) -> None:
    (tmp_path / "pejling.yml").write_text(
        "name: Vand og Kyst\nlanguages: [en, da]\nas_of: 2026-09-15\ndemonstration: true\n"
        "follow_up_days: 14\nsite_url: https://plan.example/a\n"
    )
    config = read_config(tmp_path)
    assert (config.name, config.languages, config.demonstration) == (
        "Vand og Kyst",
        ("en", "da"),
        True,
    )
    assert str(config.as_of) == "2026-09-15"
    assert config.follow_up_days == 14


def test_one_line_on_the_console(write: Callable[..., Path], run: Callable[..., object]) -> None:
    root = write(
        {"pejling.yml": "navn\x1b[31m: x", "plans/vand/ministry.md": "---\nname: V\n---\n"}
    )
    for command in ("check", "build", "status", "serve"):
        ended = run(command, root)
        assert getattr(ended, "status") == 2  # noqa: B009 - the type is the conftest's
        assert getattr(ended, "err").count("\n") == 1  # noqa: B009
