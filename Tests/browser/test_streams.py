"""The room's stream as it goes over the wire: who gets what, who no longer does, and what a restored backup makes of it."""

import contextlib
import re
import sqlite3
import subprocess

import pytest

from reader import Reader
from server import PROGRAM, ROOT, Server

DIALOGUE = "/dialogues/grundskola-2026"
NOTE = {"box": "causes", "perspective": "process", "source": "basis"}
PAGES = ["/room", "/room/sheet", "/room/mine", "/wall", ""]
# Everybody at the table, and as whom they may listen.
AUDIENCES = {"processledare": "facilitator", "utredare": "recorder", "controller": "participant",
             "kso": "participant", "bun-vice": "participant", "fritidschef": "observer"}  # fmt: skip


@pytest.fixture
def enter(server):
    readers = []

    def enter(name, **more):
        readers.append(Reader(server, name, **more))
        return readers[-1]

    yield enter
    for stream in [stream for reader in readers for stream in reader.streams]:
        stream.close()


def listen(reader, audience=None, **more):
    stream = reader.listen(f"{DIALOGUE}/live?as={audience or AUDIENCES[reader.person]}", **more)
    assert stream.status == 200
    stream.until_text("event: fragments")
    return stream


def write(reader, text, note, **more):
    status, answer = reader.post(f"{DIALOGUE}/notes", **NOTE, id=note, saidBy=reader.person, text=text, **more)
    assert status == 204, answer


def seat(reader, person, role):
    status, answer = reader.post(f"{DIALOGUE}/seats", person=person, role=role)
    assert status in (204, 303), answer


def test_a_private_note_comes_to_nobody_else_while_it_is_written_changed_and_erased(enter):
    readers = {name: enter(name) for name in AUDIENCES}
    seat(readers["processledare"], "fritidschef", "observer")
    author = readers["kso"]
    streams = {name: listen(reader) for name, reader in readers.items()}
    walls = {name: listen(reader, "wall") for name, reader in readers.items()}

    steps = [
        ("/private-notes", {"id": "p1", "box": "causes", "text": "HEMLIGT ett"}),
        ("/private-notes", {"id": "p1", "box": "causes", "text": "HEMLIGT två"}),
        ("/private-notes/p1/erasure", {}),
        ("/private-notes", {"id": "p2", "text": "HEMLIGT tre"}),
        ("/private-notes/erasure", {}),
    ]
    for number, (path, form) in enumerate(steps):
        assert author.post(DIALOGUE + path, **form)[0] == 204
        mine = author.ask(f"{DIALOGUE}/room/mine")[1]
        assert form.get("text", "HEMLIGT") in mine or path.endswith("erasure")
        assert "HEMLIGT" not in mine or not path.endswith("erasure")
        for name, reader in readers.items():
            for page in PAGES:
                status, text = reader.ask(DIALOGUE + page)
                assert status == 200
                assert "HEMLIGT" not in text or (name == "kso" and page == "/room/mine"), (name, page)
        # All that went before this has come when this has.
        write(author, f"Alla ser {number}", f"n{number}")
        for name, stream in streams.items():
            assert "HEMLIGT" not in stream.until_text(f"Alla ser {number}"), name
        # The wall shows no notes, and the clock.
        before = {name: len(wall.text) for name, wall in walls.items()}
        step = "/resumption" if number % 2 else "/pause"
        assert readers["processledare"].post(DIALOGUE + step)[0] == 204
        for name, wall in walls.items():
            assert "HEMLIGT" not in wall.until_text("event: fragments", after=before[name]), name


