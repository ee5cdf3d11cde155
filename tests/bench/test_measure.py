"""A measurement counts the work of the process measured, and only that."""

import subprocess
import sys
from pathlib import Path

import pytest

from bench.generate import generate
from bench.measure import Measurement, command_alone, middle, stage_alone


def test_the_peak_of_a_command_is_its_own() -> None:
    taken = command_alone([sys.executable, "-c", "kept = bytearray(300 * 1024 * 1024)"])
    assert 300 < taken.peak < 400


def test_a_command_that_fails_says_what_it_said() -> None:
    with pytest.raises(subprocess.CalledProcessError) as caught:
        command_alone([sys.executable, "-c", "raise SystemExit('no plans here')"])
    assert "no plans here" in caught.value.output


def test_a_stage_runs_in_a_process_of_its_own(tmp_path: Path) -> None:
    generate(tmp_path / "site", 5)
    taken = stage_alone("yaml", tmp_path / "site")
    assert taken.cpu > 0
    assert taken.peak > 1


def test_the_middle_is_the_median_of_each_figure() -> None:
    runs = [Measurement(1, 9, 5), Measurement(2, 7, 6), Measurement(9, 8, 1)]
    assert middle(runs) == Measurement(2, 8, 5)
