"""A whole round: kommunstyrelsen meets four nämnder, prepared, held, evaluated, followed until the effect is seen.

Elin plans and leads, Oskar writes. The six who meet about the schools have their phones: two of kommunstyrelsen, two
elected and two officials of barn- och utbildningsnämnden. That talk is lived on the pages; the other three are held
through the same forms, sent as a browser without script sends them.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from cast import Walker
from hands import Hand
from journey import somebody_gets_in

ROUND = "Resultatsamtal inför årsbokslutet"
AIM = "Se vad året har betytt för invånarna, och vad som behöver göras tillsammans."
LENGTH = 90
LEADERSHIP = "Kommunstyrelsen"
SCHOOLS, CARE = "Barn- och utbildningsnämnden", "Vård- och omsorgsnämnden"
TOWN, CULTURE = "Samhällsbyggnadsnämnden", "Kultur- och fritidsnämnden"
NOT_THIS_TIME = "Socialnämnden"

# Those whom the register proposes for each unit, and who of them approves.
OF_LEADERSHIP = {"kso": "Margareta Lingonblad", "ks-vice": "Hassan Rönnbär"}
OF_UNITS = {
    SCHOOLS: {
        "bun-ordf": "Peter Wildmossa",
        "bun-vice": "Linnea Åkerbär",
        "bun-chef": "Catarina Daggros",
        "grundskolechef": "Mikael Jordrök",
    },
    CARE: {
        "von-ordf": "Göran Björkdunge",
        "von-vice": "Fatima Alkärr",
        "von-chef": "Ulrika Mossberga",
        "hemtjanstchef": "Sara Tallkotte",
    },
    TOWN: {"sbn-ordf": "Anders Pilevass", "sbn-chef": "Henrik Ormbunke", "parkchef": "Daniel Vitsippa"},
    CULTURE: {"kfn-ordf": "Josefin Granbarr", "kfn-chef": "Lars-Erik Fräken", "fritidschef": "Nour Islandslav"},
}
SIX = OF_LEADERSHIP | OF_UNITS[SCHOOLS]

# Elin and Oskar sit at every table.
SEATS = sum(len(people) + len(OF_LEADERSHIP) + 2 for people in OF_UNITS.values())

RESULTS = "Närvaro och trygghet i grundskolan"
TABLE = """Nyckeltal\tEnhet\tBäst\tSerie\t2024\t2025\t2026
Trygga i skolan\tprocent\thög\tvärde\t82\t75\t73,5
\t\t\tjämförelse\t79\t79\t80
\t\t\tosäkerhet\t2\t2\t2,5
Frånvaro över 15 procent\tprocent\tlåg\tvärde\t9\t11\t14"""

# What each of the six writes before the talk: to which question, and whether it is shared.
ANSWERS = {
    "kso": [(1, "Tryggheten har sjunkit tre år i rad, och ingen nämner det", True)],
    "ks-vice": [(4, "Jag vågar inte fråga om rektorsbytena när alla hör på", False)],
    "bun-ordf": [(1, "Frånvaron på de två största skolorna", True), (5, "Två kuratorer kan byta skola", True)],
    "bun-vice": [(4, "Vad säger eleverna själva om korridorerna?", True)],
    "bun-chef": [(3, "Lönerna är det verkliga skälet, men det säger jag inte här", False)],
    "grundskolechef": [
        (6, "Att någon läser vad lärarna skrev i juni", True),
        (1, "Mitt eget tvivel på siffrorna", False),
    ],
}
SHARED = [text for answers in ANSWERS.values() for _, text, is_shared in answers if is_shared]
PRIVATE = {person: [text for _, text, is_shared in answers if not is_shared] for person, answers in ANSWERS.items()}

OF_PETER = "Tre klasser har bytt lärare fyra gånger på ett år"
CHALLENGE = "Vi talar om elever som saknas, men aldrig med dem"
HEADLINE = "Vi frågar eleverna innan vi frågar tabellen"
CALLS, CORRIDORS = "Ring hem samma dag när en elev saknas", "Låt elevrådet gå skyddsrond i varje korridor"
HOME_CARE = "Prova fasta scheman i två hemtjänstgrupper"
EFFECTS = {
    CALLS: "Elever i årskurs åtta är tillbaka nästa dag",
    CORRIDORS: "Färre elever undviker korridorerna",
    HOME_CARE: "Färre nya ansikten hos den som har hemtjänst",
}
# Of the three that are held through their forms: a note, the challenge, the sentence that is left.
HELD = {
    CARE: (
        "Sjukfrånvaron faller där schemat är fast",
        "Vem vågar säga nej till en insats?",
        "Samma ansikte varje vecka",
    ),
    TOWN: ("Bygglovet tar nio veckor", "Vilka söker aldrig bygglov?", "Svara först, handlägg sedan"),
    CULTURE: ("Origoparken lever på kvällen", "Varför kommer inte flickorna?", "Öppna när de unga är lediga"),
}

# Bilaga 2: role, quoting, what was left out of the record, and figures from 1 to 7 ("–" is no answer).
MIRRORS = {
    "Alla kom till tals": [7, 6, 6, 5, 4, 6],
    "Samtalet var tillräckligt utmanande": [3, 5, 4, 4, 2, "–"],
    "Jag vill använda metoden igen": [6, 7, 5, 6, "–", "–"],
}
ELECTED, MANAGER, OFFICIAL = "Förtroendevald", "Chef", "Annan tjänsteperson"
WITH_ROLE, WITHOUT_ROLE, NO = "Ja, med min roll", "Ja, utan roll", "Nej"
REFLECTIONS = {
    "kso": (ELECTED, WITH_ROLE, "Frågan om rektorernas tid kom aldrig med"),
    "ks-vice": (ELECTED, NO, "Det om lärarbytena borde ha stått kvar"),
    "bun-ordf": (ELECTED, WITHOUT_ROLE, "Allt jag lyfte står där"),
    "bun-vice": (ELECTED, WITH_ROLE, "Elevernas egna ord saknas"),
    "bun-chef": (MANAGER, NO, "Kostnaden för vikarier föll bort"),
    "grundskolechef": (OFFICIAL, WITHOUT_ROLE, "Lärarnas svar från juni saknas"),
}

PERSPECTIVES = ["Medborgare/brukare", "Medarbetare", "Process och verksamhet", "Ekonomi", "Övrigt"]
WAS, SHOULD = "Så blev det", "Så borde det vara"
GUESSES = {
    "kso": ([30, 15, 30, 20, 5], [50, 20, 20, 10, 0]),
    "ks-vice": ([40, 10, 25, 20, 5], [40, 20, 20, 20, 0]),
    "bun-ordf": ([35, 20, 25, 15, 5], [50, 25, 15, 10, 0]),
    "bun-vice": ([25, 15, 35, 20, 5], [60, 20, 10, 10, 0]),
    "bun-chef": ([30, 10, 35, 25, 0], [40, 30, 20, 10, 0]),
    "grundskolechef": ([30, 5, 40, 20, 5], [40, 35, 15, 10, 0]),
}
AGREED = ([30, 10, 35, 20, 5], [50, 25, 15, 10, 0])
GROUP = {"Vad gjorde metoden lättare?": "Att höra alla", "Vad ska vi ändra?": "Mer tid till eleverna"}
RATINGS = {"Struktur": 6, "Djup i analysen": 4}

LESSONS = "En vecka mellan samtalen, och mer tid till eleverna"
# Some weeks later: what was said, and what the person made of it.
FOLLOW_UPS = {
    "bun-ordf": ("Skolorna ringer nu hem samma dag", "Två av skolorna ringer nu hem samma dag", WITH_ROLE),
    "kso": ("Vi tog upp frågan i budgeten", None, NO),
}


@dataclass
class Town:
    """Elin and Oskar at their desks, and the six with their phones, by the ids that they have in the demo."""

    server: object
    elin: Hand
    oskar: Hand
    phones: dict[str, Hand]
    begins: time = field(default_factory=lambda: in_ten_minutes())
    """When the talk about the schools begins."""
    dialogues: dict[str, str] = field(default_factory=dict)
    """The address of each unit's dialogue."""
    address: str = ""
    """That of the round."""

    @property
    def table(self):
        """All of those who have a window at the talk about the schools."""
        return [self.elin, self.oskar, *self.phones.values()]

    @property
    def margareta(self):
        return self.phones["kso"]

    @property
    def peter(self):
        return self.phones["bun-ordf"]


