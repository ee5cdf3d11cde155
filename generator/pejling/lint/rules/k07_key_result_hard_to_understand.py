"""A key result with words that not everybody understands."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import key_results
from pejling.lint.passages import passages_of, said
from pejling.lint.rule import Remark, Rule, Theme, checklist, each_okr
from pejling.lint.subjects import OneOkr
from pejling.lint.text import buzzword, lix, unexplained


def check(okr: OneOkr) -> Iterator[Remark]:
    """Yield key results with abbreviations nobody explains, words of fashion, or hard text."""
    site, most = okr.site, okr.whole.limits.most_lix
    language = site.config.languages[0]
    unknown = set(unexplained([one.words for one in passages_of(okr.document, site)], language))
    for one in key_results(okr):
        own = [one.title.words]
        if one.key_result.definition is not None:
            own.append(said(one.key_result.definition, site).words)
        spoken = one.title.language
        found = [word for word in unexplained(own, spoken) if word in unknown]
        fashion = (buzzword(text, spoken) for line in own for text in (line, _parted(line)))
        found += [word for word in fashion if word]
        level = lix(" ".join(own), spoken)
        if level is not None and level > most:
            found.append(f"LIX {level}")
        if found:
            yield one.remark(found=", ".join(dict.fromkeys(found)))


def _parted(text: str) -> str:
    """Return a text in which joined words stand apart, as in "onboarding-forløb"."""
    return text.replace("-", " ")


RULE = Rule(
    code="K07",
    name="key-result-hard-to-understand",
    severity=Severity.ADVICE,
    source=checklist("7"),
    theme=Theme.OKR,
    title=_("Understandable to all?"),
    message=_("Not everybody understands {found} in “{value}”."),
    hint=_("Write it as you would say it to a citizen; spell an abbreviation out the first time."),
    why=_("Those who are to help, and those who are to be helped, read it too."),
    bad="""\
=== ../okr/2026-t2/vagtcentralen.md
objectives:
  - id: hurtigt-svar
    title: Den, der melder en fejl, får svar med det samme
    why: Et ubesvaret opkald kan koste et skib
    origin: mixed
    supports:
      - goal: 2026/fyr-i-drift
    key_results:
      - id: besvarede
        title: SLA-opfyldelse i VTS-drift
        unit: pct.
        baseline: 71
        target: 90
        due: 2026-08-31
        priority: 1
        source: Telefonsystemet
""",
    good="""\
=== ../okr/2026-t2/vagtcentralen.md
objectives:
  - id: hurtigt-svar
    title: Den, der melder en fejl, får svar med det samme
    why: Et ubesvaret opkald kan koste et skib
    origin: mixed
    supports:
      - goal: 2026/fyr-i-drift
    key_results:
      - id: besvarede
        title: Opkald besvaret inden 30 sekunder
        unit: pct.
        baseline: 71
        target: 90
        due: 2026-08-31
        priority: 1
        source: Telefonsystemet
""",
    check=each_okr(check),
    limits=("most_lix",),
)
