"""What is written is never lost: without network, without answer, refused, changed by two, signed out, reloaded."""

import re

import pytest
from playwright.sync_api import expect

from glass_room import LOST, conflict, refused

ROOM = "/dialogues/d1/room"


@pytest.fixture
def page(visit, room):
    page = visit(room, ROOM)
    # A page that warns about unsent words before it is left may still be left.
    page.on("dialog", lambda dialog: dialog.accept())
    expect(page.locator("[data-saved]")).to_have_text("Ansluten")
    return page


def write(page, text):
    page.locator("#note").fill(text)
    page.locator("#note").press("Control+Enter")
    expect(page.locator("#note")).to_have_value("")


def waiting(page):
    return page.get_by_role("region", name=re.compile("änd.* väntar"))


def saved(room):
    return [form["text"] for _, form, status in room.posts if status in (204, 0)]


def offline(page, room):
    room.cut()
    expect(page.locator("[data-saved]")).to_contain_text("Utan nät")


def test_saved_is_said_when_the_server_has_it(page, room):
    write(page, "Fler når gymnasiet")
    expect(page.locator("[data-saved]")).to_have_text("Allt är sparat")
    expect(waiting(page)).to_have_count(0)
    [(path, form, _)] = room.posts
    assert path == "/dialogues/d1/notes"
    assert form["text"] == "Fler når gymnasiet" and form["box"] == "results"
    assert re.fullmatch("[0-9A-Z]{26}", form["command"]) and re.fullmatch("[0-9A-Z]{26}", form["id"])


def test_each_note_has_ids_of_its_own_and_choices_stay(page, room):
    page.get_by_label("Perspektiv").select_option("economy")
    write(page, "Ett")
    write(page, "Två")
    one, two = [form for _, form, _ in room.got(2)]
    assert one["command"] < two["command"] and one["id"] < two["id"]
    assert two["perspective"] == "economy"


def test_without_network_notes_wait_as_text_and_are_sent_in_order(page, room):
    offline(page, room)
    write(page, "Ett")
    write(page, "Två")
    expect(waiting(page)).to_contain_text("2 ändringar väntar")
    expect(waiting(page).get_by_role("listitem")).to_contain_text([
        "Anteckning, ruta 2: Ett", "Anteckning, ruta 2: Två"])  # fmt: skip
    expect(page.locator("[data-saved]")).to_contain_text("2 ändringar väntar")
    room.mend()
    expect(waiting(page)).to_have_count(0)
    assert saved(room) == ["Ett", "Två"]


def test_a_reload_without_network_still_shows_the_room_with_what_waits(page, room):
    room.note("n1", "Kom medan sidan var öppen")
    expect(page.locator("#note-n1")).to_be_visible()
    page.reload()
    expect(page.locator("[data-saved]")).to_have_text("Ansluten")
    room.note("n2", "Kom på strömmen")
    expect(page.locator("#note-n2")).to_be_visible()
    offline(page, room)
    write(page, "Skrivet utan nät")
    page.reload()
    expect(page.locator("#note-n2")).to_be_visible()
    expect(waiting(page)).to_contain_text("Skrivet utan nät")
    expect(page.locator("[data-saved]")).to_contain_text("Utan nät")
    write(page, "Skrivet efter omladdningen")
    room.mend()
    expect(waiting(page)).to_have_count(0)
    assert saved(room) == ["Skrivet utan nät", "Skrivet efter omladdningen"]
    assert len({form["command"] for _, form, _ in room.posts}) == 2