def in_ten_minutes():
    """Today, however late it is."""
    now = datetime.now(ZoneInfo("Europe/Stockholm"))
    soon = now + timedelta(minutes=10)
    return (
        (soon if soon.date() == now.date() else now.replace(hour=23, minute=59)).time().replace(second=0, microsecond=0)
    )


def today():
    return datetime.now(ZoneInfo("Europe/Stockholm")).date()


def day_in_words(day):
    months = "januari februari mars april maj juni juli augusti september oktober november december".split()
    return f"{day.day} {months[day.month - 1]} {day.year}"


def everybody_gets_in(town):
    for person, hand in town.phones.items():
        somebody_gets_in(hand, SIX[person], town.server.link(person))
    somebody_gets_in(town.oskar, "Oskar Näckros", town.server.link("utredare"))
    somebody_gets_in(town.elin, "Elin Kråkbär", town.server.link("processledare"))


def the_round_is_planned(town):
    elin = town.elin
    elin.goes_to("Samtal")
    elin.sees("link", "Omgångar")
    elin.press("Omgångar")
    elin.sees("heading", "Omgångar av samtal")
    elin.press("Planera en omgång")
    elin.sees("heading", "Planera en omgång")

    elin.write("Vad ska omgången heta?", ROUND)
    elin.choose("Tid på året", "Höst, på delårsrapporten")
    elin.write("Vilken period gäller resultaten?", "Januari–augusti")
    elin.write("Varför träffas ni just nu?", AIM)
    elin.write("Längd på varje samtal…", str(LENGTH))
    elin.choose("Vilka möter enheterna?", LEADERSHIP)
    elin.untick(f"{NOT_THIS_TIME}…")
    elin.choose("Vem leder?", "Elin Kråkbär")
    elin.choose("Vem dokumenterar?", "Oskar Näckros")
    elin.day("Första dagen", today() + timedelta(days=1))
    elin.write("Plats", "Stadshuset, Ådalen")
    elin.press("Föreslå dagar och personer")
    elin.sees("heading", "Planera omgången")
    days = [elin.page.get_by_label(f"Dag för {unit}").input_value() for unit in sorted(OF_UNITS)]
    assert len(set(days)) == 4 and days == sorted(days), days
    for unit, people in OF_UNITS.items():
        approver = next(iter(people.values()))
        elin.sees("row", f"{unit}…")
        elin.reads(f"{len(people)} personer, {approver} godkänner")


