"""The record on paper: sheets of A3 that hold everything once, in type that can be read."""

import re

import pytest

from paper import A3_LANDSCAPE, poppler, printed

# Open, with nothing written yet.
DIALOGUE = "/dialogues/origoparken-kvall-2026"
BOXES = ["check-in", "mission", "results", "causes", "whole", "challenge", "desired", "actions", "check-out"]
PERSPECTIVES = ["citizen", "coworker", "process", "economy", "other"]
LETTERS = "abcdefghij"
HEADLINE = "Kvällarna är tryggast när de unga har bestämt. Nu ska fler få vara med och bestämma."


def words(kind, number, length):
    """A text of so many characters in which every word stands in no other text."""
    name = kind + "".join(LETTERS[int(digit)] for digit in f"{number:03}")
    text = name
    for index in range(length):
        word = f" {name}{LETTERS[index % 10]}{'åäö'[index % 3] * (index // 10 + 1)}"
        if len(text) + len(word) > length:
            break
        text += word
    return text + "ö" * (length - len(text))


class Record:
    """A dialogue that is held and recorded through the room's own forms."""

    def __init__(self, server, recorder, facilitator):
        self.page = recorder
        self.facilitator = facilitator
        self.origin = server.url
        self.texts = []

    def post(self, path, by=None, **form):
        answer = (by or self.page).request.post(
            f"{DIALOGUE}/{path}", form=form, headers={"Origin": self.origin}, max_redirects=0
        )
        assert answer.status == 303, (path, answer.status, answer.text())

    def hold(self, notes, length=100, steps=5):
        """So many notes over the nine boxes, each written while its box is open."""
        self.post("start", by=self.facilitator)
        for before, box in zip([None, *BOXES], BOXES, strict=False):
            if before:
                self.post("current-box", by=self.facilitator, **{"box": box, "from": before})
            for number in range(BOXES.index(box), notes, len(BOXES)):
                self.write_note(number, length)
        self.close(steps)

    def close(self, steps=5):
        for number in range(steps):
            self.write_step(number)
        self.post("headline", text=HEADLINE)
        self.post("close", by=self.facilitator, **{"from": BOXES[-1]})

    def write_note(self, number, length=100):
        text = words("n", number, length)
        box = BOXES[number % len(BOXES)]
        perspective = PERSPECTIVES[number // len(BOXES) % len(PERSPECTIVES)]
        self.post("notes", box=box, text=text, perspective=perspective, source="experience", saidBy="group")
        self.texts.append(text)

    def withdraw_notes(self):
        self.page.goto(f"{DIALOGUE}/record")
        for note in self.page.locator("[id^='note-']").all():
            self.post(f"notes/{note.get_attribute('id').removeprefix('note-')}/withdrawal")
        self.texts = [text for text in self.texts if not text.startswith("n")]

    def write_step(self, number):
        texts = {
            "text": words("v", number, 45), "effect": words("e", number, 95), "evidence": words("s", number, 70),
        }  # fmt: skip
        self.post("steps", perspective="process", owner="utredare", due="2099-06-15", decision="", **texts)
        self.texts += texts.values()

    def print(self, path):
        self.page.goto(f"{DIALOGUE}/record/sheet")
        return printed(self.page, path)


@pytest.fixture
def record(server, person):
    return Record(server, person(server, "utredare"), person(server, "processledare"))


@pytest.mark.parametrize(("notes", "sheets"), [(25, 1), (60, 2), (200, None)])
def test_everything_is_printed_once_on_sheets_of_a3(record, tmp_path, notes, sheets):
    record.hold(notes)
    paper = record.print(tmp_path / "record.pdf")

    assert len(paper.sizes) == sheets if sheets else len(paper.sizes) > 2
    assert_all_on_paper(record, paper)
    embedded = re.findall(
        r" (yes|no) +(?:yes|no) +(?:yes|no) +\d+ +\d+$", poppler("pdffonts", tmp_path / "record.pdf"), re.M
    )
    assert embedded and set(embedded) == {"yes"}


def test_notes_that_all_came_in_afterwards_go_on_the_same_one_sheet(record, tmp_path):
    """Each bears a mark that says so, which takes room."""
    record.hold(len(BOXES))
    record.withdraw_notes()
    for number in range(25):
        record.write_note(number)
    paper = record.print(tmp_path / "record.pdf")
    assert len(paper.sizes) == 1
    assert_all_on_paper(record, paper)
    assert paper.text.count("efteråt") == 25


def assert_all_on_paper(record, paper):
    """On whole sheets, every text once, in type that can be read."""
    assert set(paper.sizes) == {A3_LANDSCAPE}
    assert len(paper.sizes) == record.page.locator("article.record").count()
    printed_words = paper.text.split()
    for text in record.texts:
        for word in text.split():
            assert printed_words.count(word) == 1, f"{word} of “{text}” is printed {printed_words.count(word)} times"
    assert paper.smallest_type >= 8
    assert {font.split("-")[0] for font in paper.fonts} <= {"Vollkorn", "Lato"}


def test_further_sheets_repeat_the_head_and_the_headings_of_their_boxes(record, tmp_path):
    record.hold(60)
    paper = record.print(tmp_path / "record.pdf")
    headline = record.page.locator("h1").inner_text()
    for number, text in enumerate(paper.texts, start=1):
        assert headline in text
        assert f"Ark {number} av {len(paper.texts)}" in text
    for title in record.page.locator(".record-further h2").all_inner_texts():
        title = " ".join(title.split()[1:])
        assert title.endswith("(forts.)")
        assert title in paper.texts[1]
        assert title.removesuffix(" (forts.)") in paper.texts[0]


@pytest.mark.parametrize("length", [10, 200, 600])
def test_nothing_runs_over_the_edge_of_its_sheet(record, tmp_path, length):
    record.hold(40, length)
    paper = record.print(tmp_path / "record.pdf")
    assert len(paper.sizes) == record.page.locator("article.record").count()
    record.page.emulate_media(media="print")
    over = record.page.evaluate(
        """() => [...document.querySelectorAll("article.record")].flatMap((sheet, index) => {
            const foot = sheet.querySelector(".record-foot").getBoundingClientRect()
            const halves = [...sheet.querySelectorAll(".record-half > *")].map(part => part.getBoundingClientRect())
            const sides = [...sheet.querySelectorAll("li, td, th, h2, p")].filter(part => part.scrollWidth > part.clientWidth + 1)
            return halves.filter(part => part.bottom > foot.top + 0.5).map(part => `sheet ${index + 1}: ${part.bottom} > ${foot.top}`)
                .concat(sides.map(part => `too wide: ${part.textContent}`))
        })"""
    )
    assert over == []


def test_the_reading_version_prints_as_text_on_ordinary_paper(record, tmp_path):
    record.hold(9)
    record.page.goto(f"{DIALOGUE}/record")
    paper = printed(record.page, tmp_path / "reading.pdf")
    assert A3_LANDSCAPE not in paper.sizes
    printed_words = paper.text.split()
    assert all(printed_words.count(word) == 1 for text in record.texts for word in text.split())
