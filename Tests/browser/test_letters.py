"""Letters through a real mail program to a real mail server, read as mail programs and calendars read them."""

import datetime
import email
import re
import socket
import time
from email import policy

import icalendar
import pytest
from aiosmtpd.controller import Controller
from playwright.sync_api import expect

from checks import accessibility_faults, assert_good_page, faults_at_320, faults_of_large_text
from conftest import SHOTS
from server import Server

DIALOGUE = "/dialogues/origoparken-kvall-2026"


class Mailbox:
    """What has come, in order."""

    def __init__(self):
        self.letters = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("studsar-"):
            return "550 5.1.1 No such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        letter = email.message_from_bytes(envelope.content, policy=policy.default)
        letter.sent_to, letter.sent_from = envelope.rcpt_tos, envelope.mail_from
        self.letters.append(letter)
        return "250 OK"

    def wait_for(self, fits, count=1, seconds=90):
        deadline = time.monotonic() + seconds
        while len(found := [letter for letter in list(self.letters) if fits(letter)]) < count:
            assert time.monotonic() < deadline, [letter["Subject"] for letter in self.letters]
            time.sleep(0.1)
        return found


@pytest.fixture
def mailbox():
    box = Mailbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        box.port = probe.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=box.port)
    controller.start()
    yield box
    controller.stop()


@pytest.fixture
def mailing(tmp_path, demo_database, mailbox):
    """A server that hands its letters to msmtp."""
    settings = tmp_path / "msmtprc"
    settings.write_text(f"account default\nhost 127.0.0.1\nport {mailbox.port}\nfrom samtal@kommunen.example\n")
    settings.chmod(0o600)
    program = tmp_path / "sendmail"
    program.write_text(f'#!/bin/sh\nexec /usr/bin/msmtp -C "{settings}" "$@"\n')
    program.chmod(0o755)
    server = Server(
        tmp_path, copy_of=demo_database, mail_from="samtal@kommunen.example", mail_bounces="studs@kommunen.example",
        sendmail=str(program),
    ).start()  # fmt: skip
    yield server
    server.stop()


def switch_on(page):
    page.goto("/letters")
    page.get_by_role("button", name="Slå på utskick").click()
    page.get_by_text("Utskick är på").wait_for()


def hurry(page):
    """Letters are looked for once a minute, and when their page says so."""
    page.goto("/letters")
    with page.expect_navigation():
        page.get_by_role("button", name="Spara språket").click()


def calendar(letter):
    part = next(part for part in letter.walk() if part.get_content_type() == "text/calendar")
    return part.get_param("method"), icalendar.Calendar.from_ical(part.get_payload(decode=True))


def about_origo(letter):
    return any(
        part.get_content_type() == "text/calendar" for part in letter.walk()
    ) and "origoparken-kvall-2026@" in str(calendar(letter)[1].walk("VEVENT")[0]["UID"])


