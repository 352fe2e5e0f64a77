"""Every page of the route table: axe in light and dark, 320 px, targets for fingers."""

import re
import subprocess

import pytest

from checks import assert_good_page
from server import PROGRAM, ROOT

# What the words after a colon may be in the demo. A dialogue in each state is looked at.
DIALOGUES = ["grundskola-2025", "origoparken-2026", "hemtjanst-2026", "grundskola-2026", "hemtjanst-host-2026"]
FILLED = {"template": "a3", "person": "kso", "unit": "kommunstyrelsen"}
NOT_PAGES = re.compile(r"/health|\.ics$|/live$|/state$|/record/text$")
# Asked for in tests of their own: they need a note, a link or a code that only a test can make.
ELSEWHERE = {"/link/:token", "/people/:person/link", "/join/:code", "/join/:code/wait",
             "/dialogues/:dialogue/notes/:note", "/dialogues/:dialogue/steps/:step"}  # fmt: skip


def pages():
    """All that a GET answers with a page, with the ids of the demo put in."""
    if not PROGRAM.exists():
        return []
    table = subprocess.run([PROGRAM, "routes"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for method, path, _ in (line.split() for line in table.splitlines()):
        if method != "GET" or NOT_PAGES.search(path) or path in ELSEWHERE:
            continue
        filled = re.sub(r":(\w+)", lambda word: FILLED.get(word[1], word[0]), path)
        for dialogue in DIALOGUES if ":dialogue" in filled else [""]:
            yield filled.replace(":dialogue", dialogue)


@pytest.fixture(scope="module")
def organiser(demo, browser):
    context = browser.new_context(base_url=demo.url, viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(demo.link("processledare"))
    page.get_by_role("button", name=re.compile("^Fortsätt som")).click()
    yield page
    context.close()


@pytest.mark.parametrize("path", list(pages()))
def test_a_page_is_good_for_everyone(organiser, path):
    answer = organiser.goto(path)
    assert answer.status in (200, 403, 404, 409), answer.status
    assert_good_page(organiser, path)
