"""What the room answers: to scripts and to forms without script, to the wrong person, to two at once."""

import pytest

from reader import Reader

DIALOGUE = "/dialogues/grundskola-2026"
NOTE = {"box": "causes", "perspective": "process", "source": "basis", "saidBy": "kso"}


@pytest.fixture
def post(server):
    def send(page, path, form, script=True):
        headers = {"Origin": server.url} | ({"X-Samtal": "1"} if script else {})
        return page.request.post(
            server.url + DIALOGUE + path, form={k: str(v) for k, v in form.items()}, headers=headers, max_redirects=0
        )

    return send


def text(page, server, path):
    return page.request.get(server.url + DIALOGUE + path).text()


def test_a_note_sent_twice_is_one_and_a_reused_command_is_refused(server, person, post):
    leader = person(server, "kso")
    note = NOTE | {"command": "c1", "id": "n1", "text": "Bara <b>en</b> gång"}
    first, second = post(leader, "/notes", note), post(leader, "/notes", note)
    assert (first.status, second.status) == (204, 204)
    assert first.headers["samtal-position"] == second.headers["samtal-position"]
    assert post(leader, "/notes", note | {"text": "annat"}).status == 409
    page = text(leader, server, "/room")
    assert page.count('id="note-n1"') == 1 and "<b>en</b>" not in page


def test_a_refused_form_comes_back_with_what_was_typed(server, person, post):
    leader = person(server, "kso")
    answer = post(leader, "/notes", NOTE | {"text": "å" * 601, "perspective": "economy"}, script=False)
    assert answer.status == 422
    assert "å" * 601 in answer.text() and 'value="economy" selected' in answer.text()


def test_two_who_change_the_same_note_see_both_texts(server, person, post):
    leader = person(server, "kso")
    post(leader, "/notes", NOTE | {"id": "n1", "text": "först"})
    assert post(leader, "/notes/n1", NOTE | {"text": "deras", "revision": 1}).status == 204
    mine = NOTE | {"text": "min", "revision": 1}
    conflict = post(leader, "/notes/n1", mine)
    assert conflict.status == 409 and conflict.json()["theirs"]["text"] == "deras" and conflict.json()["revision"] == 2
    page = post(leader, "/notes/n1", mine, script=False)
    assert page.status == 409 and "deras" in page.text() and "min</textarea>" in page.text()


def test_what_belongs_to_others_is_refused(server, person, post):
    leader, other = person(server, "kso"), person(server, "bun-vice")
    post(leader, "/notes", NOTE | {"id": "n1", "text": "min egen"})
    assert post(other, "/notes/n1", NOTE | {"text": "x", "saidBy": "bun-vice", "revision": 1}).status == 403
    assert post(other, "/notes/unknown", NOTE | {"text": "x", "revision": 1}).status == 404
    assert post(other, "/pause", {}).status == 403
    assert other.request.get(server.url + DIALOGUE + "/live?as=facilitator").status == 403


def test_a_private_note_is_in_nobody_elses_pages(server, person, post):
    leader = person(server, "kso")
    assert post(leader, "/private-notes", {"id": "p1", "box": "causes", "text": "HEMLIGT"}).status == 204
    assert "HEMLIGT" in text(leader, server, "/room/mine")
    for name in ["processledare", "utredare", "bun-vice"]:
        other = person(server, name)
        for path in ["/room", "/room/sheet", "/room/mine", "/wall"]:
            assert "HEMLIGT" not in text(other, server, path), (name, path)
        assert post(other, "/private-notes", {"id": "p1", "text": "över"}).status == 422
    post(leader, "/private-notes/p1/erasure", {})
    assert "HEMLIGT" not in text(leader, server, "/room/mine")


def test_the_challenge_is_not_passed_without_a_reason_and_a_late_note_is_marked(server, person, post):
    lead, leader = person(server, "processledare"), person(server, "kso")
    assert post(lead, "/current-box", {"box": "challenge", "from": "causes"}).status == 204
    asked = post(lead, "/current-box", {"box": "desired", "from": "challenge"}, script=False)
    assert asked.status == 422 and "skip-reason" in asked.text()
    assert post(lead, "/skipped-challenge", {"box": "challenge", "reason": "Tiden"}, script=False).status == 303
    assert post(lead, "/current-box", {"box": "actions", "from": "challenge"}).status == 409
    assert post(leader, "/notes", NOTE | {"text": "för sent ute"}).status == 204
    assert "kom in efteråt" in text(leader, server, "/room/sheet")


def kept_of(server, text):
    """The files beside the database, and the server's own log, that hold a text."""
    files = [file for file in server.folder.iterdir() if file.is_file()]
    return [file.name for file in files if text.encode() in file.read_bytes()]


def test_erased_texts_are_gone_from_the_files_and_the_log_is_whole(server):
    leader, lead = Reader(server, "kso"), Reader(server, "processledare")
    for number, text in enumerate(["SVARTMES ett", "SVARTMES två", "SVARTMES tre"]):
        private = {"id": f"p{min(number, 1)}", "box": "causes", "text": text}
        assert leader.post(f"{DIALOGUE}/private-notes", **private)[0] == 204
        # Long texts around it, so that it lies in a page of its own now and then.
        assert (
            leader.post(f"{DIALOGUE}/notes", **NOTE, id=f"n{number}", text=f"TALGOXE {number} " + "å" * 580)[0] == 204
        )
    assert kept_of(server, "SVARTMES") and kept_of(server, "TALGOXE 1")
    assert leader.post(f"{DIALOGUE}/private-notes/p0/erasure")[0] == 204
    assert leader.post(f"{DIALOGUE}/private-notes/erasure")[0] == 204
    decision = {"what": "note-n1", "reason": "Uppgift om en enskild", "decision": "KS 2026/99"}
    status, answer = lead.post(f"{DIALOGUE}/erasure", **decision)
    assert status == 303, answer
    # Checkpoint and VACUUM, while the server goes on.
    server.run("purge")
    assert kept_of(server, "SVARTMES") == [] and kept_of(server, "TALGOXE 1") == []
    assert kept_of(server, "TALGOXE 2")
    assert "alla som de skrevs" in server.run("verify")
    assert "TALGOXE 2" in leader.ask(f"{DIALOGUE}/room/sheet")[1]
    server.restart()
    assert "TALGOXE 1" not in leader.ask(f"{DIALOGUE}/room/sheet")[1]
    assert kept_of(server, "SVARTMES") == []
