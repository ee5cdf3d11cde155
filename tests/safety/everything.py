"""A small site whose documents write every text the plan language knows, each as it is told to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Say = Callable[[str, int], str]
"""Returns the words to write, from a document's path and the number of the text in it."""


class Words(str):
    """Stands for a text of the author's; what it says here only tells readers of the test."""

    __slots__ = ()


class Same(Words):
    """A text that several documents write alike: the path that owns it, and its number there."""

    __slots__ = ()


W = Words
TARGET_IN_WORDS = Same("m/s/2025/plan.md 901")
CRITERION = Same("m/s/2025/plan.md 902")
VALUE_IN_WORDS = Same("m/s/2025/results.md 901")

MEASURE: dict[str, Any] = {
    "id": "dage",
    "name": W("name"),
    "definition": W("definition"),
    "unit": W("unit"),
    "decimals": 0,
    "over": "average",
    "direction": "decrease",
    "baseline": {"value": 200, "as_of": "2024-12-31"},
    "source": W("source"),
    "comparable_from": 2024,
    "comparable_why": W("comparable why"),
    "targets": [
        {"due": "2025-12-31", "value": 100, "partly_from": 120},
        {"due": "2026-12-31", "value": 90},
    ],
}
IN_WORDS = {
    "id": "ord",
    "name": W("name"),
    "targets": [{"due": "2025-12-31", "value": TARGET_IN_WORDS}],
}
SIGNATORIES = [{"role": "director_general", "name": W("signatory")}]
WAIVER = [{"rule": "too-many-goals", "reason": W("waiver")}]

