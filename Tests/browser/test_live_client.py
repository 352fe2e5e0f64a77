"""What the browser does with what the server sends, in a room under glass: merging, clocks, reconnecting."""

import re

import pytest
from playwright.sync_api import expect

from glass_room import MINUTE, now

ROOM = "/dialogues/d1/room"


@pytest.fixture
def page(visit, room):
    return follow(visit(room, ROOM))


def follow(page):
    """Waits until the page hears the server."""
    expect(page.locator("[data-saved]")).to_have_text("Ansluten")
    return page


def test_a_note_appears_by_itself_and_is_marked_as_new(page, room):
    # The mark is there for a moment only: written down when it comes, not looked for in time.
    page.evaluate(
        """() => {
            window.marked = []
            const look = () => document.querySelectorAll('.note-new').forEach(note => window.marked.push(note.id))
            new MutationObserver(look).observe(document.body, { subtree: true, childList: true })
        }"""
    )
    room.note("n1", "Fler når gymnasiet")
    note = page.locator("#note-n1")
    expect(note).to_contain_text("Fler når gymnasiet")
    expect(note).not_to_have_class(re.compile("note-new"))
    assert "note-n1" in page.evaluate("window.marked")


def test_notes_of_another_box_are_not_new(page, room):
    room.note("n1", "I ruta 2")
    room.show(box="causes", notes={"n9": "Stod här förut"})
    expect(page.locator("#note-n9")).to_be_visible()
    expect(page.locator("#note-n9")).not_to_have_class(re.compile("note-new"))


def test_a_new_question_comes_into_sight_but_not_under_somebody_who_writes(page, room):
    page.set_viewport_size({"width": 390, "height": 500})
    notes = {f"n{number}": "En lång rad. " * 20 for number in range(20)}
    question = page.locator("#box-title")
    room.show(notes=notes)
    expect(page.locator(".note")).to_have_count(len(notes))
    page.locator("#note").focus()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(question).not_to_be_in_viewport()
    room.show(box="causes")
    expect(question).to_contain_text("3")
    expect(question).not_to_be_in_viewport()
    page.locator("#note").blur()
    room.show(box="results")
    expect(question).to_be_in_viewport()


def test_focus_stays_on_the_same_thing_while_everything_around_it_changes(page, room):
    room.show(notes={"n2": "Två", "n1": "Ett"})
    page.locator("#edit-n1").focus()
    page.evaluate("window.focused = document.activeElement; addEventListener('focusin', () => window.moved = true)")
    for notes in ({"n3": "Tre", "n2": "Två", "n1": "Ett"}, {"n1": "Ett!", "n3": "Tre"}, {"n4": "Fyra", "n1": "Ett!!"}):
        room.show(notes=notes)
        expect(page.locator(".note")).to_have_count(len(notes))
    expect(page.locator("#note-n1")).to_contain_text("Ett!!")
    assert [item.get_attribute("id") for item in page.locator(".note").all()] == ["note-n4", "note-n1"]
    assert page.evaluate("document.activeElement === window.focused && window.focused.isConnected && !window.moved")


def test_what_has_focus_goes_first_when_it_is_left(page, room):
    room.show(notes={"n2": "Två", "n1": "Ett"})
    page.locator("#edit-n1").focus()
    room.show(notes={"n2": "Två"})
    room.note("n3", "Tre")
    expect(page.locator("#note-n3")).to_be_visible()
    expect(page.locator("#edit-n1")).to_be_focused()
    page.locator("#note").focus()
    expect(page.locator("#note-n1")).to_have_count(0)


def test_what_somebody_writes_is_never_touched(page, room):
    page.locator("#note").press_sequentially("Jag skriver")
    page.evaluate("document.querySelector('#note').setSelectionRange(3, 3)")
    for number in range(5):
        room.note(f"n{number}", "Annat")
    expect(page.locator(".note")).to_have_count(5)
    page.keyboard.type(" som")
    expect(page.locator("#note")).to_have_value("Jag som skriver")


