"""A room under glass: speaks to the browser as the real one does (notes/room-contract), and does what a test tells it.

The real server can't be made to lose an answer, fall silent or answer 409 at will; this one can.
"""

import contextlib
import http.server
import json
import pathlib
import queue
import threading
import time
import urllib.parse

PUBLIC = pathlib.Path(__file__).resolve().parents[2] / "Public"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types samtal"
)
TYPES = {
    ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
}  # fmt: skip
BOXES = {"checkin": "0 Incheckning", "mission": "1 Uppdraget", "results": "2 Resultat", "causes": "3 Förklaringar"}
MINUTE = 60_000_000


class GlassRoom:
    """`fragments` is what the room shows now; `show(...)` changes it and tells all who look."""

    def __init__(self):
        self.person, self.organisation = "asta", "granvik"
        self.position = 1
        self.box, self.phase = "results", "live"
        self.notes = {}
        self.used, self.since, self.planned = 0, now(), 20 * MINUTE
        self.extra = ""
        self.posts, self.streams, self.pages, self.files = [], [], 0, set()
        self.answers = []
        self.is_cut = self.is_signed_out = False
        self.lock = threading.RLock()
        self.has_posts = threading.Condition(self.lock)
        room = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *words):
                pass

            def handle(self):
                # A browser that goes away in the middle is nothing to tell.
                with contextlib.suppress(ConnectionError):
                    super().handle()

            def do_GET(self):
                room.get(self)

            def do_POST(self):
                room.post(self)

        self.listener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.listener.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.listener.server_port}"
        threading.Thread(target=self.listener.serve_forever, daemon=True).start()

    def stop(self):
        self.cut()
        self.listener.shutdown()
        self.listener.server_close()

    # What a test does to it

    def show(self, **changes):
        """Changes the room, and sends what is new as the server does: all changed fragments in one message."""
        with self.lock:
            before = dict(self.fragments())
            for name, value in changes.items():
                setattr(self, name, value)
            self.position += 1
            changed = [html for name, html in self.fragments().items() if before.get(name) != html]
            data = "\n".join([str(now()), *changed])
            self.tell("fragments", data, self.position)

    def note(self, note, text):
        self.show(notes={note: text, **self.notes})

    def tell(self, name, data="", position=None):
        with self.lock:
            for stream in self.streams:
                stream.put(message(name, data, position))

    def cut(self):
        """No network: open streams end, and nobody gets an answer."""
        with self.lock:
            self.is_cut = True
            for stream in self.streams:
                stream.put(None)

    def mend(self):
        self.is_cut = False

    def got(self, count):
        """What has been posted, as soon as it is so many: a page is free for the next before the last has arrived."""
        with self.has_posts:
            assert self.has_posts.wait_for(lambda: len(self.posts) >= count, timeout=10), f"only {self.posts}"
            return list(self.posts)

    # What the browser asks

    def get(self, ask):
        path, _, query = ask.path.partition("?")
        if self.is_cut:
            return drop(ask)
        if path.endswith("/live"):
            return self.stream(ask, urllib.parse.parse_qs(query))
        if path.endswith("/room"):
            # What the service worker fetches for itself is nobody's visit.
            self.pages += ask.headers.get("Sec-Fetch-Mode") == "navigate"
            return answer(ask, 200, "text/html; charset=utf-8", self.page().encode())
        if path == "/sign-in":
            return answer(ask, 200, "text/html; charset=utf-8", SIGN_IN.encode())
        file = PUBLIC / path.lstrip("/")
        if file.is_file() and file.suffix in TYPES:
            self.files.add(path)
            return answer(ask, 200, TYPES[file.suffix], file.read_bytes(), cache="no-cache")
        answer(ask, 404, "text/plain; charset=utf-8", b"Sidan finns inte.")

    def post(self, ask):
        body = ask.rfile.read(int(ask.headers.get("Content-Length", 0))).decode()
        if self.is_cut:
            return drop(ask)
        form = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
        if ask.path == "/sign-out":
            return answer(ask, 200, "text/html; charset=utf-8", SIGN_IN.encode())
        sender = ask.headers.get("X-Samtal-Person")
        if self.is_signed_out or sender != f"{self.organisation}/{self.person}":
            return answer(ask, 401, "text/plain; charset=utf-8", b"Logga in.")
        with self.lock:
            status, kind, text = self.answers.pop(0) if self.answers else (204, "", "")
            self.posts.append((ask.path, form, status))
            self.has_posts.notify_all()
        if status == 0:
            # Carried out, and the answer is lost.
            return drop(ask)
        answer(ask, status, kind or "text/plain; charset=utf-8", text.encode())

    def stream(self, ask, query):
        if self.is_signed_out:
            return answer(ask, 401, "text/plain; charset=utf-8", b"Logga in.")
        after = int(ask.headers.get("Last-Event-ID") or query.get("after", ["0"])[0])
        ask.send_response(200)
        ask.send_header("Content-Type", "text/event-stream")
        ask.send_header("Cache-Control", "no-store")
        ask.send_header("Connection", "close")
        ask.end_headers()
        ask.close_connection = True
        stream = queue.SimpleQueue()
        with self.lock:
            if self.is_cut:
                return drop(ask)
            stream.put(message("now", str(now())))
            if after > self.position:
                stream.put(message("reload"))
            elif after < self.position:
                stream.put(message("fragments", "\n".join([str(now()), *self.fragments().values()]), self.position))
            self.streams.append(stream)
        try:
            while (bytes_ := stream.get()) is not None:
                ask.wfile.write(bytes_)
                ask.wfile.flush()
        except (BrokenPipeError, ConnectionResetError):
            pass
        finally:
            with self.lock:
                self.streams.remove(stream)

    # What it looks like

    def fragments(self):
        running = f' data-running-since-us="{self.since}"' if self.since else ""
        notes = "".join(
            f'<li class="note perspective-citizen" id="note-{note}"><div class="note-text">{text}</div>'
            f'<a class="small" href="#" id="edit-{note}">Ändra {note}</a></li>'
            for note, text in self.notes.items()
        )
        return {
            "room-head": f'<live-fragment id="room-head"><p data-phase="{self.phase}">Barnnämnden</p></live-fragment>',
            "room-box": f'<live-fragment id="room-box"><div data-current-box="{self.box}"'
            f' data-current-box-name="{BOXES[self.box]}" data-current-perspective="citizen">'
            f'<h1 id="box-title">{BOXES[self.box]}</h1></div></live-fragment>',
            "room-clock": '<live-fragment id="room-clock"><div class="clock" data-clock'
            f' data-used-us="{self.used}" data-planned-us="{self.planned}"{running}>'
            '<p role="timer" aria-label="" data-clock-left>-</p><span data-clock-over hidden></span>'
            '<progress data-clock-progress max="1200" value="0" aria-label="-"></progress></div></live-fragment>',
            "room-notes": f'<live-fragment id="room-notes"><ul class="notes" id="notes-{self.box}">{notes}</ul></live-fragment>',
            "room-extra": f'<live-fragment id="room-extra">{self.extra}</live-fragment>',
        }

    def page(self):
        parts = self.fragments()
        return f"""<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Rummet</title>
<link rel="stylesheet" href="/css/samtal.css">
<script type="module" src="/js/site.js"></script><script type="module" src="/js/room.js"></script></head>
<body data-me="{self.person}" data-organisation="{self.organisation}" data-live="/dialogues/d1/live?as=recorder"
 data-position="{self.position}" data-now="{now()}" data-room="/dialogues/d1/room" data-phase="{self.phase}">
<header><span class="saved" data-saved></span>
<form data-sign-out method="post" action="/sign-out"><button class="button">Logga ut</button></form></header>
<main id="content"><div data-notices></div>{parts["room-head"]}{parts["room-box"]}{parts["room-clock"]}
<div data-outbox-list></div>
<form data-outbox="note" data-note-form id="note-form" method="post" action="/dialogues/d1/notes">
<input type="hidden" name="command" value="served"><input type="hidden" name="id" value="served" data-fresh-id>
<p class="field-error" data-refusal hidden></p>
<span data-box-label></span><input type="hidden" name="box" value="{self.box}" data-box-number="2">
<button type="button" class="button" data-box-follow hidden></button>
<label for="note">Ny anteckning</label><textarea class="input" id="note" name="text"></textarea>
<select name="perspective" aria-label="Perspektiv" data-keep><option value="citizen">Medborgare</option><option value="economy">Ekonomi</option></select>
<button class="button">Lägg på arket</button></form>
<form data-outbox="headline" id="headline-form" method="post" action="/dialogues/d1/headline">
<input type="hidden" name="command" value="served"><input type="hidden" name="revision" value="1">
<p class="field-error" data-refusal hidden></p>
<label for="headline">Rubrik</label><textarea class="input" id="headline" name="text" data-keep>Första rubriken</textarea>
<button class="button">Spara rubriken</button></form>
{parts["room-notes"]}{parts["room-extra"]}</main>
<div class="visually-hidden" role="status" data-announcer></div></body></html>"""


SIGN_IN = '<!doctype html><html lang="sv"><head><title>Logga in</title></head><body><h1>Logga in</h1></body></html>'


def now():
    return time.time_ns() // 1000


def message(name, data="", position=None):
    lines = [f"id: {position}"] if position is not None else []
    lines += [f"event: {name}", *(f"data: {line}" for line in data.split("\n")), "", ""]
    return "\n".join(lines).encode()


def conflict(theirs, revision):
    words = {"sentence": "Någon annan ändrade samtidigt.", "theirs": {"text": theirs}, "revision": revision}
    return 409, "application/json", json.dumps(words)


def refused(sentence):
    return 422, "", sentence


LOST = (0, "", "")


def answer(ask, status, kind, body, cache="no-store"):
    ask.send_response(status)
    ask.send_header("Content-Security-Policy", POLICY)
    ask.send_header("Cache-Control", cache)
    # On a connection that was used before, a browser repeats by itself what got no answer.
    ask.send_header("Connection", "close")
    if status != 204:
        ask.send_header("Content-Type", kind)
        ask.send_header("Content-Length", str(len(body)))
    ask.end_headers()
    if status != 204:
        ask.wfile.write(body)


def drop(ask):
    ask.close_connection = True
    ask.connection.close()