MINISTRY = {
    "name": W("name"),
    "headline": W("headline"),
    "mission": W("mission"),
    "contact": W("contact"),
    "website": "https://ministeriet.example/",
    "formerly": [{"ministry": "gamle", "until": "2020-12-31"}],
    "goals": [
        {"id": "hurtigt", "title": W("title"), "from": 2024, "until": 2027, "lead": "s"},
        {"id": "klart", "title": W("title"), "from": 2025, "measures": [{**MEASURE, "id": "klar"}]},
        {"id": "afloest", "title": W("title"), "from": 2024, "until": 2025, "replaced_by": "klart"},
    ],
    "waive": WAIVER,
}
VALUE = {"value": 104, "as_of": "2025-12-31", "note": W("note"), "n": 120}
MINISTRY_RESULTS = {
    "as_of": "2025-12-31",
    "approved_on": "2026-03-01",
    "headline": W("headline"),
    "goals": {"klart": {"values": {"klar": VALUE}, "explanation": W("explanation")}},
    "corrections": [
        {
            "goal": "klart",
            "measure": "klar",
            "from": 104,
            "to": 105,
            "date": "2026-04-01",
            "why": W("why"),
        }
    ],
}
AGENCY = {
    "name": W("name"),
    "mission": W("mission"),
    "contact": W("contact"),
    "website": "https://styrelsen.example/",
    "formerly": [{"agency": "m/foer", "until": "2023-12-31", "kind": "renamed"}],
}
SUPPORTS = [{"ministry_goal": "hurtigt", "kind": "leads", "why": W("why")}]
PLAN = {
    "agreed_on": "2024-12-18",
    "case": W("case"),
    "headline": W("headline"),
    "contact": W("contact"),
    "signatories": SIGNATORIES,
    "goal_picture": {
        "horizon": {"from": 2025, "to": 2027},
        "mandate": [{"title": W("mandate"), "kind": "other", "url": "https://aftale.example/"}],
        "markers": [{"id": "i-tide", "title": W("marker")}],
    },
    "goals": [
        {
            "id": "ventetid",
            "title": W("title"),
            "task": "core",
            "nature": "operational",
            "effect": "outcome",
            "markers": ["i-tide"],
            "supports": SUPPORTS,
            "owner": W("owner"),
            "weight": 15,
            "assessor": W("assessor"),
            "measures": [MEASURE, IN_WORDS, {"uses": "klart/klar", "source": W("source")}],
            "criteria": [{"id": "hoering", "title": CRITERION}],
            "milestones": [
                {"id": "aftale", "title": W("milestone"), "due": "2025-06-30"},
                {"id": "kajen", "title": W("milestone"), "due": "2025-09-30"},
            ],
        },
        {"id": "portal", "title": W("title"), "measures": [{**MEASURE, "id": "brugere"}]},
    ],
    "follow_up": {
        "meetings": [{"date": "2025-04-20"}, {"date": "2025-09-20"}, {"date": "2025-11-20"}],
        "participants": ["director_general"],
    },
    "checklist": [
        {
            "point": "staff",
            "answer": "partly",
            "by": W("by"),
            "date": "2024-12-01",
            "note": W("note"),
        }
    ],
    "not_chosen": [W("not chosen")],
    "resources": [{"goal": "ventetid", "account": W("account"), "amount": 31.5, "unit": W("unit")}],
    "waive": WAIVER,
}
AMENDMENT = {
    "agreed_on": "2025-06-18",
    "case": W("case"),
    "signatories": SIGNATORIES,
    "reason": "political_change",
    "explanation": W("explanation"),
    "goals": {
        "portal": {"withdrawn": W("withdrawn")},
        "ventetid": {
            "changed": [
                {
                    "measure": "dage",
                    "due": "2025-12-31",
                    "value": {"from": 100, "to": 110},
                    "why": W("why"),
                },
                {
                    "measure": "ord",
                    "due": "2025-12-31",
                    "value": {"from": TARGET_IN_WORDS, "to": W("value")},
                },
                {"milestone": "kajen", "withdrawn": W("withdrawn")},
                {
                    "criterion": "hoering",
                    "title": {"from": CRITERION, "to": W("title")},
                    "why": W("why"),
                },
            ]
        },
    },
    "goals_added": [{"id": "stormflod", "title": W("title"), "measures": [MEASURE]}],
}
FOLLOW_UP = {
    "for": "2025-04-20",
    "date": "2025-04-20",
    "goals": {
        "ventetid": {
            "values": {"dage": {"value": 150, "as_of": "2025-04-20", "note": W("note")}},
            "outlook": "at_risk",
            "comment": W("comment"),
            "action": W("action"),
        }
    },
}
CANCELLED = {"for": "2025-09-20", "cancelled": W("cancelled")}
RESULTS = {
    "as_of": "2025-12-31",
    "approved_on": "2026-02-20",
    "headline": W("headline"),
    "goals": {
        "ventetid": {
            "values": {"dage": VALUE, "ord": VALUE_IN_WORDS},
            "milestones": {"aftale": "2025-06-12"},
            "criteria": {"hoering": "met"},
            "assessment": {
                "verdict": "partly_met",
                "by": "department",
                "assessor": W("assessor"),
                "why": W("why"),
            },
            "explanation": W("explanation"),
            "reason": ["external"],
            "analyse": True,
        },
        "stormflod": {"values": {"dage": VALUE}},
    },
    "corrections": [
        {
            "goal": "ventetid",
            "measure": "ord",
            "from": VALUE_IN_WORDS,
            "to": W("value"),
            "date": "2026-03-01",
            "why": W("why"),
        }
    ],
    "goal_picture": {"text": W("picture"), "markers": {"i-tide": W("marker")}},
    "lessons": [{"id": "tidligt", "text": W("lesson")}],
}
OKR = {
    "team": W("team"),
    "parent": "2025",
    "rhythm": "fortnightly",
    "headline": W("headline"),
    "objectives": [
        {
            "id": "let",
            "title": W("title"),
            "why": W("why"),
            "supports": [{"goal": "2025/ventetid", "kind": "contributes", "why": W("why")}],
            "key_results": [
                {
                    "id": "faerdig",
                    "title": W("title"),
                    "definition": W("definition"),
                    "unit": W("unit"),
                    "direction": "increase",
                    "baseline": 48,
                    "target": 70,
                    "due": "2025-03-31",
                    "owner": W("owner"),
                    "source": W("source"),
                },
                {
                    "id": "zoner",
                    "title": W("title"),
                    "zones": {
                        "fail": W("fail"),
                        "commit": W("commit"),
                        "target": W("target"),
                        "stretch": W("stretch"),
                    },
                },
            ],
        },
        {
            "id": "opgivet",
            "title": W("title"),
            "abandoned": {"date": "2025-03-01", "why": W("abandoned")},
        },
    ],
    "kpis": [{"id": "oppetid", "title": W("title"), "unit": W("unit"), "keep_above": 99.5}],
    "check_ins": [
        {
            "date": "2025-01-15",
            "values": {"faerdig": 51},
            "comment": W("comment"),
            "blockers": [W("blocker")],
            "action": W("action"),
        }
    ],
    "pauses": [{"from": "2025-02-01", "to": "2025-02-07", "why": W("why")}],
    "evaluation": {
        "worked": W("worked"),
        "did_not": W("did not"),
        "key_results": {
            "faerdig": {"cause": "own_performance", "comment": W("comment")},
            "zoner": {"comment": W("comment")},
        },
    },
    "checklist": [
        {
            "question": "hacked",
            "key_result": "faerdig",
            "answer": "partly",
            "by": W("by"),
            "date": "2025-02-01",
            "note": W("note"),
        }
    ],
}
PLAN_2026 = {
    "agreed_on": "2025-12-18",
    "goal_picture": 2025,
    "goals": [
        {
            "id": "svartid",
            "title": W("title"),
            "measures": [{**MEASURE, "targets": [{"due": "2026-12-31", "value": 90}]}],
            "continues": ["2025/ventetid"],
        }
    ],
    "follow_up": {"meetings": [{"date": "2026-04-20"}], "participants": ["director_general"]},
}
ARTICLE = {"title": W("title"), "headline": W("headline")}

