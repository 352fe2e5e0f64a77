"""A smoke run of the live room in Debian's Firefox."""

import re

import pytest
from playwright.sync_api import expect

ROOM = "/dialogues/grundskola-2026/room"


@pytest.mark.firefox
def test_someone_signs_in_sees_the_box_change_and_writes_a_note_that_the_others_see(server, person, firefox):
    leader = person(server, "kso", ROOM, engine=firefox)
    facilitator = person(server, "processledare", ROOM)
    expect(leader.locator("[data-saved]")).to_have_text("Ansluten")
    before = leader.get_by_role("heading", level=1).inner_text()

    next_box = facilitator.get_by_role("button", name=re.compile("^Nästa: "))
    name = re.search(r"\d+ (.+)", next_box.inner_text())[1]
    next_box.click()
    expect(leader.get_by_role("heading", level=1)).to_contain_text(name)
    assert name not in before

    leader.locator("#note").fill("Skrivet i Firefox")
    leader.get_by_role("button", name="Lägg på arket").click()
    for page in (leader, facilitator):
        expect(page.locator(".note", has_text="Skrivet i Firefox").first).to_be_visible()
    expect(leader.locator("[data-saved]")).to_have_text("Allt är sparat")
