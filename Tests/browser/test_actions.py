"""Actions where only a real process or a real spreadsheet can show it."""

import re
import time

import pytest

from cast import Cast
from server import Server
from spreadsheet import opened

LONGEST_SECONDS = 20


@pytest.fixture
def cast(demo_database, tmp_path, browser):
    server = Server(tmp_path, copy_of=demo_database).start()
    yield (cast := Cast(server, browser))
    cast.leave()
    server.stop()


def links(walker):
    return set(re.findall(r'href="/actions/(a[0-9a-z]+)"', walker.get("/actions").text()))


def test_actions_are_opened_though_the_server_is_killed_when_the_record_is_locked(cast):
    before = links(cast.organiser)
    cast.offer()
    cast.approve()
    other = cast.walkers["approver in review, first"]
    form = re.search(r'/approval"[^>]*>(.*?)</form>', cast.review("approver in review, first"))[1]
    fields = dict(re.findall(r'name="(party|revision|checksum)" value="([^"]*)"', form))
    cast.at("review", "approval", other, **fields)
    cast.server.kill9()
    cast.server.start()
    deadline = time.monotonic() + LONGEST_SECONDS
    while len(links(cast.organiser) - before) < 4:
        assert time.monotonic() < deadline, "The actions of the locked record were not opened."
    opened_now = links(cast.organiser) - before
    assert len(opened_now) == 4
    cast.server.restart()
    assert links(cast.organiser) - before == opened_now


def test_the_file_of_actions_has_numbers_days_and_texts_in_a_spreadsheet(cast):
    found = sorted(links(cast.organiser))
    formula = '=HYPERLINK("http://ond.example";"Klicka")'
    cast.organiser.post(f"/actions/{found[0]}/sending", to=formula, sent="2026-01-15", case="-1+1")
    answer = cast.organiser.get("/actions/actions.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    head, *rows = opened(answer.body())
    place = {cell.text: index for index, cell in enumerate(head)}
    assert len(rows) == len(found)
    for row in rows:
        assert not any(cell.is_formula for cell in row)
        assert row[place["Version"]].kind == "float"
        assert row[place["Klar senast"]].kind == "date"
        assert row[place["Id"]].kind == "string"
    sent = next(row for row in rows if row[0].text == found[0])
    assert sent[place["Skickad till"]].text == f"'{formula}"
    assert sent[place["Diarienummer"]].text == "'-1+1"
    assert sent[place["Skickad den"]].value == "2026-01-15"