DOCUMENTS: Mapping[str, dict[str, Any]] = {
    "m/ministry.md": MINISTRY,
    "m/2025/results.md": MINISTRY_RESULTS,
    "m/s/agency.md": AGENCY,
    "m/s/2025/plan.md": PLAN,
    "m/s/2025/amendment-2025-06.md": AMENDMENT,
    "m/s/2025/follow-up-2025-04.md": FOLLOW_UP,
    "m/s/2025/follow-up-2025-09.md": CANCELLED,
    "m/s/2025/results.md": RESULTS,
    "m/s/2026/plan.md": PLAN_2026,
    "m/s/okr/2025/agency.md": {"team": W("team"), "objectives": OKR["objectives"][1:]},
    "m/s/okr/2025-q1/hold.md": OKR,
    "index.md": ARTICLE,
    "om-os.md": ARTICLE,
}


@dataclass(frozen=True)
class Writer:
    """Writes the documents with words of one's own."""

    say: Say
    prose: Callable[[str], str] = lambda _path: ""

    def files(self, staff: frozenset[str] = frozenset()) -> dict[str, str]:
        """Return the files by path, some of them for staff."""
        return {path: self.file(path, is_staff=path in staff) for path in DOCUMENTS}

    def file(self, path: str, *, is_staff: bool = False) -> str:
        facts = self._filled(DOCUMENTS[path], path, [0])
        if is_staff:
            facts = {Fact("audience"): Fact("staff"), **facts}
        written = yaml.dump(facts, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10**6)
        return f"---\n{written}---\n\n{self.prose(path)}\n"

    def _filled(self, node: Any, path: str, count: list[int]) -> Any:
        if isinstance(node, Same):
            owner, number = node.split()
            return self.say(owner, int(number))
        if isinstance(node, Words):
            count[0] += 1
            return self.say(path, count[0])
        if isinstance(node, dict):
            return {Fact(key): self._filled(one, path, count) for key, one in node.items()}
        if isinstance(node, list):
            return [self._filled(one, path, count) for one in node]
        return Fact(node) if isinstance(node, str) else node


class Fact(str):
    """A word of the plan language: written plain."""

    __slots__ = ()


class _Plain(yaml.SafeDumper):
    """Texts of the author stand in quotes, words of the language do not; nothing is an alias."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


_Plain.add_representer(
    Fact, lambda dumper, fact: dumper.represent_scalar("tag:yaml.org,2002:str", str(fact))
)
_Plain.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


def put(root: Path, files: Mapping[str, str | bytes], settings: str) -> Path:
    """Write a site to a folder and return it."""
    for path, text in {
        "pejling.yml": settings,
        **{f"plans/{p}": t for p, t in files.items()},
    }.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root
