"""The room on a participant's phone: what the talk needs is seen at once, in every box."""

import re

import pytest

from hands import PHONE

DIALOGUE = "/dialogues/grundskola-2026"
BOXES = ["check-in", "mission", "results", "causes", "whole", "challenge", "desired", "actions", "check-out"]
NOTE = {"text": "Sagt här", "perspective": "other", "source": "experience", "saidBy": "kso"}

# Wholly within the window, with nothing laid over its middle or its edges.
IS_SEEN = """element => {
    const box = element.getBoundingClientRect()
    const [across, down] = [[0.02, 0.5, 0.98], [0.05, 0.5, 0.95]]
    return scrollY === 0 && box.height > 0 && box.top >= 0 && box.left >= 0
        && box.bottom <= innerHeight && box.right <= innerWidth
        && across.every(x => down.every(y => {
            const there = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height)
            return element.contains(there)
        }))
}"""


@pytest.fixture
def talk(server, person):
    """The dialogue in its first box, and whoever leads it."""
    lead = person(server, "processledare")

    def post(path, **form):
        answer = lead.request.post(
            server.url + DIALOGUE + path, form=form, headers={"Origin": server.url, "X-Samtal": "1"}
        )
        assert answer.status == 204, (path, answer.status, answer.text())

    post("/notes", box="challenge", **NOTE)
    post("/current-box", box="check-in", **{"from": "causes"})
    return post


@pytest.mark.parametrize("turn", ["Ordet är fritt", "Du har ordet", "Peter har ordet"])
def test_question_turn_and_writing_field_are_seen_without_scrolling(server, person, talk, turn):
    phone = person(server, "kso", DIALOGUE + "/room", viewport=PHONE)
    unseen = []
    for before, box in zip([None, *BOXES], BOXES, strict=False):
        if before:
            talk("/current-box", box=box, **{"from": before})
        if turn != "Ordet är fritt":
            talk("/round/word", person="kso" if turn.startswith("Du") else "bun-ordf")
        phone.goto(DIALOGUE + "/room")
        parts = {
            "question": phone.locator(".question"),
            "turn": phone.get_by_role("heading", name=re.compile(f"^{turn}")),
            "field": phone.get_by_role("textbox", name="Ny anteckning"),
        }
        unseen += [f"{name} in {box}" for name, part in parts.items() if not part.evaluate(IS_SEEN)]
    assert not unseen


def test_one_whose_turn_is_in_a_round_sees_all_of_it_too(server, person, talk):
    """The fullest state there is: with the ways to pass and to come back beside the word."""
    talk("/round", person="kso")
    phone = person(server, "kso", DIALOGUE + "/room", viewport=PHONE)
    for part in (
        phone.locator(".question"),
        phone.get_by_role("heading", name="Du har ordet"),
        phone.get_by_role("button", name="Jag har talat klart"),
        phone.get_by_role("button", name="Jag passar"),
        phone.get_by_role("textbox", name="Ny anteckning"),
    ):
        assert part.evaluate(IS_SEEN), part
