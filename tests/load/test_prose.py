"""Prose: structure found, sections apart, addresses decided by the caller."""

from pejling.load.prose import Display, Picture, parse, render

BODY = """\
Styrelsen nåede **fire** mål.

## Kortere ventetid {#sagsbehandlingstid}

Ventetiden faldt, se [bilaget](bilag.md).

### Hvad vi gjorde

Vi lagde om.

## Andet

Resten.
"""


def shown(text: str, **more: object) -> str:
    return render(parse(text), Display(resolve=lambda target: "x/" + target))


def test_a_goals_narrative_stands_alone_without_its_heading() -> None:
    prose = parse(BODY)

    html = render(prose, Display(base_level=3), section="sagsbehandlingstid")

    assert html.startswith("<p>Ventetiden faldt")
    assert '<h4 id="txt-hvad-vi-gjorde">' in html
    assert "Resten" not in html