def test_an_answer_from_the_preparation_comes_to_nobody_before_it_is_shared_and_to_those_who_talk_after(enter):
    readers = {name: enter(name) for name in AUDIENCES}
    seat(readers["processledare"], "fritidschef", "observer")
    author = readers["kso"]
    streams = {name: listen(reader) for name, reader in readers.items()}
    walls = {name: listen(reader, "wall") for name, reader in readers.items()}
    path = f"{DIALOGUE}/preparation"
    answer = {"text-prep-causes": "HEMLIGT svar", "before-prep-causes": "", "perspective-prep-causes": "process"}
    assert author.post(path, **answer)[0] == 204
    assert "HEMLIGT svar" in author.ask(path)[1]
    others = ["/preparation/compiled", "/record/history", "/calendar.ics"]
    for name, reader in readers.items():
        for page in [*PAGES, *others, "/preparation"]:
            if name != "kso" or page != "/preparation":
                assert "HEMLIGT" not in reader.ask(DIALOGUE + page)[1], (name, page)
    # All that went before this has come when this has.
    write(author, "Alla ser en anteckning", "n1")
    for name, stream in streams.items():
        assert "HEMLIGT" not in stream.until_text("Alla ser en anteckning"), name

    # Shared it is a seed in box 3, where the room is: for those who talk and serve the talk, and nobody else.
    assert author.post(path, share="prep-causes")[0] == 204
    write(author, "Alla ser en till", "n2")
    for name, stream in streams.items():
        assert ("HEMLIGT svar" in stream.until_text("Alla ser en till")) == (name != "fritidschef"), name
    before = {name: len(wall.text) for name, wall in walls.items()}
    assert readers["processledare"].post(DIALOGUE + "/pause")[0] == 204
    for name, wall in walls.items():
        assert "HEMLIGT" not in wall.until_text("event: fragments", after=before[name]), name
    for page in [*PAGES, *others]:
        assert "HEMLIGT" not in readers["fritidschef"].ask(DIALOGUE + page)[1], page

    # Taken back it goes from all of them.
    page = author.ask(path)[1]
    seeds = re.findall(r"/preparation/shared/([^/]+)/withdrawal", page)
    assert seeds
    before = len(streams["bun-vice"].text)
    for seed in seeds:
        assert author.post(f"{path}/shared/{seed}/withdrawal")[0] == 204
    write(author, "Alla ser en tredje", "n3")
    after = streams["bun-vice"].until_text("Alla ser en tredje")[before:]
    assert "HEMLIGT" not in after.split("room-seeds")[-1]
    assert "HEMLIGT" not in readers["bun-vice"].ask(DIALOGUE + "/room")[1]
    assert "HEMLIGT" in author.ask(path)[1]


def test_only_what_has_changed_is_sent_and_once_to_each_kind_of_reader(enter):
    readers = {name: enter(name) for name in ("processledare", "utredare", "kso", "bun-vice")}
    streams = {name: listen(reader) for name, reader in readers.items()}
    before = {name: len(stream.text) for name, stream in streams.items()}
    write(readers["kso"], "Bara den här rutan", "n1")
    for name, stream in streams.items():
        stream.until_text("Bara den här rutan", after=before[name])
        [(kind, place, data)] = [found for found in stream.messages(before[name]) if found[0] == "fragments"]
        changed = re.findall(r'<live-fragment id="([^"]+)"', data)
        assert "room-notes" in changed, name
        assert not {"room-head", "room-box", "room-round", "room-clock", "room-people", "room-parked", "room-door"} & {
            *changed
        }
        assert re.fullmatch(r"\d+-\d+", place)
    # Two of a kind get the very same bytes.
    assert streams["kso"].messages(before["kso"])[0] == streams["bun-vice"].messages(before["bun-vice"])[0]


def test_what_goes_back_to_what_it_was_is_sent_too(enter):
    leader = enter("kso")
    stream = listen(leader)
    first = fragments(stream.text)
    said = []
    for path in ("/word-requests", "/word-requests/withdrawal"):
        before = len(stream.text)
        assert leader.post(DIALOGUE + path)[0] == 204
        said.append(fragments(stream.until_text("event: fragments", after=before)[before:]))
    asked, withdrawn = said
    assert asked and asked.keys() == withdrawn.keys()
    assert all(asked[name] != first[name] == withdrawn[name] for name in asked)


