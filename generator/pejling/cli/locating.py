"""Which site a path on the command line means."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pejling.config import SETTINGS_FILE, Config, read_config
from pejling.errors import SettingsError
from pejling.language import _

DEEPEST_DOCUMENT = 5
"""A team's OKR stands four folders down."""


@dataclass(frozen=True)
class Located:
    """A site's root and settings; `inside` is the part of the plans that was asked for.

    `prefix` stands before a path within the plans where it is told. A folder of plans without
    settings is the site `is_bare`: paths are told as they stand in the folder itself.
    """

    root: Path
    config: Config
    inside: str = ""
    is_bare: bool = False

    @property
    def plans(self) -> Path:
        """Return the folder of the plans."""
        return self.root / self.config.plans

    @property
    def prefix(self) -> str:
        """Return what stands before a path within the plans, seen from the root."""
        return "" if self.is_bare else f"{self.config.plans.rstrip('/')}/"

    @property
    def output(self) -> Path:
        """Return where the site is published if nothing else is said."""
        return self.root / (f"{self.config.plans}-site" if self.is_bare else "site")

    @property
    def whole(self) -> "Located":
        """Return the same site with all of its plans."""
        return replace(self, inside="")

    def holds(self, path: str) -> bool:
        """Say whether a path within the plans is in the part that was asked for."""
        return not self.inside or path == self.inside or path.startswith(f"{self.inside}/")


def locate_plans(path: Path) -> Located:
    """Return the site that a path is, as `locate` does; SettingsError where it has no plans."""
    located = locate(path)
    if not located.plans.is_dir():
        if not (located.root / SETTINGS_FILE).exists():
            raise SettingsError(NO_PLANS, str(located.root))
        message = _("There is no folder of plans here; it is named by plans in {settings}.")
        raise SettingsError(message, str(located.plans), settings=SETTINGS_FILE)
    if next(located.plans.iterdir(), None) is None:
        raise SettingsError(NO_PLANS, str(located.plans))
    return located


def locate(path: Path) -> Located:
    """Return the site that a path is: its root, its plans folder, or a part of that.

    The folder one stands in may also be any other in a site. A folder of plans without settings
    is a site with the default settings; one with neither may become a site. Raises SettingsError
    where there is no such path, a file is in no site, or the settings cannot be read.
    """
    is_here = path == Path()
    path = Path(path.absolute())
    if not path.exists():
        raise SettingsError(_("There is no such file or folder."), str(path))
    for located in _sites_above(path):
        if path in {located.root, located.plans} or located.plans in path.parents:
            return located
        if is_here and not _has_documents(path):
            return located
    for folder in (path, *path.parents):
        if (folder / "ministry.md").is_file() and folder.parent.name:
            return _bare(folder.parent, path)
    if not path.is_dir():
        raise SettingsError(_("This file is in no folder of plans."), str(path))
    if _has_documents(path) and path.name:
        return _bare(path, path)
    return Located(path, Config())


NO_PLANS = _(
    "There are no plans here. They stand in a folder called plans, beginning with "
    "plans/<ministry>/ministry.md; name another place with: pejling check PATH"
)


def _sites_above(path: Path) -> Iterator[Located]:
    """Yield the sites a path may be in, the nearest first."""
    for root in (path, *path.parents):
        has_settings = (root / SETTINGS_FILE).exists()
        config = read_config(root) if has_settings else Config()
        plans = root / config.plans
        if has_settings or plans.is_dir():
            yield Located(root, config, _inside(path, plans))


def _bare(plans: Path, path: Path) -> Located:
    return Located(plans.parent, Config(plans=plans.name), _inside(path, plans), is_bare=True)


def _has_documents(folder: Path) -> bool:
    """Say whether there is Markdown where documents stand in a folder of plans."""
    depths = ("*/" * depth + "*.md" for depth in range(DEEPEST_DOCUMENT))
    return any(next(folder.glob(pattern), None) for pattern in depths)


def _inside(path: Path, plans: Path) -> str:
    return path.relative_to(plans).as_posix() if plans in path.parents else ""