def test_the_very_first_visit_can_be_reloaded_without_network(page, room):
    expect(page.locator("body[data-offline=ready]")).to_be_attached()
    # The browser itself keeps the service worker, and what that imports.
    needed = sorted(room.files - {"/sw.js", "/js/kept-pages.js"})
    kept = "paths => Promise.all(paths.map(async path => await caches.match(path) ? '' : path))"
    assert "/js/live/hub.js" in needed and not any(page.evaluate(kept, needed))
    offline(page, room)
    page.reload()
    expect(page.locator("#box-title")).to_have_text("2 Resultat")
    expect(page.locator("[data-saved]")).to_contain_text("Utan nät")
    write(page, "Ändå")
    expect(waiting(page)).to_contain_text("1 ändring väntar")
    room.mend()
    expect(waiting(page)).to_have_count(0)
    assert saved(room) == ["Ändå"]


def test_an_answer_that_is_lost_makes_no_second_note(page, room):
    room.answers = [LOST]
    write(page, "En gång")
    expect(page.locator("[data-saved]")).to_have_text("Allt är sparat")
    assert [form["command"] for _, form, _ in room.posts] == [room.posts[0][1]["command"]] * 2


def test_a_note_stays_in_the_box_it_was_begun_in(page, room):
    page.locator("#note").fill("Om resultatet")
    room.show(box="causes", notes={})
    label = page.locator("[data-box-label]")
    expect(label).to_have_text("Till ruta 2 (samtalet är nu i ruta 3)")
    page.locator("#note").press("Control+Enter")
    expect(label).to_have_text("Till ruta 3")
    expect(page.get_by_role("button", name="Skriv i stället")).to_be_hidden()
    [(_, form, _)] = room.got(1)
    assert form["box"] == "results"


def test_a_note_can_follow_the_room_if_its_writer_wants(page, room):
    page.locator("#note").fill("Om orsakerna")
    room.show(box="causes", notes={})
    page.get_by_role("button", name="Skriv i stället till ruta 3").press("Enter")
    expect(page.locator("[data-box-label]")).to_have_text("Till ruta 3")
    expect(page.locator("#note")).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-saved]")).to_have_text("Allt är sparat")
    assert room.posts[0][1]["box"] == "causes"


def test_what_is_half_written_survives_a_reload_with_its_box(page, room):
    page.locator("#note").press_sequentially("Halv tan")
    room.show(box="causes", notes={})
    expect(page.locator("[data-box-label]")).to_contain_text("ruta 3")
    page.reload()
    expect(page.locator("#note")).to_have_value("Halv tan")
    expect(page.locator("[data-box-label]")).to_have_text("Till ruta 2 (samtalet är nu i ruta 3)")
    page.locator("#note").press("Control+Enter")
    expect(page.locator("[data-saved]")).to_have_text("Allt är sparat")
    page.reload()
    expect(page.locator("#note")).to_have_value("")
    assert room.posts[0][1]["box"] == "results"


def test_a_refused_note_comes_back_into_its_form_with_the_sentence(page, room):
    room.answers = [refused("Korta texten till 600 tecken.")]
    page.locator("#note").fill("Alldeles för långt")
    page.locator("#note").press("Control+Enter")
    expect(page.locator("#note-form").get_by_role("alert")).to_have_text("Korta texten till 600 tecken.")
    expect(page.locator("#note")).to_have_value("Alldeles för långt")
    expect(waiting(page)).to_have_count(0)
    page.locator("#note").fill("Lagom")
    page.locator("#note").press("Control+Enter")
    expect(page.locator("[data-saved]")).to_have_text("Allt är sparat")
    expect(page.locator("#note-form").get_by_role("alert")).to_have_count(0)
    assert room.posts[0][1]["command"] != room.posts[1][1]["command"]


def test_a_note_refused_later_waits_to_be_corrected_or_removed(page, room):
    offline(page, room)
    write(page, "För långt ett")
    write(page, "För långt två")
    write(page, "Lagom")
    page.locator("#note").fill("Skriver redan på nästa")
    room.answers = [refused("Korta texten."), refused("Korta texten.")]
    room.mend()
    items = waiting(page).get_by_role("listitem")
    expect(items).to_have_count(2)
    expect(items.first).to_contain_text("Korta texten.")
    items.first.get_by_role("button", name="Ändra och skicka igen").press("Enter")
    page.keyboard.press("Control+a")
    page.keyboard.type("Kort ett")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(items).to_have_count(1)
    items.get_by_role("button", name="Ta bort").press("Enter")
    expect(waiting(page)).to_have_count(0)
    expect(page.locator("#note")).to_have_value("Skriver redan på nästa")
    expect(page.locator("#note")).to_be_focused()
    assert saved(room) == ["Lagom", "Kort ett"]


