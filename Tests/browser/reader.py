"""Somebody who talks HTTP without a browser: signed in by a session of their own, reading a stream byte for byte."""

import contextlib
import hashlib
import http.client
import sqlite3
import threading
import time
import urllib.parse
import uuid

PATIENCE_SECONDS = 15


class Reader:
    """`Reader(server, "kso")`; `ask` for a page, `post` a form, `listen` to the room's stream."""

    def __init__(self, server, person, organisation="exempelkommun"):
        self.server, self.person = server, person
        self.token, self.streams = uuid.uuid4().hex, []
        now = time.time_ns() // 1000
        row = [hashlib.sha256(self.token.encode()).hexdigest(), uuid.uuid4().hex, organisation, person]
        with contextlib.closing(sqlite3.connect(server.database, timeout=10, isolation_level=None)) as database:
            columns = "digest, id, organisation, person, origin, device, started_at, last_seen_at, expires_at"
            database.execute(
                f"INSERT INTO sessions ({columns}) VALUES (?, ?, ?, ?, 'link', 'Prov', ?, ?, ?)",
                [*row, now, now, now + 3_600_000_000],
            )

    def ask(self, path, method="GET", form=None, server=None):
        """The status and the text of an answer."""
        server = server or self.server
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE_SECONDS)
        body = None if form is None else urllib.parse.urlencode(form)
        headers = self.headers | ({} if form is None else {"Content-Type": "application/x-www-form-urlencoded"})
        with contextlib.closing(connection):
            connection.request(method, path, body, headers | {"Origin": server.url})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()

    def post(self, path, **form):
        return self.ask(path, "POST", {name: str(value) for name, value in form.items()})

    def listen(self, path, last=None, server=None):
        stream = Stream(server or self.server, path, self.headers | ({"Last-Event-ID": last} if last else {}))
        self.streams.append(stream)
        return stream

    @property
    def headers(self):
        return {"Cookie": f"samtal-session={self.token}", "X-Samtal": "1"}


class Stream:
    """All that has come on a stream, and waiting for what is to come."""

    def __init__(self, server, path, headers):
        self.text, self.has_ended, self.news = "", False, threading.Condition()
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port)
        self.connection.request("GET", path, headers=headers)
        self.answer = self.connection.getresponse()
        self.status = self.answer.status
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        with contextlib.suppress(OSError, http.client.HTTPException, ValueError, AttributeError):
            while line := self.answer.readline():
                with self.news:
                    self.text += line.decode()
                    self.news.notify_all()
        with self.news:
            self.has_ended = True
            self.news.notify_all()

    def until(self, is_so, what):
        with self.news:
            came = self.news.wait_for(lambda: is_so(self), PATIENCE_SECONDS)
            assert came, f"{what} did not come: …{self.text[-2000:]}"
            return self.text

    def until_text(self, words, after=0):
        """A whole message with these words, which did not stand in what came before."""
        return self.until(lambda s: words in s.text[after:] and s.text.endswith("\n\n"), words)

    def until_end(self):
        return self.until(lambda s: s.has_ended, "the end")

    def messages(self, after=0):
        """Names, ids and data of what came."""
        found = []
        for block in self.text[after:].split("\n\n"):
            lines = [line.partition(": ")[::2] for line in block.splitlines() if line]
            fields = {name: value for name, value in lines if name != "data"}
            data = "\n".join(value for name, value in lines if name == "data")
            if "event" in fields:
                found.append((fields["event"], fields.get("id"), data))
        return found

    def close(self):
        with contextlib.suppress(OSError):
            self.connection.sock and self.connection.sock.shutdown(2)
        self.connection.close()
