"""Where the real data lies, and the sites made of it."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


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
