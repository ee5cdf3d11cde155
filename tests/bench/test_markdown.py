"""A finished page becomes the Markdown that says the same."""

from bench.markdown import to_markdown


def markdown(body: str) -> str:
    return to_markdown(body, "a/b/index.html", frozenset({"a/b/goals/x.html", "a/index.html"}))


def test_headings_paragraphs_and_lists_keep_their_order() -> None:
    body = (
        "<h1>Plan</h1><section><h2>Mål</h2><p>Ét <b>mål</b></p>"
        "<ul><li>a</li><li>b</li></ul></section>"
    )
    assert markdown(body) == "# Plan\n\n## Mål\n\nÉt **mål**\n\n- a\n- b\n"


def test_a_table_keeps_every_cell() -> None:
    body = "<table><tr><th>Mål</th><th>Svar</th></tr><tr><td>a|b</td></tr></table>"
    assert markdown(body) == "| Mål | Svar |\n| --- | --- |\n| a\\|b |  |\n"


def test_links_lead_to_the_markdown_of_the_same_page_or_nowhere() -> None:
    body = '<p><a href="../index.html#x">op</a> <a href="plan.csv">data</a></p>'
    assert markdown(body) == "[op](../index.md) data\n"


def test_text_that_would_be_markup_stays_text() -> None:
    assert markdown("<p>1. *x* &lt;b&gt;</p>") == "1\\. \\*x\\* &lt;b>\n"


def test_drawings_are_left_out() -> None:
    assert markdown("<p>før<svg><text>9</text></svg>efter</p>") == "førefter\n"
