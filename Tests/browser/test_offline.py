"""The real room when the network goes, the session ends, the server dies: nothing that was written is missing."""

import re

from playwright.sync_api import expect

ROOM = "/dialogues/grundskola-2026/room"


def enter(person, server, name):
    page = person(server, name, ROOM)
    page.on("dialog", lambda dialog: dialog.accept())
    expect(page.locator("[data-saved]")).to_have_text("Ansluten")
    return page


def write(page, text):
    page.locator("#note").fill(text)
    page.locator("#note").press("Control+Enter")
    expect(page.locator("#note")).to_have_value("")


def go_on(page):
    """The facilitator's next step, and the box that the room is in then."""
    before = page.locator("[data-current-box]").get_attribute("data-current-box")
    page.get_by_role("button", name=re.compile("^Nästa")).click()
    expect(page.locator("[data-current-box]")).not_to_have_attribute("data-current-box", before)


def test_notes_written_offline_end_once_in_their_own_box_marked_late(person, server):
    recorder, facilitator = enter(person, server, "utredare"), enter(person, server, "processledare")
    recorder.wait_for_function("navigator.serviceWorker.ready.then(() => caches.match(location.href)).then(Boolean)")
    recorder.reload()
    recorder.wait_for_function("navigator.serviceWorker.controller !== null")
    expect(recorder.locator("[data-saved]")).to_have_text("Ansluten")
    recorder.context.set_offline(True)
    box = recorder.locator("#note-form [name=box]").input_value()
    write(recorder, "Första utan nät")
    write(recorder, "Andra utan nät")
    expect(recorder.get_by_role("region", name="2 ändringar väntar")).to_be_visible()
    go_on(facilitator)
    go_on(facilitator)
    recorder.reload()
    expect(recorder.get_by_role("region", name="2 ändringar väntar")).to_contain_text("Första utan nät")

    # The session is gone before the network comes back.
    recorder.context.clear_cookies()
    recorder.context.set_offline(False)
    expect(recorder.get_by_role("link", name="Logga in")).to_be_visible()
    recorder.goto(server.link("utredare"))
    recorder.get_by_role("main").get_by_role("button", name=re.compile("^Fortsätt som")).click()
    recorder.wait_for_url(lambda url: "/link" not in url)
    recorder.goto(ROOM)
    expect(recorder.locator("[data-saved]")).to_have_text("Allt är sparat")

    facilitator.goto(f"{ROOM}/sheet")
    for text in ("Första utan nät", "Andra utan nät"):
        note = facilitator.locator(f"#box-{box} .note", has_text=text)
        expect(note).to_have_count(1)
        expect(note).to_contain_text("kom in efteråt")
        expect(facilitator.locator(".note", has_text=text)).to_have_count(1)


def test_after_kill_9_the_page_goes_on_and_nothing_saved_is_missing(person, server):
    recorder, facilitator = enter(person, server, "utredare"), enter(person, server, "processledare")
    write(recorder, "Sparad före avbrottet")
    expect(recorder.locator("[data-saved]")).to_have_text("Allt är sparat")
    server.kill9()
    expect(recorder.locator("[data-saved]")).to_contain_text("Utan nät")
    write(recorder, "Skriven under avbrottet")
    server.start()
    for page in (recorder, facilitator):
        expect(page.locator("#room-notes")).to_contain_text("Skriven under avbrottet", timeout=20_000)
        expect(page.locator("#room-notes")).to_contain_text("Sparad före avbrottet")
        assert page.evaluate("performance.getEntriesByType('navigation')[0].type") == "navigate"