def the_calendar_is_edited(town):
    """All four on one day, two of them at the same time: that is told, and hinders nothing."""
    elin = town.elin
    elin.stops()
    for unit, begins in [(SCHOOLS, town.begins), (CARE, time(9)), (TOWN, time(9)), (CULTURE, time(13))]:
        elin.day(f"Dag för {unit}", today())
        elin.time(f"{unit} börjar klockan", begins)
    elin.press("Spara utkast")
    elin.reads("Utkastet är sparat")
    everybody = "Elin Kråkbär, Hassan Rönnbär, Margareta Lingonblad, Oskar Näckros"
    elin.reads(f"{everybody} är samtidigt i samtalet med {TOWN}")
    elin.reads(f"{everybody} är samtidigt i samtalet med {CARE}")
    elin.stops()
    elin.time(f"{TOWN} börjar klockan", time(11))
    elin.press("Spara utkast")
    elin.reads_no(f"är samtidigt i samtalet med {TOWN}")
    elin.sees("button", "Skapa 4 samtal")


def the_dialogues_are_made(town):
    elin = town.elin
    elin.press("Skapa 4 samtal")
    elin.sees("heading", ROUND)
    elin.reads("4 samtal: 4 planerade")
    elin.reads(f"{SEATS} platser runt borden, {SEATS * LENGTH // 60} timmar", within="Om omgången")
    town.address = elin.page.url
    for unit in OF_UNITS:
        town.dialogues[unit] = elin.page.get_by_role("link", name=unit, exact=True).first.get_attribute("href")
    elin.stops()


def the_basis_is_laid_out(town):
    """For the whole round: a text, and a page of results with its small table."""
    elin = town.elin
    elin.press("Underlag för hela omgången")
    elin.sees("heading", "Underlag")
    elin.press("Gör en resultatsida")
    elin.sees("heading", "Gör en resultatsida")
    elin.write("Vad heter det?", RESULTS)
    elin.write("Varför ska det läsas?", "Se på tre år, inte på ett")
    elin.write("Tabellen", TABLE)
    elin.write("Vad jämförs det med?", "Alla kommuner")
    elin.write("Källa", "Elevenkäten")
    elin.press("Lägg till")
    elin.reads(RESULTS, within="I läsordning")
    elin.press("Skriv en text")
    elin.sees("heading", "Skriv en text")
    elin.write("Vad heter det?", "Röster från elevrådet")
    elin.write("Texten", "Vi vill att någon frågar oss. " * 80)
    elin.press("Lägg till")
    elin.reads("Röster från elevrådet", within="I läsordning")
    elin.stops()


def six_prepare(town):
    for person in SIX:
        if person != "grundskolechef":
            somebody_prepares(town, person)
    # What he does not say before the day, he does in the last ten minutes.
    somebody_prepares(town, "grundskolechef")
    town.elin.opens(town.dialogues[SCHOOLS])
    town.elin.reads("4 av 6 är klara", within="Förbered dig")
    town.elin.press("Se det som har delats")
    town.elin.sees("heading", "Sammanställning inför samtalet…")
    for text in SHARED:
        town.elin.reads(text)
    town.elin.stops()
    nothing_private_is_seen(town, "/plan", "/room", "/wall")


