"""What reads printed sheets and what presses keys: both must notice what they are there for."""

import pytest

from keys import Keys
from paper import A3_LANDSCAPE, printed


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    yield context.new_page()
    context.close()


def test_a_printed_sheet_is_read_back(page, tmp_path):
    page.set_content(
        """<style>@page { size: 420mm 297mm; margin: 10mm } p { font: 8pt Lato } div { break-before: page }</style>
        <p>Den första anteck&shy;ningen</p><div><p>Den andra på nästa ark</p></div>"""
    )
    paper = printed(page, tmp_path / "a.pdf")
    assert paper.sizes == [A3_LANDSCAPE, A3_LANDSCAPE]
    assert "Den första anteckningen" in paper.texts[0]
    assert "Den andra på nästa ark" in paper.texts[1]
    assert paper.fonts == ["Lato-Regular"]
    assert paper.smallest_type == 8


def test_type_that_is_too_small_to_read_is_seen(page, tmp_path):
    page.set_content("<p style='font: 12pt Lato'>Stor</p><p style='font: 7pt Lato'>Liten</p>")
    assert printed(page, tmp_path / "a.pdf").smallest_type == 7


def test_a_form_is_filled_in_by_keys(page, only_keys):
    page.set_content(
        """<form><label>Rubrik <input name="title" value="Gammal"></label>
        <label><input type="checkbox" name="round"> Laget runt</label>
        <label>Ruta <select name="box"><option>Uppdraget</option><option>Resultat</option></select></label>
        <fieldset><label><input type="radio" name="a" value="1"> Neutral</label>
        <label><input type="radio" name="a" value="2"> Styrkebaserad</label></fieldset>
        <button>Spara</button></form>"""
    )
    page.evaluate(
        """() => {
            document.forms[0].onsubmit = event => { event.preventDefault(); window.sent = [...new FormData(event.target)] }
        }"""
    )
    keys = Keys(page)
    keys.write("Rubrik", "Åter till grundskolan")
    keys.tick("Laget runt")
    keys.choose("Ruta…", "Resultat")
    keys.choose("Neutral", "Styrkebaserad")
    keys.press("Spara")
    assert page.evaluate("window.sent") == [
        ["title", "Åter till grundskolan"], ["round", "on"], ["box", "Resultat"], ["a", "2"],
    ]  # fmt: skip


def test_a_mouse_is_refused_where_only_keys_count(page, only_keys):
    page.set_content("<button>Spara</button>")
    for forbidden in (page.get_by_role("button").click, page.get_by_role("button").focus):
        with pytest.raises(AssertionError, match="only press keys"):
            forbidden()
    with pytest.raises(AssertionError, match="No key leads to"):
        Keys(page).to("Knappen som inte finns")
