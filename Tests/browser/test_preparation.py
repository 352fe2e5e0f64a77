"""Preparing on a phone: saved as one types, kept without network, shared by one's own press and no other, a seed in the
room that goes onto the sheet."""

import re

import pytest
from playwright.sync_api import expect

from checks import assert_good_page
from keys import Keys

OPEN = "/dialogues/origoparken-kvall-2026/preparation"
LIVE = "/dialogues/grundskola-2026"
PHONE = {"viewport": {"width": 390, "height": 844}}
VALUE = "Vad i underlaget visar att vi har skapat värde?"


def answer(page, question=VALUE):
    return page.get_by_role("textbox", name=re.compile(re.escape(question)))


def card(page, question="prep-value"):
    return page.locator(f"#question-{question}")


def test_what_is_written_is_saved_as_one_types_and_seen_by_nobody_else(server, person):
    author = person(server, "ks-vice", OPEN, **PHONE)
    answer(author).fill("Ungdomarna frågade själva")
    expect(card(author)).to_contain_text("Sparat")
    author.reload()
    expect(answer(author)).to_have_value("Ungdomarna frågade själva")
    expect(card(author)).to_contain_text("Bara du ser svaret tills du delar det")
    for name in ["processledare", "kfn-ordf"]:
        other = person(server, name, f"{OPEN}/compiled")
        expect(other.get_by_role("main")).not_to_contain_text("Ungdomarna frågade själva")
    assert_good_page(author)


def test_without_network_it_stays_in_the_device_and_is_sent_when_it_is_back(server, person):
    author = person(server, "ks-vice", OPEN, **PHONE)
    author.context.set_offline(True)
    answer(author).fill("Skrivet på tåget")
    expect(card(author)).to_contain_text("Väntar på nät")
    author.complaints.clear()
    author.context.set_offline(False)
    expect(card(author)).to_contain_text("Sparat")
    author.complaints.clear()
    author.reload()
    expect(answer(author)).to_have_value("Skrivet på tåget")


def test_what_did_not_come_to_the_server_is_there_after_the_page_was_closed(server, person):
    author = person(server, "ks-vice", OPEN, **PHONE)
    author.route("**/preparation", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    answer(author).fill("Batteriet tog slut")
    expect(card(author)).to_contain_text("Väntar på nät")
    author.complaints.clear()
    later = author.context.new_page()
    author.close()
    later.goto(OPEN)
    expect(answer(later)).to_have_value("Batteriet tog slut")
    expect(card(later)).to_contain_text("Sparat")


def test_two_devices_write_nothing_over_each_other(server, person):
    phone, desk = person(server, "ks-vice", OPEN, **PHONE), person(server, "ks-vice", OPEN)
    answer(phone).fill("Från telefonen")
    expect(card(phone)).to_contain_text("Sparat")
    answer(desk).fill("Från datorn")
    expect(desk.get_by_role("alert")).to_contain_text("en annan enhet")
    desk.complaints.clear()
    desk.get_by_role("button", name="Spara", exact=True).last.click()
    expect(card(desk)).to_contain_text("Från telefonen")
    expect(answer(desk)).to_have_value("Från datorn")
    desk.complaints.clear()
    answer(desk).fill("Båda delarna")
    desk.get_by_role("button", name="Spara", exact=True).last.click()
    expect(card(desk)).not_to_contain_text("Från telefonen")
    phone.reload()
    expect(answer(phone)).to_have_value("Båda delarna")


def test_by_keys_alone_one_writes_shares_one_answer_and_is_ready(server, person):
    author = person(server, "ks-vice", OPEN)
    keys = Keys(author)
    keys.write(f"2. {VALUE}", "Skrivet med tangenter")
    keys.press("Dela svaret på fråga 2")
    expect(card(author)).to_contain_text("Delat: samtalsledaren och de andra runt bordet ser svaret")
    expect(card(author, "prep-missing")).to_contain_text("Bara du ser svaret tills du delar det")
    keys.press("Jag är klar")
    expect(author.locator("#ready")).to_contain_text("Du är klar")


@pytest.mark.parametrize("who", ["author", "recorder"])
def test_a_shared_answer_comes_live_to_the_room_and_goes_onto_the_sheet_once(server, person, who):
    author = person(server, "kso", f"{LIVE}/preparation", **PHONE)
    room = person(server, "kso", f"{LIVE}/room", **PHONE)
    recorder = person(server, "utredare", f"{LIVE}/room")
    other = person(server, "bun-vice", f"{LIVE}/room", **PHONE)
    expect(other.locator(".seeds summary")).to_have_text("Delat inför samtalet (2)")
    causes = answer(author, "Vad tror du ligger bakom")
    causes.fill("Värdarna stannar när de får ett namn")
    author.get_by_role("button", name="Dela svaret på fråga 3").click()
    for page in (room, recorder, other):
        expect(page.locator(".seeds summary")).to_have_text("Delat inför samtalet (3)")
        page.locator(".seeds summary").click()
        expect(page.locator(".seeds")).to_contain_text("Inför samtalet skrev Margareta Lingonblad")
    expect(other.locator(".seeds").get_by_role("button", name="Lägg på arket")).to_have_count(0)
    assert_good_page(room)
    room.reload()
    room.locator(".seeds summary").click()
    by = room if who == "author" else recorder
    by.get_by_role("button", name=re.compile("Lägg på arket ?: Värdarna")).click()
    for page in (room, recorder, other):
        expect(page.locator("live-fragment#room-notes")).to_contain_text("Värdarna stannar när de får ett namn")
        expect(page.locator(".seeds summary")).to_have_text("Delat inför samtalet (3, varav 1 på arket)")
    seed = by.locator(".seeds li").filter(has_text="Värdarna stannar")
    expect(seed).to_contain_text("på arket")
