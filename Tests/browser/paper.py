"""What a printed page holds, asked of the PDF itself with poppler's programs."""

import re
import subprocess
import xml.etree.ElementTree as XML
from dataclasses import dataclass

A3_LANDSCAPE = (420, 297)
MILLIMETRES_PER_POINT = 25.4 / 72
# pdftohtml gives whole numbers, so it is asked for the largest picture of the page that it makes.
ZOOM = 3


@dataclass
class Paper:
    sizes: list[tuple[int, int]]
    """Of each sheet in whole millimetres, width first."""
    texts: list[str]
    """Of each sheet, with every run of white space as one space and without soft hyphens."""
    fonts: list[str]
    smallest_type: float
    """In points."""

    @property
    def text(self):
        return " ".join(self.texts)


def printed(page, path):
    """The page as Chromium prints it, on the paper that its style asks for."""
    page.pdf(path=path, prefer_css_page_size=True, print_background=True)
    count = int(re.search(r"Pages:\s+(\d+)", poppler("pdfinfo", path))[1])
    sizes = re.findall(
        r"Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts", poppler("pdfinfo", "-f", "1", "-l", str(count), path)
    )
    xml = poppler("pdftohtml", "-xml", "-i", "-stdout", "-zoom", str(ZOOM), path)
    return Paper(
        sizes=[tuple(round(float(side) * MILLIMETRES_PER_POINT) for side in size) for size in sizes],
        texts=[tidy(poppler("pdftotext", "-f", str(n), "-l", str(n), path, "-")) for n in range(1, count + 1)],
        fonts=[line.split()[0].split("+")[-1] for line in poppler("pdffonts", path).splitlines()[2:]],
        smallest_type=smallest_type(xml),
    )


def smallest_type(xml):
    """Of the type that is really set, not of all that is declared."""
    document = XML.fromstring(xml.encode())
    used = {text.get("font") for text in document.iter("text") if "".join(text.itertext()).strip()}
    sizes = [int(font.get("size")) for font in document.iter("fontspec") if font.get("id") in used]
    return min(sizes) / ZOOM


def poppler(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def tidy(text):
    return re.sub(r"\s+", " ", text.replace("\u00ad", ""))