def test_invitation_change_and_cancellation_arrive_and_a_calendar_reads_them(mailing, mailbox, person):
    organiser = person(mailing, "processledare")
    switch_on(organiser)
    invitation = mailbox.wait_for(about_origo)[0]
    assert invitation.sent_from == "studs@kommunen.example"
    assert invitation["From"] == "Samtal <samtal@kommunen.example>"
    assert len(invitation.sent_to) == 1
    assert invitation["Subject"].startswith("Inbjudan: ")
    plain = invitation.get_body(("plain",)).get_content()
    assert "Hej " in plain and "Din roll: " in plain
    html = invitation.get_body(("html",)).get_content()
    assert '<html lang="sv">' in html and "style" not in html
    link = re.search(r"http://\S+/link/\w+", plain)[0]
    assert f'href="{link}"' in html

    method, first = calendar(invitation)
    event = first.walk("VEVENT")[0]
    assert (method, str(first["METHOD"])) == ("REQUEST", "REQUEST")
    assert event["STATUS"] == "CONFIRMED"
    assert event.decoded("DTSTART").utcoffset() in (datetime.timedelta(hours=1), datetime.timedelta(hours=2))
    assert str(event["ORGANIZER"]) == "mailto:samtal@kommunen.example"
    assert str(event["ATTENDEE"]) == f"mailto:{invitation.sent_to[0]}"
    attached = next(part for part in invitation.walk() if part.get_content_disposition() == "attachment")
    assert icalendar.Calendar.from_ical(attached.get_payload(decode=True)).walk("VEVENT")[0]["UID"] == event["UID"]

    organiser.goto(f"{DIALOGUE}/plan")
    organiser.get_by_role("textbox", name="Plats").fill("Rådhuset; rum 3, plan 2")
    organiser.get_by_role("button", name="Spara").first.click()
    organiser.wait_for_load_state()
    hurry(organiser)
    changed = mailbox.wait_for(lambda letter: about_origo(letter) and letter["Subject"].startswith("Ändrat: "))[0]
    _, second = calendar(changed)
    moved = second.walk("VEVENT")[0]
    assert moved["UID"] == event["UID"] and moved["SEQUENCE"] > event["SEQUENCE"]
    assert str(moved["LOCATION"]) == "Rådhuset; rum 3, plan 2"

    organiser.goto(f"{DIALOGUE}/removal")
    organiser.locator("form[action$='/removal'] button").click()
    organiser.wait_for_load_state()
    hurry(organiser)
    off = mailbox.wait_for(lambda letter: about_origo(letter) and letter["Subject"].startswith("Inställt: "))[0]
    method, third = calendar(off)
    gone = third.walk("VEVENT")[0]
    assert (method, str(third["METHOD"]), str(gone["STATUS"])) == ("CANCEL", "CANCEL", "CANCELLED")
    assert gone["UID"] == event["UID"] and gone["SEQUENCE"] > moved["SEQUENCE"]
    # Nobody got the same letter twice.
    ids = [letter["Message-ID"] for letter in mailbox.letters]
    assert len(ids) == len(set(ids))


def test_an_address_that_bounces_is_told_to_the_organiser_and_holds_up_nobody(mailing, mailbox, person):
    organiser = person(mailing, "processledare")
    organiser.goto("/people/kfn-ordf")
    organiser.get_by_label("E-post").fill("studsar-hon@kommunen.example")
    organiser.get_by_role("button", name="Spara").click()
    organiser.wait_for_load_state()
    switch_on(organiser)
    mailbox.wait_for(lambda letter: True, count=5)
    assert not [letter for letter in mailbox.letters if letter.sent_to[0].startswith("studsar-")]


def test_a_letter_is_read_in_light_and_dark_on_a_phone(mailing, mailbox, person, browser):
    switch_on(person(mailing, "processledare"))
    html = mailbox.wait_for(about_origo)[0].get_body(("html",)).get_content()
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    page.set_content(html)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.screenshot(path=SHOTS / f"letter-{scheme}.png")
    # axe takes the page for white where nothing gives it a colour; the browser's own dark is dark (see the pictures).
    faults = [fault for fault in accessibility_faults(page) if not fault.startswith("dark: color-contrast")]
    assert not faults + faults_at_320(page) + faults_of_large_text(page)
    page.context.close()


def test_the_pages_about_letters_are_good_when_letters_are_on_and_some_did_not_arrive(mailing, mailbox, person):
    organiser = person(mailing, "processledare")
    organiser.goto("/people/kfn-ordf")
    organiser.get_by_label("E-post").fill("studsar-hon@kommunen.example")
    organiser.get_by_role("button", name="Spara").click()
    organiser.goto("/letters")
    assert_good_page(organiser, "letters off")
    switch_on(organiser)
    mailbox.wait_for(lambda letter: True, count=5)
    organiser.goto("/letters")
    organiser.get_by_text("Adressen tar inte emot brev.").wait_for()
    assert_good_page(organiser, "letters on")
    organiser.goto(DIALOGUE)
    assert_good_page(organiser, "a dialogue")
    organiser.goto("/letters")
    dropping = organiser.get_by_role("button", name="Släpp brevet")
    parked = dropping.count()
    with organiser.expect_navigation():
        dropping.first.click()
    expect(dropping).to_have_count(parked - 1)
