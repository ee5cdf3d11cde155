"""Two ministries and three agencies over two years, as their authors would write them."""

from tests.pages.reading import FILES

MINISTRY = """---
name: Ministeriet for Sager
headline: Køen er halveret
goals:
  - id: hurtigt
    title: Borgerne får svar i tide
    from: 2024
    until: 2027
    lead: s
  - id: klart
    title: Brevene er til at forstå
    from: 2025
    measures:
      - id: laest
        name: Andel, der forstår brevet
        unit: pct.
        decimals: 0
        direction: increase
        baseline:
          value: 60
          as_of: 2024-12-31
        targets:
          - due: 2025-12-31
            value: 75
          - due: 2026-12-31
            value: 80
  - id: groent
    title: Der er et grønt sted til alle
    from: 2025
    until: 2026
---
"""

MINISTRY_RESULTS = """---
as_of: 2025-12-31
approved_on: 2026-03-01
goals:
  klart:
    values:
      laest: 72
---
"""

PLAN_2025 = FILES["m/s/2025/plan.md"].replace(
    "            partly_from: 120\n",
    "            partly_from: 120\n          - due: 2026-12-31\n            value: 90\n",
)

PLAN_2026 = """---
agreed_on: 2025-12-18
goal_picture: 2025
goals:
  - id: svartid
    title: Borgerne får svar inden sommer
    supports:
      - ministry_goal: hurtigt
        kind: leads
    measures:
      - id: forlig
        name: Sager, der forliges
        unit: sager
        direction: increase
        targets:
          - due: 2026-12-31
            value: 300
    continues:
      - 2025/ventetid
  - id: trivsel
    title: Medarbejderne trives
    task: internal
    measures:
      - id: sygedage
        name: Sygedage
        unit: dage
        decimals: 1
        direction: keep_below
        targets:
          - due: 2026-12-31
            value: 8.5
  - id: breve
    title: Brevene bliver kortere
    supports:
      - ministry_goal: klart
        kind: contributes
        why: De fleste breve kommer herfra
    measures:
      - uses: klart/laest
        targets:
          - due: 2026-12-31
            value: 82
---
"""

FOLLOW_UP_2026 = """---
date: {date}
goals:
  svartid:
    outlook: {outlook}
    comment: Der er kommet flere sager
---
"""

DRAFT_2026 = """---
goals:
  - id: breve
    title: Tilsynet skriver klart
    supports:
      - ministry_goal: klart
        kind: contributes
    measures:
      - uses: klart/laest
---
"""

OTHER_2026 = """---
agreed_on: 2025-12-20
goals:
  - id: data
    title: Andre kan bruge vores data
    supports:
      - ministry_goal: m/hurtigt
        kind: precondition
        why: Uden data ingen svar
    milestones:
      - id: aaben
        title: Adgangen er åben
        due: 2026-03-01
---
"""

GOVERNMENT = {
    **FILES,
    "m/ministry.md": MINISTRY,
    "m/2025/results.md": MINISTRY_RESULTS,
    "m/s/2025/plan.md": PLAN_2025,
    "m/s/2026/plan.md": PLAN_2026,
    "m/s/2026/follow-up-2026-04.md": FOLLOW_UP_2026.format(date="2026-04-20", outlook="on_track"),
    "m/s/2026/follow-up-2026-08.md": FOLLOW_UP_2026.format(date="2026-08-20", outlook="off_track"),
    "m/t/agency.md": "---\nname: Brevtilsynet\n---\n",
    "m/t/2026/plan.md": DRAFT_2026,
    "n/ministry.md": "---\nname: Ministeriet for Data\n---\n",
    "n/u/agency.md": "---\nname: Datacentret\nformerly:\n  - agency: n/gamle\n---\n",
    "n/u/2026/plan.md": OTHER_2026,
}
