"""Prose: structure found, sections apart, addresses decided by the caller."""

from collections.abc import Callable

import pytest

from pejling.load.prose import Display, Picture, parse, render
from pejling.load.prose.targets import TargetKind, kind_of

BODY = """\
Styrelsen nåede **fire** mål.

## Kortere ventetid {#sagsbehandlingstid}

Ventetiden faldt, se [bilaget](bilag.md).

### Hvad vi gjorde

Vi lagde om.

## Andet

Resten.
"""


def shown(text: str) -> str:
    display = Display(
        resolve=lambda target: "fundet/" + target if "død" not in target else None,
        show=lambda target: Picture("billeder/" + target, 40, 30) if target != "nej.png" else None,
    )
    return render(parse(text), display).strip()


def test_a_goals_narrative_stands_alone_without_its_heading() -> None:
    html = render(parse(BODY), Display(base_level=3), section="sagsbehandlingstid")

    assert html.startswith("<p>Ventetiden faldt")
    assert '<h4 id="txt-hvad-vi-gjorde">Hvad vi gjorde</h4>' in html
    assert "Kortere ventetid" not in html
    assert "Resten" not in html


def test_the_rest_is_shown_without_the_narratives() -> None:
    html = render(parse(BODY), Display(), without={"sagsbehandlingstid"})

    assert html == (
        "<p>Styrelsen nåede <strong>fire</strong> mål.</p>\n"
        '<h2 id="txt-andet">Andet</h2>\n<p>Resten.</p>\n'
    )


def test_narrative_and_rest_together_are_the_whole() -> None:
    prose = parse(BODY)
    whole = render(prose, Display())

    narrative = render(prose, Display(), section="sagsbehandlingstid")

    assert narrative in whole
    without = render(prose, Display(), without={"sagsbehandlingstid"})
    heading = '<h2 id="txt-sagsbehandlingstid">Kortere ventetid</h2>\n'
    assert whole.replace(heading + narrative, "") == without


def test_a_narrative_within_another_can_be_left_out_of_it() -> None:
    prose = parse("## Ydre {#ydre}\n\nA\n\n### Indre {#indre}\n\nB\n\n## Ny\n\nC")

    assert "B" in render(prose, Display(), section="ydre")
    assert render(prose, Display(), section="ydre", without={"indre"}) == "<p>A</p>\n"
    assert render(prose, Display(), section="indre") == "<p>B</p>\n"


def test_a_section_that_is_not_there_is_empty() -> None:
    assert render(parse(BODY), Display(), section="findes-ikke") == ""


def test_sections_know_their_words_and_headings() -> None:
    prose = parse(BODY)

    (section,) = prose.sections
    assert section.plain_text == "Ventetiden faldt, se bilaget.\nHvad vi gjorde\nVi lagde om."
    assert section.words == 10
    assert [heading.id for heading in prose.headings_of(section.id)] == ["hvad-vi-gjorde"]
    assert prose.plain_text.startswith("Styrelsen nåede fire mål.\nKortere ventetid\n")
    assert prose.words == len(prose.plain_text.split())


def test_the_outline_skips_no_level_and_has_no_first() -> None:
    prose = parse("### A\n\n##### B\n\n#### C\n\n# D\n\n## E")

    assert [(heading.title, heading.level) for heading in prose.headings] == [
        ("A", 2), ("B", 3), ("C", 3), ("D", 2), ("E", 3),
    ]  # fmt: skip
    assert "<h1" not in render(prose, Display(base_level=1))


def test_headings_never_pass_the_sixth_level() -> None:
    prose = parse("## A\n\n### B\n\n#### C\n\n##### D\n\n###### E")

    assert render(prose, Display(base_level=4)).count("<h6") == 3


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("## Æbler, øl & ål", ["aebler-oel-aal"]),
        ("## A\n\n## A\n\n## A", ["a", "a-2", "a-3"]),
        ("## A\n\n## B {#a}", ["a-2", "a"]),
        ("## A\n\n## A\n\n## B {#a-2}", ["a", "a-3", "a-2"]),
        ("## 😀", ["section"]),
        ("## " + "ord " * 40, [("ord-" * 16)[:63]]),
        ("## **Fed** [tekst](a.md) `kode`", ["fed-tekst-kode"]),
        ("## C# {#c}", ["c"]),
        ("## Mål {#maal} ##", ["maal"]),
        ("Mål {#maal}\n---", ["maal-maal"]),
        (r"## Mål \{#maal}", ["maal-maal"]),
        ("## `{#maal}`", ["maal"]),
    ],
)
def test_ids_are_made_from_titles_and_never_shared(text: str, ids: list[str]) -> None:
    prose = parse(text)

    assert [heading.id for heading in prose.headings] == ids
    assert all(heading.anchor == "txt-" + heading.id for heading in prose.headings)


def test_only_an_authors_id_opens_a_section() -> None:
    assert [s.id for s in parse("## A\n\n## B {#b}\n\n> ## C {#c}").sections] == ["b"]


def test_a_heading_of_an_id_alone_opens_a_section_and_shows_nothing() -> None:
    prose = parse("## {#a}\n\nTekst\n\n##\n\nMere")

    assert render(prose, Display(), section="a") == "<p>Tekst</p>\n"
    assert render(prose, Display()) == "<p>Tekst</p>\n<p>Mere</p>\n"
    assert prose.headings == ()


