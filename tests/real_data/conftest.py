"""Where the real data lies, and the sites made of it."""

from pathlib import Path

import pytest

from pejling.site import Site, open_site
from tests.real_data import canada, gsa
from tests.real_data.tally import Report

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


@pytest.fixture(scope="session")
def canadian_site(
    canada_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[canada.Conversion, Site]:
    """The Canadian plans, read and linked, and what the conversion says of them."""
    root = tmp_path_factory.mktemp("canada")
    return canada.convert(canada_folder, root), open_site(root)


@pytest.fixture(scope="session")
def american_site(
    gsa_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Report, Site]:
    """The GSA's plans, read and linked, and what the conversion says of them."""
    root = tmp_path_factory.mktemp("gsa")
    return gsa.convert(gsa_folder, root), open_site(root)
