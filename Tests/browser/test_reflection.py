"""A group that looks back: each guesses alone, it agrees, and some weeks later somebody tells what happened then."""

import re
import uuid

import pytest
from playwright.sync_api import expect

from checks import assert_good_page
from hands import PHONE

TALK = "/dialogues/grundskola-2026"
LAST_BOXES = ["causes", "whole", "challenge", "desired", "actions", "check-out"]


@pytest.fixture
def facilitator(person, server):
    """The talk that goes on in the demo has come to its last box."""
    page = person(server, "processledare", f"{TALK}/reflection")
    expect(page.get_by_text("Vänta till samtalets sista ruta")).to_be_visible()
    for box, following in zip(LAST_BOXES, LAST_BOXES[1:], strict=False):
        if box == "challenge":
            sent(page, "skipped-challenge", box=box, reason="Tiden tog slut")
        else:
            sent(page, "current-box", box=following, **{"from": box})
    return page


def sent(page, rest, **form):
    form = {"command": uuid.uuid4().hex, **form}
    origin = page.evaluate("location.origin")
    answer = page.request.post(f"{TALK}/{rest}", form=form, headers={"Origin": origin}, max_redirects=0)
    assert answer.status in (200, 303), answer.text()


def told(page):
    """The message at the top of the page; the sums are status regions too."""
    return page.locator(".message")


def divide(page, row, shares):
    """By keyboard alone, from the first field to the last."""
    for perspective, share in zip(("Medborgare", "Medarbetare", "Process", "Ekonomi", "Övrigt"), shares, strict=True):
        field = page.get_by_role("group", name=row).get_by_role("spinbutton", name=perspective)
        field.focus()
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(str(share))


def test_the_time_is_guessed_alone_and_agreed_together(facilitator, person, server):
    vera = person(server, "bun-ordf", f"{TALK}/reflection", viewport=PHONE)
    was = vera.get_by_role("group", name="Så blev det")
    expect(was.get_by_text("Summa 0 procent, 100 kvar att fördela")).to_be_visible()
    # Steps by button and by arrow key, summed while one goes, and the page is not left for it.
    was.get_by_role("button", name="5 mer till Medborgare").click()
    expect(was.get_by_text("Summa 5 procent, 95 kvar att fördela")).to_be_visible()
    first = was.get_by_role("spinbutton", name="Medborgare")
    first.focus()
    vera.keyboard.press("ArrowUp")
    expect(first).to_have_value("10")
    was.get_by_role("button", name="5 mindre till Medborgare").click()
    expect(first).to_have_value("5")
    divide(vera, "Så blev det", (45, 5, 10, 35, 10))
    divide(vera, "Så borde det vara", (40, 20, 20, 10, 10))
    vera.keyboard.press("Enter")
    expect(vera.get_by_text("Summan är 105 procent. Ta bort 5 för att komma till 100.")).to_be_visible()
    expect(first).to_have_value("45")
    assert_good_page(vera)
    was.get_by_role("spinbutton", name="Övrigt").fill("5")
    vera.get_by_role("button", name="Spara min gissning").click()
    expect(told(vera)).to_contain_text("Din gissning är sparad")

    facilitator.reload()
    assert_good_page(facilitator)
    # But for the ids of forms, which are chance.
    assert "45" not in re.sub(r'value="[0-9a-f-]{20,}"', "", facilitator.content())
    facilitator.get_by_role("button", name="Visa gissningarna").click()
    expect(facilitator.get_by_text("Prickarna visas utan namn, men ni är få.")).to_be_visible()
    assert_good_page(facilitator)
    divide(facilitator, "Så blev det", (40, 10, 10, 30, 10))
    divide(facilitator, "Så borde det vara", (40, 20, 20, 10, 10))
    facilitator.get_by_label("Vad ändrar vi till nästa gång?").fill("Börja med medarbetarna")
    facilitator.get_by_role("button", name="Spara det vi är överens om").click()
    expect(facilitator.get_by_text("Fick för lite plats: Medarbetare (10, borde vara 20)")).to_be_visible()
    expect(facilitator.get_by_role("region", name="Samma parter, samtal för samtal")).to_be_visible()
    assert_good_page(facilitator)
    facilitator.get_by_role("link", name="Gruppens utvärdering").click()
    facilitator.get_by_label("Vad ska vi behålla?").fill("Rundorna")
    facilitator.get_by_role("group", name="Djup i analysen").get_by_role("radio", name="6").check()
    facilitator.get_by_role("button", name="Spara utvärderingen").click()
    expect(told(facilitator)).to_contain_text("Utvärderingen är sparad")
    assert_good_page(facilitator)
    facilitator.get_by_role("link", name="Till gruppens reflektion").click()
    facilitator.get_by_role("button", name="Gruppen är klar").click()
    expect(facilitator.get_by_text("Gruppen är klar. Svaren är låsta.")).to_be_visible()
    assert_good_page(facilitator)
    vera.reload()
    vera.get_by_text("Visa som tabell").first.click()
    row = vera.get_by_role("row", name="Medborgare/brukare").first
    expect(row).to_contain_text("45")
    assert_good_page(vera)


