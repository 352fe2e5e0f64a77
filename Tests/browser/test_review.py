"""The record on its way to being locked, as people see it who look at it at the same time."""

import pytest
from playwright.sync_api import expect

from checks import assert_good_page
from hands import PHONE

DIALOGUE = "/dialogues/hemtjanst-2026"
REVIEW = f"{DIALOGUE}/review"


@pytest.fixture
def look(person, server):
    def open_page(name, path=REVIEW, **more):
        return person(server, name, path, **more)

    return open_page


def offered(recorder):
    """Every proposal is answered and the text is offered."""
    waiting = recorder.get_by_role("button", name="För in rättelsen")
    while waiting.count():
        before = waiting.count()
        waiting.first.click()
        expect(waiting).to_have_count(before - 1)
    recorder.get_by_role("button", name="Lämna för godkännande").click()
    expect(panel(recorder)).to_contain_text("Du har lämnat dokumentationen")


def panel(page):
    return page.get_by_role("region", name="Godkännande")


def changes_the_headline(recorder, text):
    recorder.get_by_label("Det viktigaste vi kom fram till").fill(text)
    recorder.get_by_role("button", name="Spara rubriken").click()


def test_a_correction_is_taken_while_the_member_looks(look):
    recorder, member = look("utredare"), look("von-chef", viewport=PHONE)
    member.get_by_label("Så borde det stå").fill("Ett namn till i ruta ett")
    member.get_by_label("Vad gäller det?").select_option("headline")
    member.get_by_role("button", name="Föreslå rättelsen").click()
    mine = member.get_by_role("listitem").filter(has_text="Ett namn till i ruta ett")
    expect(mine).to_contain_text("Väntar på dokumentatören")
    expect(member.get_by_label("Så borde det stå")).to_have_value("")

    # The recorder is writing an answer to another: it stands when the new one is fetched.
    recorder.get_by_text("För inte in …").first.click()
    reason = recorder.get_by_label("Varför inte?").filter(visible=True)
    reason.fill("Gruppen sa inte")
    expect(recorder.get_by_text("har föreslagit en rättelse: ”Ett namn till i ruta ett”")).to_be_visible()
    assert_good_page(recorder)
    recorder.get_by_role("link", name="Svara").click()
    new = recorder.get_by_role("listitem").filter(has_text="Ett namn till i ruta ett")
    expect(new.get_by_role("button", name="För in rättelsen")).to_be_visible()
    expect(reason.first).to_have_value("Gruppen sa inte")
    new.get_by_role("button", name="För in rättelsen").click()
    expect(mine).to_contain_text("Förd in")
    expect(new).to_contain_text("Förd in")
    expect(reason.first).to_have_value("Gruppen sa inte")
    for page in (recorder, member):
        assert_good_page(page)


def test_a_change_voids_an_approval_before_the_eyes_of_who_gave_it(look):
    recorder = look("utredare")
    offered(recorder)
    first, second = look("ks-vice"), look("von-ordf", viewport=PHONE)
    first.get_by_role("button", name="Godkänn för").click()
    for page in (first, second, recorder):
        expect(panel(page)).to_contain_text("Godkänd av")
    # The second goes on reading the same text: her button stands.
    panel(second).get_by_role("button", name="Godkänn för").focus()

    changes_the_headline(recorder, "Omsorgen ska vara trygg i alla led")
    said = first.locator("[data-announcer]")
    for page in (first, second):
        expect(page.get_by_role("heading", name="Godkännandet gäller inte längre")).to_be_visible()
        expect(page.locator("#review-text")).to_contain_text("Omsorgen ska vara trygg i alla led")
    # One message in ten seconds, and the approval was one.
    expect(said).to_contain_text("ändrade det som var godkänt. Godkännandena gäller inte längre", timeout=15_000)
    expect(said).to_have_attribute("role", "status")
    # Nobody has taken the focus from her, and what she can press approves nothing any more.
    assert second.evaluate("document.activeElement !== document.body")
    expect(second.get_by_role("button", name="Godkänn för", disabled=False)).to_have_count(0)

    recorder.get_by_role("button", name="Lämna för godkännande").click()
    for page in (first, second):
        expect(panel(page)).to_contain_text("Texten har ändrats sedan du öppnade sidan")
        expect(page.get_by_role("button", name="Godkänn för")).to_have_count(0)
        assert_good_page(page)
    assert second.evaluate("document.activeElement !== document.body")
    first.get_by_role("link", name="Läs det som står nu").click()
    first.get_by_role("button", name="Godkänn för").click()
    expect(panel(second)).to_contain_text("Godkänd av")
    expect(second.get_by_role("button", name="Godkänn för")).to_have_count(0)


def test_what_is_read_or_printed_says_that_it_is_no_longer_what_stands(look):
    recorder, reader = look("utredare"), look("von-chef", f"{DIALOGUE}/record")
    sheet = look("von-vice", f"{DIALOGUE}/record/sheet")
    expect(reader.get_by_text("Texten har ändrats")).not_to_be_visible()
    changes_the_headline(recorder, "Omsorgen ska vara trygg i alla led")
    for page in (reader, sheet):
        expect(page.get_by_text("Texten har ändrats sedan du öppnade sidan.")).to_be_visible()
        expect(page.get_by_role("heading", level=1)).not_to_have_text("Omsorgen ska vara trygg i alla led")
        assert_good_page(page)
        page.get_by_role("link", name="Visa det som står nu").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Omsorgen ska vara trygg i alla led")
        expect(page.get_by_text("Texten har ändrats")).not_to_be_visible()
