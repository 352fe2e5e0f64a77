"""Every page of the route table, as everybody who may meet it, in a dialogue of every state.

Pages that look alike are measured once. No route is left out: what is not walked stands in NOT_PAGES with its reason.
"""

import http.client
import itertools
import re
import subprocess
import urllib.parse

import pytest

from cast import DIALOGUES, Cast
from checks import assert_good_page
from server import PROGRAM, ROOT, Server
from shapes import shapes

NOT_PAGES = {
    "/actions/actions.csv": "a file for Excel",
    "/health": "for machines",
    "/dialogues/:dialogue/briefing/documents/:document/file": "a file to be saved",
    "/dialogues/:dialogue/calendar.ics": "a file for the calendar",
    "/dialogues/:dialogue/evaluation/results.csv": "a file for Excel",
    "/dialogues/:dialogue/live": "a stream",
    "/dialogues/:dialogue/record/live": "a stream",
    "/dialogues/:dialogue/record/text": "a file, what the checksum is of",
    "/join/:code/wait/state": "a word for the page that waits",
    "/rounds/:round/briefing/documents/:document/file": "a file to be saved",
    "/rounds/:round/evaluation.csv": "a file for Excel",
}
# Of the same kind as another, and the demo has none.
NOT_IN_THE_DEMO = {
    "/dialogues/:dialogue/evaluation/results.csv",
    "/rounds/:round/briefing/documents/:document/file",
}
# What a page tells in its address alone.
QUERIES = {
    "/actions": ["?status=done", "?text=finns-inte", "?changed=1"],
    "/actions/:action/progress": ["?status=done"],
    "/letters": ["?days=30", "?dialogue=origoparken-kvall-2026"],
    "/letters/preview": ["?kind=invitation&thing=dialogue/origoparken-kvall-2026"],
    "/sign-in": ["?next=/dialogues", "?left"],
    "/dialogues": ["?year=1999"],
    "/dialogues/:dialogue/briefing/new": [f"?kind={kind}" for kind in ("file", "link", "text", "results")],
    "/dialogues/:dialogue/plan": ["?saved"],
    "/dialogues/:dialogue/reflection": ["?saved=agreement"],
    "/dialogues/:dialogue/reflection/evaluation": ["?saved=1"],
    "/follow-ups/:followUp": ["?saved=1"],
    "/rounds/:round/briefing/new": [f"?kind={kind}" for kind in ("file", "link", "text", "results")],
}


def routes():
    if not PROGRAM.exists():
        return []
    table = subprocess.run([PROGRAM, "routes"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for method, path, _ in (line.split() for line in table.splitlines()) if method == "GET"]


PAGES = [path for path in routes() if path not in NOT_PAGES]


@pytest.fixture(scope="module")
def cast(demo_database, tmp_path_factory, browser):
    server = Server(tmp_path_factory.mktemp("cast"), copy_of=demo_database).start()
    yield (cast := Cast(server, browser))
    cast.leave()
    server.stop()


@pytest.fixture(scope="module")
def seen():
    """The shapes that have been measured."""
    return set()


@pytest.mark.parametrize("route", PAGES)
def test_a_page_is_good_for_everyone(cast, seen, route):
    looks = everybodys_pages(cast, route)
    assert any(look.is_the_page for look in looks), f"{route} is nobody's page: {[look.status for look in looks]}"
    measure(looks, seen)


@pytest.mark.parametrize("step", ["offered", "approved by one"])
def test_the_pages_of_a_record_on_its_way_are_good_for_everyone(cast, seen, step):
    cast.offer() if step == "offered" else cast.approve()
    for route in (route for route in PAGES if re.search(r"/:dialogue(/record.*|/review|/room|)$", route)):
        measure(everybodys_pages(cast, route, "review"), seen)


@pytest.mark.parametrize("path", ["/finns-inte", "/dialogues/finns-inte", "/people/finns-inte", "/join/ABC479"])
def test_an_address_that_leads_nowhere_is_explained_on_a_good_page(cast, seen, path):
    for walker in ("nobody", "organiser", "without a seat"):
        measure([Look(cast.walkers[walker], path)], seen)


@pytest.mark.parametrize("route", sorted(NOT_PAGES.keys() - NOT_IN_THE_DEMO))
def test_what_is_left_out_is_no_page(cast, route):
    values = {
        "dialogue": DIALOGUES["approved"],
        "document": "origoparken-2026-b4",
        "round": "resultatsamtal-2025",
        "code": cast.codes["live"],
    }
    path = fill(route, values)
    cookies = cast.waiting[0] if ":code" in route else cast.walkers["organiser" if ":round" in route else "recorder"]
    connection = http.client.HTTPConnection("127.0.0.1", cast.server.port, timeout=10)
    connection.request("GET", path, headers={"Cookie": cookies.cookies()})
    answer = connection.getresponse()
    assert answer.status == 200
    assert "html" not in answer.headers["Content-Type"]
    connection.close()


class Look:
    """What somebody is answered at an address."""

    def __init__(self, walker, path):
        answer = walker.get(path)
        self.walker, self.path, self.status = walker, path, answer.status
        self.html = answer.text()
        self.shapes = shapes(self.html)
        came_to = urllib.parse.urlsplit(answer.url)
        self.is_the_page = answer.status == 200 and came_to.path == urllib.parse.urlsplit(path).path


def everybodys_pages(cast, route, state=None):
    dialogues = [cast.dialogues[state]] if state else cast.dialogues.values()
    everybody = [*cast.walkers.values(), *(cast.waiting if ":code" in route else [])]
    return [Look(walker, path) for path in addresses(cast, route, dialogues) for walker in everybody]


def addresses(cast, route, dialogues):
    """The route with real ids in it: for each dialogue those that belong to it."""
    names = re.findall(r":(\w+)", route)
    if "dialogue" in names:
        filled = [{"dialogue": dialogue, **ids} for dialogue in dialogues for ids in cast.ids(dialogue, names)]
    elif "round" in names:
        filled = cast.ids_of_rounds(names)
    else:
        filled = [dict(zip(names, ids, strict=True)) for ids in itertools.product(*(cast.values[n] for n in names))]
    return [fill(route, values) + query for values in filled for query in ["", *QUERIES.get(route, [])]]


def fill(route, values):
    return re.sub(r":(\w+)", lambda word: values[word[1]], route)


def measure(looks, seen):
    """Each shape that is new, on the longest page that has it."""
    faults = []
    for look in sorted(looks, key=lambda look: -len(look.html)):
        if look.shapes <= seen:
            continue
        seen |= look.shapes
        page = look.walker.page
        assert page.goto(look.path).status == look.status < 500
        try:
            assert_good_page(page, f"{look.path} as {look.walker.name} ({look.status})")
        except AssertionError as fault:
            faults.append(str(fault))
    assert not faults, "\n".join(faults)