def somebody_prepares(town, person):
    hand = town.phones[person]
    goes_to_the_task(hand, "Förbered dig: läs och svara för dig själv")
    hand.sees("heading", "Inför resultatsamtalet")
    hand.reads(RESULTS, within="Läs")
    hand.reads("Röster från elevrådet", within="Läs")
    for number, text, is_shared in ANSWERS[person]:
        hand.write(f"{number}. …", text)
        if is_shared:
            hand.press(f"Dela svaret på fråga {number}")
            hand.sees("button", f"Ta tillbaka svaret på fråga {number}")
        else:
            hand.press("Spara utan att dela")
            hand.reads("Sparat ")
    if not PRIVATE[person] or person == "grundskolechef":
        hand.press("Jag är klar")
        hand.reads("Du är klar")
    hand.stops()


def somebody_reads_the_results(town):
    hand = town.peter
    hand.press(RESULTS)
    hand.sees("heading", RESULTS)
    hand.reads("Trygga i skolan")
    hand.unfold("Siffrorna Trygga i skolan")
    assert table_of(hand, "group", "Trygga i skolan") == {
        year: {"År": year, "Värde": value, "Jämförelse": comparison, "Osäkerhet": uncertainty}
        for year, value, comparison, uncertainty in [
            ("2024", "82", "79", "± 2"), ("2025", "75", "79", "± 2"), ("2026", "73,5", "80", "± 2,5"),
        ]
    }  # fmt: skip
    hand.stops()


def nothing_private_is_seen(town, *pages):
    """What was not shared stands on its writer's own page, and in nothing else that anybody is sent."""
    below = ["", "/preparation", "/preparation/compiled", "/room/mine", "/briefing", *pages]
    paths = [town.dialogues[SCHOOLS] + rest for rest in below] + ["/", "/dialogues", town.address, "/letters"]
    for me, hand in {"elin": town.elin, "oskar": town.oskar, **town.phones}.items():
        html = {path: hand.page.request.get(path).text() for path in paths}
        for person, texts in PRIVATE.items():
            own = {f"{town.dialogues[SCHOOLS]}/preparation"} if person == me else set()
            for text in texts:
                assert {path for path, page in html.items() if text in page} == own, (me, person)
                assert person == me or text not in hand.page.content(), (me, person)


def three_are_held(town):
    """In the order of the day, by the forms of their own pages."""
    for unit, (note, challenge, headline) in HELD.items():
        chair = next(iter(OF_UNITS[unit]))
        elin, oskar = walker(town, town.elin), walker(town, town.oskar)
        talk = town.dialogues[unit]
        elin.post(f"{talk}/start")
        said = {"perspective": "process", "source": "experience"}
        oskar.post(f"{talk}/notes", id=f"{chair}-note", box="results", text=note, **said)
        oskar.post(f"{talk}/notes", id=f"{chair}-challenge", box="challenge", text=challenge, **said)
        if unit == CARE:
            due = (today() + timedelta(days=90)).isoformat()
            step = {
                "text": HOME_CARE,
                "effect": EFFECTS[HOME_CARE],
                "owner": chair,
                "perspective": "citizen",
                "due": due,
                "evidence": "Antal ansikten per brukare",
            }
            oskar.post(f"{talk}/steps", id="home-care", **step)
        oskar.post(f"{talk}/headline", text=headline)
        elin.post(f"{talk}/close", **{"from": "check-in"})
        review = oskar.get(f"{talk}/review").text()
        oskar.post(f"{talk}/offer", revision=re.search(r'/offer"[^>]*>.*?name="revision" value="(\d+)"', review)[1])
        other = walker(town, town.margareta, another=True)
        other.post(town.server.link(chair))
        for approver in (walker(town, town.margareta), other):
            form = re.search(r'/approval"[^>]*>(.*?)</form>', approver.get(f"{talk}/review").text(), re.DOTALL)[1]
            fields = dict(re.findall(r'name="(party|revision|checksum)" value="([^"]*)"', form))
            approver.post(f"{talk}/approval", **fields)
        other.context.close()
    town.elin.opens(town.address)
    town.elin.reads("4 samtal: 3 godkända, 1 planerat")


def walker(town, hand, another=False):
    """The same person as the page's, who sends forms; or a new one."""
    context = hand.page.context
    if another:
        context = context.browser.new_context(base_url=town.server.url)
    return Walker("walker", context, town.server.url)


