"""The key result checklist asked of key results, with what an experienced coach would answer.

Each is one line of YAML under a key result; what is not written is as it should be. The codes are
those of the findings a coach would give, and no others: praise for what is right is silence.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
import yaml

from pejling.config import Config
from pejling.lint import findings
from pejling.site import open_site

AS_OF = date(2026, 2, 1)
SOUND: Mapping[str, Any] = {
    "id": "kr",
    "unit": "pct.",
    "direction": "increase",
    "baseline": 48,
    "target": 70,
    "due": "2026-03-31",
    "priority": 1,
    "source": "Sagssystemet",
    "owner": "Team 2",
}
OTHER = SOUND | {"id": "andet", "title": "Breve, der bliver læst til ende", "priority": 2}
WORDS = {"commit": "Er i gang", "target": "Er på plads", "stretch": "Er overalt"}

DANISH: list[tuple[str, dict[str, Any], set[str]]] = [
    ("Borgere, der gennemfører ansøgningen uden hjælp", {}, set()),
    ("Lancer den nye portal", {"baseline": 0, "target": 1, "unit": "portaler"}, {"K04"}),
    ("Fasthold en tilfredshed på 75", {"baseline": 75, "target": 75, "unit": "point"}, {"O08"}),
    ("Typisk tid til afgørelse", {"target": None, "unit": "dage"}, {"O02"}),
    ("Ansæt fem nye jurister", {"baseline": 0, "target": 5, "unit": "jurister"}, {"K04"}),
    ("Virksomheder, der får svar inden to uger", {"source": None}, {"K02"}),
    ("Folketinget vedtager den nye lov", {"zones": WORDS, "target": None}, {"K06"}),
    ("Sager i ESDH med korrekt KLE-nummer", {}, {"K07"}),
    ("Nye kollegers onboarding-performance", {}, {"K07"}),
    ("Dage fra ansøgning til afgørelse", {"due": None, "unit": "dage"}, {"O02.3"}),
    ("Opkald besvaret inden fem minutter", {"priority": None}, {"K08"}),
    ("Udvikl en app til indberetning af støj", {"baseline": 0, "target": 1}, {"K04"}),
    ("Anmeldelser af støj, der bliver behandlet samme uge", {}, set()),
    ("Oprethold oppetid på 99,5 pct.", {"baseline": 99.5, "target": 99.5}, {"O08"}),
    ("Kommunerne sender deres sager til tiden", {}, {"K06"}),
    ("Sager, der bliver åbnet igen", {"depends_on": ["andet"]}, {"K05"}),
    ("Medarbejdere, der selv finder svaret i systemet", {}, set()),
    ("Lejere, der åbner appen mindst en gang om måneden", {}, set()),
    ("Nye modtagere af nyhedsbrevet", {"baseline": None, "unit": "modtagere"}, {"O04"}),
    ("Bygninger med energimærke A", {}, set()),
    ("Indkøb med miljømærke", {}, set()),
    ("Lejere, der beholder hele deres depositum", {}, set()),
    ("Sager fra kommunerne, afgjort inden en uge", {}, set()),
    ("Brandvæsenets udrykninger, der er fremme i tide", {"unit": None}, {"O02.2"}),
    ("Implementering af nyt sagssystem", {"zones": WORDS, "target": None}, {"K04"}),
    ("Den nye hjemmeside er lanceret", {"zones": WORDS, "target": None}, {"K04"}),
    ("Virksomheder, der indfører energiledelse", {}, set()),
    ("Klager pr. 100 sager", {"direction": "increase", "target": 30}, {"O04.2"}),
    ("Afhold ti kurser for sagsbehandlere", {"unit": "kurser", "baseline": 0}, {"K04"}),
    ("Brugere, der oplever systemnedbrud", {"direction": "decrease", "target": 9}, set()),
]
ENGLISH: list[tuple[str, dict[str, Any], set[str]]] = [
    ("Share of applicants who finish without help", {}, set()),
    ("Launch the new case portal", {"baseline": 0, "target": 1}, {"K04"}),
    ("Maintain a satisfaction score of 80", {"baseline": 80, "target": 80}, {"O08"}),
    ("Hire three data engineers", {"baseline": 0, "target": 3, "unit": "people"}, {"K04"}),
    ("Parliament passes the amendment", {"zones": WORDS, "target": None}, {"K06"}),
    ("Enquiries settled on the first call", {"source": None}, {"K02"}),
    ("Synergies leveraged across units", {}, {"K07"}),
    ("Days from application to decision", {"target": None}, {"O02"}),
    ("NPS among tenants", {}, {"K07"}),
    ("Net promoter score (NPS) among tenants", {}, set()),
    ("Tenants who keep their whole deposit", {}, set()),
    ("System failures a month", {"direction": "decrease", "target": 20}, set()),
    ("Reports sent through the app", {}, set()),
    ("Introduce a dashboard for managers", {"zones": WORDS, "target": None}, {"K04"}),
    ("Set up a call centre", {"zones": WORDS, "target": None}, {"K04"}),
    ("Market share of public charging", {}, set()),
    ("Government signs the agreement", {"zones": WORDS, "target": None}, {"K06"}),
    ("Letters understood at first reading", {"priority": None}, {"K08"}),
    ("Staff who recommend us as a place to work", {"due": None}, {"O02.3"}),
    ("Keep sickness below eight days", {"direction": "keep_below", "target": 8}, {"O08"}),
]


def okr(title: str, said: Mapping[str, Any], is_danish: bool) -> dict[str, Any]:
    """Return a cycle that is sound but for what is said of a key result."""
    key_result = SOUND | {"title": title} | said
    kept = {key: value for key, value in key_result.items() if value is not None}
    if "zones" in kept:
        kept = {key: kept[key] for key in kept if key not in ("baseline", "unit", "direction")}
    objective = {
        "id": "o",
        "title": "Det er let" if is_danish else "It is easy",
        "why": "Halvdelen opgiver" if is_danish else "Half of them give up",
        "origin": "mixed",
        "supports": [{"ministry_goal": "lettere"}],
        "key_results": [kept, OTHER],
    }
    check_ins = [{"date": "2026-01-20", "values": {"andet": 50}}]
    return {"team": "T", "rhythm": "monthly", "objectives": [objective], "check_ins": check_ins}


@pytest.fixture(scope="module", params=["da", "en"])
def found(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[str, set[str], set[str]]]:
    """Each title with what a coach would find and what is found, in one site a language."""
    language = str(request.param)
    asked = DANISH if language == "da" else ENGLISH
    files: dict[str, dict[str, Any]] = {
        "ministry.md": {"name": "M", "goals": [{"id": "lettere", "title": "Let", "from": 2026}]},
        "s/agency.md": {"name": "S", "mission": "Vi hjælper", "contact": "a@example.org"},
    }
    for index, (title, said, _expected) in enumerate(asked):
        files[f"s/okr/2026-q1/team-{index}.md"] = okr(title, said, language == "da")
    root = tmp_path_factory.mktemp(language)
    for name, content in files.items():
        file = root / "plans/m" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
        file.write_text(f"---\n{text}---\n", "utf-8")
    languages = ("da", "en") if language == "da" else ("en", "da")
    site = open_site(root, as_of=AS_OF, config=Config(languages=languages))
    assert site.errors == ()
    codes: dict[str, set[str]] = defaultdict(set)
    for one in findings(site):
        codes[one.span.path.rsplit("/", 1)[-1]].add(one.problem.code)
    return [(one[0], one[2], codes[f"team-{index}.md"]) for index, one in enumerate(asked)]


def test_what_a_coach_would_say(found: list[tuple[str, set[str], set[str]]]) -> None:
    assert len(found) >= 20
    assert [one for one in found if one[1] != one[2]] == []