def fragments(text):
    return dict(re.findall(r'<live-fragment id="([^"]+)">(.*?)</live-fragment>', text, re.DOTALL))


def test_what_one_kind_of_reader_alone_may_do_and_know_comes_to_no_other(enter):
    readers = {name: enter(name) for name in AUDIENCES}
    seat(readers["processledare"], "fritidschef", "observer")
    streams = {name: listen(reader) for name, reader in readers.items()}
    streams["wall"] = listen(readers["processledare"], "wall")
    code = re.search(r'class="room-code">([^<]+)<', streams["processledare"].text)[1]
    leads = [code, f'action="{DIALOGUE}/current-box"', f'action="{DIALOGUE}/round"']
    for name, stream in streams.items():
        for words in leads:
            assert (words in stream.text) == (name == "processledare"), (name, words)
        # An observer and the wall have nothing to press.
        assert ("<form" in stream.text) == (name not in ("fritidschef", "wall")), name


def test_who_keeps_the_door_finds_out_who_has_knocked_meanwhile(enter):
    lead, leader = enter("processledare"), enter("kso")
    stays = listen(lead)
    place = stays.messages()[-1][1]
    code = re.search(r'class="room-code">([^<]+)<', stays.text)[1].replace(" ", "")
    assert leader.ask(f"/join/{code}", "POST", {"person": "bun-vice"})[0] == 303
    stays.until_text('id="knock-')
    # Nothing has happened in the log since that place, and still there is something new for who comes back.
    again = lead.listen(f"{DIALOGUE}/live?as=facilitator", last=place)
    assert 'id="knock-' in again.until_text("event: fragments")


def test_nobody_hears_the_room_as_another_role(enter):
    for name, audience in AUDIENCES.items():
        reader = enter(name)
        for other in {*AUDIENCES.values()} - {audience}:
            assert reader.ask(f"{DIALOGUE}/live?as={other}")[0] == 403, (name, other)
    assert enter("fritidschef").ask(f"{DIALOGUE}/live?as=wall")[0] == 403


def test_a_stream_ends_with_the_seat_the_session_and_the_person(server, enter):
    lead, leader, vice, recorder = (enter(name) for name in ("processledare", "kso", "bun-vice", "utredare"))
    without_seat, signed_out, removed = listen(leader), listen(vice), listen(recorder)
    stays = listen(enter("controller"))

    before = len(without_seat.text)
    assert lead.post(f"{DIALOGUE}/seats/kso/departure")[0] == 204
    without_seat.until_end()
    assert [kind for kind, _, _ in without_seat.messages(before)] == ["closed"]
    assert leader.ask(f"{DIALOGUE}/live?as=participant")[0] == 403

    assert vice.post("/sign-out")[0] == 303
    with contextlib.closing(sqlite3.connect(server.database, timeout=10, isolation_level=None)) as database:
        database.execute("UPDATE people SET removed_at = 1 WHERE id = 'utredare'")
    # Nothing is said of why: the page finds out when it comes back, and asks for a new sign-in.
    for reader, stream in ((vice, signed_out), (recorder, removed)):
        stream.until_end()
        assert "event: closed" not in stream.text
        assert reader.ask(f"{DIALOGUE}/live")[0] == 401
    write(lead, "De andra hör vidare", "n1")
    stays.until_text("De andra hör vidare")
    for stream in (without_seat, signed_out, removed):
        assert "De andra hör vidare" not in stream.text


