"""The events MkDocs calls; the core decides, these translate."""

import logging
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from jinja2 import Environment, StrictUndefined
from mkdocs.config import config_options as option
from mkdocs.config.base import Config as Options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from pejling.config import SETTINGS_FILE, Config
from pejling.errors import PejlingError
from pejling.language import _, speech
from pejling.mkdocs_plugin.beside import files_beside
from pejling.mkdocs_plugin.compiled import Compiled, compiled
from pejling.mkdocs_plugin.files import WrittenPage, with_pages, write_files
from pejling.mkdocs_plugin.frame import Frame, Frames
from pejling.mkdocs_plugin.problems import problem_output
from pejling.pages.page import Output
from pejling.publish.headers import META_POLICY
from pejling.publish.ownership import mark

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

log = logging.getLogger("mkdocs.plugins.pejling")

REFUSED = (
    _("The plans have an error; nothing was published."),
    _("The plans have {count} errors; nothing was published."),
)


class PluginOptions(Options):  # type: ignore[no-untyped-call]
    """What can be said of the plugin in `mkdocs.yml`; everything else is in `pejling.yml`."""

    as_of = option.Optional(option.Type(date))
    """The date the site is computed for, before the settings' own."""


class PejlingPlugin(BasePlugin[PluginOptions]):  # type: ignore[no-untyped-call]
    """Puts our pages into MkDocs' frame; nothing of the plans folder is published but by us."""

    def __init__(self) -> None:
        self._serving = False
        self.given: Compiled | None = None
        """A site that is already open; else the plugin opens the one beside `mkdocs.yml`."""
        self._output = Output(())
        self._settings = Config()
        self._frames = Frames(self._settings, ())

    def on_startup(
        self, *, command: Literal["build", "gh-deploy", "serve"], **_event: object
    ) -> None:
        """Remember whether someone is writing: then problems are shown, not raised."""
        self._serving = command == "serve"

    def on_pre_build(self, *, config: "MkDocsConfig") -> None:
        """Open the plans and refuse errors before anything published is deleted."""
        root = Path(config.config_file_path).parent
        try:
            site = self.given or compiled(root, as_of=self.config.as_of)
        except PejlingError as error:
            site = Compiled(Config(), errors=(str(error),))
        for warning in site.warnings:
            log.warning(warning)
        for remark in site.remarks:
            log.info(remark)
        self._output = self._refused(site) if site.errors else site.output
        config.site_url = config.site_url or site.settings.site_url or None
        self._settings = site.settings
        self._frames = Frames(
            site.settings,
            self._output.pages,
            site_url=config.site_url or "",
            # MkDocs reloads pages with an inline script.
            policy="" if self._serving else META_POLICY,
        )

    def _refused(self, site: Compiled) -> Output:
        listing = "\n\n".join(site.errors)
        language = site.settings.languages[0]
        log.error("\n\n%s\n", listing)
        if self._serving:
            return problem_output(listing, (p.address for p in self._output.pages), language)
        raise PluginError(speech(language).plural(*REFUSED, max(site.total, len(site.errors))))

    def on_files(self, files: "Files", /, *, config: "MkDocsConfig") -> "Files":
        """Publish our pages and files, the theme's assets and nothing else."""
        return with_pages(files, self._output, config)

    def on_env(self, env: Environment, /, **_event: object) -> Environment:
        """Escape whatever a template writes; MkDocs does not."""
        env.autoescape = True
        env.undefined = StrictUndefined
        return env

    def on_page_context(
        self, context: "TemplateContext", /, *, page: "Page", **_event: object
    ) -> "TemplateContext":
        """Give the templates the page's body and what they draw around it."""
        ours = cast(WrittenPage, page).ours
        page.content = ours.body
        return _framed(context, self._frames.of(ours))

    def on_post_page(self, html: str, /, *, page: "Page", **_event: object) -> str:
        """Let go of a body that is written: MkDocs would hold them all to the end."""
        page.content = None
        return html

    def on_template_context(
        self, context: "TemplateContext", /, **_event: object
    ) -> "TemplateContext":
        """Give the page for unknown addresses its frame; it is shown at any depth."""
        return _framed(context, self._frames.lost(context["base_url"].rstrip("/") + "/"))

    def on_post_build(self, *, config: "MkDocsConfig") -> None:
        """Write the files that pages offer; mark the folder as a site of ours to replace."""
        folder = Path(config.site_dir)
        write_files(self._output.files, folder)
        taken = {page.address for page in self._output.pages} | self._output.redirects.keys()
        write_files(files_beside(self._settings, taken), folder)
        mark(folder)

    def on_serve(
        self, server: "LiveReloadServer", /, *, config: "MkDocsConfig", **_event: object
    ) -> "LiveReloadServer":
        """Build again when the settings change."""
        settings = Path(config.config_file_path).parent / SETTINGS_FILE
        if settings.exists():
            server.watch(str(settings))
        return server


def _framed(context: "TemplateContext", frame: Frame) -> "TemplateContext":
    context.update({"frame": frame, "_": frame.say})  # type: ignore[misc]
    return context
