"""The vocabulary of the generated plans: Danish stems that compose to some 100,000 word forms."""

from dataclasses import dataclass

_FIRSTS = """
affalds anlægs ansøgnings arbejds arkiv areal bane barsels befolknings bekendtgørelses
beredskabs beskæftigelses bestyrelses betalings biblioteks billet bolig borger brand brugs
bygge bygnings by børne cykel data depot dyre efteruddannelses ejendoms elev eksport el
energi erhvervs ernærings fangst farvands ferie finans fiske flygtninge fly fonds forbruger
forebyggelses forhandlings forsknings forsikrings forsynings forurenings frednings fritids
frivilligheds fugle fødevare gade gebyr genbrugs genoptrænings grund grænse gødnings handels
handicap havne hav helbreds hjemmehjælps hospitals husdyr hus hygiejne hærværks håndværks
idræts import indkøbs indsigts informations indvandrings institutions integrations internet
jagt jernbane job jord journal kajplads kanal kemikalie kirke klage klima kloak kommune
kontrol kort kost kredit kriminalitets kultur kurs kvalitets kvote kyst kørekort køle lager
landbrugs landskabs legeplads leverandør licens liv lokal luft lufthavns læge lærlinge læse
løn mandat markeds maskin medicin medie merværdi metro miljø mineral mobil motor museums
musik myndigheds mølle møde natur net nød næringsstof offentligheds olie omsorgs opgave
opsigelses oplysnings ordblinde orlovs overvågnings parkerings partner pas patient pensions
persondata plan plante plejehjems politi post praktik pris privat produkt projekt prøve
psykiatri publikums radio regel register regions rehabiliterings rejse rense retshjælps
retspleje revisions rute rådgivnings sags samarbejds sejlads selskabs senior service
sikkerheds skat skole skov slagteri sol sommerhus spildevands sprog standard statistik stats
støj stormflods strands studie støtte sundheds svømme syge søfarts talent tand teknologi
tele tids tilskuds tilsyns tinglysnings told trafik transport trivsels tunnel turist tvangs
tv udbytte uddannelses udsatte udviklings ulykkes ungdoms universitets vagt valg vandløbs
vand vare varme vaskeri vej vejenet vejr verdens veterinær veteran videns vind virksomheds
voksen vækst værne yde ældre økonomi økologi øvelses års
"""

# A head noun: stem, then the endings (- is none) of the definite, the plural, the definite plural.
_HEADS = """
afgift en er erne|afgørelse n r rne|aftale n r rne|aktivitet en er erne|analyse n r rne
anmeldelse n r rne|ansøgning en er erne|anlæg get - gene|areal et er erne|bekendtgørelse n r rne
behandling en er erne|behov et - ene|bestand en e ene|besøg et - ene|bevilling en er erne
database n r rne|dialog en er erne|dokument et er erne|effekt en er erne|eftersyn et - ene
enhed en er erne|evaluering en er erne|fejl en - ene|forbrug et - ene|forening en er erne
forløb et - ene|forslag et - ene|forsøg et - ene|fordeling en er erne|frist en er erne
formular en er erne|gebyr et er erne|godkendelse n r rne|gruppe n r rne|hensyn et - ene
høring en er erne|indberetning en er erne|indsats en er erne|inspektion en er erne
kampagne n r rne|kapacitet en er erne|klage n r rne|kontor et er erne|kontrakt en er erne
kontrol len ler lerne|konsulent en er erne|kortlægning en er erne|krav et - ene|kvote n r rne
ledelse n r rne|ledning en er erne|leverance n r rne|leverandør en er erne|liste n r rne
løsning en er erne|måling en er erne|metode n r rne|model len ler lerne|myndighed en er erne
møde t r rne|måned en er erne|netværk et - ene|niveau et er erne|norm en er erne
oplysning en er erne|opgave n r rne|ordning en er erne|område t r rne|omkostning en er erne
partner en e ne|plan en er erne|politik ken ker kerne|praksis sen ser serne
program met mer merne|projekt et er erne|prognose n r rne|prøve n r rne|pulje n r rne
rapport en er erne|ramme n r rne|reform en er erne|regel en er erne|retning en er erne
rutine n r rne|rådgivning en er erne|sag en er erne|samarbejde t r rne|sats en er erne
selskab et er erne|skema et er erne|skøn net - nene|standard en er erne|statistik ken ker kerne
station en er erne|strategi en er erne|støtte n r rne|system et er erne|tilbud det - dene
tilladelse n r rne|tilskud det - dene|tilsyn et - ene|tiltag et - ene|tjeneste n r rne
uddannelse n r rne|udbud det - dene|udgift en er erne|udvalg et - ene|undersøgelse n r rne
varsel et er erne|vejledning en er erne|ventetid en er erne|virksomhed en er erne
vurdering en er erne|værktøj et er erne|ydelse n r rne|ændring en er erne|øvelse n r rne
år et - ene
"""

