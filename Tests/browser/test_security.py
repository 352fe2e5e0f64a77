"""What a stranger tries: other origins, other folders, scripts from elsewhere, secrets in the log."""

import http.client
import re

import pytest

EVERYWHERE = {
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}


def ask(server, method, path, body=None, **headers):
    """One request exactly as written: no client here tidies the path or adds an Origin."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body=body, headers=names)
    answer = connection.getresponse()
    answer.text = answer.read().decode(errors="replace")
    connection.close()
    return answer


@pytest.mark.parametrize("path", ["/sign-in", "/health", "/css/samtal.css", "/icons.svg", "/no-such-page", "/"])
def test_every_answer_carries_the_security_headers(demo, path):
    answer = ask(demo, "GET", path)
    for name, value in EVERYWHERE.items():
        assert (answer.headers[name] or "").startswith(value), f"{path}: {name}"
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path",
    [
        "/../Package.swift",
        "/css/../../Package.swift",
        "/css/..%2f..%2fPackage.swift",
        "/%2e%2e/Package.swift",
        "/css/%2e%2e/%2e%2e/Package.swift",
        "/css//../../Package.swift",
        "/.gitignore",
        "/css/",
        "/fonts/made-by/..",
    ],
)
def test_no_file_outside_public_is_served(demo, path):
    answer = ask(demo, "GET", path)
    assert answer.status in (400, 403, 404), answer.status
    assert "swift-tools-version" not in answer.text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/css/samtal.css", "text/css"),
        ("/js/site.js", "text/javascript"),
        ("/icons.svg", "image/svg+xml"),
        ("/fonts/lato-regular.woff2", "font/woff2"),
    ],
)
def test_files_are_served_as_what_they_are(demo, path, kind):
    answer = ask(demo, "GET", path)
    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith(kind)


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.com"},
        {"Origin": "http://localhost:1"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Origin": "https://example.com", "Sec_Fetch_Site": "same-origin"},
        {},
    ],
)
def test_a_form_from_elsewhere_is_refused(demo, headers):
    answer = ask(demo, "POST", "/sign-in", body="address=kso", **headers)
    assert answer.status == 403
    assert "Samtal" in answer.text


def test_ones_own_machine_is_known_by_both_of_its_names(demo):
    for name in ["127.0.0.1", "localhost"]:
        origin = f"http://{name}:{demo.port}"
        assert ask(demo, "POST", "/sign-in", body="address=kso", Origin=origin).status != 403


def test_a_link_is_never_made_from_what_the_request_calls_the_host(demo):
    answer = ask(demo, "GET", "/sign-in", Host="example.com")
    assert "example.com" not in answer.text
    assert "example.com" not in (answer.headers["Location"] or "")


def test_a_page_runs_no_script_that_is_not_ours(demo, visit):
    page = visit(demo, "/sign-in")
    page.evaluate(
        """() => {
            const script = document.createElement('script')
            try { script.textContent = 'window.foreign = true'; document.body.append(script) } catch { }
            const image = document.createElement('img')
            try { image.setAttribute('onerror', 'window.foreign = true') } catch { }
            document.body.append(image)
            image.dispatchEvent(new Event('error'))
        }"""
    )
    assert page.evaluate("window.foreign") is None
    # The browser has said so on the console, and that is what this test wants.
    assert page.complaints
    page.complaints.clear()


def test_the_session_cookie_is_out_of_reach_for_scripts(demo, person):
    page = person(demo, "kso")
    [cookie] = [cookie for cookie in page.context.cookies() if "session" in cookie["name"]]
    assert cookie["httpOnly"]
    assert cookie["sameSite"] in ("Lax", "Strict")
    assert "session" not in page.evaluate("document.cookie")


def test_the_log_keeps_no_secret(server, person):
    link = server.link("kso")
    token = re.split(r"[/=#]", link)[-1]
    page = person(server, "kso", "/?fritext=hemligheten")
    [cookie] = [cookie for cookie in page.context.cookies() if "session" in cookie["name"]]
    ask(server, "GET", link.replace(server.url, ""))
    server.stop()
    log = server.log.read_text()
    assert token not in log
    assert cookie["value"] not in log
    assert "hemligheten" not in log