def test_a_restored_backup_is_noticed_by_who_has_seen_more_and_by_who_has_seen_other_things(server, enter):
    leader, backup = enter("kso"), server.folder / "backup.db"
    stream = listen(leader)
    write(leader, "Före kopian", "n1")
    stream.until_text("Före kopian")
    kept = stream.messages()[-1][1]
    server.run("backup", str(backup))
    write(leader, "Går förlorad", "n2")
    stream.until_text("Går förlorad")
    lost = stream.messages()[-1][1]
    assert int(lost.split("-")[0]) == int(kept.split("-")[0]) + 1

    server.stop()
    server.run("restore", "--move-aside", str(backup))
    server.start()
    path = f"{DIALOGUE}/live?as=participant"
    # The session was opened before the backup was made.
    leader.listen(path, last=lost).until_text("event: reload")
    write(leader, "En annan på samma plats", "n3")
    write(leader, "Och en till", "n4")
    ahead = leader.listen(path, last=lost)
    assert "event: fragments" not in ahead.until_text("event: reload")
    knows = leader.listen(path, last=kept)
    text = knows.until_text("En annan på samma plats")
    assert "Går förlorad" not in text and "event: reload" not in text
    # The page itself tells a place that is known.
    place = re.search(r'data-position="(\d+-\d+)"', leader.ask(f"{DIALOGUE}/room")[1])[1]
    fresh = leader.listen(f"{path}&after={place}")
    write(leader, "Efter sidan", "n5")
    assert "event: reload" not in fresh.until_text("Efter sidan")


def test_a_knock_and_a_note_at_another_node_come_to_this_one(server, tmp_path, enter):
    lead, leader = enter("processledare"), enter("kso")
    other = Server(tmp_path / "other")
    other.folder.mkdir()
    other.database = server.database
    other.start()
    try:
        stream = listen(lead)
        # Before the first look at the door, and after.
        for person in ("bun-vice", "controller"):
            before = len(stream.text)
            code = re.search(r'class="room-code">([^<]+)<', lead.ask(f"{DIALOGUE}/room")[1])[1].replace(" ", "")
            status, page = leader.ask(f"/join/{code}", "POST", {"person": person}, server=other)
            assert status == 303, page
            stream.until_text('id="knock-', after=before)
        before = len(stream.text)
        status, answer = leader.ask(
            f"{DIALOGUE}/notes",
            "POST",
            NOTE | {"id": "n1", "saidBy": "kso", "text": "Vid den andra noden"},
            server=other,
        )
        assert status == 204, answer
        stream.until_text("Vid den andra noden", after=before)
    finally:
        other.stop()


def test_the_rooms_of_another_municipality_are_not_found(server, enter):
    with contextlib.closing(sqlite3.connect(server.database, timeout=10, isolation_level=None)) as database:
        database.execute("INSERT INTO organisations VALUES ('grannkommun', 'Grannkommun', 1)")
        columns = "organisation, id, name, title, kind, is_organiser"
        database.execute(
            f"INSERT INTO people ({columns}) VALUES ('grannkommun', 'granne', 'G. Ranne', '', 'official', 1)"
        )
    leader, stranger = enter("kso"), enter("granne", organisation="grannkommun")
    write(leader, "Vår egen", "n1")
    assert leader.post(f"{DIALOGUE}/private-notes", id="p1", text="Min egen")[0] == 204
    names = {":note": "n1", ":private": "p1", ":person": "kso", ":box": "causes"}
    routes = subprocess.run(
        [PROGRAM, "routes"], cwd=ROOT, env=server.environment, capture_output=True, text=True, check=True
    )
    tried = 0
    for method, path, *_ in (line.split() for line in routes.stdout.splitlines() if "/:dialogue" in line):
        address = path.replace("/dialogues/:dialogue", DIALOGUE)
        for name, value in names.items():
            address = address.replace(name, value)
        status, text = stranger.ask(re.sub(":[a-z]+", "x1", address), method, {} if method == "POST" else None)
        assert status == 404 and "Vår egen" not in text, (method, path, status, text[:200])
        tried += 1
    assert tried > 45
    assert stranger.ask(f"{DIALOGUE}/live?as=wall")[0] == 404
