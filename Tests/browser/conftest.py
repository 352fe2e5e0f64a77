"""A server under test, a browser, and people who sign in through their real personal links.

demo      a server with Exempelkommun, for tests that only look (one for the whole run)
server    a server of the test's own with Exempelkommun, to change, kill and restart
visit     visit(server) opens a window of somebody unknown
person    person(server, "kso") opens a window of someone signed in
room      a room under glass, for tests of what the browser does by itself
"""

import contextlib
import re
import sqlite3

import pytest
from playwright.sync_api import expect, sync_playwright

from glass_room import GlassRoom
from keys import FORBIDDEN
from server import PROGRAM, ROOT, Server

SHOTS = ROOT / ".tools/results/shots"
expect.set_options(timeout=10_000)


@pytest.fixture(scope="session")
def demo_database(tmp_path_factory):
    """Exempelkommun, loaded once and copied for each server."""
    assert PROGRAM.exists(), "Build first: bin/test build"
    server = Server(tmp_path_factory.mktemp("demo"))
    server.run("demo")
    # What still stands in the write-ahead log would not come along in a copy.
    with contextlib.closing(sqlite3.connect(server.database)) as database:
        assert database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0
    return server.database


@pytest.fixture(scope="session")
def demo(tmp_path_factory, demo_database):
    server = Server(tmp_path_factory.mktemp("serving"), copy_of=demo_database).start()
    yield server
    server.stop()


@pytest.fixture
def server(tmp_path, demo_database):
    server = Server(tmp_path, copy_of=demo_database).start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright):
    browser = playwright.chromium.launch(
        executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"]
    )
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(playwright):
    # Debian's own Firefox, driven over WebDriver BiDi.
    browser = playwright.firefox.launch(executable_path="/usr/bin/firefox-esr", channel="moz-firefox")
    yield browser
    browser.close()


@pytest.fixture
def visit(request, browser):
    """Opens windows with nobody signed in; at the end no script error and no failed file may have been seen in any."""
    windows = []

    def open_window(server, path="/", engine=browser, **more):
        options = {"viewport": {"width": 1440, "height": 900}, "locale": "sv-SE", "reduced_motion": "reduce", **more}
        if engine is not browser:
            options.pop("reduced_motion")
        page = engine.new_context(base_url=server.url, **options).new_page()
        page.set_default_timeout(15_000)
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(f"error: {error}"))
        page.on(
            "console",
            lambda message: page.complaints.append(f"console: {message.text}") if is_complaint(message) else None,
        )
        page.on(
            "response",
            lambda response: (
                page.complaints.append(f"{response.status}: {response.url}") if is_broken(response) else None
            ),
        )
        windows.append(page)
        page.goto(path)
        return page

    yield open_window
    failed = getattr(request.node, "report", None) and request.node.report.failed
    complaints = [complaint for page in windows for complaint in page.complaints]
    for number, page in enumerate(windows):
        if failed and not page.is_closed():
            SHOTS.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=SHOTS / f"{request.node.name}-{number}.png", full_page=True)
        page.context.close()
    assert failed or not complaints, complaints


@pytest.fixture
def person(visit):
    """Opens a window of a person of the demo, who has followed a personal link and pressed the button on its page."""

    def open_window(server, name, path="/", **more):
        page = visit(server, server.link(name), **more)
        page.get_by_role("main").get_by_role("button", name=re.compile("^Fortsätt som")).click()
        page.wait_for_url(lambda url: "/link" not in url)
        if path != "/":
            page.goto(path)
        return page

    return open_window


@pytest.fixture
def room():
    room = GlassRoom()
    yield room
    room.stop()


@pytest.fixture
def only_keys(monkeypatch):
    """From here on the test can press keys and nothing else."""

    def refuse(*_, **__):
        raise AssertionError("This test may only press keys.")

    for kind, names in FORBIDDEN.items():
        for name in names:
            monkeypatch.setattr(kind, name, refuse)


def is_complaint(message):
    # Answers with a status of their own are judged in is_broken; a network that a test takes away is no fault.
    return message.type == "error" and "Failed to load resource" not in message.text and "net::ERR" not in message.text


def is_broken(response):
    pages_may_refuse = response.request.resource_type in ("document", "fetch", "eventsource")
    return response.status >= 500 or (response.status >= 400 and not pages_may_refuse)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if call.when == "call":
        item.report = report
    return report
