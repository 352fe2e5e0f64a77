"""The built server, started on a free port with a database of its own."""

import atexit
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILT = ROOT / ".build/debug/samtal"
SECONDS_TO_START = 30


def copy_of_program():
    """One's own copy, which a build that goes on meanwhile does not exchange under a running test."""
    if not BUILT.exists():
        return BUILT
    folder = pathlib.Path(tempfile.mkdtemp(prefix="samtal-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return pathlib.Path(shutil.copy2(BUILT, folder / "samtal"))


PROGRAM = copy_of_program()


class Server:
    """`samtal serve` under test: start, restart, kill it; ask it for a person's sign-in link."""

    def __init__(self, folder, copy_of=None, **settings):
        self.folder = pathlib.Path(folder)
        self.database = self.folder / "samtal.db"
        self.log = self.folder / "server.log"
        if copy_of:
            shutil.copyfile(copy_of, self.database)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.settings = settings
        self.process = None

    def start(self):
        with open(self.log, "a") as log:
            self.process = subprocess.Popen(
                [PROGRAM, "serve"], cwd=ROOT, env=self.environment, stdout=log, stderr=subprocess.STDOUT
            )
        deadline = time.monotonic() + SECONDS_TO_START
        while not self.is_healthy():
            if self.process.poll() is not None:
                raise AssertionError(f"The server stopped at once:\n{self.log.read_text()[-4000:]}")
            if time.monotonic() > deadline:
                self.kill9()
                raise AssertionError(f"No answer on /health:\n{self.log.read_text()[-4000:]}")
            time.sleep(0.02)
        return self

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill9()
                raise AssertionError("The server did not stop within ten seconds of being asked.") from None

    def kill9(self):
        """As a power cut would: nothing is flushed, nobody is told."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def restart(self):
        self.stop()
        return self.start()

    def link(self, person, organisation="exempelkommun"):
        """A fresh personal link of someone, as the organiser would copy it."""
        return self.run("link", "--organisation", organisation, "--person", person).split()[-1]

    def run(self, command, *words):
        """Another command of samtal on the same database; returns what it prints."""
        result = subprocess.run(
            [PROGRAM, command, "--database", f"sqlite:{self.database}", *words],
            cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=60,
        )  # fmt: skip
        assert result.returncode == 0, f"samtal {command}: {result.stdout}{result.stderr}"
        return result.stdout

    def is_healthy(self):
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    @property
    def environment(self):
        ours = {name: value for name, value in os.environ.items() if not name.startswith("SAMTAL_")}
        return {
            **ours,
            "SAMTAL_SETTINGS": "/dev/null",
            "SAMTAL_PORT": str(self.port),
            "SAMTAL_DATABASE": f"sqlite:{self.database}",
            **{f"SAMTAL_{name.upper()}": value for name, value in self.settings.items()},
        }


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
