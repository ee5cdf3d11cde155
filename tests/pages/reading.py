"""The small site's files, and a page read as a reader's browser would."""

from collections.abc import Callable

from lxml import html

from pejling.pages.page import Output

Compile = Callable[..., Output]

MINISTRY = """---
name: Ministeriet for Sager
goals:
  - id: hurtigt
    title: Borgerne får svar i tide
    from: 2024
    until: 2027
---
"""

AGENCY = """---
name: Sagsstyrelsen
contact: plan@example.org
---
"""

PLAN = """---
agreed_on: 2024-12-18
case: 2024-1
signatories:
  - role: director_general
    name: B. Eksempel
goal_picture:
  horizon:
    from: 2025
    to: 2027
  markers:
    - id: i-tide
      title: Svar i tide
goals:
  - id: ventetid
    title: Borgerne venter kortere
    task: core
    nature: operational
    markers:
      - i-tide
    supports:
      - ministry_goal: hurtigt
        kind: leads
        why: Her ligger sagerne
    measures:
      - id: dage
        name: Typisk ventetid
        definition: Median
        unit: dage
        decimals: 0
        direction: decrease
        baseline:
          value: 200
        targets:
          - due: 2025-12-31
            value: 100
            partly_from: 120
        source: Sagssystemet
  - id: portal
    title: Alle kan følge deres sag
    milestones:
      - id: aabner
        title: Portalen åbner
        due: 2025-06-30
  - id: trivsel
    title: Medarbejderne trives
    measures:
      - id: sygedage
        name: Sygedage
        unit: dage
        decimals: 1
        direction: keep_below
        targets:
          - due: 2025-12-31
            value: 8.0
  - id: skrift
    title: Borgerne forstår brevene
    measures:
      - id: forstaar
        name: Andel, der forstår
        unit: pct.
        direction: increase
        targets:
          - due: 2025-12-31
            value: 80
follow_up:
  meetings:
    - date: 2025-04-20
    - date: 2025-09-20
not_chosen:
  - Fester
---

Vi vil svare hurtigere.

## Ventetiden {#ventetid}

Den længste kø først.
"""

AMENDMENT = """---
agreed_on: 2025-06-18
case: 2025-7
reason: political_change
goals:
  portal:
    withdrawn: Der kommer en fælles portal
  ventetid:
    changed:
      - measure: dage
        due: 2025-12-31
        value:
          from: 100
          to: 110
        why: Ny lov
---
"""

FOLLOW_UP = """---
for: 2025-04-20
date: 2025-04-20
goals:
  ventetid:
    values:
      dage: 150
    outlook: at_risk
    comment: Flere sager
    action: To nye hold
---
"""

RESULTS = """---
as_of: 2025-12-31
approved_on: 2026-02-20
headline: Ventetiden er næsten halveret
goals:
  ventetid:
    values:
      dage: 104
    explanation: Omlægningen virkede
    analyse: true
  trivsel:
    values:
      sygedage: 9.1
    explanation: En hård vinter
    reason:
      - external
  skrift:
    values:
      forstaar: 85
    assessment:
      verdict: partly_met
      by: department
      assessor: Departementschefen
      why: De svære breve mangler
corrections:
  - goal: trivsel
    measure: sygedage
    from: 9.1
    to: 9.2
    date: 2026-03-01
    why: En afdeling manglede
lessons:
  - id: tidligt
    text: Begynd før sommer
---
"""

FILES = {
    "m/ministry.md": MINISTRY,
    "m/s/agency.md": AGENCY,
    "m/s/2025/plan.md": PLAN,
    "m/s/2025/amendment-2025-06.md": AMENDMENT,
    "m/s/2025/follow-up-2025-04.md": FOLLOW_UP,
    "m/s/2025/results.md": RESULTS,
}


def tree(output: Output, address: str) -> html.HtmlElement:
    """Return a page's body as elements."""
    page = next(one for one in output.pages if one.address == address)
    return html.fromstring(f"<main>{page.body}</main>")


def words(element: html.HtmlElement) -> str:
    """Return the words of an element, blanks made one."""
    return " ".join(" ".join(element.itertext()).split())
