"""The record on paper: sheets of A3 that hold everything once, in type that can be read."""

import re

import pytest

from paper import A3_LANDSCAPE, poppler, printed

DIALOGUE = "/dialogues/hemtjanst-2026"
BOXES = ["check-in", "mission", "results", "causes", "whole", "challenge", "desired", "actions", "check-out"]
PERSPECTIVES = ["citizen", "coworker", "process", "economy", "other"]
LETTERS = "abcdefghij"


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
    """A record in review, written by its recorder through the room's own forms."""

    def __init__(self, page, server):
        self.page = page
        self.origin = server.url
        self.texts = []

    def post(self, path, **form):
        answer = self.page.request.post(
            f"{DIALOGUE}/{path}", form=form, headers={"Origin": self.origin}, max_redirects=0
        )
        assert answer.status == 303, (path, answer.status, answer.text())

    def empty(self):
        for kind in ("note", "step"):
            self.page.goto(f"{DIALOGUE}/record")
            for thing in self.page.locator(f"[id^='{kind}-']").all():
                self.post(f"{kind}s/{thing.get_attribute('id').removeprefix(kind + '-')}/withdrawal")

    def write_note(self, number, length=100):
        text = words("n", number, length)
        box = BOXES[number % len(BOXES)]
        perspective = PERSPECTIVES[number // len(BOXES) % len(PERSPECTIVES)]
        self.post("notes", box=box, text=text, perspective=perspective, source="experience", saidBy="group")
        self.texts.append(text)

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
    page = person(server, "utredare", f"{DIALOGUE}/record/sheet")
    record = Record(page, server)
    record.empty()
    for number in range(5):
        record.write_step(number)
    return record


@pytest.mark.parametrize(
    ("notes", "sheets"),
    [
        pytest.param(
            25, 1, marks=pytest.mark.xfail(strict=True, reason="each note is marked late here; two then go on")
        ),
        (60, 2),
        (200, None),
    ],
)
def test_everything_is_printed_once_on_sheets_of_a3(record, tmp_path, notes, sheets):
    for number in range(notes):
        record.write_note(number)
    paper = record.print(tmp_path / "record.pdf")

    assert set(paper.sizes) == {A3_LANDSCAPE}
    assert len(paper.sizes) == record.page.locator("article.record").count()
    assert len(paper.sizes) == sheets if sheets else len(paper.sizes) > 2
    printed_words = paper.text.split()
    for text in record.texts:
        for word in text.split():
            assert printed_words.count(word) == 1, f"{word} of “{text}” is printed {printed_words.count(word)} times"

    assert paper.smallest_type >= 8
    assert {font.split("-")[0] for font in paper.fonts} <= {"Vollkorn", "Lato"}
    embedded = re.findall(
        r" (yes|no) +(?:yes|no) +(?:yes|no) +\d+ +\d+$", poppler("pdffonts", tmp_path / "record.pdf"), re.M
    )
    assert embedded and set(embedded) == {"yes"}


def test_further_sheets_repeat_the_head_and_the_headings_of_their_boxes(record, tmp_path):
    for number in range(60):
        record.write_note(number)
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
    for number in range(40):
        record.write_note(number, length)
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
    for number in range(9):
        record.write_note(number)
    record.page.goto(f"{DIALOGUE}/record")
    paper = printed(record.page, tmp_path / "reading.pdf")
    assert A3_LANDSCAPE not in paper.sizes
    printed_words = paper.text.split()
    assert all(printed_words.count(word) == 1 for text in record.texts for word in text.split())
