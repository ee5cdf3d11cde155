"""The settings of a site: `pejling.yml` at the site's root."""

from pejling.config.reading import SETTINGS_FILE, line_of_setting, read_config
from pejling.config.settings import Config, Limits

__all__ = ["SETTINGS_FILE", "Config", "Limits", "line_of_setting", "read_config"]
