"""Which site a path on the command line means."""

from dataclasses import dataclass
from pathlib import Path

from pejling.config import SETTINGS_FILE, Config, read_config
from pejling.errors import SettingsError
from pejling.language import _


@dataclass(frozen=True)
class Located:
    """A site's root and settings; `inside` is the part of the plans that was asked for."""

    root: Path
    config: Config
    inside: str = ""

    @property
    def prefix(self) -> str:
        """Return what stands before a path within the plans, seen from the root."""
        return "" if self.config.plans in {"", "."} else f"{self.config.plans.rstrip('/')}/"


def locate(path: Path) -> Located:
    """Return the site that a path is: its root, its plans folder, or a part of that.

    A folder of plans without settings is a site with the default settings. Raises SettingsError
    where there is no such path, or the settings cannot be read.
    """
    path = Path(path.absolute())
    if not path.exists():
        raise SettingsError(_("There is no such file or folder."), str(path))
    for root in (path, *path.parents):
        config = read_config(root)
        plans = root / config.plans
        if (root / SETTINGS_FILE).is_file() or (plans.is_dir() and root == path):
            if path in {root, plans} or root in path.parents:
                return Located(root, config, _inside(path, plans))
        elif plans.is_dir() and (path == plans or plans in path.parents):
            return Located(root, config, _inside(path, plans))
    if path.is_dir():
        return Located(path, Config(plans="."))
    raise SettingsError(_("This file is in no folder of plans."), str(path))


def _inside(path: Path, plans: Path) -> str:
    return path.relative_to(plans).as_posix() if plans in path.parents else ""
