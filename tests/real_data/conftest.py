"""Where the real data lies, and the converters as modules the tests import."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Test folders are no packages; the converters beside these tests are imported as real_data.*.
sys.path.insert(0, str(ROOT / "tests"))


def _folder(name: str) -> Path:
    folder = ROOT.parent / "shared" / "data" / name
    if not folder.is_dir():
        pytest.skip(f"the real data is not here: ../shared/data/{name}")
    return folder


@pytest.fixture(scope="session")
def canada_folder() -> Path:
    """Departmental results of three Canadian federal organisations."""
    return _folder("canada-results")


@pytest.fixture(scope="session")
def gsa_folder() -> Path:
    """Key performance indicators of one US agency."""
    return _folder("gsa-kpis")
