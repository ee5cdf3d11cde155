import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from mkdocs.exceptions import Abort

import pejling_theme
from pejling.config import Config
from pejling.errors import PejlingError
from pejling.mkdocs_plugin.compiled import Compiled
from pejling.pages.page import Output, Page

THEME = Path(pejling_theme.__file__).parent
Build = Callable[..., Path]

ERRORS = ("vand/a.md:3:1: ukendt <nøgle>", "vand/b.md:9:1: intet resultat")


def tree(site: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(site)): file.read_bytes() for file in site.rglob("*") if file.is_file()
    }


def test_every_page_and_file_of_the_output_is_published_at_its_address(built: Build) -> None:
    published = {name for name in tree(built()) if not name.startswith("assets/")}
    assert published == {
        "index.html",
        "en/index.html",
        "vand/kyst/2026/index.html",
        "en/vand/kyst/2026/index.html",
        "vand/README.html",
        "2026/index.html",
        "vand/kyst/2026/plan.json",
        "vand/strand/index.html",
        "404.html",
        ".pejling-site",
        ".htaccess",
        "_headers",
        "headers.nginx.conf",
        "web.config",
        "sitemap.xml",
        "sitemap.xml.gz",
    }


def test_nothing_that_lies_in_the_plans_folder_is_published(built: Build, project: Path) -> None:
    clean = tree(built())
    secret = project / "secret.txt"
    secret.write_text("hemmeligt", "utf-8")
    for name in ("evil.html", "evil.js", "evil.svg", "_headers", "index.md", "om.md", "mkdocs.css"):
        (project / "plans" / name).write_text("<script>alert(1)</script>", "utf-8")
    (project / "plans" / "link.txt").symlink_to(secret)
    assert tree(built()) == clean


def test_of_the_theme_only_our_own_assets_are_published(built: Build) -> None:
    assets = {name for name in tree(built()) if name.startswith("assets/")}
    own = {f"assets/{name}" for name in tree(THEME / "assets")}
    assert {"assets/fonts/OFL.txt", "assets/stylesheets/frame.css"} < own
    assert assets == own


def test_a_body_is_shown_as_it_is_and_never_run_as_template_or_markdown(built: Build) -> None:
    page = (built() / "vand/kyst/2026/index.html").read_text("utf-8")
    assert "<p>{{ config }} {% raw %}</p>" in page


def test_what_templates_write_is_escaped(built: Build) -> None:
    page = (built() / "vand/kyst/2026/index.html").read_text("utf-8")
    assert "<title>Kyst &amp; &lt;strand&gt; · Pejling</title>" in page
    assert ">Mål &lt;1&gt;</a>" in page


def test_a_page_is_framed_in_its_own_language(built: Build) -> None:
    site = built()
    danish = (site / "vand/kyst/2026/index.html").read_text("utf-8")
    english = (site / "en/vand/kyst/2026/index.html").read_text("utf-8")
    assert '<html lang="da">' in danish
    assert "Gå til indhold" in danish
    assert '<html lang="en">' in english
    assert "Skip to content" in english
    assert '<a href="../../../en/vand/kyst/2026/index.html" lang="en"' in danish


def test_every_link_of_the_frame_names_a_file_that_is_published(built: Build) -> None:
    site = built()
    for name in ("index.html", "vand/kyst/2026/index.html", "en/vand/kyst/2026/index.html"):
        page = html.parse(site / name).getroot()
        links = [*page.xpath("//header//@href | //footer//@href"), *page.xpath("//link/@href")]
        local = [link.split("#")[0] for link in links if "://" not in link]
        assert local
        for link in local:
            assert (site / name).parent.joinpath(link).is_file(), f"{name} links to {link}"


def test_no_page_has_a_script_a_style_or_a_heading_of_the_frame(built: Build) -> None:
    for file in built().rglob("*.html"):
        page = html.parse(file).getroot()
        assert not page.xpath("//script | //style | //@style | //@onclick"), file
        assert len(page.xpath("//h1")) == (0 if "strand" in file.parts else 1), file
        assert not page.xpath("//body//*[self::h2 or self::h3][not(ancestor::main)]"), file


def test_a_redirect_leads_to_the_new_address_by_name(built: Build) -> None:
    page = html.parse(built() / "vand/strand/index.html").getroot()
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == [
        "0; url=../kyst/2026/index.html"
    ]
    assert page.xpath("//a/@href") == ["../kyst/2026/index.html"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_two_builds_are_the_same_to_the_byte(built: Build) -> None:
    assert tree(built()) == tree(built())


def test_all_errors_are_listed_and_the_old_site_is_left(
    built: Build, caplog: pytest.LogCaptureFixture
) -> None:
    site = built()
    before = tree(site)
    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        built(Compiled(Config(), errors=ERRORS))
    for error in ERRORS:
        assert error in caplog.text
    assert "2 fejl" in caplog.text
    assert tree(site) == before


def test_a_site_that_cannot_be_opened_is_refused_in_one_sentence(
    built: Build, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        built(PejlingError("pejling.yml cannot be read"))
    assert "pejling.yml cannot be read" in caplog.text


def test_warnings_are_logged_where_a_strict_build_counts_them(
    built: Build, caplog: pytest.LogCaptureFixture
) -> None:
    built(Compiled(Config(), Output((Page("index.html", "x", "da", ""),)), warnings=("a.md: hm",)))
    assert ("mkdocs.plugins.pejling", logging.WARNING, "a.md: hm") in caplog.record_tuples


def test_while_serving_problems_are_shown_on_the_page(built: Build) -> None:
    page = (built(Compiled(Config(), errors=ERRORS), serving=True) / "index.html").read_text(
        "utf-8"
    )
    assert "ukendt &lt;nøgle&gt;" in page
    assert "vand/b.md:9:1" in page


def test_a_page_says_the_policy_itself_but_not_where_mkdocs_puts_its_reload_script(
    built: Build,
) -> None:
    policy = "//meta[@http-equiv='Content-Security-Policy']/@content"
    assert html.parse(built() / "index.html").xpath(policy)[0].startswith("default-src 'self';")
    assert html.parse(built(serving=True) / "index.html").xpath(policy) == []


def test_the_sitemap_gives_a_date_only_where_one_is_known(built: Build) -> None:
    sitemap = (built() / "sitemap.xml").read_text("utf-8")
    assert "https://example.org/maal/vand/kyst/2026/index.html" in sitemap
    assert "lastmod" not in sitemap


def test_without_the_demonstration_setting_there_is_no_notice(built: Build) -> None:
    output = Output((Page("index.html", "x", "da", "<h1>x</h1>"),))
    real = Compiled(Config(), output)
    shown = Compiled(Config(demonstration=True), output)
    assert "Opdigtet indhold" not in (built(real) / "index.html").read_text("utf-8")
    assert "Opdigtet indhold" in (built(shown) / "index.html").read_text("utf-8")


def test_the_page_for_unknown_addresses_speaks_every_language_of_the_site(built: Build) -> None:
    page = html.parse(built() / "404.html").getroot()
    (main,) = page.xpath("//main")
    (english,) = main.xpath(".//*[@lang='en']")
    assert page.get("lang") == "da"
    assert "Siden findes ikke" in main.text_content()
    assert english.xpath("string(h2)") == "The page was not found"
    assert english.xpath(".//a/@href") == ["/maal/en/index.html"]


def test_the_page_for_unknown_addresses_works_at_any_depth(built: Build) -> None:
    page = html.parse(built() / "404.html").getroot()
    styles = page.xpath("//link[@rel='stylesheet']/@href")
    assert all(style.startswith("/maal/assets/") for style in styles)
