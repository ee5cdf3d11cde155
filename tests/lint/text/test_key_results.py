"""Where a word stands in a key result's title decides whether it is a solution."""

import pytest

from pejling.lint.text import builds, keeps, left_to_others


@pytest.mark.parametrize(
    ("language", "title", "found"),
    [
        ("da", "Indgå partnerskaber med mindst 10 leverandører", None),
        ("da", "Opret ti nye lærepladser", "Opret"),
        ("da", "At implementere et fælles sagssystem", "implementere"),
        ("da", "Nyt intranet til alle", "intranet"),
        ("da", "Et nyt sagssystem i drift", "sagssystem"),
        ("da", "Systemet er udrullet", "udrullet"),
        ("da", "Systemets svartid", None),
        ("da", "Køb af grøn strøm", None),
        ("da", "Kunder, der bygger selv", None),
        ("da", "Vi har ansat to nye jurister", "ansat"),
        ("da", "Ti foreninger har indført ordningen", None),
        ("da", "Robotter håndterer hver tredje faktura", "Robotter"),
        ("da", "Portalen er taget i brug", "taget i brug"),
        ("da", "Borgere, der har taget portalen i brug", None),
        ("da", "Brug af vikarer", None),
        ("da", "Brug kunstig intelligens til at sortere post", "Brug"),
        ("en", "Have a new website", "website"),
        ("en", "A chatbot answers every second enquiry", "chatbot"),
        ("en", "Hire rate", None),
        ("en", "Put up posters in every station", "Put up"),
        ("en", "People sent to us by a library", None),
        ("da", "Uddele foldere på alle biblioteker", "Uddele"),
        ("da", "Foldere, som nogen tager med hjem", None),
        ("en", "Deploy frequency a week", None),
        ("en", "Build a new intranet", "Build"),
        ("en", "To launch an app for tenants", "launch"),
        ("en", "Visits to the website", None),
        ("en", "Open two new clinics", "Open"),
        ("en", "Open cases older than a year", None),
        ("en", "Train staff in first aid", "Train"),
        ("en", "Train cancellations a week", None),
        ("en", "Ship 95 per cent of orders the same day", None),
        ("en", "Design errors found on site", None),
        ("en", "Appoint a head of data", "Appoint"),
        ("en", "Translate the leaflet into Somali", "Translate"),
        ("en", "Provide training to 40 wardens", "Provide"),
        ("en", "Publish minutes within two days", None),
        ("en", "Interview the carers of twelve patients", "Interview"),
        ("en", "Visit times kept by the nurse", None),
        ("da", "Besøge to gårde i hver kommune", "Besøge"),
        ("da", "Besøg uden ventetid", None),
        ("da", "Åbne to nye klinikker", "Åbne"),
        ("da", "Åbne sager, der er over et år gamle", None),
        ("da", "Holde fire borgermøder", "Holde"),
        ("da", "Holde ventetiden under en uge", None),
        ("da", "Oversætte folderen til somali", "Oversætte"),
        ("da", "Flytte arkivet til skyen", "Flytte"),
        ("en", "Number of seminars held", "held"),
        ("en", "Campaigns run for new voters", "run"),
        ("en", "Number of checks carried out", "carried"),
        ("en", "The number of kitchens inspected twice", None),
        ("en", "Leaflets distributed in waiting rooms", "distributed"),
        ("en", "Advice given to beekeepers", "given"),
        ("en", "Reports delivered on time", None),
        ("en", "Four new inspectors hired", "hired"),
        ("en", "Two in ten trainees hired", None),
        ("en", "Graduates hired", None),
        ("en", "Purchase three snow ploughs", "Purchase"),
        ("en", "Purchase prices per tonne", None),
        ("da", "Tre nye jurister ansat", "ansat"),
        ("da", "Antal udførte kontroller", "udførte"),
        ("da", "Antal elever, der har gennemført", None),
        ("en", "Meetings held within a week of the complaint", None),
        ("en", "Plans held up by a complaint", None),
        ("en", "Reports from passengers", None),
        ("en", "Carry out four audits", "Carry out"),
        ("da", "Antal afholdte temadage", "afholdte"),
        ("da", "Kurser gennemført i 2026", "gennemført"),
        ("da", "Kurser afholdt inden en måned", None),
        ("da", "Ledige, der har gennemført kurset", None),
        ("en", "", None),
    ],
)
def test_solutions(language: str, title: str, found: str | None) -> None:
    assert builds(title, language) == found


@pytest.mark.parametrize(
    ("language", "title", "found"),
    [
        ("da", "At beholde vores bedste kolleger", "beholde"),
        ("da", "Svartiden fastholdes", "fastholdes"),
        ("da", "Opretholdelse af to døgnvagter", "Opretholdelse"),
        ("da", "Medarbejdere, der fastholdes efter et år", None),
        ("en", "Retain nine members in ten", "Retain"),
        ("en", "Members retained after a year", None),
    ],
)
def test_what_keeps_things_as_they_are(language: str, title: str, found: str | None) -> None:
    assert keeps(title, language) == found


@pytest.mark.parametrize(
    ("language", "title", "found"),
    [
        ("da", "De tolv kommuner melder sig", "kommuner"),
        ("da", "Leverandører, der får betaling til tiden", None),
        ("da", "Aftaler med regionerne", None),
        ("da", "Lovforslaget vedtages i Folketinget", "Folketinget"),
        ("da", "Svar til Folketinget inden fristen", None),
        ("en", "All municipalities report every month", "municipalities"),
        ("en", "Suppliers paid on time", None),
        ("en", "Market share", None),
        ("en", "Market", None),
        ("da", "Kommuner, der vedtager en plan for grønne tage", "Kommuner"),
        ("da", "Kommuner, der sender os deres planer", None),
        ("da", "Ledigheden i hele landet", "Ledigheden"),
        ("da", "Ledigheden blandt deltagerne et år efter kurset", None),
        ("da", "Renten på statens studielån", None),
        ("en", "Municipalities that adopt a plan", "Municipalities"),
        ("en", "Suppliers that send us an invoice on time", None),
        ("en", "The unemployment rate in the country", "unemployment rate"),
        ("en", "Unemployment among former trainees", None),
        ("en", "Interest in our courses", None),
        ("en", "The High Court rules on the levy", "High Court"),
        ("en", "Court users who find the right room", None),
    ],
)
def test_what_others_decide(language: str, title: str, found: str | None) -> None:
    assert left_to_others(title, language) == found
