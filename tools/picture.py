"""Draws docs/plan-page.png for the README: the top of a plan page of the demonstration.

Run it from the repository's root: `.venv/bin/python tools/picture.py`. It needs Debian's Chromium.
"""

import io
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import sync_playwright

from pejling.mkdocs_plugin import write_site
from pejling.site import open_site

ROOT = Path(__file__).resolve().parents[1]
PAGE = "laering-og-forskning/stipendiestyrelsen/2025/index.html"
PICTURE = ROOT / "docs" / "plan-page.png"
WIDTH, BELOW, COLOURS = 1280, 24, 256


def photograph(address: str) -> bytes:
    """Return a picture of a page from its top to the end of the goals at a glance."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": 2400}, color_scheme="light")
        page.goto(address)
        page.evaluate("document.fonts.ready.then(() => 1)")
        end = page.evaluate("document.querySelector('table.glance').getBoundingClientRect().bottom")
        picture = page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": end + BELOW})
        browser.close()
    return picture


def main() -> None:
    """Build the demonstration, photograph the page and keep it in few colours."""
    with TemporaryDirectory() as folder:
        write_site(open_site(ROOT), Path(folder))
        picture = Image.open(io.BytesIO(photograph((Path(folder) / PAGE).as_uri())))
    few = picture.convert("RGB").quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=0)
    PICTURE.parent.mkdir(exist_ok=True)
    few.save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
