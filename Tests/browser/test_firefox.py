"""A smoke run of the live room in Debian's Firefox."""

import pytest
from playwright.sync_api import expect


@pytest.mark.firefox
def test_the_live_room_opens_and_takes_a_note(server, person, firefox):
    page = person(server, "utredare", "/dialogues/grundskola-2026/room", engine=firefox)
    expect(page.locator("[data-saved]")).to_have_text("Ansluten")
    page.locator("#note").fill("Skrivet i Firefox")
    page.get_by_role("button", name="Lägg på arket").click()
    expect(page.locator(".note", has_text="Skrivet i Firefox").first).to_be_visible()
