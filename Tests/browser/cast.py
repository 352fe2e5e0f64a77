"""Exempelkommun with somebody of every role in a dialogue of every state, each signed in, and the ids that paths need."""

import contextlib
import hmac
import re
import sqlite3
import uuid
from dataclasses import dataclass
from functools import cached_property

# The demo's dialogues, by the state they are in.
DIALOGUES = {
    "draft": "hemtjanst-host-2026",
    "open": "origoparken-kvall-2026",
    "live": "grundskola-2026",
    "review": "hemtjanst-2026",
    "approved": "origoparken-2026",
}
# Those whom the cast adds at each table that still takes people, by role and party.
SEATED = {
    "facilitator": ("facilitator", ""),
    "timekeeper": ("timekeeper", ""),
    "first": ("participant", "first"),
    "second": ("participant", "second"),
    "challenger": ("challenger", "second"),
    "observer": ("observer", ""),
    "guest": ("participant", "first"),
}
# Those of the demo: they hold an approved record's seats, and approve for their parties.
OF_THE_DEMO = {
    "facilitator and organiser": "processledare",
    "recorder": "utredare",
    "approver": "kso",
    "approver in review, first": "ks-vice",
    "approver in open": "kfn-ordf",
    "approver in live": "bun-ordf",
    "approver in review": "von-ordf",
    "approver in approved": "sbn-ordf",
    "observer in approved": "controller",
}


@dataclass
class Walker:
    """Somebody with a browser; what it sees depends on the cookies of its context alone."""

    name: str
    context: object
    origin: str

    @cached_property
    def page(self):
        return self.context.new_page()

    def cookies(self):
        return "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in self.context.cookies())

    def get(self, path):
        return self.context.request.get(path)

    def post(self, path, **form):
        """A form as the page without script sends it; it must be taken."""
        form = {"command": uuid.uuid4().hex, **form}
        answer = self.context.request.post(path, form=form, headers={"Origin": self.origin}, max_redirects=0)
        assert answer.status in (200, 303), f"{self.name}: {path}: {answer.status} {answer.text()}"
        return answer


