"""The checks themselves: each is shown a page with a fault of its kind, and must find it."""

import pytest

from checks import (
    assert_accessible,
    assert_fits_320,
    assert_good_page,
    assert_targets_large_enough,
    axe_violations,
)
from shapes import shapes

GOOD = """<!doctype html><html lang="sv"><head><title>En sida</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>
<main><h1>En sida</h1><p>Text som går att läsa.</p>{}</main></body></html>"""


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    yield context.new_page()
    context.close()


def test_a_good_page_is_let_through(page):
    page.set_content(GOOD.format("<button style='font: inherit; padding: 12px'>Ge ordet vidare</button>"))
    assert_good_page(page)


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("label", "<input type='text'>"),
        ("color-contrast", "<p style='color: #999; background: #fff'>Blek text</p>"),
        ("button-name", "<button style='width: 40px; height: 40px'></button>"),
        ("heading-order", "<h4>Hoppar över två nivåer</h4>"),
        ("target-size", "<button style='width: 8px; height: 8px; padding: 0' aria-label='a'></button>" * 2),
        ("region", "</main><p>Text utanför alla landmärken</p><main hidden>"),
    ],
)
def test_axe_reports_a_planted_fault(page, rule, fault):
    page.set_content(GOOD.format(fault))
    assert any(violation.startswith(rule + " ") for violation in axe_violations(page)), axe_violations(page)


def test_a_fault_in_the_dark_alone_is_found(page):
    dark = "<style>@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }</style>"
    page.set_content(GOOD.format(dark))
    with pytest.raises(AssertionError, match="dark: color-contrast"):
        assert_accessible(page)


def test_a_page_wider_than_a_phone_is_found(page):
    page.set_content(GOOD.format("<p style='width: 400px'>För brett</p>"))
    with pytest.raises(AssertionError, match="För brett"):
        assert_fits_320(page)


def test_a_target_too_small_for_a_finger_is_found(page):
    page.set_content(GOOD.format("<a href='#x' style='display: block; width: 20px; height: 20px'>a</a>"))
    with pytest.raises(AssertionError, match="under 24"):
        assert_targets_large_enough(page)


@pytest.mark.parametrize(
    ("fault", "reported"),
    [
        ("<p style='height: 12px; overflow: hidden'>Avklippt text</p>", "320 px: cut off"),
        ("<p style='width: 700px'>För brett för ett förstorat fönster</p>", "640 px: 7.. px wide"),
        ("<p style='height: 30px; width: 90vw; overflow: hidden'>Avklippt när den växer</p>", "text of 200 %: cut off"),
        ("<p style='font-size: 12px'>Växer inte</p>", "text of 200 %: does not grow"),
        ("<p>Nedre</p><p style='margin-top: -2.5em'>Övre</p>", "laid over other text"),
    ],
)
def test_text_that_is_lost_is_found(page, fault, reported):
    page.set_content(GOOD.format(fault))
    with pytest.raises(AssertionError, match=reported):
        assert_good_page(page)


def test_all_that_is_wrong_is_told_at_once(page):
    page.set_content(GOOD.format("<h4>Hoppar</h4><a href='#x' style='display: block; width: 9px'>a</a>"))
    with pytest.raises(AssertionError, match=r"heading-order(.|\n)*under 24"):
        assert_good_page(page)


def test_pages_that_differ_in_texts_and_repetition_alone_look_alike():
    one = '<main><ul><li class="a">Ett</li></ul></main>'
    three = '<main><ul><li class="a">Ett</li><li class="a" >Två</li><li class="a">Tre</li></ul></main>'
    assert shapes(one) == shapes(three)
    assert shapes(one) != shapes(one.replace('class="a"', 'class="b"'))
    assert shapes(one) != shapes(one.replace("Ett", "<b>Ett</b>"))
    assert shapes(one) != shapes("<header></header>" + one)