def the_talk_is_held(town):
    elin, oskar, peter = town.elin, town.oskar, town.peter
    for hand in town.table:
        hand.opens(town.dialogues[SCHOOLS])
        hand.sees("link", "Gå till rummet")
        hand.press("Gå till rummet")
        hand.sees("heading", "Samtalet har inte börjat") if hand is not elin else hand.sees("button", "Starta samtalet")
    elin.press("Starta samtalet")
    everybody_is_in(town, "Incheckning och förväntningar")
    lays_the_seeds(town, 1, "Att någon läser vad lärarna skrev i juni")
    elin.press("Nästa: 1 Uppdraget")
    everybody_is_in(town, "Uppdraget – vem är vi till för?")
    elin.press("Nästa: 2 Resultat")
    everybody_is_in(town, "Resultat för medborgare och brukare")
    lays_the_seeds(town, 2, ANSWERS["kso"][0][1], ANSWERS["bun-ordf"][0][1])
    peter.write("Ny anteckning", OF_PETER)
    peter.press("Lägg på arket")
    everybody_reads_line(town, OF_PETER)
    nothing_private_is_seen(town, "/room", "/room/sheet", "/wall")
    for step, title in [
        ("Nästa: 3 Vad förklarar resultatet?", "Vad förklarar resultatet?"),
        ("Nästa: 4 Helhet", "Helhet och samband"),
        ("Nästa: 5 Utmaningen", "Utmaningen"),
    ]:
        elin.press(step)
        everybody_is_in(town, title)
    lays_the_seeds(town, 1, ANSWERS["bun-vice"][0][1])
    town.margareta.write("Ny anteckning", CHALLENGE)
    town.margareta.press("Lägg på arket")
    everybody_reads_line(town, CHALLENGE)
    elin.press("Nästa: 6 Önskat läge")
    everybody_is_in(town, "Önskat läge")
    elin.press("Nästa: 7 Åtgärder och nästa steg")
    everybody_is_in(town, "Åtgärder och nästa steg", level=1)
    for action, owner in [(CALLS, "Peter Wildmossa"), (CORRIDORS, "Catarina Daggros")]:
        oskar.write("Vad ska göras?", action)
        oskar.write("Vilken effekt väntar ni er, för vem?", EFFECTS[action])
        oskar.write("Hur ser vi effekten?", "Vi frågar eleverna i mars")
        oskar.choose("Ansvarig", owner)
        oskar.day("Klart senast", today() + timedelta(days=60))
        oskar.press("Lägg till åtgärden")
        everybody_reads_line(town, action, owner)
    elin.press("Nästa: 8 Utcheckning")
    everybody_is_in(town, "Utcheckning")
    oskar.write("Det viktigaste vi kom fram till", HEADLINE)
    oskar.press("Spara rubriken")
    for hand in town.table:
        hand.reads(HEADLINE)
    everybody_stops(town)
    elin.unfold("Avsluta samtalet")
    elin.press("Avsluta för alla")
    for hand in town.table:
        hand.sees("heading", "Samtalet är avslutat")


def lays_the_seeds(town, count, *texts):
    """Oskar lays what was shared for the box on the sheet, where everybody sees it."""
    town.oskar.unfold(f"Delat inför samtalet ({count})…")
    for text in texts:
        town.oskar.press(f"Lägg på arket: {text[:20]}…")
        for hand in town.table:
            hand.reads(text)


def both_parties_approve(town):
    oskar, margareta, peter = town.oskar, town.margareta, town.peter
    for hand in (oskar, margareta, peter):
        hand.press("Till dokumentationen")
        hand.sees("heading", "Granska och godkänn")
    oskar.press("Lämna för godkännande")
    oskar.reads("Du har lämnat dokumentationen för godkännande", within="Godkännande")
    margareta.sees("button", f"Godkänn för {LEADERSHIP}")
    margareta.press(f"Godkänn för {LEADERSHIP}")
    for hand in (margareta, oskar, peter):
        hand.reads("Godkänd av Margareta Lingonblad", within="Godkännande")
    peter.sees("button", f"Godkänn för {SCHOOLS}")
    peter.press(f"Godkänn för {SCHOOLS}")
    for hand in (peter, margareta, oskar):
        hand.reads("Dokumentationen är låst och ändras inte mer")
        hand.reads("Godkänd av Peter Wildmossa", within="Godkännande")
    town.elin.opens(town.address)
    town.elin.reads("4 samtal: 4 godkända")
    nothing_private_is_seen(town, "/review", "/record", "/record/sheet", "/record/history", "/record/text")