class Cast:
    def __init__(self, server, browser):
        self.server, self.browser = server, browser
        self.walkers = {"nobody": self.walker("nobody")}
        for name, person in OF_THE_DEMO.items():
            self.come_in(name, person)
        self.organiser = self.walkers["facilitator and organiser"]
        self.come_in("organiser", self.new_person("Planerar Men Sitter-Inte-Med", organiser="yes"))
        self.come_in("without a seat", self.new_person("Utan Plats"))
        self.people = {name: self.new_person(f"Provperson {name.title()}") for name in SEATED}
        for state in ("draft", "open", "live", "review"):
            for name, (role, party) in SEATED.items():
                self.at(state, "seats", self.organiser, person=self.people[name], role=role, party=party)
        for name in SEATED:
            if name != "guest":
                self.come_in(name, self.people[name])
        self.codes = {state: self.code(state) for state in ("open", "live")}
        self.knock("guest", admitted="admissions/{}", enters=True)
        self.waiting = [
            self.knock("waits at the door", as_person="first"),
            self.knock("is let in", as_person="second", admitted="admissions/{}"),
            self.knock("is not let in", as_person="observer", admitted="admissions/{}/refusal"),
        ]
        self.write()
        self.dialogues = {**DIALOGUES, "discarded": self.discarded(), "in no round": self.in_no_round()}
        self.values = {
            "person": ["kso", self.people["observer"]],
            "unit": ["kommunstyrelsen"],
            "template": ["a3"],
            "round": ["resultatsamtal-2025", "resultatsamtal-2026", "resultatsamtal-host-2026"],
            "document": ["resultatsamtal-2026-reading", "round-file"],
            "code": list(self.codes.values()),
            "action": self.actions(),
            "followUp": [
                *(f"origoparken-2026-follow-up-{number}" for number in (1, 2, 3)),
                "grundskola-2025-follow-up-1",
            ],
            "token": [self.server.link("kso").split("/")[-1], self.revoked_link(), "det-har-ar-ingen-lank"],
            "stop": [self.stop_token("kso"), self.stopped("bun-ordf"), "ingen-lank"],
        }

    def ids(self, dialogue, names):
        """What a path inside a dialogue may name, such as two notes of different people."""
        if "note" in names:
            return [{"note": note} for note in ("by-first", "by-recorder", *self.found("notes", dialogue))]
        if "step" in names:
            return [{"step": step} for step in ("by-recorder-too", *self.found("steps", dialogue))]
        if "document" in names:
            return [{"document": f"{dialogue}-{basis}"} for basis in ("b1", "b2", "b3", "b4")]
        return [{}]

    def found(self, kind, dialogue):
        """An id that the recorder's pages link to."""
        pages = [self.walkers["recorder"].get(f"/dialogues/{dialogue}/{page}").text() for page in ("room", "review")]
        return re.findall(rf"/dialogues/{dialogue}/{kind}/([\w-]+)\"", "".join(pages))[:1]

    def actions(self):
        """Of each look one, so that what is late, done and without effect is seen."""
        page = self.organiser.get("/actions").text()
        return list(dict.fromkeys(re.findall(r'href="/actions/(a[0-9a-z]+)"', page)))[::2]

    def stop_token(self, person):
        """What a letter's link to end reminders has."""
        who = f"exempelkommun.{person}"
        with contextlib.closing(sqlite3.connect(self.server.database)) as database:
            (secret,) = database.execute("SELECT value FROM secrets WHERE name = 'letters'").fetchone()
        return f"{who}.{hmac.new(secret.encode(), f'stop-reminders/{who}'.encode(), 'sha256').hexdigest()}"

    def stopped(self, person):
        token = self.stop_token(person)
        self.walkers["nobody"].post(f"/letters/stop/{token}")
        return token

    def ids_of_rounds(self, names):
        """A path inside a round may name what its dialogues share to read."""
        more = {"document": "{}-reading"} if "document" in names else {}
        return [{"round": id, **{name: made.format(id) for name, made in more.items()}} for id in self.values["round"]]

    def leave(self):
        for walker in [*self.walkers.values(), *self.waiting]:
            walker.context.close()

    def walker(self, name):
        context = self.browser.new_context(
            base_url=self.server.url,
            viewport={"width": 1440, "height": 900},
            locale="sv-SE",
            reduced_motion="reduce",
        )
        return Walker(name, context, self.server.url)

    def come_in(self, name, person):
        self.walkers[name] = walker = self.walker(name)
        walker.post(self.server.link(person))

    def new_person(self, name, **more):
        answer = self.organiser.post("/people", name=name, kind="official", **more)
        return answer.headers["location"].split("#person-")[1]

    def at(self, state, rest, walker, **form):
        return walker.post(f"/dialogues/{DIALOGUES[state]}/{rest}", **form)

    def code(self, state):
        page = self.walkers["facilitator"].get(f"/dialogues/{DIALOGUES[state]}/room").text()
        return re.search(r'class="room-code">([^<]+)<', page)[1].replace(" ", "")

    def knock(self, name, as_person=None, admitted=None, enters=False):
        """Somebody who knocks with the code of the live room, and what becomes of it."""
        code, walker = self.codes["live"], self.walker(name)
        walker.post(f"/join/{code}", person=self.people[as_person or name])
        if admitted:
            # The last who knocked stands last at the door.
            room = self.walkers["facilitator"].get(f"/dialogues/{DIALOGUES['live']}/room").text()
            knock = re.findall(r"/admissions/([\w-]+)/refusal", room)[-1]
            self.at("live", admitted.format(knock), self.walkers["facilitator"])
        if enters:
            walker.post(f"/join/{code}/enter")
            self.walkers[name] = walker
        return walker

    def write(self):
        """A note of a participant, one in somebody's name, a private one, a parked question and a next step."""
        first, recorder = self.walkers["first"], self.walkers["recorder"]
        note = {"box": "causes", "perspective": "process", "source": "basis"}
        self.at("live", "notes", first, id="by-first", text="En anteckning av en deltagare", **note)
        said = {**note, "saidBy": self.people["second"]}
        self.at("live", "notes", recorder, id="by-recorder", text="En anteckning åt någon", **said)
        self.at("live", "private-notes", first, id="private-1", box="causes", text="Bara för mig")
        step = {"text": "Ringa alla som väntar", "perspective": "citizen", "owner": self.people["second"]}
        self.at("live", "steps", recorder, id="by-recorder-too", **step)
        self.at("live", "parked", first, id="parked-1", text="En fråga att ta någon annanstans")
        self.upload("/rounds/resultatsamtal-2026/briefing/documents", "round-file")

    def upload(self, path, command):
        """A file that is read by all of a round."""
        file = {"name": "Kommunens mål.txt", "mimeType": "text/plain", "buffer": b"Trygga barn"}
        form = {"command": command, "kind": "file", "title": "Kommunens mål", "minutes": "2", "file": file}
        headers = {"Origin": self.server.url}
        answer = self.organiser.context.request.post(path, multipart=form, headers=headers, max_redirects=0)
        assert answer.status == 303, answer.text()

    def offer(self):
        """The corrections of the record in review are answered, and the text is offered to the parties."""
        for correction in set(re.findall(r"corrections/([\w-]+)/declination", self.review("recorder"))):
            self.at("review", f"corrections/{correction}/declination", self.walkers["recorder"], reason="Sagt efteråt")
        revision = re.search(r'/offer"[^>]*>.*?name="revision" value="(\d+)"', self.review("recorder"))[1]
        self.at("review", "offer", self.walkers["recorder"], revision=revision)

    def approve(self):
        """One of the parties approves what was offered."""
        form = re.search(r'/approval"[^>]*>(.*?)</form>', self.review("approver in review"))[1]
        fields = dict(re.findall(r'name="(party|revision|checksum)" value="([^"]*)"', form))
        self.at("review", "approval", self.walkers["approver in review"], **fields)

    def review(self, walker):
        return self.walkers[walker].get(f"/dialogues/{DIALOGUES['review']}/review").text()

    def revoked_link(self):
        link = self.server.link(self.people["challenger"])
        self.organiser.post(f"/people/{self.people['challenger']}/link/revocation")
        return link.split("/")[-1]

    def in_no_round(self):
        """A dialogue of its own, opened to two who are fewer than can answer anonymously."""
        page = self.organiser.page
        page.goto("/dialogues/new")
        page.get_by_label("Vad ska samtalet heta?").fill("Ett samtal utan omgång")
        page.get_by_label("Den ena parten").select_option("Kommunstyrelsen")
        page.get_by_label("Den andra parten").select_option("Socialnämnden")
        page.get_by_role("button", name="Skapa utkastet").click()
        page.get_by_text("Det här är ett utkast").wait_for()
        draft = page.url.split("/")[4]
        for name in ("facilitator", "recorder", "first", "second"):
            person, (role, party) = self.people.get(name, "utredare"), SEATED.get(name, ("recorder", ""))
            self.organiser.post(f"/dialogues/{draft}/seats", person=person, role=role, party=party)
        page.reload()
        page.get_by_label("Dag", exact=True).fill("2099-03-18")
        page.get_by_label("Börjar klockan").fill("13:00")
        for name in ("First", "Second"):
            page.get_by_label(f"Godkänner för parten: Provperson {name}").check()
        page.get_by_role("button", name="Öppna för deltagarna").click()
        page.get_by_text("Bjud in").first.wait_for()
        return draft

    def discarded(self):
        """A draft that was thrown away."""
        parties = {"first": "kommunstyrelsen", "second": "socialnamnden"}
        answer = self.organiser.post("/dialogues", title="Ett utkast som kastas", length="60", template="a3", **parties)
        draft = answer.headers["location"].split("/")[2]
        self.organiser.post(f"/dialogues/{draft}/removal")
        return draft