def test_a_field_inside_what_changes_keeps_what_somebody_types_and_chooses(page, room):
    inside = (
        '<p id="news">{0}</p><input id="line" aria-label="Rad" value="{0}">'
        '<textarea id="text" aria-label="Text">{0}</textarea><select id="choice" aria-label="Val">{1}</select>'
    )
    room.show(extra=inside.format("ett", "<option>a</option><option>b</option>"))
    page.locator("#line").fill("min rad")
    page.locator("#text").fill("min text")
    page.locator("#choice").select_option("b")
    page.locator("#choice").focus()
    room.show(extra=inside.format("två", "<option>ny</option><option>a</option><option>b</option>"))
    expect(page.locator("#news")).to_have_text("två")
    expect(page.locator("#line")).to_have_value("min rad")
    expect(page.locator("#text")).to_have_value("min text")
    expect(page.locator("#choice")).to_have_value("b")


def test_a_message_from_before_what_the_page_shows_changes_nothing(page, room):
    room.show(extra="<p>nytt</p>")
    expect(page.get_by_text("nytt")).to_be_visible()
    room.tell("fragments", f'{now()}\n<live-fragment id="room-extra"><p>gammalt</p></live-fragment>', room.position - 1)
    room.note("n1", "Kom efteråt")
    expect(page.locator("#note-n1")).to_be_visible()
    expect(page.get_by_text("nytt")).to_be_visible()
    expect(page.get_by_text("gammalt")).to_have_count(0)


def test_what_is_kept_from_a_history_that_is_gone_does_not_cover_a_fresh_page(page, room):
    room.note("n1", "Fanns före återställningen")
    expect(page.locator("#note-n1")).to_be_visible()
    page.goto("/sign-in")
    room.position, room.notes = 1, {}
    loaded = room.pages
    page.goto(ROOM)
    follow(page)
    expect(page.locator("#note-n1")).to_have_count(0)
    room.note("n2", "Ny")
    expect(page.locator("#note-n2")).to_be_visible()
    expect(page.locator("#note-n1")).to_have_count(0)
    # Nor did it have to be loaded once more to get rid of it.
    assert room.pages == loaded + 1


def test_what_is_open_stays_open(page, room):
    inside = '<details id="help"><summary>Stöd</summary><p>{}</p></details><button popovertarget="more" id="more-button">Mer</button><div id="more" popover>{}</div>'
    room.show(extra=inside.format("ett", "ett"))
    page.get_by_text("Stöd").click()
    page.get_by_role("button", name="Mer").click()
    room.show(extra="<p>Något nytt före</p>" + inside.format("två", "två"))
    expect(page.locator("#more")).to_have_text("två")
    expect(page.locator("#more")).to_be_visible()
    expect(page.locator("#help p")).to_have_text("två")
    expect(page.locator("#help p")).to_be_visible()


def test_html_in_a_note_is_text_and_a_script_in_a_fragment_does_not_run(page, room):
    room.note("n1", "&lt;b&gt;fet&lt;/b&gt;")
    expect(page.locator("#note-n1 .note-text")).to_have_text("<b>fet</b>")
    room.show(extra='<p id="came">kom</p><script>window.ran = true</script>')
    expect(page.locator("#came")).to_be_visible()
    assert page.evaluate("window.ran") is None


def test_what_is_for_one_person_is_shown_to_that_person_alone(page, room):
    room.show(
        extra='<p data-for="asta" hidden id="mine">Du har ordet</p><p data-not-for="asta" id="others">Asta har ordet</p>'
        '<p data-for="bo" hidden id="bos">Du har ordet</p><p data-person="asta" id="me">Asta</p>'
    )
    expect(page.locator("#mine")).to_be_visible()
    expect(page.locator("#others")).to_be_hidden()
    expect(page.locator("#bos")).to_be_hidden()
    assert page.locator("#me").get_attribute("data-mine") == ""


@pytest.mark.parametrize("hours", [-2, 2])
def test_a_client_clock_two_hours_wrong_changes_nothing(visit, room, hours):
    room.since = now() - 11 * MINUTE - 34_000_000
    page = visit(room, "/sign-in")
    page.add_init_script(f"const real = Date.now; Date.now = () => real.call(Date) + {hours} * 3600_000")
    page.goto(ROOM)
    follow(page)
    left = page.locator("[data-clock-left]")
    expect(left).to_have_text(re.compile(r"8:[0-2]\d"))
    room.show(planned=25 * MINUTE)
    expect(left).to_have_text(re.compile(r"1[23]:\d\d"))


