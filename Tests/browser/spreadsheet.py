"""What a spreadsheet program makes of a CSV: LibreOffice, told that the reader is Swedish."""

import pathlib
import subprocess
import tempfile
import xml.etree.ElementTree as XML

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
# Semicolons, quotes, first line 1, language Swedish, quoted cells are texts as in Excel, numbers are recognised.
SWEDISH = "CSV:59,34,76,1,,1053,false,true"
# Semicolons, quotes, UTF-8 with its mark as Excel writes it; quotes only where they are needed, cells as they are shown.
AS_SAVED = "59,34,76,1,,1053,false,true,false,false,false,-1,true"
LONGEST_SECONDS = 120


class Cell:
    def __init__(self, element):
        self.kind = element.get(f"{OFFICE}value-type")
        self.value = element.get(f"{OFFICE}value") or element.get(f"{OFFICE}date-value")
        self.text = "\n".join("".join(line.itertext()) for line in element.iter(f"{TEXT}p"))
        self.is_formula = element.get(f"{TABLE}formula") is not None


def opened(csv: bytes) -> list[list[Cell]]:
    """The rows of the table, as the program shows them."""
    root = XML.fromstring(converted(csv, "fods"))
    rows = [
        [Cell(cell) for cell in row.iter(f"{TABLE}table-cell") for _ in range(repeats(cell))]
        for row in root.iter(f"{TABLE}table-row")
        for _ in range(min(int(row.get(f"{TABLE}number-rows-repeated", 1)), 3))
    ]
    return [row for row in rows if any(cell.kind for cell in row)]


def saved_again(csv: bytes) -> bytes:
    """The same table, opened and saved as CSV: numbers and days as a Swedish program writes them."""
    return converted(csv, f"csv:Text - txt - csv (StarCalc):{AS_SAVED}")


def converted(csv, kind):
    with tempfile.TemporaryDirectory(prefix="samtal-office-") as folder:
        path = pathlib.Path(folder, "table.csv")
        path.write_bytes(csv)
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                f"--infilter={SWEDISH}",
                "--convert-to",
                kind,
                "--outdir",
                f"{folder}/out",
                str(path),
            ],
            check=True,
            capture_output=True,
            timeout=LONGEST_SECONDS,
        )
        (made,) = pathlib.Path(folder, "out").iterdir()
        return made.read_bytes()


def repeats(cell):
    """Empty cells to the end of the sheet are one element that is repeated many times."""
    return min(int(cell.get(f"{TABLE}number-columns-repeated", 1)), 50)