def six_answer_the_evaluation(town):
    for turn, (person, (role, consent, left_out)) in enumerate(REFLECTIONS.items()):
        hand = town.phones[person]
        goes_to_the_task(hand, "Svara på utvärderingen")
        hand.sees("heading", "Individuell slutreflektion")
        hand.picks("Din roll", role)
        hand.write("3. …", left_out)
        for statement, figures in MIRRORS.items():
            hand.picks(statement, str(figures[turn]) if figures[turn] != "–" else "Inget svar")
        hand.picks("Får vi citera dig?", consent)
        hand.press("Skicka svaret")
        hand.reads("Du har svarat. Tack!")
    town.margareta.stops()


def the_group_looks_back(town):
    for person, (was, should) in GUESSES.items():
        hand = town.phones[person]
        goes_to_the_task(hand, "Gissa hur samtalets tid fördelades")
        hand.sees("heading", "Vi ska belysa resultat ur fyra perspektiv")
        divides(hand, was, should)
        hand.press("Spara min gissning")
        hand.reads("Din gissning är sparad")
        for other in GUESSES:
            assert other == person or f"{GUESSES[other][0]}" not in hand.page.content()
    oskar = town.oskar
    oskar.opens(f"{town.dialogues[SCHOOLS]}/reflection")
    oskar.reads("6 av 8 har gissat")
    oskar.press("Visa gissningarna och börja komma överens")
    oskar.sees("heading", "Det här är vi överens om")
    was, should = AGREED
    divides(oskar, was[:-1] + [0], should)
    oskar.press("Spara det vi är överens om")
    oskar.reads("Summan är 95 procent. Fördela 5 till för att komma till 100.")
    divides(oskar, was, should)
    oskar.press("Spara det vi är överens om")
    oskar.reads("Gruppens bild är sparad")
    oskar.unfold("Visa som tabell", within="Hur fördelades tiden?")
    time_of = table_of(oskar, "region", "Tabell över tiden")
    for index, perspective in enumerate(PERSPECTIVES):
        for row, guesses in ((WAS, 0), (SHOULD, 1)):
            dots = ", ".join(map(str, sorted(guess[guesses][index] for guess in GUESSES.values())))
            assert time_of[perspective][f"Gissningar: {row.lower()}"] == dots
            assert time_of[perspective][f"Gruppen: {row.lower()}"] == str(AGREED[guesses][index])
    for column in ["Planen", "Registrerad tid (uppskattning)", f"Gruppen: {WAS.lower()}", f"Gruppen: {SHOULD.lower()}"]:
        assert sum(int(cells[column]) for cells in time_of.values()) == 100, column
    oskar.reads("Fick för lite plats: Medborgare/brukare (30, borde vara 50)")
    oskar.stops()

    oskar.press("Gruppens utvärdering")
    oskar.sees("heading", "Gruppens utvärdering")
    for question, answer in GROUP.items():
        oskar.write(question, answer)
    for statement, figure in RATINGS.items():
        oskar.picks(statement, str(figure))
    oskar.press("Spara utvärderingen")
    oskar.reads("Utvärderingen är sparad")
    oskar.stops()
    oskar.press("Till gruppens reflektion")
    oskar.sees("button", "Gruppen är klar")
    oskar.press("Gruppen är klar")
    oskar.reads("Gruppen är klar. Svaren är låsta.")


def divides(hand, was, should):
    for row, shares in ((WAS, was), (SHOULD, should)):
        for perspective, share in zip(PERSPECTIVES, shares, strict=True):
            hand.write(perspective, str(share), within=row)


def two_are_talked_with(town):
    elin = town.elin
    for person, (said, changed, consent) in FOLLOW_UPS.items():
        elin.opens(town.dialogues[SCHOOLS])
        elin.sees("link", "Välj vem du vill tala med")
        elin.press("Välj vem du vill tala med")
        elin.sees("heading", "Vem vill du tala med?")
        elin.picks("Runt bordet satt", f"{SIX[person]}…")
        elin.press("Börja anteckna")
        elin.sees("heading", f"Uppföljande samtal med {SIX[person]}")
        elin.day("Dagen ni talades vid", today())
        elin.write("Vad har hänt sedan samtalet?", said)
        elin.press(f"Skicka till {SIX[person]} för läsning")
        elin.reads(f"{SIX[person]} kan läsa texten nu")

        hand = town.phones[person]
        goes_to_the_task(hand, "Läs och godkänn det du sa")
        hand.sees("heading", "Uppföljande samtal med Elin Kråkbär")
        assert hand.value_of("Vad har hänt sedan samtalet?") == said
        if changed:
            hand.write("Vad har hänt sedan samtalet?", changed)
        hand.picks("Får vi citera dig?", consent)
        hand.press("Godkänn texten")
        hand.reads("Du har godkänt texten")
        hand.reads(changed or said)
    elin.goes_to("Mitt arbete")
    elin.sees("heading", "Väntar på dig")
    elin.opens("/follow-ups")
    for person in FOLLOW_UPS:
        elin.reads_line(SIX[person], ROUND, "Godkänt")


