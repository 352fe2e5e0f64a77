"""One results dialogue, from its creation to the record that both parties have approved, as four people live it.

Elin leads, Oskar writes, Margareta speaks for the leadership and Peter for the committee. Linnea sits at the table
without a screen. Nobody reloads: what the others do is seen as it happens, in the room and in the review of what was said there.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from hands import Hand
from paper import A3_LANDSCAPE

TITLE = "Resultatsamtal om närvaron i grundskolan"
AIM = "Frånvaron ökar på två av våra skolor. Vi behöver förstå varför innan budgeten läggs."
LEADERSHIP, COMMITTEE = "Kommunstyrelsen", "Barn- och utbildningsnämnden"
CHECK_IN, MISSION = "Incheckning och förväntningar", "Uppdraget – vem är vi till för?"

OF_MARGARETA = "Jag vill förstå varför två skolor skiljer sig åt"
OF_LINNEA = "Att vi pratar om eleverna och inte om tabellerna"
OF_ELIN = "Vi slutar i tid, och med något att göra"
OF_PETER = "Vi är till för alla barn, också dem som inte kommer"
OF_OSKAR, OF_OSKAR_AFTERWARDS = "Frånvaron ökar på fyra skolor", "Frånvaron har ökat på två skolor, mest i årskurs åtta"
CHALLENGE = "Vi mäter frånvaro men frågar aldrig varför"
MISSING, MISSING_AFTERWARDS = "Elevrådet bad om en vuxen", "Elevrådet bad om en vuxen i varje korridor"
ACTION = "Ring hem samma dag när en elev saknas"
PARKED = "Räcker bussarna till?"
PRIVATE = "Fråga om vikarierna efteråt"
HEADLINE = "Det som fungerar är att någon ringer hem samma dag"
DECLINED, REASON = "Någon bör ringa hem samma dag", "Gruppen sa det så här, och alla nickade"
NOTES = [
    OF_MARGARETA, OF_LINNEA, OF_ELIN, OF_PETER, OF_OSKAR_AFTERWARDS, CHALLENGE, MISSING_AFTERWARDS, PARKED,
]  # fmt: skip


@dataclass
class Table:
    """Those who have a window, and one who has none."""

    elin: Hand
    oskar: Hand
    margareta: Hand
    peter: Hand

    @property
    def all(self):
        return [self.elin, self.oskar, self.margareta, self.peter]

    @property
    def all_but_elin(self):
        return [self.oskar, self.margareta, self.peter]


def the_dialogue_is_planned(elin):
    elin.goes_to("Samtal")
    elin.sees("link", "Planera ett samtal")
    elin.press("Planera ett samtal")
    elin.sees("heading", "Planera ett samtal")

    # Without its parties it is refused, and what was written stands there still.
    elin.write("Vad ska samtalet heta?", TITLE)
    elin.press("Skapa utkastet")
    elin.reads("Allt du skrev finns kvar")
    assert elin.value_of("Vad ska samtalet heta?") == TITLE

    elin.choose("Den ena parten", LEADERSHIP)
    elin.choose("Den andra parten", COMMITTEE)
    elin.write("Vilken period gäller resultaten?", "Läsåret 2025/26")
    elin.choose("Slag av samtal", "Resultatsamtal")
    elin.write("Längd i minuter", "60")
    elin.picks("Frågornas ton", "Rekommenderad blandning…")
    elin.press("Skapa utkastet")
    elin.reads("Det här är ett utkast")

    elin.write("Varför träffas ni just nu?", AIM)
    elin.write("Underlag som alla läser", "Närvarostatistik, version 2\nElevrådets fem förslag")
    elin.write("Ärendenummer", "KS 2026/0412")
    elin.picks("Frågans ton i ruta 2", "Neutral")
    elin.write("Minuter i ruta 2", "2")
    elin.reads("kvar att fördela")
    elin.write("Minuter i ruta 2", "16")
    elin.reads("för mycket")
    elin.write("Planerad längd…", "62")
    elin.reads("Summa 62 av 62 minuter, det går jämnt ut")
    elin.tick("Laget runt i ruta 1")
    elin.day("Dag", today())
    elin.time("Börjar klockan", time(9, 30))
    elin.write("Plats", "Åbrinkens skola, personalrummet")

    elin.unfold(f"Lägg till ur {LEADERSHIP}")
    elin.tick("Margareta Lingonblad…")
    elin.unfold(f"Lägg till ur {COMMITTEE}")
    elin.tick("Linnea Åkerbär…")
    elin.tick("Peter Wildmossa…")
    elin.unfold("Lägg till andra")
    elin.tick("Elin Kråkbär…")
    elin.tick("Oskar Näckros…")
    elin.press("Lägg till dem")
    elin.reads("5 personer", within="Runt bordet")

    elin.tick("Godkänner för parten: Margareta Lingonblad")
    elin.tick("Utan egen skärm: Linnea Åkerbär")
    elin.choose("Roll för Elin Kråkbär", "Samtalsledare")
    elin.choose("Roll för Oskar Näckros", "Dokumentatör")
    elin.press("Öppna för deltagarna")
    elin.reads("Utkastet är sparat. En sak saknas för att öppna samtalet")
    elin.reads("Välj vem som godkänner dokumentationen för den andra parten")
    elin.stops()
    elin.tick("Godkänner för parten: Peter Wildmossa")
    elin.press("Öppna för deltagarna")
    elin.sees("heading", TITLE)
    elin.reads("5 personer × 62 minuter", within="Bjud in")
    elin.stops()


def somebody_gets_in(hand, name, link):
    hand.opens(link)
    hand.sees("button", f"Fortsätt som {name}")
    hand.press(f"Fortsätt som {name}")
    hand.sees("heading", "Väntar på dig")


def everybody_is_invited(table):
    """Elin copies the links one by one, and the others follow them."""
    elin = table.elin
    for hand, name in [
        (table.oskar, "Oskar Näckros"),
        (table.margareta, "Margareta Lingonblad"),
        (table.peter, "Peter Wildmossa"),
    ]:
        elin.press(f"Länk till {name}")
        elin.sees("heading", f"Personlig länk till {name}")
        elin.press("Visa en länk att kopiera")
        elin.sees("textbox", "Länken")
        somebody_gets_in(hand, name, elin.value_of("Länken"))
        elin.press("Tillbaka till samtalet")
        elin.sees("heading", TITLE)


def everybody_comes_to_the_room(table):
    for hand in table.all_but_elin:
        hand.goes_to("Samtal")
        hand.sees("link", TITLE)
        hand.press(TITLE)
        hand.reads(AIM)
    for hand in table.all:
        hand.press("Gå till rummet")
        hand.reads("Linnea Åkerbär", within="Väntas till bordet")
    for hand in table.all_but_elin:
        hand.sees("heading", "Samtalet har inte börjat")
    everybody_stops(table)
    table.elin.press("Starta samtalet")
    for hand in table.all:
        hand.sees("heading", CHECK_IN)


def a_round_with_a_pass(table):
    elin, oskar, margareta, peter = table.all
    elin.press("Starta laget runt")
    elin.reads("Margareta Lingonblad har ordet")
    margareta.sees("heading", "Du har ordet")
    peter.sees("heading", "Margareta har ordet")
    oskar.reads("Margareta Lingonblad har ordet")

    margareta.write("Ny anteckning", OF_MARGARETA)
    margareta.press("Lägg på arket")
    everybody_reads_line(table, OF_MARGARETA, "Margareta Lingonblad")
    margareta.press("Jag har talat klart")
    for hand in (margareta, peter):
        hand.sees("heading", "Linnea har ordet")

    # Linnea has no screen: Oskar writes for her, and Elin gives the word on.
    oskar.reads("Linnea Åkerbär har ordet")
    oskar.write("Ny anteckning", OF_LINNEA)
    oskar.choose("Sagt av", "Linnea Åkerbär (utan skärm)")
    oskar.press("Lägg på arket")
    everybody_reads_line(table, OF_LINNEA, "Linnea Åkerbär")
    oskar.choose("Sagt av", "gruppen")
    elin.press("Ge ordet till Peter")
    elin.reads("Peter Wildmossa har ordet")

    peter.sees("heading", "Du har ordet")
    peter.press("Jag passar")
    for hand in (peter, margareta):
        hand.sees("heading", "Elin har ordet")
    elin.reads("Elin Kråkbär har ordet")
    elin.reads("Passade", within="Tid och ordning")
    elin.write("Ny anteckning", OF_ELIN)
    elin.press("Lägg på arket")
    everybody_reads_line(table, OF_ELIN)
    elin.press("Elin har talat klart")
    for hand in (elin, oskar):
        hand.reads("Ordet är fritt.")
    for hand in (margareta, peter):
        hand.sees("heading", "Ordet är fritt")


def on_and_back_through_the_boxes(table):
    elin = table.elin
    for step, title in [
        ("Nästa: 1 Uppdraget", MISSION),
        ("Tillbaka till Ruta 0", CHECK_IN),
        ("Nästa: 1 Uppdraget", MISSION),
    ]:
        elin.press(step)
        everybody_is_in(table, title)


def a_private_note_and_a_parked_question(table):
    elin, oskar, margareta, peter = table.all
    peter.press("Mina anteckningar")
    peter.sees("heading", "Mina anteckningar")
    peter.write("Ny egen anteckning", PRIVATE)
    peter.press("Spara hos mig")
    peter.sees("button", f"Radera: {PRIVATE}")
    peter.press("Samtalet")
    peter.sees("heading", MISSION)

    peter.write("Ny anteckning", OF_PETER)
    peter.choose("Vi vet det från", "ett antagande")
    peter.press("Lägg på arket")
    everybody_reads_line(table, OF_PETER, "ett antagande")
    peter.unfold("Parkera en fråga")
    peter.write("Fråga att parkera", PARKED)
    peter.press("Parkera frågan")
    everybody_reads_line(table, PARKED, "väntar")
    for hand in table.all:
        hand.reads_no(PRIVATE)


def somebody_asks_for_the_word(table):
    elin, oskar, margareta, peter = table.all
    elin.press("Nästa: 2 Resultat")
    everybody_is_in(table, "Resultat för medborgare och brukare")
    margareta.press("Jag vill säga något")
    margareta.sees("button", "Ta tillbaka min begäran")
    elin.reads_line("Margareta vill säga något")
    elin.press("Ge ordet – ge ordet till Margareta Lingonblad")
    elin.reads("Margareta Lingonblad har ordet")
    margareta.sees("heading", "Du har ordet")
    peter.sees("heading", "Margareta har ordet")
    margareta.press("Jag har talat klart")
    for hand in (margareta, peter):
        hand.sees("heading", "Ordet är fritt")

    oskar.write("Ny anteckning", OF_OSKAR)
    oskar.picks("Perspektiv", "Process och verksamhet")
    oskar.press("Lägg på arket")
    everybody_reads_line(table, OF_OSKAR, "Process och verksamhet")
    elin.press(f"Tas i ruta 2: {PARKED}")
    everybody_reads_line(table, PARKED, "togs i ruta 2")


def time_is_given_and_stopped(table):
    elin = table.elin
    elin.press("Ge rutan 2 minuter")
    elin.reads("Planerat 18:00")
    table.oskar.reads("Planerat 18:00")
    for hand in (table.margareta, table.peter):
        hand.reads("av 18 min")
    elin.press("Pausa klockan")
    for hand in table.all:
        hand.reads("Klockan är pausad")
    elin.press("Starta klockan igen")
    elin.sees("button", "Pausa klockan")
    for hand in table.all:
        hand.reads_no("Klockan är pausad")


def the_challenge_is_held(table):
    """Nobody gets past it by mistake: Elin is asked for a reason, and stays."""
    elin, margareta = table.elin, table.margareta
    for step, title in [
        ("Nästa: 3 Vad förklarar resultatet?", "Vad förklarar resultatet?"),
        ("Nästa: 4 Helhet", "Helhet och samband"),
        ("Nästa: 5 Utmaningen", "Utmaningen"),
    ]:
        elin.press(step)
        everybody_is_in(table, title)
    elin.press("Nästa: 6 Önskat läge")
    elin.sees("textbox", "Varför hoppar ni över rutan?")
    elin.press("Stanna i rutan")
    elin.sees("heading", "Utmaningen")
    margareta.write("Ny anteckning", CHALLENGE)
    margareta.press("Lägg på arket")
    everybody_reads_line(table, CHALLENGE, "Margareta Lingonblad")
    elin.press("Nästa: 6 Önskat läge")
    everybody_is_in(table, "Önskat läge")


def an_action_with_its_effect(table):
    elin, oskar = table.elin, table.oskar
    elin.press("Nästa: 7 Åtgärder och nästa steg")
    everybody_is_in(table, "Åtgärder och nästa steg", level=1)
    oskar.write("Vad ska göras?", ACTION)
    oskar.write("Vilken effekt väntar ni er, för vem?", "Elever i årskurs åtta som saknas en dag är tillbaka nästa")
    oskar.write("Hur ser vi effekten?", "Frånvaron per vecka på de två skolorna")
    oskar.choose("Perspektiv", "Medborgare/brukare")
    oskar.choose("Ansvarig", "Peter Wildmossa")
    oskar.day("Klart senast", date(2099, 6, 15))
    oskar.write("Kräver beslut i", COMMITTEE)
    oskar.press("Lägg till åtgärden")
    everybody_reads_line(table, ACTION, "Peter Wildmossa", "15 juni 2099")
    everybody_stops(table)


def the_sentence_that_is_left(table):
    elin, oskar = table.elin, table.oskar
    elin.press("Nästa: 8 Utcheckning")
    everybody_is_in(table, "Utcheckning")
    oskar.write("Det viktigaste vi kom fram till", HEADLINE)
    oskar.press("Spara rubriken")
    for hand in table.all:
        hand.reads(HEADLINE)
    elin.unfold("Avsluta samtalet")
    elin.press("Avsluta för alla")
    for hand in table.all:
        hand.sees("heading", "Samtalet är avslutat")


def corrections_are_taken_and_declined(table):
    elin, oskar, margareta, peter = table.all
    for hand in table.all:
        hand.press("Till dokumentationen")
        hand.sees("heading", "Granska och godkänn")
    oskar.press(f"Ändra {OF_OSKAR}")
    oskar.sees("heading", "Ändra anteckningen")
    oskar.write("Anteckning", OF_OSKAR_AFTERWARDS)
    oskar.press("Spara anteckningen")
    everybody_reads_line(table, OF_OSKAR_AFTERWARDS)

    margareta.choose("Vad gäller det?", "Rubriken")
    margareta.write("Så borde det stå", DECLINED)
    margareta.press("Föreslå rättelsen")
    for hand in (margareta, elin, peter):
        hand.reads_line(DECLINED, "Väntar på dokumentatören")
    oskar.reads(f"Margareta Lingonblad har föreslagit en rättelse: ”{DECLINED}”")
    oskar.press("Svara Margareta Lingonblad")
    oskar.sees("button", "För in rättelsen av Margareta Lingonblad")
    peter.choose("Vad gäller det?", "Jag lyfte något som inte kom med i ruta 2…")
    peter.write("Så borde det stå", MISSING)
    peter.press("Föreslå rättelsen")
    for hand in (peter, elin, margareta):
        hand.reads_line(MISSING, "Väntar på dokumentatören")
    oskar.reads("Peter Wildmossa har föreslagit en rättelse")

    everybody_stops(table)

    goes_to_the_task(oskar, "Svara på 2 förslag till rättelser")
    oskar.press("För in rättelsen av Peter Wildmossa")
    for hand in (oskar, elin, margareta, peter):
        hand.reads_line(MISSING, "Förd in")
    oskar.unfold("För inte in …")
    oskar.write("Varför inte?", REASON)
    oskar.press("Avböj med det skälet")
    for hand in (oskar, elin, margareta, peter):
        hand.reads_line(DECLINED, "Inte förd in", REASON)


def an_approval_is_voided_and_given_again(table):
    elin, oskar, margareta, peter = table.all
    oskar.press("Lämna för godkännande")
    oskar.reads("Du har lämnat dokumentationen för godkännande", within="Godkännande")
    # What came while she looked, she reads before she approves it.
    margareta.reads("Texten har ändrats sedan du öppnade sidan", within="Godkännande")
    margareta.sees_no("button", "Godkänn…")
    margareta.press("Läs det som står nu")
    margareta.reads("7 anteckningar och 1 åtgärd,", within="Godkännande")
    margareta.press(f"Godkänn för {LEADERSHIP}")
    for hand in table.all:
        hand.reads("Godkänd av Margareta Lingonblad", within="Godkännande")
    goes_to_the_task(peter, "Läs och godkänn dokumentationen")
    peter.reads_line(DECLINED, "Inte förd in", REASON)
    peter.sees("button", f"Godkänn för {COMMITTEE}")

    oskar.press(f"Ändra {MISSING}")
    oskar.sees("heading", "Ändra anteckningen")
    oskar.write("Anteckning", MISSING_AFTERWARDS)
    oskar.press("Spara anteckningen")
    for hand in table.all:
        hand.reads("Godkännandet gäller inte längre")
        hand.reads_line(MISSING_AFTERWARDS)
    for hand, name in ((margareta, "Margareta Lingonblad"), (peter, "Peter Wildmossa")):
        hand.reads(f"Ska godkännas av {name}", within="Godkännande")
        hand.sees_no("button", "Godkänn…")
    everybody_stops(table)
    oskar.press("Lämna för godkännande")
    oskar.reads("Du har lämnat dokumentationen för godkännande", within="Godkännande")
    for hand, party in ((margareta, LEADERSHIP), (peter, COMMITTEE)):
        hand.press("Läs det som står nu")
        hand.sees("button", f"Godkänn för {party}")
    margareta.press(f"Godkänn för {LEADERSHIP}")
    for hand in table.all:
        hand.reads("Godkänd av Margareta Lingonblad", within="Godkännande")

    # Who led the talk approves for neither, also when one approval is all that is missing.
    elin.reads("Du ledde samtalet och godkänner därför inte för någon part", within="Godkännande")
    elin.sees_no("button", "Godkänn…")
    peter.press(f"Godkänn för {COMMITTEE}")
    for hand in (peter, elin, oskar, margareta):
        hand.reads("Dokumentationen är låst och ändras inte mer")
        hand.reads("Godkänd av Peter Wildmossa", within="Godkännande")
        hand.reads("Fastställd", within="Godkännande")


def the_record_is_locked(table, folder):
    oskar, peter = table.oskar, table.peter
    peter.press("Läs den fastställda dokumentationen")
    peter.sees("heading", HEADLINE)
    peter.reads_line(MISSING_AFTERWARDS)
    peter.press("Historik")
    for happened in [
        f"avböjde en rättelse. Skälet: ”{REASON}”",
        "ändrade det som var godkänt. Godkännandena gäller inte längre",
        "fastställde dokumentationen: båda parter har godkänt",
    ]:
        peter.reads_line(happened)
    peter.reads_no(PRIVATE)

    oskar.goes_to("Samtal")
    oskar.sees("link", TITLE)
    oskar.press(TITLE)
    oskar.sees("heading", HEADLINE)
    oskar.sees_no("link", "Ändra…")
    sums_up(oskar)
    oskar.stops()
    reading = oskar.prints(folder / "reading.pdf")
    oskar.press("Ark")
    oskar.sees("heading", HEADLINE)
    oskar.stops()
    sheet = oskar.prints(folder / "sheet.pdf")
    assert sheet.sizes == [A3_LANDSCAPE]
    for paper in (reading, sheet):
        for text in [TITLE, HEADLINE, *NOTES, "Fastställd"]:
            assert text in paper.text, f"“{text}” is not printed"
        # Its column is narrow, and a line of the text goes through all of the table's columns.
        assert set(ACTION.split()) <= set(paper.text.split())
        _, approved, by = paper.text.partition("Godkänd av")
        assert approved in by and "Margareta Lingonblad" in by and "Peter Wildmossa" in by
        assert PRIVATE not in paper.text and OF_OSKAR not in paper.text


def sums_up(hand):
    """The checksum on the page is that of the text that it offers, by anybody's own reckoning."""
    said = re.search(r"\b[0-9a-f]{64}\b", hand.page.get_by_role("main").inner_text())[0]
    text = hand.page.request.get(hand.page.url.removesuffix("/") + "/text").body()
    assert hashlib.sha256(text).hexdigest() == said


def goes_to_the_task(hand, task):
    """Start pages say what waits for their person."""
    hand.goes_to("Mitt arbete")
    hand.sees("link", f"{task}: {TITLE}")
    hand.press(f"{task}: {TITLE}")
    hand.sees("heading", "Granska och godkänn")


def everybody_stops(table):
    for hand in table.all:
        hand.stops()


def everybody_is_in(table, title, level=1):
    for hand in table.all:
        hand.sees("heading", title, level=level)


def everybody_reads_line(table, *texts):
    for hand in table.all:
        hand.reads_line(*texts)


def today():
    return datetime.now(ZoneInfo("Europe/Stockholm")).date()
