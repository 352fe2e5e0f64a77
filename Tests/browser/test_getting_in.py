"""Through the door: personal links that survive mail scanners and a second device, and what a signed-out browser keeps."""

import re
import urllib.request

from playwright.sync_api import expect

from checks import assert_good_page

GO_ON = re.compile("^Fortsätt som")


def test_a_link_that_a_mail_scanner_has_opened_twice_still_lets_its_person_in(server, visit):
    link = server.link("kso")
    for _ in range(2):
        with urllib.request.urlopen(link) as answer:
            assert answer.status == 200
            assert "Set-Cookie" not in answer.headers
    page = visit(server, link)
    page.get_by_role("button", name=GO_ON).click()
    expect(page.get_by_role("link", name="Mitt arbete")).to_be_visible()
    expect(page.locator(".site-me")).to_contain_text("Margareta L")


def test_the_same_link_lets_its_person_in_on_a_second_device(server, visit):
    link = server.link("kso")
    for size in ({"width": 1440, "height": 900}, {"width": 390, "height": 844}):
        page = visit(server, link, viewport=size)
        page.get_by_role("button", name=GO_ON).click()
        expect(page).to_have_url(re.compile(r"/$"))
        expect(page.get_by_role("main")).to_be_visible()


def test_who_signs_out_is_out_and_the_other_device_is_not(server, visit):
    link = server.link("kso")
    pages = [visit(server, link) for _ in range(2)]
    for page in pages:
        page.get_by_role("button", name=GO_ON).click()
    pages[0].goto("/sign-out")
    pages[0].get_by_role("button", name="Logga ut", exact=True).click()
    expect(pages[0]).to_have_url(re.compile("/sign-in"))
    pages[0].goto("/me")
    expect(pages[0]).to_have_url(re.compile("/sign-in"))
    pages[1].goto("/me")
    expect(pages[1].get_by_role("heading", level=1)).to_be_visible()
    expect(pages[1]).to_have_url(re.compile("/me$"))


def test_a_link_that_nobody_gave_is_explained_and_lets_nobody_in(demo, visit):
    page = visit(demo, "/link/det-har-ar-ingen-lank")
    expect(page.get_by_role("heading", level=1)).to_have_text("Länken fungerar inte längre")
    expect(page.get_by_role("button", name=GO_ON)).to_have_count(0)
    assert_good_page(page)


def test_a_signed_out_visitor_comes_back_to_the_page_that_was_asked_for(server, visit):
    page = visit(server, "/dialogues")
    expect(page).to_have_url(re.compile(r"/sign-in\?next="))


def test_the_pages_at_the_door_are_good_pages(demo, visit):
    for path in ("/sign-in", "/join", demo.link("kso")):
        assert_good_page(visit(demo, path))