def three_are_followed_to_the_effect(town):
    """One by the link of a letter, one by the one who is responsible, one by the process lead."""
    elin, peter, catarina = town.elin, town.peter, town.phones["bun-chef"]
    elin.goes_to("Åtgärder")
    elin.sees("heading", "Åtgärder")
    before = int(re.search(r"Effekten syns av (\d+)", elin.page.inner_text("main"))[1])
    addresses = {}
    for action in EFFECTS:
        elin.reads(action)
        addresses[action] = elin.page.get_by_role("link", name=action).get_attribute("href")

    peter.opens(f"{addresses[CALLS]}/progress?status=done")
    peter.reads("Läget blir ”Klar”. Inget är ändrat än.")
    peter.press("Ja, sätt ”Klar”")
    peter.sees("heading", CALLS)
    peter.reads(EFFECTS[CALLS])
    sees_the_effect(peter)

    catarina.goes_to("Åtgärder")
    catarina.sees("link", CORRIDORS)
    catarina.press(CORRIDORS)
    catarina.sees("heading", CORRIDORS)
    catarina.picks("Läge", "Pågår")
    catarina.write("Vad har hänt? Skriv om du vill.", "Första ronden är gjord")
    catarina.press("Spara läget")
    catarina.reads("Första ronden är gjord")
    catarina.picks("Läge", "Klar")
    catarina.press("Spara läget")
    catarina.reads("Klar")
    sees_the_effect(catarina)

    elin.press(HOME_CARE)
    elin.sees("heading", HOME_CARE)
    elin.reads("Göran Björkdunge")
    elin.picks("Läge", "Klar")
    elin.press("Spara läget")
    elin.reads("Klar")
    sees_the_effect(elin)

    elin.goes_to("Åtgärder")
    elin.reads(f"Effekten syns av {before + 3}")
    for action, unit, owner in [
        (CALLS, SCHOOLS, "Peter Wildmossa"),
        (CORRIDORS, SCHOOLS, "Catarina Daggros"),
        (HOME_CARE, CARE, "Göran Björkdunge"),
    ]:
        row = elin.page.get_by_role("row").filter(has=elin.page.get_by_role("link", name=action)).inner_text()
        assert all(word in row for word in (unit, owner, "Klar", "Effekten syns")), row
    elin.stops()


def sees_the_effect(hand):
    hand.picks("Effekten", "Effekten syns")
    hand.write("Vad ser ni? Skriv om du vill.", "De berättar det själva")
    hand.press("Spara effekten")
    hand.reads("De berättar det själva")
    hand.stops()


def the_collection_is_closed(town, folder):
    elin = town.elin
    asked = 4 * len(OF_LEADERSHIP) + sum(len(people) for people in OF_UNITS.values())
    goes_to_the_round(elin)
    elin.press("Utvärdering")
    elin.reads(f"6 av {asked} svar har kommit.")
    elin.sees("heading", "Inget att visa ännu")
    elin.reads_no(REFLECTIONS["kso"][2])
    elin.press("Stäng insamlingen")
    elin.sees("heading", "Stäng insamlingen?")
    elin.press("Stäng insamlingen")
    elin.sees("heading", "Varje prick är ett svar")
    elin.reads(f"6 av {asked} svar har kommit.")
    the_results_are_those_that_were_given(elin)
    elin.stops()
    paper = elin.prints(folder / "results.pdf")
    for _, _, words in REFLECTIONS.values():
        assert words in paper.text, words


def the_results_are_those_that_were_given(elin):
    elin.unfold("Visa som tabell")
    shown = table_of(elin, "region", "Tabell över svaren")
    for statement, answers in MIRRORS.items():
        figures = [figure for figure in answers if figure != "–"]
        if len(figures) < 5:
            assert statement not in shown
            elin.reads(statement)
            continue
        for step in range(1, 8):
            assert shown[statement][str(step)] == str(figures.count(step) or "–")
        assert shown[statement]["Svar"] == str(len(figures))
        assert shown[statement]["Alla"] == f"{median(figures):g}".replace(".", ","), "The median"
    elin.reads("Roller visas inte.")
    quotable = sum(consent != NO for _, consent, _ in REFLECTIONS.values())
    elin.reads(f"{len(REFLECTIONS)} texter i bokstavsordning. {quotable} av dem får citeras.")
    quotes = elin.page.locator(".quote")
    texts = [text.split("”")[1] for text in quotes.all_inner_texts()]
    assert texts == sorted(words for _, _, words in REFLECTIONS.values()), texts