# Adjectives that take -t and -e without more ado.
_ADJECTIVES = """
ny tydelig hurtig enkel grundig fælles løbende digital faglig regional national
pålidelig ensartet målrettet tidlig sen åben afgørende samlet systematisk central lokal varig
omkostningseffektiv forebyggende tværgående brugervenlig sammenhængende effektiv
gennemsigtig fleksibel styrket koordineret forenklet dokumenteret bæredygtig retvisende aktuel
uafhængig anvendelig international særlig væsentlig mærkbar planlagt forventet opdateret
"""

_VERBS = """
forbedrer styrker samler behandler vurderer forenkler følger prioriterer udvikler
gennemfører afprøver kontrollerer dokumenterer koordinerer planlægger udvider begrænser
beskytter moderniserer afslutter forbereder tilrettelægger evaluerer understøtter nedbringer
fremmer sikrer måler beskriver omlægger digitaliserer offentliggør
"""

_ADVERBS = """
derfor fortsat hurtigt løbende systematisk tidligt samtidig efterfølgende generelt særligt
markant gradvist tydeligt målrettet årligt kvartalsvist desuden imidlertid endvidere fremover
"""

_ACTORS = """
virksomhederne borgerne kommunerne regionerne brugerne medarbejderne lederne departementet
organisationerne forskerne leverandørerne skolerne familierne ansøgerne landmændene
bygherrerne rederierne patienterne eleverne foreningerne tilsynet partnerne myndighederne
"""


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun in the four forms of Danish, and whether it takes *et*."""

    one: str
    the_one: str
    many: str
    the_many: str
    neuter: bool

    def after(self, first: str) -> "Noun":
        """Return the compound with `first` before this noun."""
        one, the_one, many, the_many = (
            first + form for form in (self.one, self.the_one, self.many, self.the_many)
        )
        return Noun(one, the_one, many, the_many, self.neuter)


def _noun(entry: str) -> Noun:
    stem, *endings = entry.replace("-", "").split(" ")
    the_one, many, the_many = endings
    return Noun(stem, stem + the_one, stem + many, stem + the_many, neuter=the_one.endswith("t"))


def _adjective(stem: str) -> tuple[str, str, str]:
    """Return an adjective beside a common noun, beside a neuter, and in the plural."""
    if stem.endswith(("ende", "es")):
        return stem, stem, stem
    if stem.endswith("et"):
        return stem, stem, stem[:-2] + "ede"
    if stem.endswith(("el", "en")):
        return stem, stem + "t", stem[:-2] + stem[-1] + "e"
    return stem, stem if stem.endswith(("isk", "t")) else stem + "t", stem + "e"


HEADS = tuple(_noun(entry) for line in _HEADS.split("\n") if line for entry in line.split("|"))
ADJECTIVES = tuple(_adjective(stem) for stem in _ADJECTIVES.split())
FIRSTS = tuple(_FIRSTS.split())
VERBS = tuple(_VERBS.split())
ADVERBS = tuple(_ADVERBS.split())
ACTORS = tuple(_ACTORS.split())