@pytest.mark.parametrize(
    ("choice", "sent"),
    [
        ("Behåll min text", ["Min rubrik"]),
        ("Behåll den andras", []),
        ("Skriv ihop båda", ["Hennes rubrik\n\nMin rubrik"]),
    ],
)
def test_two_versions_are_shown_and_nothing_is_overwritten(page, room, choice, sent):
    room.answers = [conflict("Hennes rubrik", 2)]
    page.locator("#headline").fill("Min rubrik")
    page.locator("#headline").press("Control+Enter")
    item = waiting(page).get_by_role("listitem")
    expect(item).to_contain_text("Någon annan ändrade samtidigt.")
    expect(item.get_by_role("definition")).to_have_text(["Min rubrik", "Hennes rubrik"])
    expect(item.locator(".field-error")).to_be_focused()
    item.get_by_role("button", name=choice).press("Enter")
    if choice == "Skriv ihop båda":
        page.get_by_role("button", name="Skicka igen").press("Enter")
    expect(waiting(page)).to_have_count(0)
    assert saved(room) == sent
    assert all(form["revision"] == "2" for _, form, status in room.posts if status == 204)


def test_an_expired_session_keeps_what_waits_until_the_next_sign_in(page, room):
    room.is_signed_out = True
    write(page, "Skrevs för sent")
    expect(page.get_by_role("alert")).to_contain_text("Logga in igen")
    expect(waiting(page)).to_contain_text("Skrevs för sent")
    page.goto("/sign-in")
    room.is_signed_out = False
    page.goto(ROOM)
    expect(page.locator("[data-saved]")).to_have_text("Allt är sparat")
    assert saved(room) == ["Skrevs för sent"]


def test_another_person_on_the_same_device_neither_sees_nor_sends_it(page, room):
    offline(page, room)
    write(page, "Astas")
    page.locator("#note").fill("Astas halvskrivna")
    room.mend()
    room.person = "bo"
    page.goto(ROOM)
    expect(page.locator("[data-saved]")).to_have_text("Ansluten")
    expect(page.locator("#note")).to_have_value("")
    expect(page.get_by_text("Astas")).to_have_count(0)
    # What is sent after everything that waited: nothing went before it.
    write(page, "Bos")
    expect(page.locator("[data-saved]")).to_have_text("Allt är sparat")
    assert saved(room) == ["Bos"]
    room.person = "asta"
    page.goto(ROOM)
    expect(page.locator("#note")).to_have_value("Astas halvskrivna")
    expect(page.locator("[data-saved]")).to_have_text("Allt är sparat")
    assert saved(room) == ["Bos", "Astas"]


def test_no_page_of_the_one_before_is_kept_for_the_next(page, room):
    page.goto("/dialogues/d2/room")
    expect(page.locator("body[data-offline=ready]")).to_be_attached()
    is_kept = "path => caches.match(path).then(Boolean)"
    assert page.evaluate(is_kept, ROOM) and page.evaluate(is_kept, "/dialogues/d2/room")
    room.person = "bo"
    page.goto(ROOM)
    expect(page.locator("body[data-offline=ready]")).to_be_attached()
    assert page.evaluate(is_kept, ROOM) and not page.evaluate(is_kept, "/dialogues/d2/room")


def test_a_page_left_open_does_not_act_as_the_one_who_signed_in_since(page, room):
    room.person = "bo"
    write(page, "Fortfarande Asta")
    expect(page.get_by_role("alert")).to_contain_text("Logga in igen")
    assert saved(room) == []