def the_round_is_closed(town):
    elin = town.elin
    goes_to_the_round(elin)
    for unit, cells in {
        SCHOOLS: ["Godkänt", "4 av 6", "6 av 6", "2 av 2 klara"],
        CARE: ["Godkänt", "1 av 1 klara"],
        TOWN: ["Godkänt"],
        CULTURE: ["Godkänt"],
    }.items():
        row = elin.page.get_by_role("row").filter(has=elin.page.get_by_role("link", name=unit, exact=True)).inner_text()
        assert all(cell in row for cell in cells), (row, cells)
    elin.press("Skriv vad ni ändrar")
    elin.sees("heading", "Avsluta omgången")
    elin.write("Vad ändrar vi nästa gång?", LESSONS)
    elin.stops()
    elin.press("Spara och avsluta omgången")
    elin.sees("heading", "Omgången är avslutad")
    elin.reads(LESSONS, within="Vad vi ändrar nästa gång")


def the_summary_is_printed(town, folder):
    """Its names, counts and sums are those of what was done above."""
    elin = town.elin
    elin.press("Sammanfattning")
    elin.sees("heading", f"Sammanfattning: {ROUND}")
    elin.reads("Alla kom till tals Median 6 av 7, 6 svar", within="Det som var starkt")
    elin.reads("Att höra alla", within="Det som var starkt")
    elin.reads("Samtalet var tillräckligt utmanande Median 4 av 7, 5 svar", within="Det som kritiserades")
    elin.reads("Mer tid till eleverna", within="Det som kritiserades")

    time_of = table_of(elin, "group", "Vad omgången kostade i tid")
    total = time_of.pop("Summa")
    assert time_of.keys() == OF_UNITS.keys()
    for unit, people in OF_UNITS.items():
        assert time_of[unit]["Personer"] == str(len(people) + len(OF_LEADERSHIP) + 2)
        assert time_of[unit]["Planerat, min"] == str(LENGTH)
    for column in ("Personer", "Planerat, min", "Blev, min"):
        assert total[column] == str(sum(int(cells[column]) for cells in time_of.values())), column
    assert total["Planerat, timmar"] == f"{SEATS * LENGTH / 60:g}"

    elin.reads("1 av 4 grupper har kommit överens")
    for perspective, was, should in zip(PERSPECTIVES, *AGREED, strict=True):
        if should > was:
            elin.reads_line(perspective, f"{SCHOOLS}: +{should - was} procentenheter")
    for words in (f"{len(EFFECTS)} åtgärder", f"Klara {len(EFFECTS)}", f"Effekten syns {len(EFFECTS)}"):
        elin.reads(words, within="Åtgärderna")
    elin.reads(LESSONS, within="Det här ändrar vi nästa gång")
    elin.reads("2 uppföljande samtal är godkända")
    said = [(consent, words) for _, consent, words in REFLECTIONS.values()]
    said += [(consent, changed or words) for words, changed, consent in FOLLOW_UPS.values()]
    for consent, words in said:
        (elin.reads_no if consent == NO else elin.reads)(words)
    elin.stops()
    paper = elin.prints(folder / "summary.pdf")
    printed = [ROUND, *OF_UNITS, LESSONS, *(words for consent, words in said if consent != NO)]
    for words in printed:
        assert words in paper.text, words
    assert not any(words in paper.text for consent, words in said if consent == NO)


def goes_to_the_round(elin):
    elin.goes_to("Samtal")
    elin.sees("link", "Omgångar")
    elin.press("Omgångar")
    elin.sees("link", ROUND)
    elin.press(ROUND)
    elin.sees("heading", ROUND)


def table_of(hand, role, name):
    """Each row by its name, each cell by the head of its column."""
    head, *rows = hand.page.get_by_role(role, name=name).locator("tr").all()
    columns = head.locator("th").all_inner_texts()
    cells = [row.locator("th, td").all_inner_texts() for row in rows]
    return {row[0]: dict(zip(columns, row, strict=True)) for row in cells}


def goes_to_the_task(hand, task):
    hand.goes_to("Mitt arbete")
    hand.sees("link", f"{task}: {ROUND}: {SCHOOLS}")
    hand.press(f"{task}: {ROUND}: {SCHOOLS}")


def everybody_is_in(town, title, level=1):
    for hand in town.table:
        hand.sees("heading", title, level=level)


def everybody_reads_line(town, *texts):
    for hand in town.table:
        hand.reads_line(*texts)


def everybody_stops(town):
    for hand in town.table:
        hand.stops()
