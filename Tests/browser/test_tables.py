"""Tables that leave Samtal for a Swedish spreadsheet, and the one that comes back."""

import csv
import io
import re

import pytest

from cast import Cast
from checks import assert_good_page
from hands import Pointer
from server import Server
from spreadsheet import opened, saved_again

ROUND, IN_REVIEW = "resultatsamtal-2026", "/dialogues/hemtjanst-2026"
FORMULA = '=HYPERLINK("http://ond.example";"Klicka")'
ANSWERS = {"approver in review": (7, FORMULA), "first": (6, "-1+1 är inte noll"), "second": (5, "Bra; men kort")}


@pytest.fixture
def cast(demo_database, tmp_path, browser):
    server = Server(tmp_path, copy_of=demo_database).start()
    yield (cast := Cast(server, browser))
    cast.leave()
    server.stop()


def test_the_results_of_an_evaluation_are_numbers_and_texts_in_a_spreadsheet(cast):
    for walker, (figure, text) in ANSWERS.items():
        answer = {"mode": "anonymous", "score-m-voice": str(figure), "text-p1-understanding": text}
        cast.walkers[walker].post(f"{IN_REVIEW}/evaluation", consent="anonymous", **answer)
    cast.organiser.post(f"/rounds/{ROUND}/evaluation/closing")
    page = cast.organiser.get(f"/rounds/{ROUND}/evaluation").text()
    answer = cast.organiser.get(f"/rounds/{ROUND}/evaluation.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"

    head, *rows = opened(answer.body())
    columns = {cell.text: [row[place] for row in rows if row[place].kind] for place, cell in enumerate(head)}
    figures = {code: cells for code, cells in columns.items() if code.startswith("m-")}
    words = {code: cells for code, cells in columns.items() if code.startswith("p")}
    assert figures and words and len(figures) + len(words) == len(columns)
    for code, cells in figures.items():
        assert [cell.kind for cell in cells] == ["float"] * len(cells), code
        assert all(float(cell.value) in range(1, 8) for cell in cells), code
    for cells in words.values():
        assert all(cell.kind == "string" and not cell.is_formula for cell in cells)
    texts = [cell.text for cell in words["p1-understanding"]]
    for _, text in ANSWERS.values():
        assert f"'{text}" in texts if text[0] in "=-" else text in texts, texts

    # The same counts as on the page, whose tables are for those who do not open the file.
    rows = re.findall(r'<th scope="row">([^<]+)</th>((?:<td class="number">[^<]*</td>)+)', page)
    counts = {name: re.findall(r">([^<]*)</td>", cells) for name, cells in rows}["Alla kom till tals"]
    found = [[float(cell.value) for cell in figures["m-voice"]].count(step) for step in range(1, 8)]
    assert found == [int(count.replace("–", "0")) for count in counts[:7]]
    assert sum(found) == int(counts[7])


def test_of_a_file_of_actions_that_comes_back_only_the_edited_cell_is_changed(cast, server_page, tmp_path):
    before = exported(cast)
    rows = [dict(row) for row in before]
    edited = next(row for row in rows if row["Läge"] != "Klar")
    edited["Läge"] = "Klar"
    path = tmp_path / "åtgärder.csv"
    path.write_bytes(saved_again(as_csv(rows)))

    hand = server_page(cast.organiser)
    hand.opens("/actions")
    hand.sees("link", "Läs in en fil")
    hand.press("Läs in en fil")
    hand.sees("heading", "Läs in en fil med åtgärder")
    hand.page.get_by_label("Fil", exact=True).set_input_files(path)
    hand.press("Se vad som ändras")
    hand.sees("heading", "En cell ändras")
    hand.reads(f"{len(rows) - 1} rader är som förut")
    hand.stops()
    hand.press("Spara ändringarna")
    hand.reads("En åtgärd är ändrad")

    after = exported(cast)
    changed = [
        (old["Id"], column)
        for old, new in zip(before, after, strict=True)
        for column in old
        if old[column] != new[column] and column != "Version"
    ]
    assert changed == [(edited["Id"], "Läge")]
    versions = [old["Id"] for old, new in zip(before, after, strict=True) if old["Version"] != new["Version"]]
    assert versions == [edited["Id"]]


@pytest.fixture
def server_page():
    def hand(walker):
        return Pointer(walker.page, look=lambda hand: None, look_over=lambda hand: assert_good_page(hand.page))

    return hand


def exported(cast):
    """Sorted by what stays, since what is done stands elsewhere in the list."""
    text = cast.organiser.get("/actions/actions.csv").body().decode("utf-8-sig")
    return sorted(csv.DictReader(io.StringIO(text), delimiter=";"), key=lambda row: row["Id"])


def as_csv(rows):
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, rows[0], delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
