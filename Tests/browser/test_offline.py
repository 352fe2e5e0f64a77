"""The real room when the network goes, the session ends, the server dies: nothing that was written is missing."""

import contextlib
import re
import sqlite3

import pytest
from playwright.sync_api import expect

from lane import Lane

ROOM = "/dialogues/grundskola-2026/room"


@pytest.fixture
def lane():
    lane = Lane()
    yield lane
    lane.stop()


def enter(person, server, name, **more):
    page = person(server, name, ROOM, **more)
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


def test_notes_written_offline_end_once_in_their_own_box_marked_late(person, server, lane):
    recorder = enter(person, server, "utredare", proxy=lane.proxy)
    facilitator = enter(person, server, "processledare")
    # No second visit: what the first one fetched before there was a worker is kept too.
    expect(recorder.locator("body[data-offline=ready]")).to_be_attached()
    lane.cut()
    expect(recorder.locator("[data-saved]")).to_contain_text("Utan nät", timeout=30_000)
    box = recorder.locator("#note-form [name=box]").input_value()
    write(recorder, "Första utan nät")
    write(recorder, "Andra utan nät")
    expect(recorder.get_by_role("region", name="2 ändringar väntar")).to_be_visible()
    go_on(facilitator)
    go_on(facilitator)
    recorder.reload()
    waiting = recorder.get_by_role("region", name="2 ändringar väntar")
    expect(waiting).to_contain_text("Första utan nät")
    expect(waiting).to_contain_text("Andra utan nät")
    assert recorder.locator("[data-current-box]").get_attribute("data-current-box") == box

    expire_sessions(server, "utredare")
    lane.mend()
    notice = recorder.get_by_role("alert").filter(has_text="Logga in igen")
    expect(notice.get_by_role("link", name="Logga in")).to_be_visible(timeout=30_000)
    expect(waiting).to_be_visible()
    expect(facilitator.locator(".note", has_text="utan nät")).to_have_count(0)
    recorder.goto(server.link("utredare"))
    recorder.get_by_role("main").get_by_role("button", name=re.compile("^Fortsätt som")).click()
    recorder.wait_for_url(lambda url: "/link" not in url)
    recorder.goto(ROOM)
    expect(recorder.locator("[data-saved]")).to_have_text("Allt är sparat")
    expect(waiting).to_have_count(0)

    facilitator.goto(f"{ROOM}/sheet")
    for text in ("Första utan nät", "Andra utan nät"):
        note = facilitator.locator(f"#box-{box} .note", has_text=text)
        expect(note).to_have_count(1)
        expect(note).to_contain_text("kom in efteråt")
        expect(facilitator.locator(".note", has_text=text)).to_have_count(1)
    # And in the log: one event each.
    with contextlib.closing(sqlite3.connect(server.database)) as database:
        written = "SELECT count(*) FROM events WHERE payload LIKE ?"
        assert [database.execute(written, [f"%{text} utan nät%"]).fetchone() for text in ("Första", "Andra")] == [
            (1,)
        ] * 2


def expire_sessions(server, person):
    """As time does to them."""
    with contextlib.closing(sqlite3.connect(server.database, isolation_level=None)) as database:
        assert database.execute("UPDATE sessions SET expires_at = 0 WHERE person = ?", [person]).rowcount > 0


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