def test_signing_out_warns_first_and_leaves_nothing_behind(page, room):
    expect(page.locator("body[data-offline=ready]")).to_be_attached()
    offline(page, room)
    write(page, "Väntar ännu")
    page.locator("#note").fill("Halvskrivet")
    page.get_by_role("button", name="Logga ut", exact=True).click()
    dialog = page.get_by_role("dialog", name="1 ändring har inte skickats")
    expect(dialog).to_contain_text("Anteckning, ruta 2")
    dialog.get_by_role("button", name="Stanna kvar").press("Enter")
    expect(waiting(page)).to_contain_text("Väntar ännu")
    page.get_by_role("button", name="Logga ut", exact=True).click()
    expect(dialog).to_be_visible()
    # From here on only the sign-out itself is taken.
    room.is_signed_out = True
    room.mend()
    dialog.get_by_role("button", name="Släng dem och logga ut").click()
    # Not "Logga in igen för att fortsätta", which the room may say before it is left.
    expect(page.get_by_role("heading", name="Logga in", exact=True)).to_be_visible()
    left = page.evaluate(
        """async () => {
            const database = await new Promise(done => { indexedDB.open('samtal').onsuccess = e => done(e.target.result) })
            const count = name => new Promise(done => {
                database.transaction(name).objectStore(name).count().onsuccess = e => done(e.target.result) })
            return [await count('outbox'), await count('fragments'), localStorage.length, await caches.has('samtal-pages')]
        }"""
    )
    assert left == [0, 0, 0, False]


def test_two_tabs_send_each_note_once(page, room):
    other = page.context.new_page()
    other.goto(ROOM)
    expect(other.locator("[data-saved]")).to_have_text("Ansluten")
    offline(page, room)
    write(page, "I ena fliken")
    write(other, "I andra fliken")
    for tab in (page, other):
        expect(waiting(tab)).to_contain_text("2 ändringar väntar")
    room.mend()
    for tab in (page, other):
        expect(waiting(tab)).to_have_count(0)
    assert saved(room) == ["I ena fliken", "I andra fliken"]


def test_a_button_that_steers_the_talk_does_not_wait(page, room):
    command = (
        '<form data-command id="next" method="post" action="/dialogues/d1/current-box">'
        '<input type="hidden" name="box" value="causes"><button class="button" id="next-button">Nästa</button></form>'
    )
    room.show(extra=command)
    offline(page, room)
    page.get_by_role("button", name="Nästa").click()
    expect(page.get_by_role("alert")).to_contain_text("Du är utan nät – den här knappen väntar inte")
    expect(waiting(page)).to_have_count(0)
    room.mend()
    expect(page.locator("[data-saved]")).to_have_text("Ansluten")
    assert room.posts == []
    # The first press was not answered: pressed again it is the same command. An answered one makes the next a new one.
    room.answers = [LOST]
    for _ in range(3):
        page.get_by_role("button", name="Nästa").click()
        expect(page.locator("#next")).not_to_have_attribute("aria-busy", "true")
    expect(page.get_by_role("alert")).to_have_count(0)
    lost, again, later = [form["command"] for _, form, _ in room.got(3)]
    assert lost == again != later


def test_a_refused_command_is_explained_even_when_its_button_goes_away(page, room):
    room.show(
        extra='<form data-command id="to-3" action="/dialogues/d1/current-box" method="post"><button>Nästa: 3</button></form>'
    )
    room.answers = [refused("Rummet har redan gått vidare.")]
    page.get_by_role("button", name="Nästa: 3").click()
    expect(page.get_by_role("alert")).to_have_text("Rummet har redan gått vidare.")
    page.locator("#note").focus()
    room.show(
        extra='<form data-command id="to-4" action="/dialogues/d1/current-box" method="post"><button>Nästa: 4</button></form>'
    )
    expect(page.get_by_role("button", name="Nästa: 4")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_text("Rummet har redan gått vidare.")