def test_it_works_without_script(facilitator, person, server):
    page = person(server, "bun-ordf", f"{TALK}/reflection", java_script_enabled=False)
    was = page.get_by_role("group", name="Så blev det")
    was.get_by_role("spinbutton", name="Medborgare").fill("33")
    was.get_by_role("button", name="5 mer till Medborgare").click()
    expect(was.get_by_text("Summa 35 procent, 65 kvar att fördela")).to_be_visible()
    was.get_by_role("spinbutton", name="Ekonomi").fill("65")
    page.get_by_role("button", name="Räkna ihop").click()
    expect(was.get_by_text("Summa 100 procent, det går jämnt ut")).to_be_visible()
    page.get_by_role("group", name="Så borde det vara").get_by_role("spinbutton", name="Medborgare").fill("100")
    page.get_by_role("button", name="Spara min gissning").click()
    expect(told(page)).to_contain_text("Din gissning är sparad")


def test_what_was_said_is_read_changed_approved_and_taken_back(person, server):
    elin = person(server, "processledare", "/follow-ups/origoparken-2026-follow-up-3")
    elin.get_by_label("Vad har hänt sedan samtalet?").fill("Det är fler som ringer oss direkt.")
    elin.get_by_role("button", name="Skicka till").click()
    expect(told(elin)).to_contain_text("kan läsa texten nu")
    assert_good_page(elin)
    chef = person(server, "kfn-chef", viewport=PHONE)
    chef.get_by_role("link", name="Läs och godkänn det du sa").or_(
        chef.get_by_role("link", name="Läs och godkänn", exact=True)
    ).first.click()
    chef.get_by_label("Vad har hänt sedan samtalet?").fill("Fler ringer oss direkt.")
    chef.get_by_role("button", name="Godkänn texten").click()
    expect(chef.get_by_text("Välj om vi får citera dig.")).to_be_visible()
    expect(chef.get_by_label("Vad har hänt sedan samtalet?")).to_have_value("Fler ringer oss direkt.")
    assert_good_page(chef)
    chef.get_by_label("Ja, utan roll").check()
    chef.get_by_role("button", name="Godkänn texten").click()
    expect(told(chef)).to_contain_text("Du har godkänt texten")
    assert_good_page(chef)
    elin.reload()
    changed = elin.get_by_role("region", name="Det här har")
    expect(changed).to_contain_text("Det är fler som ringer oss direkt.")
    expect(changed).to_contain_text("Fler ringer oss direkt.")
    assert_good_page(elin)
    chef.get_by_text("Ta tillbaka och radera texten").click()
    chef.get_by_role("button", name="Radera det jag har sagt").click()
    expect(told(chef)).to_contain_text("Du har tagit tillbaka texten")
    assert_good_page(chef)
    elin.reload()
    expect(told(elin)).to_contain_text("har tagit tillbaka texten")
    expect(elin.get_by_text("Fler ringer oss direkt.")).to_have_count(0)
    assert_good_page(elin)