def test_a_page_takes_its_title_from_its_first_line_only() -> None:
    page = parse("# Om *planerne*\n\n## Hvorfor\n\nTekst", is_page=True)

    assert page.title == "Om planerne"
    assert page.problems == ()
    assert render(page, Display()) == '<h2 id="txt-hvorfor">Hvorfor</h2>\n<p>Tekst</p>\n'
    assert parse("Tekst\n\n# For sent", is_page=True).title is None


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[a](b.md)", '<p><a href="fundet/b.md">a</a></p>'),
        ("[a](b.md#c 'T')", '<p><a href="fundet/b.md#c" title="T">a</a></p>'),
        ("[a][r]\n\n[r]: b.md", '<p><a href="fundet/b.md">a</a></p>'),
        ("[*a*](død.md)", "<p><em>a</em></p>"),
        (
            "<https://a.dk/?q=1&r=2>",
            '<p><a href="https://a.dk/?q=1&amp;r=2" rel="noopener noreferrer">'
            "https://a.dk/?q=1&amp;r=2</a></p>",
        ),
        (
            "[a](https://øl.dk/å b)",
            "<p>[a](https://øl.dk/å b)</p>",
        ),
        (
            "[a](https://øl.dk/å)",
            '<p><a href="https://øl.dk/%C3%A5" rel="noopener noreferrer">a</a></p>',
        ),
        (
            "<plan@example.org>",
            '<p><a href="mailto:plan@example.org" rel="noopener noreferrer">'
            "plan@example.org</a></p>",
        ),
        (
            "![Kurve](k.png)",
            '<p><img src="billeder/k.png" alt="Kurve" width="40" height="30" loading="lazy" '
            'decoding="async"></p>',
        ),
        ("![Kurve](nej.png)", "<p>Kurve</p>"),
        ("~~nej~~ `<b>`", "<p><s>nej</s> <code>&lt;b&gt;</code></p>"),
        ("```js\na\n```", '<pre tabindex="0"><code>a\n</code></pre>'),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("a\\\nb", "<p>a<br>\nb</p>"),
        (
            "|a|b|\n|-|-:|\n|1|2|",
            '<div class="scroll" tabindex="0"><table>\n<thead><tr><th scope="col">a</th>'
            '<th scope="col" class="align-right">b</th></tr>\n</thead>\n<tbody>\n'
            '<tr><td>1</td><td class="align-right">2</td></tr>\n</tbody>\n</table></div>',
        ),
    ],
)
def test_markdown_is_shown(text: str, html: str) -> None:
    assert shown(text) == html


def test_a_link_to_a_heading_leads_to_its_anchor() -> None:
    assert '<a href="#txt-andet">' in render(parse("[se](#andet)\n\n## Andet"), Display())


def test_the_caller_decides_an_anchor_first() -> None:
    resolve: Callable[[str], str] = lambda target: "#goal-" + target[1:]  # noqa: E731

    assert '<a href="#goal-x">' in render(parse("[se](#x)\n\n## X"), Display(resolve=resolve))


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("https://a.dk:8080/b?c#d", TargetKind.EXTERNAL),
        ("HTTP://A.dk", TargetKind.EXTERNAL),
        ("https://øl.dk/å@b", TargetKind.EXTERNAL),
        ("tel:+4512345678", TargetKind.EXTERNAL),
        ("mailto:plan@example.org?subject=Plan%20A", TargetKind.EXTERNAL),
        ("mailto:plan@example.org?subject=x%0Abcc:y@z", TargetKind.REFUSED),
        ("mailto:plan", TargetKind.REFUSED),
        ("https:evil.example", TargetKind.REFUSED),
        ("https:///evil.example", TargetKind.REFUSED),
        ("https://a.dk@evil.example", TargetKind.REFUSED),
        ("https://a.dk%2eevil.example", TargetKind.REFUSED),
        ("https://a.dk:80x", TargetKind.REFUSED),
        ("https://a.dk/b c", TargetKind.REFUSED),
        ("https://a.dk/" + "b" * 2_000, TargetKind.REFUSED),
        ("x:y", TargetKind.REFUSED),
        ("1:2", TargetKind.REFUSED),
        ("%2f%2fevil.example", TargetKind.REFUSED),
        ("%5cevil.example", TargetKind.REFUSED),
        ("a%00.md", TargetKind.REFUSED),
        ("a%ff.md", TargetKind.REFUSED),
        ("a\u200b.md", TargetKind.REFUSED),
        (r"..\a.md", TargetKind.REFUSED),
        ("../a b.md#c", TargetKind.LOCAL),
        ("../a%20b.md?c:d#e:f", TargetKind.LOCAL),
        ("./1:2", TargetKind.LOCAL),
        ("#å", TargetKind.LOCAL),
        ("100%", TargetKind.LOCAL),
    ],
)
def test_a_target_is_abroad_ours_or_refused(target: str, kind: TargetKind) -> None:
    assert kind_of(target) is kind


def test_direction_controls_leave_no_trace() -> None:
    html = shown("## a\u202eb {#x}\n\nc&#x202e;d `e\u2066` [f\u202d](b.md '\u202e')")

    assert not set(html) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_the_same_text_gives_the_same_bytes() -> None:
    assert shown(BODY) == shown(BODY)
    assert parse(BODY) == parse(BODY)