def test_the_clock_goes_stands_and_passes_the_plan(page, room):
    left, over = page.locator("[data-clock-left]"), page.locator("[data-clock-over]")
    room.show(used=19 * MINUTE, since=None)
    expect(left).to_have_text("1:00")
    expect(over).to_be_hidden()
    room.show(used=22 * MINUTE)
    expect(left).to_have_text("0:00")
    expect(over).to_have_text("2 minuter över planen")
    room.show(used=0, since=now())
    expect(left).to_have_text(re.compile("19:5[0-8]"))


def test_time_is_said_at_its_marks_and_never_by_the_second(page, room):
    said = page.locator("[data-announcer]")
    page.evaluate(
        "window.said = []; new MutationObserver(() => window.said.push(document.querySelector('[data-announcer]').textContent)).observe(document.querySelector('[data-announcer]'), { childList: true })"
    )
    room.show(used=17 * MINUTE + 57_000_000, since=now())
    expect(said).to_have_text("Två minuter kvar i rutan.")
    expect(page.locator("[data-clock-left]")).to_have_text(re.compile(r"1:[0-5]\d"))
    assert page.evaluate("window.said") == ["Två minuter kvar i rutan."]
    assert page.evaluate("document.querySelectorAll('[aria-live], [role=status]').length") == 1


def test_after_a_lost_network_the_page_goes_on_by_itself(page, room):
    room.cut()
    expect(page.locator("[data-saved]")).to_contain_text("Utan nät – det du skriver sparas i den här enheten")
    room.show(notes={"n1": "Skrevs under tiden"})
    room.mend()
    expect(page.locator("#note-n1")).to_be_visible()
    expect(page.locator("[data-saved]")).to_have_text("Ansluten")


def test_a_restored_backup_makes_the_page_load_anew(page, room):
    room.position = 9
    room.note("n1", "Försvann med återställningen")
    expect(page.locator("#note-n1")).to_be_visible()
    loaded = room.pages
    room.position, room.notes = 3, {}
    room.cut()
    room.mend()
    expect(page.locator("#note-n1")).to_have_count(0)
    assert room.pages == loaded + 1


def test_a_talk_that_comes_to_its_next_phase_is_another_page(page, room):
    page.locator("#note").fill("Halvskriven tanke")
    loaded = room.pages
    with page.expect_navigation():
        room.show(phase="review")
    follow(page)
    expect(page.locator("#note")).to_have_value("Halvskriven tanke")
    assert room.pages == loaded + 1


def test_one_whose_rights_are_withdrawn_is_told_so(page, room):
    room.tell("closed")
    expect(page.get_by_role("alert")).to_contain_text("Du är inte längre med i rummet")


def test_an_expired_session_asks_for_sign_in_and_goes_on_after_it(page, room):
    room.is_signed_out = True
    room.cut()
    room.mend()
    link = page.get_by_role("alert").get_by_role("link", name="Logga in")
    expect(link).to_have_attribute("href", "/sign-in?next=%2Fdialogues%2Fd1%2Froom")


def test_eight_tabs_share_one_stream_and_all_go_on_living(page, room):
    tabs = [page]
    for _ in range(7):
        tab = page.context.new_page()
        tab.goto(ROOM)
        tabs.append(follow(tab))
    assert len(room.streams) == 1
    room.note("n1", "Till alla åtta")
    for tab in tabs:
        expect(tab.locator("#note-n1")).to_be_visible()
    room.note("n2", "Även till den som kommer sist")
    last = page.context.new_page()
    last.goto(ROOM)
    expect(last.locator("#note-n2")).to_be_visible()
    assert len(room.streams) == 1


def test_without_shared_workers_each_tab_has_its_own_stream(visit, room):
    page = visit(room, "/sign-in")
    page.add_init_script("delete globalThis.SharedWorker")
    page.goto(ROOM)
    follow(page)
    room.note("n1", "Utan arbetare")
    expect(page.locator("#note-n1")).to_be_visible()
    room.cut()
    room.mend()
    room.note("n2", "Och igen")
    expect(page.locator("#note-n2")).to_be_visible()
